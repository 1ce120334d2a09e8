//! `docent l10n parity`

use std::collections::BTreeMap;

use docent_article::{Diagnostic, FileId};
use docent_site::health;
use docent_site::health::drift::Change;
use serde_json::json;

use super::drift::{self, Drift, State};
use super::load::{self, Loaded};
use crate::failure::{self, Failure};
use crate::options::ParityOptions;
use crate::report;

/// Tells all differences; the number is the exit code.
pub(super) fn parity(options: &ParityOptions) -> Result<u8, Failure> {
    load::with(&options.site, |loaded| {
        let mut code = failure::FINE;
        let mut history = drift::history(loaded.site, loaded.folders)?;
        for locale in &loaded.locales {
            let pairs = health::pairs(loaded.site, *locale).len();
            let mut list = health::parity(loaded.site, *locale);
            let drifts = drift::read(loaded.site, *locale, &mut history, loaded.sources)?;
            let changes = changes(loaded, &drifts);
            let explained =
                list.iter_mut().filter_map(|finding| explain(finding, &changes)).count();
            if options.max_differences.is_some_and(|most| list.len() > most) {
                code = failure::FINDINGS;
            }
            let summary = json!({
                "summary": true,
                "locale": loaded.tag(*locale),
                "pairs": pairs,
                "differences": list.len(),
                "explained": explained,
                "codes": super::by_code(&list),
            });
            report::l10n(&loaded.findings(list, pairs), &summary, options.format)?;
        }
        Ok(code)
    })
}

/// What changed in a source, and the day of the revision that was translated; by the source's file.
type Changes<'d> = BTreeMap<FileId, (&'d Change, &'d str)>;

fn changes<'d>(loaded: &Loaded<'_>, drifts: &'d [Drift]) -> Changes<'d> {
    let of = |one: &'d Drift| match &one.state {
        State::Drifted { change, day, .. } => {
            Some((loaded.site.articles[one.pair.source.0].file, (change, day.as_str())))
        }
        _ => None,
    };
    drifts.iter().filter_map(of).collect()
}

/// Marks a difference that is no wonder, because the source has changed in that place since it was translated.
fn explain(finding: &mut Diagnostic, changes: &Changes<'_>) -> Option<()> {
    let beside = finding.beside?;
    let (_, day) = changes.get(&beside.file).filter(|(change, _)| change.explains(beside))?;
    let help = format!("the source has changed in this section since it was translated ({day})");
    finding.help = Some(help);
    Some(())
}
