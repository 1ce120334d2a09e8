//! Staging: new and changed files wait beside the output until all are there.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read, Write as _};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use docent_site::render::{Content, OutputFile};

use super::{STAGING, Target};
use crate::failure::{Failure, IoFailure};
use crate::interrupt;
use crate::paths;

/// A file of at most so many bytes is copied through memory, which asks the system less often than a copy inside it.
const SMALL: u64 = 1 << 20;
/// Room for most of the pictures of a sentence.
const ICON: usize = 1 << 13;

/// Takes the files of a site, from several threads.
pub(crate) struct Staging<'t> {
    pub(super) target: &'t Target,
    /// The content folders of the locales, for copies.
    folders: &'t [PathBuf],
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
    /// What went wrong first.
    failure: Option<Failure>,
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
        let present =
            self.target.owned.contains(&file.path).then(|| self.target.folder.join(&file.path));
        // Whoever reads of a failure knows the file by its place in the output.
        let in_its_place =
            |failure| IoFailure { path: self.target.folder.join(&file.path), ..failure };
        match &file.content {
            Content::Bytes(bytes) => {
                if present.is_some_and(|path| holds(&path, bytes)) {
                    return Ok(false);
                }
                self.write(&file.path, |mut file| file.write_all(bytes)).map_err(in_its_place)?;
            }
            Content::Copy { locale, path } => {
                let source = self.folders[locale.0].join(path);
                let original =
                    File::open(&source).map_err(|error| IoFailure::new("read", &source, error))?;
                if present.is_some_and(|path| same(&path, &original)) {
                    return Ok(false);
                }
                self.write(&file.path, |file| copy(&original, file)).map_err(in_its_place)?;
            }
        }
        Ok(true)
    }

    /// Writes a file into the tree and makes its folder.
    fn write(
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

/// Copies the bytes alone: who may read the author's file says nothing of the published one.
fn copy(mut original: &File, mut file: &File) -> io::Result<()> {
    let mut bytes = Vec::with_capacity(ICON);
    original.take(SMALL).read_to_end(&mut bytes)?;
    file.write_all(&bytes)?;
    if bytes.len() as u64 == SMALL {
        io::copy(&mut original, &mut file)?;
    }
    Ok(())
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
fn holds(path: &Path, bytes: &[u8]) -> bool {
    let length = bytes.len() as u64;
    let Ok(mut file) = File::open(path) else { return false };
    if !file.metadata().is_ok_and(|found| found.is_file() && found.len() == length) {
        return false;
    }
    let mut found = Vec::with_capacity(bytes.len());
    file.read_to_end(&mut found).is_ok() && found == bytes
}

/// Whether the file at `path` holds the bytes of `original`, which is read from its start and left there.
fn same(path: &Path, mut original: &File) -> bool {
    let Ok(present) = File::open(path) else { return false };
    let length =
        |file: &File| file.metadata().ok().filter(fs::Metadata::is_file).map(|found| found.len());
    let same = length(&present).is_some() && length(&present) == length(original) && {
        let (mut left, mut right) = (Vec::new(), Vec::new());
        (&present).read_to_end(&mut left).is_ok()
            && original.read_to_end(&mut right).is_ok()
            && left == right
    };
    same || io::Seek::rewind(&mut original).is_err()
}
