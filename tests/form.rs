//! docent's own contact form: complete in every locale of its help center, and described there as the code has it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use docent_model::form::{CORE, Texts, limits};
use docent_model::status::TRANSITIONS;
use docent_model::{Action, AttachmentRules, Role, Status};
use docent_site::{Config, form};

fn content(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content").join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The cells of the first table of the article behind `heading`, without the table's head.
fn table(heading: &str) -> Vec<Vec<String>> {
    let article = content("en/write/contact-form.md");
    let from = article.find(heading).unwrap_or_else(|| panic!("no heading `{heading}`"));
    let rows = article[from..].lines().skip_while(|line| !line.starts_with('|'));
    let cells = |row: &str| {
        let row = row.strip_prefix('|').and_then(|row| row.strip_suffix('|')).expect("a row");
        row.split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>()
    };
    rows.take_while(|line| line.starts_with('|')).skip(2).map(cells).collect()
}

#[test]
fn the_form_speaks_every_language_of_the_site() {
    let config = Config::read(&content("docent.toml"), None).expect("it is fine");
    let form = form::read(&content("form.toml"), &config).expect("it is fine");
    let mut missing = Vec::new();
    let mut look = |name: &str, texts: &Texts| {
        for locale in &config.locales {
            let tag = locale.locale.tag();
            if !texts.0.is_empty() && !texts.0.contains_key(tag) {
                missing.push(format!("{name} in {tag}"));
            }
        }
    };
    for field in &form.fields {
        look(&field.name, &field.label);
        look(&field.name, &field.help);
        for option in &field.options {
            look(&format!("{} of {}", option.value, field.name), &option.label);
        }
    }
    assert_eq!(missing, [""; 0]);
    let own = form.fields.iter().filter(|field| !CORE.contains(&field.name.as_str()));
    assert!(own.clone().count() >= 4, "an example should show something");
    assert!(own.clone().any(|field| field.when.is_some()), "and a condition");
}

#[test]
fn the_article_says_what_can_happen_to_a_ticket() {
    let mut told = BTreeSet::new();
    for row in table("## What can happen to a ticket") {
        let cells: Vec<&str> = row.iter().map(String::as_str).collect();
        let [role, action, after @ ..] = cells.as_slice() else { panic!("{row:?}") };
        assert_eq!(after.len(), Status::ALL.len(), "{row:?}");
        let filled = after.iter().zip(Status::ALL).filter(|(cell, _)| !cell.is_empty());
        told.extend(filled.map(|(cell, (from, _))| format!("{role} {action}: {from} -> {cell}")));
    }
    let rows = TRANSITIONS.iter().map(|row| {
        let limit = if row.limited { ", for some time" } else { "" };
        let (role, action) = (row.role.as_str(), row.action.as_str());
        format!("{role} {action}: {} -> {}{limit}", row.from.as_str(), row.to.as_str())
    });
    assert_eq!(told, rows.collect::<BTreeSet<_>>());
    let words = Role::ALL.len() * Action::ALL.len();
    assert!(table("## What can happen to a ticket").len() <= words, "a row stands once");
}

#[test]
fn the_article_says_which_limits_there_are() {
    let cell = |heading: &str, key: &str| {
        let rows = table(heading);
        let row = rows.iter().find(|row| row[0] == format!("`{key}`"));
        row.unwrap_or_else(|| panic!("no row for `{key}`"))[2].clone()
    };
    for (key, limit) in
        [("email", limits::EMAIL), ("subject", limits::LINE), ("description", limits::TEXT)]
    {
        assert_eq!(cell("## Questions of every form", key).replace(',', ""), limit.to_string());
    }
    let usual = AttachmentRules::default();
    let attachments = |key: &str| cell("## Attachments", key);
    assert_eq!(attachments("count"), usual.count.to_string());
    for (key, limit) in [("size", usual.size), ("total", usual.total), ("unpacked", usual.unpacked)]
    {
        assert_eq!(attachments(key), format!("{} MB", limit >> 20));
    }
    let config = Config::read(&content("docent.toml"), None).expect("it is fine");
    let types = attachments("types");
    let types: Vec<String> = types.split(", ").map(|ending| format!("\"{ending}\"")).collect();
    let written = format!("[attachments]\ntypes = [{}]\n", types.join(", "));
    let read = form::read(&written, &config).expect("they are endings");
    let sorted = |types: &[String]| types.iter().cloned().collect::<BTreeSet<_>>();
    assert_eq!(sorted(&read.attachments.types), sorted(&usual.types));
}
