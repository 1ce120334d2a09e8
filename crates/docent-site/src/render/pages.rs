//! Pages: every page of a locale with its Markdown twin, and the pages that no article has.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use tera::Value;

use super::addresses::{self, PageRef, file};
use super::output::Output;
use super::{ManifestPage, Prepared, RenderError, llms, search};
use crate::site::{LocaleId, PageId, PageKind};
use crate::view::PageView;

/// Hands out the pages of all locales.
pub(crate) fn write(prepared: &Prepared<'_>, output: &Output<'_>) -> Result<(), RenderError> {
    let locales = prepared.site.locales.iter().enumerate();
    let pages: Vec<PageRef> = locales
        .flat_map(|(index, locale)| {
            (0..locale.pages.len()).map(move |page| (LocaleId(index), PageId(page)))
        })
        .collect();
    // Folds write a body into a buffer that the next page on the same thread uses again.
    pages
        .par_iter()
        .map_init(String::new, |body, page| write_page(prepared, output, *page, body))
        .collect()
}

fn write_page(
    prepared: &Prepared<'_>,
    output: &Output<'_>,
    page: PageRef,
    buffer: &mut String,
) -> Result<(), RenderError> {
    let url = &prepared.site.locales[page.0.0].pages[page.1.0].url;
    // An address that no file can have was refused when the site was linked.
    let Some(path) = file(url) else { return Ok(()) };
    let mut view = prepared.page_view(page.0, page.1, |around| {
        let mut body = std::mem::take(buffer);
        docent_article::html::write(&around.article.article, around, &mut body);
        body
    })?;
    let (template, source) = match prepared.kind(page) {
        PageKind::Home => ("home.html", prepared.site.locales[page.0.0].home),
        PageKind::Group(_) => ("group.html", None),
        PageKind::Article(id) | PageKind::Fallback(id) => ("article.html", Some(id)),
    };
    let source = source.map(|id| prepared.site.articles[id.0].path.clone());
    let html = show(prepared, page.0, template, &view)?;
    *buffer = std::mem::take(&mut view.html);
    buffer.clear();
    let twin = match prepared.kind(page) {
        PageKind::Article(id) | PageKind::Fallback(id) => llms::article(prepared, page, id, buffer),
        PageKind::Home | PageKind::Group(_) => llms::list(prepared, page),
    };
    if let Some(twin_path) = file(&format!("{url}index.md")) {
        output.text(twin_path, twin)?;
    }
    output.page(entry(prepared, page.0, &view, url.clone(), path, source), html)
}

fn show(
    prepared: &Prepared<'_>,
    locale: LocaleId,
    template: &str,
    view: &PageView,
) -> Result<Vec<u8>, RenderError> {
    let page = Value::from_serializable(view);
    prepared.locales[locale.0].templates.fill(prepared.theme, template, ("page", page))
}

fn entry(
    prepared: &Prepared<'_>,
    locale: LocaleId,
    view: &PageView,
    url: String,
    file: String,
    source: Option<String>,
) -> ManifestPage {
    ManifestPage {
        url,
        file,
        locale: Some(prepared.language(locale).0.to_owned()),
        source,
        kind: view.kind.to_owned(),
        title: view.title.clone(),
    }
}

