//! How the desk's pages look: with the site's theme and strings.

use docent_desk::Pages;
use docent_model::Locale;
use docent_site::Chrome;
use serde_json::Value;

use crate::failure::Failure;
use crate::setup::Setup;
use crate::{articles, build, read, theme};

/// The site's theme and strings, as the desk asks for them.
pub(crate) struct SitePages(Chrome);

impl SitePages {
    /// Reads them with the articles that the desk's pages lead to.
    pub(crate) fn read(setup: &Setup) -> Result<SitePages, Failure> {
        let theme = theme::read(setup)?;
        let mut input = read::read(setup)?;
        let texts = articles::expand(&input);
        let (parsed, findings) = articles::parse(&texts, &setup.config);
        let answers = (setup.contacts.clone(), setup.form.clone());
        let config = setup.config.clone();
        let (site, _) = articles::link(config, answers, &mut input, parsed, findings);
        Chrome::of(&site, &theme).map(SitePages).map_err(build::theme_failure)
    }
}

impl Pages for SitePages {
    fn locales(&self) -> &[Locale] {
        self.0.locales()
    }

    fn show(&self, locale: &Locale, template: &str, page: &Value) -> Result<String, String> {
        self.0.show(locale, template, page).map_err(|error| error.to_string())
    }

    fn text(&self, locale: &Locale, key: &str, arguments: &[(&str, &str)]) -> String {
        self.0.text(locale, key, arguments)
    }

    fn time(&self, locale: &Locale, millis: i64) -> String {
        self.0.time(locale, millis).text
    }
}
