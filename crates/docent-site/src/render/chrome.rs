//! The desk's pages: what they share with the site, kept after the site is gone.
//!
//! [`Chrome::of`] is the only way in. A template `desk/NAME.html` sees `site`, `locale` and `page` like every other one;
//! `page` is what the desk gives, over a [`PageView`] with the languages, and `page.support` is a [`SupportView`]. Beside
//! `t`, three functions are its own: `when(at = MILLIS)` gives a [`DateView`], `ago(at = MILLIS, now = MILLIS)` says how long
//! ago that was, and `label(field = "..", value = "..")` what the form calls a field or one of its answers.

mod search;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use docent_model::form::{FormSchema, Texts};
use docent_model::{Direction, Locale};
use fluent_bundle::{FluentArgs, FluentValue};
use serde::Serialize;
use tera::{Kwargs, State, Value};

use super::addresses::Addresses;
use super::prepared::Prepared;
use super::strings::Strings;
use super::templates::Templates;
use super::{RenderError, dates};
use crate::site::{LocaleId, NavId, Site};
use crate::theme::{Theme, ThemeError};
use crate::view::{DateView, EntryView, LanguageView, LinkView, PageView, SupportView};

/// The templates that a theme needs for a desk, without `desk/` and `.html`.
pub const TEMPLATES: [&str; 8] =
    ["agent-case", "case", "cases", "home", "inbox", "message", "new-case", "sign-in"];

/// Articles that the support home of a locale shows.
const ARTICLES: usize = 5;
/// Topics there.
const TOPICS: usize = 6;

/// Where a desk's pages are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// On the site's origin.
    Site,
    /// On an origin of their own: what leads to the site is absolute.
    Elsewhere,
}

/// Templates and strings of every locale, with what a desk's page shows of the site.
pub struct Chrome {
    /// Without its assets.
    theme: Theme,
    /// By the address under which pages and style sheets name them.
    assets: BTreeMap<String, Vec<u8>>,
    locales: Vec<Locale>,
    /// Parallel to `locales`.
    prepared: Vec<ChromeLocale>,
}

struct ChromeLocale {
    name: String,
    /// Address of the search page, if the site has one.
    search: Option<String>,
    strings: Arc<Strings>,
    templates: Templates,
    support: Value,
    labels: Arc<Labels>,
}

/// What the form's fields and answers are called in one locale.
struct Labels {
    form: FormSchema,
    locale: Locale,
    source: Locale,
    strings: Arc<Strings>,
}

impl Chrome {
    /// Takes what it needs out of a site. An error names what the theme lacks.
    pub fn of(site: &Site<'_>, theme: &Theme, place: Place) -> Result<Chrome, RenderError> {
        let has = |name: &str| theme.templates.iter().any(|file| file.path == template(name));
        if let Some(name) = TEMPLATES.into_iter().find(|name| !has(name)) {
            let (theme, name) = (&theme.name, template(name));
            let message = format!("the theme `{theme}` has no template `{name}`");
            return Err(RenderError::Theme(ThemeError::without_place(message)));
        }
        let addresses = match place {
            Place::Site => Addresses::of(site),
            Place::Elsewhere => Addresses::from_elsewhere(site),
        };
        let prepared = Prepared::with(addresses, site, theme)?;
        let assets = prepared.assets.all();
        let assets = assets.map(|(url, bytes)| (prepared.addresses.asset(url), bytes.to_vec()));
        let assets = assets.collect();
        let support: Vec<Value> = (0..site.locales.len())
            .map(|locale| Value::from_serializable(&support(&prepared, LocaleId(locale))))
            .collect();
        let locales = site.locales.iter().zip(prepared.locales).zip(support);
        let prepared = locales.map(|((locale, prepared), support)| {
            let labels = Labels {
                form: site.form.clone(),
                locale: locale.locale.clone(),
                source: site.config.source_locale.clone(),
                strings: Arc::clone(&prepared.strings),
            };
            let (name, strings) = (locale.name.clone(), prepared.strings);
            let search = prepared.view.search.map(|search| search.page_url);
            let made =
                ChromeLocale::new((name, strings), prepared.templates, support, Arc::new(labels));
            ChromeLocale { search, ..made }
        });
        let mut chrome = Chrome {
            locales: site.locales.iter().map(|locale| locale.locale.clone()).collect(),
            prepared: prepared.collect(),
            assets,
            theme: Theme { assets: Vec::new(), ..theme.clone() },
        };
        chrome.locales[..=site.source.0].rotate_right(1);
        chrome.prepared[..=site.source.0].rotate_right(1);
        Ok(chrome)
    }

