//! Scores: which articles say what was asked, and where.
//!
//! All in whole numbers, so that a browser and a server agree. A word counts the more the fewer articles say it; an article that
//! says only some of the words stands below those that say all.

use crate::bytes::Bytes;
use crate::expand::{Word, Written};

/// The articles that say a word of the query.
#[derive(Debug, Default)]
pub(crate) struct Said {
    /// By the number of the article: how well it says it; 0 for not at all. Empty until there is one.
    best: Vec<u16>,
    /// The section that says it.
    sections: Vec<u8>,
    /// How many say the word as it was typed.
    exact: u32,
    count: usize,
}

impl Said {
    /// How many articles.
    pub(crate) fn count(&self) -> usize {
        self.count
    }

    /// Adds the articles of a term that is so near to the word, in sixteenths.
    pub(crate) fn add(&mut self, near: u16, (articles, written): Written<'_>, pages: u32) {
        self.best.resize(pages as usize, 0);
        self.sections.resize(pages as usize, 0);
        if near == 16 {
            self.exact += articles;
        }
        let mut pages = Bytes::new(written);
        let mut weights = pages;
        for _ in 0..articles {
            if weights.is_empty() {
                return;
            }
            weights.number();
        }
        let mut sections = weights;
        sections.take(articles);
        let mut page = 0;
        for _ in 0..articles {
            page += pages.number() as usize;
            let (weight, section) = (u16::from(weights.byte()) * near, sections.byte());
            let Some(best) = self.best.get_mut(page) else { return };
            if *best == 0 {
                self.count += 1;
            }
            if weight > *best {
                *best = weight;
                self.sections[page] = section;
            }
        }
    }

    fn of(&self, page: usize) -> u32 {
        self.best.get(page).copied().unwrap_or_default().into()
    }

    /// What the word counts among so many articles.
    fn rarity(&self, pages: u32) -> u32 {
        let articles = match (self.exact, self.count) {
            (0, 0) => return log(16 * pages.max(1)) / 2,
            (0, count) => crate::bytes::small(count),
            (exact, _) => exact,
        };
        8 + log(16 * pages / articles.max(1)).saturating_sub(64)
    }
}

/// Sixteen times the binary logarithm, in a straight line between two powers.
fn log(number: u32) -> u32 {
    let whole = number.max(1).ilog2();
    // The four bits behind the highest one.
    let rest = if whole < 4 { number << (4 - whole) } else { number >> (whole - 4) } & 15;
    16 * whole + rest
}

/// An article that says enough of what was asked. The greater one is the better one; of equal ones, the earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Scored {
    score: u32,
    /// The number of the article, counted down from above.
    down: u32,
}

impl Scored {
    /// The article.
    pub(crate) fn page(self) -> u32 {
        u32::MAX - self.down
    }
}

/// The articles that say enough of what was asked, in their own order.
pub(crate) fn scored(words: &[Word], pages: u32) -> Vec<Scored> {
    let mut rarities = Vec::new();
    let mut asked = 0;
    // What nearly every article says is hardly missed in one: rare words are what was asked.
    let heft = |rarity: u32| rarity * rarity;
    for word in words {
        let rarity = word.said.rarity(pages);
        rarities.push(rarity);
        asked += heft(rarity);
    }
    let mut found: Vec<(u32, Scored)> = Vec::new();
    let mut most = 0;
    for page in 0..pages {
        let (mut score, mut said) = (0, 0);
        for (word, rarity) in words.iter().zip(&rarities) {
            let best = word.said.of(page as usize);
            if best > 0 {
                said += heft(*rarity);
                score += rarity * best / 16;
            }
        }
        if said > 0 {
            let share = said * 256 / asked.max(1);
            most = most.max(share);
            let score = score / 16 * share / 256 * share / 256;
            found.push((share, Scored { score, down: u32::MAX - page }));
        }
    }
    // Half of what the best one says, and a quarter of what was asked.
    let enough = (most / 2).max(64);
    found.into_iter().filter(|(share, _)| *share >= enough).map(|(_, scored)| scored).collect()
}

/// Takes the best ones out, the best first. Few are wanted of many, so nothing is sorted.
pub(crate) fn best<T: Ord + Copy>(mut all: Vec<T>, most: usize) -> Vec<T> {
    let mut best = Vec::new();
    while best.len() < most {
        let Some((place, top)) = all.iter().enumerate().max_by_key(|(_, one)| **one) else { break };
        best.push(*top);
        all.swap_remove(place);
    }
    best
}

/// The sections of an article that say most of the words, the best first.
pub(crate) fn sections(words: &[Word], page: u32, pages: u32) -> Vec<u8> {
    let page = page as usize;
    let mut votes: Vec<(u32, u8)> = Vec::new();
    for word in words {
        let section = word.said.sections.get(page).copied().unwrap_or_default();
        if section == 0 || word.said.of(page) == 0 {
            continue;
        }
        let vote = word.said.rarity(pages);
        match votes.iter_mut().find(|(_, known)| *known == u8::MAX - section) {
            Some((votes, _)) => *votes += vote,
            None => votes.push((vote, u8::MAX - section)),
        }
    }
    let best = best(votes, 3);
    let most = best.first().map_or(0, |(most, _)| *most);
    best.into_iter().filter(|(vote, _)| *vote * 2 >= most).map(|(_, down)| u8::MAX - down).collect()
}
