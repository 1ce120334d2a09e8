//! Parity: source and translation compared without their words.

use docent_article::{Diagnostic, Span};
use rayon::prelude::*;

use super::compare::{Compared, compare};
use super::pairs::{Pair, pairs};
use super::segment::{self, Segments};
use super::target::{Tags, Targets};
use crate::site::{LocaleId, Site, SiteArticle};

/// Of a hundred UI controls, a locale that translates them keeps fewer names than this.
const KEPT: usize = 80;

/// All differences between the articles of a locale and their sources, in the order of files and places.
///
/// Whether a locale translates the names of UI controls is seen from its articles: where nearly all names are the
/// source's, the others are told; else only their number counts.
pub fn parity(site: &Site<'_>, locale: LocaleId) -> Vec<Diagnostic> {
    let tags = tags(site, locale);
    let compared: Vec<Compared> =
        pairs(site, locale).into_par_iter().map(|pair| of(site, pair, &tags)).collect();
    let sum = |of: fn(&Compared) -> usize| -> usize { compared.iter().map(of).sum() };
    let keeps = sum(|one| one.controls_kept) * 100 >= sum(|one| one.controls) * KEPT;
    let mut findings = Vec::new();
    for one in compared {
        findings.extend(one.findings);
        if keeps {
            findings.extend(one.renamed);
        }
    }
    sort(&mut findings);
    findings
}

/// By file and place. A snippet's difference is told once, not for every article that includes it.
pub(super) fn sort(findings: &mut Vec<Diagnostic>) {
    let place = |span: Span| (span.file, span.start, span.end);
    findings.sort_by(|a, b| {
        (place(a.span), a.code, &a.message).cmp(&(place(b.span), b.code, &b.message))
    });
    findings.dedup_by(|a, b| (a.span, a.code, &a.message) == (b.span, b.code, &b.message));
}

/// How addresses name the two languages.
pub(super) fn tags(site: &Site<'_>, locale: LocaleId) -> Tags {
    let tag = |id: LocaleId| site.locales[id.0].locale.tag();
    Tags::of(&[tag(site.source), tag(locale)])
}

/// The segments of an article.
pub(super) fn segments(site: &Site<'_>, article: &SiteArticle<'_>, tags: &Tags) -> Segments {
    segment::of(&article.article.body, &Targets { site, article, tags })
}

fn of(site: &Site<'_>, pair: Pair, tags: &Tags) -> Compared {
    let (source, translation) = pair.articles(site);
    let (from, to) = (segments(site, source, tags), segments(site, translation, tags));
    let language = |article: &SiteArticle<'_>| site.locales[article.locale.0].locale.language();
    compare((source, &from), (translation, &to), (language(source), language(translation)))
}
