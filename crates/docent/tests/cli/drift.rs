//! `docent l10n drift`, with real repositories made for each case.

use std::process::Command;

use crate::site::{CONFIG, Site, page};

/// A site with a Dutch locale in a repository of its own.
struct Repository {
    site: Site,
}

impl Repository {
    fn new(more: &str) -> Repository {
        let config =
            format!("{CONFIG}[locales.nl]\nname = \"Nederlands\"\ncontent = \"nl\"\n{more}");
        let site = Site::new(&[("content/docent.toml", &config)]);
        site.write("content/nl/.keep", "");
        let repository = Repository { site };
        repository.git(&["init", "-q", "-b", "main"]);
        repository
    }

    fn git(&self, words: &[&str]) -> String {
        self.git_in(".", words, "2026-01-01T12:00:00Z")
    }

    fn git_in(&self, folder: &str, words: &[&str], date: &str) -> String {
        let output = Command::new("git")
            .args(["-c", "user.name=A", "-c", "user.email=a@example.com"])
            .args(["-c", "commit.gpgsign=false", "-c", "protocol.file.allow=always"])
            .args(words)
            .env("GIT_AUTHOR_DATE", date)
            .env("GIT_COMMITTER_DATE", date)
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .current_dir(self.site.path(folder))
            .output()
            .expect("git starts");
        assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("UTF-8").trim().to_owned()
    }

    /// Commits everything on a day, and returns the commit.
    fn commit(&self, day: &str) -> String {
        self.git(&["add", "-A"]);
        self.git_in(".", &["commit", "-q", "-m", "x"], &format!("{day}T12:00:00Z"));
        self.git(&["rev-parse", "HEAD"])
    }

    fn english(&self, body: &str) {
        self.site.write("content/en/one.md", format!("---\ntitle: One\n---\n# One\n\n{body}\n"));
    }

    fn dutch(&self, revision: &str) {
        let text =
            format!("---\ntitle: Een\nsource-git-commit: {revision}\n---\n# Een\n\nTekst.\n");
        self.site.write("content/nl/one.md", text);
    }

    /// The lines of `docent l10n drift --format json`, the summary last.
    fn drift(&self, site: &str) -> Vec<serde_json::Value> {
        let outcome = self.site.docent(&["l10n", "drift", "--site", site, "--format", "json"]);
        assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(0), ""));
        let line = |line: &str| serde_json::from_str(line).expect("JSON");
        outcome.stdout.lines().map(line).collect()
    }

    /// The only finding's message; the code is checked.
    fn told(&self, site: &str, code: &str) -> String {
        let lines = self.drift(site);
        assert_eq!(lines.len(), 2, "{lines:?}");
        assert_eq!(lines[0]["code"], code);
        assert_eq!(
            (&lines[0]["file"], &lines[0]["line"]),
            (&format!("{site}/nl/one.md").into(), &3.into())
        );
        lines[0]["message"].as_str().expect("a text").to_owned()
    }
}

#[test]
fn only_the_body_drifts() {
    let repository = Repository::new("");
    repository.english("Text.");
    let first = repository.commit("2026-02-01");
    repository.dutch(&first);
    repository
        .site
        .write("content/en/one.md", "---\ntitle: New\n---\n# One\n\n<!-- new -->\nText.\n");
    repository.commit("2026-02-02");
    let lines = repository.drift("content");
    assert_eq!(lines.len(), 1, "{lines:?}");
    let summary = &lines[0];
    assert_eq!((&summary["recorded"], &summary["drifted"]), (&1.into(), &0.into()));
    assert_eq!((&summary["pairs"], &summary["unknown"]), (&1.into(), &0.into()));
}

#[test]
fn a_change_is_told_with_its_days_and_sections() {
    let repository = Repository::new("");
    repository.english("Text.\n\n## Two\n\nMore.");
    let first = repository.commit("2026-02-01");
    repository.dutch(&first);
    repository.english("Text.\n\n## Two\n\nMore words.");
    repository.commit("2026-03-04");
    repository.english("Text.\n\n## Two\n\nMore words here.");
    repository.commit("2026-03-05");
    // What is not committed yet is what readers will see.
    repository.english("Text.\n\n## Two\n\nMore words here now.");
    assert_eq!(
        repository.told("content", "translation-drifted"),
        "the source of 2026-02-01 has changed by 5 words since, first on 2026-03-04, in \"Two\""
    );
    let outcome = repository.site.docent(&["l10n", "drift", "--max-drifted", "0"]);
    assert_eq!(outcome.code, Some(1));
}

