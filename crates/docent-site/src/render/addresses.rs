//! Addresses: where every page is, for readers, for other sites and on disk.
//!
//! [`Addresses::of`] is the only way in. Addresses in a [`Site`] begin with `/`; here they are encoded for an `href`,
//! get the path of the base address before them, and become files.

use std::borrow::Cow;
use std::collections::BTreeMap;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::site::{ArticleId, LocaleId, Page, PageId, PageKind, Site};

/// What cannot stand in a query or fragment of an `href`, an Atom feed or a sitemap.
const TAIL: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}');

/// The same of a path, which is not encoded yet.
const PATH: &AsciiSet = &TAIL.add(b'%').add(b'?').add(b'#');

/// A page of the site: its locale and its place there.
pub(crate) type PageRef = (LocaleId, PageId);

/// Addresses of all pages of a site.
pub(crate) struct Addresses<'s> {
    site: &'s Site<'s>,
    base_url: &'s str,
    /// What stands before every address on a page.
    base_path: &'s str,
    /// What stands before the address of an asset of the theme.
    asset_path: &'s str,
    /// Encoded addresses, by locale and page; without the base path.
    paths: Vec<Vec<Cow<'s, str>>>,
    /// By locale: pages that borrow an article of the source locale.
    fallbacks: Vec<BTreeMap<ArticleId, PageId>>,
    /// By locale: groups and the home page, by the address below the locale.
    groups: Vec<BTreeMap<&'s str, PageId>>,
}

impl<'s> Addresses<'s> {
    /// The addresses of a site.
    pub(crate) fn of(site: &'s Site<'s>) -> Addresses<'s> {
        let paths = |pages: &'s [Page]| pages.iter().map(|page| encoded(&page.url)).collect();
        Addresses {
            site,
            base_url: &site.config.base_url,
            base_path: site.config.base_path(),
            asset_path: site.config.base_path(),
            paths: site.locales.iter().map(|locale| paths(&locale.pages)).collect(),
            fallbacks: site.locales.iter().map(|locale| fallbacks(&locale.pages)).collect(),
            groups: site.locales.iter().map(|locale| groups(&locale.pages)).collect(),
        }
    }

    /// The same as pages on another origin write them: absolute, but for the theme's assets, which that origin has too.
    pub(crate) fn from_elsewhere(site: &'s Site<'s>) -> Addresses<'s> {
        Addresses { base_path: &site.config.base_url, asset_path: "", ..Addresses::of(site) }
    }

    /// The address of a page as a path: `/help/en/contact/`.
    pub(crate) fn href(&self, page: PageRef) -> Cow<'s, str> {
        self.under(self.base_path, page)
    }

    /// The absolute address of a page.
    pub(crate) fn absolute(&self, page: PageRef) -> String {
        [self.base_url, &*self.paths[page.0.0][page.1.0]].concat()
    }

    /// The address of a page after what stands before every address there.
    pub(crate) fn under(&self, base: &str, (locale, page): PageRef) -> Cow<'s, str> {
        let path = &self.paths[locale.0][page.0];
        match (base, &self.site.locales[locale.0].pages[page.0].url) {
            ("", url) if url == path => Cow::Borrowed(url),
            _ => Cow::Owned([base, &**path].concat()),
        }
    }

    /// Any other path of the site after what stands before every address there.
    #[expect(clippy::unused_self, reason = "one place knows how addresses are written")]
    pub(crate) fn beneath(&self, base: &str, url: &str) -> String {
        [base, &*encoded(url)].concat()
    }

    /// Any other path of the site as an address.
    pub(crate) fn path(&self, url: &str) -> String {
        self.beneath(self.base_path, url)
    }

    /// The address of an asset of the theme.
    pub(crate) fn asset(&self, url: &str) -> String {
        self.beneath(self.asset_path, url)
    }

    /// Any other path of the site as an absolute address.
    pub(crate) fn url(&self, url: &str) -> String {
        self.beneath(self.base_url, url)
    }

    /// The page of an article for readers of a locale: the article itself, its translation, or the page that borrows
    /// it; else where the article is.
    pub(crate) fn article(&self, reader: LocaleId, id: ArticleId) -> PageRef {
        let article = &self.site.articles[id.0];
        if article.locale == reader {
            return (reader, article.page);
        }
        if let Some(twin) = article.twins.get(reader.0).copied().flatten() {
            return (reader, self.site.articles[twin.0].page);
        }
        match self.fallbacks[reader.0].get(&id) {
            Some(page) => (reader, *page),
            None => (article.locale, article.page),
        }
    }

    /// The page of another locale that borrows an article.
    pub(crate) fn fallback(&self, locale: LocaleId, id: ArticleId) -> Option<PageRef> {
        self.fallbacks[locale.0].get(&id).map(|page| (locale, *page))
    }

    /// The group or home page of a locale that has the same address as that page in its own locale.
    pub(crate) fn group(&self, locale: LocaleId, url: &str) -> Option<PageRef> {
        self.groups[locale.0].get(below_locale(url)).map(|page| (locale, *page))
    }
}

