//! The same page in other locales: choices for readers, alternates for search engines.

use docent_model::Direction;

use super::Prepared;
use super::addresses::PageRef;
use crate::site::{ArticleId, LocaleId, PageId, PageKind};
use crate::view::{AlternateView, LanguageView};

impl Prepared<'_> {
    /// Every locale with the address of a page there; with its home page for `None` and where it has no such page.
    pub(crate) fn languages(&self, locale: LocaleId, page: Option<PageId>) -> Vec<LanguageView> {
        let ids = (0..self.site.locales.len()).map(LocaleId);
        let view = |id: LocaleId| {
            let site = &self.site.locales[id.0];
            let twin = page.and_then(|page| self.in_locale(id, (locale, page)));
            let url = match twin {
                Some((page, _)) => self.addresses.href(page).into_owned(),
                None => self.locales[id.0].view.home_url.clone(),
            };
            LanguageView {
                tag: site.locale.tag().to_owned(),
                name: site.name.clone(),
                dir: site.locale.direction().as_str(),
                url,
                current: id == locale,
                translated: page.is_none() || twin.is_some_and(|(_, translated)| translated),
            }
        };
        ids.map(view).collect()
    }

    /// A page in another locale, and whether it is truly translated there.
    fn in_locale(&self, target: LocaleId, (locale, page): PageRef) -> Option<(PageRef, bool)> {
        let page = &self.site.locales[locale.0].pages[page.0];
        match page.kind {
            PageKind::Article(id) | PageKind::Fallback(id) => {
                if let Some(twin) = self.twin(target, id) {
                    return Some(((target, self.site.articles[twin.0].page), true));
                }
                let source = self.twin(self.site.source, id)?;
                Some((self.addresses.fallback(target, source)?, false))
            }
            PageKind::Home | PageKind::Group(_) => {
                Some((self.addresses.group(target, &page.url)?, true))
            }
        }
    }

    /// The article in a locale, if it is there; itself in its own.
    pub(crate) fn twin(&self, locale: LocaleId, id: ArticleId) -> Option<ArticleId> {
        let article = &self.site.articles[id.0];
        if article.locale == locale {
            return Some(id);
        }
        article.twins.get(locale.0).copied().flatten()
    }

    /// The locales in which a page truly exists for search engines, and the one for all other readers.
    pub(crate) fn alternates(&self, page: PageRef) -> Vec<AlternateView> {
        if self.site.locales.len() < 2 || !self.is_indexed(page) {
            return Vec::new();
        }
        let ids = (0..self.site.locales.len()).map(LocaleId);
        let twins = ids.filter_map(|id| {
            let (twin, translated) = self.in_locale(id, page)?;
            (translated && self.is_indexed(twin)).then_some(twin)
        });
        let mut alternates = Vec::new();
        let mut default = None;
        for twin in twins {
            let locale = &self.site.locales[twin.0.0].locale;
            let url = self.addresses.absolute(twin);
            if twin.0 == self.site.source {
                default = Some(url.clone());
            }
            alternates.push(AlternateView { hreflang: locale.tag().to_owned(), url });
        }
        if self.kind(page) == PageKind::Home {
            default = Some(self.addresses.url("/"));
        }
        alternates
            .extend(default.map(|url| AlternateView { hreflang: "x-default".to_owned(), url }));
        alternates
    }

    /// Whether search engines should know a page under its own address.
    pub(crate) fn is_indexed(&self, page: PageRef) -> bool {
        match self.kind(page) {
            PageKind::Home | PageKind::Group(_) => true,
            PageKind::Article(id) => !self.site.articles[id.0].noindex,
            PageKind::Fallback(_) => false,
        }
    }

    /// What a page shows.
    pub(crate) fn kind(&self, (locale, page): PageRef) -> PageKind {
        self.site.locales[locale.0].pages[page.0].kind
    }

    /// `lang` and `dir` of a locale.
    pub(crate) fn language(&self, locale: LocaleId) -> (&str, Direction) {
        let locale = &self.site.locales[locale.0].locale;
        (locale.tag(), locale.direction())
    }
}
