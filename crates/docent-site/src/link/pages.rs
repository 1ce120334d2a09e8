//! Pages and navigation of each locale, from the structure that all share.

use crate::config::Config;
use crate::link::addresses::Addresses;
use crate::link::content::Tree;
use crate::link::structure::{Entry, EntryKind, Structure};
use crate::link::twins::{Families, FamilyId};
use crate::site::{
    ArticleId, LocaleId, LocaleSite, NavId, NavNode, Page, PageId, PageKind, SiteArticle,
};

/// Builds the pages of every locale and tells each article its page.
pub(super) fn build(
    config: &Config,
    trees: &[Tree<'_>],
    articles: &mut [SiteArticle<'_>],
    families: &Families,
    structure: &Structure,
    addresses: &Addresses,
) -> Vec<LocaleSite> {
    let source = config.locales.iter().position(|locale| locale.locale == config.source_locale);
    let source = LocaleId(source.unwrap_or_default());
    let mut sites = Vec::with_capacity(trees.len());
    for (number, tree) in trees.iter().enumerate() {
        let locale = LocaleId(number);
        let mut builder =
            Builder::new(locale, source, &tree.segment, articles, families, structure, addresses);
        builder.home(&config.title);
        builder.look(&structure.entries, false);
        builder.entries(&structure.entries, NavId(0), false);
        builder.rest();
        builder.neighbours();
        let Builder { pages, nav, of_family, .. } = builder;
        let contact = config.contact.as_deref().and_then(|path| {
            let own = tree.article(articles, path);
            let article = own.or_else(|| trees[source.0].article(articles, path))?;
            of_family[families.of[article.0]]
        });
        for id in tree.range.clone() {
            articles[id].page = of_family[families.of[id]].unwrap_or(PageId(0));
        }
        let home = structure.home.and_then(|home| shown(families, home, locale, source));
        sites.push(LocaleSite {
            locale: config.locales[number].locale.clone(),
            name: config.locales[number].name.clone(),
            description: tree.description(),
            home: home.map(|(article, _)| article),
            pages,
            nav,
            redirects: std::collections::BTreeMap::new(),
            contact,
            assets: std::collections::BTreeMap::new(),
        });
    }
    sites
}

/// The article that a locale shows for a family, and whether it is borrowed from the source locale.
fn shown(
    families: &Families,
    family: FamilyId,
    locale: LocaleId,
    source: LocaleId,
) -> Option<(ArticleId, bool)> {
    let members = &families.members[family];
    let own = members[locale.0].map(|article| (article, false));
    own.or_else(|| members[source.0].map(|article| (article, true)))
}

struct Builder<'b, 'a> {
    locale: LocaleId,
    source: LocaleId,
    segment: &'b str,
    articles: &'b [SiteArticle<'a>],
    families: &'b Families,
    structure: &'b Structure,
    addresses: &'b Addresses,
    pages: Vec<Page>,
    nav: Vec<NavNode>,
    of_family: Vec<Option<PageId>>,
    /// Whether an entry is shown, by its number in document order, and the number of the next one.
    visible: Vec<bool>,
    at: usize,
    /// Articles that are listed but not shown in the navigation, with the node above them.
    hidden: Vec<(FamilyId, NavId)>,
}

impl<'b, 'a> Builder<'b, 'a> {
    fn new(
        locale: LocaleId,
        source: LocaleId,
        segment: &'b str,
        articles: &'b [SiteArticle<'a>],
        families: &'b Families,
        structure: &'b Structure,
        addresses: &'b Addresses,
    ) -> Builder<'b, 'a> {
        Builder {
            locale,
            source,
            segment,
            articles,
            families,
            structure,
            addresses,
            pages: Vec::new(),
            nav: Vec::new(),
            of_family: vec![None; families.members.len()],
            visible: Vec::new(),
            at: 0,
            hidden: Vec::new(),
        }
    }

    fn home(&mut self, title: &str) {
        let page = self.add_page("", PageKind::Home, None);
        self.add_node(title.to_owned(), page, None, false);
        if let Some(home) = self.structure.home {
            self.of_family[home] = Some(page);
        }
    }

    fn add_page(&mut self, address: &str, kind: PageKind, parent: Option<NavId>) -> PageId {
        let url = format!("/{}/{address}", self.segment);
        self.pages.push(Page { url, kind, nav: None, parent, previous: None, next: None });
        PageId(self.pages.len() - 1)
    }

    fn add_node(
        &mut self,
        title: String,
        page: PageId,
        parent: Option<NavId>,
        group: bool,
    ) -> NavId {
        let id = NavId(self.nav.len());
        self.nav.push(NavNode { title, page, parent, children: Vec::new(), group });
        if let Some(parent) = parent {
            self.nav[parent.0].children.push(id);
        }
        let first = self.pages[page.0].nav.get_or_insert(id);
        if *first == id {
            self.pages[page.0].parent = parent;
        }
        id
    }

    fn entries(&mut self, entries: &[Entry], parent: NavId, hidden: bool) {
        for entry in entries {
            let hidden = hidden || entry.hidden;
            let visible = self.visible[self.at];
            self.at += 1;
            match entry.kind {
                EntryKind::Article(family) if visible => self.article(entry, family, parent),
                EntryKind::Article(family) => {
                    self.hidden.push((family, parent));
                    self.entries(&entry.children, parent, hidden);
                }
                EntryKind::Group => self.group(entry, parent, hidden, visible),
            }
        }
    }

    fn article(&mut self, entry: &Entry, family: FamilyId, parent: NavId) {
        let own = shown(self.families, family, self.locale, self.source);
        let Some((article, borrowed)) = own else { return };
        let Some(page) = self.page_of(family, parent) else { return };
        let translated = entry.titles.get(&self.locale.0);
        let source_title = || entry.title.as_ref().filter(|_| borrowed || self.is_source());
        let title = translated.or_else(source_title).unwrap_or(&self.articles[article.0].heading);
        let node = self.add_node(title.clone(), page, Some(parent), !entry.children.is_empty());
        self.entries(&entry.children, node, false);
        self.nav[node.0].group = !self.nav[node.0].children.is_empty();
    }

    fn is_source(&self) -> bool {
        self.locale == self.source
    }

    /// The page of a family that this locale shows; made when it is first asked for.
    fn page_of(&mut self, family: FamilyId, parent: NavId) -> Option<PageId> {
        if self.of_family[family].is_none() {
            let (article, borrowed) = shown(self.families, family, self.locale, self.source)?;
            let kind =
                if borrowed { PageKind::Fallback(article) } else { PageKind::Article(article) };
            let addresses = self.addresses;
            let page = self.add_page(&addresses.of[family], kind, Some(parent));
            self.of_family[family] = Some(page);
        }
        self.of_family[family]
    }

    /// A group without visible articles has neither a node nor a page.
    fn group(&mut self, entry: &Entry, parent: NavId, hidden: bool, visible: bool) {
        if !visible {
            self.entries(&entry.children, parent, hidden);
            return;
        }
        let node = NavId(self.nav.len());
        let landing = entry.landing.and_then(|family| self.page_of(family, parent));
        let page = landing
            .unwrap_or_else(|| self.add_page(&entry.address, PageKind::Group(node), Some(parent)));
        let title = entry.titles.get(&self.locale.0).or(entry.title.as_ref());
        self.add_node(title.cloned().unwrap_or_default(), page, Some(parent), true);
        self.entries(&entry.children, node, false);
    }

    /// Whether the locale shows an article in the navigation.
    fn is_shown(&self, family: FamilyId) -> bool {
        shown(self.families, family, self.locale, self.source).is_some_and(|(article, _)| {
            let front = &self.articles[article.0].article.front;
            !front.hide && !front.hide_from_toc
        })
    }

    /// Writes down, parents first, which entries are or hold something that the navigation shows.
    fn look(&mut self, entries: &[Entry], hidden: bool) -> bool {
        let mut any = false;
        for entry in entries {
            let hidden = hidden || entry.hidden;
            let at = self.visible.len();
            let own = match entry.kind {
                EntryKind::Article(family) => !hidden && self.is_shown(family),
                EntryKind::Group => false,
            };
            self.visible.push(own);
            let below = self.look(&entry.children, hidden);
            self.visible[at] |= below && entry.kind == EntryKind::Group;
            any |= own || below;
        }
        any
    }

    /// Pages that the navigation does not show: hidden ones, then unlisted ones.
    fn rest(&mut self) {
        for (family, parent) in std::mem::take(&mut self.hidden) {
            self.page_of(family, parent);
        }
        for family in 0..self.of_family.len() {
            if !self.structure.listed[family] {
                self.page_of(family, NavId(0));
            }
        }
    }

    /// Previous and next: the articles in the order of the navigation, each at its first place.
    fn neighbours(&mut self) {
        let mut last: Option<PageId> = None;
        for (number, node) in self.nav.iter().enumerate() {
            let page = &self.pages[node.page.0];
            let article = matches!(page.kind, PageKind::Article(_) | PageKind::Fallback(_));
            if !article || page.nav != Some(NavId(number)) {
                continue;
            }
            if let Some(last) = last {
                self.pages[last.0].next = Some(node.page);
                self.pages[node.page.0].previous = Some(last);
            }
            last = Some(node.page);
        }
    }
}
