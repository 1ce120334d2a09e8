//! Status: what each locale has and lacks, counted.

use std::collections::BTreeMap;

use super::pairs::pairs;
use super::parity;
use crate::site::{LocaleId, Site};

/// How many translated articles people have read to which degree.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Degree {
    /// No word by a person.
    pub none: usize,
    /// 1 to 24 per cent.
    pub little: usize,
    /// 25 to 74 per cent.
    pub half: usize,
    /// 75 to 99 per cent.
    pub most: usize,
    /// All.
    pub all: usize,
    /// The article does not say.
    pub unknown: usize,
}

/// The state of one locale.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Status {
    /// Source articles.
    pub articles: usize,
    /// Those with a translation.
    pub pairs: usize,
    /// Paths of those without, in their order.
    pub missing: Vec<String>,
    /// Paths of articles that translate nothing.
    pub orphaned: Vec<String>,
    /// Translations that say that a machine made them.
    pub machine: usize,
    /// The human share of those.
    pub degree: Degree,
    /// Translations that say which revision of the source they translate.
    pub with_revision: usize,
    /// Findings of [`parity()`](super::parity()), by code.
    pub differences: BTreeMap<&'static str, usize>,
    /// Translations with such a finding.
    pub different: usize,
}

/// The state of a locale.
pub fn status(site: &Site<'_>, locale: LocaleId) -> Status {
    let pairs = pairs(site, locale);
    let mut status = Status { pairs: pairs.len(), ..Status::default() };
    for article in &site.articles {
        let twin = |id: LocaleId| article.twins.get(id.0).copied().flatten();
        if article.locale == site.source {
            status.articles += 1;
            if twin(locale).is_none() {
                status.missing.push(article.path.clone());
            }
        } else if article.locale == locale && twin(site.source).is_none() {
            status.orphaned.push(article.path.clone());
        }
    }
    for pair in pairs {
        let translation = &pair.articles(site).1.article.front.translation;
        status.with_revision += usize::from(translation.source_commit.is_some());
        if translation.machine {
            status.machine += 1;
            status.degree.count(translation.human_percent);
        }
    }
    let findings = parity(site, locale);
    let mut files: Vec<_> = findings.iter().map(|finding| finding.span.file).collect();
    files.sort_unstable();
    files.dedup();
    status.different = files.len();
    for finding in &findings {
        *status.differences.entry(finding.code.id()).or_default() += 1;
    }
    status
}

impl Degree {
    fn count(&mut self, percent: Option<u8>) {
        let place = match percent {
            None => &mut self.unknown,
            Some(0) => &mut self.none,
            Some(1..=24) => &mut self.little,
            Some(25..=74) => &mut self.half,
            Some(75..=99) => &mut self.most,
            Some(_) => &mut self.all,
        };
        *place += 1;
    }
}
