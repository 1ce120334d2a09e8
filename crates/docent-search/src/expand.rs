//! Expanding: a word of a query becomes the terms of the index that may be meant.

use crate::bytes::Bytes;
use crate::files::{File, next_term};
use crate::score::Said;
use crate::search::Search;
use crate::words::Term;

/// Files of terms that one beginning may ask for besides the first.
const MORE_FILES: u32 = 1;
/// A word that fewer articles say may be misspelled, or a part of another.
const FEW: usize = 5;
/// Words that may stand for a misspelled one.
const RESCUES: usize = 8;

/// How near a term is to what was typed, in sixteenths.
mod near {
    pub(super) const SAME: u16 = 16;
    /// Up to two letters more or less at the end.
    pub(super) const ENDING: u16 = 13;
    /// Another ending, `migrating` for `migrate`.
    pub(super) const INFLECTED: u16 = 10;
    pub(super) const BEGINNING: u16 = 8;
    pub(super) const MISSPELLED: u16 = 7;
    pub(super) const PART: u16 = 6;
}

/// A word of a query, or a pair of characters.
#[derive(Debug)]
pub(crate) struct Word {
    pub(crate) text: Vec<u8>,
    dense: bool,
    /// The articles that say it.
    pub(crate) said: Said,
}

impl Word {
    pub(crate) fn new(term: Term<'_>) -> Word {
        Word { text: term.text.as_bytes().to_vec(), dense: term.dense, said: Said::default() }
    }

    /// Looks for the word itself, what begins with it, and the word without an ending.
    pub(crate) fn expand(&mut self, search: &Search, alone: bool, needs: &mut Vec<File>) {
        let letters = letters(&self.text);
        // A pair is found as it is, a single character of such a script begins one; a single letter says too little.
        let begins = if self.dense { letters.len() == 1 } else { letters.len() > 1 || alone };
        let first = search.file_of(&self.text);
        let last =
            if begins { search.last_file_of(&self.text).min(first + MORE_FILES) } else { first };
        let mut files: Vec<u32> = (first..=last).collect();
        let mut stems = Vec::new();
        if !self.dense {
            let stem = |less: usize| letters.get(..letters.len().checked_sub(less)?);
            let long = |stem: &&[char]| stem.len() >= 4;
            stems.extend([1, 2].into_iter().filter_map(stem).filter(long).map(bytes_of));
        }
        for stem in &stems {
            add(&mut files, search.file_of(stem));
        }
        for number in files {
            let Some(file) = search.terms(number, needs) else { continue };
            let (text, said) = (&self.text, &mut self.said);
            each_term(file, &mut |term, articles| {
                let near = if term == text {
                    near::SAME
                } else if begins && term.starts_with(text) {
                    let more = letters_after(term, text.len());
                    if more <= 2 && !self.dense { near::ENDING } else { near::BEGINNING }
                } else if stems.iter().any(|stem| stem == term) {
                    near::ENDING
                } else if is_inflected(term, stems.first().filter(|_| letters.len() > 5)) {
                    near::INFLECTED
                } else {
                    return;
                };
                said.add(near, articles, search.entry.pages);
            });
        }
    }

    /// Looks for words of which it is a part, and for words with one other letter, where next to nothing was found.
    pub(crate) fn rescue(&mut self, search: &Search, needs: &mut Vec<File>) {
        let letters = letters(&self.text);
        if self.dense || letters.len() < 3 || self.said.count() >= FEW {
            return;
        }
        let Some(words) = &search.words else {
            add(needs, File::Words);
            return;
        };
        let mut found: Vec<(u16, u8, Vec<u8>)> = Vec::new();
        each_word(words, &mut |word, articles| {
            let near = if word.len() > self.text.len() && holds(word, &self.text) {
                near::PART
            } else if letters.len() >= 4 && is_misspelled(&letters, word) {
                near::MISSPELLED
            } else {
                return;
            };
            // The nearest and most frequent ones, of equal ones the first; the list is short.
            let before = |known: &&(u16, u8, Vec<u8>)| (known.0, known.1) >= (near, articles);
            let place = found.iter().take_while(before).count();
            if place < RESCUES {
                found.insert(place, (near, articles, word.to_vec()));
                found.truncate(RESCUES);
            }
        });
        for (near, _, word) in found {
            let Some(file) = search.terms(search.file_of(&word), needs) else { continue };
            let said = &mut self.said;
            each_term(file, &mut |term, articles| {
                if term == word {
                    said.add(near, articles, search.entry.pages);
                }
            });
        }
    }
}

