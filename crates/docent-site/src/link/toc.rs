//! Tables of contents: `TOC.md`, a heading and one nested list, as entries (afm 3.25).
//!
//! [`read`] is the only entry. The list's nesting comes from the parser; indentation differs between locales.

use docent_article::{Code, Diagnostic, Kind, Node, plain, slug};

use crate::link::content::Toc;
use crate::link::paths;
use crate::link::structure::{Entry, EntryKind};
use crate::link::twins::FamilyId;

const HIDDEN: &str = "{hide-from-toc}";

/// What a table of contents says.
pub(super) struct Guide {
    /// Pairs it with its translations: its path.
    pub(super) key: String,
    /// The id of its heading: the first part of every address in it.
    pub(super) segment: Option<String>,
    pub(super) title: String,
    pub(super) entries: Vec<Entry>,
}

/// Reads a table of contents. `find` gives the family of a path.
pub(super) fn read(
    toc: &Toc<'_>,
    find: &dyn Fn(&str) -> Option<FamilyId>,
    findings: &mut Vec<Diagnostic>,
) -> Guide {
    let first = toc.article.headings.iter().find(|heading| heading.level == 1);
    let segment = first.filter(|heading| heading.explicit).map(|heading| segment(&heading.id));
    let title = toc.article.front.guide_title.clone();
    let title = title.or_else(|| first.map(|heading| heading.text.clone()));
    let mut reader = Reader { toc, find, findings };
    let lists = toc.article.body.iter().filter(|node| matches!(node.kind, Kind::List { .. }));
    let entries = lists.flat_map(|list| reader.entries(list)).collect();
    Guide {
        key: toc.path.clone(),
        segment,
        title: title.unwrap_or_else(|| paths::folder(&toc.path).trim_end_matches('/').to_owned()),
        entries,
    }
}

/// An id as a part of an address.
fn segment(id: &str) -> String {
    let id = id.replace(['/', '\\'], "-");
    if id.chars().all(|c| c == '.') { "group".to_owned() } else { id }
}

struct Reader<'r, 'a> {
    toc: &'r Toc<'a>,
    find: &'r dyn Fn(&str) -> Option<FamilyId>,
    findings: &'r mut Vec<Diagnostic>,
}

impl Reader<'_, '_> {
    fn entries(&mut self, list: &Node<'_>) -> Vec<Entry> {
        let mut groups = 0;
        let mut entries = Vec::new();
        for item in &list.children {
            let Some(mut entry) = self.entry(item) else { continue };
            if entry.key.is_empty() {
                entry.key = format!("#{groups}");
            }
            groups += usize::from(matches!(entry.kind, EntryKind::Group));
            entries.push(entry);
        }
        entries
    }

    fn entry(&mut self, item: &Node<'_>) -> Option<Entry> {
        let is_list = |node: &&Node<'_>| matches!(node.kind, Kind::List { .. });
        let shown: Vec<&Node<'_>> = item.children.iter().filter(|node| !is_list(node)).collect();
        let mut text = String::new();
        for node in &shown {
            plain::write(std::slice::from_ref(*node), &mut text);
        }
        let hidden = text.contains(HIDDEN);
        let title = text.replace(HIDDEN, "").split_whitespace().collect::<Vec<_>>().join(" ");
        let children: Vec<Entry> =
            item.children.iter().filter(is_list).flat_map(|list| self.entries(list)).collect();
        let Some(link) = shown.iter().find_map(|node| first_link(node)) else {
            return self.group(item, title, hidden, children);
        };
        let Kind::Link(target) = &link.kind else { return None };
        let family = self.family(link, &target.target);
        if family.is_none() && children.is_empty() {
            return None;
        }
        let stem = paths::stem(&paths::split(&target.target).path).to_owned();
        let kind = family.map_or(EntryKind::Group, EntryKind::Article);
        let mut entry = Entry::new(kind, segment(&stem), title);
        (entry.key, entry.hidden, entry.children) = (stem, hidden, children);
        Some(entry)
    }

    fn group(
        &mut self,
        item: &Node<'_>,
        title: String,
        hidden: bool,
        children: Vec<Entry>,
    ) -> Option<Entry> {
        let Kind::Item { id } = &item.kind else { return None };
        if title.is_empty() || children.is_empty() {
            let message = "this entry is neither a link to an article nor a group of entries";
            self.find_fault(
                Code::TocEntryInvalid,
                item,
                message.to_owned(),
                "write `* [Title](article.md)`, or put entries below it",
            );
            if children.is_empty() {
                return None;
            }
        }
        let id = id.as_deref().unwrap_or_default();
        let part = if id.is_empty() { slug::slug(&title) } else { segment(id) };
        let part = if part.is_empty() { "group".to_owned() } else { part };
        let mut entry = Entry::new(EntryKind::Group, part, title);
        (entry.key, entry.hidden, entry.children) = (id.to_owned(), hidden, children);
        Some(entry)
    }

    fn family(&mut self, link: &Node<'_>, written: &str) -> Option<FamilyId> {
        let target = paths::split(written);
        if paths::scheme(written).is_some() || target.path.is_empty() {
            self.find_fault(
                Code::TocEntryInvalid,
                link,
                format!("`{written}` is not an article"),
                "a table of contents lists articles of its own site",
            );
            return None;
        }
        let path = paths::join(paths::folder(&self.toc.path), &target.path);
        let family = path.as_deref().and_then(self.find);
        if family.is_none() {
            self.find_fault(
                Code::TocTargetMissing,
                link,
                format!("there is no article `{}`", path.as_deref().unwrap_or(written)),
                "correct the path, or remove the entry",
            );
        }
        family
    }

    fn find_fault(&mut self, code: Code, node: &Node<'_>, message: String, help: &str) {
        let span = self.toc.article.span(node.start, node.end);
        self.findings.push(Diagnostic::new(code, span, message).with_help(help));
    }
}

fn first_link<'n, 'a>(node: &'n Node<'a>) -> Option<&'n Node<'a>> {
    let mut found = None;
    node.walk(&mut |node| {
        if found.is_none() && matches!(node.kind, Kind::Link(_)) {
            found = Some(node);
        }
    });
    found
}
