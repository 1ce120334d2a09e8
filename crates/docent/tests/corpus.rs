//! Two real repositories of the dialect, English and Dutch, built as one site: the input that no test would invent.
//!
//! They are looked for in `../shared/corpus` beside the project; without them every test prints SKIPPED.

#![expect(clippy::print_stdout, reason = "a test that is skipped says so")]

#[path = "corpus/languages.rs"]
mod languages;
mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;

use support::{attributes, prose};

struct Built {
    corpus: PathBuf,
    out: PathBuf,
    manifest: serde_json::Value,
    findings: Vec<serde_json::Value>,
    folder: tempfile::TempDir,
}

/// The built site, made once for all tests.
fn built() -> Option<&'static Built> {
    static BUILT: OnceLock<Option<Built>> = OnceLock::new();
    let built = BUILT.get_or_init(|| {
        let corpus = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus");
        corpus.is_dir().then(|| build(corpus.canonicalize().expect("the folder is there")))
    });
    if built.is_none() {
        println!("SKIPPED: there is no corpus in ../shared/corpus");
    }
    built.as_ref()
}

fn build(corpus: PathBuf) -> Built {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let site = folder.path().join("site");
    let out = folder.path().join("out");
    fs::create_dir(&site).expect("a new folder");
    let text = format!(
        "title = \"Trial\"\nbase_url = \"https://help.example.com\"\nsource_locale = \"en\"\n\
         [locales.en]\nname = \"English\"\ncontent = \"{}\"\n[locales.nl]\nname = \"Nederlands\"\ncontent = \"{}\"\n",
        corpus.join("workfront.en").display(),
        corpus.join("workfront.nl-NL").display(),
    );
    fs::write(site.join("docent.toml"), text).expect("a new file");
    let docent = |words: &[&str]| {
        Command::new(env!("CARGO_BIN_EXE_docent"))
            .args(words)
            .arg("--site")
            .arg(&site)
            .current_dir(folder.path())
            .output()
            .expect("docent starts")
    };
    let run = docent(&["build", "--out", out.to_str().expect("UTF-8")]);
    assert_eq!(
        run.status.code(),
        Some(0),
        "the corpus has no finding of severity error: {}",
        String::from_utf8_lossy(&run.stderr).chars().take(4_000).collect::<String>()
    );
    let check = docent(&["check", "--format", "json"]);
    let lines = String::from_utf8(check.stdout).expect("UTF-8");
    let findings = lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let manifest = fs::read_to_string(out.join(".docent-manifest.json")).expect("a manifest");
    let manifest = serde_json::from_str(&manifest).expect("JSON");
    Built { corpus, out, manifest, findings, folder }
}

impl Built {
    /// Kind, locale, source and file of every page; what a page lacks is empty.
    fn pages(&self) -> impl Iterator<Item = (&str, &str, &str, &str)> {
        let pages = self.manifest["pages"].as_array().expect("a list");
        pages.iter().map(|page| {
            let text = |key: &str| page[key].as_str().unwrap_or_default();
            (text("kind"), text("locale"), text("source"), text("file"))
        })
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.out.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
    }

    fn source(&self, locale: &str, kind: &str, path: &str) -> String {
        let english = locale == "en" || kind == "fallback";
        let folder = if english { "workfront.en" } else { "workfront.nl-NL" };
        fs::read_to_string(self.corpus.join(folder).join(path)).expect("the source is there")
    }
}

#[test]
fn queries_find_their_articles() {
    let Some(built) = built() else { return };
    let table = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/search/corpus.csv");
    let words = ["search", "eval", "--minimum", "85", "--site"];
    let run = Command::new(env!("CARGO_BIN_EXE_docent"))
        .args(words)
        .arg(built.folder.path().join("site"))
        .arg(table)
        .output()
        .expect("docent starts");
    let told = String::from_utf8_lossy(&run.stdout);
    assert_eq!(run.status.code(), Some(0), "{told}{}", String::from_utf8_lossy(&run.stderr));
}

#[test]
fn every_article_is_a_page_in_every_locale() {
    let Some(built) = built() else { return };
    let mut count: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for (kind, locale, ..) in built.pages() {
        *count.entry((kind, locale)).or_default() += 1;
    }
    // afm 6.1: 2,404 articles in the first, of which 2,348 have a twin; one is Dutch alone. 2,403 are in the copy.
    assert_eq!(count[&("article", "en")], 2_403, "{count:?}");
    assert_eq!(count[&("article", "nl")] + count[&("fallback", "nl")], 2_404, "{count:?}");
    assert_eq!(count[&("home", "en")] + count[&("home", "nl")], 2, "{count:?}");
}

