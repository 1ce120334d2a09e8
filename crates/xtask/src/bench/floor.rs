//! The floor: the least that a generator of these pages must do.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use pulldown_cmark::{Options, Parser, html};
use rayon::prelude::*;
use walkdir::WalkDir;

/// Reads every article below `content`, writes one HTML file each into `output` and copies the pictures.
pub(crate) fn run(content: &Path, output: &Path) -> Result<()> {
    let mut articles = Vec::new();
    let mut pictures = Vec::new();
    for entry in WalkDir::new(content).sort_by_file_name() {
        let entry = entry?;
        let ending = entry.path().extension().and_then(|ending| ending.to_str());
        match ending {
            _ if !entry.file_type().is_file() => {}
            Some("md") => articles.push(entry.into_path()),
            Some("png" | "jpg" | "jpeg" | "gif" | "svg") => pictures.push(entry.into_path()),
            _ => {}
        }
    }
    articles.par_iter().try_for_each(|path| {
        let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
        let mut page = String::with_capacity(text.len() * 2);
        html::push_html(&mut page, Parser::new_ext(&text, Options::ENABLE_TABLES));
        let target = target(content, output, path)?.with_extension("html");
        fs::write(&target, page).with_context(|| target.display().to_string())
    })?;
    pictures.par_iter().try_for_each(|path| {
        fs::copy(path, target(content, output, path)?)
            .map(drop)
            .with_context(|| path.display().to_string())
    })
}

/// Where a file goes; its folder is made.
fn target(content: &Path, output: &Path, path: &Path) -> Result<PathBuf> {
    let target = output.join(path.strip_prefix(content)?);
    if let Some(folder) = target.parent() {
        fs::create_dir_all(folder)?;
    }
    Ok(target)
}
