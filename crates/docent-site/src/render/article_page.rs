//! The page around an article: what `docent_article` asks while it writes a body.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeSet;

use docent_article::tree::{Image, Link};
use docent_article::{ImageAnswer, LinkAnswer, Page};

use super::Prepared;
use super::addresses::{self, PageRef};
use crate::site::{
    ArticleId, HeadingIds, ImageTarget, LinkTarget, LocaleId, PageKind, SiteArticle,
};

/// An article on a page of a locale, its own or one that borrows it.
pub(crate) struct ArticlePage<'p> {
    pub(crate) prepared: &'p Prepared<'p>,
    /// Whose readers follow the links.
    pub(crate) reader: LocaleId,
    pub(crate) article: &'p SiteArticle<'p>,
    /// Stands before every address: the path of the base address, or all of it.
    pub(crate) base: &'p str,
    /// Regions whose contacts the article shows; `None` is all.
    pub(crate) contacts: RefCell<BTreeSet<Option<String>>>,
}

impl<'p> ArticlePage<'p> {
    /// The page of an article for readers of a locale.
    pub(crate) fn new(
        prepared: &'p Prepared<'p>,
        reader: LocaleId,
        article: ArticleId,
        base: &'p str,
    ) -> ArticlePage<'p> {
        let article = &prepared.site.articles[article.0];
        ArticlePage { prepared, reader, article, base, contacts: RefCell::default() }
    }

    /// To an article, or to what the reader's locale has in its place. A translation that lacks the heading is better
    /// read from its top.
    fn article(&self, id: ArticleId, suffix: &str) -> LinkAnswer<'p> {
        let page = self.prepared.addresses.article(self.reader, id);
        let (query, fragment) = suffix.split_at(suffix.find('#').unwrap_or(suffix.len()));
        match self.prepared.kind(page) {
            PageKind::Article(twin) if twin != id && !fragment.is_empty() => {
                let twin = &self.prepared.site.articles[twin.0];
                let suffix = if has_id(twin, &fragment[1..]) { suffix } else { query };
                self.internal(page, suffix)
            }
            _ => self.internal(page, suffix),
        }
    }

    /// Where a target is for this page's readers.
    pub(crate) fn answer(&self, target: &'p LinkTarget) -> LinkAnswer<'p> {
        match target {
            LinkTarget::Article { article, suffix } => self.article(*article, suffix),
            LinkTarget::Address { url } => self.address(url),
            LinkTarget::Asset { url } => self.file(url),
            LinkTarget::Fragment { id } => {
                let href = Cow::Owned(addresses::tail(&format!("#{id}")));
                LinkAnswer::Internal { href, title: None }
            }
            LinkTarget::External { url } => LinkAnswer::External { href: Cow::Borrowed(url) },
            LinkTarget::Nowhere => LinkAnswer::Nowhere,
        }
    }

    fn internal(&self, page: PageRef, suffix: &str) -> LinkAnswer<'p> {
        let mut href = self.prepared.addresses.under(self.base, page);
        if !suffix.is_empty() {
            href.to_mut().push_str(&addresses::tail(suffix));
        }
        let title = Some(Cow::Borrowed(self.prepared.heading(page)));
        LinkAnswer::Internal { href, title }
    }

    fn address(&self, url: &'p str) -> LinkAnswer<'p> {
        let (path, suffix) = addresses::split(url);
        match self.prepared.addresses.group(self.reader, path) {
            Some(page) => self.internal(page, suffix),
            None => self.file(url),
        }
    }

    fn file(&self, url: &str) -> LinkAnswer<'p> {
        let (path, suffix) = addresses::split(url);
        let path = self.prepared.addresses.beneath(self.base, path);
        let href = Cow::Owned(format!("{path}{}", addresses::tail(suffix)));
        LinkAnswer::Internal { href, title: None }
    }
}

fn has_id(article: &SiteArticle<'_>, id: &str) -> bool {
    let own = |ids: &HeadingIds| ids.id == id || ids.aliases.iter().any(|alias| alias == id);
    article.heading_ids.iter().any(own) || article.article.ids.iter().any(|other| other == id)
}

impl Page for ArticlePage<'_> {
    fn link<'p>(&'p self, at: u32, _: &'p Link<'_>) -> LinkAnswer<'p> {
        self.article.links.get(&at).map_or(LinkAnswer::Nowhere, |target| self.answer(target))
    }

    fn image<'p>(&'p self, at: u32, _: &'p Image<'_>) -> Option<ImageAnswer<'p>> {
        let ImageTarget::Asset { locale, path } = self.article.images.get(&at)? else {
            // A picture from elsewhere would tell its host who reads what.
            return None;
        };
        let asset = self.prepared.site.locales[locale.0].assets.get(path)?;
        let src = Cow::Owned(self.prepared.addresses.beneath(self.base, &asset.url));
        Some(ImageAnswer { src, size: asset.size })
    }

    fn heading(&self, index: u32) -> (&str, &[String]) {
        match self.article.heading_ids.get(index as usize) {
            Some(ids) => (&ids.id, &ids.aliases),
            None => ("", &[]),
        }
    }

    /// In the language of the article, which `lang` announces around it.
    fn string<'p>(&'p self, key: &'p str) -> Cow<'p, str> {
        Cow::Borrowed(self.prepared.locales[self.article.locale.0].strings.text(key))
    }

    fn contacts(&self, region: Option<&str>) -> String {
        let region = region.map(str::to_owned);
        let known = &self.prepared.locales[self.article.locale.0].contacts;
        let html = known.get(&region).cloned().unwrap_or_default();
        self.contacts.borrow_mut().insert(region);
        html
    }
}

impl Prepared<'_> {
    /// What a page is called on itself and in lists.
    pub(crate) fn heading(&self, (locale, page): PageRef) -> &str {
        let locale = &self.site.locales[locale.0];
        match locale.pages[page.0].kind {
            PageKind::Home => locale.nav.first().map_or("", |node| &node.title),
            PageKind::Group(node) => &locale.nav[node.0].title,
            PageKind::Article(id) | PageKind::Fallback(id) => &self.site.articles[id.0].heading,
        }
    }
}
