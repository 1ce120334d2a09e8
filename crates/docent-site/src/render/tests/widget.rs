//! The widget's files: all of them with a desk and the built files, none of them else.

use expect_test::expect;
use std::collections::BTreeMap;

use expect_test::expect_file;

use super::{site, theme, try_files};
use crate::config::DeskConfig;
use crate::contacts::Contacts;
use crate::form;
use crate::site::{PageId, Site};
use crate::theme::{Theme, ThemeFile};

const TEXTS: [(&str, &str); 6] = [
    ("en/g/a.md", "---\ndescription: First \"one\"\n---\n# A & \"b\"\n"),
    ("en/g/b c.md", "# B\n"),
    ("en/g/contact.md", "# Contact\n"),
    ("en/g/hidden.md", "---\nhide: yes\n---\n# Hidden\n"),
    ("nl/g/a.md", "# Aa\n"),
    ("nl/g/contact.md", "# Contact\n"),
];

const FORM: &str = r#"
[[fields]]
name = "product"
kind = "choice"
required = true
label = { en = "Product", nl = "Het product" }
options = [{ value = "a", label = "A" }, { value = "b", label = "B" }]
[[fields]]
name = "area"
kind = "choice"
required = true
label = "Area"
help = "Which one?"
when = { product = ["a", "b"] }
options = [{ value = "x", label = "X", when = { product = "a" } }, { value = "y", label = "Y" }]
[attachments]
count = 2
size = "1 MB"
types = ["png"]
"#;

const CONTACTS: &str = r#"
[regions.emea]
label = { en = "Europe", nl = "Europa" }
phone = "+44 20 7946 0123"
time_zone = "Europe/London"
hours = [{ days = "mon-fri", from = "09:00", to = "17:30" }]
products = ["a"]
priorities = ["high"]
[regions.other]
label = "Elsewhere"
email = "help@example.com"
"#;

const ASSETS: [(&str, &str); 5] = [
    ("docent.js", "'d'"),
    ("widget/loader.js", "'l'"),
    ("widget/v1.js", "import(new URL('DOCENT_WIDGET_FOLDER', 'DOCENT_WIDGET_LOCALES'))"),
    ("widget/widget.js", "'w'"),
    ("widget/widget.wasm", "\0asm"),
];

fn with_desk() -> Site<'static> {
    let mut site = site(&["en", "nl"], &TEXTS);
    site.config.desk = Some(DeskConfig::default());
    site.form = form::read(FORM, &site.config).expect("it is fine");
    site.contacts = Contacts::read(CONTACTS, &site.config).expect("they are fine");
    for locale in &mut site.locales {
        let contact = locale.pages.iter().position(|page| page.url.ends_with("/contact/"));
        locale.contact = contact.map(PageId);
    }
    site
}

fn with_assets(assets: &[(&str, &str)]) -> Theme {
    let mut theme = theme(&[(
        "article.html",
        "{% if locale.widget %}{{ locale.widget.loader_url }}{% endif %}",
    )]);
    let file = |(path, text): &(&str, &str)| ThemeFile {
        path: (*path).to_owned(),
        origin: format!("assets/{path}"),
        content: text.as_bytes().to_vec(),
    };
    theme.assets = assets.iter().map(file).collect();
    theme.strings.push(ThemeFile {
        path: "en".to_owned(),
        origin: "strings/en.ftl".to_owned(),
        content: "widget-uploading = { $percent }% of { $name }\nsize-mb = { $number } MB\n\
                  contacts-open = Until { $time }\n"
            .to_owned(),
    });
    theme
}

fn files(site: &Site<'_>, theme: &Theme) -> BTreeMap<String, String> {
    try_files(site, theme).expect("the theme is fine").1
}

/// The folder's name, and what is in it by name.
fn folder(files: &BTreeMap<String, String>) -> (String, BTreeMap<String, String>) {
    let is_inside = |path: &&String| path.starts_with("_docent/widget.");
    let first = files.keys().find(is_inside).expect("there is a folder");
    let folder = first[..=first.rfind('/').expect("it has two")].to_owned();
    let inside = files
        .iter()
        .filter_map(|(path, text)| Some((path.strip_prefix(&folder)?.to_owned(), text.clone())));
    let inside = inside.collect();
    (folder, inside)
}

#[test]
fn one_folder_holds_what_a_browser_loads_and_a_stable_name_leads_there() {
    let files = files(&with_desk(), &with_assets(&ASSETS));
    let (folder, inside) = folder(&files);
    let names: Vec<&str> = inside.keys().map(String::as_str).collect();
    assert_eq!(names, ["en.json", "loader.js", "nl.json", "widget.js", "widget.wasm"]);
    assert_eq!(files["en/g/a/index.html"], format!("/help/{folder}loader.js"));
    assert_eq!(files["widget/v1.js"], format!("import(new URL('../{folder}', 'en nl'))"));
    let elsewhere = files.keys().filter(|path| path.contains("widget"));
    let elsewhere: Vec<&String> = elsewhere.filter(|path| !path.starts_with(&folder)).collect();
    assert_eq!(elsewhere, ["widget/v1.js"]);
}