/// Hands out what stands beside the articles of a locale: what is not found, and redirects.
pub(crate) fn write_plain(
    prepared: &Prepared<'_>,
    output: &Output<'_>,
    locale: LocaleId,
) -> Result<(), RenderError> {
    let site = &prepared.site.locales[locale.0];
    let missing = format!("/{}/404.html", site.locale.segment());
    not_found(prepared, output, locale, &missing)?;
    if prepared.search.is_some() {
        search_page(prepared, output, locale)?;
    }
    let mut taken: BTreeSet<String> =
        site.pages.iter().filter_map(|page| file(&page.url)).collect();
    taken.extend(file(&missing));
    let is_free = |path: &String| !taken.contains(path);
    let pages: BTreeMap<&str, PageId> =
        (0..).map(PageId).zip(&site.pages).map(|(id, page)| (page.url.as_str(), id)).collect();
    site.redirects.par_iter().try_for_each(|(own, to)| {
        let (to, tail) = addresses::split(to);
        let tail = addresses::tail(tail);
        let heading = pages.get(to).map_or(to, |page| prepared.heading((locale, *page)));
        let view = PageView {
            canonical: format!("{}{tail}", prepared.addresses.url(to)),
            target: Some(format!("{}{tail}", prepared.addresses.path(to))),
            noindex: true,
            languages: Vec::new(),
            heading: heading.to_owned(),
            ..prepared.plain_view(locale, ("redirect", "redirect-title"), own)
        };
        let mut html = None;
        for from in forms(own) {
            let Some(path) = file(&from).filter(is_free) else { continue };
            if from != *own && site.redirects.contains_key(&from) {
                continue;
            }
            let html = match &html {
                Some(html) => html,
                None => html.insert(show(prepared, locale, "redirect.html", &view)?),
            };
            output.page(entry(prepared, locale, &view, from, path, None), html.clone())?;
        }
        Ok(())
    })
}

/// The addresses that readers may have kept of a page that moved: `/en/old/` and `/en/old.html` (afm 3.26).
fn forms(from: &str) -> impl Iterator<Item = String> {
    // The locale itself has no other form.
    let bare = from.strip_suffix('/').filter(|bare| bare.matches('/').count() > 1);
    [Some(from.to_owned()), bare.map(|bare| format!("{bare}.html"))].into_iter().flatten()
}

fn not_found(
    prepared: &Prepared<'_>,
    output: &Output<'_>,
    locale: LocaleId,
    url: &str,
) -> Result<(), RenderError> {
    let view = PageView {
        entries: prepared.first_nodes(locale),
        noindex: true,
        ..prepared.plain_view(locale, ("not-found", "not-found-title"), url)
    };
    let html = show(prepared, locale, "not-found.html", &view)?;
    let path = file(url).expect("a tag in lower case is safe in a path");
    output.page(entry(prepared, locale, &view, url.to_owned(), path, None), html)
}

/// The page that shows what was found. Its twin in each locale is that locale's own.
fn search_page(
    prepared: &Prepared<'_>,
    output: &Output<'_>,
    locale: LocaleId,
) -> Result<(), RenderError> {
    let url = search::address(prepared.site, locale);
    let mut view = PageView {
        entries: prepared.first_nodes(locale),
        noindex: true,
        ..prepared.plain_view(locale, ("search", "search-title"), &url)
    };
    for (language, prepared) in view.languages.iter_mut().zip(&prepared.locales) {
        if let Some(search) = &prepared.view.search {
            language.url.clone_from(&search.page_url);
        }
    }
    let html = show(prepared, locale, "search.html", &view)?;
    let path = file(&url).expect("a tag in lower case is safe in a path");
    output.page(entry(prepared, locale, &view, url, path, None), html)
}

/// Hands out what stands above the locales: the choice of a language, and what is not found anywhere.
pub(crate) fn write_root(prepared: &Prepared<'_>, output: &Output<'_>) -> Result<(), RenderError> {
    let source = prepared.site.source;
    if source.0 >= prepared.site.locales.len() {
        return Ok(());
    }
    not_found(prepared, output, source, "/404.html")?;
    let home = PageId(0);
    let view = PageView {
        alternates: prepared.alternates((source, home)),
        description: prepared.site.config.description.clone().unwrap_or_default(),
        ..prepared.plain_view(source, ("languages", "languages-title"), "/")
    };
    let html = show(prepared, source, "languages.html", &view)?;
    let mut page = entry(prepared, source, &view, "/".to_owned(), "index.html".to_owned(), None);
    page.locale = None;
    output.page(page, html)
}
