//! `docent l10n status`

use docent_site::health::{self, Status};
use serde_json::{Value, json};

use super::drift::{self, Counts};
use super::figures::Table;
use super::load;
use crate::failure::{self, Failure};
use crate::options::{FigureFormat, StatusOptions};
use crate::report;

/// Tells the state of every locale; the number is the exit code.
pub(super) fn status(options: &StatusOptions) -> Result<u8, Failure> {
    load::with(&options.site, |loaded| {
        let mut history = drift::history(loaded.site, loaded.folders)?;
        let mut states: Vec<State<'_>> = Vec::new();
        for id in &loaded.locales {
            let (site, locale) = (loaded.site, &loaded.site.locales[id.0].locale);
            states.push(State {
                tag: loaded.tag(*id),
                status: health::status(site, *id),
                drifts: drift::count(&drift::read(site, *id, &mut history, loaded.sources)?),
                strings: health::missing_strings(loaded.theme, locale),
            });
        }
        let text = match options.format {
            FigureFormat::Human => table(&states).text(),
            FigureFormat::Csv => table(&states).csv(),
            FigureFormat::Json => {
                let lines: Vec<String> =
                    states.iter().map(|state| object(state).to_string()).collect();
                lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect()
            }
        };
        report::text(text.as_bytes())?;
        let beyond = states.iter().any(|state| is_beyond(state, options));
        Ok(if beyond { failure::FINDINGS } else { failure::FINE })
    })
}

/// All that is told of a locale.
struct State<'s> {
    tag: &'s str,
    status: Status,
    drifts: Counts,
    /// Keys of texts that the theme has in English and not in this locale.
    strings: Vec<String>,
}

fn is_beyond(state: &State<'_>, options: &StatusOptions) -> bool {
    let (state, drifts) = (&state.status, state.drifts);
    let differences: usize = state.differences.values().sum();
    let few = |least: u8| state.pairs * 100 < usize::from(least) * state.articles;
    options.min_translated.is_some_and(few)
        || options.max_differences.is_some_and(|most| differences > most)
        || options.max_drifted.is_some_and(|most| drifts.drifted > most)
}

fn table(states: &[State<'_>]) -> Table {
    let mut table = Table::new(&[
        "locale",
        "articles",
        "translated",
        "missing",
        "orphaned",
        "machine",
        "human_0",
        "human_1_24",
        "human_25_74",
        "human_75_99",
        "human_100",
        "revision",
        "drifted",
        "unknown",
        "differences",
        "differing",
        "strings_missing",
    ]);
    for State { tag, status: state, drifts, strings } in states {
        let degree = &state.degree;
        let figures = [
            state.articles,
            state.pairs,
            state.missing.len(),
            state.orphaned.len(),
            state.machine,
            degree.none,
            degree.little,
            degree.half,
            degree.most,
            degree.all,
            drifts.recorded,
            drifts.drifted,
            drifts.unknown,
            state.differences.values().sum(),
            state.different,
            strings.len(),
        ];
        table.row(tag, &figures);
    }
    table
}

fn object(state: &State<'_>) -> Value {
    let State { tag, status: state, drifts, strings } = state;
    let degree = &state.degree;
    json!({
        "summary": true,
        "locale": tag,
        "articles": state.articles,
        "pairs": state.pairs,
        "missing": state.missing.len(),
        "orphaned": state.orphaned.len(),
        "machine": state.machine,
        "human": {
            "0": degree.none,
            "1-24": degree.little,
            "25-74": degree.half,
            "75-99": degree.most,
            "100": degree.all,
            "unknown": degree.unknown,
        },
        "recorded": drifts.recorded,
        "drifted": drifts.drifted,
        "unknown": drifts.unknown,
        "strings_missing": strings,
        "differences": state.differences.values().sum::<usize>(),
        "differing": state.different,
        "codes": state.differences,
        "missing_paths": state.missing,
        "orphaned_paths": state.orphaned,
    })
}