    /// Takes out what the pages load: the theme's assets by address. Whoever serves the pages serves these.
    pub fn take_assets(&mut self) -> BTreeMap<String, Vec<u8>> {
        std::mem::take(&mut self.assets)
    }

    /// The site's locales; the first is the source locale.
    pub fn locales(&self) -> &[Locale] {
        &self.locales
    }

    /// Fills `desk/NAME.html` with `page`, a map; its `path` is the page's address below `/desk/LOCALE`, without a query
    /// that only this locale can answer.
    pub fn show(
        &self,
        locale: &Locale,
        name: &str,
        page: &impl Serialize,
    ) -> Result<String, RenderError> {
        let prepared = self.prepared(locale);
        let own = Value::from_serializable(page).into_map().unwrap_or_default();
        let path = own.get(&"path".into()).and_then(Value::as_str).unwrap_or("/");
        let view = PageView {
            kind: "desk",
            noindex: true,
            url: address(locale, path),
            languages: self.languages(locale, path),
            ..PageView::default()
        };
        let fields = Value::from_serializable(&view).into_map();
        let mut fields = fields.expect("every view is a struct with named fields");
        fields.insert("support".into(), prepared.support.clone());
        fields.extend(own);
        prepared.templates.show(&self.theme, &template(name), ("page", fields.into()))
    }

    /// A text of the locale's strings. An argument of digits is a number.
    pub fn text(&self, locale: &Locale, key: &str, arguments: &[(&str, &str)]) -> String {
        let mut named = FluentArgs::new();
        for (name, value) in arguments {
            let number = value.parse::<i64>().ok().filter(|number| number.to_string() == *value);
            let value = number.map_or_else(|| FluentValue::from(*value), FluentValue::from);
            named.set((*name).to_owned(), value);
        }
        self.prepared(locale).strings.format(key, &named)
    }

    /// Day and time in the locale's form and for `<time datetime>`, from UTC milliseconds; the text names UTC.
    pub fn time(&self, locale: &Locale, millis: i64) -> DateView {
        time(locale, &self.prepared(locale).strings, millis)
    }

    /// What the form calls a field, or with a value one of its answers. What it does not know is shown as it is.
    pub fn label(&self, locale: &Locale, field: &str, value: Option<&str>) -> String {
        self.prepared(locale).labels.of(field, value)
    }

    /// Keys that pages of a locale asked for in vain.
    pub fn missing(&self, locale: &Locale) -> BTreeSet<String> {
        self.prepared(locale).strings.missing()
    }

    /// The locale's, or the source locale's.
    fn prepared(&self, locale: &Locale) -> &ChromeLocale {
        let at = self.locales.iter().position(|known| known == locale).unwrap_or_default();
        &self.prepared[at]
    }

    fn languages(&self, current: &Locale, path: &str) -> Vec<LanguageView> {
        let each = self.locales.iter().zip(&self.prepared);
        each.map(|(locale, prepared)| LanguageView {
            tag: locale.tag().to_owned(),
            name: prepared.name.clone(),
            dir: Direction::as_str(locale.direction()),
            url: address(locale, path),
            current: locale == current,
            translated: true,
        })
        .collect()
    }
}

