//! The terms of a locale: names that stay, and how words of the source are and are not translated (`terms.toml`).
//!
//! A word has senses. `case` is a support case in one article and a letter's case in the next, and a list of words alone
//! would find mistakes where there are none. So a term can say in which company it has its sense.

use super::pattern::Pattern;
use crate::config::ConfigError;
use crate::table::{self, Table};

/// What a `terms.toml` says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Terms {
    /// `keep`: names that no translation changes.
    pub keep: Vec<Pattern>,
    /// `[[terms]]`.
    pub list: Vec<Term>,
    /// `controls`: files with the names of UI controls, relative to the `terms.toml`.
    pub controls: Vec<String>,
}

/// One `[[terms]]`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Term {
    /// `source`: the word or its forms.
    pub source: Vec<Pattern>,
    /// `sense`: words of which one stands in the segment, in a heading above it or in the title, where the term has its
    /// sense. Without any it always has.
    pub sense: Vec<Pattern>,
    /// `unless`: phrases in which the word means something else.
    pub unless: Vec<Pattern>,
    /// `approved`: renderings of which one must stand in the translation; any may, if there is none.
    pub approved: Vec<Pattern>,
    /// `forbidden`: renderings that are wrong.
    pub forbidden: Vec<Pattern>,
}

impl Terms {
    /// Reads the text of a `terms.toml`.
    pub fn read(text: &str) -> Result<Terms, ConfigError> {
        let document = table::document(text)?;
        let table = Table::new(document.get_ref(), 0..0, "`terms.toml`");
        table.allow(&["keep", "terms", "controls"])?;
        let controls = table.texts("controls")?.into_iter().map(|text| text.value).collect();
        let mut list = Vec::new();
        for entry in table.tables("terms", "[[terms]]")? {
            entry.allow(&["source", "sense", "unless", "approved", "forbidden"])?;
            let term = Term {
                source: patterns(&entry, "source")?,
                sense: patterns(&entry, "sense")?,
                unless: patterns(&entry, "unless")?,
                approved: patterns(&entry, "approved")?,
                forbidden: patterns(&entry, "forbidden")?,
            };
            let help = |help: &str| Some(help.to_owned());
            if term.source.is_empty() {
                let message = "this term has no `source`".to_owned();
                return Err(table::error(&entry.place, message, help("add `source = [\"case\"]`")));
            }
            if term.approved.is_empty() && term.forbidden.is_empty() {
                let message =
                    "this term has neither `approved` nor `forbidden` renderings".to_owned();
                return Err(table::error(&entry.place, message, help("add one of the two lists")));
            }
            list.push(term);
        }
        Ok(Terms { keep: patterns(&table, "keep")?, list, controls })
    }
}

fn patterns(table: &Table<'_, '_>, key: &str) -> Result<Vec<Pattern>, ConfigError> {
    let pattern = |text: table::Text| {
        let wrong = || text.error(format!("`{}` is no word", text.value), "write words");
        Pattern::new(&text.value).ok_or_else(wrong)
    };
    table.texts(key)?.into_iter().map(pattern).collect()
}
