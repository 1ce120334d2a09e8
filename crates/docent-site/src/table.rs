//! TOML tables that are read key by key, so that every mistake has its place.
//!
//! [`document`] parses a file; [`Table`] reads its keys. Entries come in the order of the file.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::config::ConfigError;

/// A text with its place.
#[derive(Debug, Clone)]
pub(crate) struct Text {
    pub(crate) value: String,
    pub(crate) span: Range<usize>,
}

impl Text {
    /// A mistake in this text.
    pub(crate) fn error(&self, message: impl Into<String>, help: impl Into<String>) -> ConfigError {
        error(&self.span, message, Some(help.into()))
    }
}

/// A mistake at a place.
pub(crate) fn error(
    span: &Range<usize>,
    message: impl Into<String>,
    help: Option<String>,
) -> ConfigError {
    ConfigError { message: message.into(), help, span: Some((span.start, span.end)) }
}

/// Parses a whole file.
pub(crate) fn document(text: &str) -> Result<Spanned<DeTable<'_>>, ConfigError> {
    DeTable::parse(text).map_err(|cause| ConfigError {
        message: format!("this is not valid TOML: {}", cause.message().trim_end()),
        help: None,
        span: cause.span().map(|span| (span.start, span.end)),
    })
}

/// The name among `known` that `written` may be meant to be, as a question; else the list of all.
pub(crate) fn suggestion<'k>(
    written: &str,
    known: impl IntoIterator<Item = &'k str>,
    what: &str,
) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    match nearest(written, known.iter().copied()) {
        Some(name) => format!("did you mean `{name}`?"),
        None if known.is_empty() => format!("there are no {what}"),
        None => format!("known {what}: `{}`", known.join("`, `")),
    }
}

/// The most similar of some names, if it is similar enough to be a slip of the pen.
pub(crate) fn nearest<'k>(
    written: &str,
    known: impl IntoIterator<Item = &'k str>,
) -> Option<&'k str> {
    let lower = written.to_lowercase();
    known
        .into_iter()
        // Cheap, and right for all but the shortest: names of such different lengths are not slips of one another.
        .filter(|name| lower.len() <= 2 * name.len() + 2 && name.len() <= 2 * lower.len() + 2)
        .map(|name| (name, name.to_lowercase()))
        .filter(|(_, other)| may_be_near(&lower, other))
        .filter_map(|(name, other)| Some((name, similarity(&lower, &other)?)))
        .max_by(|(_, a), (_, b)| a.total_cmp(b))
        .map(|(name, _)| name)
}

/// How similar two names in lower case are; `None` if one is no slip of the other.
fn similarity(one: &str, other: &str) -> Option<f64> {
    let score = strsim::jaro_winkler(one, other);
    let one_slip = || {
        let near = score >= 0.7 && one.len().abs_diff(other.len()) <= 2;
        near && strsim::damerau_levenshtein(one, other) <= 1
    };
    (score >= 0.84 || one_slip()).then_some(score)
}

/// Whether [`similarity`] can find two names similar, judged by the letters that both have, in whatever order.
/// It takes the square of a name's length, and a site can have a thousand broken anchors.
fn may_be_near(one: &str, other: &str) -> bool {
    let mut left = [0_i32; 256];
    one.bytes().for_each(|byte| left[usize::from(byte)] += 1);
    let is_shared = |byte: &u8| {
        let left = &mut left[usize::from(*byte)];
        *left -= 1;
        *left >= 0
    };
    let shared = other.bytes().filter(is_shared).count();
    // Jaro is the mean of three parts: the share of either name that matches, and the matches in order. Winkler adds a
    // tenth of what is missing for each letter that both begin with. In hundredths, rounded up.
    let lengths = [one.chars().count(), other.chars().count()];
    let [first, second] = lengths.map(|length| (100 * shared / length.max(1) + 1).min(100));
    let jaro = (first + second + 100) / 3 + 1;
    let begun = one.bytes().zip(other.bytes()).take(4).take_while(|(a, b)| a == b).count();
    let winkler = jaro + begun * 100_usize.saturating_sub(jaro) / 10 + 1;
    let one_slip = shared + 1 >= lengths[0].max(lengths[1]);
    winkler >= 84 || one_slip
}

