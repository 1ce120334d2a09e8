//! Where code and comments are in a source, before it is parsed.
//!
//! [`regions`] is the mask that every rewriting step obeys: `{{x}}` and `<!--` are literal in fenced code and in code
//! spans, and backticks mean nothing inside a comment. Whichever begins first wins, as it does for a reader.
//! The scan is linear: a paragraph's runs of backticks are sorted by length once, when its first one is seen.

use std::ops::Range;

use memchr::{memchr, memchr3, memmem};

/// A stretch of source that is not prose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Region {
    pub(crate) range: Range<usize>,
    pub(crate) kind: RegionKind,
}

/// What a region is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RegionKind {
    /// A fenced block, its fences included.
    Fence,
    /// A code span, its backticks included.
    CodeSpan,
    /// A comment; `nested` if it was extended over a second closing, `closed` unless its end is a guess.
    Comment { closed: bool, nested: bool },
    /// A comment whose brackets a translator wrote as entities.
    EscapedComment,
}

/// Whether a long text holds a short one. The standard library's search takes several times as long.
pub(crate) fn holds(text: &str, part: &str) -> bool {
    memmem::find(text.as_bytes(), part.as_bytes()).is_some()
}

/// All regions of `text` in order.
pub(crate) fn regions(text: &str) -> Vec<Region> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    let mut runs = Runs::default();
    let mut no_close_after = usize::MAX;
    let mut escaped = true;
    if let Some(fence) = fence_at(text, 0) {
        at = push(&mut found, fence, RegionKind::Fence);
    }
    while let Some(step) = memchr3(b'`', b'<', b'\n', &bytes[at..]) {
        let here = at + step;
        at = here + 1;
        match bytes[here] {
            b'\n' => {
                if let Some(fence) = fence_at(text, here + 1) {
                    at = push(&mut found, fence, RegionKind::Fence);
                } else if let Some(range) = escaped_comment(text, here + 1, &mut escaped) {
                    at = push(&mut found, range, RegionKind::EscapedComment);
                }
            }
            b'<' if bytes[here..].starts_with(b"<!--") => {
                let (end, kind) = comment_end(text, here, &mut no_close_after);
                at = push(&mut found, here..end, kind);
                // A fence right behind the comment's line is seen by the newline that follows.
            }
            b'`' => {
                let length = bytes[here..].iter().take_while(|byte| **byte == b'`').count();
                at = here + length;
                if here >= runs.end {
                    runs = Runs::of_paragraph(bytes, here);
                }
                if let Some(end) = runs.closing(at, length) {
                    at = push(&mut found, here..end, RegionKind::CodeSpan);
                }
            }
            _ => {}
        }
    }
    found
}

fn push(found: &mut Vec<Region>, range: Range<usize>, kind: RegionKind) -> usize {
    let end = range.end;
    found.push(Region { range, kind });
    end
}

/// The end of the line that `at` is in: the offset of its newline or of the end.
pub(crate) fn line_end(bytes: &[u8], at: usize) -> usize {
    memchr(b'\n', &bytes[at..]).map_or(bytes.len(), |step| at + step)
}

/// The start of the line that `at` is in.
pub(crate) fn line_start(bytes: &[u8], at: usize) -> usize {
    memchr::memrchr(b'\n', &bytes[..at]).map_or(0, |newline| newline + 1)
}

/// Whether a line is empty but for blanks.
pub(crate) fn is_blank(line: &str) -> bool {
    line.bytes().all(|byte| matches!(byte, b' ' | b'\t' | b'\r'))
}

/// Width of the blanks that a line begins with; a tab reaches to the next multiple of four.
pub(crate) fn indent_of(line: &str) -> usize {
    let mut width = 0;
    for byte in line.bytes() {
        match byte {
            b' ' => width += 1,
            b'\t' => width += 4 - width % 4,
            _ => break,
        }
    }
    width
}

fn end_of_paragraph(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    loop {
        let end = line_end(bytes, at);
        if end >= bytes.len() {
            return bytes.len();
        }
        let next = line_end(bytes, end + 1);
        if bytes[end + 1..next].iter().all(u8::is_ascii_whitespace) {
            return end;
        }
        at = end + 1;
    }
}

