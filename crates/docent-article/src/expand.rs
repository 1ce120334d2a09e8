//! Expansion: from an author's file to the text that is parsed (afm 2, steps 1 to 5).

use memchr::memmem;

use crate::blocks::{self, Marked};
use crate::code::Code;
use crate::comments;
use crate::diagnostic::{Diagnostic, Severity};
use crate::emphasis;
use crate::front_matter::{self, FrontMatter};
use crate::mojibake;
use crate::scan;
use crate::snippets::{self, Snippets};
use crate::source::{Source, Span};
use crate::text::{Mapped, Rewriter};

/// A source whose front matter is read, whose snippets are expanded, whose comments are gone and whose blocks are
/// marked. Owns the text that an [`crate::Article`] borrows.
#[derive(Debug, Clone)]
pub struct Expanded {
    pub(crate) front: FrontMatter,
    pub(crate) marked: Marked,
    pub(crate) findings: Vec<Diagnostic>,
}

/// Expands one source.
pub fn expand(source: &Source, snippets: &Snippets) -> Expanded {
    let (mut front, start, mut findings) = front_matter::read(source);
    for text in [&mut front.title, &mut front.description].into_iter().flatten() {
        repair_text(text);
    }
    for (range, repaired) in mojibake::repairs(&source.text[..start]) {
        let span = Span::new(source.file, range.start, range.end);
        findings.push(wrong_encoding(span, &source.text[range], &repaired));
    }
    // A table of contents has a guide's title instead; a head that cannot be read has been told of.
    let named = front.title.is_some() || front.guide_title.is_some();
    if start > 0 && !named && findings.iter().all(|found| found.severity() != Severity::Error) {
        let span = Span::new(source.file, 0, source.text.lines().next().unwrap_or_default().len());
        findings.push(
            Diagnostic::new(Code::TitleMissing, span, "this article has no title")
                .with_help("add `title:` to the front matter; until then the heading stands in"),
        );
    }
    let body = Mapped::of_file(source, start).without_carriage_returns();
    let body = without_noncharacters(body);
    let body = repair_mojibake(body, &mut findings);
    let body = snippets::insert(body, snippets, &mut findings);
    let body = comments::remove(body, &mut findings);
    let body = emphasis::separate(body);
    let marked = blocks::mark(body, &mut findings);
    Expanded { front, marked, findings }
}

/// Our sentinels are noncharacters of three bytes, as is the replacement character: no place moves.
fn without_noncharacters(mut body: Mapped) -> Mapped {
    // Both begin with these bytes, and hardly any letter does: to look at each letter takes as long as all else here.
    if memmem::find(body.text.as_bytes(), b"\xEF\xB7").is_some() {
        body.text = body.text.replace([blocks::OPEN, blocks::CLOSE], "\u{FFFD}");
    }
    body
}

fn repair_text(text: &mut String) {
    for (range, repaired) in mojibake::repairs(text).into_iter().rev() {
        text.replace_range(range, &repaired);
    }
}

fn repair_mojibake(body: Mapped, findings: &mut Vec<Diagnostic>) -> Mapped {
    let mut repairs = mojibake::repairs(&body.text);
    if repairs.is_empty() {
        return body;
    }
    let code = scan::regions(&body.text);
    repairs.retain(|(range, _)| {
        let next = code.partition_point(|region| region.range.end <= range.start);
        code.get(next).is_none_or(|region| range.end <= region.range.start)
    });
    let mut out = Rewriter::new(&body);
    let mut at = 0;
    for (range, repaired) in repairs {
        out.copy(at, range.start);
        let span = body.span(range.start, range.end);
        findings.push(wrong_encoding(span, &body.text[range.clone()], &repaired));
        out.invent(&repaired, range.start);
        at = range.end;
    }
    out.copy(at, body.text.len());
    out.finish()
}

fn wrong_encoding(span: Span, found: &str, repaired: &str) -> Diagnostic {
    let message = format!("`{found}` is `{repaired}` in the wrong encoding");
    Diagnostic::new(Code::Mojibake, span, message)
        .with_help("save the file as UTF-8; the page shows the repaired text")
}
