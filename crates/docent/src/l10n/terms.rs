//! `docent l10n terms`

use docent_site::health;
use serde_json::json;

use super::load;
use crate::failure::{self, Failure};
use crate::options::TermsOptions;
use crate::{report, terms};

/// Tells all terms that are rendered wrongly; the number is the exit code.
pub(super) fn terms(options: &TermsOptions) -> Result<u8, Failure> {
    load::with(&options.site, |loaded| {
        let files = terms::read(&options.site.site, &loaded.site.config.locales)?;
        let wanted = |locale: &&docent_site::site::LocaleId| files[locale.0].is_some();
        if !loaded.locales.iter().any(|locale| wanted(&locale)) {
            return Err(Failure::usage(
                "no locale has a list of terms",
                "say in docent.toml where it is: `terms = \"terms.nl.toml\"` below `[locales.nl]`",
            ));
        }
        let mut code = failure::FINE;
        for locale in loaded.locales.iter().filter(wanted) {
            let Some(list) = &files[locale.0] else { continue };
            let pairs = health::pairs(loaded.site, *locale).len();
            let found =
                health::terms(loaded.site, *locale, &list.terms, &list.controls, loaded.sources);
            if options.max_findings.is_some_and(|most| found.len() > most) {
                code = failure::FINDINGS;
            }
            let summary = json!({
                "summary": true,
                "locale": loaded.tag(*locale),
                "pairs": pairs,
                "findings": found.len(),
                "codes": super::by_code(&found),
            });
            report::l10n(&loaded.findings(found, pairs), &summary, options.format)?;
        }
        Ok(code)
    })
}