/// The runs of backticks of one paragraph.
#[derive(Default)]
struct Runs {
    /// Where the paragraph ends.
    end: usize,
    /// Length and start of each run, sorted.
    sorted: Vec<(usize, usize)>,
}

impl Runs {
    fn of_paragraph(bytes: &[u8], from: usize) -> Runs {
        let end = end_of_paragraph(bytes, from);
        let mut sorted = Vec::new();
        let mut at = from;
        while let Some(step) = memchr(b'`', &bytes[at..end]) {
            let start = at + step;
            let length = bytes[start..end].iter().take_while(|byte| **byte == b'`').count();
            sorted.push((length, start));
            at = start + length;
        }
        sorted.sort_unstable();
        Runs { end, sorted }
    }

    /// The end of the first run of `length` at or after `from`.
    fn closing(&self, from: usize, length: usize) -> Option<usize> {
        let next = self.sorted.partition_point(|run| *run < (length, from));
        let (found, start) = self.sorted.get(next)?;
        (*found == length).then(|| start + length)
    }
}

/// What stands before a fence on its line: list markers, quote marks and blanks.
struct FencePrefix {
    quotes: usize,
    width: usize,
}

fn fence_prefix(line: &str) -> FencePrefix {
    let bytes = line.as_bytes();
    let (mut at, mut quotes) = (0, 0);
    loop {
        match bytes.get(at) {
            Some(b' ' | b'\t') => at += 1,
            Some(b'>') => {
                quotes += 1;
                at += 1;
            }
            Some(b'*' | b'-' | b'+') if bytes.get(at + 1) == Some(&b' ') => at += 2,
            Some(byte) if byte.is_ascii_digit() => {
                let digits = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
                if bytes.get(at + digits) == Some(&b'.')
                    && bytes.get(at + digits + 1) == Some(&b' ')
                {
                    at += digits + 2;
                } else {
                    break;
                }
            }
            _ => break,
        }
    }
    FencePrefix { quotes, width: at }
}

/// The fenced block that begins on the line at `start`, to the end of its last line.
fn fence_at(text: &str, start: usize) -> Option<Range<usize>> {
    let bytes = text.as_bytes();
    // Nothing that may stand before a fence is a newline, so this ends in the line at `start`.
    let prefix = fence_prefix(text.get(start..)?);
    let fence = start + prefix.width;
    let mark = bytes.get(fence).copied().filter(|byte| matches!(byte, b'`' | b'~'))?;
    let length = bytes[fence..].iter().take_while(|byte| **byte == mark).count();
    if length < 3 {
        return None;
    }
    let first_end = line_end(bytes, fence);
    if mark == b'`' && text[fence + length..first_end].contains('`') {
        return None;
    }
    let mut at = first_end;
    while at < bytes.len() {
        let next = line_end(bytes, at + 1);
        let line = &text[at + 1..next];
        if !is_blank(line) {
            let inner = fence_prefix(line);
            let leaves_quote = inner.quotes < prefix.quotes;
            let leaves_item = prefix.quotes == 0 && prefix.width >= 2 && indent_of(line) < 2;
            let body = line.trim_start_matches(['>', ' ', '\t']).trim_end();
            let closes = body.len() >= length && body.bytes().all(|byte| byte == mark);
            if closes && !leaves_quote {
                return Some(start..next);
            }
            if leaves_quote || leaves_item {
                return Some(start..at);
            }
        }
        at = next;
    }
    Some(start..bytes.len())
}

