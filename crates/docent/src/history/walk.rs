//! The walk: every change of every file of a folder, newest first, along the first parents of the current commit.

use std::collections::BTreeMap;

use gix::objs::tree::EntryMode;
use gix::{ObjectId, Repository, Result};

/// What happened to one file in one commit.
struct Event {
    seconds: i64,
    new: Option<ObjectId>,
    old: Option<ObjectId>,
}

/// All changes of a folder.
#[derive(Default)]
pub(super) struct Changes {
    /// By path, newest first.
    files: BTreeMap<String, Vec<Event>>,
    /// The name that a file had before, where it was renamed without a change.
    former: BTreeMap<String, String>,
}

/// Names and what they name, as a tree holds them.
type Entries = BTreeMap<Vec<u8>, (EntryMode, ObjectId)>;

impl Changes {
    pub(super) fn read(repository: &Repository, prefix: &str) -> Result<Changes> {
        let mut changes = Changes::default();
        // Not every commit changes the folder; those that do are compared with the one before.
        let mut newer: Option<(Option<ObjectId>, i64)> = None;
        let head = repository.head_id()?;
        for info in repository.rev_walk([head]).first_parent_only().all()? {
            let commit = info?.object()?;
            let tree = folder(repository, commit.tree_id()?.detach(), prefix)?;
            let seconds = commit.time()?.seconds;
            if let Some((new, when)) = newer.filter(|(new, _)| *new != tree) {
                changes.compare(repository, when, new, tree)?;
            }
            newer = Some((tree, seconds));
        }
        // Of a shallow clone, the last commit is not the first.
        if let Some((new, when)) = newer
            && !repository.is_shallow()?
        {
            changes.compare(repository, when, new, None)?;
        }
        Ok(changes)
    }

    /// The names that a file had before this one, newest first.
    pub(super) fn former_names(&self, path: &str) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        let mut at = path;
        while let Some(former) = self.former.get(at) {
            // Two files that changed places would go round and round.
            if names.contains(former) {
                break;
            }
            names.push(former.clone());
            at = former;
        }
        names
    }

    /// When a file first changed after it was `blob`.
    pub(super) fn first_after(&self, path: &str, blob: ObjectId) -> Option<i64> {
        let names = std::iter::once(path.to_owned()).chain(self.former_names(path));
        let events = names.filter_map(|name| self.files.get(&name)).flatten();
        // The change from what it was to something else. A change back and forth counts from its last one.
        events
            .into_iter()
            .find(|event| event.old == Some(blob) && event.new != Some(blob))
            .map(|event| event.seconds)
    }

    /// Writes down what differs between two trees of the folder.
    fn compare(
        &mut self,
        repository: &Repository,
        seconds: i64,
        new: Option<ObjectId>,
        old: Option<ObjectId>,
    ) -> Result<()> {
        let mut found = Vec::new();
        difference(repository, "", new, old, &mut found)?;
        let gone: BTreeMap<ObjectId, &str> = found
            .iter()
            .filter(|(_, new, _)| new.is_none())
            .filter_map(|(path, _, old)| Some(((*old)?, path.as_str())))
            .collect();
        for (path, new, old) in &found {
            let renamed = new.filter(|_| old.is_none()).and_then(|new| gone.get(&new));
            if let Some(former) = renamed {
                self.former.entry(path.clone()).or_insert_with(|| (*former).to_owned());
            }
        }
        for (path, new, old) in found {
            self.files.entry(path).or_default().push(Event { seconds, new, old });
        }
        Ok(())
    }
}

/// The tree of a folder in the tree of a commit.
pub(super) fn folder(
    repository: &Repository,
    tree: ObjectId,
    prefix: &str,
) -> Result<Option<ObjectId>> {
    if prefix.is_empty() {
        return Ok(Some(tree));
    }
    let entry = repository.find_tree(tree)?.lookup_entry(prefix.split('/').map(str::as_bytes))?;
    Ok(entry.filter(|entry| entry.mode().is_tree()).map(|entry| entry.object_id()))
}

/// A file with what it is and what it was.
type Found = (String, Option<ObjectId>, Option<ObjectId>);

fn difference(
    repository: &Repository,
    path: &str,
    new: Option<ObjectId>,
    old: Option<ObjectId>,
    found: &mut Vec<Found>,
) -> Result<()> {
    let (new, mut old) = (entries(repository, new)?, entries(repository, old)?);
    let mut both: Vec<_> = Vec::new();
    for (name, entry) in new {
        let before = old.remove(&name);
        if before != Some(entry) {
            both.push((name, Some(entry), before));
        }
    }
    both.extend(old.into_iter().map(|(name, entry)| (name, None, Some(entry))));
    for (name, new, old) in both {
        let name = String::from_utf8_lossy(&name);
        let below = if path.is_empty() { name.into_owned() } else { format!("{path}/{name}") };
        let of = |entry: Option<(EntryMode, ObjectId)>, tree: bool| {
            entry.filter(|(mode, _)| if tree { mode.is_tree() } else { mode.is_blob() })
        };
        let trees = (of(new, true), of(old, true));
        if trees != (None, None) {
            let id = |entry: Option<(EntryMode, ObjectId)>| entry.map(|(_, id)| id);
            difference(repository, &below, id(trees.0), id(trees.1), found)?;
        }
        let (new, old) = (of(new, false).map(|one| one.1), of(old, false).map(|one| one.1));
        if new != old {
            found.push((below, new, old));
        }
    }
    Ok(())
}

fn entries(repository: &Repository, tree: Option<ObjectId>) -> Result<Entries> {
    let Some(tree) = tree else { return Ok(Entries::new()) };
    let tree = repository.find_tree(tree)?;
    let decoded = tree.decode()?;
    let entry = |entry: &gix::objs::tree::EntryRef<'_>| {
        (entry.filename.to_vec(), (entry.mode, entry.oid.to_owned()))
    };
    Ok(decoded.entries.iter().map(entry).collect())
}
