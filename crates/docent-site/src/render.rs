//! Rendering: a linked site and a theme become files.
//!
//! [`render`] is the only entry. Promises: the same site and theme give the same bytes; every text of an author is
//! escaped where it stands; no page grows with the site; only a theme can make it fail.

pub(crate) mod addresses;
mod article_page;
mod assets;
pub mod chrome;
mod contacts;
pub(crate) mod dates;
mod desk;
mod feed;
mod headers;
mod json_ld;
mod languages;
mod llms;
mod navigation;
mod outline;
mod output;
mod page_view;
mod pages;
mod prepared;
mod search;
mod sitemap;
pub(crate) mod strings;
mod templates;
#[cfg(test)]
mod tests;
mod widget;
mod xml;

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use rayon::prelude::*;
use serde::Serialize;

use crate::Config;
use crate::site::{LocaleId, PageId, PageKind, Site, SiteArticle};
use crate::theme::{Theme, ThemeError};

pub(crate) use addresses::Addresses;
use output::Output;
use prepared::Prepared;
pub(crate) use search::FOLDER as SEARCH;

/// The content security policy of a site's pages, which they carry themselves; a server sends it as a header too.
pub fn policy(config: &Config, theme: &Theme) -> String {
    prepared::policy(config, theme)
}

/// The articles by the addresses of their pages, fallbacks included, as the forms on these pages write them: a path from
/// the host on, percent-encoded.
pub fn article_pages<'s, 'a>(site: &'s Site<'a>) -> BTreeMap<String, &'s SiteArticle<'a>> {
    let addresses = Addresses::of(site);
    let mut articles = BTreeMap::new();
    for (locale, pages) in site.locales.iter().enumerate() {
        for (index, page) in pages.pages.iter().enumerate() {
            if let PageKind::Article(id) | PageKind::Fallback(id) = page.kind {
                let address = addresses.href((LocaleId(locale), PageId(index)));
                articles.insert(address.into_owned(), &site.articles[id.0]);
            }
        }
    }
    articles
}

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
    /// `article`, `fallback`, `group`, `home`, `redirect`, `not-found`, `languages`, `search`.
    pub kind: String,
    /// Its title.
    pub title: String,
}

/// Why rendering stopped.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// A template is wrong or cannot show a page, or a file of strings cannot be read.
    #[error("{0}")]
    Theme(ThemeError),
    /// The receiver of the files asked to stop.
    #[error("stopped")]
    Stopped,
}

/// Tells what makes a theme fail before the first page: every template and every file of strings is read, and what all
/// pages share is made. Far quicker than [`render`], because no page is.
pub fn prepare(site: &Site<'_>, theme: &Theme) -> Result<(), RenderError> {
    Prepared::of(site, theme).map(|_| ())
}

/// Hands every file of the site but the manifest to `emit`, from several threads and in no order, and returns the
/// manifest. Handing files out one by one keeps a site of any size out of memory.
pub fn render(
    site: &Site<'_>,
    theme: &Theme,
    emit: &(dyn Fn(OutputFile) -> ControlFlow<()> + Sync),
) -> Result<Manifest, RenderError> {
    let prepared = Prepared::of(site, theme)?;
    write(&prepared, emit)
}

/// Makes every file and throws it away. An `Err` for what [`render`] forgives for its readers' sake: a key that no file
/// of strings has. For tests of themes.
pub fn check(site: &Site<'_>, theme: &Theme) -> Result<(), RenderError> {
    let prepared = Prepared::of(site, theme)?;
    write(&prepared, &|_| ControlFlow::Continue(()))?;
    for (locale, prepared) in site.locales.iter().zip(&prepared.locales) {
        let missing: Vec<String> = prepared.strings.missing().into_iter().collect();
        if !missing.is_empty() {
            let (tag, keys) = (locale.locale.tag(), missing.join("`, `"));
            let theme = &theme.name;
            let message = format!("the theme `{theme}` has no text in `{tag}` for `{keys}`");
            return Err(RenderError::Theme(ThemeError::without_place(message)));
        }
    }
    Ok(())
}

fn write(
    prepared: &Prepared<'_>,
    emit: &(dyn Fn(OutputFile) -> ControlFlow<()> + Sync),
) -> Result<Manifest, RenderError> {
    let output = Output::new(emit);
    // The index of a locale is made by one thread; the others write pages meanwhile.
    let (searched, written) = rayon::join(
        || prepared.search.as_ref().map_or(Ok(()), |_| search::write(prepared, &output)),
        || pages::write(prepared, &output),
    );
    written.and(searched)?;
    pages::write_root(prepared, &output)?;
    let locales = (0..prepared.site.locales.len()).into_par_iter().map(LocaleId);
    locales.try_for_each(|locale| write_locale(prepared, &output, locale))?;
    write_files(prepared, &output)?;
    Ok(output.manifest(&prepared.site.config.base_url))
}

/// The files of a locale beside its pages.
fn write_locale(
    prepared: &Prepared<'_>,
    output: &Output<'_>,
    locale: LocaleId,
) -> Result<(), RenderError> {
    pages::write_plain(prepared, output, locale)?;
    let site = &prepared.site.locales[locale.0];
    let below = |file: &str| format!("{}/{file}", site.locale.segment());
    output.text(below("nav.json"), prepared.nav_json(locale))?;
    output.text(below("llms.txt"), llms::of_locale(prepared, locale))?;
    if let Some(feed) = feed::write(prepared, locale) {
        output.text(below("feed.xml"), feed)?;
    }
    for (path, asset) in &site.assets {
        if let Some(file) = asset.file() {
            output.file(file, Content::Copy { locale, path: path.clone() })?;
        }
    }
    Ok(())
}

/// The files above the locales.
fn write_files(prepared: &Prepared<'_>, output: &Output<'_>) -> Result<(), RenderError> {
    let relative = |url: &str| url.trim_start_matches('/').to_owned();
    for (url, text) in sitemap::write(prepared) {
        output.text(relative(&url), text)?;
    }
    let sitemap = prepared.addresses.url("/sitemap.xml");
    let robots = format!("User-agent: *\nAllow: /\n\nSitemap: {sitemap}\n");
    output.text("robots.txt".to_owned(), robots)?;
    output.text("llms.txt".to_owned(), llms::of_site(prepared))?;
    output.text(headers::NAME.to_owned(), headers::of(prepared))?;
    for (url, bytes) in prepared.assets.all() {
        output.file(relative(url), Content::Bytes(bytes.to_vec()))?;
    }
    prepared.search.as_ref().map_or(Ok(()), |module| module.write(output))?;
    prepared.widget.as_ref().map_or(Ok(()), |widget| widget.write(output))
}
