//! Pairs: a translation and its source.

use crate::site::{ArticleId, LocaleId, Site, SiteArticle};

/// A translation and what it translates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// The source article.
    pub source: ArticleId,
    /// Its translation.
    pub translation: ArticleId,
}

impl Pair {
    /// Both articles, the source first.
    pub(crate) fn articles<'s, 'a>(
        self,
        site: &'s Site<'a>,
    ) -> (&'s SiteArticle<'a>, &'s SiteArticle<'a>) {
        (&site.articles[self.source.0], &site.articles[self.translation.0])
    }
}

/// The pairs of a locale, in the order of the source's paths; none of the source locale itself.
pub fn pairs(site: &Site<'_>, locale: LocaleId) -> Vec<Pair> {
    if locale == site.source {
        return Vec::new();
    }
    let of = |(at, article): (usize, &SiteArticle<'_>)| {
        let translation = article.twins.get(locale.0).copied().flatten()?;
        (article.locale == site.source).then_some(Pair { source: ArticleId(at), translation })
    };
    site.articles.iter().enumerate().filter_map(of).collect()
}
