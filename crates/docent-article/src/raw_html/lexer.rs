//! Where tags begin and end in a text, as a browser sees it.

use std::ops::Range;

/// What stands at a `<`. All ranges are offsets in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// `<name attributes>`
    Open { name: Range<usize>, attributes: Range<usize>, end: usize },
    /// `</name>`
    Close { name: Range<usize>, end: usize },
    /// A tag whose name is no element's: text. `end` is behind its `>` if that is near.
    Unknown { name: Range<usize>, end: Option<usize> },
    /// A comment, doctype, processing instruction or the like.
    Other { end: usize },
}

/// The longest placeholder that is told of. A longer look for its end, at each of them, could take quadratic time.
const PLACEHOLDER: usize = 120;

/// Reads what stands at the `<` at `at`; `None` if it is text. `Err` if it begins like markup and never ends.
pub(super) fn read(
    text: &str,
    at: usize,
    is_known: impl FnOnce(&str) -> bool,
) -> Result<Option<Found>, Unfinished> {
    let bytes = text.as_bytes();
    let until = |end: &str, from: usize| {
        text[from..].find(end).map(|step| from + step + end.len()).ok_or(Unfinished)
    };
    match bytes.get(at + 1) {
        Some(b'!') if text[at..].starts_with("<!--") => {
            // A comment that is never closed hides the rest.
            return Ok(Some(Found::Other { end: until("-->", at + 4).unwrap_or(text.len()) }));
        }
        Some(b'!') if text[at..].starts_with("<![CDATA[") => {
            return Ok(Some(Found::Other { end: until("]]>", at)? }));
        }
        Some(b'!' | b'?') => return Ok(Some(Found::Other { end: until(">", at)? })),
        _ => {}
    }
    let closes = bytes.get(at + 1) == Some(&b'/');
    let first = at + 1 + usize::from(closes);
    if !bytes.get(first).is_some_and(u8::is_ascii_alphabetic) {
        return Ok(None);
    }
    let name = first..name_end(bytes, first);
    if !is_known(&text[name.clone()]) {
        let near = &bytes[..bytes.len().min(at + PLACEHOLDER)];
        let end = if name.end < near.len() { tag_end(near, name.end) } else { None };
        return Ok(Some(Found::Unknown { name, end }));
    }
    let end = tag_end(bytes, name.end).ok_or(Unfinished)?;
    Ok(Some(if closes {
        Found::Close { name, end }
    } else {
        Found::Open { attributes: name.end..end - 1, name, end }
    }))
}

/// Markup that is never finished.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Unfinished;

/// The end of a tag's name. A `<` ends it too, so that a forgotten `>` costs one tag and not two.
pub(super) fn name_end(bytes: &[u8], from: usize) -> usize {
    let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>' | b'<');
    bytes[from..].iter().position(ends).map_or(bytes.len(), |step| from + step)
}

/// The offset behind the `>` of a tag whose name ends at `at`.
fn tag_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        match bytes.get(at)? {
            b'>' => return Some(at + 1),
            b'=' => {
                at += 1;
                at += bytes[at..].iter().take_while(|byte| byte.is_ascii_whitespace()).count();
                if let Some(quote @ (b'"' | b'\'')) = bytes.get(at) {
                    at += 2 + memchr::memchr(*quote, &bytes[at + 1..])?;
                } else {
                    let ends = |byte: &u8| byte.is_ascii_whitespace() || *byte == b'>';
                    at += bytes[at..].iter().position(ends)?;
                }
            }
            _ => at += 1,
        }
    }
}

/// The attributes of a tag, as ranges of name and value.
pub(super) fn attributes(text: &str, range: Range<usize>) -> Vec<(Range<usize>, Range<usize>)> {
    let bytes = &text.as_bytes()[..range.end];
    let blanks =
        |at: usize| at + bytes[at..].iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    let mut found = Vec::new();
    let mut at = range.start;
    loop {
        at = blanks(at);
        if at >= bytes.len() {
            return found;
        }
        if bytes[at] == b'/' {
            at += 1;
            continue;
        }
        // An `=` at the start of a name belongs to it.
        let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'=');
        let end = bytes[at + 1..].iter().position(ends).map_or(bytes.len(), |step| at + 1 + step);
        let name = at..end;
        at = blanks(end);
        if bytes.get(at) != Some(&b'=') {
            found.push((name, end..end));
            continue;
        }
        at = blanks(at + 1);
        let value = if let Some(quote @ (b'"' | b'\'')) = bytes.get(at) {
            let from = at + 1;
            let end = memchr::memchr(*quote, &bytes[from..]).map_or(bytes.len(), |s| from + s);
            at = (end + 1).min(bytes.len());
            from..end
        } else {
            let ends = |byte: &u8| byte.is_ascii_whitespace();
            let end = bytes[at..].iter().position(ends).map_or(bytes.len(), |step| at + step);
            let from = at;
            at = end;
            from..end
        };
        found.push((name, value));
    }
}

#[cfg(test)]
mod tests {
    use super::{Found, Unfinished, attributes, read};

    #[test]
    fn tags_end_where_a_browser_ends_them() {
        let cases = [
            ("<p>x", 3),
            ("<a title='>' href=x>y", 20),
            ("<a title = \"a>b\">y", 17),
            ("<a href=x/>y", 11),
            ("<a b\"c>d", 7),
            ("</p x=\">\">y", 10),
            ("<!-- > -->x", 10),
            ("<!-- never", 10),
            ("<?php a ?>x", 10),
        ];
        for (text, expected) in cases {
            let end = match read(text, 0, |_| true) {
                Ok(Some(
                    Found::Open { end, .. } | Found::Close { end, .. } | Found::Other { end },
                )) => end,
                other => panic!("{other:?} of {text:?}"),
            };
            assert_eq!(end, expected, "of {text:?}");
        }
        for text in ["< p>", "<3", "a", "<", "</", "</>"] {
            assert_eq!(read(text, 0, |_| true), Ok(None), "of {text:?}");
        }
        for text in ["<p", "<a b=\"c>", "</p", "<!doctype", "<?"] {
            assert_eq!(read(text, 0, |_| true), Err(Unfinished), "of {text:?}");
        }
    }

    #[test]
    fn attributes_have_names_and_values() {
        let text = " a b=c d = 'e f' g=\"\" / =h i=j/k l";
        let found: Vec<_> = attributes(text, 0..text.len())
            .into_iter()
            .map(|(name, value)| (&text[name], &text[value]))
            .collect();
        let expected =
            [("a", ""), ("b", "c"), ("d", "e f"), ("g", ""), ("=h", ""), ("i", "j/k"), ("l", "")];
        assert_eq!(found, expected);
    }
}
