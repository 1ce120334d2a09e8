//! The architecture as tests: what `ARCHITECTURE.md` promises is looked up in the code.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use docent_article::Code;
use walkdir::WalkDir;

/// Files over 400 lines that are waiting to be split. This list may only shrink.
const LONG_FILES: [&str; 0] = [];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ is in the root").to_owned()
}

fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The project's files with that ending, as paths below the root.
fn files(ending: &str) -> Vec<String> {
    let root = root();
    let ours = |name: &str| !name.starts_with('.') && name != "target" && name != "node_modules";
    let mut found: Vec<String> = WalkDir::new(&root)
        .into_iter()
        .filter_entry(|entry| entry.depth() == 0 || entry.file_name().to_str().is_some_and(ours))
        .map(|entry| entry.expect("the project can be read"))
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| entry.path().strip_prefix(&root).expect("below").display().to_string())
        .filter(|path| path.ends_with(ending))
        .collect();
    found.sort();
    assert!(!found.is_empty(), "there are no {ending} files: the walk is broken");
    found
}

/// The rows of the first table below the line `heading` of `ARCHITECTURE.md`, without its head.
fn table(heading: &str) -> Vec<Vec<String>> {
    let text = read("ARCHITECTURE.md");
    let from = text.find(heading).unwrap_or_else(|| panic!("no `{heading}` in ARCHITECTURE.md"));
    let rows = text[from..].lines().skip_while(|line| !line.starts_with('|'));
    let cells = |row: &str| {
        row.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>()
    };
    rows.take_while(|line| line.starts_with('|')).skip(2).map(cells).collect()
}

/// Words between backticks.
fn quoted(cell: &str) -> BTreeSet<String> {
    cell.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

fn metadata() -> serde_json::Value {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--no-deps", "--offline"])
        .current_dir(root())
        .output()
        .expect("cargo starts");
    serde_json::from_slice(&output.stdout).expect("cargo metadata prints JSON")
}

#[test]
fn crates_know_whom_the_table_says() {
    let metadata = metadata();
    let packages = metadata["packages"].as_array().expect("a list of packages");
    let name = |value: &serde_json::Value| value["name"].as_str().expect("a name").to_owned();
    let members: BTreeSet<String> = packages.iter().map(name).collect();
    let edges = |package: &serde_json::Value| -> BTreeSet<String> {
        let all = package["dependencies"].as_array().expect("a list of dependencies");
        let ours = all.iter().filter(|dependency| dependency["kind"] != "dev").map(name);
        ours.filter(|name| members.contains(name)).collect()
    };
    let code: BTreeMap<String, BTreeSet<String>> =
        packages.iter().map(|package| (name(package), edges(package))).collect();
    let first = |row: &Vec<String>| quoted(&row[0]).pop_first().expect("a crate in backticks");
    let written: BTreeMap<String, BTreeSet<String>> =
        table("Who may know whom").iter().map(|row| (first(row), quoted(&row[1]))).collect();
    assert_eq!(code, written, "ARCHITECTURE.md and Cargo.toml disagree");
    let told: BTreeSet<String> = table("## One rule").iter().map(first).collect();
    assert_eq!(told, members, "the table of crates is not the workspace");
}

#[test]
fn modules_open_with_what_they_are() {
    let silent: Vec<String> =
        files(".rs").into_iter().filter(|path| !read(path).starts_with("//! ")).collect();
    assert_eq!(silent, [""; 0], "these files do not open with `//!`");
}

#[test]
fn files_stay_short() {
    let long: Vec<String> =
        files(".rs").into_iter().filter(|path| read(path).lines().count() > 400).collect();
    assert_eq!(long, LONG_FILES, "these files have more than 400 lines");
}

#[test]
fn every_code_is_documented_and_has_a_case() {
    let tests: Vec<String> = files(".rs")
        .into_iter()
        .filter(|path| path != "crates/docent-article/src/code.rs")
        .map(|path| read(&path))
        .map(|text| match text.find("#[cfg(test)]") {
            Some(at) => text[at..].to_owned(),
            None if text.contains("#[test]") => text,
            None => String::new(),
        })
        .chain(
            files(".md")
                .iter()
                .filter(|path| path.starts_with("tests/cases"))
                .map(|path| read(path)),
        )
        .collect();
    let mut missing = Vec::new();
    for code in Code::ALL {
        let id = code.id();
        if !root().join(format!("content/en/codes/{id}.md")).is_file() {
            missing.push(format!("content/en/codes/{id}.md"));
        }
        let variant = format!("Code::{code:?}");
        if !tests.iter().any(|text| text.contains(id) || text.contains(&variant)) {
            missing.push(format!("a case for {id}"));
        }
    }
    assert_eq!(missing, [""; 0]);
}

#[test]
fn names_use_the_glossary() {
    let unwanted: BTreeSet<String> = table("## Words")
        .iter()
        .flat_map(|row| row[2].split(',').map(|word| word.trim().to_owned()).collect::<Vec<_>>())
        .filter(|word| !word.is_empty())
        .collect();
    assert!(unwanted.contains("callout"), "the column of unwanted words was not found");
    let mut found = Vec::new();
    for path in files(".rs") {
        for line in read(&path).lines() {
            let Some(item) = line.trim_start().strip_prefix("pub ") else { continue };
            let words: BTreeSet<String> =
                item.split(|c: char| !c.is_alphanumeric()).flat_map(words_of).collect();
            found.extend(words.intersection(&unwanted).map(|word| format!("{path}: {word}")));
        }
    }
    assert_eq!(found, [""; 0], "these public names use words that the glossary replaces");
}

/// `AlertKind` has the words `alert` and `kind`.
fn words_of(name: &str) -> Vec<String> {
    let mut words = Vec::new();
    for letter in name.chars() {
        if letter.is_uppercase() || words.is_empty() {
            words.push(String::new());
        }
        words.last_mut().expect("there is one by now").extend(letter.to_lowercase());
    }
    words
}

#[test]
fn the_project_speaks_of_itself_alone() {
    // Written in pieces, so that this file does not hold what it looks for.
    let unwanted = [["/root", "/"].concat(), ["/work", "/"].concat(), ["arti", "factory"].concat()];
    let mut found = Vec::new();
    for ending in [".rs", ".md", ".toml", ".json", ".mjs", ".js", ".css", ".html", ".ftl", ".lock"]
    {
        for path in files(ending) {
            let text = read(&path);
            found.extend(
                unwanted
                    .iter()
                    .filter(|word| text.contains(*word))
                    .map(|word| format!("{path}: {word}")),
            );
        }
    }
    assert_eq!(found, [""; 0], "paths of one machine or hosts of a registry");
}

#[test]
fn both_engines_have_the_same_migrations_numbered_without_a_gap() {
    let names = |engine: &str| {
        let below = format!("crates/docent-desk/migrations/{engine}/");
        let all = files(".sql").into_iter();
        all.filter_map(|path| path.strip_prefix(&below).map(str::to_owned)).collect::<Vec<_>>()
    };
    let (sqlite, postgres) = (names("sqlite"), names("postgres"));
    assert_eq!(sqlite, postgres);
    assert!(!sqlite.is_empty());
    for (number, name) in (1..).zip(&sqlite) {
        assert!(name.starts_with(&format!("{number:04}_")), "{name} is not number {number}");
    }
}