#[test]
fn a_renamed_source_is_followed() {
    let repository = Repository::new("");
    repository.site.write("content/en/old.md", "# One\n\nText.\n");
    repository.site.remove("content/en/one.md");
    let first = repository.commit("2026-02-01");
    repository.git(&["mv", "content/en/old.md", "content/en/one.md"]);
    repository.commit("2026-02-02");
    repository.dutch(&first);
    repository.english("Text and more.");
    repository.commit("2026-02-03");
    let told = repository.told("content", "translation-drifted");
    assert!(told.starts_with("the source of 2026-02-01 has changed by 4 words"), "{told}");
    assert!(told.contains("first on 2026-02-03"), "{told}");
}

#[test]
fn what_is_unknown_is_said() {
    let repository = Repository::new("");
    let without = repository.commit("2026-01-01");
    repository.english("Text.");
    repository.site.write("content/en/new.md", "# New\n");
    repository.commit("2026-02-01");
    for (revision, words) in [
        ("0000000000000000000000000000000000000001", "does not have this commit"),
        ("0a1b2c3", "no full commit id"),
        ("main", "no full commit id"),
    ] {
        repository.dutch(revision);
        let told = repository.told("content", "revision-unknown");
        assert!(told.contains(words), "{told}");
    }
    repository.dutch(&without);
    repository.site.remove("content/nl/one.md");
    let text = format!("---\ntitle: N\nsource_commit: {without}\n---\n# N\n");
    repository.site.write("content/nl/new.md", text);
    let lines = repository.drift("content");
    assert!(
        lines[0]["message"].as_str().is_some_and(|told| told.contains("did not exist")),
        "{lines:?}"
    );
}

#[test]
fn a_shallow_clone_is_said() {
    let repository = Repository::new("");
    repository.english("Text.");
    let first = repository.commit("2026-02-01");
    repository.dutch(&first);
    repository.english("Text and more.");
    let second = repository.commit("2026-02-02");
    let from = format!("file://{}", repository.site.path(".").display());
    repository.git(&["clone", "-q", "--depth", "1", &from, "shallow"]);
    let told = repository.told("shallow/content", "revision-unknown");
    assert!(told.contains("shallow clone"), "{told}");
    // What it does have is certain.
    let text = format!("---\nsource_commit: {second}\n---\n# Een\n\nTekst.\n");
    repository.site.write("shallow/content/nl/one.md", text);
    assert_eq!(repository.drift("shallow/content").len(), 1);
}

#[test]
fn locales_may_be_repositories_of_their_own() {
    let repository = Repository::new("");
    repository.git_in("content/en", &["init", "-q", "-b", "main"], "2026-01-01T12:00:00Z");
    repository.git_in("content/en", &["add", "-A"], "2026-01-01T12:00:00Z");
    repository.git_in("content/en", &["commit", "-q", "-m", "x"], "2026-05-06T12:00:00Z");
    let first = repository.git_in("content/en", &["rev-parse", "HEAD"], "2026-01-01T12:00:00Z");
    repository.dutch(&first);
    repository.english("Other text.");
    let told = repository.told("content", "translation-drifted");
    assert!(told.starts_with("the source of 2026-05-06"), "{told}");
}

#[test]
fn a_folder_without_history_is_said() {
    let site = Site::new(&[(
        "content/docent.toml",
        &format!("{CONFIG}[locales.nl]\nname = \"Nederlands\"\ncontent = \"nl\"\n"),
    )]);
    site.write("content/nl/one.md", "---\nsource_commit: 0a\n---\n# Een\n");
    let outcome = site.docent(&["l10n", "drift"]);
    assert!(outcome.stdout.contains("in no Git repository"), "{outcome:?}");
}

#[test]
fn readers_are_told_unless_the_site_does_not_want_it() {
    for (more, told) in [("", true), ("[health]\ndrift_notice = false\n", false)] {
        let repository = Repository::new(more);
        repository.english("Text.");
        let first = repository.commit("2026-02-01");
        repository.dutch(&first);
        repository.english("Other text.");
        let pages = repository.site.build();
        let own = page(&pages, "nl/", "one/index.html");
        let notice = own.contains("is veranderd sinds ze is vertaald (1 februari 2026)");
        assert_eq!(notice, told, "{own}");
        let source = page(&pages, "en/", "one/index.html");
        assert!(!source.contains("class=\"notice\""));
    }
}

#[test]
fn a_difference_that_drift_explains_says_so() {
    let repository = Repository::new("");
    repository.english("Tekst.");
    let first = repository.commit("2026-02-01");
    repository.dutch(&first);
    repository.english("Tekst 7.");
    let outcome = repository.site.docent(&["l10n", "parity", "--format", "json"]);
    assert!(outcome.stdout.contains("since it was translated (2026-02-01)"), "{outcome:?}");
    assert!(outcome.stdout.contains("\"explained\":1"), "{outcome:?}");
}
