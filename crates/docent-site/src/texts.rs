//! Texts that the site's owner gives in several locales: one text for all, or a table `{ en = "..", nl = ".." }`.

use std::collections::BTreeMap;

use crate::config::{Config, ConfigError};
use crate::table::{Table, error, suggestion};

/// The texts under `key` of `entry`, which messages call `owner`, by tag; empty if the key is missing. A text for all
/// locales is the source locale's, and a table has that one at least, so that the others can fall back to it.
pub(crate) fn read(
    entry: &Table<'_, '_>,
    key: &str,
    owner: &str,
    config: &Config,
) -> Result<BTreeMap<String, String>, ConfigError> {
    let source = config.source_locale.tag();
    let mut texts = BTreeMap::new();
    if !entry.is_table(key) {
        texts.extend(entry.text(key)?.map(|text| (source.to_owned(), text.value)));
        return Ok(texts);
    }
    let name = format!("`{key}` of {owner}");
    let Some(table) = entry.table(key, name.as_str())? else { return Ok(texts) };
    let tags = || config.locales.iter().map(|locale| locale.locale.tag());
    for (written, place) in table.keys() {
        let Some(tag) = tags().find(|tag| tag.eq_ignore_ascii_case(written)) else {
            let message = format!("`docent.toml` has no locale `{written}`");
            return Err(error(&place, message, Some(suggestion(written, tags(), "locales"))));
        };
        if let Some(text) = table.text(written)? {
            texts.insert(tag.to_owned(), text.value);
        }
    }
    if texts.contains_key(source) {
        return Ok(texts);
    }
    let message = format!("{name} has no text in the source locale `{source}`");
    Err(error(&table.place, message, Some(format!("add `{source} = \"..\"`"))))
}
