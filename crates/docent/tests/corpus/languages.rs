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

#[test]
fn languages_of_a_page_agree() {
    let Some(built) = built() else { return };
    let pages = pages(built);
    let mut wrong = Vec::new();
    let (mut alternates, mut fallbacks, mut choices) = (0, 0, 0);
    for (address, (kind, said)) in &pages {
        let mut check = |fine: bool, what: &str| {
            if !fine {
                wrong.push(format!("{address}: {what}"));
            }
        };
        let canonical = said.canonical.as_deref().unwrap_or(address);
        check(pages.contains_key(canonical), "its canonical address is no page");
        if *kind == "fallback" {
            fallbacks += 1;
            check(canonical != address, "a fallback is its own canonical address");
            check(
                canonical.starts_with("/en/"),
                "a fallback's canonical address is no source page",
            );
            check(said.alternates.is_empty(), "a fallback has alternates");
        } else {
            check(canonical == address, "a page of its own has another canonical address");
        }
        for (language, other) in said.alternates.iter().filter(|(tag, _)| tag != "x-default") {
            alternates += 1;
            let Some((kind, twin)) = pages.get(other) else {
                check(false, &format!("its alternate {other} is no page"));
                continue;
            };
            check(*kind != "fallback", "an alternate is a fallback");
            check(
                other.starts_with(&format!("/{language}/")),
                "an alternate is in another language",
            );
            check(twin.alternates == said.alternates, &format!("{other} has other alternates"));
        }
        let own = |(_, other): &(String, String)| other == address;
        check(
            said.alternates.is_empty() || said.alternates.iter().any(own),
            "it is not its own alternate",
        );
        for (language, other, untranslated) in &said.choices {
            choices += 1;
            let Some((kind, twin)) = pages.get(other) else {
                check(false, &format!("its choice {other} is no page"));
                continue;
            };
            check(other.starts_with(&format!("/{language}/")), "a choice is in another language");
            let home = *kind == "home";
            check(
                *untranslated
                    == (*kind == "fallback"
                        || home
                            && !address.ends_with(other.as_str())
                            && address.matches('/').count() > 2),
                &format!("{other} is told wrongly"),
            );
            let back = twin.choices.iter().any(|(_, choice, _)| choice == address);
            check(back || home, &format!("{other} does not lead back"));
        }
    }
    println!("{alternates} alternates, {fallbacks} fallbacks, {choices} choices");
    assert!(alternates > 9_000 && fallbacks > 50 && choices > 9_000, "too little was looked at");
    assert!(wrong.is_empty(), "{} wrong, such as {:#?}", wrong.len(), &wrong[..wrong.len().min(8)]);
}
