//! The structure: groups and articles in their order, the same in every locale.
//!
//! The source locale's tables of contents decide; where it has none, its folders do. A translation's table of contents
//! gives texts, and places for articles that only it has.

use std::collections::BTreeMap;

use docent_article::{Code, Diagnostic};

use crate::link::content::{Tree, beginning};
use crate::link::folders;
use crate::link::toc::{self, Guide};
use crate::link::twins::{Families, FamilyId};
use crate::site::{LocaleId, SiteArticle};

/// One place in the structure.
pub(super) struct Entry {
    pub(super) kind: EntryKind,
    /// Its part of the addresses of what is in it.
    pub(super) segment: String,
    /// Pairs a group with its translations: the author's id, or its number among its siblings.
    pub(super) key: String,
    /// Not in the navigation.
    pub(super) hidden: bool,
    /// What the source's table of contents calls it; of articles in folders nothing.
    pub(super) title: Option<String>,
    /// What the tables of contents of other locales call it, by locale.
    pub(super) titles: BTreeMap<usize, String>,
    /// Of a group: its address below the locale; set with the addresses.
    pub(super) address: String,
    /// Of a group: the article that has the group's address; set with the addresses.
    pub(super) landing: Option<FamilyId>,
    pub(super) children: Vec<Entry>,
}

/// What an entry is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum EntryKind {
    Group,
    Article(FamilyId),
}

impl Entry {
    pub(super) fn new(kind: EntryKind, segment: String, title: String) -> Entry {
        Entry {
            kind,
            segment,
            key: String::new(),
            hidden: false,
            title: (!title.is_empty()).then_some(title),
            titles: BTreeMap::new(),
            address: String::new(),
            landing: None,
            children: Vec::new(),
        }
    }
}

/// The structure of the site.
pub(super) struct Structure {
    /// First part of all addresses: the heading's id of the only table of contents.
    pub(super) prefix: Option<String>,
    pub(super) entries: Vec<Entry>,
    /// Whether an entry lists the family.
    pub(super) listed: Vec<bool>,
    /// The family of the home page's introduction.
    pub(super) home: Option<FamilyId>,
}

