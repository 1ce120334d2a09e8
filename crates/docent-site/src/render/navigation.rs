//! Navigation: the part of a locale's tree that stands on a page, and the whole of it for the script.
//!
//! Promise: what stands on a page does not grow with the site; a long list is cut around the page.

use tera::Value;

use super::addresses::Addresses;
use super::templates::Templates;
use super::{Prepared, RenderError};
use crate::site::{LocaleId, LocaleSite, NavId, Page, PageId, PageKind, Site};
use crate::theme::Theme;
use crate::view::{EntryView, LinkView, NavView};

/// Nodes of one list in the navigation of a page.
pub(crate) const LIST: usize = 30;
/// Articles of a group shown on the page above it.
const FIRST: usize = 3;

/// Groups from the home page (not included) to where a page stands; its own node last if it is listed.
pub(crate) fn path(locale: &LocaleSite, page: &Page) -> Vec<NavId> {
    let mut path = Vec::new();
    let mut node = page.nav.or(page.parent);
    while let Some(id) = node.filter(|id| id.0 != 0) {
        path.push(id);
        node = locale.nav[id.0].parent;
    }
    path.reverse();
    path
}

/// How many articles are in each node.
pub(crate) fn counts(locale: &LocaleSite) -> Vec<usize> {
    let mut counts = vec![0; locale.nav.len()];
    // Document order: whoever is in a node comes after it.
    for (index, node) in locale.nav.iter().enumerate().rev() {
        if let Some(parent) = node.parent {
            counts[parent.0] += counts[index] + usize::from(!node.group);
        }
    }
    counts
}

/// The place of each node among its siblings.
pub(crate) fn ranks(locale: &LocaleSite) -> Vec<usize> {
    let mut ranks = vec![0; locale.nav.len()];
    for node in &locale.nav {
        for (rank, child) in node.children.iter().enumerate() {
            ranks[child.0] = rank;
        }
    }
    ranks
}

/// Each node as HTML while it is closed, by [`NavId`]: nearly all that stands beside a page stands beside others too.
pub(crate) fn closed(
    site: &Site<'_>,
    addresses: &Addresses<'_>,
    locale: LocaleId,
    (theme, templates): (&Theme, &Templates),
) -> Result<Vec<Box<str>>, RenderError> {
    let tree = &site.locales[locale.0];
    let nodes = (0..tree.nav.len()).map(NavId);
    let html = |id| show(theme, templates, &closed_view(tree, addresses, (locale, id)));
    // Boxed, because a template is filled into room for a page.
    nodes.map(|id| html(id).map(String::into_boxed_str)).collect()
}

fn show(theme: &Theme, templates: &Templates, node: &NavView) -> Result<String, RenderError> {
    templates.show(theme, "nav-node.html", ("node", Value::from_serializable(node)))
}

fn closed_view(
    tree: &LocaleSite,
    addresses: &Addresses<'_>,
    (locale, id): (LocaleId, NavId),
) -> NavView {
    let node = &tree.nav[id.0];
    NavView {
        title: node.title.clone(),
        url: addresses.href((locale, node.page)).into_owned(),
        group: !node.children.is_empty(),
        ..NavView::default()
    }
}

