//! The default theme: complete in every language, and able to show every kind of page.
//!
//! A new language is one file in `themes/default/strings`; these tests say what is missing in it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use docent_article::{FileId, Settings, Snippets, Source, expand, labels, parse};
use docent_site::render::chrome::TEMPLATES;
use docent_site::render::{Content, check, render};
use docent_site::site::{InputFile, LocaleInput};
use docent_site::theme::ThemeFile;
use docent_site::{Chrome, Config, Contacts, Parsed, Place, Site, Theme, form, link};

const ARTICLES: [(&str, &str); 3] = [
    (
        "contact.md",
        "---\ntitle: Contact\ndescription: Ways to reach a person\nlast-update: 2025-03-09\naliases: /old/\n\
         access:\n  license: Standard\n---\n# Contact\n\n## Ways\n\n>[!NOTE]\n>\n>Read this.\n\n{{$contacts}}\n",
    ),
    (
        "guide/first.md",
        "# First\n\n|a|b|\n|---|---|\n|1|2|\n\n```\ncode\n```\n\nText.[^1]\n\n[^1]: Note.\n",
    ),
    (
        "guide/second.md",
        "---\nworkflow-type: tm+mt\nht-degree: 4%\n---\n# Second\n\n[!VIDEO](https://video.example.com/v/1)\n",
    ),
];

const CONTACTS: &str = r#"
[regions.emea]
label = { en = "Europe" }
phone = "+44 20 7946 0123"
time_zone = "Europe/London"
hours = [{ days = "mon-fri", from = "09:00", to = "17:30" }, { days = "sat", from = "00:00", to = "24:00" }]
priorities = ["low", "medium", "high", "critical"]
"#;

/// With a condition, options that depend on an answer, and limits in every unit.
const FORM: &str = r#"
[[fields]]
name = "product"
kind = "choice"
label = "Product"
options = [{ value = "a", label = "A" }, { value = "b", label = "B" }]
[[fields]]
name = "area"
kind = "choice"
label = "Area"
when = { product = ["a", "b"] }
options = [{ value = "x", label = "X", when = { product = "a" } }, { value = "y", label = "Y" }]
[attachments]
size = "512 KB"
total = "1 GB"
"#;

fn files(folder: &str) -> Vec<(String, PathBuf)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../themes/default").join(folder);
    let walk = walkdir::WalkDir::new(&root).sort_by_file_name();
    let files = walk
        .into_iter()
        .map(|entry| entry.expect("the theme is there"))
        .filter(|entry| entry.file_type().is_file());
    let relative = |path: &Path| {
        path.strip_prefix(&root)
            .expect("walked from there")
            .to_string_lossy()
            .replace(std::path::MAIN_SEPARATOR, "/")
    };
    files.map(|entry| (relative(entry.path()), entry.into_path())).collect()
}

fn texts(folder: &str) -> Vec<ThemeFile<String>> {
    let file = |(path, on_disk): (String, PathBuf)| ThemeFile {
        path: path.trim_end_matches(".ftl").to_owned(),
        origin: on_disk.display().to_string(),
        content: fs::read_to_string(&on_disk).expect("a theme's texts are UTF-8"),
    };
    files(folder).into_iter().map(file).collect()
}

fn theme() -> Theme {
    let asset = |(path, on_disk): (String, PathBuf)| ThemeFile {
        path,
        origin: on_disk.display().to_string(),
        content: fs::read(&on_disk).expect("the walk found it"),
    };
    Theme {
        name: "default".to_owned(),
        templates: texts("templates"),
        strings: texts("strings"),
        assets: files("assets").into_iter().map(asset).collect(),
    }
}

/// The theme with stand-ins for what is built along with the program.
fn with_built(mut theme: Theme) -> Theme {
    for path in ["search/search.wasm", "widget/widget.js", "widget/widget.wasm"] {
        theme.assets.push(ThemeFile {
            path: path.to_owned(),
            origin: "a stand-in".to_owned(),
            content: b"built".to_vec(),
        });
    }
    theme
}

/// Keys of a file with the names of the arguments that each uses.
fn keys(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut open = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((key, _)) = line.split_once('=')
            && line.starts_with(|c: char| c.is_ascii_alphabetic())
        {
            key.trim().clone_into(&mut open);
        }
        let arguments = keys.entry(open.clone()).or_default();
        for part in line.split('$').skip(1) {
            let end = part.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
            arguments.insert(part[..end.unwrap_or(part.len())].to_owned());
        }
    }
    keys.remove("");
    keys
}