#[test]
fn a_folder_is_named_after_what_is_in_it_and_not_after_the_articles() {
    let name = |site: &Site<'_>, assets| folder(&files(site, &with_assets(assets))).0;
    let first = name(&with_desk(), &ASSETS[..]);
    assert_eq!(first, name(&with_desk(), &ASSETS));
    let mut script = ASSETS;
    script[3].1 = "'changed'";
    assert_ne!(first, name(&with_desk(), &script));
    let mut stable = ASSETS;
    stable[2].1 = "'changed'";
    assert_eq!(first, name(&with_desk(), &stable));
    let mut form = with_desk();
    form.form = form::read("", &form.config).expect("it is fine");
    assert_ne!(first, name(&form, &ASSETS));
    let mut articles = with_desk();
    articles.articles[0].heading = "Another".to_owned();
    assert_eq!(first, name(&articles, &ASSETS));
}

#[test]
fn without_a_desk_or_the_built_files_there_is_no_trace_of_a_widget() {
    let mut without = with_desk();
    without.config.desk = None;
    for (site, assets) in [
        (&without, &ASSETS[..]),
        (&with_desk(), &ASSETS[..4]),
        (&with_desk(), &[&ASSETS[..3], &ASSETS[4..]].concat()),
    ] {
        let files = files(site, &with_assets(assets));
        assert_eq!(files["en/g/a/index.html"], "");
        assert!(files.keys().any(|path| path.starts_with("_docent/docent.")));
        let traces: Vec<&String> = files.keys().filter(|path| path.contains("widget")).collect();
        assert_eq!(traces, [""; 0]);
    }
}

#[test]
fn a_theme_may_lack_the_loader_and_the_stable_name() {
    let files = files(&with_desk(), &with_assets(&ASSETS[3..]));
    assert_eq!(files["en/g/a/index.html"], "");
    assert!(!files.contains_key("widget/v1.js"));
    assert_eq!(folder(&files).1.len(), 4);
}

/// The data of a locale.
fn data(site: &Site<'_>, locale: &str) -> serde_json::Value {
    let (_, inside) = folder(&files(site, &with_assets(&ASSETS)));
    serde_json::from_str(&inside[&format!("{locale}.json")]).expect("it is JSON")
}

#[test]
fn a_locale_has_all_that_the_form_needs() {
    let mut data = data(&with_desk(), "nl");
    let strings = data["strings"].as_object_mut().expect("it is a map");
    for key in ["case-send", "widget-title", "problem-required", "problem-empty", "priority-low"] {
        assert_eq!(strings[key], key, "no file of strings has it");
    }
    // The others are known by their keys alone, which a test of the default theme looks at.
    strings.retain(|key, text| key != text);
    let text = serde_json::to_string_pretty(&data).expect("it was JSON");
    expect_file!["widget.nl.json"].assert_eq(&(text + "\n"));
}

#[test]
fn what_a_site_lacks_is_absent_and_a_desk_elsewhere_is_asked_there() {
    let mut site = with_desk();
    site.config.desk = Some(DeskConfig {
        url: Some("https://desk.example.com".to_owned()),
        ..DeskConfig::default()
    });
    site.form = form::read("[attachments]\ncount = 0\n", &site.config).expect("it is fine");
    site.contacts = Contacts::default();
    site.locales[0].contact = None;
    let data = data(&site, "en");
    for (key, expected) in [
        ("api", "\"https://desk.example.com/api/v1\""),
        ("cases", "\"https://desk.example.com/desk/en/cases\""),
        ("contact", "null"),
        ("attachments", "null"),
        ("contacts", "[]"),
    ] {
        assert_eq!(data[key].to_string(), expected, "{key}");
    }
}

#[test]
fn hosts_are_told_the_headers_of_the_site() {
    let mut site = with_desk();
    let told = |site: &Site<'_>, theme: &Theme| {
        let files = files(site, theme);
        files["_headers"].replace(&folder(&files).0, "WIDGET/")
    };
    let theme = with_assets(&ASSETS);
    expect![[r"
        /help/*
          Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; frame-ancestors 'self'
          X-Content-Type-Options: nosniff
          Referrer-Policy: strict-origin-when-cross-origin
        /help/_docent/*
          Cache-Control: public, max-age=31536000, immutable
    "]].assert_eq(&told(&site, &theme));
    let origins = ["https://a.example.com", "https://b.example.com"].map(str::to_owned);
    let desk = |origins: &[String]| {
        Some(DeskConfig { origins: origins.to_vec(), ..DeskConfig::default() })
    };
    let search =
        [("search/search.js", "'s'"), ("search/box.js", "'b'"), ("search/search.wasm", "wasm")];
    let mut theme = with_assets(&[&ASSETS[..], &search].concat());
    theme.templates.push(ThemeFile {
        path: "search.html".to_owned(),
        origin: "templates/search.html".to_owned(),
        content: String::new(),
    });
    for (count, reader) in [(1, "https://a.example.com"), (2, "*")] {
        site.config.desk = desk(&origins[..count]);
        let told = told(&site, &theme);
        let ancestors = format!("frame-ancestors 'self' {}\n", origins[..count].join(" "));
        assert!(told.contains(&ancestors), "{told}");
        let caches = "  Cache-Control: public, max-age=31536000, immutable\n";
        let rule = format!("/help/_docent/*\n{caches}  Access-Control-Allow-Origin: {reader}\n");
        assert!(told.contains(&rule), "{rule}\n{told}");
        for locale in ["en", "nl"] {
            let rule = format!(
                "/help/{locale}/search/index.bin\n  Access-Control-Allow-Origin: {reader}\n"
            );
            assert!(told.contains(&rule), "{rule}\n{told}");
        }
    }
}
