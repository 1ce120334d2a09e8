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
        return refuse(out, &format!("holds the site's folder `{}`", setup.site.display()));
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
            return refuse(out, &format!("lies in {name} `{}`", path.display()));
        }
        if input.starts_with(folder) {
            return refuse(out, &format!("holds {name} `{}`", path.display()));
        }
    }
    Ok(())
}

fn refuse(out: &Path, why: &str) -> Result<(), Failure> {
    Err(Failure::usage(
        format!("the output folder `{}` {why}", out.display()),
        "name a folder of its own with `--out DIR`",
    ))
}
