//! Ids: no id stands twice in a page.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::article::Article;
use crate::page::Page;

/// The ids of a page.
pub(super) struct Ids<'x> {
    /// What headings, anchors and panels carry themselves; an alias must not take it away from them.
    own: Vec<&'x str>,
    /// Those of headings alone: no other element takes one away.
    headings: Vec<&'x str>,
    written: BTreeSet<Cow<'x, str>>,
}

impl<'x> Ids<'x> {
    pub(super) fn of<P: Page>(article: &'x Article<'_>, page: &'x P) -> Ids<'x> {
        let headings = 0..u32::try_from(article.headings.len()).unwrap_or(u32::MAX);
        let mut headings: Vec<&str> = headings.map(|index| page.heading(index).0).collect();
        headings.sort_unstable();
        let mut own = headings.clone();
        own.extend(article.ids.iter().map(String::as_str));
        own.sort_unstable();
        Ids { own, headings, written: BTreeSet::new() }
    }

    /// Whether a heading may carry its id.
    pub(super) fn heading(&mut self, id: &'x str) -> bool {
        !id.is_empty() && self.written.insert(Cow::Borrowed(id))
    }

    /// Whether another element may carry the id that its author gave it: the first one does, unless it is a heading's.
    pub(super) fn own(&mut self, id: &'x str) -> bool {
        self.headings.binary_search(&id).is_err() && self.heading(id)
    }

    /// Whether another name of a heading may stand beside it.
    pub(super) fn alias(&mut self, id: &'x str) -> bool {
        self.own.binary_search(&id).is_err() && self.heading(id)
    }

    /// An id that we make ourselves: `base`, or with a number behind it where the page has that id already.
    pub(super) fn made(&mut self, base: String) -> String {
        let mut id = base;
        while self.own.binary_search(&id.as_str()).is_ok() || self.written.contains(id.as_str()) {
            id.push_str("-1");
        }
        self.written.insert(Cow::Owned(id.clone()));
        id
    }
}
