//! The default theme: complete in every language, and able to show every kind of page.
//!
//! A new language is one file in `themes/default/strings`; these tests say what is missing in it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use docent_article::{FileId, Settings, Snippets, Source, expand, labels, parse};
use docent_site::render::check;
use docent_site::site::{InputFile, LocaleInput};
use docent_site::theme::ThemeFile;
use docent_site::{Config, Contacts, Parsed, Theme, link};

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

#[test]
fn every_kind_of_page_can_be_shown_in_every_language() {
    let theme = theme();
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
    let config = Config::read(&text, None).unwrap();
    let contacts = Contacts::read(CONTACTS, &config).unwrap();
    // English has all articles, Dutch one of them, machine translated: the others borrow.
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
    let (site, _) = link(config, contacts, parsed.collect(), &sources);
    assert_eq!(site.locales.len(), tags.len());
    check(&site, &theme).unwrap_or_else(|error| panic!("{error}"));
}
