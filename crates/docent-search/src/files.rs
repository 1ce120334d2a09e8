//! The files of an index, which the generator writes and a reader asks for.
//!
//! `index.bin` has the only name that stays; it names the folder of the others, which changes with what is in them. So a file
//! that a browser kept is never read with the entry of another index.
//!
//! | file | what is in it |
//! |---|---|
//! | `index.bin` | [`Entry`]: the folder, and where each file of terms begins |
//! | `t0.bin` .. | terms in order, each with the articles that say it |
//! | `words.bin` | all words without their articles, to look for misspelled and inner ones |
//! | `r0.txt` .. | what is shown of an article, a line each ([`crate::result::Shown`]) |
//! | `facets.txt` | the values of the facets with their articles, a line each |

use std::fmt;

use crate::bytes::{self, Bytes, small};

/// Name of the entry.
pub const ENTRY: &str = "index.bin";

/// Changes when an older reader would misread the files.
const VERSION: u8 = 1;

/// A file besides the entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum File {
    /// Terms with their articles.
    Terms(u32),
    /// All words.
    Words,
    /// What is shown.
    Results(u32),
    /// The facets.
    Facets,
}

impl File {
    /// The parts of its name.
    pub fn parts(self) -> (&'static str, Option<u32>, &'static str) {
        match self {
            File::Terms(number) => ("t", Some(number), ".bin"),
            File::Words => ("words", None, ".bin"),
            File::Results(number) => ("r", Some(number), ".txt"),
            File::Facets => ("facets", None, ".txt"),
        }
    }

    /// The file of a name.
    pub fn named(name: &str) -> Option<File> {
        let (stem, _) = name.split_once('.')?;
        let number = || stem.get(1..)?.parse().ok();
        let file = match stem {
            "words" => File::Words,
            "facets" => File::Facets,
            _ if stem.starts_with('t') => File::Terms(number()?),
            _ => File::Results(number()?),
        };
        Some(file)
    }
}

/// Its name.
impl fmt::Display for File {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (start, number, end) = self.parts();
        f.write_str(start)?;
        number.map_or(Ok(()), |number| write!(f, "{number}"))?;
        f.write_str(end)
    }
}

/// `index.bin`
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Entry {
    /// The hash of what is in the index.
    pub(crate) key: u64,
    /// How many articles.
    pub(crate) pages: u32,
    /// How many of them a file of results has.
    pub(crate) per_file: u32,
    /// Whether there are facets.
    pub(crate) facets: bool,
    /// The first term of each file of terms.
    pub(crate) first: Vec<Vec<u8>>,
}

impl Entry {
    /// Its bytes.
    pub(crate) fn write(&self) -> Vec<u8> {
        let mut out = vec![VERSION];
        out.extend_from_slice(&self.key.to_le_bytes());
        bytes::push(&mut out, self.pages);
        bytes::push(&mut out, self.per_file);
        out.push(u8::from(self.facets));
        bytes::push(&mut out, small(self.first.len()));
        let mut before: &[u8] = &[];
        for first in &self.first {
            push_term(&mut out, before, first);
            before = first;
        }
        out
    }

    /// Reads it; nothing if it is of another version or cut off.
    pub(crate) fn read(bytes: &[u8]) -> Option<Entry> {
        let mut bytes = Bytes::new(bytes);
        if bytes.byte() != VERSION {
            return None;
        }
        let key = u64::from_le_bytes(bytes.take(8).try_into().ok()?);
        let (pages, per_file) = (bytes.number(), bytes.number());
        let facets = bytes.byte() > 0;
        let mut first = Vec::new();
        let mut term = Vec::new();
        for _ in 0..bytes.number() {
            if bytes.is_empty() {
                return None;
            }
            next_term(&mut bytes, &mut term);
            first.push(term.clone());
        }
        (per_file > 0).then_some(Entry { key, pages, per_file, facets, first })
    }
}

/// Appends a term after the one before it: how many bytes both begin with, and the rest.
pub(crate) fn push_term(out: &mut Vec<u8>, before: &[u8], term: &[u8]) {
    let same = before.iter().zip(term).take_while(|(one, other)| one == other).count();
    bytes::push(out, small(same));
    bytes::push_text(out, &term[same..]);
}

/// Reads the next term over the one before it.
pub(crate) fn next_term(bytes: &mut Bytes<'_>, term: &mut Vec<u8>) {
    term.truncate(bytes.number() as usize);
    term.extend_from_slice(bytes.text());
}
