//! Comments: removed before parsing, so that nothing of them can reach a page and no list is cut by one.
//!
//! [`remove`] is the only entry. Rules and their reasons: afm 3.4, in the dialect's manual under "Comments".

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::scan::{Region, RegionKind, holds, is_blank, regions};
use crate::text::{Mapped, Rewriter};

/// The text without its comments. Code keeps what looks like one.
pub(crate) fn remove(from: Mapped, findings: &mut Vec<Diagnostic>) -> Mapped {
    if !["<!--", "-->", "&lt;!--"].iter().any(|mark| holds(&from.text, mark)) {
        return from;
    }
    let text = from.text.as_str();
    let regions = regions(text);
    let mut out = Rewriter::new(&from);
    let mut previous = Previous::default();
    let mut at = 0;
    for region in &regions {
        copy_without_stray(&mut out, &from, at..region.range.start.max(at), findings);
        at = at.max(region.range.start);
        match region.kind {
            RegionKind::Fence | RegionKind::CodeSpan => {
                out.copy(at, region.range.end);
                at = region.range.end;
            }
            RegionKind::EscapedComment => {
                let (start, end) = (region.range.start, region.range.start + "&lt;!--".len());
                let message = "machine translation made text of this comment; it is hidden";
                findings.push(
                    Diagnostic::new(Code::TranslationGarbage, from.span(start, end), message)
                        .with_help("write `<!--` and `-->`, or remove the comment"),
                );
                at = cut(&mut out, text, region, &mut previous);
            }
            RegionKind::Comment { closed, nested } => {
                report(&from, region, closed, nested, findings);
                at = cut(&mut out, text, region, &mut previous);
            }
        }
    }
    copy_without_stray(&mut out, &from, at..text.len(), findings);
    out.finish()
}

fn report(
    from: &Mapped,
    region: &Region,
    closed: bool,
    nested: bool,
    findings: &mut Vec<Diagnostic>,
) {
    let start = region.range.start;
    let span = from.span(start, start + 4);
    if !closed {
        findings.push(
            Diagnostic::new(Code::CommentUnclosed, span, "this comment is never closed")
                .with_help("close it with `-->`; until then what follows is hidden from readers"),
        );
    } else if nested {
        findings.push(
            Diagnostic::new(Code::CommentNested, span, "this comment contains another one")
                .with_help("comments do not nest: close the first before the second begins"),
        );
    }
}

/// Leaves the comment out and says where copying goes on. A comment that has its lines for itself takes them along.
fn cut(out: &mut Rewriter<'_>, text: &str, region: &Region, previous: &mut Previous) -> usize {
    let (start, end) = (region.range.start, region.range.end);
    let rest = text[end..].trim_start_matches([' ', '\t', '\r']);
    let alone_after = rest.is_empty() || rest.starts_with('\n');
    let line = short_last_line(out.written());
    let alone_before = line.is_some_and(|line| is_blank(line) || is_lone_marker(line));
    if alone_before && alone_after {
        out.forget(line.map_or(0, str::len));
        let next = (text.len() - rest.len() + 1).min(text.len());
        let next_line = text[next..].lines().next().unwrap_or_default();
        if previous.is_paragraph(out.written()) && !is_blank(next_line) && !is_structural(next_line)
        {
            out.invent("\n", start);
        }
        return next;
    }
    if out.written().ends_with([' ', '\t', '\n']) || out.written().is_empty() {
        // The blanks on one side of the comment are enough.
        return text.len() - rest.len();
    }
    end
}

/// The line that is being written, if it is short enough to be nothing but blanks and a marker. Longer ones are not
/// looked at, because a line of a megabyte may hold a comment every ten bytes.
fn short_last_line(written: &str) -> Option<&str> {
    let mut from = written.len().saturating_sub(256);
    while !written.is_char_boundary(from) {
        from += 1;
    }
    match written[from..].rfind('\n') {
        Some(newline) => Some(&written[from + newline + 1..]),
        None if from == 0 => Some(written),
        None => None,
    }
}

/// A list marker with nothing behind it: the author commented the whole item out.
fn is_lone_marker(line: &str) -> bool {
    let rest = line.trim();
    matches!(rest, "*" | "-" | "+")
        || rest.strip_suffix('.').is_some_and(|digits| {
            !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
        })
}

/// The last line that was written. `CommonMark` would have ended its paragraph at the comment; without a blank line two
/// would become one.
#[derive(Default)]
struct Previous {
    /// Where it ends, and whether it is part of a paragraph: many comments may follow one long line.
    known: Option<(usize, bool)>,
}

