//! `docent l10n ..`: what each translation owes its source.
//!
//! The comparing is done in `docent_site::health`; here the site is read, and findings and figures are printed.

mod drift;
mod figures;
mod load;
mod parity;
mod pseudo;
mod status;
mod terms;

use std::collections::BTreeMap;
use std::path::PathBuf;

use docent_article::{Diagnostic, Source};
use docent_site::Site;
use docent_site::site::{LocaleId, SiteArticle};

use crate::failure::Failure;
use crate::l10n::drift::State;
use crate::options::L10nCommand;

/// Does what was asked for; the number is the exit code.
pub(crate) fn l10n(command: &L10nCommand) -> Result<u8, Failure> {
    match command {
        L10nCommand::Status(options) => status::status(options),
        L10nCommand::Parity(options) => parity::parity(options),
        L10nCommand::Drift(options) => drift::drift(options),
        L10nCommand::Pseudo(options) => pseudo::pseudo(options),
        L10nCommand::Terms(options) => terms::terms(options),
    }
}

/// Tells the pages of a site which of them are older than their source. What is unknown is told by
/// `docent l10n drift`, not to readers.
pub(crate) fn mark_drifted(
    site: &mut Site<'_>,
    folders: &[PathBuf],
    sources: &[Source],
) -> Result<(), Failure> {
    let recorded = |article: &SiteArticle<'_>| {
        article.locale != site.source && article.article.front.translation.source_commit.is_some()
    };
    if !site.config.health.drift_notice || !site.articles.iter().any(recorded) {
        return Ok(());
    }
    let mut history = drift::history(site, folders)?;
    let mut days = Vec::new();
    for locale in (0..site.locales.len()).map(LocaleId) {
        for one in drift::read(site, locale, &mut history, sources)? {
            if let State::Drifted { day, .. } = one.state {
                days.push((one.pair.translation, day));
            }
        }
    }
    for (id, day) in days {
        site.articles[id.0].drifted = Some(day);
    }
    Ok(())
}

/// How many findings there are of each code.
fn by_code(findings: &[Diagnostic]) -> BTreeMap<&'static str, usize> {
    let mut codes = BTreeMap::new();
    for finding in findings {
        *codes.entry(finding.code.id()).or_default() += 1;
    }
    codes
}
