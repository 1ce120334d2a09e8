//! Anchors: which ids lead to which place of an article.

use rayon::prelude::*;

use docent_article::slug;

use crate::site::SiteArticle;
use crate::table::nearest;

/// The anchors of one article: names, sorted, with the id that the place carries.
pub(super) struct Anchors<'s>(Vec<(&'s str, &'s str)>);

/// The anchors of all articles, parallel to them.
pub(super) fn index<'s>(articles: &'s [SiteArticle<'_>]) -> Vec<Anchors<'s>> {
    articles.par_iter().map(of).collect()
}

fn of<'s>(article: &'s SiteArticle<'_>) -> Anchors<'s> {
    let mut names: Vec<(&str, &str)> = Vec::new();
    names.extend(article.article.ids.iter().map(|id| (id.as_str(), id.as_str())));
    for heading in &article.heading_ids {
        names.push((&heading.id, &heading.id));
        names.extend(heading.aliases.iter().map(|alias| (alias.as_str(), heading.id.as_str())));
    }
    names.sort_unstable();
    names.dedup_by_key(|(name, _)| *name);
    Anchors(names)
}

impl<'s> Anchors<'s> {
    /// The id that the place of a fragment carries. Case and spaces are forgiven.
    pub(super) fn get(&self, fragment: &str) -> Option<&'s str> {
        let exact = |name: &str| {
            let at = self.0.binary_search_by(|(known, _)| (*known).cmp(name)).ok()?;
            Some(self.0[at].1)
        };
        exact(fragment)
            .or_else(|| exact(&fragment.to_lowercase()))
            .or_else(|| exact(&slug::slug(fragment)))
    }

    /// The name that a broken fragment may be meant to be.
    pub(super) fn near(&self, fragment: &str) -> Option<&'s str> {
        // The comparison is not free, and an article with very many headings may have as many broken links.
        const COMPARED: usize = 200;
        nearest(fragment, self.0.iter().take(COMPARED).map(|(name, _)| *name))
    }
}
