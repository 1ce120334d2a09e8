//! Writing: the records of a locale become its index.
//!
//! [`key`] tells whether an index has changed, [`index`] makes it. The same pages give the same bytes.

use std::collections::BTreeMap;

use crate::bytes::{self, small};
use crate::files::{Entry, File, push_term};
use crate::kind::Kind;
use crate::names::Names;
use crate::record::{self, Record, Weight};
use crate::result;
use crate::search::{Answer, Found, Query, Search};

/// Bytes of a file of terms, about: few enough for a word of a query, and many enough that there are not too many files.
const TERMS: usize = 12 * 1024;

/// Articles in a file of results. Those that are found together often stand together in the table of contents.
const RESULTS: usize = 8;

/// A page of a locale that can be found.
#[derive(Debug, Clone, Copy)]
pub struct Page<'r> {
    /// The article.
    pub record: &'r Record,
    /// Its address.
    pub url: &'r str,
    /// The language of the article, if it is not the locale's: a fallback.
    pub language: &'r str,
}

/// An index, ready to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Index {
    /// Changes with what is in it.
    pub key: u64,
    /// [`crate::ENTRY`].
    pub entry: Vec<u8>,
    /// The others.
    pub files: Vec<(File, Vec<u8>)>,
}

impl Index {
    /// Answers a query from memory.
    pub fn ask(&self, query: &Query<'_>) -> Found {
        let mut search = Search::open(&self.entry).expect("the entry is of this program");
        loop {
            let needs = match search.ask(query) {
                Answer::Found(found) => return found,
                Answer::Needs(needs) => needs,
            };
            for needed in needs {
                let file = self.files.iter().find(|(file, _)| *file == needed);
                search.give(needed, file.expect("an index asks for its own files").1.clone());
            }
        }
    }
}

