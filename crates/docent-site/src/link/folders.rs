//! The structure of a content folder without a table of contents: folders are groups.
//!
//! `index.md` is its folder's landing article. Siblings stand by `order` in the front matter, then by title, then by
//! path; what has no `order` comes last.

use std::collections::BTreeMap;

use crate::link::paths;
use crate::link::structure::{Entry, EntryKind};
use crate::link::twins::{Families, FamilyId};
use crate::site::{LocaleId, SiteArticle};

#[derive(Default)]
struct Folder<'p> {
    index: Option<FamilyId>,
    articles: Vec<FamilyId>,
    folders: BTreeMap<&'p str, Folder<'p>>,
}

/// What siblings are sorted by.
type Rank = (i64, String, String);

/// Reads the structure from the paths of all families.
pub(super) fn read(
    articles: &[SiteArticle<'_>],
    families: &Families,
    source: LocaleId,
) -> Vec<Entry> {
    let mut root = Folder::default();
    for family in 0..families.members.len() {
        let path = articles[families.lead(family, source).0].path.as_str();
        let mut folder = &mut root;
        for part in paths::folder(path).split('/').filter(|part| !part.is_empty()) {
            folder = folder.folders.entry(part).or_default();
        }
        if paths::stem(path) == "index" {
            folder.index = Some(family);
        } else {
            folder.articles.push(family);
        }
    }
    let rank = |family: FamilyId| -> Rank {
        let lead = &articles[families.lead(family, source).0];
        let order = lead.article.front.order.unwrap_or(i64::MAX);
        (order, lead.heading.to_lowercase(), lead.path.clone())
    };
    let segment =
        |family: FamilyId| paths::stem(&articles[families.lead(family, source).0].path).to_owned();
    entries(root, &rank, &segment)
}

fn entries(
    folder: Folder<'_>,
    rank: &dyn Fn(FamilyId) -> Rank,
    segment: &dyn Fn(FamilyId) -> String,
) -> Vec<Entry> {
    let mut ranked: Vec<(Rank, Entry)> = Vec::new();
    for family in folder.articles {
        let entry = Entry::new(EntryKind::Article(family), segment(family), String::new());
        ranked.push((rank(family), entry));
    }
    for (name, inner) in folder.folders {
        let title = readable(name);
        let (place, kind) = match inner.index {
            Some(index) => (rank(index), EntryKind::Article(index)),
            None => ((i64::MAX, title.to_lowercase(), name.to_owned()), EntryKind::Group),
        };
        let title = if inner.index.is_some() { String::new() } else { title };
        let mut entry = Entry::new(kind, name.to_owned(), title);
        name.clone_into(&mut entry.key);
        entry.children = entries(inner, rank, segment);
        ranked.push((place, entry));
    }
    ranked.sort_by(|(a, _), (b, _)| a.cmp(b));
    ranked.into_iter().map(|(_, entry)| entry).collect()
}

/// `getting-started` as a title: `Getting started`.
fn readable(name: &str) -> String {
    let words = name.replace(['-', '_'], " ");
    let mut letters = words.trim().chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
