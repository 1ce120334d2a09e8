//! Places: from bytes to lines and columns.
//!
//! Lines and columns count from 1. A column counts characters (Unicode scalar values); a byte order mark is none.

use std::ops::Range;

use docent_article::{Diagnostic, Severity, Source, Span};

use super::Findings;

/// Where the end of a longer stretch is does not matter, and looking for it would take long.
const LONG: usize = 20_000;

/// A finding with its place.
#[derive(Debug)]
pub(super) struct Placed<'a> {
    pub(super) finding: &'a Diagnostic,
    pub(super) severity: Severity,
    pub(super) path: &'a str,
    pub(super) text: &'a str,
    /// Bytes of `text`, at ends of characters.
    pub(super) bytes: Range<usize>,
    pub(super) start: Position,
    pub(super) end: Position,
    pub(super) beside: Option<Beside<'a>>,
}

/// The place in another file that a finding is about too.
#[derive(Debug)]
pub(super) struct Beside<'a> {
    pub(super) path: &'a str,
    pub(super) text: &'a str,
    pub(super) bytes: Range<usize>,
    pub(super) start: Position,
}

/// A place between two characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Position {
    pub(super) offset: usize,
    /// Byte at which the line begins.
    pub(super) line_start: usize,
    pub(super) line: usize,
    pub(super) column: usize,
}

impl Position {
    fn first(text: &str) -> Position {
        let offset = if text.starts_with('\u{FEFF}') { '\u{FEFF}'.len_utf8() } else { 0 };
        Position { offset, line_start: offset, line: 1, column: 1 }
    }

    /// The place `offset`, which is not before this one.
    fn forward(self, text: &str, offset: usize) -> Position {
        if offset <= self.offset {
            return self;
        }
        let passed = &text[self.offset..offset];
        match passed.rfind('\n') {
            None => Position { offset, column: self.column + passed.chars().count(), ..self },
            Some(newline) => Position {
                offset,
                line_start: self.offset + newline + 1,
                line: self.line + passed.bytes().filter(|byte| *byte == b'\n').count(),
                column: 1 + passed[newline + 1..].chars().count(),
            },
        }
    }
}

/// The findings that are wanted, with their places, in their order. Goes through each text once, because the findings
/// are sorted.
pub(super) fn placed<'a>(
    findings: &'a Findings<'_>,
    wanted: impl FnMut(&&Diagnostic) -> bool,
) -> impl Iterator<Item = Placed<'a>> {
    let mut at: Option<(u32, Position)> = None;
    findings.list.iter().filter(wanted).map(move |finding| {
        let file = finding.span.file.0;
        let source: &Source = &findings.sources[file as usize];
        let text = source.text.as_str();
        let from = match at {
            Some((last, position)) if last == file => position,
            _ => Position::first(text),
        };
        let bytes = clamped(text, finding.span);
        let start = from.forward(text, bytes.start);
        at = Some((file, start));
        let end = if bytes.len() > LONG { start } else { start.forward(text, bytes.end) };
        let (severity, path) = (findings.severity(finding), findings.paths[file as usize].as_str());
        let beside = finding.beside.map(|span| beside(findings, span));
        Placed { finding, severity, path, text, bytes, start, end, beside }
    })
}

fn beside<'a>(findings: &'a Findings<'_>, span: Span) -> Beside<'a> {
    let file = span.file.0 as usize;
    let (text, path) = (findings.sources[file].text.as_str(), findings.paths[file].as_str());
    let bytes = clamped(text, span);
    Beside { path, text, start: Position::first(text).forward(text, bytes.start), bytes }
}

/// The place of one byte of a text.
pub(super) fn position(text: &str, offset: usize) -> Position {
    Position::first(text).forward(text, text.floor_char_boundary(offset))
}

fn clamped(text: &str, span: Span) -> Range<usize> {
    let start = text.floor_char_boundary(span.start as usize);
    let end = text.ceil_char_boundary(span.end as usize);
    start..end.max(start)
}
