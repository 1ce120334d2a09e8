//! `docent l10n drift`, and what other commands know of it.

use std::path::PathBuf;

use docent_article::{Diagnostic, Source, Span};
use docent_site::Site;
use docent_site::health::drift::{self, Change, Unknown};
use docent_site::health::{self, Pair};
use docent_site::site::LocaleId;
use serde_json::json;

use super::load;
use crate::failure::{self, Failure};
use crate::history::History;
use crate::options::DriftOptions;
use crate::report;

/// What the history says about one translation.
pub(super) struct Drift {
    pub(super) pair: Pair,
    pub(super) state: State,
}

/// Whether a translation is up to date.
pub(super) enum State {
    /// It says no revision.
    Unrecorded,
    /// It cannot be said.
    Unknown(Unknown),
    /// The body is what it was.
    Current,
    /// The body has changed since the day of the revision.
    Drifted { change: Change, day: String, changed: Option<String> },
}

/// How many translations are in which state.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Counts {
    /// Those that say their revision.
    pub(super) recorded: usize,
    pub(super) drifted: usize,
    pub(super) unknown: usize,
    /// Words that changed in the sources of the drifted ones.
    pub(super) words: usize,
}

/// Counts them.
pub(super) fn count(all: &[Drift]) -> Counts {
    let mut counts = Counts::default();
    for one in all {
        counts.recorded += usize::from(!matches!(one.state, State::Unrecorded));
        match &one.state {
            State::Unrecorded | State::Current => {}
            State::Unknown(_) => counts.unknown += 1,
            State::Drifted { change, .. } => {
                counts.drifted += 1;
                counts.words += change.added + change.removed;
            }
        }
    }
    counts
}

/// What is told of one translation, if anything is.
fn finding(site: &Site<'_>, one: &Drift, sources: &[Source]) -> Option<Diagnostic> {
    let key = || key(&site.articles[one.pair.translation.0], sources);
    match &one.state {
        State::Unrecorded | State::Current => None,
        State::Unknown(why) => Some(drift::unknown(key(), *why)),
        State::Drifted { change, day, changed } => {
            Some(drift::drifted(key(), change, day, changed.as_deref()))
        }
    }
}

/// Looks up all translations of a locale.
pub(super) fn read(
    site: &Site<'_>,
    locale: LocaleId,
    history: &mut Option<History>,
    sources: &[Source],
) -> Result<Vec<Drift>, Failure> {
    let mut all = Vec::new();
    for pair in health::pairs(site, locale) {
        let translation = &site.articles[pair.translation.0];
        let state = match &translation.article.front.translation.source_commit {
            None => State::Unrecorded,
            Some(revision) => match history {
                None => State::Unknown(Unknown::NoHistory),
                Some(history) => state(site, pair, revision, history, sources)?,
            },
        };
        all.push(Drift { pair, state });
    }
    Ok(all)
}

/// The history of the source's folder.
pub(super) fn history(site: &Site<'_>, folders: &[PathBuf]) -> Result<Option<History>, Failure> {
    History::open(&folders[site.source.0])
}

fn state(
    site: &Site<'_>,
    pair: Pair,
    revision: &str,
    history: &mut History,
    sources: &[Source],
) -> Result<State, Failure> {
    let source = &site.articles[pair.source.0];
    let past = match history.at(revision, &source.path)? {
        Ok(past) => past,
        Err(why) => return Ok(State::Unknown(why)),
    };
    let Some(change) = drift::change(&sources[source.file.0 as usize], &past.text) else {
        return Ok(State::Current);
    };
    let changed = history.changed(&source.path, &past)?.map(drift::day);
    Ok(State::Drifted { change, day: drift::day(past.seconds), changed })
}

/// Where a translation says its revision.
fn key(translation: &docent_site::site::SiteArticle<'_>, sources: &[Source]) -> Span {
    let revision = translation.article.front.translation.source_commit.as_deref();
    let source = &sources[translation.file.0 as usize];
    let start = revision.and_then(|revision| source.text.find(revision)).unwrap_or_default();
    Span::new(translation.file, start, start + revision.map_or(0, str::len))
}

/// Tells what has drifted; the number is the exit code.
pub(super) fn drift(options: &DriftOptions) -> Result<u8, Failure> {
    load::with(&options.site, |loaded| {
        let mut history = history(loaded.site, loaded.folders)?;
        let mut code = failure::FINE;
        for locale in &loaded.locales {
            let all = read(loaded.site, *locale, &mut history, loaded.sources)?;
            let finding = |one| finding(loaded.site, one, loaded.sources);
            let mut findings: Vec<Diagnostic> = all.iter().filter_map(finding).collect();
            let Counts { recorded, drifted, unknown, words } = count(&all);
            findings.sort_by_key(|finding| finding.span);
            if options.max_drifted.is_some_and(|most| drifted > most) {
                code = failure::FINDINGS;
            }
            let summary = json!({
                "summary": true,
                "locale": loaded.tag(*locale),
                "pairs": all.len(),
                "recorded": recorded,
                "drifted": drifted,
                "unknown": unknown,
                "words": words,
            });
            report::l10n(&loaded.findings(findings, all.len()), &summary, options.format)?;
        }
        Ok(code)
    })
}
