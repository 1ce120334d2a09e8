//! How the desk's pages look: with the site's theme and strings.

use docent_desk::Pages;
use docent_model::Locale;
use serde_json::Value;

use crate::failure::Failure;
use crate::setup::Setup;

/// The site's theme and strings, as the desk asks for them.
pub(crate) struct SitePages {
    locales: Vec<Locale>,
}

impl SitePages {
    /// Reads them.
    #[expect(clippy::unnecessary_wraps, reason = "reading a theme can fail")]
    pub(crate) fn read(setup: &Setup) -> Result<SitePages, Failure> {
        let locales = setup.config.locales.iter().map(|locale| locale.locale.clone()).collect();
        Ok(SitePages { locales })
    }
}

impl Pages for SitePages {
    fn locales(&self) -> &[Locale] {
        &self.locales
    }

    fn show(&self, _: &Locale, template: &str, _: &Value) -> Result<String, String> {
        Err(format!("there is no template `desk/{template}.html`"))
    }

    fn text(&self, _: &Locale, key: &str, _: &[(&str, &str)]) -> String {
        key.to_owned()
    }

    fn time(&self, _: &Locale, millis: i64) -> String {
        millis.to_string()
    }
}