#[test]
fn every_address_in_every_page_is_there() {
    let Some(built) = built() else { return };
    let files: BTreeSet<&str> = built.manifest["files"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(serde_json::Value::as_str)
        .collect();
    let mut dead = BTreeMap::new();
    for (_, _, _, file) in built.pages() {
        let html = built.read(file);
        for address in attributes(&html, "href").chain(attributes(&html, "src")) {
            let Some(path) = address.strip_prefix('/') else { continue };
            let path = path.split(['#', '?']).next().unwrap_or_default();
            let path = percent_encoding::percent_decode_str(path).decode_utf8_lossy();
            let target = if path.is_empty() || path.ends_with('/') {
                format!("{path}index.html")
            } else {
                path.into_owned()
            };
            if !files.contains(target.as_str()) {
                dead.entry(address.clone()).or_insert(file);
            }
        }
    }
    assert!(
        dead.is_empty(),
        "{} dead, such as {:?}",
        dead.len(),
        dead.iter().take(5).collect::<Vec<_>>()
    );
}

#[test]
fn nothing_internal_reaches_a_file() {
    let Some(built) = built() else { return };
    let mut leaks = Vec::new();
    let mut looked = 0;
    for (kind, locale, source, file) in built.pages() {
        if source.is_empty() {
            continue;
        }
        let text = built.source(locale, kind, source);
        let secrets = support::secrets(&text);
        looked += secrets.len();
        let twin = file.replace("index.html", "index.md");
        for file in [file, twin.as_str()] {
            let output = built.read(file);
            // Twins show code as it is, pages escape it.
            assert!(!support::without_fences(&output).contains("<!--"), "{file} has a comment");
            leaks.extend(
                secrets
                    .iter()
                    .filter(|secret| output.contains(*secret))
                    .map(|secret| format!("{file}: {secret}")),
            );
        }
    }
    assert!(looked > 10_000, "only {looked} secrets were looked for");
    assert_eq!(leaks, [""; 0]);
}

#[test]
fn feeds_maps_and_lists_hold_no_internal_value() {
    let Some(built) = built() else { return };
    let mut values = BTreeSet::new();
    for (kind, locale, source, _) in built.pages().filter(|page| !page.2.is_empty()) {
        values.extend(support::internal_values(&built.source(locale, kind, source)));
    }
    assert!(values.len() > 1_000, "only {} values", values.len());
    let files = built.manifest["files"].as_array().expect("a list");
    let lists = files
        .iter()
        .filter_map(serde_json::Value::as_str)
        .filter(|file| [".xml", ".txt", ".json"].iter().any(|ending| file.ends_with(ending)));
    for file in lists {
        let text = built.read(file);
        let words: BTreeSet<&str> =
            text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).collect();
        let found: Vec<_> = values.iter().filter(|value| words.contains(value.as_str())).collect();
        assert!(found.is_empty(), "{file}: {found:?}");
    }
}

#[test]
fn no_marker_of_the_dialect_is_left_in_a_page() {
    let Some(built) = built() else { return };
    let mut left = Vec::new();
    for (_, _, _, file) in built.pages() {
        let html = built.read(file);
        for mark in [
            "[!UICONTROL",
            "[!DNL",
            "[!BADGE",
            "&gt;[!",
            "\n+++",
            "<p>+++ ",
            "<p>+++<",
            "\u{200B}",
            "\u{FDD0}",
        ] {
            // Fenced code shows the dialect as it is.
            if support::without_code(&html).contains(mark) {
                left.push(format!("{file}: {mark:?}"));
            }
        }
    }
    assert_eq!(left, [""; 0]);
}

#[test]
fn no_word_of_an_article_is_lost() {
    let Some(built) = built() else { return };
    let library = |locale| built.source(locale, "article", "help/_includes/snippets.md");
    let (en, nl) = (library("en"), library("nl"));
    let (en, nl) = (prose::snippets(&en), prose::snippets(&nl));
    let (mut all, mut lost_of_all) = (0, 0);
    let mut worst = Vec::new();
    for (_, locale, source, file) in built.pages().filter(|page| page.0 == "article") {
        let text = built.source(locale, "article", source);
        let written = prose::of_source(&text, if locale == "en" { &en } else { &nl });
        let lost = prose::lost(&written, &prose::of_page(&built.read(file)));
        let (count, missing) = (written.values().sum::<i64>(), lost.values().sum::<i64>());
        all += count;
        lost_of_all += missing;
        // Some placeholders and broken tags are read in two ways; a lost paragraph is more than that.
        if missing > 12 + count / 50 {
            worst.push(format!("{file}: {missing} of {count}, {lost:?}"));
        }
    }
    println!("{lost_of_all} of {all} words differ");
    assert_eq!(worst, [""; 0]);
    assert!(all > 1_500_000, "only {all} words were read");
    assert!(lost_of_all * 1_000 < all, "{lost_of_all} of {all} words are lost");
}

#[test]
fn findings_are_what_the_repositories_do_wrong() {
    let Some(built) = built() else { return };
    let mut count: BTreeMap<&str, usize> = BTreeMap::new();
    for finding in &built.findings {
        assert_ne!(finding["severity"], "error", "{finding}");
        assert!(finding["line"].as_u64() >= Some(1), "{finding}");
        *count.entry(finding["code"].as_str().expect("a code")).or_default() += 1;
    }
    println!("{count:#?}");
    // afm 7: five links in the first repository and seven in the second lead to nothing by the letter; all but one of
    // each have a doubled slash or a slash behind `.md`, which docent follows. Files to download (`.crt`, `.zip`) are
    // not in the copy.
    let article = |finding: &&serde_json::Value| {
        let message = finding["message"].as_str().unwrap_or_default();
        finding["code"] == "link-broken" && message.contains(".md")
    };
    assert_eq!(built.findings.iter().filter(article).count(), 2, "{count:?}");
    assert!(!count.contains_key("snippet-unknown"), "{count:?}");
    assert!(!count.contains_key("toc-target-missing"), "{count:?}");
}

#[test]
fn pages_stay_small_and_their_navigation_bounded() {
    let Some(built) = built() else { return };
    let mut most = (0, "");
    for (_, _, _, file) in built.pages() {
        let html = built.read(file);
        let nav = html.split("<main").next().unwrap_or_default();
        most = most.max((attributes(nav, "href").count(), file));
    }
    assert!(most.0 < 250, "{} links before the text of {}", most.0, most.1);
}
