//! Strings: the texts of the user interface in one locale.
//!
//! [`load`] is the only way in. A key is looked up in the locale, then in its language, in the source locale, in its
//! language, and in English; each of them with its own plural rules. Keys that docent asks for itself:
//!
//! * `not-found-title`, `languages-title`, `redirect-title`;
//! * `access-title`, and what the folds of `docent_article` ask their page for;
//! * `contact-days`, `contact-hours`, `contact-hours-no-zone`, `contact-hours-all-day`;
//! * `priority-low`, `priority-medium`, `priority-high`, `priority-critical`;
//! * of a site with a desk: `case-only-if`, `case-files-help`, `size-kb`, `size-mb`, `size-gb`, and `field-NAME` and
//!   `field-NAME-help` for the questions of every form;
//! * of a site with a widget: those of [`super::widget`].

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

use docent_model::Locale;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use tera::Value;
use unic_langid::LanguageIdentifier;

use super::RenderError;
use crate::theme::{Theme, ThemeError, ThemeFile};

/// The messages of one tag's files.
struct Messages {
    bundle: FluentBundle<FluentResource>,
    keys: BTreeSet<String>,
}

/// The texts of one locale.
pub(crate) struct Strings {
    /// From the most to the least specific.
    chain: Vec<Arc<Messages>>,
    /// Messages that need no argument, as templates take them.
    fixed: BTreeMap<String, Value>,
    /// Keys that were asked for and that no file has.
    missing: Mutex<BTreeSet<String>>,
}

/// The strings of each locale, in the order given.
pub(crate) fn load(
    theme: &Theme,
    locales: &[&Locale],
    source: &Locale,
) -> Result<Vec<Arc<Strings>>, RenderError> {
    let mut read: BTreeMap<String, Messages> = BTreeMap::new();
    for file in &theme.strings {
        let tag = file.path.to_ascii_lowercase();
        if !read.contains_key(&tag) {
            read.insert(tag.clone(), empty(file)?);
        }
        let messages = read.get_mut(&tag).expect("it was put there if it was not there");
        messages.bundle.add_resource_overriding(parse(file)?);
        messages.keys.extend(keys(&file.content));
    }
    let read = read.into_iter().map(|(tag, messages)| (tag, Arc::new(messages))).collect();
    Ok(locales.iter().map(|locale| Arc::new(strings(locale, source, &read))).collect())
}

fn empty(file: &ThemeFile<String>) -> Result<Messages, RenderError> {
    let language: LanguageIdentifier = file.path.parse().map_err(|_| {
        let (origin, tag) = (&file.origin, &file.path);
        let message = format!("`{tag}` is not the tag of a locale");
        RenderError::Theme(ThemeError::in_line(origin, 1, message))
    })?;
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Isolation marks are invisible characters that readers would copy along with a text.
    bundle.set_use_isolating(false);
    Ok(Messages { bundle, keys: BTreeSet::new() })
}

fn parse(file: &ThemeFile<String>) -> Result<FluentResource, RenderError> {
    FluentResource::try_new(file.content.clone()).map_err(|(_, errors)| {
        let first = errors.first().expect("a resource is refused only with errors");
        let before = file.content.get(..first.pos.start).unwrap_or(&file.content);
        let line = before.matches('\n').count() + 1;
        RenderError::Theme(ThemeError::in_line(&file.origin, line, first.kind.to_string()))
    })
}

/// Names of messages: what stands before `=` in lines that begin with a letter. The parser's own entries cannot be
/// named without a dependency on its crate.
pub(crate) fn keys(text: &str) -> impl Iterator<Item = String> + '_ {
    let lines = text.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()));
    lines.filter_map(|line| line.split_once('=')).map(|(key, _)| key.trim_end().to_owned())
}

fn strings(locale: &Locale, source: &Locale, read: &BTreeMap<String, Arc<Messages>>) -> Strings {
    let mut tags: Vec<String> = Vec::new();
    for tag in [locale.tag(), locale.language(), source.tag(), source.language(), "en"] {
        let tag = tag.to_ascii_lowercase();
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    let chain: Vec<_> = tags.iter().filter_map(|tag| read.get(tag).cloned()).collect();
    let keys: BTreeSet<&String> = chain.iter().flat_map(|messages| &messages.keys).collect();
    let fixed = keys
        .into_iter()
        .filter_map(|key| Some((key.clone(), Value::from(formatted(&chain, key, None, true)?))))
        .collect();
    Strings { chain, fixed, missing: Mutex::default() }
}

/// The first message of that name in the chain. With `whole`, only if nothing was missing.
fn formatted(
    chain: &[Arc<Messages>],
    key: &str,
    arguments: Option<&FluentArgs<'_>>,
    whole: bool,
) -> Option<String> {
    let found = chain.iter().find_map(|messages| {
        let message = messages.bundle.get_message(key)?;
        Some((&messages.bundle, message.value()?))
    });
    let (bundle, pattern) = found?;
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, arguments, &mut errors).into_owned();
    (errors.is_empty() || !whole).then_some(text)
}

