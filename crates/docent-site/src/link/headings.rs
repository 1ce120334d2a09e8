//! Heading ids: a translated heading carries its source's id and answers to its own (afm 6.1).

use std::collections::{BTreeMap, BTreeSet};

use docent_article::{Article, HeadingEntry};
use rayon::prelude::*;

use crate::site::{HeadingIds, LocaleId, SiteArticle};

/// Gives every heading its ids. A translated heading that stands where its source stands shares the source's.
pub(super) fn share(articles: &mut [SiteArticle<'_>], source: LocaleId) {
    let ids: Vec<Vec<HeadingIds>> = articles
        .par_iter()
        .map(|article| {
            let twin = article.twins.get(source.0).copied().flatten();
            match twin.filter(|_| article.locale != source) {
                Some(twin) => shared(&article.article, &articles[twin.0].article),
                None => own(&article.article),
            }
        })
        .collect();
    for (article, ids) in articles.iter_mut().zip(ids) {
        article.heading_ids = ids;
    }
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
fn shared(article: &Article<'_>, source: &Article<'_>) -> Vec<HeadingIds> {
    let twins = align(&source.headings, &article.headings);
    let source = own(source);
    let wanted = article.headings.iter().zip(twins).map(|(heading, twin)| {
        let own = std::iter::once(&heading.id).chain(&heading.aliases);
        match twin.map(|twin| &source[twin]) {
            Some(twin) => HeadingIds {
                id: twin.id.clone(),
                aliases: own.chain(&twin.aliases).cloned().collect(),
            },
            None => HeadingIds { id: heading.id.clone(), aliases: heading.aliases.clone() },
        }
    });
    unique(article, wanted.collect())
}

/// For each heading of the translation, its twin's number in the source.
///
/// Where both have the same sequence of levels, they are twins in their order. Where a section came or went, headings
/// with one id in both divide the articles, and each part is compared on its own.
fn align(source: &[HeadingEntry], translation: &[HeadingEntry]) -> Vec<Option<usize>> {
    let by_id: BTreeMap<&str, usize> =
        source.iter().enumerate().map(|(at, heading)| (heading.id.as_str(), at)).collect();
    let mut twins = vec![None; translation.len()];
    let same = |from: (usize, usize), to: (usize, usize)| {
        let levels = |headings: &[HeadingEntry]| -> Vec<u8> {
            headings.iter().map(|heading| heading.level).collect()
        };
        levels(&source[from.0..to.0]) == levels(&translation[from.1..to.1])
    };
    let whole = (source.len(), translation.len());
    if same((0, 0), whole) {
        return (0..translation.len()).map(Some).collect();
    }
    let mut last = (0, 0);
    let marks = translation.iter().enumerate().filter_map(|(at, heading)| {
        let twin = *by_id.get(heading.id.as_str())?;
        (source[twin].level == heading.level).then_some((twin, at))
    });
    for mark in marks.chain([whole]) {
        if mark.0 < last.0 {
            continue;
        }
        if same(last, mark) {
            for (place, twin) in twins[last.1..mark.1].iter_mut().zip(last.0..) {
                *place = Some(twin);
            }
        }
        if mark != whole {
            twins[mark.1] = Some(mark.0);
        }
        last = (mark.0 + 1, mark.1 + 1);
    }
    twins
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
            let mut number = 0;
            while taken.contains(&ids.id) {
                number += 1;
                ids.id = format!("{base}-{number}");
            }
        }
        taken.insert(ids.id.clone());
    }
    for ids in &mut wanted {
        ids.aliases.retain(|alias| !alias.is_empty() && taken.insert(alias.clone()));
    }
    wanted
}
