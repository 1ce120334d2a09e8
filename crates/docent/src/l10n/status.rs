//! `docent l10n status`

use docent_site::health::{self, Status};
use serde_json::{Value, json};

use super::figures::Table;
use super::load;
use crate::failure::{self, Failure};
use crate::options::{FigureFormat, StatusOptions};
use crate::report;

/// Tells the state of every locale; the number is the exit code.
pub(super) fn status(options: &StatusOptions) -> Result<u8, Failure> {
    load::with(&options.site, |loaded| {
        let states: Vec<(&str, Status)> = loaded
            .locales
            .iter()
            .map(|locale| (loaded.tag(*locale), health::status(loaded.site, *locale)))
            .collect();
        let text = match options.format {
            FigureFormat::Human => table(&states).text(),
            FigureFormat::Csv => table(&states).csv(),
            FigureFormat::Json => {
                let lines: Vec<String> =
                    states.iter().map(|(tag, state)| object(tag, state).to_string()).collect();
                lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect()
            }
        };
        report::text(text.as_bytes())?;
        let beyond = states.iter().any(|(_, state)| is_beyond(state, options));
        Ok(if beyond { failure::FINDINGS } else { failure::FINE })
    })
}

fn is_beyond(state: &Status, options: &StatusOptions) -> bool {
    let differences: usize = state.differences.values().sum();
    let few = |least: u8| state.pairs * 100 < usize::from(least) * state.articles;
    options.min_translated.is_some_and(few)
        || options.max_differences.is_some_and(|most| differences > most)
}

fn table(states: &[(&str, Status)]) -> Table {
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
        "differences",
        "differing",
    ]);
    for (tag, state) in states {
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
            state.differences.values().sum(),
            state.different,
        ];
        table.row(tag, &figures);
    }
    table
}

fn object(tag: &str, state: &Status) -> Value {
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
        "with_revision": state.with_revision,
        "differences": state.differences.values().sum::<usize>(),
        "differing": state.different,
        "codes": state.differences,
        "missing_paths": state.missing,
        "orphaned_paths": state.orphaned,
    })
}
