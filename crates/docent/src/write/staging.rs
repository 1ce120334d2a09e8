//! Staging: new and changed files wait beside the output until all are there.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read, Write as _};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use docent_site::render::{Content, OutputFile};

use super::copies::Original;
use super::{STAGING, Target};
use crate::failure::{Failure, IoFailure};
use crate::interrupt;
use crate::paths;

/// Takes the files of a site, from several threads.
pub(crate) struct Staging<'t> {
    pub(super) target: &'t Target,
    /// The content folders of the locales, for copies.
    pub(super) folders: &'t [PathBuf],
    pub(super) folder: PathBuf,
    /// In that folder, a tree like the output's.
    pub(super) tree: PathBuf,
    /// The folders that were made in it: to try and fail takes the system nearly as long as to make a file.
    made: Mutex<HashSet<String>>,
    state: Mutex<State>,
}

/// What was taken so far.
#[derive(Default)]
pub(super) struct State {
    /// Every path of the new site.
    pub(super) paths: Vec<String>,
    /// How many of them differ from the output.
    pub(super) changed: usize,
    /// Those that were copied ahead.
    copied: HashSet<String>,
    /// What went wrong first.
    failure: Option<Failure>,
}

impl State {
    /// A file was copied to its path ahead of the others.
    pub(super) fn copied(&mut self, path: String, changed: bool) {
        self.changed += usize::from(changed);
        self.copied.insert(path);
    }
}

impl<'t> Staging<'t> {
    /// Starts a new output.
    pub(crate) fn start(
        target: &'t Target,
        folders: &'t [PathBuf],
    ) -> Result<Staging<'t>, Failure> {
        let folder = target.folder.join(STAGING);
        let tree = folder.join("site");
        fs::create_dir_all(&tree).map_err(|error| {
            IoFailure::new("create", &tree, error).with_help("the previous output is unchanged")
        })?;
        let (made, state) = Default::default();
        Ok(Staging { target, folders, folder, tree, made, state })
    }

    /// Takes one file. After a failure it asks to stop; [`Staging::finished`] tells which.
    pub(crate) fn put(&self, file: OutputFile) -> ControlFlow<()> {
        let result = interrupt::check().and_then(|()| self.stage(&file).map_err(Failure::from));
        let mut state = self.state();
        match result {
            Ok(changed) => {
                state.paths.push(file.path);
                state.changed += usize::from(changed);
            }
            Err(failure) => {
                state.failure.get_or_insert(failure);
            }
        }
        if state.failure.is_some() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// The failure that stopped the run, if one did.
    pub(crate) fn finished(&self) -> Result<(), Failure> {
        self.state().failure.take().map_or(Ok(()), Err)
    }

    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        // A thread that panicked while it counted has ended the run anyway.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes the file unless the output holds the same bytes already; whether it did.
    fn stage(&self, file: &OutputFile) -> Result<bool, IoFailure> {
        let reserved = file.path.starts_with(STAGING) || file.path == super::manifest::NAME;
        assert!(paths::is_inside(&file.path) && !reserved, "`{}` is no path of a site", file.path);
        match &file.content {
            Content::Bytes(bytes) => {
                if self.present(&file.path).is_some_and(|path| holds(&path, bytes)) {
                    return Ok(false);
                }
                self.write(&file.path, |mut file| file.write_all(bytes))
                    .map_err(|failure| self.in_its_place(&file.path, failure))?;
                Ok(true)
            }
            // Counted when it was copied.
            Content::Copy { .. } if self.state().copied.contains(&file.path) => Ok(false),
            Content::Copy { locale, path } => {
                self.copy(&file.path, &mut Original::open(&self.folders[locale.0].join(path))?)
            }
        }
    }

    /// Where a file of that path is in the output, if it is ours and no other is to take its place already.
    pub(super) fn present(&self, path: &str) -> Option<PathBuf> {
        let stays = self.target.owned.contains(path) && !self.state().copied.contains(path);
        stays.then(|| self.target.folder.join(path))
    }

    /// Whoever reads of a failure knows the file by its place in the output.
    pub(super) fn in_its_place(&self, path: &str, failure: IoFailure) -> IoFailure {
        IoFailure { path: self.target.folder.join(path), ..failure }
    }

    /// Writes a file into the tree and makes its folder.
    pub(super) fn write(
        &self,
        path: &str,
        content: impl FnOnce(&File) -> io::Result<()>,
    ) -> Result<(), IoFailure> {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let made = || self.made.lock().unwrap_or_else(PoisonError::into_inner);
        if !made().contains(folder) {
            let place = self.tree.join(folder);
            fs::create_dir_all(&place).map_err(|error| unwritten(&place, error))?;
            made().insert(folder.to_owned());
        }
        write(&self.tree.join(path), content)
    }
}

impl Drop for Staging<'_> {
    /// Whatever happens, nothing is left beside the output.
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Writes a file into a folder that is there.
pub(super) fn write(
    path: &Path,
    content: impl FnOnce(&File) -> io::Result<()>,
) -> Result<(), IoFailure> {
    File::create(path).and_then(|file| content(&file)).map_err(|error| unwritten(path, error))
}

fn unwritten(path: &Path, error: io::Error) -> IoFailure {
    IoFailure::new("write", path, error).with_help("the previous output is unchanged")
}

/// Whether the file holds just these bytes. One that cannot be read is written anew.
pub(super) fn holds(path: &Path, bytes: &[u8]) -> bool {
    let length = bytes.len() as u64;
    let Ok(mut file) = File::open(path) else { return false };
    if !file.metadata().is_ok_and(|found| found.is_file() && found.len() == length) {
        return false;
    }
    let mut found = Vec::with_capacity(bytes.len());
    file.read_to_end(&mut found).is_ok() && found == bytes
}
