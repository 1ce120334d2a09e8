//! The search page for readers without a script: the site's own page, filled in by whoever serves it.

use docent_model::{Direction, Locale};
use tera::Value;

use super::{Chrome, ChromeLocale};
use crate::render::RenderError;
use crate::view::{FoundView, LanguageView, PageView};

impl Chrome {
    /// The search page of each locale by its address; none if the site has no search.
    pub fn search_pages(&self) -> Vec<(String, Locale)> {
        let each = self.prepared.iter().zip(&self.locales);
        each.filter_map(|(prepared, locale)| Some((prepared.search.clone()?, locale.clone())))
            .collect()
    }

    /// The search page of a locale with what was found. The names of languages are added here.
    pub fn search(&self, locale: &Locale, mut found: FoundView) -> Result<String, RenderError> {
        for result in &mut found.results {
            let tag = result.lang.as_deref();
            let known = self.locales.iter().position(|locale| Some(locale.tag()) == tag);
            result.language = known.map(|place| self.prepared[place].name.clone());
        }
        let prepared = self.prepared(locale);
        let title = prepared.strings.text("search-title").to_owned();
        let view = PageView {
            kind: "search",
            url: prepared.search.clone().unwrap_or_default(),
            heading: title.clone(),
            title,
            noindex: true,
            languages: self
                .locales
                .iter()
                .zip(&self.prepared)
                .filter_map(|each| language(each, locale))
                .collect(),
            found: Some(found),
            ..PageView::default()
        };
        let page = Value::from_serializable(&view);
        prepared.templates.show(&self.theme, "search.html", ("page", page))
    }
}

fn language(
    (locale, prepared): (&Locale, &ChromeLocale),
    current: &Locale,
) -> Option<LanguageView> {
    Some(LanguageView {
        tag: locale.tag().to_owned(),
        name: prepared.name.clone(),
        dir: Direction::as_str(locale.direction()),
        url: prepared.search.clone()?,
        current: locale == current,
        translated: true,
    })
}