/// The end of the comment that opens at `open`, by the rules of the dialect (no nesting, but a second closing that
/// belongs to an inner opening is taken in).
fn comment_end(text: &str, open: usize, no_close_after: &mut usize) -> (usize, RegionKind) {
    let bytes = text.as_bytes();
    let close =
        (open < *no_close_after).then(|| memmem::find(&bytes[open + 4..], b"-->")).flatten();
    let Some(step) = close else {
        *no_close_after = open.min(*no_close_after);
        return (unclosed_end(text, open), RegionKind::Comment { closed: false, nested: false });
    };
    let mut end = open + 4 + step + 3;
    let mut inner = memmem::find_iter(&bytes[open + 4..end], b"<!--").count();
    let mut nested = false;
    while inner > 0 {
        let Some(close) = memmem::find(&bytes[end..], b"-->").map(|step| end + step) else { break };
        if memmem::find(&bytes[end..close], b"<!--").is_some() {
            break;
        }
        end = close + 3;
        inner -= 1;
        nested = true;
    }
    (end, RegionKind::Comment { closed: true, nested })
}

/// The comment that `&lt;!--` opens alone on its line, as a machine translates it; its end may have lost its hyphens to
/// a dash. Prose about comments has them in a sentence.
fn escaped_comment(text: &str, start: usize, possible: &mut bool) -> Option<Range<usize>> {
    let rest = text[start..].trim_start_matches([' ', '\t']);
    let inner = rest.strip_prefix("&lt;!--").filter(|_| *possible)?;
    let open = text.len() - rest.len();
    let first = inner.find('\n').filter(|newline| is_blank(&inner[..*newline]))?;
    let mut from = text.len() - inner.len() + first + 1;
    while let Some(step) = memchr(b'\n', &text.as_bytes()[from..]) {
        if is_escaped_end(&text[from..from + step]) {
            return Some(open..from + step);
        }
        from += step + 1;
    }
    // Where this one has no end, no later one has.
    *possible = is_escaped_end(&text[from..]);
    possible.then_some(open..text.len())
}

fn is_escaped_end(line: &str) -> bool {
    ["-->", "--&gt;", "—>", "—&gt;"].contains(&line.trim())
}

/// A comment that is never closed hides the rest of its list item if it is indented, else the rest of the article.
fn unclosed_end(text: &str, open: usize) -> usize {
    let bytes = text.as_bytes();
    let start = line_start(bytes, open);
    let indent = indent_of(&text[start..open]);
    if indent == 0 || !is_blank(&text[start..open]) {
        return bytes.len();
    }
    let mut at = line_end(bytes, open);
    while at < bytes.len() {
        let next = line_end(bytes, at + 1);
        let line = &text[at + 1..next];
        if !is_blank(line) && indent_of(line) < indent {
            return at;
        }
        at = next;
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<_> = regions(text).into_iter().map(|region| &text[region.range]).collect();
        assert_eq!(found, expected, "in {text:?}");
    }

    #[test]
    fn code_and_comments_hide_each_other() {
        check("a `<!-- x` b <!-- `c` --> d", &["`<!-- x`", "<!-- `c` -->"]);
        check("`` a ` b `` ` c", &["`` a ` b ``"]);
        check("a ` b\n\nc ` d", &[]);
        check("```\n<!-- x\n```\n<!-- y -->", &["```\n<!-- x\n```", "<!-- y -->"]);
        check("```one line``` x", &["```one line```"]);
        check("1. a\n   ```js\n   {{x}}\n   ```\n", &["   ```js\n   {{x}}\n   ```"]);
        check("> ```\n> <!--\n\n<!-- b -->", &["> ```\n> <!--\n", "<!-- b -->"]);
        check("* a\n  ```\n  b\nc <!-- d -->", &["  ```\n  b", "<!-- d -->"]);
    }

    #[test]
    fn comments_end_where_the_dialect_says() {
        check("<!-- a -- b --x --> c", &["<!-- a -- b --x -->"]);
        check("<!-- a\n\n<!-- b -->\n\nc\n\n-->\n\nd", &["<!-- a\n\n<!-- b -->\n\nc\n\n-->"]);
        check("<!-- a <!-- b --> c <!-- d -->", &["<!-- a <!-- b -->", "<!-- d -->"]);
        check("* A\n\n  <!--B\n\n* C", &["<!--B\n"]);
        check("<!--\n## H\n", &["<!--\n## H\n"]);
    }
}
