//! Character references: `&nbsp;`, `&#160;`, `&#xA0;`.
//!
//! [`decode`] reads one, [`decode_all`] a whole attribute value. A name needs its semicolon, as in Markdown; what is no
//! reference is text.

use html5ever::data::{C1_REPLACEMENTS, NAMED_ENTITIES};

use crate::tree::Str;

/// References that fill articles; their text needs no memory.
const COMMON: [(&str, &str); 6] =
    [("nbsp", "\u{a0}"), ("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("#42", "*")];
/// The longest name has 31 letters.
const LONGEST: usize = 33;

/// The text of the reference that `text` begins with, and its length.
pub(super) fn decode(text: &str) -> Option<(Str<'static>, usize)> {
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

/// The value with its references resolved.
pub(super) fn decode_all(value: Str<'_>) -> Str<'_> {
    let Some(first) = value.find('&') else { return value };
    let mut out = value[..first].to_owned();
    let mut at = first;
    while at < value.len() {
        if let Some((text, length)) = decode(&value[at..]) {
            out.push_str(&text);
            at += length;
        } else {
            out.push('&');
            at += 1;
        }
        let next = value[at..].find('&').map_or(value.len(), |step| at + step);
        out.push_str(&value[at..next]);
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
    use super::decode_all;
    use crate::tree::Str;

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
        ];
        for (input, expected) in cases {
            assert_eq!(decode_all(Str::Borrowed(input)), expected, "of {input:?}");
        }
    }
}
