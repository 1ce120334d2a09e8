//! `docent l10n parity`

use docent_article::Diagnostic;
use docent_site::health;
use serde_json::json;

use super::drift::{self, Drift, State};
use super::load;
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
            let explained = list.iter_mut().filter_map(|finding| explain(finding, &drifts)).count();
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

/// Marks a difference that is no wonder, because the source has changed in that place since it was translated.
fn explain(finding: &mut Diagnostic, drifts: &[Drift]) -> Option<()> {
    let beside = finding.beside?;
    let day = drifts.iter().find_map(|one| match &one.state {
        State::Drifted { change, day, .. } if change.explains(beside) => Some(day),
        _ => None,
    })?;
    let help = format!("the source has changed in this section since it was translated ({day})");
    finding.help = Some(help);
    Some(())
}
