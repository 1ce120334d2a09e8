//! Ownership: docent writes only where every file is its own.

use std::path::Path;

use walkdir::WalkDir;

use super::STAGING;
use super::manifest::{self, Owned};
use crate::failure::{Failure, IoFailure};
use crate::paths;

/// A refusal names so many files.
const NAMED: usize = 3;

/// What docent owns in `folder`; an `Err` if there are others. `out` is the folder's name for messages.
pub(super) fn check(out: &Path, folder: &Path) -> Result<Owned, Failure> {
    let owned = manifest::read(folder)?;
    let mut foreign = Vec::new();
    let walk = WalkDir::new(folder).min_depth(1).sort_by_file_name().into_iter();
    for entry in walk.filter_entry(|entry| !(entry.depth() == 1 && entry.file_name() == STAGING)) {
        let entry = entry
            .map_err(|error| IoFailure::new("read", error.path().unwrap_or(folder), &error))?;
        // A symbolic link counts as a file: nothing is ever written through one.
        if entry.file_type().is_dir() {
            continue;
        }
        let path = paths::with_slashes(entry.path().strip_prefix(folder).unwrap_or(entry.path()));
        if path != manifest::NAME && !owned.files.contains(&path) {
            foreign.push(path);
        }
    }
    if foreign.is_empty() { Ok(owned) } else { Err(refuse(out, &foreign)) }
}

fn refuse(out: &Path, foreign: &[String]) -> Failure {
    let named: Vec<String> = foreign.iter().take(NAMED).map(|path| format!("`{path}`")).collect();
    let more = match foreign.len().saturating_sub(NAMED) {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    Failure::usage(
        format!(
            "the output folder `{}` holds files that docent did not write: {}{more}",
            paths::shown(out),
            named.join(", ")
        ),
        "name an empty folder with `--out DIR`, or move the files away",
    )
}
