//! A record: what the index of any locale keeps of one article.
//!
//! [`Counter`] makes it from the article's texts alone, so a record can be kept as long as its article stays the same.

use crate::bytes::{self, Bytes};
use crate::names::Names;
use crate::words::{self, Use};

/// What the index keeps of one article. Its texts have no control characters.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Record {
    /// What it is called.
    pub title: String,
    /// One or two sentences about it.
    pub about: String,
    /// The headings below the title with their ids; section 1 begins at the first of them. The access requirements and
    /// the like have no section.
    pub headings: Vec<Heading>,
    /// Its values of each facet, by the facet's key.
    pub facets: Vec<(String, Vec<String>)>,
    /// Its terms, as [`Counter`] writes them.
    pub terms: Vec<u8>,
}

/// A heading of an article.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Heading {
    /// The fragment that leads to it.
    pub id: String,
    /// Its text.
    pub text: String,
}

/// How much a term says about an article.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Weight {
    /// 1 to 255.
    pub(crate) weight: u8,
    /// The section that says it most; 0 is above the first heading.
    pub(crate) section: u8,
}

/// Where a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The title.
    Title,
    /// The description or a keyword.
    About,
    /// A heading of this section.
    Heading(usize),
    /// The text of this section.
    Body(usize),
}

/// Counts the terms of one article after the other.
#[derive(Debug, Default)]
pub struct Counter {
    names: Names,
    /// By the number of the term.
    counts: Vec<Count>,
    /// Terms of the title.
    title: u32,
    /// Terms of headings and text.
    length: u32,
}

#[derive(Debug, Clone, Copy, Default)]
struct Count {
    title: bool,
    /// How often; a heading and the description count more.
    times: u32,
    /// How often in the section that is read, and in the one that says it most.
    here: Said,
    most: Said,
}

#[derive(Debug, Clone, Copy, Default)]
struct Said {
    section: u8,
    times: u32,
}

/// A heading or a description is as good as so many words of the text.
const HEADING: u32 = 3;

impl Counter {
    /// Counts the terms of a text.
    pub fn add(&mut self, place: Place, text: &str) {
        let Counter { names, counts, title, length } = self;
        words::terms(text, Use::Index, &mut |term| {
            let number = names.number(term.text.as_bytes());
            if number == counts.len() {
                counts.push(Count::default());
            }
            let count = &mut counts[number];
            let (section, times) = match place {
                Place::Title => {
                    count.title = true;
                    *title += 1;
                    return;
                }
                Place::About => {
                    count.times += HEADING;
                    return;
                }
                Place::Heading(section) => (section, HEADING),
                Place::Body(section) => (section, 1),
            };
            *length += 1;
            count.say(section, times);
        });
    }

    /// The record of what was counted, with what `shown` shows; afterwards nothing is counted.
    pub fn finish(&mut self, shown: Record) -> Record {
        let mut terms = Vec::new();
        for (number, count) in self.counts.iter().enumerate() {
            bytes::push_text(&mut terms, self.names.text(number));
            terms.push(self.weight(count));
            terms.push(count.most.section);
        }
        terms.shrink_to_fit();
        self.names.clear();
        self.counts.clear();
        (self.title, self.length) = (0, 0);
        Record { terms, ..shown }
    }

    /// BM25 with an article of 500 words in the place of the average one, so that no record depends on another; a title
    /// counts the more the fewer other words it has. 1 to 255.
    fn weight(&self, count: &Count) -> u8 {
        let long = 480 + 1440 * self.length.min(1500) / 1000;
        let times = 1000 * count.times.min(1000);
        let said = 60 * 22 * (times / 10) / (times + long);
        let title = if count.title { 70 + 50 / self.title.max(1) } else { 0 };
        u8::try_from(said + title).unwrap_or(u8::MAX).max(1)
    }
}

impl Count {
    fn say(&mut self, section: usize, times: u32) {
        let section = u8::try_from(section).unwrap_or(u8::MAX);
        if self.here.section != section {
            self.here = Said { section, times: 0 };
        }
        self.times += times;
        self.here.times += times;
        if self.here.times > self.most.times {
            self.most = self.here;
        }
    }
}

/// The terms of a record with what they say.
pub(crate) fn terms(record: &Record) -> impl Iterator<Item = (&[u8], Weight)> {
    let mut bytes = Bytes::new(&record.terms);
    std::iter::from_fn(move || {
        if bytes.is_empty() {
            return None;
        }
        let text = bytes.text();
        Some((text, Weight { weight: bytes.byte(), section: bytes.byte() }))
    })
}
