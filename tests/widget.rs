//! The widget: the texts that it is given, and what its article promises to those who embed it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// What stands between two quotation marks on the lines of a source file.
fn quoted(source: &str, mark: char) -> BTreeSet<&str> {
    source.lines().flat_map(|line| line.split(mark).skip(1).step_by(2)).collect()
}

#[test]
fn the_widget_gets_the_texts_that_it_names_and_no_others() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let read = |path: &Path| fs::read_to_string(path).expect("the file is there");
    let list = read(&root.join("crates/docent-site/src/render/widget/strings.rs"));
    let (list, _) = list.split_once("const ARGUMENTS").expect("the arguments follow the texts");
    let given = quoted(list, '"');
    let walk = walkdir::WalkDir::new(root.join("widget/src")).into_iter();
    let sources: Vec<(char, String)> = walk
        .map(|entry| entry.expect("the widget is there").into_path())
        .filter_map(|path| match path.extension()?.to_str()? {
            "rs" => Some(('"', read(&path))),
            "js" => Some(('\'', read(&path))),
            _ => None,
        })
        .collect();
    let words: BTreeSet<&str> =
        sources.iter().flat_map(|(mark, source)| quoted(source, *mark)).collect();
    let unused: Vec<_> = given.difference(&words).collect();
    assert!(unused.is_empty(), "the widget does not use {unused:?}");
    let own = words.iter().filter(|word| word.starts_with("widget-"));
    let missing: Vec<_> = own.filter(|word| !given.contains(*word)).collect();
    assert!(missing.is_empty(), "the widget is not given {missing:?}");
}

/// What stands behind `mark` in a text, as far as it is a name.
fn names<'t>(text: &'t str, mark: &'t str) -> BTreeSet<&'t str> {
    let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let name = |rest: &'t str| rest.split(|c| !is_name(c)).next().unwrap_or_default();
    text.split(mark).skip(1).map(name).collect()
}

#[test]
fn what_a_page_can_ask_of_the_widget_is_what_its_article_says_in_every_language() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let read = |path: &str| fs::read_to_string(root.join(path)).expect("the file is there");
    let script = read("themes/default/assets/widget/v1.js");
    let (_, members) = script.split_once("globalThis.docent = {\n").expect("it makes the object");
    let (members, _) = members.split_once("\n  };").expect("the object ends");
    let members: BTreeSet<&str> = members
        .lines()
        .filter_map(|line| line.strip_prefix("    ")?.split([':', '(']).next())
        .map(|name| name.trim_start_matches("get ").trim_start_matches("set "))
        .filter(|name| name.chars().all(|c| c.is_ascii_alphabetic()))
        .collect();
    let browser = read("widget/src/browser.js");
    let events = names(&browser, "announce('docent:");
    let style = read("themes/default/assets/widget/widget.css");
    let properties = names(&style, "var(--docent-");
    for locale in ["en", "ar", "de", "ja", "nl"] {
        let article = read(&format!("content/{locale}/desk/the-widget.md"));
        assert_eq!(names(&article, "\n| `docent."), members, "{locale}");
        assert_eq!(names(&article, "\n| `docent:"), events, "{locale}");
        assert_eq!(names(&article, "`--docent-"), properties, "{locale}");
    }
}
