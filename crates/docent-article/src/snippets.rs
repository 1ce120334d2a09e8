//! Snippets: named reusable texts, and whole files that articles include.
//!
//! They are put in as text before parsing, because a snippet's step and the steps after it are one list (afm 3.3).
//! [`Snippets::read`] reads the library; [`insert()`] does the expanding.

mod insert;

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostic;
use crate::front_matter;
use crate::scan::{RegionKind, regions};
use crate::source::Source;
use crate::text::Mapped;

pub(crate) use insert::insert;

/// The snippet library of one locale.
#[derive(Debug, Clone, Default)]
pub struct Snippets {
    by_id: BTreeMap<String, Mapped>,
    files: BTreeMap<String, Mapped>,
}

impl Snippets {
    /// Reads a library: each `## Title {#id}` begins a snippet that reaches to the next one. What stands before the
    /// first belongs to none.
    pub fn read(library: &Source) -> (Snippets, Vec<Diagnostic>) {
        let text = library.text.as_str();
        let masked = regions(text);
        let hidden = |at: usize| {
            let next = masked.partition_point(|region| region.range.end <= at);
            masked.get(next).is_some_and(|region| {
                region.range.start <= at && region.kind != RegionKind::CodeSpan
            })
        };
        let mut by_id = BTreeMap::new();
        let mut open: Option<(String, usize)> = None;
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            if let Some(id) = section_id(line).filter(|_| !hidden(at)) {
                if let Some((id, start)) = open.take() {
                    by_id.insert(id, body(library, start, at));
                }
                open = Some((id.to_owned(), at + line.len()));
            }
            at += line.len();
        }
        if let Some((id, start)) = open {
            by_id.insert(id, body(library, start, at));
        }
        (Snippets { by_id, files: BTreeMap::new() }, Vec::new())
    }

    /// Adds a file that `{{$include /path}}` may name; `path` is relative to the locale's content folder, with `/`.
    pub fn add_file(&mut self, path: &str, source: &Source) {
        let (_, start, _) = front_matter::read(source);
        self.files.insert(path.to_owned(), body(source, start, source.text.len()));
    }
}

/// The id of a line `## Title {#id}`.
fn section_id(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("## ")?.trim_end().strip_suffix('}')?;
    let id = &rest[rest.rfind("{#")? + 2..];
    (!id.is_empty() && !id.contains([' ', '{', '}'])).then_some(id)
}

/// `start..end` without the blank lines at both ends; a file may have other line ends than its user.
fn body(source: &Source, start: usize, end: usize) -> Mapped {
    let text = &source.text[start..end];
    let blank = text.len() - text.trim_start().len();
    let first = text[..blank].rfind('\n').map_or(0, |newline| newline + 1);
    let last = text.trim_end().len().max(first);
    let mut part = Mapped::of_file(source, start + first);
    part.text.truncate(last - first);
    part.without_carriage_returns()
}
