//! The browser's step: a site in all languages, opened in Chromium by the scripts in `tests/browser`.
//!
//! On Debian as root the missing packages are installed; elsewhere the step says what is missing.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::packages::install;
use crate::command::{cargo, exists, program, root, run, run_quietly};
use crate::site;

/// Locales of the theme's strings, with names that the test site shows.
const LOCALES: [(&str, &str); 13] = [
    ("en", "English"),
    ("ar", "العربية"),
    ("de", "Deutsch"),
    ("es", "Español"),
    ("fr", "Français"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("ko", "한국어"),
    ("nl", "Nederlands"),
    ("pt-BR", "Português (Brasil)"),
    ("sv", "Svenska"),
    ("zh-Hans", "简体中文"),
    ("zh-Hant", "繁體中文"),
];

/// The files of tests; each starts a browser of its own.
const TESTS: [&str; 17] = [
    "accessible.test.mjs",
    "desk.test.mjs",
    "frame.test.mjs",
    "reading.test.mjs",
    "safe.test.mjs",
    "search.test.mjs",
    "search-size.test.mjs",
    "widget.test.mjs",
    "widget-accessible.test.mjs",
    "widget-answers.test.mjs",
    "widget-embed.test.mjs",
    "widget-lost.test.mjs",
    "widget-people.test.mjs",
    "widget-safe.test.mjs",
    "widget-size.test.mjs",
    "widget-way.test.mjs",
    "widget-words.test.mjs",
];

/// Builds the sites and runs the scripts.
pub(super) fn check() -> Result<()> {
    let mut script = node()?;
    let folder = root().join("target/browser");
    if folder.exists() {
        fs::remove_dir_all(&folder).context("cannot remove the sites of the last run")?;
    }
    let own = folder.join("own");
    run(cargo("run --quiet -- build --out").arg(&own))?;
    let all = folder.join("all");
    every_locale(&folder.join("site"))?;
    run(cargo("run --quiet -- build --site").arg(folder.join("site")).arg("--out").arg(&all))?;
    let trial = folder.join("trial");
    // Its findings are what it is made of.
    run_quietly(cargo("run --quiet -- build --site tests/browser/site --out").arg(&trial))?;
    script.args(["--test", "--test-reporter=spec"]).args(TESTS);
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| "target".into(), PathBuf::from);
    script.env("DOCENT_PROGRAM", root().join(target).join("debug/docent"));
    run(script.env("DOCENT_OWN", own).env("DOCENT_ALL", all).env("DOCENT_TRIAL", trial))
}

/// Node in the folder of the scripts, with what they need: their packages, and the name of the browser.
pub(crate) fn node() -> Result<Command> {
    let chromium = chromium()?;
    let scripts = root().join("tests/browser");
    if !exists("npm") {
        install(&["nodejs", "npm"])?;
    }
    if !scripts.join("node_modules/axe-core").exists() {
        run(program("npm").current_dir(&scripts).args(["ci", "--no-audit", "--no-fund"]))?;
    }
    let mut node = program("node");
    node.current_dir(scripts).env("CHROMIUM", chromium);
    Ok(node)
}

/// docent's own content as a site in all languages that the theme has strings for: what is not translated there is
/// shown as a fallback, under that language's strings.
fn every_locale(folder: &Path) -> Result<()> {
    let content = root().join("content");
    let mut folders = Vec::new();
    for (tag, _) in LOCALES {
        let translated = content.join(tag);
        let folder = if translated.is_dir() { translated } else { folder.join(tag) };
        fs::create_dir_all(&folder).context("cannot make an empty content folder")?;
        folders.push(folder);
    }
    let locales: Vec<_> = (LOCALES.iter().zip(&folders))
        .map(|((tag, name), folder)| (*tag, *name, folder.as_path()))
        .collect();
    site::write(folder, "contact = \"contact.md\"\ndesk = {}\n", &locales)?;
    fs::copy(content.join("contacts.toml"), folder.join("contacts.toml"))
        .map(drop)
        .context("cannot copy contacts.toml")?;
    // The site has more locales than `form.toml`, so this shows what a locale without a text sees.
    fs::copy(content.join("form.toml"), folder.join("form.toml"))
        .map(drop)
        .context("cannot copy form.toml")
}

fn chromium() -> Result<String> {
    let names = ["chromium", "chromium-browser", "google-chrome"];
    if let Some(name) = names.iter().find(|name| exists(name)) {
        return path_of(name);
    }
    install(&["chromium", "fonts-noto-core", "fonts-noto-cjk"])?;
    path_of("chromium")
}

fn path_of(name: &str) -> Result<String> {
    let output = program("sh").args(["-c", "command -v \"$0\"", name]).output()?;
    Ok(String::from_utf8(output.stdout)?.trim().to_owned())
}