impl Search {
    /// A file of terms; it is needed if it is not there.
    fn terms(&self, number: u32, needs: &mut Vec<File>) -> Option<&[u8]> {
        let file = self.terms.get(number as usize)?.as_deref();
        if file.is_none() {
            add(needs, File::Terms(number));
        }
        file
    }

    /// The file that has a term, if any has.
    fn file_of(&self, term: &[u8]) -> u32 {
        let after = self.entry.first.partition_point(|first| first.as_slice() <= term);
        crate::bytes::small(after.saturating_sub(1))
    }

    /// The last file that has a term with this beginning, if any has.
    fn last_file_of(&self, start: &[u8]) -> u32 {
        let until = |first: &Vec<u8>| first.as_slice() <= start || first.starts_with(start);
        let after = self.entry.first.partition_point(until);
        crate::bytes::small(after.saturating_sub(1))
    }
}

/// Adds to a short list what it does not have.
fn add<T: PartialEq>(list: &mut Vec<T>, one: T) {
    if !list.contains(&one) {
        list.push(one);
    }
}

/// How many articles say a term, and what is written of them.
pub(crate) type Written<'w> = (u32, &'w [u8]);

/// The terms of a file.
fn each_term(file: &[u8], see: &mut dyn FnMut(&[u8], Written<'_>)) {
    let mut terms = Bytes::new(file);
    let count = terms.number();
    // The articles stand behind all terms.
    let mut said = terms;
    let mut term = Vec::new();
    for _ in 0..count {
        if said.is_empty() {
            return;
        }
        next_term(&mut said, &mut term);
        said.number();
        said.number();
    }
    term.clear();
    for _ in 0..count {
        next_term(&mut terms, &mut term);
        let articles = terms.number();
        see(&term, (articles, said.take(terms.number())));
    }
}

/// The words of the file of all words, each with the magnitude of the number of its articles.
fn each_word(file: &[u8], see: &mut dyn FnMut(&[u8], u8)) {
    let mut bytes = Bytes::new(file);
    let mut word = Vec::new();
    while !bytes.is_empty() {
        let head = bytes.byte();
        word.truncate(usize::from(head >> 4));
        let length = match head & 15 {
            15 => bytes.number(),
            short => u32::from(short),
        };
        word.extend_from_slice(bytes.take(length));
        see(&word, bytes.byte());
    }
}

fn letters(text: &[u8]) -> Vec<char> {
    text.utf8_chunks().flat_map(|chunk| chunk.valid().chars()).collect()
}

fn bytes_of(letters: &[char]) -> Vec<u8> {
    letters.iter().collect::<String>().into_bytes()
}

/// Whether a term is a word without its last letter, with another ending of up to three.
fn is_inflected(term: &[u8], stem: Option<&Vec<u8>>) -> bool {
    stem.is_some_and(|stem| term.starts_with(stem) && letters_after(term, stem.len()) <= 3)
}

fn letters_after(term: &[u8], place: usize) -> usize {
    // The bytes that continue a letter are no letters.
    term.iter().skip(place).filter(|byte| **byte & 0xc0 != 0x80).count()
}

fn holds(word: &[u8], part: &[u8]) -> bool {
    word.windows(part.len()).any(|window| window == part)
}

/// Whether a word has one letter more, less or changed, or two neighbours swapped.
fn is_misspelled(typed: &[char], word: &[u8]) -> bool {
    // Four bytes are the longest letter.
    if word.len() + 1 < typed.len() || word.len() > 4 * (typed.len() + 1) {
        return false;
    }
    let word = letters(word);
    let (short, long) = if typed.len() < word.len() { (typed, &*word) } else { (&*word, typed) };
    if long.len() > short.len() + 1 {
        return false;
    }
    let same = |(one, other): &(&char, &char)| one == other;
    let start = short.iter().zip(long).take_while(same).count();
    let end = short.iter().rev().zip(long.iter().rev()).take_while(same).count();
    if start + end + 1 >= long.len() {
        return true;
    }
    let swapped =
        |at: usize| short.get(at) == long.get(at + 1) && short.get(at + 1) == long.get(at);
    short.len() == long.len() && start + end + 2 == long.len() && swapped(start)
}
