//! Walking: the files below one content folder.

use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::roles;
use crate::failure::IoFailure;
use crate::paths::with_slashes;

/// What was found below a folder.
pub(super) struct Walked {
    /// Paths relative to the folder, with `/`, sorted.
    pub(super) files: Vec<String>,
    /// What could not be looked at, sorted by path.
    pub(super) failures: Vec<IoFailure>,
}

/// Where the walk ends. All paths are real ones.
pub(super) struct Borders {
    /// Files and folders that are no content even if they lie in a content folder: themes, the site's configuration,
    /// the content folders of other locales.
    pub(super) apart: Vec<PathBuf>,
    /// A symbolic link may lead into these. One that leads elsewhere could publish any file of the machine that builds.
    pub(super) allowed: Vec<PathBuf>,
}

/// Walks `folder`, whose real path is `real`.
pub(super) fn walk(folder: &Path, real: &Path, borders: &Borders) -> Walked {
    let apart: Vec<PathBuf> = borders
        .apart
        .iter()
        .filter(|path| *path != real)
        .filter_map(|path| path.strip_prefix(real).ok())
        .map(|below| folder.join(below))
        .collect();
    let mut found = Walked { files: Vec::new(), failures: Vec::new() };
    let is_apart = |entry: &DirEntry| {
        // Comparing names first spares the comparison of whole paths.
        apart.iter().any(|path| path.file_name() == Some(entry.file_name()) && path == entry.path())
    };
    let wanted = |entry: &DirEntry| {
        let name = entry.file_name().to_string_lossy();
        entry.depth() == 0 || (!roles::is_litter(&name) && !is_apart(entry))
    };
    // A link that leads out is not walked into, so its failure is noted where it is met.
    let mut led_out = Vec::new();
    let entries = WalkDir::new(folder).follow_links(true).into_iter().filter_entry(|entry| {
        if !wanted(entry) {
            return false;
        }
        let failure = leads_out(entry, borders);
        let inside = failure.is_none();
        led_out.extend(failure);
        inside
    });
    for entry in entries {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) => match file(&entry, folder) {
                Ok(path) => found.files.push(path),
                Err(failure) => found.failures.push(failure),
            },
            Err(error) => found.failures.push(refused(&error, folder)),
        }
    }
    found.failures.append(&mut led_out);
    found.failures.sort_by(|a, b| a.path.cmp(&b.path));
    found.files.sort_unstable();
    found
}

fn file(entry: &DirEntry, folder: &Path) -> Result<String, IoFailure> {
    if !entry.file_type().is_file() {
        return Err(IoFailure::new("read", entry.path(), "neither a file nor a folder"));
    }
    let below = entry.path().strip_prefix(folder).unwrap_or(entry.path());
    below.to_str().map(|_| with_slashes(below)).ok_or_else(|| {
        IoFailure::new("read", entry.path(), "the name is not UTF-8").with_help("rename the file")
    })
}

fn leads_out(entry: &DirEntry, borders: &Borders) -> Option<IoFailure> {
    if entry.depth() == 0 || !entry.path_is_symlink() {
        return None;
    }
    // A link that leads nowhere is reported by the walk itself.
    let target = entry.path().canonicalize().ok()?;
    let inside = borders.allowed.iter().any(|folder| target.starts_with(folder));
    (!inside).then(|| {
        IoFailure::new("follow", entry.path(), "the symbolic link leads out of the site")
            .with_help("copy the file or folder into the content folder")
    })
}

fn refused(error: &walkdir::Error, folder: &Path) -> IoFailure {
    let path = error.path().unwrap_or(folder);
    if error.loop_ancestor().is_some() {
        return IoFailure::new(
            "follow",
            path,
            "the symbolic link leads back to a folder around it",
        )
        .with_help("remove the link");
    }
    match error.io_error() {
        Some(error) => IoFailure::new("read", path, error),
        None => IoFailure::new("read", path, error),
    }
}