impl Previous {
    fn is_paragraph(&mut self, written: &str) -> bool {
        if written.ends_with("\n\n") {
            return false;
        }
        let written = written.strip_suffix('\n').unwrap_or(written);
        if let Some((_, answer)) = self.known.filter(|(end, _)| *end == written.len()) {
            return answer;
        }
        let line = written.rsplit('\n').next().unwrap_or_default();
        let answer = !is_blank(line) && !is_structural(line);
        self.known = Some((written.len(), answer));
        answer
    }
}

/// List items, table rows, quotes and HTML go on across a comment.
fn is_structural(line: &str) -> bool {
    let line = line.trim_start();
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    line.starts_with(['>', '|', '<'])
        || line.starts_with("* ")
        || line.starts_with("- ")
        || line.starts_with("+ ")
        || (digits > 0 && line[digits..].starts_with(". "))
}

/// Copies prose, leaving out lines that hold nothing but `-->`.
fn copy_without_stray(
    out: &mut Rewriter<'_>,
    from: &Mapped,
    range: std::ops::Range<usize>,
    findings: &mut Vec<Diagnostic>,
) {
    let text = from.text.as_str();
    let mut at = range.start;
    while let Some(step) = memchr::memmem::find(&text.as_bytes()[at..range.end], b"-->") {
        let here = at + step;
        let before = text[at..here].trim_end_matches([' ', '\t']);
        let rest = text[here + 3..].trim_start_matches([' ', '\t', '\r']);
        let opens_line =
            if before.is_empty() { starts_line(text, at) } else { before.ends_with('\n') };
        if opens_line && (rest.is_empty() || rest.starts_with('\n')) {
            findings.push(
                Diagnostic::new(
                    Code::CommentStrayClose,
                    from.span(here, here + 3),
                    "this `-->` closes no comment",
                )
                .with_help("remove it, or look for the `<!--` that is missing"),
            );
            out.copy(at, at + before.len());
            at = (text.len() - rest.len() + 1).min(range.end);
        } else {
            out.copy(at, here + 3);
            at = here + 3;
        }
    }
    out.copy(at, range.end);
}

fn starts_line(text: &str, at: usize) -> bool {
    at == 0 || text.as_bytes()[at - 1] == b'\n'
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;
    use crate::text::SpanMap;

    fn check(text: &str, expected: &str, codes: &[Code]) {
        let from = Mapped { text: text.to_owned(), map: SpanMap::of_file(FileId(0), 0) };
        let mut findings = Vec::new();
        let out = remove(from, &mut findings);
        assert_eq!(out.text, expected, "of {text:?}");
        assert_eq!(
            findings.iter().map(|found| found.code).collect::<Vec<_>>(),
            codes,
            "of {text:?}"
        );
    }

    #[test]
    fn comments_go_and_take_their_lines_along() {
        check("1. A\n\n<!-- note -->\n\n1. B", "1. A\n\n\n1. B", &[]);
        check("word <!--x--> word2", "word word2", &[]);
        check("P1\n<!-- c -->\nP2", "P1\n\nP2", &[]);
        check("* a\n<!-- c -->\n* b", "* a\n* b", &[]);
        check("<td>a<!--check--></p></td>", "<td>a</p></td>", &[]);
        check("a <!-- b\n\nc --> d\ne", "a d\ne", &[]);
        check("* a\n* <!-- b -->\n* c", "* a\n* c", &[]);
        check("   <!-- a -->\n   <!-- b -->\nc", "c", &[]);
        check("<!-- a --><!-- b -->\nc", "c", &[]);
    }

    #[test]
    fn broken_comments_are_told() {
        check("<!-- a\n\n<!-- b -->\n\nc\n\n-->\n\nd", "\nd", &[Code::CommentNested]);
        check("text\n\n-->\n\n## H", "text\n\n\n## H", &[Code::CommentStrayClose]);
        check("* A\n\n  <!--B\n\n* C", "* A\n\n* C", &[Code::CommentUnclosed]);
        check("a --> b", "a --> b", &[]);
        check("a\n&lt;!--\nb\n —>\nc", "a\n\nc", &[Code::TranslationGarbage]);
        check("a &lt;!-- b --&gt; c", "a &lt;!-- b --&gt; c", &[]);
        check("a\n&lt;!--\nb\n", "a\n&lt;!--\nb\n", &[]);
    }
}
