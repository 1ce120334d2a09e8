//! What the folds need to know of the page around an article.
//!
//! The article knows no other articles and no strings; whoever writes it out answers these questions.

use std::borrow::Cow;

use crate::tree::{Image, Link};

/// The answers of the page around the article.
pub trait Page {
    /// Where the link at `at` leads; `at` is the `start` of its node (of the badge's node, for a badge).
    fn link<'p>(&'p self, at: u32, link: &'p Link<'_>) -> LinkAnswer<'p>;
    /// Where the picture at `at` is; `None` if there is no such file.
    fn image<'p>(&'p self, at: u32, image: &'p Image<'_>) -> Option<ImageAnswer<'p>>;
    /// The ids of the heading with that index: the one it carries and the others that lead to it.
    fn heading(&self, index: u32) -> (&str, &[String]);
    /// The text of a key in the locale's strings, such as `alert-note`, `video-watch`, `access-license`.
    fn string<'p>(&'p self, key: &'p str) -> Cow<'p, str>;
    /// The list of contacts as HTML, of one region if named; empty if there is none.
    fn contacts(&self, region: Option<&str>) -> String;
}

/// Where a link leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkAnswer<'p> {
    /// To a page or file of this site.
    Internal {
        /// Its address, relative to the root or absolute.
        href: Cow<'p, str>,
        /// What it is called; stands in for an empty link text.
        title: Option<Cow<'p, str>>,
    },
    /// Out of this site.
    External {
        /// Its address.
        href: Cow<'p, str>,
    },
    /// To nothing: the text is shown without a link.
    Nowhere,
}

/// Where a picture is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImageAnswer<'p> {
    /// Its address.
    pub src: Cow<'p, str>,
    /// Its own size in pixels, if known.
    pub size: Option<(u32, u32)>,
}

/// Where a link leads; an address whose scheme could run something leads nowhere, whatever the page says.
pub(crate) fn link<'p>(page: &'p impl Page, at: u32, link: &'p Link<'_>) -> LinkAnswer<'p> {
    match page.link(at, link) {
        LinkAnswer::Internal { href, .. } | LinkAnswer::External { href } if !is_safe(&href) => {
            LinkAnswer::Nowhere
        }
        answer => answer,
    }
}

/// Where a picture is, if its address is one that a page may load.
pub(crate) fn image<'p>(
    page: &'p impl Page,
    at: u32,
    image: &'p Image<'_>,
) -> Option<ImageAnswer<'p>> {
    page.image(at, image).filter(|answer| is_safe(&answer.src))
}

/// The address of a picture that stands elsewhere. A page does not load it, which would tell its host who reads what;
/// it leads there.
pub(crate) fn elsewhere<'i>(image: &'i Image<'_>) -> Option<&'i str> {
    let target = &*image.target;
    let scheme = target.split_once("://").map(|(scheme, _)| scheme);
    scheme
        .is_some_and(|scheme| {
            ["https", "http"].iter().any(|known| scheme.eq_ignore_ascii_case(known))
        })
        .then_some(target)
}

/// Whether an address can go into a page: relative, or of a scheme that only leads somewhere.
pub(crate) fn is_safe(href: &str) -> bool {
    let end = href.find(['/', '?', '#']).unwrap_or(href.len());
    match href[..end].split_once(':') {
        None => true,
        Some((scheme, _)) => ["https", "http", "mailto", "tel"]
            .iter()
            .any(|known| scheme.eq_ignore_ascii_case(known)),
    }
}

/// Whether an address is one that a video can have: of the web, and whole.
pub(crate) fn is_of_the_web(address: &str) -> bool {
    address.split_once("://").is_some_and(|(scheme, _)| {
        scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http")
    })
}