/// A table whose keys are read one by one.
pub(crate) struct Table<'t, 'i> {
    entries: Vec<(&'t str, Range<usize>, &'t Spanned<DeValue<'i>>)>,
    /// Where it stands: its header, or the key that it belongs to.
    pub(crate) place: Range<usize>,
    /// What it is called in messages: `docent.toml`, `[locales.en]`.
    name: String,
}

impl<'t, 'i> Table<'t, 'i> {
    pub(crate) fn new(
        table: &'t DeTable<'i>,
        place: Range<usize>,
        name: impl Into<String>,
    ) -> Table<'t, 'i> {
        let mut entries: Vec<_> =
            table.iter().map(|(key, value)| (key.get_ref().as_ref(), key.span(), value)).collect();
        entries.sort_by_key(|(_, span, _)| span.start);
        Table { entries, place, name: name.into() }
    }

    /// Refuses keys that are not in `known`.
    pub(crate) fn allow(&self, known: &[&str]) -> Result<(), ConfigError> {
        match self.entries.iter().find(|(key, ..)| !known.contains(key)) {
            None => Ok(()),
            Some((key, span, _)) => Err(error(
                span,
                format!("{} has no key `{key}`", self.name),
                Some(suggestion(key, known.iter().copied(), "keys")),
            )),
        }
    }

    /// Its keys with their places, in the order of the file.
    pub(crate) fn keys(&self) -> impl Iterator<Item = (&'t str, Range<usize>)> {
        self.entries.iter().map(|(key, span, _)| (*key, span.clone()))
    }

    fn get(&self, key: &str) -> Option<(&Range<usize>, &'t Spanned<DeValue<'i>>)> {
        let found = self.entries.iter().find(|(name, ..)| *name == key);
        found.map(|(_, span, value)| (span, *value))
    }

    /// A text that may be missing.
    pub(crate) fn text(&self, key: &str) -> Result<Option<Text>, ConfigError> {
        let Some((_, value)) = self.get(key) else { return Ok(None) };
        let DeValue::String(text) = value.get_ref() else {
            return Err(mismatch(key, value, "a text", &format!("{key} = \"..\"")));
        };
        let text = Text { value: text.trim().to_owned(), span: value.span() };
        if text.value.is_empty() {
            return Err(text.error(format!("`{key}` is empty"), "write a text, or leave it out"));
        }
        Ok(Some(text))
    }

    /// A text that must be there.
    pub(crate) fn required(&self, key: &str, example: &str) -> Result<Text, ConfigError> {
        self.text(key)?.ok_or_else(|| {
            error(
                &self.place,
                format!("{} has no `{key}`", self.name),
                Some(format!("add `{key} = \"{example}\"`")),
            )
        })
    }

    /// `true` or `false`, if it is there.
    pub(crate) fn flag(&self, key: &str) -> Result<Option<bool>, ConfigError> {
        let Some((_, value)) = self.get(key) else { return Ok(None) };
        match value.get_ref() {
            DeValue::Boolean(flag) => Ok(Some(*flag)),
            _ => Err(mismatch(key, value, "true or false", &format!("{key} = true"))),
        }
    }

    /// A whole number that is not negative, if it is there.
    pub(crate) fn number(&self, key: &str) -> Result<Option<usize>, ConfigError> {
        let Some((_, value)) = self.get(key) else { return Ok(None) };
        let number = value.get_ref().as_integer();
        let number = number.and_then(|one| usize::from_str_radix(one.as_str(), one.radix()).ok());
        let wrong = || {
            let message = format!("`{key}` must be a whole number, 0 or more");
            error(&value.span(), message, Some(format!("write `{key} = 10`")))
        };
        number.map(Some).ok_or_else(wrong)
    }