#[test]
fn every_language_has_the_keys_and_arguments_of_english() {
    let strings = texts("strings");
    let english = strings.iter().find(|file| file.path == "en").unwrap();
    let english = keys(&english.content);
    for (key, _) in labels::KEYS {
        assert!(english.contains_key(*key), "en.ftl has no `{key}`, which articles need");
    }
    for file in &strings {
        let own = keys(&file.content);
        let missing: Vec<_> = english.keys().filter(|key| !own.contains_key(*key)).collect();
        let unknown: Vec<_> = own.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(
            missing.is_empty() && unknown.is_empty(),
            "{}: {missing:?} {unknown:?}",
            file.origin
        );
        for (key, arguments) in &own {
            assert!(arguments.is_subset(&english[key]), "{}: `{key}`: {arguments:?}", file.origin);
        }
    }
}

/// A site in every language of the theme, with further `lines` in its configuration. English has all articles, Dutch
/// one of them, machine translated: the others borrow.
fn with_site(theme: &Theme, lines: &str, look: impl FnOnce(&Site<'_>)) {
    let tags: Vec<&str> = theme.strings.iter().map(|file| file.path.as_str()).collect();
    let mut text =
        "title = \"Help\"\nbase_url = \"https://help.example.com\"\nsource_locale = \"en\"\n\
                    contact = \"contact.md\"\nvideo_hosts = [\"video.example.com\"]\n"
            .to_owned();
    for tag in &tags {
        for part in ["[locales.", tag, "]\nname = \"", tag, "\"\ncontent = \"", tag, "\"\n"] {
            text.push_str(part);
        }
    }
    text.push_str(lines);
    let config = Config::read(&text, None).expect("it is fine");
    let contacts = Contacts::read(CONTACTS, &config).expect("they are fine");
    let form = form::read(FORM, &config).expect("it is fine");
    let sources: Vec<Source> = (0..)
        .zip(ARTICLES.iter().chain(&ARTICLES[2..]))
        .map(|(file, (_, text))| Source { file: FileId(file), text: (*text).to_owned() })
        .collect();
    let expanded: Vec<_> = sources.iter().map(|file| expand(file, &Snippets::default())).collect();
    let parsed = tags.iter().map(|tag| {
        let numbers = match *tag {
            "en" => 0..3,
            "nl" => 3..4,
            _ => 0..0,
        };
        let file = |number: usize| InputFile {
            path: ARTICLES[number.min(2)].0.to_owned(),
            file: sources[number].file,
        };
        let files: Vec<InputFile> = numbers.clone().map(file).collect();
        let articles = numbers.map(|number| parse(&expanded[number], &Settings::default()).0);
        Parsed {
            articles: articles.collect(),
            input: LocaleInput { files, ..LocaleInput::default() },
        }
    });
    let (mut site, _) = link(config, contacts, parsed.collect(), &sources);
    site.form = form;
    look(&site);
}

/// The pages by their files.
fn pages(site: &Site<'_>, theme: &Theme) -> BTreeMap<String, String> {
    let pages = Mutex::new(BTreeMap::new());
    let manifest = render(site, theme, &|file| {
        if let Content::Bytes(bytes) = file.content
            && let Ok(text) = String::from_utf8(bytes)
            && text.starts_with("<!doctype html>")
        {
            pages.lock().expect("nobody panicked").insert(file.path, text);
        }
        ControlFlow::Continue(())
    });
    assert!(!manifest.expect("the theme is fine").pages.is_empty());
    pages.into_inner().expect("nobody panicked")
}

#[test]
fn every_kind_of_page_can_be_shown_in_every_language() {
    let theme = with_built(theme());
    with_site(&theme, "[desk]\n", |site| {
        assert_eq!(site.locales.len(), theme.strings.len());
        check(site, &theme).unwrap_or_else(|error| panic!("{error}"));
    });
}

#[test]
fn every_page_with_a_way_to_write_loads_the_widget_on_intent() {
    let theme = with_built(theme());
    with_site(&theme, "[desk]\n", |site| {
        for (path, html) in pages(site, &theme) {
            let loader = html.split("<script ").find(|tag| tag.contains("/loader.js"));
            let Some(loader) = loader else {
                assert!(!html.contains("data-docent-open"), "{path} offers a form and loads none");
                continue;
            };
            let tag = value(&html, "lang").expect("a page has a language").to_ascii_lowercase();
            let loader = format!(" {loader}");
            assert_eq!(value(&loader, "data-locale"), Some(tag.as_str()), "{path}");
            assert!(loader.contains(" async>"), "{path}");
        }
    });
    with_site(&theme, "", |site| {
        for (path, html) in pages(site, &theme) {
            assert!(!html.contains("/loader.js"), "{path} has no desk to write to");
        }
    });
}

#[test]
fn every_text_of_the_widget_is_used_and_has_places_for_all_that_is_put_in() {
    let theme = with_built(theme());
    with_site(&theme, "[desk]\n", |site| {
        let texts = Mutex::new(BTreeSet::new());
        render(site, &theme, &|file| {
            if let Content::Bytes(bytes) = file.content
                && file.path.starts_with("_docent/widget.")
                && let Ok(data) = serde_json::from_slice::<serde_json::Value>(&bytes)
            {
                for (key, text) in data["strings"].as_object().expect("it is a map") {
                    let text = text.as_str().expect("each is a text");
                    assert!(!text.contains(['$', '!', '！']), "{}: {key}: {text}", file.path);
                    texts.lock().expect("nobody panicked").insert(key.clone());
                }
            }
            ControlFlow::Continue(())
        })
        .expect("the theme is fine");
        let mut texts = texts.into_inner().expect("nobody panicked");
        texts.retain(|key| key.starts_with("widget-"));
        let english = theme.strings.iter().find(|file| file.path == "en").expect("it is there");
        let mut written: BTreeSet<String> = keys(&english.content).into_keys().collect();
        written.retain(|key| key.starts_with("widget-"));
        assert_eq!(texts, written, "each text is used");
    });
}

#[test]
fn only_a_site_with_a_desk_has_forms() {
    let theme = theme();
    let forms = |lines: &str| {
        let mut found = BTreeSet::new();
        with_site(&theme, lines, |site| {
            for (path, html) in pages(site, &theme) {
                let actions = html.split("<form ").skip(1).map(|form| value(form, "action"));
                found.extend(actions.map(|action| format!("{path}: {}", action.unwrap_or("-"))));
                if lines.is_empty() {
                    assert!(!html.contains("/desk/"), "{path} leads to a desk that is not there");
                }
            }
        });
        found
    };
    assert_eq!(forms(""), BTreeSet::new());
    let found = forms("[desk]\nurl = \"https://desk.example.com\"\n");
    let of = |locale: &str| {
        let ours = found.iter().filter(|form| form.starts_with(&format!("{locale}/")));
        ours.cloned().collect::<Vec<_>>()
    };
    for locale in ["en", "ar", "pt-br"] {
        let desk = format!("https://desk.example.com/desk/{locale}");
        let votes = |page: &str| format!("{locale}/{page}/index.html: {desk}/votes");
        let cases = format!("{locale}/contact/index.html: {desk}/cases");
        let expected = [cases, votes("contact"), votes("guide/first"), votes("guide/second")];
        assert_eq!(of(locale), expected);
    }
}

#[test]
fn every_control_has_its_label_and_every_id_stands_once() {
    let theme = theme();
    with_site(&theme, "[desk]\n", |site| {
        for (path, html) in pages(site, &theme) {
            let ids: Vec<&str> =
                html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
            let known: BTreeSet<&str> = ids.iter().copied().collect();
            assert_eq!(known.len(), ids.len(), "{path}: an id stands twice in {ids:?}");
            let tags = html.split('<').skip(1).filter_map(|tag| tag.split('>').next());
            for tag in tags {
                let name = tag.split([' ', '\n']).next().unwrap_or_default();
                let hidden = value(tag, "type") == Some("hidden");
                if matches!(name, "input" | "select" | "textarea") && !hidden {
                    let id = value(tag, "id").unwrap_or_else(|| panic!("{path}: no id: {tag}"));
                    assert!(html.contains(&format!("<label for=\"{id}\">")), "{path}: {tag}");
                }
                for reference in ["for", "aria-describedby", "aria-labelledby"] {
                    let id = value(tag, reference);
                    assert!(id.is_none_or(|id| known.contains(id)), "{path}: {tag}");
                }
            }
        }
    });
}

/// The value of an attribute in the text of a start tag.
fn value<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    tag.split_once(&format!(" {name}=\""))?.1.split('"').next()
}

