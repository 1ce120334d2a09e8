//! The dialect's manual as a test suite: every Markdown file beside this one is prose with cases in it.
//!
//! A case is an input in a fence and what docent makes of it in the fences behind; `README.md` tells how to add one.
//! `UPDATE_EXPECT=1` writes what docent makes into the files, to be read against the manual before it is kept.

mod difference;
mod document;
mod real;
mod run;
mod twin;

use std::fs;
use std::path::{Path, PathBuf};

use document::{Document, Fence};

/// Cases of the manual have numbers; all of them are here, in whatever file their construct has.
const NUMBERS: std::ops::RangeInclusive<u32> = 1..=98;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("cases")
}

/// All Markdown files with cases, in order.
fn documents() -> Vec<Document> {
    let entries = fs::read_dir(folder()).expect("the folder of this file is there");
    let mut paths: Vec<PathBuf> =
        entries.map(|entry| entry.expect("the folder can be read").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
    paths.retain(|path| !path.ends_with("README.md"));
    paths.sort();
    let read = |path: PathBuf| {
        let text = fs::read_to_string(&path).expect("a case file can be read");
        Document::read(&path, &text)
    };
    paths.into_iter().map(read).collect()
}

#[test]
fn every_case_holds() {
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    let mut failures = Vec::new();
    let mut count = 0;
    for document in documents() {
        let mut changes = Vec::new();
        for case in document.cases() {
            count += 1;
            let actual = run::run(&case);
            failures.extend(document.check(&case, &actual, &mut changes));
        }
        if update && !changes.is_empty() {
            let text = document.with(changes);
            fs::write(&document.path, text).expect("a case file can be written");
        }
    }
    assert!(count > 98, "the manual has more cases than numbers");
    assert!(
        update || failures.is_empty(),
        "{} of {count} cases failed\n\n{}\n\nUPDATE_EXPECT=1 writes what docent makes into the files.",
        failures.len(),
        failures.join("\n")
    );
}

#[test]
fn every_number_of_the_manual_is_there() {
    let documents = documents();
    let named: Vec<u32> = documents.iter().flat_map(Document::numbers).collect();
    let missing: Vec<u32> = NUMBERS.filter(|number| !named.contains(number)).collect();
    assert!(missing.is_empty(), "no heading names these cases: {missing:?}");
}

#[test]
fn twins_say_what_pages_say() {
    let mut failures = Vec::new();
    for document in documents() {
        for case in document.cases() {
            let actual = run::run(&case);
            let twin = twin::Twin::read(actual.twin);
            if !twin.says(&actual.html) {
                let page = twin::text_of_html(&actual.html);
                failures.push(format!(
                    "{}: the twin says something else\n{}\n{}",
                    document.place(case.line),
                    difference::of(&page, &twin.text),
                    twin.markdown
                ));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn nothing_that_a_case_must_not_show_is_shown() {
    for document in documents() {
        for case in document.cases() {
            let html = run::run(&case).html;
            let tags = run::tags(&html);
            for forbidden in run::FORBIDDEN {
                assert!(
                    !tags.contains(forbidden),
                    "{}: `{forbidden}` is in the page\n{html}",
                    document.place(case.line)
                );
            }
            assert_eq!(run::repeated_id(&html), None, "{}", document.place(case.line));
        }
    }
}

impl Document {
    /// Compares what was made with what is expected. The expectations as they should be go to `changes`.
    fn check(
        &self,
        case: &document::Case<'_>,
        actual: &run::Actual,
        changes: &mut Vec<(Fence, String)>,
    ) -> Vec<String> {
        let mut failures = Vec::new();
        let mut checked = false;
        for fence in &case.expected {
            let made = actual.of(&fence.kind);
            checked |= fence.kind != "findings";
            if made.trim_end() != fence.text.trim_end() {
                failures.push(format!(
                    "{}: {} of \"{}\"\n{}",
                    self.place(fence.line),
                    fence.kind,
                    case.name,
                    difference::of(fence.text.trim_end(), made.trim_end())
                ));
                changes.push(((*fence).clone(), made.to_owned()));
            }
        }
        if !checked {
            failures.push(format!(
                "{}: \"{}\" expects nothing: add an `html` fence",
                self.place(case.line),
                case.name
            ));
            changes.push((case.input.after("html"), actual.html.clone()));
        }
        if !actual.findings.is_empty() && !case.expected.iter().any(|f| f.kind == "findings") {
            failures.push(format!(
                "{}: \"{}\" expects no finding, but there are\n{}",
                self.place(case.line),
                case.name,
                difference::of("", &actual.findings)
            ));
            let last = case.expected.last().copied().unwrap_or(case.input);
            changes.push((last.after("findings"), actual.findings.clone()));
        }
        failures
    }
}