    /// One text or a list of texts; empty if missing.
    pub(crate) fn text_or_texts(&self, key: &str) -> Result<Vec<Text>, ConfigError> {
        match self.get(key) {
            Some((_, value)) if value.get_ref().is_array() => self.texts(key),
            _ => Ok(self.text(key)?.into_iter().collect()),
        }
    }

    /// A list of texts; empty if missing.
    pub(crate) fn texts(&self, key: &str) -> Result<Vec<Text>, ConfigError> {
        let Some((_, value)) = self.get(key) else { return Ok(Vec::new()) };
        let example = format!("{key} = [\"..\", \"..\"]");
        let DeValue::Array(items) = value.get_ref() else {
            return Err(mismatch(key, value, "a list of texts", &example));
        };
        let texts = items.iter().map(|item| match item.get_ref() {
            DeValue::String(text) => Ok(Text { value: text.trim().to_owned(), span: item.span() }),
            _ => Err(mismatch(key, item, "a list of texts", &example)),
        });
        texts.collect()
    }

    /// A table that may be missing, called `name` in messages.
    pub(crate) fn table(
        &self,
        key: &str,
        name: impl Into<String>,
    ) -> Result<Option<Table<'t, 'i>>, ConfigError> {
        let Some((place, value)) = self.get(key) else { return Ok(None) };
        match value.get_ref() {
            DeValue::Table(table) => Ok(Some(Table::new(table, place.clone(), name))),
            _ => Err(mismatch(key, value, "a table", &format!("[{key}]"))),
        }
    }

    /// Whether the value of `key` is a table.
    pub(crate) fn is_table(&self, key: &str) -> bool {
        self.get(key).is_some_and(|(_, value)| value.get_ref().is_table())
    }

    /// A list of tables; empty if missing. One table alone is a list of one.
    pub(crate) fn tables(
        &self,
        key: &str,
        example: &str,
    ) -> Result<Vec<Table<'t, 'i>>, ConfigError> {
        let Some((_, value)) = self.get(key) else { return Ok(Vec::new()) };
        let one = |value: &'t Spanned<DeValue<'i>>| match value.get_ref() {
            DeValue::Table(table) => Ok(Table::new(table, value.span(), format!("`{key}`"))),
            _ => Err(mismatch(key, value, "a list of tables", example)),
        };
        match value.get_ref() {
            DeValue::Array(items) => items.iter().map(one).collect(),
            _ => Ok(vec![one(value)?]),
        }
    }
}

fn mismatch(key: &str, value: &Spanned<DeValue<'_>>, wanted: &str, example: &str) -> ConfigError {
    error(
        &value.span(),
        format!("`{key}` must be {wanted}, not {}", kind(value.get_ref())),
        Some(format!("write `{example}`")),
    )
}

/// What a value is, for a message.
fn kind(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_similar_name_is_passed_over() {
        const NAMES: &str = "a ab ba title tilte titles tite base_url baseurl url_base articel.html article.html \
            add-a-user add-users add-a-user-to-a-group create-a-project creating-a-project create-projects access \
            access-requirements prerequisites é être etre 連絡先 連絡 連格先 pt-br pt-bt";
        let names: Vec<&str> = NAMES.split(' ').chain([""]).collect();
        let pairs = || names.iter().flat_map(|one| names.iter().map(|other| (*one, *other)));
        let similar = |(one, other): &(&str, &str)| similarity(one, other).is_some();
        assert!(pairs().filter(similar).all(|(one, other)| may_be_near(one, other)));
        let passed_over = pairs().filter(|(one, other)| !may_be_near(one, other)).count();
        assert!(passed_over > pairs().count() / 2, "only {passed_over} pairs are passed over");
    }
}
