//! Words: a text as the terms under which it is found, the same in the generator and in the browser.
//!
//! [`terms`] is the only entry. A script that sets spaces gives words. One that does not (Chinese, Japanese, Thai, Lao,
//! Khmer, Burmese; and Korean, whose words carry their particles with them) gives overlapping pairs of characters, so
//! that no dictionary can disagree with another.

use crate::fold;
use crate::kind::Kind;

/// So many bytes of a word are looked at; what is longer is no word.
pub(crate) const LONGEST: usize = 48;

/// What the terms are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// For the index: the last character of a run is a term too, so that every single character can be found, and so are
    /// the parts of `e-mail` in one.
    Index,
    /// For a query: each pair once, and single characters only if they stand alone; a single letter before a hyphen belongs to
    /// what follows.
    Query,
}

/// A term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term<'t> {
    /// Folded; never empty.
    pub text: &'t str,
    /// Of a script without spaces.
    pub dense: bool,
}

/// Tells the terms of a text one by one.
pub fn terms(text: &str, to: Use, see: &mut dyn FnMut(Term<'_>)) {
    let mut run = Run { to, word: String::new(), joined: String::new(), parts: 0, second: 0, see };
    let mut dense = false;
    for c in text.chars() {
        match Kind::of(c) {
            Kind::Word => {
                if dense {
                    run.end_dense();
                    dense = false;
                }
                run.letter(c);
            }
            Kind::Dense => {
                if !dense {
                    run.end_word(false);
                    dense = true;
                }
                run.unit(c);
            }
            Kind::Mark if dense => run.word.push(c),
            Kind::Mark | Kind::Nothing => {}
            Kind::Other => {
                if dense {
                    run.end_dense();
                    dense = false;
                } else {
                    run.end_word(c == '-');
                }
            }
        }
    }
    if dense {
        run.end_dense();
    }
    run.end_word(false);
}

/// What has been read of a word or of a run of characters.
struct Run<'s> {
    to: Use,
    /// The word, or the characters of a run from the last pair on.
    word: String,
    /// The parts of a word with hyphens.
    joined: String,
    parts: usize,
    /// Where the second of the last two characters of a run begins in `word`; 0 for none.
    second: usize,
    see: &'s mut dyn FnMut(Term<'_>),
}

impl Run<'_> {
    fn letter(&mut self, c: char) {
        if c.is_ascii() {
            self.word.push(c.to_ascii_lowercase());
        } else {
            fold::each(c, &mut |letter| self.word.push(letter));
        }
    }

    /// Ends a word, if there is one; a hyphen may join it with the next.
    fn end_word(&mut self, hyphen: bool) {
        if hyphen && self.to == Use::Query && self.word.chars().count() == 1 {
            // `e-mail` asks for `email`, as which the index has both.
            return;
        }
        let word = trimmed(&self.word);
        if !word.is_empty() {
            (self.see)(Term { text: word, dense: false });
            if self.to == Use::Index && (hyphen || self.parts > 0) && self.joined.len() < LONGEST {
                self.joined.push_str(word);
                self.parts += 1;
            }
        }
        if !hyphen || self.word.is_empty() {
            if self.parts > 1 {
                (self.see)(Term { text: trimmed(&self.joined), dense: false });
            }
            self.joined.clear();
            self.parts = 0;
        }
        self.word.clear();
    }

    /// A character of a script without spaces; marks that follow belong to it.
    fn unit(&mut self, c: char) {
        if self.second > 0 {
            (self.see)(Term { text: &self.word, dense: true });
            self.word.drain(..self.second);
            self.second = 0;
        }
        if !self.word.is_empty() {
            self.second = self.word.len();
        }
        fold::each(c, &mut |letter| self.word.push(letter));
    }

    fn end_dense(&mut self) {
        if self.second > 0 {
            (self.see)(Term { text: &self.word, dense: true });
        }
        if self.second == 0 || self.to == Use::Index {
            let last = self.word.get(self.second..).unwrap_or_default();
            if !last.is_empty() {
                (self.see)(Term { text: last, dense: true });
            }
        }
        self.word.clear();
        self.second = 0;
    }
}

/// A word without the Arabic article, and not longer than words are.
fn trimmed(word: &str) -> &str {
    let mut end = word.len().min(LONGEST);
    while !word.is_char_boundary(end) {
        end -= 1;
    }
    let word = word.get(..end).unwrap_or_default();
    let articles = ["ال", "وال", "بال", "كال", "فال", "لل"];
    let bare = articles.iter().find_map(|article| word.strip_prefix(article));
    // Six bytes are three letters; a shorter rest was no word before an article was taken off.
    bare.filter(|bare| bare.len() >= 6).unwrap_or(word)
}
