//! Character references (`&nbsp;`, `&#160;`, `&#xA0;`) in texts that no Markdown parser sees: raw HTML, the values of
//! front matter, addresses of videos.
//!
//! [`read`] reads one, [`decode`] decodes a whole text. A name needs its semicolon, as in Markdown; what is no reference
//! is text.

use html5ever::data::{C1_REPLACEMENTS, NAMED_ENTITIES};

use crate::tree::Str;

/// References that fill articles; their text needs no memory.
const COMMON: [(&str, &str); 6] =
    [("nbsp", "\u{a0}"), ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("#42", "*")];
/// The longest name has 31 letters.
const LONGEST: usize = 33;

/// The text of the reference that `text` begins with, and its length.
pub(crate) fn read(text: &str) -> Option<(Str<'static>, usize)> {
    let body = text.strip_prefix('&')?;
    let end = body
        .bytes()
        .take(LONGEST)
        .position(|byte| !(byte.is_ascii_alphanumeric() || byte == b'#'))?;
    if body.as_bytes()[end] != b';' || end == 0 {
        return None;
    }
    let name = &body[..end];
    if let Some((_, text)) = COMMON.iter().find(|(known, _)| *known == name) {
        return Some((Str::Borrowed(text), end + 2));
    }
    let decoded = match name.strip_prefix('#') {
        Some(digits) => number(digits)?.to_string(),
        None => named(&body[..=end])?,
    };
    Some((Str::Owned(decoded), end + 2))
}

/// The text with its references decoded, once.
pub(crate) fn decode(text: &str) -> Str<'_> {
    let Some(first) = text.find('&') else { return Str::Borrowed(text) };
    let mut out = text[..first].to_owned();
    let mut at = first;
    while at < text.len() {
        if let Some((decoded, length)) = read(&text[at..]) {
            out.push_str(&decoded);
            at += length;
        } else {
            out.push('&');
            at += 1;
        }
        let next = text[at..].find('&').map_or(text.len(), |step| at + step);
        out.push_str(&text[at..next]);
        at = next;
    }
    Str::Owned(out)
}

fn number(digits: &str) -> Option<char> {
    let value = match digits.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => digits.parse(),
    };
    let value = value.ok()?;
    let replaced = value
        .checked_sub(0x80)
        .and_then(|index| C1_REPLACEMENTS.get(index as usize).copied().flatten());
    let letter = replaced.or_else(|| char::from_u32(value).filter(|letter| *letter != '\0'));
    Some(letter.unwrap_or(char::REPLACEMENT_CHARACTER))
}

fn named(name: &str) -> Option<String> {
    let (first, second) = *NAMED_ENTITIES.get(name)?;
    let letters = [first, second].into_iter().filter(|code| *code != 0);
    let text: String = letters.filter_map(char::from_u32).collect();
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn references_become_text() {
        let cases = [
            ("a &amp; b", "a & b"),
            ("&lt;b&gt;", "<b>"),
            ("&eacute;&#233;&#xE9;", "ééé"),
            ("&#150;", "–"),
            ("&#0;&#x110000;", "\u{fffd}\u{fffd}"),
            ("a & b &c; &d &#; &#x;", "a & b &c; &d &#; &#x;"),
            ("&acE;", "∾̳"),
            ("&amp;lt;", "&lt;"),
            ("&lbrace;id&rbrace;", "{id}"),
            ("&#39;x&#x27;", "'x'"),
            ("a&nbsp;b", "a\u{a0}b"),
            ("R&D; &nosuch;", "R&D; &nosuch;"),
            ("?a=1&#x26;b=2", "?a=1&b=2"),
        ];
        for (input, expected) in cases {
            assert_eq!(decode(input), expected, "of {input:?}");
        }
    }
}
