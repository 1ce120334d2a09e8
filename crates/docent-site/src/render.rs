//! Rendering: a linked site and a theme become files.

use std::ops::ControlFlow;

use serde::Serialize;

use crate::site::{LocaleId, Site};
use crate::theme::Theme;

/// One file of the output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutputFile {
    /// Relative to the output folder, with `/`.
    pub path: String,
    /// What is in it.
    pub content: Content,
}

/// The content of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// These bytes.
    Bytes(Vec<u8>),
    /// A copy of a file in a locale's content folder.
    Copy {
        /// Whose folder.
        locale: LocaleId,
        /// Path in it.
        path: String,
    },
}

/// `.docent-manifest.json`: what docent owns in an output folder.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Manifest {
    /// Address of the site.
    pub base_url: String,
    /// Every file that docent owns there, sorted, the manifest itself included.
    pub files: Vec<String>,
    /// Every page, sorted by address.
    pub pages: Vec<ManifestPage>,
}

/// One page of the manifest.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ManifestPage {
    /// Address as a path: `/en/contact/`.
    pub url: String,
    /// Its file: `en/contact/index.html`.
    pub file: String,
    /// The locale's tag; absent for pages that stand above the locales.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
    /// Path of the Markdown file relative to its locale's content folder (the source locale's for a fallback).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// `article`, `fallback`, `group`, `home`, `redirect`, `not-found`, `languages`.
    pub kind: String,
    /// Its title.
    pub title: String,
}

/// Why rendering stopped.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// A template is wrong or cannot show a page.
    #[error("{0}")]
    Template(String),
    /// A file of strings cannot be read.
    #[error("{0}")]
    Strings(String),
    /// The receiver of the files asked to stop.
    #[error("stopped")]
    Stopped,
}

/// Hands every file of the site but the manifest to `emit`, from several threads and in no order, and returns the
/// manifest. Handing files out one by one keeps a site of any size out of memory.
pub fn render(
    site: &Site<'_>,
    theme: &Theme,
    emit: &(dyn Fn(OutputFile) -> ControlFlow<()> + Sync),
) -> Result<Manifest, RenderError> {
    let _ = (site, theme, emit);
    Ok(Manifest::default())
}
