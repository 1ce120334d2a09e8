//! Searching: a query asks for files until it can be answered.
//!
//! [`Search::ask`] reads nothing itself: it names the files that it needs, whoever can reads them and gives them, and asks
//! again. So the same code answers in a browser, on a server and in a test. Whatever the files hold, it ends.

use crate::expand::Word;
use crate::facets::{self, Facet};
use crate::files::{Entry, File};
use crate::score;
use crate::words::{self, Use};

/// Words and pairs of a query that are looked up.
const MOST: usize = 24;

/// An index that is being searched.
#[derive(Debug)]
pub struct Search {
    pub(crate) entry: Entry,
    pub(crate) terms: Vec<Option<Vec<u8>>>,
    pub(crate) words: Option<Vec<u8>>,
    facets: Option<String>,
}

/// What is asked.
#[derive(Debug, Clone, Copy, Default)]
pub struct Query<'q> {
    /// What a reader typed.
    pub text: &'q str,
    /// Chosen values of facets, by key; an article has one of each key.
    pub chosen: &'q [(&'q str, &'q str)],
    /// Whether facets are wanted.
    pub facets: bool,
    /// How many hits are wanted with their sections.
    pub most: usize,
}

/// What comes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer {
    /// These files are needed first.
    Needs(Vec<File>),
    /// What was found.
    Found(Found),
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// How many articles.
    pub count: usize,
    /// The first of them, the best first.
    pub hits: Vec<Hit>,
    /// What their facets say, in the order in which the index has them.
    pub facets: Vec<Facet>,
}

/// An article that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Its number.
    pub page: u32,
    /// Sections that say what was asked, the best first; they count from 1, and at most three.
    pub sections: Vec<u8>,
}

impl Search {
    /// Opens the index with this entry; nothing if another version of this program wrote it.
    pub fn open(entry: &[u8]) -> Option<Search> {
        let entry = Entry::read(entry)?;
        let terms = vec![None; entry.first.len()];
        Some(Search { entry, terms, words: None, facets: None })
    }

    /// What the folder of the other files is called.
    pub fn key(&self) -> String {
        folder(self.entry.key)
    }

    /// Where what is shown of an article is: a file of results and the line in it.
    pub fn place(&self, page: u32) -> (File, usize) {
        (File::Results(page / self.entry.per_file), (page % self.entry.per_file) as usize)
    }

    /// Takes a file that was asked for.
    pub fn give(&mut self, file: File, bytes: Vec<u8>) {
        match file {
            File::Terms(number) => {
                if let Some(place) = self.terms.get_mut(number as usize) {
                    *place = Some(bytes);
                }
            }
            File::Words => self.words = Some(bytes),
            File::Facets => self.facets = Some(String::from_utf8(bytes).unwrap_or_default()),
            File::Results(_) => {}
        }
    }

    /// Answers a query, or says what it needs for that.
    pub fn ask(&self, query: &Query<'_>) -> Answer {
        let mut needs = Vec::new();
        let wants_facets = self.entry.facets && (query.facets || !query.chosen.is_empty());
        let mut asked: Vec<Word> = Vec::new();
        words::terms(query.text, Use::Query, &mut |term| {
            if asked.len() < MOST && asked.iter().all(|word| word.text != term.text.as_bytes()) {
                asked.push(Word::new(term));
            }
        });
        if asked.is_empty() {
            return Answer::Found(Found::default());
        }
        let alone = asked.len() == 1;
        for word in &mut asked {
            word.expand(self, alone, &mut needs);
        }
        if needs.is_empty() {
            // Only who knows how little there is looks at all words.
            for word in &mut asked {
                word.rescue(self, &mut needs);
            }
        }
        if wants_facets && self.facets.is_none() {
            needs.push(File::Facets);
        }
        if !needs.is_empty() {
            return Answer::Needs(needs);
        }
        let pages = self.entry.pages;
        let scored = score::scored(&asked, pages);
        let (scored, facets) = if wants_facets {
            let table = self.facets.as_deref().unwrap_or_default();
            facets::narrow(table, scored, query.chosen, pages as usize)
        } else {
            (scored, Vec::new())
        };
        let count = scored.len();
        let mut hits = Vec::new();
        for one in score::best(scored, query.most) {
            let page = one.page();
            hits.push(Hit { page, sections: score::sections(&asked, page, pages) });
        }
        Answer::Found(Found { count, hits, facets })
    }
}

/// What the folder of an index with this key is called.
pub fn folder(key: u64) -> String {
    let digits = |byte: u8| [byte >> 4, byte & 15].map(|half| char::from_digit(half.into(), 16));
    key.to_be_bytes().into_iter().flat_map(digits).flatten().collect()
}