impl ChromeLocale {
    fn new(
        (name, strings): (String, Arc<Strings>),
        mut templates: Templates,
        support: Value,
        labels: Arc<Labels>,
    ) -> ChromeLocale {
        let (locale, texts) = (labels.locale.clone(), Arc::clone(&strings));
        templates.add("when", move |arguments: Kwargs, _: &State<'_>| {
            let view = time(&locale, &texts, arguments.must_get("at")?);
            Ok(Value::from_serializable(&view))
        });
        let (locale, texts) = (labels.locale.clone(), Arc::clone(&strings));
        templates.add("ago", move |arguments: Kwargs, _: &State<'_>| {
            let (at, now) = (arguments.must_get("at")?, arguments.must_get("now")?);
            Ok(Value::from(ago(&locale, &texts, at, now)))
        });
        let words = Arc::clone(&labels);
        templates.add("label", move |arguments: Kwargs, _: &State<'_>| {
            let (field, value) = (arguments.must_get("field")?, arguments.get("value")?);
            Ok(Value::from(words.of(field, value)))
        });
        ChromeLocale { name, search: None, strings, templates, support, labels }
    }
}

impl Labels {
    fn of(&self, name: &str, value: Option<&str>) -> String {
        let field = self.form.field(name);
        let texts = match (field, value) {
            (Some(field), None) => Some(&field.label),
            (Some(field), Some(value)) => {
                let found = field.options.iter().find(|option| option.value == value);
                found.map(|option| &option.label)
            }
            (None, _) => None,
        };
        // A text that the form's owner left to the theme has a key of its name.
        let own = |_: &Texts| match value {
            Some(value) => self.strings.text(&format!("{name}-{value}")).to_owned(),
            None => self.strings.text(&format!("field-{name}")).to_owned(),
        };
        let text = |texts: &Texts| texts.of(&self.locale, &self.source).map(str::to_owned);
        let label = texts.map(|texts| text(texts).unwrap_or_else(|| own(texts)));
        label.unwrap_or_else(|| value.unwrap_or(name).to_owned())
    }
}

fn template(name: &str) -> String {
    format!("desk/{name}.html")
}

fn address(locale: &Locale, path: &str) -> String {
    format!("/desk/{}{path}", locale.segment())
}

fn time(locale: &Locale, strings: &Strings, millis: i64) -> DateView {
    let (iso, time) = dates::time_text(locale, millis);
    let mut arguments = FluentArgs::new();
    arguments.set("time", time);
    DateView { iso, text: strings.format("desk-time", &arguments) }
}

/// "3 hours ago"; what is longer ago than a month is told by its day and time.
fn ago(locale: &Locale, strings: &Strings, at: i64, now: i64) -> String {
    // The clocks of two machines differ a little: nothing is told to come.
    let minutes = (now - at).max(0) / 60_000;
    let (key, number) = match minutes {
        0 => ("desk-ago-now", 0),
        1..60 => ("desk-ago-minutes", minutes),
        60..1440 => ("desk-ago-hours", minutes / 60),
        1440..43_200 => ("desk-ago-days", minutes / 1440),
        _ => return time(locale, strings, at).text,
    };
    let mut arguments = FluentArgs::new();
    arguments.set("number", number);
    strings.format(key, &arguments)
}

fn support(prepared: &Prepared<'_>, locale: LocaleId) -> SupportView {
    let entries = prepared.entries(locale, NavId(0));
    let topic = |entry: &EntryView| LinkView { title: entry.title.clone(), url: entry.url.clone() };
    // One article of each topic before a second one of any.
    let ranks = (0..ARTICLES)
        .flat_map(|rank| entries.iter().filter_map(move |entry| entry.first.get(rank)));
    SupportView {
        articles: ranks.take(ARTICLES).cloned().collect(),
        topics: entries.iter().filter(|entry| entry.group).take(TOPICS).map(topic).collect(),
        contacts_html: prepared.locales[locale.0].contacts.get(&None).cloned().unwrap_or_default(),
    }
}