#[test]
fn every_page_of_the_desk_can_be_shown_in_every_language() {
    let theme = with_built(theme());
    let samples: BTreeMap<String, serde_json::Value> =
        serde_json::from_str(include_str!("fixtures/desk-pages.json")).expect("it is JSON");
    let shown: Vec<&str> = samples.keys().map(String::as_str).collect();
    assert_eq!(shown, TEMPLATES, "a sample of every template");
    with_site(&theme, "[desk]\n", |site| {
        let chrome =
            Chrome::of(site, &theme, Place::Elsewhere).unwrap_or_else(|error| panic!("{error}"));
        for locale in chrome.locales() {
            for (name, page) in &samples {
                let mut page = page.clone();
                page["path"] = "/cases/1f?x=1".into();
                page["base"] = format!("/desk/{}", locale.segment()).into();
                page["now"] = 1_767_229_200_000_i64.into();
                page["title"] = "<Title>".into();
                let html = chrome.show(locale, name, &page);
                let html = html.unwrap_or_else(|error| panic!("{locale} {name}: {error}"));
                assert!(html.contains("&lt;Title&gt;"), "{locale} {name}");
                assert!(!html.contains("/loader.js"), "{locale} {name}: its policy runs no widget");
                for typed in ["<script>alert", "<b>sign", "<this>", "<here>", "<text>"] {
                    assert!(!html.contains(typed), "{locale} {name}: {typed}");
                }
            }
            let missing = chrome.missing(locale);
            assert!(missing.is_empty(), "{locale}: {missing:?}");
        }
    });
}
