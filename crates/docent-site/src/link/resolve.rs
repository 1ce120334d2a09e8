//! Resolving: what a path below a content folder, or an address below a locale, names.

use std::collections::BTreeMap;

use docent_article::{Source, Span, front_matter};

use crate::config::Config;
use crate::contacts::Contacts;
use crate::link::anchors::Anchors;
use crate::link::content::{Tree, beginning};
use crate::link::outside::Outside;
use crate::link::paths;
use crate::site::{ArticleId, AssetUse, LocaleId, Page, PageId, PageKind, SiteArticle};

/// All that links are resolved with; nothing in it changes any more.
pub(super) struct Context<'c, 'a> {
    pub(super) config: &'c Config,
    pub(super) contacts: &'c Contacts,
    pub(super) trees: &'c [Tree<'a>],
    pub(super) articles: &'c [SiteArticle<'a>],
    /// By file.
    pub(super) sources: &'c [Source],
    pub(super) source: LocaleId,
    /// By locale.
    pub(super) pages: Vec<PageIndex<'c>>,
    pub(super) outside: Outside,
    /// By article.
    pub(super) anchors: Vec<Anchors<'c>>,
}

/// The redirects of a locale: from an address to an address.
pub(super) type Redirects = BTreeMap<String, String>;

/// The pages of a locale by their addresses.
pub(super) struct PageIndex<'s> {
    pages: &'s [Page],
    by_url: Vec<PageId>,
}

impl<'s> PageIndex<'s> {
    pub(super) fn new(pages: &'s [Page]) -> PageIndex<'s> {
        let mut by_url: Vec<PageId> = (0..pages.len()).map(PageId).collect();
        by_url.sort_by(|a, b| pages[a.0].url.cmp(&pages[b.0].url));
        PageIndex { pages, by_url }
    }

    /// The page at an address.
    pub(super) fn get(&self, url: &str) -> Option<&'s Page> {
        let url_of = |page: &PageId| self.pages[page.0].url.as_str();
        let at = self.by_url.binary_search_by(|page| url_of(page).cmp(url)).ok()?;
        Some(&self.pages[self.by_url[at].0])
    }
}

/// What a target names.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    Article(ArticleId),
    /// A group or home page.
    Address(String),
    Asset(LocaleId, String, AssetUse),
    /// A file that is not copied, by its path, because it could run a script.
    Active(String),
}

impl Context<'_, '_> {
    /// Where the front matter of an article says `values` behind `key`.
    pub(super) fn in_head<'v>(
        &self,
        article: &SiteArticle<'_>,
        key: &str,
        values: impl Iterator<Item = &'v str>,
    ) -> Vec<Span> {
        match self.sources.get(article.file.0 as usize) {
            Some(source) => front_matter::places_of(source, key, values),
            None => values.map(|_| beginning(article.file)).collect(),
        }
    }

    /// What a path below the content folder names for an article of `locale`.
    pub(super) fn path(
        &self,
        locale: LocaleId,
        path: &str,
        redirects: &Redirects,
    ) -> Option<Found> {
        let trees = [&self.trees[locale.0], &self.trees[self.source.0]];
        let exact = trees.iter().find_map(|tree| self.article(tree, path));
        if let Some(article) = exact {
            return Some(Found::Article(self.in_locale(article, locale)));
        }
        if let Some(found) = self.asset(locale, path) {
            return Some(found);
        }
        if let Some(url) = self.toc(locale, path) {
            return Some(Found::Address(url));
        }
        let folded = trees.iter().find_map(|tree| tree.article_folded(path));
        if let Some(article) = folded {
            return Some(Found::Article(self.in_locale(article, locale)));
        }
        let bare = path.strip_prefix("help/").unwrap_or(path);
        self.address(locale, &self.outside.local(bare), redirects)
    }

    /// What an address below the locale names.
    pub(super) fn address(
        &self,
        locale: LocaleId,
        below: &str,
        redirects: &Redirects,
    ) -> Option<Found> {
        let url = format!("/{}/{below}", self.trees[locale.0].segment);
        let pages = &self.pages[locale.0];
        let page =
            pages.get(&url).or_else(|| redirects.get(&url).and_then(|target| pages.get(target)))?;
        Some(match page.kind {
            PageKind::Article(article) | PageKind::Fallback(article) => Found::Article(article),
            PageKind::Home | PageKind::Group(_) => Found::Address(page.url.clone()),
        })
    }

    /// The file at a path: the locale's own, else the source locale's.
    pub(super) fn asset(&self, locale: LocaleId, path: &str) -> Option<Found> {
        [locale, self.source].into_iter().find_map(|locale| {
            let tree = &self.trees[locale.0];
            let file = tree.asset(path)?;
            if file.active {
                return Some(Found::Active(file.path.clone()));
            }
            let bare = file.path.strip_prefix("help/").unwrap_or(&file.path);
            let url = format!("/{}/assets/{bare}", tree.segment);
            Some(Found::Asset(locale, file.path.clone(), AssetUse { url, size: None }))
        })
    }

    /// The article at a path, which may leave out `.md` or `index.md`, or write `.html`.
    fn article(&self, tree: &Tree<'_>, path: &str) -> Option<ArticleId> {
        let find = |path: &str| tree.article(self.articles, path);
        find(path).or_else(|| {
            let bare = path.strip_suffix(".html").unwrap_or(path);
            if paths::is_markdown(bare) {
                return None;
            }
            let folder = if bare.is_empty() { String::new() } else { format!("{bare}/") };
            find(&format!("{bare}.md")).or_else(|| find(&format!("{folder}index.md")))
        })
    }

    /// The page of a table of contents, or of the folder that holds it.
    fn toc(&self, locale: LocaleId, path: &str) -> Option<String> {
        let tree = &self.trees[locale.0];
        let toc = tree.toc(path).or_else(|| tree.toc(&format!("{path}/TOC.md")))?;
        let home = format!("/{}/", tree.segment);
        let folder = paths::folder(&tree.tocs[toc].path).trim_end_matches('/');
        let first = tree.tocs[toc].article.headings.iter().find(|heading| heading.level == 1);
        let id = first.filter(|heading| heading.explicit).map(|heading| heading.id.as_str());
        let url = format!("{home}{}/", id.unwrap_or(paths::name(folder)));
        Some(self.pages[locale.0].get(&url).map_or(home, |page| page.url.clone()))
    }

    /// The article's twin in a locale, if there is one.
    fn in_locale(&self, article: ArticleId, locale: LocaleId) -> ArticleId {
        self.articles[article.0].twins[locale.0].unwrap_or(article)
    }
}
