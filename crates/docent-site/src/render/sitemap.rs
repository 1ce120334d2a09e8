//! The sitemap: what search engines should know, with its alternates.

use super::Prepared;
use super::dates::Moment;
use super::xml::{HEAD, element, escape};
use crate::site::{LocaleId, PageId, PageKind};

/// The protocol's limit of addresses in one file.
const URLS: usize = 50_000;
/// Below the protocol's limit of 50 MB in one file.
const BYTES: usize = 45_000_000;

const OPEN: &str = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
                    xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n";

/// The files of the sitemap: address and text. The first one is `/sitemap.xml`.
pub(crate) fn write(prepared: &Prepared<'_>) -> Vec<(String, String)> {
    let mut parts = parts(entries(prepared), URLS, BYTES);
    if parts.len() == 1 {
        let only = parts.remove(0);
        return vec![("/sitemap.xml".to_owned(), only)];
    }
    let mut index = HEAD.to_owned();
    index.push_str("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    let mut files = Vec::new();
    for (number, part) in (1..).zip(parts) {
        let url = format!("/sitemap-{number}.xml");
        index.push_str("<sitemap>\n");
        element(&mut index, "loc", &prepared.addresses.url(&url));
        index.push_str("</sitemap>\n");
        files.push((url, part));
    }
    index.push_str("</sitemapindex>\n");
    files.insert(0, ("/sitemap.xml".to_owned(), index));
    files
}

fn parts(entries: impl Iterator<Item = String>, urls: usize, bytes: usize) -> Vec<String> {
    let mut parts = Vec::new();
    let (mut part, mut length) = (format!("{HEAD}{OPEN}"), 0);
    for entry in entries {
        if length == urls || (length > 0 && part.len() + entry.len() > bytes) {
            parts.push(format!("{part}</urlset>\n"));
            (part, length) = (format!("{HEAD}{OPEN}"), 0);
        }
        part.push_str(&entry);
        length += 1;
    }
    parts.push(format!("{part}</urlset>\n"));
    parts
}

fn entries(prepared: &Prepared<'_>) -> impl Iterator<Item = String> {
    let site = prepared.site;
    let pages = site.locales.iter().enumerate().flat_map(|(index, locale)| {
        (0..locale.pages.len()).map(move |page| (LocaleId(index), PageId(page)))
    });
    pages.filter(|page| prepared.is_indexed(*page)).map(|page| {
        let mut entry = "<url>\n".to_owned();
        element(&mut entry, "loc", &prepared.addresses.absolute(page));
        if let PageKind::Article(id) = prepared.kind(page) {
            let written = site.articles[id.0].article.front.last_update.as_deref();
            if let Some(moment) = written.and_then(Moment::read) {
                element(&mut entry, "lastmod", &moment.rfc3339());
            }
        }
        for alternate in prepared.alternates(page) {
            entry.push_str("<xhtml:link rel=\"alternate\" hreflang=\"");
            escape(&mut entry, &alternate.hreflang);
            entry.push_str("\" href=\"");
            escape(&mut entry, &alternate.url);
            entry.push_str("\"/>\n");
        }
        entry.push_str("</url>\n");
        entry
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_sitemap_becomes_parts() {
        let count = |entries: usize, urls, bytes| {
            let parts = parts((0..entries).map(|_| "<url/>".to_owned()), urls, bytes);
            parts.iter().map(|part| part.matches("<url/>").count()).collect::<Vec<_>>()
        };
        assert_eq!(count(3, 3, 1000), [3]);
        assert_eq!(count(5, 2, 1000), [2, 2, 1]);
        assert_eq!(count(3, 100, 1), [1, 1, 1]);
        assert_eq!(count(0, 3, 1000), [0]);
    }
}
