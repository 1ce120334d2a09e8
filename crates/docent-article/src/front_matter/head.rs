//! The head's lines: where it begins, where it ends, and what can be saved of a broken one.

use std::ops::Range;

use crate::scan::{is_blank, line_end};

/// Brackets in brackets, or marks on one line.
const DEEPEST: usize = 100;

/// Where the parts of a file are, in bytes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Head {
    /// Of the opening `---`.
    pub(super) open: usize,
    pub(super) yaml: Range<usize>,
    pub(super) body: usize,
    pub(super) closed: bool,
}

/// Behind a byte order mark.
pub(super) fn after_mark(text: &str) -> usize {
    if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 }
}

/// The head that `text` begins with. A first line `---` without a key below it is a thematic break.
pub(super) fn find(text: &str) -> Option<Head> {
    let open = after_mark(text);
    let bytes = text.as_bytes();
    let first = line_end(bytes, open);
    if text[open..first].trim_end() != "---" {
        return None;
    }
    let start = (first + 1).min(text.len());
    let mut at = start;
    while at < text.len() {
        let end = line_end(bytes, at);
        let next = (end + 1).min(text.len());
        if matches!(text[at..end].trim_end(), "---" | "...") {
            return Some(Head { open, yaml: start..at, body: next, closed: true });
        }
        at = next;
    }
    // It is never closed: it ends with its last line that looks like YAML.
    let mut body = start;
    for line in text[start..].split_inclusive('\n') {
        if !looks_like_yaml(line) {
            break;
        }
        body += line.len();
    }
    (body > start).then_some(Head { open, yaml: start..body, body, closed: false })
}

fn looks_like_yaml(line: &str) -> bool {
    !is_blank(line.trim_end_matches('\n'))
        && (line.starts_with([' ', '\t']) || line.starts_with("- ") || key_of(line).is_some())
}

/// Whether brackets, dashes or question marks nest deeper than any author writes. The YAML parser needs quadratic time
/// for such a head.
pub(super) fn is_deep(yaml: &str) -> bool {
    let mut depth = 0usize;
    let mut marks = 0usize;
    let mut previous = b' ';
    for byte in yaml.bytes() {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth = depth.saturating_sub(1),
            b'\n' => marks = 0,
            b'-' | b'?' if previous == b' ' => marks += 1,
            _ => {}
        }
        if depth > DEEPEST || marks > DEEPEST {
            return true;
        }
        previous = byte;
    }
    false
}

/// The key that a line begins with, and what follows its colon.
pub(super) fn key_of(line: &str) -> Option<(&str, &str)> {
    let length = line
        .bytes()
        .take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
        .count();
    let (key, rest) = line.split_at(length);
    let value = rest.trim_start_matches(' ').strip_prefix(':')?;
    (length > 0 && (value.is_empty() || value.starts_with([' ', '\t', '\r', '\n'])))
        .then_some((key, value))
}

/// The lines `key: value` of a head that is no valid YAML, without quotes around the values.
pub(super) fn simple_lines(yaml: &str) -> impl Iterator<Item = (&str, &str)> {
    yaml.lines().filter_map(key_of).filter_map(|(key, value)| {
        let value = value.trim();
        let quoted = ['"', '\''].into_iter().find_map(|quote| {
            value.strip_prefix(quote).map(|inner| inner.strip_suffix(quote).unwrap_or(inner))
        });
        let value = quoted.unwrap_or(value);
        (!value.is_empty() && !value.starts_with(['[', '{', '|', '>', '&', '*']))
            .then_some((key, value))
    })
}
