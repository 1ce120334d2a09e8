//! Words: text as Markdown that means the same text.

use crate::byte_set::ByteSet;

/// What stands before a piece of text on its line.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Nothing: some characters would open a block here.
    LineStart,
    /// A number alone: a dot would make it a step.
    AfterNumber,
    /// Something.
    Inside,
}

/// Writes text so that no character of it is markup; `cell` says that a bar would end a table's cell.
pub(super) fn text(text: &str, place: Place, cell: bool, out: &mut String) {
    let mut rest = match place {
        Place::LineStart => line_start(text, out),
        Place::AfterNumber if text.starts_with(['.', ')']) => escape_first(text, out),
        _ => text,
    };
    while let Some(plain) = MARKUP.find(rest) {
        out.push_str(&rest[..plain]);
        let letter = char::from(rest.as_bytes()[plain]);
        let behind = &rest[plain + 1..];
        if letter.is_ascii_whitespace() {
            out.push(' ');
        } else {
            let (previous, next) = (out.chars().next_back(), behind.chars().next());
            if is_markup(letter, previous, next, cell) {
                out.push('\\');
            }
            out.push(letter);
        }
        rest = behind;
    }
    out.push_str(rest);
}

/// Writes what would open a block at the head of a line; returns what follows it.
fn line_start<'t>(text: &'t str, out: &mut String) -> &'t str {
    let text = text.trim_start_matches(|letter: char| letter.is_ascii_whitespace());
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && text[digits..].starts_with(['.', ')']) {
        // `1.` would be a step: the dot is escaped, for a number cannot be.
        out.push_str(&text[..digits]);
        return escape_first(&text[digits..], out);
    }
    if text.starts_with(['#', '+', '-', '=', '>', '|', ':']) {
        return escape_first(text, out);
    }
    text
}

/// Writes the first letter, an ASCII one, so that it is text.
fn escape_first<'t>(text: &'t str, out: &mut String) -> &'t str {
    out.push('\\');
    out.push_str(&text[..1]);
    &text[1..]
}

/// Most text has none of these.
static MARKUP: ByteSet = ByteSet::of(b"\\`*[]~_<&!#|\n\t\r");
/// An address with one of these stands in angle brackets.
static IN_ANGLES: ByteSet = ByteSet::of(b" ()<>\t\n");
/// What is written otherwise in an address.
static IN_ADDRESS: ByteSet = ByteSet::of(b"<>\n\t\\|&");

fn is_markup(letter: char, previous: Option<char>, next: Option<char>, cell: bool) -> bool {
    match letter {
        '\\' | '`' | '*' | '[' | ']' | '~' => true,
        '_' => {
            let inside = |side: Option<char>| side.is_some_and(char::is_alphanumeric);
            !(inside(previous) && inside(next))
        }
        '<' => {
            next.is_none_or(|next| next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?'))
        }
        '&' => next.is_none_or(|next| next.is_ascii_alphanumeric() || next == '#'),
        '!' | '#' => next.is_none(),
        '|' => cell,
        _ => false,
    }
}

/// Writes an address as the target of a link.
pub(super) fn target(address: &str, cell: bool, out: &mut String) {
    let angles = address.is_empty() || IN_ANGLES.find(address).is_some();
    if angles {
        out.push('<');
    }
    let mut rest = address;
    while let Some(at) = IN_ADDRESS.find(rest) {
        out.push_str(&rest[..at]);
        out.push_str(match rest.as_bytes()[at] {
            b'<' => "%3C",
            b'>' => "%3E",
            b'\\' => "%5C",
            b'|' if cell => "%7C",
            b'|' => "|",
            b'&' => "&amp;",
            _ => "%20",
        });
        rest = &rest[at + 1..];
    }
    out.push_str(rest);
    if angles {
        out.push('>');
    }
}

/// Writes code inside a sentence: in more backticks than it holds in a row.
pub(super) fn code(code: &str, cell: bool, out: &mut String) {
    let fence = "`".repeat(longest_run(code) + 1);
    let padded = code.starts_with(['`', ' ']) || code.ends_with(['`', ' ']);
    let padding = if padded && !code.trim().is_empty() { " " } else { "" };
    out.push_str(&fence);
    out.push_str(padding);
    for letter in code.chars() {
        match letter {
            '\n' => out.push(' '),
            '|' if cell => out.push_str("\\|"),
            _ => out.push(letter),
        }
    }
    out.push_str(padding);
    out.push_str(&fence);
}

/// The longest row of backticks.
pub(super) fn longest_run(code: &str) -> usize {
    code.split(|letter| letter != '`').map(str::len).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(input: &str, expected: &str) {
        let mut out = String::new();
        text(input, Place::LineStart, false, &mut out);
        assert_eq!(out, expected);
    }

    #[test]
    fn text_means_itself() {
        check(
            "a*b_c_d [x] `y` <z> & &amp; 1 < 2",
            "a\\*b_c_d \\[x\\] \\`y\\` \\<z> & \\&amp; 1 < 2",
        );
        check("1. step", "1\\. step");
        check("23) step", "23\\) step");
        check("2026 was", "2026 was");
        check("  # not a heading", "\\# not a heading");
        check("- a\nb", "\\- a b");
        check("C#", "C\\#");
        check("_x_", "\\_x\\_");
    }

    #[test]
    fn code_keeps_its_backticks() {
        for (input, expected) in [("a`b", "``a`b``"), ("`|", "`` `\\| ``"), ("x\ny", "`x y`")] {
            let mut out = String::new();
            code(input, true, &mut out);
            assert_eq!(out, expected);
        }
    }
}
