//! Borders: an output folder must not touch what the site is made of.

use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::paths;
use crate::setup::Setup;
use crate::theme;

/// `folder` is the real path of `out`.
pub(super) fn check(out: &Path, folder: &Path, setup: &Setup) -> Result<(), Failure> {
    let real = |path: &Path| paths::real(path).unwrap_or_else(|_| path.to_owned());
    let site = real(&setup.site);
    if folder == site {
        return refuse(out, "is the site's own folder");
    }
    if site.starts_with(folder) {
        return refuse(out, &format!("holds the site's folder `{}`", paths::shown(&setup.site)));
    }
    let themes = theme::folders(&setup.site, &setup.config.theme);
    let inputs: Vec<(&str, &PathBuf)> = setup
        .folders
        .iter()
        .map(|path| ("the content folder", path))
        .chain(themes.iter().map(|path| ("the theme", path)))
        .collect();
    for (name, path) in inputs {
        let input = real(path);
        if folder.starts_with(&input) {
            return refuse(out, &format!("lies in {name} `{}`", paths::shown(path)));
        }
        if input.starts_with(folder) {
            return refuse(out, &format!("holds {name} `{}`", paths::shown(path)));
        }
    }
    Ok(())
}

fn refuse(out: &Path, why: &str) -> Result<(), Failure> {
    Err(Failure::usage(
        format!("the output folder `{}` {why}", paths::shown(out)),
        "name a folder of its own with `--out DIR`",
    ))
}
