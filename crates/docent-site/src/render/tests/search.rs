//! The search's files: an index per locale, a page, and the module; none of them without the built files.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::Mutex;

use docent_search::{Answer, File, Query, Search, Shown};

use super::{site, theme};
use crate::render::{Content, render};
use crate::site::Site;
use crate::theme::{Theme, ThemeFile};

const TEXTS: [(&str, &str); 5] = [
    (
        "en/g/a.md",
        "---\ndescription: About \"one\"\nkeywords: rare\nrole: Admin, User\ncontent-type: how-to\n---\n# Apples\n\nred\n\n## Pears & co\n\ngreen *ap*ricot\n",
    ),
    ("en/g/b c.md", "# Bananas\n\nyellow fruit\n\n+++ More\n\n### Inner\n\nhidden text\n\n+++\n"),
    ("en/g/hidden.md", "---\nhide: yes\n---\n# Secret\n"),
    ("nl/g/a.md", "# Appels\n\n<!-- secret comment -->rood\n\n## Peren\n\ngroen\n"),
    ("nl/g/only.md", "# Alleen\n"),
];

const BUILT: [(&str, &str); 3] =
    [("search/search.js", "'s'"), ("search/box.js", "'b'"), ("search/search.wasm", "wasm")];

fn with_assets(assets: &[(&str, &str)]) -> Theme {
    let asset = |(path, text): &(&str, &str)| ThemeFile {
        path: (*path).to_owned(),
        origin: String::new(),
        content: text.as_bytes().to_vec(),
    };
    let mut theme = theme(&[
        (
            "search.html",
            "{{ page.kind }} {{ page.url }} {{ page.noindex }} {% for l in page.languages %}{{ l.url }} {% endfor %}",
        ),
        (
            "article.html",
            "{% if locale.search %}{{ locale.search.page_url }} {{ locale.search.entry_url }} {{ locale.search.module_url }}{% endif %}",
        ),
    ]);
    theme.assets = assets.iter().map(asset).collect();
    theme
}

fn files(site: &Site<'_>, theme: &Theme) -> BTreeMap<String, Vec<u8>> {
    let files = Mutex::new(BTreeMap::new());
    let keep = |file: crate::OutputFile| {
        if let Content::Bytes(bytes) = file.content {
            files.lock().unwrap().insert(file.path, bytes);
        }
        ControlFlow::Continue(())
    };
    render(site, theme, &keep).unwrap();
    files.into_inner().unwrap()
}

/// What a query finds in the files of a locale: address, language and sections.
fn find(files: &BTreeMap<String, Vec<u8>>, locale: &str, text: &str) -> Vec<String> {
    let mut search = Search::open(&files[&format!("{locale}/search/index.bin")]).unwrap();
    let read = |key: &str, file: File| files[&format!("_docent/index.{key}/{file}")].clone();
    loop {
        let key = search.key();
        let found = match search.ask(&Query { text, most: 9, ..Query::default() }) {
            Answer::Found(found) => found,
            Answer::Needs(needs) => {
                for file in needs {
                    search.give(file, read(&key, file));
                }
                continue;
            }
        };
        let told = found.hits.iter().map(|hit| {
            let (file, line) = search.place(hit.page);
            let lines = String::from_utf8(read(&key, file)).unwrap();
            let shown = Shown::read(lines.lines().nth(line).unwrap());
            let section = |number: &u8| shown.headings[usize::from(*number) - 1];
            let sections: Vec<_> = hit.sections.iter().map(section).collect();
            format!("{} {} {sections:?}", shown.url, shown.language)
        });
        return told.collect();
    }
}

#[test]
fn a_locale_finds_its_articles_and_what_it_borrows() {
    let site = site(&["en", "nl"], &TEXTS);
    let files = files(&site, &with_assets(&BUILT));
    for (locale, query, expected) in [
        ("en", "apples", &["/help/en/g/a/  []"][..]),
        ("en", "apricot", &["/help/en/g/a/  [(\"pears--co\", \"Pears & co\")]"]),
        ("en", "rare", &["/help/en/g/a/  []"]),
        ("en", "hidden text", &["/help/en/g/b%20c/  [(\"inner\", \"Inner\")]"]),
        ("nl", "peren", &["/help/nl/g/a/  [(\"peren\", \"Peren\")]"]),
        ("nl", "yellow", &["/help/nl/g/b%20c/ en []"]),
        // `Appels`, with two letters in the wrong order.
        ("nl", "apples", &["/help/nl/g/a/  []"]),
        ("nl", "apricot", &[]),
        ("en", "secret", &[]),
        ("nl", "secret", &[]),
        ("nl", "comment", &[]),
    ] {
        assert_eq!(find(&files, locale, query), expected, "{query} in {locale}");
    }
    let key = Search::open(&files["en/search/index.bin"]).unwrap().key();
    let facets =
        String::from_utf8(files[&format!("_docent/index.{key}/facets.txt")].clone()).unwrap();
    assert_eq!(facets, "role\tAdmin\t0\nrole\tUser\t0\ntype\tHow to\t0\n");
}

#[test]
fn pages_know_where_the_search_is_and_its_page_leads_to_the_other_locales() {
    let site = site(&["en", "nl"], &TEXTS);
    let files = files(&site, &with_assets(&BUILT));
    let text = |path: &str| String::from_utf8(files[path].clone()).unwrap();
    let module = files.keys().find(|path| path.ends_with("/search.js")).unwrap();
    assert_eq!(
        text("nl/g/a/index.html"),
        format!("/help/nl/search/ /help/nl/search/index.bin /help/{module}")
    );
    assert_eq!(
        text("nl/search/index.html"),
        "search /help/nl/search/ true /help/en/search/ /help/nl/search/ "
    );
}

#[test]
fn an_article_keeps_the_address_that_the_page_would_have() {
    let texts = [("en/search/a.md", "# A\n"), ("en/search-1/a.md", "# B\n")];
    let files = files(&site(&["en"], &texts), &with_assets(&BUILT));
    assert!(files["en/search-2/index.html"].starts_with(b"search /help/en/search-2/"));
    assert!(files.contains_key("en/search-2/index.bin"));
    assert!(!files["en/search/index.html"].starts_with(b"search "));
}

#[test]
fn without_the_built_files_there_is_no_trace_of_a_search() {
    let site = site(&["en", "nl"], &TEXTS);
    for theme in [with_assets(&BUILT[..2]), with_assets(&BUILT).without_search()] {
        let files = files(&site, &theme);
        assert_eq!(files["en/g/a/index.html"], b"");
        assert!(!files.keys().any(|path| path.contains("search") || path.contains("index.bin")));
    }
}
