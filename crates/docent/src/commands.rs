//! The small commands.

use std::path::Path;

use clap::CommandFactory;
use clap_complete::Shell;

use crate::failure::{self, Failure};
use crate::options::Options;
use crate::{init, paths, report};

/// `docent init DIR`
pub(crate) fn init(folder: &Path) -> Result<u8, Failure> {
    init::init(folder)?;
    let name = paths::shown(folder);
    // The default output may hold another site, and the site's own folder cannot be one.
    let out = match folder.file_name() {
        Some(_) => format!("{name}-pages"),
        None => paths::shown(&folder.join("../pages")),
    };
    report::note(&format!(
        "a new site is in {name}\nbuild it with `docent build --site {name} --out {out}`, and look at it with any web server for the folder `{out}`"
    ))?;
    Ok(failure::FINE)
}

/// `docent completions SHELL`
pub(crate) fn completions(shell: Shell) -> Result<u8, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Options::command(), "docent", &mut script);
    report::text(&script)?;
    Ok(failure::FINE)
}
