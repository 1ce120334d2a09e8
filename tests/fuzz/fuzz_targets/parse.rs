//! Parsing of any text: it never panics, and every finding is at a place of the file, between two characters.

#![no_main]

use docent_article::{FileId, Settings, Snippets, Source, expand, parse};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let library = "## A {#a}\n\n1. S\n\n## B {#b}\n\n{{a}} {{b}}\n".to_owned();
    let (snippets, _) = Snippets::read(&Source { file: FileId(1), text: library });
    let source = Source { file: FileId(0), text: String::from_utf8_lossy(bytes).into_owned() };
    let expanded = expand(&source, &snippets);
    let (article, findings) = parse(&expanded, &Settings::default());
    for found in findings.iter().filter(|found| found.span.file == source.file) {
        let range = found.span.start as usize..found.span.end as usize;
        assert!(source.text.get(range).is_some(), "{found:?} is nowhere");
    }
    for node in &article.body {
        node.walk(&mut |node| assert!(node.start <= node.end, "{node:?} ends before it begins"));
    }
});
