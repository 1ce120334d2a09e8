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
