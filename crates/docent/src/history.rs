//! History: what the files of a content folder said at a revision, read from Git.
//!
//! A revision that is not there is said, never guessed. Files are followed through renames that did not change them.

mod walk;

use std::collections::BTreeMap;
use std::path::Path;

use docent_site::health::drift::Unknown;
use gix::ObjectId;

use crate::failure::{Failure, IoFailure};
use walk::Changes;

/// The history of one content folder.
pub(crate) struct History {
    repository: gix::Repository,
    /// Path of the folder in the repository, without a slash at its end; empty for the repository itself.
    prefix: String,
    shallow: bool,
    /// What the folder's tree was at a revision.
    trees: BTreeMap<ObjectId, Option<(ObjectId, i64)>>,
    changes: Option<Changes>,
    /// For messages.
    folder: std::path::PathBuf,
}

/// A file as it was.
pub(crate) struct Past {
    pub(crate) text: String,
    blob: ObjectId,
    /// When the revision was committed, in seconds since 1970.
    pub(crate) seconds: i64,
}

impl History {
    /// The history of a folder; none if it is in no repository.
    pub(crate) fn open(folder: &Path) -> Result<Option<History>, Failure> {
        let wrong = |error: &dyn std::fmt::Display| {
            Failure::from(IoFailure::new("read the history of", folder, error))
        };
        let real = folder.canonicalize().map_err(|error| wrong(&error))?;
        let Some(top) = real.ancestors().find(|path| path.join(".git").exists()) else {
            return Ok(None);
        };
        let repository = gix::open(top).map_err(|error| wrong(&error))?;
        let below = real.strip_prefix(top).expect("one of its ancestors");
        let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
        let prefix = parts.join("/");
        let shallow = repository.is_shallow().map_err(|error| wrong(&error))?;
        let (trees, changes, folder) = (BTreeMap::new(), None, folder.to_owned());
        Ok(Some(History { repository, prefix, shallow, trees, changes, folder }))
    }

    fn wrong(&self, error: &gix::Error) -> Failure {
        IoFailure::new("read the history of", &self.folder, error).into()
    }

    /// What a file of the folder said at a revision, or why that cannot be said.
    pub(crate) fn at(
        &mut self,
        revision: &str,
        path: &str,
    ) -> Result<Result<Past, Unknown>, Failure> {
        let Ok(id) = ObjectId::from_hex(revision.trim().as_bytes()) else {
            return Ok(Err(Unknown::NoId));
        };
        let Some((tree, seconds)) = self.tree(id)? else {
            return Ok(Err(if self.shallow { Unknown::Shallow } else { Unknown::NoCommit }));
        };
        let mut blob = self.blob(tree, path)?;
        if blob.is_none() {
            for former in self.changes()?.former_names(path) {
                blob = self.blob(tree, &former)?;
                if blob.is_some() {
                    break;
                }
            }
        }
        let Some(blob) = blob else { return Ok(Err(Unknown::NoFile)) };
        let data = self.repository.find_blob(blob).map_err(|error| self.wrong(&error))?;
        let text = String::from_utf8_lossy(&data.data).into_owned();
        Ok(Ok(Past { text, blob, seconds }))
    }

    /// When a file first changed after it had been as it was, in seconds since 1970; nothing where the history does not
    /// reach back so far.
    pub(crate) fn changed(&mut self, path: &str, past: &Past) -> Result<Option<i64>, Failure> {
        Ok(self.changes()?.first_after(path, past.blob))
    }

    /// The folder's tree at a revision, and when that was.
    fn tree(&mut self, id: ObjectId) -> Result<Option<(ObjectId, i64)>, Failure> {
        if let Some(known) = self.trees.get(&id) {
            return Ok(*known);
        }
        let found = self.read_tree(id).map_err(|error| self.wrong(&error))?;
        self.trees.insert(id, found);
        Ok(found)
    }

    fn read_tree(&self, id: ObjectId) -> gix::Result<Option<(ObjectId, i64)>> {
        let Some(object) = self.repository.try_find_object(id)? else { return Ok(None) };
        if object.kind != gix::objs::Kind::Commit {
            return Ok(None);
        }
        let commit = self.repository.find_commit(id)?;
        let seconds = commit.time()?.seconds;
        let tree = commit.tree_id()?.detach();
        let folder = walk::folder(&self.repository, tree, &self.prefix)?;
        // A commit without the folder has an empty one.
        Ok(Some((folder.unwrap_or_else(|| self.repository.empty_tree().id), seconds)))
    }

    fn blob(&self, tree: ObjectId, path: &str) -> Result<Option<ObjectId>, Failure> {
        let find = || -> gix::Result<Option<ObjectId>> {
            if tree == ObjectId::empty_tree(tree.kind()) {
                return Ok(None);
            }
            let tree = self.repository.find_tree(tree)?;
            let entry = tree.lookup_entry(path.split('/').map(str::as_bytes))?;
            Ok(entry.filter(|entry| entry.mode().is_blob()).map(|entry| entry.object_id()))
        };
        find().map_err(|error| self.wrong(&error))
    }

    /// All changes of the folder; the history is walked when they are first asked for, and once.
    fn changes(&mut self) -> Result<&Changes, Failure> {
        if self.changes.is_none() {
            let changes = Changes::read(&self.repository, &self.prefix);
            self.changes = Some(changes.map_err(|error| self.wrong(&error))?);
        }
        Ok(self.changes.as_ref().expect("read just now"))
    }
}
