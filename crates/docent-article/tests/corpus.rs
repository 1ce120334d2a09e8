//! Two real repositories, where they are present: nothing in them is taken for what it is not.
//!
//! The folders are an optional input beside the project; without them this test says SKIPPED.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "a test reads its input and says if there is none"
)]

use std::fs;
use std::path::{Path, PathBuf};

use docent_article::{Code, FileId, Kind, Settings, Snippets, Source, expand, parse};

/// Every Markdown file below a folder, sorted; a folder may end in `.md` too.
fn articles(folder: &Path, out: &mut Vec<PathBuf>) {
    let entries = fs::read_dir(folder).expect("the corpus is readable");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            articles(&path, out);
        } else if path.extension().is_some_and(|extension| extension == "md") {
            out.push(path);
        }
    }
}

fn check(name: &str, language: &str) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus").join(name);
    if !root.is_dir() {
        eprintln!("SKIPPED: there is no {}", root.display());
        return;
    }
    let read = |path: &Path| fs::read_to_string(path).expect("the corpus is UTF-8");
    let library = Source { file: FileId(1), text: read(&root.join("help/_includes/snippets.md")) };
    let (snippets, _) = Snippets::read(&library);
    let mut paths = Vec::new();
    articles(&root.join("help"), &mut paths);
    let settings = Settings { language: language.to_owned(), tidy: true };
    let (mut phones, mut typos, mut headless) = (0, 0, 0);
    for path in &paths {
        let source = Source { file: FileId(0), text: read(path) };
        let expanded = expand(&source, &snippets);
        let (article, findings) = parse(&expanded, &settings);
        for found in &findings {
            match found.code {
                Code::FrontMatterTypo => typos += 1,
                Code::FrontMatterMissing => headless += 1,
                Code::Mojibake
                | Code::FrontMatterInvalid
                | Code::FrontMatterUnclosed
                | Code::FrontMatterType
                | Code::SnippetUnknown => panic!("{}: {found:?}", path.display()),
                _ => {}
            }
        }
        for node in &article.body {
            node.walk(&mut |node| match &node.kind {
                Kind::Phone(target) => {
                    phones += 1;
                    assert!(target.starts_with('+'), "{}: {target}", path.display());
                }
                Kind::Text(text) => assert!(!text.contains('\u{200b}'), "{}", path.display()),
                _ => {}
            });
        }
    }
    assert!(paths.len() > 2_000, "{} articles", paths.len());
    // The live numbers of a handful of articles; a flood would mean that addresses or versions are taken for numbers.
    assert!((5..=15).contains(&phones), "{phones} telephone numbers");
    assert_eq!((typos, headless <= 1), (2, true));
}

#[test]
fn english() {
    check("workfront.en", "en");
}

#[test]
fn dutch() {
    check("workfront.nl-NL", "nl");
}
