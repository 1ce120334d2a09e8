//! Audit of the languages of all pages: every choice, every alternate and every canonical address is there, and they agree.

use std::collections::{BTreeMap, BTreeSet};

use super::{Built, built};

/// What one page says of its languages. Addresses are paths.
struct Said {
    canonical: Option<String>,
    /// `hreflang` and address, for search engines.
    alternates: BTreeSet<(String, String)>,
    /// `hreflang`, address, and whether the reader is told that it is not translated.
    choices: BTreeSet<(String, String, bool)>,
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let from = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    let value = &tag[from..from + tag[from..].find('"')?];
    let value = value.replace("&amp;", "&").replace("&#x2F;", "/");
    let path = value.strip_prefix("https://help.example.com").unwrap_or(&value);
    Some(if path.is_empty() { "/".to_owned() } else { path.to_owned() })
}

fn said(html: &str) -> Said {
    let mut said = Said { canonical: None, alternates: BTreeSet::new(), choices: BTreeSet::new() };
    let head = html.split("</head>").next().unwrap_or_default();
    for tag in head.split("<link ").skip(1).map(|rest| format!(" {rest}")) {
        let tag = tag.split('>').next().unwrap_or_default();
        let address = attribute(tag, "href").unwrap_or_default();
        match attribute(tag, "rel").as_deref() {
            Some("canonical") => said.canonical = Some(address),
            Some("alternate") => {
                said.alternates
                    .extend(attribute(tag, "hreflang").map(|language| (language, address)));
            }
            _ => {}
        }
    }
    let menu = html.split("<details class=\"menu\">").nth(1).unwrap_or_default();
    let menu = menu.split("</details>").next().unwrap_or_default();
    for entry in menu.split("<li>").skip(1) {
        let opening = entry.split('>').next().unwrap_or_default();
        let (Some(language), Some(address)) =
            (attribute(opening, "hreflang"), attribute(opening, "href"))
        else {
            continue;
        };
        said.choices.insert((language, address, entry.contains("<small>")));
    }
    said
}

/// All pages by their addresses, with their kinds.
fn pages(built: &Built) -> BTreeMap<String, (&str, Said)> {
    let page = |(kind, _, _, file): (_, _, _, &str)| {
        let address = format!("/{}", file.trim_end_matches("index.html"));
        (address, (kind, said(&built.read(file))))
    };
    built.pages().map(page).collect()
}

/// What is wrong, with the page that says it.
#[derive(Default)]
struct Wrong(Vec<String>);

impl Wrong {
    fn unless(&mut self, fine: bool, address: &str, what: &str) {
        if !fine {
            self.0.push(format!("{address}: {what}"));
        }
    }

    fn none(self) {
        let first: Vec<_> = self.0.iter().take(8).collect();
        assert!(self.0.is_empty(), "{} wrong, such as {first:#?}", self.0.len());
    }
}

#[test]
fn canonical_addresses_are_pages() {
    let Some(built) = built() else { return };
    let pages = pages(built);
    let (mut wrong, mut fallbacks) = (Wrong::default(), 0);
    for (address, (kind, said)) in &pages {
        let canonical = said.canonical.as_deref().unwrap_or(address);
        wrong.unless(pages.contains_key(canonical), address, "its canonical address is no page");
        if *kind == "fallback" {
            fallbacks += 1;
            wrong.unless(canonical.starts_with("/en/"), address, "it does not name its source");
            wrong.unless(said.alternates.is_empty(), address, "a fallback has alternates");
        } else if *kind == "redirect" {
            let target = pages.get(canonical).is_some_and(|(kind, _)| *kind != "redirect");
            wrong.unless(target, address, "a redirect leads to a redirect");
        } else {
            wrong.unless(canonical == address, address, "it is not its own canonical address");
        }
    }
    println!("{} pages, {fallbacks} fallbacks", pages.len());
    assert!(fallbacks > 50, "too little was looked at");
    wrong.none();
}

#[test]
fn alternates_are_translations_that_name_each_other() {
    let Some(built) = built() else { return };
    let pages = pages(built);
    let (mut wrong, mut count) = (Wrong::default(), 0);
    for (address, (_, said)) in &pages {
        let own = said.alternates.iter().any(|(_, other)| other == address);
        wrong.unless(said.alternates.is_empty() || own, address, "it is not its own alternate");
        for (language, other) in said.alternates.iter().filter(|(tag, _)| tag != "x-default") {
            count += 1;
            let Some((kind, twin)) = pages.get(other) else {
                wrong.unless(false, address, &format!("its alternate {other} is no page"));
                continue;
            };
            wrong.unless(*kind != "fallback", address, "an alternate is a fallback");
            let there = other.starts_with(&format!("/{language}/"));
            wrong.unless(there, address, "an alternate is in another language");
            let same = twin.alternates == said.alternates;
            wrong.unless(same, address, &format!("{other} has other alternates"));
        }
    }
    println!("{count} alternates");
    assert!(count > 9_000, "too little was looked at");
    wrong.none();
}

#[test]
fn choices_of_a_language_lead_there_and_back() {
    let Some(built) = built() else { return };
    let pages = pages(built);
    let (mut wrong, mut count) = (Wrong::default(), 0);
    // Where nothing is found there is nothing to come back to.
    let found = |kind: &str| ["article", "fallback", "group", "home"].contains(&kind);
    for (address, (_, said)) in pages.iter().filter(|(_, (kind, _))| found(kind)) {
        for (language, other, untranslated) in &said.choices {
            count += 1;
            let Some((kind, twin)) = pages.get(other) else {
                wrong.unless(false, address, &format!("its choice {other} is no page"));
                continue;
            };
            let there = other.starts_with(&format!("/{language}/"));
            wrong.unless(there, address, "a choice is in another language");
            // A page that a locale lacks altogether leads to its home, which leads to homes.
            let home = *kind == "home" && *untranslated;
            let told = *untranslated == (*kind == "fallback") || home;
            wrong.unless(told, address, &format!("{other} is told wrongly"));
            let back = twin.choices.iter().any(|(_, choice, _)| choice == address);
            wrong.unless(back || home, address, &format!("{other} does not lead back"));
        }
    }
    println!("{count} choices");
    assert!(count > 9_000, "too little was looked at");
    wrong.none();
}