impl Prepared<'_> {
    /// The steps to a page: home first, the page itself not included.
    pub(crate) fn breadcrumbs(&self, locale: LocaleId, page: PageId) -> Vec<LinkView> {
        let site = &self.site.locales[locale.0];
        if site.pages[page.0].kind == PageKind::Home {
            return Vec::new();
        }
        let steps = path(site, &site.pages[page.0]).into_iter();
        let home = site.nav.first().map(|_| NavId(0));
        let steps = home.into_iter().chain(steps).filter(|node| site.nav[node.0].page != page);
        steps.map(|node| self.nav_link(locale, node)).collect()
    }

    fn nav_link(&self, locale: LocaleId, node: NavId) -> LinkView {
        let node = &self.site.locales[locale.0].nav[node.0];
        LinkView {
            title: node.title.clone(),
            url: self.addresses.href((locale, node.page)).into_owned(),
        }
    }

    /// The navigation beside a page as HTML, and whether it is cut.
    pub(crate) fn nav(
        &self,
        locale: LocaleId,
        page: PageId,
    ) -> Result<(String, bool), RenderError> {
        let site = &self.site.locales[locale.0];
        if site.nav.is_empty() {
            return Ok(Default::default());
        }
        let page = &site.pages[page.0];
        self.level(locale, NavId(0), &path(site, page), page.nav)
    }

    /// What is below `parent`; `path` leads from there to the page.
    fn level(
        &self,
        locale: LocaleId,
        parent: NavId,
        path: &[NavId],
        current: Option<NavId>,
    ) -> Result<(String, bool), RenderError> {
        let site = &self.site.locales[locale.0];
        let prepared = &self.locales[locale.0];
        let all = &site.nav[parent.0].children;
        let (step, rest) =
            path.split_first().map_or((None, path), |(step, rest)| (Some(*step), rest));
        // Between the top and the page only the path is shown.
        let shown = match &step {
            Some(step) if parent.0 != 0 && !rest.is_empty() => std::slice::from_ref(step),
            _ => around(all, step.map_or(0, |step| prepared.ranks[step.0])),
        };
        let mut html = String::new();
        for id in shown.iter().copied() {
            let open = step == Some(id) && !site.nav[id.0].children.is_empty();
            if !open && current != Some(id) {
                html.push_str(&prepared.closed[id.0]);
                continue;
            }
            let (children_html, more) =
                if open { self.level(locale, id, rest, current)? } else { Default::default() };
            let closed = closed_view(site, &self.addresses, (locale, id));
            let node =
                NavView { current: current == Some(id), open, children_html, more, ..closed };
            html.push_str(&show(self.theme, &prepared.templates, &node)?);
        }
        Ok((html, shown.len() < all.len()))
    }

    /// The first nodes of a locale, for a page that stands nowhere in it.
    pub(crate) fn first_nodes(&self, locale: LocaleId) -> Vec<EntryView> {
        let mut entries = self.entries(locale, NavId(0));
        entries.truncate(LIST);
        entries
    }

    /// What is in a group, or in the home page.
    pub(crate) fn entries(&self, locale: LocaleId, group: NavId) -> Vec<EntryView> {
        let site = &self.site.locales[locale.0];
        let children = site.nav.get(group.0).map_or(&[][..], |node| &node.children);
        children.iter().map(|id| self.entry(locale, *id)).collect()
    }

    fn entry(&self, locale: LocaleId, id: NavId) -> EntryView {
        let site = &self.site.locales[locale.0];
        let node = &site.nav[id.0];
        let LinkView { title, url } = self.nav_link(locale, id);
        let description = match site.pages[node.page.0].kind {
            PageKind::Article(id) | PageKind::Fallback(id) => {
                self.site.articles[id.0].article.front.description.clone().unwrap_or_default()
            }
            PageKind::Home | PageKind::Group(_) => String::new(),
        };
        let count = self.locales[locale.0].counts[id.0];
        let articles = below(site, id).filter(|id| !site.nav[id.0].group);
        let first = articles
            .take(if node.group { FIRST } else { 0 })
            .map(|article| self.nav_link(locale, article))
            .collect();
        EntryView { title, url, description, group: node.group, count, first }
    }

    /// The whole navigation: `[{"title": .., "url": .., "children": [..]}]`.
    pub(crate) fn nav_json(&self, locale: LocaleId) -> String {
        let site = &self.site.locales[locale.0];
        let children = |id: NavId| site.nav.get(id.0).map_or(&[][..], |node| &node.children).iter();
        let mut json = "[".to_owned();
        // A stack of its own: how deep a table of contents goes is up to its author.
        let mut open = vec![children(NavId(0))];
        while let Some(list) = open.last_mut() {
            let Some(id) = list.next() else {
                open.pop();
                json.push_str(if open.is_empty() { "]" } else { "]}" });
                continue;
            };
            let LinkView { title, url } = self.nav_link(locale, *id);
            let text = |text: &str| serde_json::to_string(text).expect("a text is always JSON");
            if !json.ends_with('[') {
                json.push(',');
            }
            for part in ["{\"title\":", &text(&title), ",\"url\":", &text(&url), ",\"children\":["]
            {
                json.push_str(part);
            }
            open.push(children(*id));
        }
        json
    }
}

/// The nodes below a node, in order.
pub(crate) fn below(site: &LocaleSite, id: NavId) -> impl Iterator<Item = NavId> + '_ {
    let mut open: Vec<NavId> = site.nav[id.0].children.iter().rev().copied().collect();
    std::iter::from_fn(move || {
        let id = open.pop()?;
        open.extend(site.nav[id.0].children.iter().rev());
        Some(id)
    })
}

/// At most [`LIST`] nodes around the one at `rank`.
fn around(all: &[NavId], rank: usize) -> &[NavId] {
    let start = rank.saturating_sub(LIST / 2).min(all.len().saturating_sub(LIST));
    &all[start..all.len().min(start + LIST)]
}
