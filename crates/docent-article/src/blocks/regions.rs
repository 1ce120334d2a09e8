//! Regions: an HTML table or list from its first tag to its last, blank lines and all (afm 3.19).

use std::ops::Range;

use memchr::memchr_iter;

use crate::scan::{is_blank, line_end};

/// Elements whose whole text is one block, whatever blank lines are in it.
const NAMES: [&str; 5] = ["table", "ul", "ol", "dl", "pre"];

/// Where a region ends.
pub(super) struct RegionEnd {
    pub(super) end: usize,
    pub(super) unclosed: bool,
}

/// The end of the region whose opening tag stands at `at`; `None` if no such tag is there.
pub(super) fn end_of(text: &str, at: usize) -> Option<RegionEnd> {
    let name = *NAMES.iter().find(|name| tag_at(text.as_bytes(), at + 1, name))?;
    let mut depth = 0usize;
    for open in memchr_iter(b'<', &text.as_bytes()[at..]).map(|step| at + step) {
        if tag_at(text.as_bytes(), open + 1, name) {
            depth += 1;
        } else if text.as_bytes().get(open + 1) == Some(&b'/')
            && tag_at(text.as_bytes(), open + 2, name)
        {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                let close = text[open..].find('>').map_or(text.len(), |step| open + step + 1);
                return Some(RegionEnd { end: after_blanks(text, close), unclosed: false });
            }
        }
    }
    Some(RegionEnd { end: end_of_block(text, at), unclosed: true })
}

/// `<span class="preview">` at the start of a line, closed behind a blank line: to the parser the two tags are in
/// different paragraphs.
#[derive(Default)]
pub(super) struct Highlights {
    /// Where the closing tag of the open one is.
    close: Option<usize>,
    /// No tag before this offset needs a look: they are in one that was looked at.
    looked: usize,
    unclosed: usize,
}

/// After so many highlights that are never closed, looking for the end of the next one costs too much.
const UNCLOSED: usize = 64;
const HIGHLIGHT: &str = "<span class=\"preview\">";
const HIGHLIGHT_END: &str = "</span>";

impl Highlights {
    /// A tag in `line` that has to stand alone, and where to go on.
    pub(super) fn tag(&mut self, text: &str, line: Range<usize>) -> Option<(Range<usize>, usize)> {
        if let Some(close) = self.close.take_if(|close| *close < line.end) {
            let end = close + HIGHLIGHT_END.len();
            // A table may have taken it.
            let rest = text.get(end..line.end).filter(|_| close >= line.start)?;
            let next = line.end - rest.trim_start().len();
            return Some((close..end, next));
        }
        let content = text[line.clone()].trim_start_matches([' ', '\t']);
        if !content.starts_with(HIGHLIGHT)
            || self.close.is_some()
            || line.start < self.looked
            || self.unclosed >= UNCLOSED
        {
            return None;
        }
        let open = line.end - content.len();
        let end = open + HIGHLIGHT.len();
        let Some(close) = close_of_span(text, end) else {
            self.unclosed += 1;
            return None;
        };
        self.looked = close;
        let inner = &text[end..close];
        let paragraphs = inner.trim().lines().any(is_blank);
        if !paragraphs || is_blank(inner.lines().next().unwrap_or_default()) {
            return None;
        }
        self.close = Some(close);
        Some((line.start..end, end))
    }
}

/// Where the span ends whose content begins at `from`.
fn close_of_span(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut depth = 1usize;
    for open in memchr_iter(b'<', &bytes[from..]).map(|step| from + step) {
        if tag_at(bytes, open + 1, "span") {
            depth += 1;
        } else if bytes[open..].starts_with(HIGHLIGHT_END.as_bytes()) {
            depth -= 1;
            if depth == 0 {
                return Some(open);
            }
        }
    }
    None
}

/// Whether the tag name at `at` is `name`, in any case.
fn tag_at(bytes: &[u8], at: usize, name: &str) -> bool {
    let end = at + name.len();
    bytes.get(at..end).is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
        && bytes.get(end).is_none_or(|byte| matches!(byte, b'>' | b' ' | b'\t' | b'\n' | b'/'))
}

/// What follows on the same line stays outside the region; blanks and the newline belong to it.
fn after_blanks(text: &str, close: usize) -> usize {
    let rest = &text[close..];
    let blanks = rest.len() - rest.trim_start_matches([' ', '\t']).len();
    match rest.as_bytes().get(blanks) {
        None => text.len(),
        Some(b'\n') => close + blanks + 1,
        Some(_) => close,
    }
}

/// A region that is never closed ends at the first blank line that plain text follows.
fn end_of_block(text: &str, at: usize) -> usize {
    let bytes = text.as_bytes();
    let mut line = line_end(bytes, at);
    while line < bytes.len() {
        let next = line_end(bytes, line + 1);
        if is_blank(&text[line + 1..next]) {
            let rest = text[next..].trim_start_matches('\n');
            if !rest.starts_with(['<', ' ', '\t']) {
                return (line + 1).min(text.len());
            }
            // All blank lines at once, or a run of them would be looked at from each of its lines.
            line = (text.len() - rest.len()).saturating_sub(1).max(next);
            continue;
        }
        line = next;
    }
    text.len()
}