fn fallbacks(pages: &[Page]) -> BTreeMap<ArticleId, PageId> {
    let borrowed = |(index, page): (usize, &Page)| match page.kind {
        PageKind::Fallback(id) => Some((id, PageId(index))),
        _ => None,
    };
    pages.iter().enumerate().filter_map(borrowed).collect()
}

fn groups(pages: &[Page]) -> BTreeMap<&str, PageId> {
    let mut groups = BTreeMap::new();
    for (index, page) in pages.iter().enumerate() {
        if matches!(page.kind, PageKind::Home | PageKind::Group(_)) {
            groups.insert(below_locale(&page.url), PageId(index));
        }
    }
    groups
}

/// `using/basics/` of `/nl/using/basics/`.
fn below_locale(url: &str) -> &str {
    url.trim_start_matches('/').split_once('/').map_or("", |(_, rest)| rest)
}

fn encoded(path: &str) -> Cow<'_, str> {
    utf8_percent_encode(path, PATH).into()
}

/// A path and the query and fragment behind it.
pub(crate) fn split(url: &str) -> (&str, &str) {
    url.split_at(url.find(['?', '#']).unwrap_or(url.len()))
}

/// A query and fragment as they stand in an `href`. A query is as its author wrote it; a fragment is an id.
pub(crate) fn tail(suffix: &str) -> String {
    let (query, fragment) = suffix.split_at(suffix.find('#').unwrap_or(suffix.len()));
    let fragment = fragment.replace('%', "%25");
    format!("{}{}", utf8_percent_encode(query, TAIL), utf8_percent_encode(&fragment, TAIL))
}

/// The file that a static host serves for an address: `/en/contact/` is `en/contact/index.html`. `None` for an address
/// that would leave the output folder or that no file system can hold.
pub(crate) fn file(url: &str) -> Option<String> {
    let path = url.strip_prefix('/')?;
    let last = path.rsplit('/').next().unwrap_or(path);
    let file = match last {
        "" => [path, "index.html"].concat(),
        name if name.contains('.') => path.to_owned(),
        _ => format!("{path}/index.html"),
    };
    let leads_out = |part: &[u8]| matches!(part, b"" | b"." | b"..");
    let refused = file.as_bytes().split(|byte| *byte == b'/').any(leads_out)
        || !file.bytes().all(|byte| matches!(byte, b' '..=b'[' | b']'..=b'~'))
            && file.contains(|c: char| c == '\\' || c.is_control());
    (!refused).then_some(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_becomes_a_file() {
        for (url, expected) in [
            ("/", Some("index.html")),
            ("/en/contact/", Some("en/contact/index.html")),
            ("/en/contact", Some("en/contact/index.html")),
            ("/en/contact.html", Some("en/contact.html")),
            ("/en/a b%20/", Some("en/a b%20/index.html")),
            ("/ja/連絡先/", Some("ja/連絡先/index.html")),
            ("/en/../../etc/", None),
            ("/en//x/", None),
            ("/en/a\0b/", None),
            ("/en/a\\b/", None),
            ("en/x/", None),
        ] {
            assert_eq!(file(url).as_deref(), expected, "{url}");
        }
    }

    #[test]
    fn paths_and_what_follows_them_are_encoded() {
        assert_eq!(encoded("/en/a b/<x>/é/100%/c#/"), "/en/a%20b/%3Cx%3E/%C3%A9/100%25/c%23/");
        assert_eq!(split("/en/x/?q=1#f"), ("/en/x/", "?q=1#f"));
        assert_eq!(tail("?q=a%20\"b#50%é"), "?q=a%20%22b#50%25%C3%A9");
    }
}