/// Reads the structure.
pub(super) fn read(
    trees: &[Tree<'_>],
    articles: &[SiteArticle<'_>],
    families: &Families,
    source: LocaleId,
    findings: &mut Vec<Diagnostic>,
) -> Structure {
    let count = families.members.len();
    let home = (0..count).find(|f| articles[families.lead(*f, source).0].path == "index.md");
    let guides = |locale: usize, findings: &mut Vec<Diagnostic>| -> Vec<Guide> {
        let find = |path: &str| {
            let of = |tree: &Tree<'_>| {
                tree.article(articles, path).or_else(|| tree.article_folded(path))
            };
            let found = of(&trees[locale]).or_else(|| of(&trees[source.0]));
            found.map(|article| families.of[article.0])
        };
        trees[locale].tocs.iter().map(|toc| toc::read(toc, &find, findings)).collect()
    };
    let tocs = !trees[source.0].tocs.is_empty();
    let (prefix, mut entries) = if tocs {
        joined(guides(source.0, findings))
    } else {
        (None, folders::read(articles, families, source))
    };
    let mut places: Vec<Vec<bool>> = vec![Vec::new(); trees.len()];
    for locale in (0..trees.len()).filter(|locale| *locale != source.0) {
        let translated = joined(guides(locale, findings)).1;
        places[locale] = vec![false; count];
        mark(&translated, &mut places[locale]);
        let mut texts = Texts::default();
        texts.collect(&translated, "");
        texts.apply(&mut entries, locale, "");
        if tocs {
            let strange = |family: FamilyId| families.members[family][source.0].is_none();
            add_strangers(&mut entries, translated, locale, &strange);
        }
    }
    let mut listed = vec![false; count];
    mark(&entries, &mut listed);
    let home = home.filter(|home| !listed[*home]);
    if tocs {
        orphans(articles, families, &listed, &places, home, findings);
    }
    Structure { prefix, entries, listed, home }
}

/// One guide is the site itself; of several, each is a group.
fn joined(mut guides: Vec<Guide>) -> (Option<String>, Vec<Entry>) {
    if guides.len() == 1 {
        let guide = guides.remove(0);
        return (guide.segment, guide.entries);
    }
    let group = |guide: Guide| {
        let folder = guide.key.rsplit('/').nth(1).unwrap_or("guide").to_owned();
        let segment = guide.segment.unwrap_or(folder);
        let mut entry = Entry::new(EntryKind::Group, segment, guide.title);
        (entry.key, entry.children) = (guide.key, guide.entries);
        entry
    };
    (None, guides.into_iter().map(group).collect())
}

fn mark(entries: &[Entry], listed: &mut [bool]) {
    for entry in entries {
        if let EntryKind::Article(family) = entry.kind {
            listed[family] = true;
        }
        mark(&entry.children, listed);
    }
}

/// The texts of a translation's table of contents.
#[derive(Default)]
struct Texts {
    /// By the keys of the groups down to it.
    groups: BTreeMap<String, String>,
    /// By the same keys and the family, and by the family alone for what stands elsewhere in the source.
    articles: BTreeMap<(String, FamilyId), String>,
    anywhere: BTreeMap<FamilyId, String>,
}

impl Texts {
    fn collect(&mut self, entries: &[Entry], place: &str) {
        for entry in entries {
            let below = format!("{place}/{}", entry.key);
            if let Some(title) = &entry.title {
                match entry.kind {
                    EntryKind::Group => {
                        self.groups.entry(below.clone()).or_insert_with(|| title.clone());
                    }
                    EntryKind::Article(family) => {
                        let here = self.articles.entry((place.to_owned(), family));
                        here.or_insert_with(|| title.clone());
                        self.anywhere.entry(family).or_insert_with(|| title.clone());
                    }
                }
            }
            self.collect(&entry.children, &below);
        }
    }

    fn apply(&mut self, entries: &mut [Entry], locale: usize, place: &str) {
        for entry in entries {
            let below = format!("{place}/{}", entry.key);
            let title = match entry.kind {
                EntryKind::Group => self.groups.get(&below),
                EntryKind::Article(family) => {
                    let here = self.articles.get(&(place.to_owned(), family));
                    here.or_else(|| self.anywhere.get(&family))
                }
            };
            if let Some(title) = title {
                entry.titles.insert(locale, title.clone());
            }
            self.apply(&mut entry.children, locale, &below);
        }
    }
}

/// Puts what only a translation has into the same group, as deep as the source has it.
fn add_strangers(
    entries: &mut Vec<Entry>,
    translated: Vec<Entry>,
    locale: usize,
    strange: &dyn Fn(FamilyId) -> bool,
) {
    let groups: BTreeMap<String, usize> = entries
        .iter()
        .enumerate()
        .filter(|(_, entry)| !entry.children.is_empty())
        .map(|(at, entry)| (entry.key.clone(), at))
        .collect();
    for mut entry in translated {
        let children = std::mem::take(&mut entry.children);
        let key = entry.key.clone();
        if matches!(entry.kind, EntryKind::Article(family) if strange(family)) {
            entry.titles.extend(entry.title.take().map(|title| (locale, title)));
            entries.push(entry);
        }
        match groups.get(&key) {
            _ if children.is_empty() => {}
            Some(at) => add_strangers(&mut entries[*at].children, children, locale, strange),
            None => add_strangers(entries, children, locale, strange),
        }
    }
}

fn orphans(
    articles: &[SiteArticle<'_>],
    families: &Families,
    listed: &[bool],
    places: &[Vec<bool>],
    home: Option<FamilyId>,
    findings: &mut Vec<Diagnostic>,
) {
    for (id, article) in articles.iter().enumerate() {
        let family = families.of[id];
        let own = places[article.locale.0].get(family).copied().unwrap_or_default();
        let front = &article.article.front;
        if listed[family] || own || front.hide || home == Some(family) {
            continue;
        }
        let message = format!("no table of contents lists `{}`", article.path);
        findings.push(
            Diagnostic::new(Code::ArticleOrphaned, beginning(article.file), message)
                .with_help("add it to `TOC.md`, or hide it with `hide: true`"),
        );
    }
}
