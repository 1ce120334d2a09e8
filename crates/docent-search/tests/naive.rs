//! Against a search that looks at every word of every article, and against files that nobody wrote.

use std::collections::BTreeSet;

use docent_search::{
    Answer, Counter, File, Index, Page, Place, Query, Record, Search, Use, index, terms,
};
use proptest::collection::vec;
use proptest::prelude::*;

fn made(texts: &[String]) -> (Vec<Record>, Vec<String>) {
    let mut counter = Counter::default();
    let record = |text: &String| {
        counter.add(Place::Body(0), text);
        counter.finish(Record::default())
    };
    (
        texts.iter().map(record).collect(),
        (0..texts.len()).map(|number| format!("/{number}/")).collect(),
    )
}

fn with_index<T>(texts: &[String], work: impl FnOnce(&Index) -> T) -> T {
    let (records, urls) = made(texts);
    let pages: Vec<_> =
        records.iter().zip(&urls).map(|(record, url)| Page { record, url, language: "" }).collect();
    work(&index(&pages))
}

fn of(text: &str, to: Use) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    terms(text, to, &mut |term| {
        found.insert(term.text.to_owned());
    });
    found
}

/// Words that share beginnings, of several scripts.
fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        "[ab]{1,5}",
        "(é|E|ж|Ж|ß){1,4}",
        "(設|定|を|ア){1,4}",
        "(ก|า|ิ|น){1,4}",
        "[a-b]{2}-[a-b]{2}",
        "[0-2]{1,3}"
    ]
}

fn text() -> impl Strategy<Value = String> {
    vec(word(), 0..12).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn every_article_that_says_all_words_is_found(texts in vec(text(), 1..12), query in vec(word(), 1..4)) {
        let query = query.join(" ");
        let asked = of(&query, Use::Query);
        with_index(&texts, |index| {
            let found = index.ask(&Query { text: &query, most: texts.len(), ..Query::default() });
            let hits: BTreeSet<u32> = found.hits.iter().map(|hit| hit.page).collect();
            prop_assert_eq!(hits.len(), found.hits.len(), "no article twice");
            prop_assert_eq!(found.count, found.hits.len());
            for (number, text) in (0..).zip(&texts) {
                let said = of(text, Use::Index);
                if !asked.is_empty() && asked.is_subset(&said) {
                    prop_assert!(hits.contains(&number), "{query:?} does not find {text:?}");
                }
                if hits.contains(&number) {
                    let near = said.iter().any(|term| asked.iter().any(|word| is_near(term, word)));
                    prop_assert!(near, "{query:?} finds {text:?}");
                }
            }
            Ok(())
        })?;
    }

    #[test]
    fn a_text_without_spaces_is_found_by_any_piece_of_it(text in "[設定をア安한]{1,12}", from in 0_usize..12, length in 1_usize..8) {
        let count = text.chars().count();
        let piece: String = text.chars().skip(from % count).take(length).collect();
        with_index(&[text], |index| {
            let found = index.ask(&Query { text: &piece, most: 1, ..Query::default() });
            prop_assert_eq!(found.count, 1, "{:?}", piece);
            Ok(())
        })?;
    }

    #[test]
    fn no_file_makes_a_reader_fail(
        entry in vec(any::<u8>(), 0..64), file in vec(any::<u8>(), 0..200), query in text(), cut in 0_usize..200,
    ) {
        let texts = vec!["abc abd 設定 aab".to_owned(); 3];
        let whole = with_index(&texts, |index| index.entry.clone());
        for entry in [entry, whole.clone(), whole[..cut.min(whole.len())].to_vec()] {
            let Some(mut search) = Search::open(&entry) else { continue };
            for _ in 0..4 {
                let Answer::Needs(needs) = search.ask(&Query { text: &query, most: 3, facets: true, chosen: &[("a", "b")] }) else { break };
                for needed in needs {
                    search.give(needed, file.clone());
                }
            }
        }
    }
}

/// Begins with it, ends otherwise, holds it, or one letter is another.
fn is_near(term: &str, word: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (term.chars().collect(), word.chars().collect());
    let inflected = other.len() > 5
        && one.len() <= other.len() + 2
        && one.starts_with(&other[..other.len() - 1]);
    term.contains(word)
        || inflected
        || (word.starts_with(term) && one.len() + 2 >= other.len())
        || is_one_off(&one, &other)
}

/// Tries every change.
fn is_one_off(one: &[char], other: &[char]) -> bool {
    let without = |text: &[char], at: usize| [&text[..at], &text[at + 1..]].concat();
    let drops =
        |text: &[char]| -> Vec<Vec<char>> { (0..text.len()).map(|at| without(text, at)).collect() };
    let swapped = |at: usize| {
        let mut text = one.to_vec();
        text.swap(at, at + 1);
        text == other
    };
    drops(one).iter().any(|text| text == other)
        || drops(other).iter().any(|text| text == one)
        || (one.len() == other.len()
            && (0..one.len()).any(|at| without(one, at) == without(other, at)))
        || (one.len() == other.len() && (1..one.len()).any(|at| swapped(at - 1)))
}

#[test]
fn a_file_is_known_by_its_name() {
    for file in [File::Terms(0), File::Terms(12), File::Words, File::Results(3), File::Facets] {
        assert_eq!(File::named(&file.to_string()), Some(file));
    }
    for name in ["", "t.bin", "x", "r-1.txt"] {
        assert_eq!(File::named(name), None, "{name}");
    }
}