/// The hash of the pages of a locale; the index of pages with the same key is the same.
pub fn key(pages: &[Page<'_>]) -> u64 {
    let mut hash = Hash(0xcbf2_9ce4_8422_2325);
    for page in pages {
        hash.text(page.url);
        hash.text(page.language);
        hash.text(&page.record.title);
        hash.text(&page.record.about);
        for heading in &page.record.headings {
            hash.text(&heading.id);
            hash.text(&heading.text);
        }
        for (facet, values) in &page.record.facets {
            hash.text(facet);
            for value in values {
                hash.text(value);
            }
        }
        hash.bytes(&page.record.terms);
    }
    // The bits of a product move upwards only.
    hash.0 ^ (hash.0 >> 32)
}

/// FNV-1a by eight bytes at a time: only accidents have to be told apart.
struct Hash(u64);

impl Hash {
    fn text(&mut self, text: &str) {
        self.bytes(text.as_bytes());
    }

    fn bytes(&mut self, bytes: &[u8]) {
        self.add(bytes.len() as u64);
        for chunk in bytes.chunks(8) {
            let mut eight = [0; 8];
            eight[..chunk.len()].copy_from_slice(chunk);
            self.add(u64::from_le_bytes(eight));
        }
    }

    fn add(&mut self, number: u64) {
        let mixed = (self.0 ^ number).wrapping_mul(0x0000_0100_0000_01b3);
        self.0 = mixed ^ (mixed >> 29);
    }
}

/// Makes the index of a locale.
pub fn index(pages: &[Page<'_>]) -> Index {
    let key = key(pages);
    let mut files = Vec::new();
    let first = write_terms(pages, &mut files);
    for (number, pages) in pages.chunks(RESULTS).enumerate() {
        files.push((File::Results(small(number)), result::write(pages)));
    }
    let facets = facets(pages);
    let entry = Entry {
        key,
        pages: small(pages.len()),
        per_file: small(RESULTS),
        facets: !facets.is_empty(),
        first,
    };
    if !facets.is_empty() {
        files.push((File::Facets, facets.into_bytes()));
    }
    Index { key, entry: entry.write(), files }
}

/// An article that says a term.
#[derive(Clone, Copy)]
struct Said {
    page: u32,
    weight: Weight,
}

/// Writes the files of terms and of words; answers the first terms.
fn write_terms(pages: &[Page<'_>], files: &mut Vec<(File, Vec<u8>)>) -> Vec<Vec<u8>> {
    let (names, said, ends) = by_term(pages);
    let mut order: Vec<usize> = (0..names.count()).collect();
    order.sort_unstable_by(|one, other| names.text(*one).cmp(names.text(*other)));
    let mut first = Vec::new();
    let mut words = Vec::new();
    let (mut word, mut file): (&[u8], _) = (&[], TermsFile::default());
    for number in order {
        let term = names.text(number);
        let start = number.checked_sub(1).map_or(0, |before| ends[before]);
        let said = &said[start..ends[number]];
        if !is_dense(term) {
            push_word(&mut words, word, term, said.len());
            word = term;
        }
        if file.terms.is_empty() {
            first.push(term.to_vec());
        }
        file.add(term, said);
        if file.terms.len() + file.said.len() >= TERMS {
            files.push((File::Terms(small(first.len() - 1)), file.end()));
        }
    }
    if !file.terms.is_empty() {
        files.push((File::Terms(small(first.len() - 1)), file.end()));
    }
    files.push((File::Words, words));
    first
}

/// Who says what, by the number of the term, and where the articles of each term end.
fn by_term(pages: &[Page<'_>]) -> (Names, Vec<Said>, Vec<usize>) {
    let mut names = Names::default();
    let mut counts: Vec<usize> = Vec::new();
    let mut all = Vec::new();
    for (page, at) in (0..).zip(pages) {
        for (term, weight) in record::terms(at.record) {
            let number = names.number(term);
            if number == counts.len() {
                counts.push(0);
            }
            counts[number] += 1;
            all.push((small(number), Said { page, weight }));
        }
    }
    let mut next = 0;
    for count in &mut counts {
        next += std::mem::replace(count, next);
    }
    // From here on `counts` are the places where the next article of each term goes.
    let nobody = Said { page: 0, weight: Weight::default() };
    let mut said = vec![nobody; all.len()];
    for (number, who) in all {
        let place = &mut counts[number as usize];
        said[*place] = who;
        *place += 1;
    }
    (names, said, counts)
}

/// A file of terms in the making.
#[derive(Default)]
struct TermsFile {
    before: Vec<u8>,
    terms: Vec<u8>,
    said: Vec<u8>,
    count: u32,
}

impl TermsFile {
    fn add(&mut self, term: &[u8], said: &[Said]) {
        push_term(&mut self.terms, &self.before, term);
        self.before.clear();
        self.before.extend_from_slice(term);
        bytes::push(&mut self.terms, small(said.len()));
        let start = self.said.len();
        let mut before = 0;
        for who in said {
            bytes::push(&mut self.said, who.page - before);
            before = who.page;
        }
        self.said.extend(said.iter().map(|who| who.weight.weight));
        self.said.extend(said.iter().map(|who| who.weight.section));
        bytes::push(&mut self.terms, small(self.said.len() - start));
        self.count += 1;
    }

    fn end(&mut self) -> Vec<u8> {
        let mut out = Vec::with_capacity(self.terms.len() + self.said.len() + 4);
        bytes::push(&mut out, self.count);
        out.append(&mut self.terms);
        out.append(&mut self.said);
        *self = TermsFile::default();
        out
    }
}

/// Terms of scripts without spaces are short and found as they are: they are no words to misspell.
fn is_dense(term: &[u8]) -> bool {
    let text = std::str::from_utf8(term).unwrap_or_default();
    text.chars().next().is_some_and(|c| Kind::of(c) == Kind::Dense)
}

/// Appends a word after the one before it, with the magnitude of the number of its articles.
fn push_word(out: &mut Vec<u8>, before: &[u8], word: &[u8], articles: usize) {
    let same = before.iter().zip(word).take_while(|(one, other)| one == other).count();
    let same = same.min(15);
    let rest = &word[same..];
    // Half a byte each for what is the same and for the rest; 15 says that its length follows.
    let short = small(rest.len().min(15));
    out.push(bytes::low((small(same) << 4) | short));
    if short == 15 {
        bytes::push(out, small(rest.len()));
    }
    out.extend_from_slice(rest);
    out.push(bytes::low(articles.max(1).ilog2()));
}

/// A line for each value of each facet: `key`, value, and the distances from one of its articles to the next.
fn facets(pages: &[Page<'_>]) -> String {
    let mut values: BTreeMap<(usize, &str, &str), (usize, String)> = BTreeMap::new();
    let mut keys: Vec<&str> = Vec::new();
    for (number, page) in pages.iter().enumerate() {
        for (key, said) in &page.record.facets {
            let rank = keys.iter().position(|known| known == key).unwrap_or_else(|| {
                keys.push(key);
                keys.len() - 1
            });
            for value in said {
                let (before, list) = values.entry((rank, key, value)).or_default();
                let distance = number - *before;
                list.push_str(if list.is_empty() { "" } else { " " });
                list.push_str(&distance.to_string());
                *before = number;
            }
        }
    }
    let mut out = String::new();
    for ((_, key, value), (_, list)) in values {
        for text in [key, value] {
            result::push(&mut out, text);
            out.push('\t');
        }
        out.push_str(&list);
        out.push('\n');
    }
    out
}
