//! Gaps: blanks between markup and the punctuation or word ending that belongs to it, and double blanks.

use std::ops::Range;

use crate::code::Code;
use crate::raw_html::Findings;
use crate::tidy::{is_blank, part};
use crate::tree::{Kind, Node, Str};

/// Closes the gaps of a sequence and of all inline nodes in it, and tells of those that only a person can close.
pub(super) fn close(nodes: &mut Vec<Node<'_>>, closing: &str, findings: &mut Findings) {
    for node in nodes.iter_mut().filter(|node| node.kind.is_inline() && !node.children.is_empty()) {
        close(&mut node.children, closing, findings);
    }
    let mut emptied = false;
    for index in 0..nodes.len() {
        let (before, rest) = nodes.split_at_mut(index);
        let Some((node, behind)) = rest.split_first_mut() else { break };
        let Kind::Text(text) = &node.kind else { continue };
        let range = kept(text, before.last(), behind.first(), closing);
        if range != (0..text.len()) {
            emptied |= range.is_empty();
            *node = part(node, text, range);
        }
        report(node, findings);
        collapse(node);
    }
    if emptied {
        nodes.retain(|node| !matches!(&node.kind, Kind::Text(text) if text.is_empty()));
    }
}

/// What of a text stays between its neighbours.
fn kept(
    text: &str,
    before: Option<&Node<'_>>,
    behind: Option<&Node<'_>>,
    closing: &str,
) -> Range<usize> {
    let inner = text.trim_start_matches(is_blank);
    let blanks = text.len() - inner.len();
    let mut from = match before.map(|node| &node.kind) {
        Some(Kind::Text(before)) if before.ends_with(is_blank) => blanks,
        Some(Kind::Text(_) | Kind::SoftBreak | Kind::HardBreak) | None => 0,
        Some(_) if belongs_to_the_word_before(inner, closing) => blanks,
        Some(_) => one_of(&text[..blanks]),
    };
    let mut to = text.len();
    if behind.is_some_and(|node| !matches!(node.kind, Kind::Text(_))) {
        let words = text.trim_end_matches(is_blank).len();
        to = words + text[words..].chars().next().map_or(0, char::len_utf8);
    }
    from = from.min(to);
    from..to
}

/// Where the last of several blanks begins; 0 if there is only one.
fn one_of(blanks: &str) -> usize {
    blanks.char_indices().next_back().map_or(0, |(at, _)| at)
}

/// `.` and its like, unless a word such as `.csv` begins with it; `-pagina`, the second half of a compound.
fn belongs_to_the_word_before(text: &str, closing: &str) -> bool {
    let mut letters = text.chars();
    let Some(first) = letters.next() else { return false };
    let second = letters.next();
    if first == '-' {
        return second.is_some_and(char::is_lowercase);
    }
    closing.contains(first) && (first == ')' || !second.is_some_and(char::is_alphanumeric))
}

/// Double blanks inside a text become one. Indentation of HTML source is left alone; browsers drop it.
fn collapse(node: &mut Node<'_>) {
    let Kind::Text(text) = &mut node.kind else { return };
    if !text.contains("  ") || text.contains('\n') {
        return;
    }
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter != ' ' || !out.ends_with(' ') {
            out.push(letter);
        }
    }
    *text = Str::Owned(out);
}

/// Tells of a gap between two words, where a word may be missing, and of runs of digits that no author wrote.
fn report(node: &Node<'_>, findings: &mut Findings) {
    let Kind::Text(text) = &node.kind else { return };
    let exact = text.len() == (node.end - node.start) as usize;
    let place = |range: Range<usize>| {
        if exact {
            let at = |byte| node.start + crate::source::offset(byte);
            (at(range.start), at(range.end))
        } else {
            (node.start, node.end)
        }
    };
    for range in gaps(text) {
        let (start, end) = place(range);
        let message = "there are two blanks between these words".to_owned();
        findings.push((Code::TranslationDoubleSpace, start, end, message));
    }
    if let Some(range) = garbage(text) {
        let (start, end) = place(range);
        let message = "machine translation left digits here that belong to no word".to_owned();
        findings.push((Code::TranslationGarbage, start, end, message));
    }
}

fn gaps(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + text[at..].find("  ")?;
            let end = text.len() - text[start..].trim_start_matches(' ').len();
            at = end;
            let word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
            if word(text[..start].chars().next_back()) && word(text[end..].chars().next()) {
                return Some(start..end);
            }
        }
    })
}

/// `{11Name`, `1} Name` without its opening brace, or `111111`.
fn garbage(text: &str) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(start) = bytes[at..].iter().position(u8::is_ascii_digit).map(|step| at + step) {
        let end = start + bytes[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        let (before, behind) = (&text[..start], &text[end..]);
        let opened = before.ends_with('{') && behind.starts_with(char::is_alphabetic);
        // Behind a colon or an equals sign it is the value of a record.
        let word = before.trim_end_matches(' ');
        let closed = behind.starts_with('}')
            && (before.is_empty()
                || (word.len() < before.len() && !word.ends_with([':', '=', ','])));
        let ones = end - start >= 6
            && bytes[start..end].iter().all(|byte| *byte == b'1')
            && !before.ends_with(['.', '-', ',', '#', '/']);
        if opened || closed || ones {
            return Some(start..end);
        }
        at = end;
    }
    None
}
