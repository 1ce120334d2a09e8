//! Writing: the output folder changes only when all that is new stands ready, and only in files that docent owns.
//!
//! 1. [`Target::open`] looks whether the folder is ours to write, and locks it.
//! 2. [`Staging::put`] takes the files of the site one by one; what differs from the output waits in a folder beside.
//! 3. [`Staging::commit`] renames it into place and removes what is stale.
//!
//! Until the commit the output is as it was. During it the manifest on disk lists the old files and the new ones, so
//! that a crash at any moment leaves no file without an owner, and the next build makes everything right.

mod borders;
mod commit;
mod copies;
mod manifest;
mod owned;
mod staging;

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, IoFailure};
use crate::paths;
use crate::setup::Setup;
pub(crate) use commit::Written;
pub(crate) use staging::Staging;

/// What is being written; a name that no file of a site has.
const STAGING: &str = ".docent-staging";

/// An output folder that is ours to write, locked against other runs.
pub(crate) struct Target {
    folder: PathBuf,
    /// What docent owns there, by its last manifest.
    owned: BTreeSet<String>,
    /// Address of the site that the last manifest is of.
    base_url: Option<String>,
    /// Folders that [`Target::open`] made, outermost first.
    made: Vec<PathBuf>,
    /// Holds the lock as long as it is open. None where the file system has no locks.
    lock: Option<File>,
}

impl Target {
    /// Looks whether `out` may be written, makes it if needed and locks it. Changes nothing that was there.
    pub(crate) fn open(out: &Path, setup: &Setup) -> Result<Target, Failure> {
        let folder = paths::real(out).map_err(|error| IoFailure::new("find", out, error))?;
        borders::check(out, &folder, setup)?;
        if folder.exists() && !folder.is_dir() {
            let reason = "there is a file of that name";
            return Err(IoFailure::new("write to", out, reason)
                .with_help("name another folder with `--out DIR`")
                .into());
        }
        let mut target =
            Target { folder, owned: BTreeSet::new(), base_url: None, made: Vec::new(), lock: None };
        target.make()?;
        target.lock = lock(out, &target.folder)?;
        let owned = owned::check(out, &target.folder)?;
        (target.owned, target.base_url) = (owned.files, owned.base_url);
        // What a run that was killed has left; with the lock in hand, nobody uses it.
        match fs::remove_dir_all(target.folder.join(STAGING)) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                Err(IoFailure::new("remove", &target.folder.join(STAGING), error).into())
            }
            _ => Ok(target),
        }
    }

    /// The address of the site that the folder holds, if that is not `base_url`.
    pub(crate) fn other_site(&self, base_url: &str) -> Option<&str> {
        self.base_url.as_deref().filter(|held| *held != base_url)
    }

    /// Makes the folder and those around it that do not exist.
    fn make(&mut self) -> Result<(), Failure> {
        let missing: Vec<PathBuf> = self
            .folder
            .ancestors()
            .take_while(|folder| !folder.exists())
            .map(Path::to_owned)
            .collect();
        for folder in missing.into_iter().rev() {
            match fs::create_dir(&folder) {
                Ok(()) => self.made.push(folder),
                // Another run was quicker.
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(IoFailure::new("create", &folder, error).into()),
            }
        }
        Ok(())
    }
}

impl Drop for Target {
    /// A run that wrote nothing leaves nothing. Folders that hold something stay: only empty ones can be removed so.
    fn drop(&mut self) {
        for folder in self.made.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}

/// Locks the folder itself, because a lock file would have to be removed, and another run may wait for just that file.
fn lock(out: &Path, folder: &Path) -> Result<Option<File>, Failure> {
    // Not every system opens folders, and not every file system locks.
    let Ok(file) = File::open(folder) else { return Ok(None) };
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(fs::TryLockError::WouldBlock) => {
            let reason = "another docent is writing there";
            Err(IoFailure::new("write to", out, reason).with_help("wait until it is done").into())
        }
        Err(fs::TryLockError::Error(_)) => Ok(None),
    }
}
