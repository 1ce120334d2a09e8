//! The article: what one file says, as a value.

use crate::front_matter::FrontMatter;
use crate::source::Span;
use crate::text::SpanMap;
use crate::tree::{Node, Str};

/// One help text in one locale, borrowed from its [`crate::Expanded`] source.
#[derive(Debug, Clone)]
pub struct Article<'a> {
    /// The YAML head.
    pub front: FrontMatter,
    /// The body.
    pub body: Vec<Node<'a>>,
    /// Its headings in document order; [`crate::tree::Heading::index`] points here.
    pub headings: Vec<HeadingEntry>,
    /// Every other id of the body: HTML ids, contextual help, tabs, `{#id}` on blocks; in document order.
    pub ids: Vec<String>,
    /// What the body asks of its site, in document order.
    pub asks: Vec<Ask<'a>>,
    pub(crate) map: &'a SpanMap,
}

/// A question that only the site can answer, of the node at its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask<'a> {
    /// Offset of the node's first byte in the expanded text.
    pub start: u32,
    /// Offset after its last byte in the expanded text.
    pub end: u32,
    /// What is asked.
    pub about: About<'a>,
}

/// What a question is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About<'a> {
    /// Where a link or badge leads, by its target as written.
    Link(Str<'a>),
    /// Where a picture is, by its target as written.
    Image(Str<'a>),
    /// Whether a video may be shown, by its address.
    Video(Str<'a>),
    /// Whether there are contacts, of one region if it names one.
    Contacts(Option<Str<'a>>),
}

/// One heading with the ids that lead to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadingEntry {
    /// 1 to 6.
    pub level: u8,
    /// Plain text: tags resolved, entities decoded.
    pub text: String,
    /// The explicit id, else the slug, made unique in the article.
    pub id: String,
    /// Whether the author gave the id.
    pub explicit: bool,
    /// Other ids that lead here: the slug beside an explicit id, its lower-case form, `a-b` for `a--b`.
    pub aliases: Vec<String>,
    /// Where it stands in the expanded text.
    pub start: u32,
    /// Where it ends there.
    pub end: u32,
}

impl Article<'_> {
    /// The place of `start..end` of the expanded text in the file that its author wrote.
    pub fn span(&self, start: u32, end: u32) -> Span {
        self.map.span(start, end)
    }

    /// The text of the first heading of level 1.
    pub fn h1(&self) -> Option<&str> {
        self.headings.iter().find(|heading| heading.level == 1).map(|heading| heading.text.as_str())
    }
}
