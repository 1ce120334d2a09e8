//! How Rust and JavaScript hand values to each other: as texts in a fixed order, joined by U+0000.
//!
//! Reading objects key by key took a third of the module. No text holds U+0000: the desk refuses it, and `browser.js`
//! replaces it. Lists begin with their length.

mod data;
mod kept;
mod reply;

pub use data::Data;
pub use kept::{read as read_kept, write as write_kept};
pub use reply::read as read_reply;

use std::collections::BTreeMap;

use docent_model::Draft;

/// Takes texts out of what JavaScript sent. Where there are no more, they are empty: both sides are of one version.
pub struct Reader<'t> {
    rest: std::str::Split<'t, char>,
}

impl<'t> Reader<'t> {
    /// Of joined texts.
    pub fn new(texts: &'t str) -> Reader<'t> {
        Reader { rest: texts.split('\0') }
    }

    /// The next text.
    #[inline(never)]
    pub fn text(&mut self) -> String {
        self.rest.next().unwrap_or_default().to_owned()
    }

    /// The next number; 0 for anything else.
    #[inline(never)]
    pub fn number(&mut self) -> u64 {
        self.rest.next().unwrap_or_default().parse().unwrap_or_default()
    }

    /// The next number, if it is one of this size.
    #[inline(never)]
    pub fn small(&mut self) -> u32 {
        u32::try_from(self.number()).unwrap_or_default()
    }

    /// The next list of texts.
    #[inline(never)]
    pub fn texts(&mut self) -> Vec<String> {
        let mut texts = Vec::new();
        for _ in 0..self.number() {
            texts.push(self.text());
        }
        texts
    }

    /// A draft.
    #[inline(never)]
    pub fn draft(&mut self) -> Draft {
        let mut draft = Draft {
            locale: self.text(),
            page: self.text(),
            email: self.text(),
            subject: self.text(),
            description: self.text(),
            priority: self.text(),
            ..Draft::default()
        };
        draft.fields = self.pairs();
        draft.context = self.pairs();
        draft
    }

    /// Texts by name.
    #[inline(never)]
    pub fn pairs(&mut self) -> BTreeMap<String, String> {
        let mut pairs = BTreeMap::new();
        for _ in 0..self.number() {
            let name = self.text();
            let text = self.text();
            pairs.insert(name, text);
        }
        pairs
    }
}

/// Joins texts.
#[derive(Default)]
pub struct Writer(String);

impl Writer {
    /// Adds a text.
    #[inline(never)]
    pub fn text(&mut self, text: &str) {
        // The first text stands at the beginning even if it is empty: a writer never has fewer than two.
        self.0.push_str(text);
        self.0.push('\0');
    }

    /// Adds a number.
    #[inline(never)]
    pub fn number(&mut self, number: u64) {
        self.text(&number.to_string());
    }

    /// Adds a length.
    #[inline(never)]
    pub fn length(&mut self, length: usize) {
        self.number(length as u64);
    }

    /// Adds a draft.
    #[inline(never)]
    pub fn draft(&mut self, draft: &Draft) {
        let fixed = [
            &draft.locale,
            &draft.page,
            &draft.email,
            &draft.subject,
            &draft.description,
            &draft.priority,
        ];
        for text in fixed {
            self.text(text);
        }
        self.pairs(&draft.fields);
        self.pairs(&draft.context);
    }

    /// Adds texts by name.
    #[inline(never)]
    pub fn pairs(&mut self, pairs: &BTreeMap<String, String>) {
        self.length(pairs.len());
        for (name, text) in pairs {
            self.text(name);
            self.text(text);
        }
    }

    /// The joined texts.
    pub fn done(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests;
