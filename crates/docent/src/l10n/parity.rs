//! `docent l10n parity`

use docent_site::health;
use serde_json::json;

use super::load;
use crate::failure::{self, Failure};
use crate::options::ParityOptions;
use crate::report;

/// Tells all differences; the number is the exit code.
pub(super) fn parity(options: &ParityOptions) -> Result<u8, Failure> {
    load::with(&options.site, |loaded| {
        let mut code = failure::FINE;
        for locale in &loaded.locales {
            let pairs = health::pairs(loaded.site, *locale).len();
            let list = health::parity(loaded.site, *locale);
            if options.max_differences.is_some_and(|most| list.len() > most) {
                code = failure::FINDINGS;
            }
            let mut by_code = std::collections::BTreeMap::new();
            for finding in &list {
                *by_code.entry(finding.code.id()).or_insert(0_usize) += 1;
            }
            let summary = json!({
                "summary": true,
                "locale": loaded.tag(*locale),
                "pairs": pairs,
                "differences": list.len(),
                "codes": by_code,
            });
            report::l10n(&loaded.findings(list, pairs), &summary, options.format)?;
        }
        Ok(code)
    })
}
