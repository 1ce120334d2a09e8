//! Pieces of Markdown between blank lines in an HTML table or list (afm 3.19).
//!
//! Markdown in cells is not parsed in general: `Edit**` is a footnote mark. Only lines behind a blank line that open
//! with block syntax, or hold a Markdown link, are Markdown.

use std::ops::Range;

use crate::scan::line_end;

/// The ranges of `text` that are Markdown, in order, each from the start of a line.
pub(crate) fn markdown_pieces(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    // The first line opens the region.
    let Some(first) = memchr::memchr(b'\n', text.as_bytes()) else { return found };
    let mut at = first + 1;
    let mut after_blank = false;
    let mut open: Option<usize> = None;
    // Open `<pre>`s at an offset; counted only as far as somebody asks.
    let (mut preformatted, mut counted) = (0, 0);
    while at < text.len() {
        let end = line_end(text.as_bytes(), at);
        let line = &text[at..end];
        let content = trim_start(line);
        let blank = content.trim_end().is_empty();
        let html = content.starts_with('<');
        if let Some(start) = open.filter(|_| blank || html) {
            found.push(start..without_end_tags(text, start, at));
            open = None;
        }
        if open.is_none() && after_blank && !html && is_markdown(content) {
            preformatted = depth(preformatted, &text[counted..at]);
            counted = at;
            open = (preformatted == 0).then_some(at);
        }
        after_blank = blank;
        at = end + 1;
    }
    if let Some(start) = open {
        found.push(start..without_end_tags(text, start, text.len()));
    }
    found
}

fn trim_start(line: &str) -> &str {
    let blanks = line.bytes().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    &line[blanks..]
}

/// How many `<pre>`s are open behind a text.
fn depth(before: usize, text: &str) -> usize {
    (before + text.matches("<pre").count()).saturating_sub(text.matches("</pre").count())
}

/// Whether the first line of a piece says that it is Markdown.
fn is_markdown(content: &str) -> bool {
    let digits = content.bytes().take(9).take_while(u8::is_ascii_digit).count();
    content.starts_with('>')
        || content.starts_with("* ")
        || content.starts_with("- ")
        || content.starts_with("+ ")
        || (digits > 0 && content[digits..].starts_with(". "))
        || content.contains("](")
}

/// End tags at the end of a piece belong to the HTML around it.
fn without_end_tags(text: &str, start: usize, end: usize) -> usize {
    let mut to = end;
    loop {
        let piece = text[start..to].trim_end();
        match piece.rfind('<') {
            Some(open) if piece.ends_with('>') && piece[open..].starts_with("</") => {
                to = start + open;
            }
            _ => return if to == end { end } else { start + piece.len() },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::markdown_pieces;

    #[test]
    fn pieces_behind_blank_lines() {
        let cases: [(&str, &[&str]); 8] = [
            ("<td>\n\n>[!NOTE]\n>\n>t\n\n</td>", &[">[!NOTE]\n>\n>t\n"]),
            ("<td>\n>[!NOTE]\n</td>", &[]),
            ("<td>\n\n    text\n\n</td>", &[]),
            ("<td>\n\n   >[!TIP]\n   >\n   >t\n  </p>\n</td>", &["   >[!TIP]\n   >\n   >t\n"]),
            ("<td>\n\n* a\n* b\n\n1. c\n</td>", &["* a\n* b\n", "1. c\n"]),
            ("<td>\n\nSee [a](b.md)</p></td>\n", &["See [a](b.md)"]),
            ("<td>\n\n<p>[a](b)</p>\n", &[]),
            ("<pre>\n\n* a\n\n</pre>\n\n* b\n", &["* b\n"]),
        ];
        for (text, expected) in cases {
            let found: Vec<_> =
                markdown_pieces(text).into_iter().map(|piece| &text[piece]).collect();
            assert_eq!(found, expected, "of {text:?}");
        }
    }
}
