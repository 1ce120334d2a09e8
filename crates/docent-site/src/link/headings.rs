//! Heading ids: a translated heading carries its source's id and answers to its own (afm 6.1).

use std::collections::BTreeSet;

use docent_article::{Article, HeadingEntry};
use rayon::prelude::*;

use crate::site::{HeadingIds, LocaleId, SiteArticle};

/// Gives every heading its ids. A translation shares its source's where both have the same sequence of levels.
pub(super) fn share(articles: &mut [SiteArticle<'_>], source: LocaleId) {
    let ids: Vec<Vec<HeadingIds>> = articles
        .par_iter()
        .map(|article| {
            let twin = article.twins.get(source.0).copied().flatten();
            let twin = twin.map(|twin| &articles[twin.0].article);
            match twin.filter(|twin| article.locale != source && aligned(twin, &article.article)) {
                Some(twin) => shared(&article.article, &own(twin)),
                None => own(&article.article),
            }
        })
        .collect();
    for (article, ids) in articles.iter_mut().zip(ids) {
        article.heading_ids = ids;
    }
}

fn aligned(source: &Article<'_>, translation: &Article<'_>) -> bool {
    let levels = |article: &Article<'_>| -> Vec<u8> {
        article.headings.iter().map(|heading| heading.level).collect()
    };
    levels(source) == levels(translation)
}

/// The ids that an article alone gives its headings.
fn own(article: &Article<'_>) -> Vec<HeadingIds> {
    let wanted = |heading: &HeadingEntry| HeadingIds {
        id: heading.id.clone(),
        aliases: heading.aliases.clone(),
    };
    unique(article, article.headings.iter().map(wanted).collect())
}

/// The source's ids, with the translation's own as aliases.
fn shared(article: &Article<'_>, source: &[HeadingIds]) -> Vec<HeadingIds> {
    let wanted = article.headings.iter().zip(source).map(|(heading, source)| {
        let own = std::iter::once(&heading.id).chain(&heading.aliases);
        HeadingIds { id: source.id.clone(), aliases: own.chain(&source.aliases).cloned().collect() }
    });
    unique(article, wanted.collect())
}

/// Keeps every id unique in the article: other ids first, then what headings carry, then their aliases in order.
fn unique(article: &Article<'_>, mut wanted: Vec<HeadingIds>) -> Vec<HeadingIds> {
    let mut taken: BTreeSet<String> = article.ids.iter().cloned().collect();
    for (ids, heading) in wanted.iter_mut().zip(&article.headings) {
        if ids.id.is_empty() || taken.contains(&ids.id) {
            ids.id.clone_from(&heading.id);
        }
        if taken.contains(&ids.id) {
            let base = ids.id.clone();
            ids.id = (1..)
                .map(|number| format!("{base}-{number}"))
                .find(|candidate| !taken.contains(candidate))
                .expect("there are more numbers than headings");
        }
        taken.insert(ids.id.clone());
    }
    for ids in &mut wanted {
        ids.aliases.retain(|alias| !alias.is_empty() && taken.insert(alias.clone()));
    }
    wanted
}
