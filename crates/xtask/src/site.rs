//! Throw-away sites: a `docent.toml` over content that lies elsewhere.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Writes `docent.toml` into `folder`; a locale is its tag, its name and its content folder. `more` is further lines.
pub(crate) fn write(folder: &Path, more: &str, locales: &[(&str, &str, &Path)]) -> Result<()> {
    let tables: Vec<String> = locales
        .iter()
        .map(|(tag, name, content)| {
            let content = content.display().to_string();
            format!("\n[locales.{tag}]\nname = {name:?}\ncontent = {content:?}\n")
        })
        .collect();
    let head =
        "title = \"Trial\"\nbase_url = \"https://help.example.com\"\nsource_locale = \"en\"\n";
    fs::create_dir_all(folder)
        .and_then(|()| {
            fs::write(folder.join("docent.toml"), format!("{head}{more}{}", tables.concat()))
        })
        .with_context(|| format!("cannot write a site into {}", folder.display()))
}
