//! The finding about a head that is not valid YAML: where to look, and what to do.

use std::ops::Range;

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::source::{Source, Span};

/// Points at the place that the YAML parser gives up at, or at the head's beginning if it was not asked. `head` is
/// where the YAML stands in the source.
pub(super) fn finding(
    source: &Source,
    head: Range<usize>,
    error: Option<&serde_yaml::Error>,
) -> Diagnostic {
    let yaml = &source.text[head.clone()];
    let message = error.map_or("it nests too deep".to_owned(), ToString::to_string);
    let message = message.split(" at line ").next().unwrap_or_default();
    let place = error
        .and_then(serde_yaml::Error::location)
        .map_or(0, |location| location.index().min(yaml.len()));
    let place = yaml.floor_char_boundary(place);
    let (marked, help) = advice(yaml, place, message);
    Diagnostic::new(
        Code::FrontMatterInvalid,
        Span::new(source.file, head.start + marked.start, head.start + marked.end),
        format!("the front matter is not valid YAML: {message}"),
    )
    .with_help(help)
}

/// The bytes to mark and what to do there; the parser's message is all that tells its mistakes apart.
fn advice(yaml: &str, place: usize, message: &str) -> (Range<usize>, String) {
    if let Some(key) = repeated(message) {
        let marked = second(yaml, place, key).unwrap_or_else(|| rest_of_line(yaml, place));
        return (marked, format!("`{key}` is given twice; keep one of the two"));
    }
    let line = yaml[..place].rfind('\n').map_or(0, |newline| newline + 1);
    let mut blanks = yaml[line..].bytes().take_while(|byte| matches!(byte, b' ' | b'\t'));
    let marked = rest_of_line(yaml, place);
    if message.contains("tab character") || blanks.any(|byte| byte == b'\t') {
        return (marked, "indent with spaces; YAML allows no tabs there".to_owned());
    }
    let help = "put quotes around a value that contains `: ` or ` #`, or that begins with a sign";
    (marked, help.to_owned())
}

/// What follows on the line. At the end of a line the parser complains of what is no longer there; the last line says
/// more.
fn rest_of_line(yaml: &str, place: usize) -> Range<usize> {
    let rest = yaml[place..].lines().next().unwrap_or_default().trim_end();
    if !rest.is_empty() {
        return place..place + rest.len();
    }
    let end = yaml[..place].trim_end().len();
    yaml[..end].rfind('\n').map_or(0, |newline| newline + 1)..end
}

/// The key that the message calls a duplicate.
fn repeated(message: &str) -> Option<&str> {
    message.split_once("duplicate entry with key \"")?.1.strip_suffix('"')
}

/// The second line of a key that is given twice. The parser's own `place` is where the mapping begins, which tells how
/// far its keys are indented.
fn second(yaml: &str, place: usize, key: &str) -> Option<Range<usize>> {
    let mut at = yaml[..place].rfind('\n').map_or(0, |newline| newline + 1);
    let indent = place - at;
    let mut lines = Vec::new();
    for line in yaml[at..].split_inclusive('\n') {
        // Before the first key may stand the dash of a list.
        let own = |entry: &&str| {
            at + indent == place || line[..line.len() - entry.len()].trim().is_empty()
        };
        let entry = line.get(indent..).filter(own);
        if entry.is_some_and(|entry| begins_with_key(entry, key)) {
            lines.push(at + indent..at + line.trim_end().len());
        }
        at += line.len();
    }
    lines.into_iter().nth(1)
}

fn begins_with_key(line: &str, key: &str) -> bool {
    let behind = ["", "\"", "'"]
        .into_iter()
        .find_map(|quote| line.strip_prefix(quote)?.strip_prefix(key)?.strip_prefix(quote));
    behind.is_some_and(|behind| behind.trim_start().starts_with(':'))
}
