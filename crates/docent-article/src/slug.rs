//! Slugs: the ids of headings and tabs, made of their text as GitHub makes them (afm 3.14).
//!
//! [`assign`] gives every heading of an article its id and the other ids that lead to it. It promises that no id and no
//! alias occurs twice, and takes linear time however often a text is repeated.

use std::collections::{BTreeMap, BTreeSet};

use crate::article::HeadingEntry;

/// A heading before it has its ids.
pub(crate) struct Unnumbered {
    pub(crate) level: u8,
    pub(crate) text: String,
    pub(crate) explicit: Option<String>,
    pub(crate) start: u32,
    pub(crate) end: u32,
}

/// The slug of a plain text: lower case, letters, digits, `_` and `-`, with `-` for each blank. Empty if the text has
/// none of them.
pub fn slug(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.trim().chars() {
        if letter.is_whitespace() {
            out.push('-');
        } else if letter.is_alphanumeric() || matches!(letter, '_' | '-') || is_mark(letter) {
            out.extend(letter.to_lowercase());
        }
    }
    out
}

/// Marks that belong to the letter before them but are no letters themselves; without them a decomposed `é` would be
/// `e`, and words in Thai and Hindi would fall apart.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}' | '\u{93c}' | '\u{94d}' | '\u{e47}'..='\u{e4e}')
}

/// The ids of one article that are taken.
#[derive(Debug, Default)]
pub(crate) struct Taken {
    ids: BTreeSet<String>,
    /// The next number to try behind a slug.
    next: BTreeMap<String, u32>,
}

impl Taken {
    /// Takes `wanted`, or the first of `wanted-1`, `wanted-2`, .. that is free.
    pub(crate) fn take(&mut self, wanted: &str) -> String {
        if self.ids.insert(wanted.to_owned()) {
            return wanted.to_owned();
        }
        let next = self.next.entry(wanted.to_owned()).or_insert(0);
        loop {
            *next += 1;
            let candidate = format!("{wanted}-{next}");
            if self.ids.insert(candidate.clone()) {
                return candidate;
            }
        }
    }

    /// Takes `wanted` if it is free and not empty.
    fn try_take(&mut self, wanted: String) -> Option<String> {
        (!wanted.is_empty() && self.ids.insert(wanted.clone())).then_some(wanted)
    }
}

/// Gives headings their ids: explicit ones first, then slugs in document order, then aliases of what is still free.
/// `others` are the article's other ids, which no slug takes. Afterwards `taken` holds all of them.
pub(crate) fn assign<'i>(
    headings: &[Unnumbered],
    others: impl Iterator<Item = &'i str>,
    taken: &mut Taken,
) -> Vec<HeadingEntry> {
    let explicit: Vec<Option<String>> = headings
        .iter()
        .map(|heading| heading.explicit.as_deref().map(|id| taken.take(id)))
        .collect();
    taken.ids.extend(others.map(str::to_owned));
    let slugs: Vec<String> = headings.iter().map(|heading| slug(&heading.text)).collect();
    let mut entries: Vec<HeadingEntry> = headings
        .iter()
        .zip(explicit)
        .zip(&slugs)
        .map(|((heading, explicit), slug)| HeadingEntry {
            level: heading.level,
            text: heading.text.clone(),
            explicit: explicit.is_some(),
            id: explicit
                .unwrap_or_else(|| taken.take(if slug.is_empty() { "section" } else { slug })),
            aliases: Vec::new(),
            start: heading.start,
            end: heading.end,
        })
        .collect();
    for (entry, slug) in entries.iter_mut().zip(slugs) {
        let single = collapsed(&slug);
        let lower = entry.explicit.then(|| entry.id.to_lowercase());
        let wanted = [lower, entry.explicit.then_some(slug), single];
        entry.aliases = wanted.into_iter().flatten().filter_map(|id| taken.try_take(id)).collect();
    }
    entries
}

/// `a-b` for `a--b`, as some tools write it; nothing if there is nothing to collapse.
fn collapsed(slug: &str) -> Option<String> {
    slug.contains("--").then(|| {
        let words: Vec<&str> = slug.split('-').filter(|word| !word.is_empty()).collect();
        words.join("-")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_those_of_github() {
        let cases = [
            ("Do x", "do-x"),
            ("A & B", "a--b"),
            ("What's new?", "whats-new"),
            (" Spaces  inside ", "spaces--inside"),
            ("Übersicht der Größen", "übersicht-der-größen"),
            ("設定を変更する", "設定を変更する"),
            ("إعدادات الحساب", "إعدادات-الحساب"),
            ("snake_case-name 2.0", "snake_case-name-20"),
            ("a\u{200b}b", "ab"),
            ("e\u{301}", "e\u{301}"),
            ("???", ""),
        ];
        for (text, expected) in cases {
            assert_eq!(slug(text), expected, "of {text:?}");
        }
    }

    /// Headings as `Text` or `Text{#id}`; ids as `id`, aliases behind `=`.
    fn check(headings: &[&str], others: &[&str], expected: &[&str]) {
        let headings: Vec<_> = headings
            .iter()
            .map(|heading| {
                let (text, id) = heading.split_once("{#").unwrap_or((heading, ""));
                let id = id.trim_end_matches('}');
                let explicit = (!id.is_empty()).then(|| id.to_owned());
                Unnumbered { level: 2, text: text.to_owned(), explicit, start: 0, end: 0 }
            })
            .collect();
        let shown: Vec<_> = assign(&headings, others.iter().copied(), &mut Taken::default())
            .into_iter()
            .map(|entry| [&[entry.id][..], &entry.aliases].concat().join("="))
            .collect();
        assert_eq!(shown, expected, "of {others:?}");
    }

    #[test]
    fn ids_are_unique_and_aliases_never_take_one() {
        check(&["Do x", "Do x", "Do x"], &[], &["do-x", "do-x-1", "do-x-2"]);
        check(&["Do x", "Do x"], &["do-x"], &["do-x-1", "do-x-2"]);
        check(&["Do x", "Do x-1", "Do x"], &[], &["do-x", "do-x-1", "do-x-2"]);
        check(&["A b{#c}"], &[], &["c=a-b"]);
        check(&["A b{#c}", "A b"], &[], &["c", "a-b"]);
        check(&["X{#Top}"], &[], &["Top=top=x"]);
        check(&["X{#Top}", "Top"], &[], &["Top=x", "top"]);
        check(&["A & B"], &[], &["a--b=a-b"]);
        check(&["A & B", "A B"], &[], &["a--b", "a-b"]);
        check(&["X{#a}", "Y{#a}"], &[], &["a=x", "a-1=y"]);
        check(&["X{#a}"], &["a", "x"], &["a"]);
        check(&["???", "!!!"], &[], &["section", "section-1"]);
        check(&["X{#20-3-x}"], &[], &["20-3-x=x"]);
    }

    #[test]
    fn many_equal_headings_take_linear_time() {
        let same: Vec<_> = std::iter::repeat_n("Same", 50_000).collect();
        let mut expected = vec!["same".to_owned()];
        expected.extend((1..50_000).map(|number| format!("same-{number}")));
        check(&same, &[], &expected.iter().map(String::as_str).collect::<Vec<_>>());
    }
}