impl Strings {
    /// The text of a key that needs no argument; the key itself where no file has it.
    pub(crate) fn text<'a>(&'a self, key: &'a str) -> &'a str {
        match self.fixed.get(key).and_then(Value::as_str) {
            Some(text) => text,
            None => self.miss(key),
        }
    }

    /// The text of a key with its arguments.
    pub(crate) fn format(&self, key: &str, arguments: &FluentArgs<'_>) -> String {
        match self.fixed.get(key).and_then(Value::as_str) {
            Some(text) => text.to_owned(),
            None => formatted(&self.chain, key, Some(arguments), false)
                .unwrap_or_else(|| self.miss(key).to_owned()),
        }
    }

    /// The text of a key as templates take it; a copy of it costs nothing.
    pub(crate) fn value(&self, key: &str) -> Value {
        match self.fixed.get(key) {
            Some(text) => text.clone(),
            None => Value::from(self.format(key, &FluentArgs::new())),
        }
    }

    /// Keys that were asked for in vain.
    pub(crate) fn missing(&self) -> BTreeSet<String> {
        self.missing.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn miss<'a>(&self, key: &'a str) -> &'a str {
        self.missing.lock().unwrap_or_else(PoisonError::into_inner).insert(key.to_owned());
        key
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn theme(files: &[(&str, &str)]) -> Theme {
        let file = |(tag, text): &(&str, &str)| ThemeFile {
            path: (*tag).to_owned(),
            origin: format!("strings/{tag}.ftl"),
            content: (*text).to_owned(),
        };
        Theme { strings: files.iter().map(file).collect(), ..Theme::default() }
    }

    fn read(files: &[(&str, &str)], locale: &str) -> Result<Arc<Strings>, RenderError> {
        let (locale, source) = (locale.parse().unwrap(), "de".parse().unwrap());
        Ok(load(&theme(files), &[&locale], &source)?.remove(0))
    }

    #[test]
    fn a_key_falls_back_from_locale_to_language_to_source_to_english() {
        let files = [
            ("en", "a = en\nb = en\nc = en\nd = en\n"),
            ("de", "a = de\nb = de\nc = de\n"),
            ("pt", "a = pt\nb = pt\n"),
            ("pt-BR", "a = pt-BR\n"),
        ];
        let strings = read(&files, "pt-BR").unwrap();
        assert_eq!(
            ["a", "b", "c", "d", "e"].map(|key| strings.text(key)),
            ["pt-BR", "pt", "de", "en", "e"]
        );
        assert_eq!(strings.missing().into_iter().collect::<Vec<_>>(), ["e"]);
    }

    #[test]
    fn later_layers_replace_single_messages() {
        let strings = read(&[("en", "a = 1\nb = 1\n"), ("en", "b = 2\n")], "en").unwrap();
        assert_eq!((strings.text("a"), strings.text("b")), ("1", "2"));
    }

    #[test]
    fn numbers_take_the_plural_rules_of_the_language_that_has_the_message() {
        let many = "n = { $n ->\n    [one] one\n    [few] few\n   *[other] other\n}\n";
        for (tag, number, expected) in
            [("pl", 3, "few"), ("pl", 1, "one"), ("nl", 3, "other"), ("de", 1, "one")]
        {
            let strings = read(&[(tag, many)], tag).unwrap();
            let mut arguments = FluentArgs::new();
            arguments.set("n", number);
            assert_eq!(strings.format("n", &arguments), expected, "{tag} {number}");
        }
    }

    #[test]
    fn a_broken_file_is_told_with_its_line() {
        let error = read(&[("en", "a = 1\n\nb = }\nc = 1\n")], "en").err().unwrap().to_string();
        assert!(error.starts_with("strings/en.ftl:3: "), "{error}");
    }
}
