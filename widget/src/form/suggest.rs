//! Answers while somebody types: titles and descriptions that say what the subject says.
//!
//! Words match from their beginning; scripts without spaces are compared by pairs of characters. A word that stands in
//! few articles weighs more than one that stands in many. Nothing is known of languages, and both texts must be in lower
//! case: the browser's own conversion keeps tables out of here.

/// Most suggestions.
const MOST: usize = 5;
/// Most words and pairs of a query that are looked up, the last ones.
const MOST_TERMS: usize = 24;
/// How much more a title counts than a description.
const TITLE: u8 = 4;

/// A word of the query, or a pair of characters.
struct Term<'q> {
    text: &'q str,
    /// Whether it may stand anywhere.
    anywhere: bool,
}

/// The places of the best titles for a query, the best first, at most five. `titles` are titles with their descriptions.
/// Fewer than three letters (two of a script without spaces) find nothing.
pub fn suggest(query: &str, titles: &[(String, String)]) -> Vec<usize> {
    let mut terms = Vec::new();
    let (mut letters, mut dense) = (0, 0);
    each_run(query, &mut |run, unspaced| {
        let count = run.chars().count();
        letters += count;
        if unspaced {
            dense += count;
        }
        add(&mut terms, run, unspaced);
    });
    if letters < 3 && dense < 2 {
        return Vec::new();
    }
    let skip = terms.len().saturating_sub(MOST_TERMS);
    let scores = scores(&terms[skip..], titles);
    best(scores)
}

fn add<'q>(terms: &mut Vec<Term<'q>>, run: &'q str, unspaced: bool) {
    let mut push = |text: &'q str| {
        if !terms.iter().any(|term| term.text == text) {
            terms.push(Term { text, anywhere: unspaced });
        }
    };
    let mut ends = run.char_indices().map(|(at, c)| at + c.len_utf8()).skip(1).peekable();
    if !unspaced || ends.peek().is_none() {
        return push(run);
    }
    for (start, end) in run.char_indices().map(|(at, _)| at).zip(ends) {
        push(part(run, start, end));
    }
}

/// What each title scores; 0 if it does not say half of what the query asks, by weight. What no article says is not asked.
fn scores(terms: &[Term<'_>], titles: &[(String, String)]) -> Vec<u32> {
    let mut hits = vec![0_u8; terms.len() * titles.len()];
    for (place, (title, description)) in titles.iter().enumerate() {
        let row = &mut hits[place * terms.len()..][..terms.len()];
        mark(row, terms, description, 1);
        mark(row, terms, title, TITLE);
    }
    let mut scores = vec![0; titles.len()];
    let mut said = vec![0; titles.len()];
    let mut asked = 0;
    for at in 0..terms.len() {
        let column = || hits.iter().skip(at).step_by(terms.len());
        let found = column().filter(|hit| **hit > 0).count();
        let Some(rarity) = titles.len().checked_div(found) else { continue };
        let weight = 1 + rarity.ilog2();
        asked += weight;
        for (place, hit) in column().enumerate() {
            scores[place] += weight * u32::from(*hit);
            said[place] += if *hit > 0 { weight } else { 0 };
        }
    }
    for (score, said) in scores.iter_mut().zip(said) {
        if said * 2 < asked {
            *score = 0;
        }
    }
    scores
}

fn mark(row: &mut [u8], terms: &[Term<'_>], text: &str, worth: u8) {
    for (hit, term) in row.iter_mut().zip(terms) {
        if term.anywhere && holds(text, term.text) {
            *hit = worth;
        }
    }
    each_run(text, &mut |word, unspaced| {
        if unspaced {
            return;
        }
        for (hit, term) in row.iter_mut().zip(terms) {
            if !term.anywhere && is_like(word, term.text) {
                *hit = worth;
            }
        }
    });
}

/// A part between two places where letters begin or end.
fn part(text: &str, from: usize, to: usize) -> &str {
    // An index would bring the message of its panic along, the longest there is.
    text.get(from..to).unwrap_or_default()
}

/// Whether a text is in another. The library's own search is for texts that are longer than titles.
fn holds(text: &str, term: &str) -> bool {
    text.as_bytes().windows(term.len()).any(|part| part == term.as_bytes())
}

/// A short word must be there as it is, a longer one begins the other or, but for an ending of two bytes, is it.
fn is_like(word: &str, term: &str) -> bool {
    if term.len() < 3 {
        return word == term;
    }
    word.starts_with(term)
        || (word.len() >= 4 && term.len() <= word.len() + 2 && term.starts_with(word))
}

/// The best places; the earlier of two equal ones first.
fn best(mut scores: Vec<u32>) -> Vec<usize> {
    let mut best = Vec::new();
    while best.len() < MOST {
        let mut top = (0, 0);
        for (place, score) in scores.iter().enumerate() {
            if *score > top.0 {
                top = (*score, place);
            }
        }
        if top.0 == 0 {
            break;
        }
        scores[top.1] = 0;
        best.push(top.1);
    }
    best
}

/// Runs of letters and digits: words, or pieces of a script without spaces.
fn each_run<'t>(text: &'t str, see: &mut dyn FnMut(&'t str, bool)) {
    let mut from = 0;
    let mut before = Kind::Other;
    for (at, c) in text.char_indices() {
        let kind = Kind::of(c);
        if kind != before {
            if before != Kind::Other {
                see(part(text, from, at), before == Kind::Unspaced);
            }
            (from, before) = (at, kind);
        }
    }
    if before != Kind::Other {
        see(part(text, from, text.len()), before == Kind::Unspaced);
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Of a script that sets spaces between words.
    Spaced,
    /// Of one that does not; and of Korean, whose words carry their particles with them.
    Unspaced,
    /// Blanks and punctuation.
    Other,
}

impl Kind {
    fn of(c: char) -> Kind {
        match c {
            '0'..='9' | 'a'..='z' | 'A'..='Z' => Kind::Spaced,
            '\0'..='\u{A9}'
            | '\u{AB}'..='\u{B4}'
            | '\u{B6}'..='\u{B9}'
            | '\u{BB}'..='\u{BF}'
            | '\u{60C}'
            | '\u{61B}'
            | '\u{61F}'
            | '\u{1680}'
            | '\u{2000}'..='\u{206F}'
            | '\u{3000}'..='\u{3004}'
            | '\u{3008}'..='\u{3020}'
            | '\u{30FB}'
            | '\u{FF01}'..='\u{FF0F}'
            | '\u{FF1A}'..='\u{FF20}'
            | '\u{FF3B}'..='\u{FF40}'
            | '\u{FF5B}'..='\u{FF65}' => Kind::Other,
            '\u{E00}'..='\u{EFF}'
            | '\u{1000}'..='\u{109F}'
            | '\u{1780}'..='\u{17FF}'
            | '\u{3005}'..='\u{9FFF}'
            | '\u{AC00}'..='\u{D7AF}'
            | '\u{F900}'..='\u{FAFF}'
            | '\u{FF66}'..='\u{FF9F}'
            | '\u{20000}'..='\u{3FFFF}' => Kind::Unspaced,
            _ => Kind::Spaced,
        }
    }
}
