//! The commit: what is staged becomes the output.

use std::collections::BTreeSet;
use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use docent_site::Manifest;

use super::staging::write;
use super::{Staging, manifest};
use crate::failure::{Failure, IoFailure};

/// What a build has done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Written {
    /// Files of the site, the manifest included.
    pub(crate) files: usize,
    /// New or changed ones, the manifest not included.
    pub(crate) changed: usize,
    /// Stale ones that are gone.
    pub(crate) removed: usize,
}

impl Staging<'_> {
    /// Makes the staged files the output. `manifest` lists them.
    pub(crate) fn commit(&self, manifest: &Manifest) -> Result<Written, Failure> {
        let (paths, changed) = {
            let mut state = self.state();
            (std::mem::take(&mut state.paths), state.changed)
        };
        let new: BTreeSet<String> = manifest.files.iter().cloned().collect();
        agree(paths, &new)?;
        let folder = self.target.folder.as_path();
        let stale: BTreeSet<&str> = self
            .target
            .owned
            .iter()
            .filter(|path| !new.contains(*path))
            .map(String::as_str)
            .collect();
        let text = manifest::text(manifest);
        let written = Written { files: new.len(), changed, removed: stale.len() };
        let path = folder.join(manifest::NAME);
        if changed == 0 && stale.is_empty() && fs::read(&path).is_ok_and(|old| old == text) {
            return Ok(written);
        }

        let last = self.folder.join("manifest.json");
        write(&last, |mut file| file.write_all(&text))?;
        let first = if stale.is_empty() { last.clone() } else { self.union(manifest, &new)? };
        // From here on Ctrl-C is not heard: a few renames are left, and half of them would be a mixed site.
        rename(&first, &path)?;
        let (in_the_way, later): (Vec<&str>, Vec<&str>) =
            stale.iter().partition(|path| is_in_the_way(path, &new));
        remove(folder, &in_the_way)?;
        settle(&self.tree, folder)?;
        remove(folder, &later)?;
        if !stale.is_empty() {
            rename(&last, &path)?;
        }
        Ok(written)
    }

    /// Writes the manifest for the time of the commit: the old files and the new ones.
    fn union(&self, manifest: &Manifest, new: &BTreeSet<String>) -> Result<PathBuf, IoFailure> {
        let files = new.union(&self.target.owned).cloned().collect();
        let text = manifest::text(&Manifest { files, ..manifest.clone() });
        let path = self.folder.join("manifest-during.json");
        write(&path, |mut file| file.write_all(&text))?;
        Ok(path)
    }
}

/// Every file was written once and is listed; a list that differs is a mistake of ours.
fn agree(mut paths: Vec<String>, listed: &BTreeSet<String>) -> Result<(), Failure> {
    paths.push(manifest::NAME.to_owned());
    paths.sort_unstable();
    if let Some([path, ..]) = paths.windows(2).find(|pair| pair[0] == pair[1]) {
        return Err(Failure::Twice(path.clone()));
    }
    let unlisted = paths.iter().find(|path| !listed.contains(*path));
    assert_eq!(unlisted, None, "a file was written that the manifest does not list");
    assert_eq!(paths.len(), listed.len(), "the manifest lists a file that was not written");
    Ok(())
}

/// Whether a new file needs the place of this one for a folder, or of its folder for a file.
fn is_in_the_way(stale: &str, new: &BTreeSet<String>) -> bool {
    let below = format!("{stale}/");
    new.range(below.clone()..).next().is_some_and(|path| path.starts_with(&below))
        || stale.match_indices('/').any(|(slash, _)| new.contains(&stale[..slash]))
}

/// Renames what is in `from` into `to`, whole folders at once where the output has none of that name.
fn settle(from: &Path, to: &Path) -> Result<(), Failure> {
    let failed = |error| IoFailure::new("read", from, error);
    for entry in fs::read_dir(from).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        let folder = entry.file_type().map_err(failed)?.is_dir();
        if folder && fs::symlink_metadata(&target).is_ok_and(|found| found.is_dir()) {
            settle(&source, &target)?;
        } else {
            rename(&source, &target)?;
        }
    }
    Ok(())
}

/// Removes stale files, and the folders that they leave empty.
fn remove(folder: &Path, stale: &[&str]) -> Result<(), Failure> {
    let mut folders = BTreeSet::new();
    for path in stale {
        let file = folder.join(path);
        match fs::remove_file(&file) {
            // A run that was killed may have removed it already, or put a file in its folder's place.
            Err(error)
                if !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) =>
            {
                return Err(IoFailure::new("remove", &file, error).into());
            }
            _ => folders.extend(path.match_indices('/').map(|(slash, _)| &path[..slash])),
        }
    }
    // The deepest come first. Those that still hold something stay, which is what the system's refusal says.
    for path in folders.iter().rev() {
        let _ = fs::remove_dir(folder.join(path));
    }
    Ok(())
}

fn rename(from: &Path, to: &Path) -> Result<(), IoFailure> {
    fs::rename(from, to).map_err(|error| {
        IoFailure::new("write", to, error).with_help("the next build completes the output")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_files_in_one_place_are_told() {
        let listed = [manifest::NAME, "a", "b"].map(str::to_owned).into();
        let paths = |paths: &[&str]| paths.iter().map(ToString::to_string).collect();
        assert!(agree(paths(&["b", "a"]), &listed).is_ok());
        let twice = agree(paths(&["b", "a", "b"]), &listed);
        assert!(matches!(twice, Err(Failure::Twice(path)) if path == "b"));
    }

    #[test]
    fn a_stale_file_is_in_the_way_of_a_folder_and_in_a_folder_of_a_file() {
        let new = ["en/a/index.html", "en/b", "en/c-d/e"].map(str::to_owned).into();
        for stale in ["en/a", "en/b/index.html", "en/b/deep/er", "en/c-d"] {
            assert!(is_in_the_way(stale, &new), "{stale}");
        }
        for stale in ["en/a.html", "en/a/other.html", "en/c", "e", "en/b.png", "en/c-d/f"] {
            assert!(!is_in_the_way(stale, &new), "{stale}");
        }
    }
}
