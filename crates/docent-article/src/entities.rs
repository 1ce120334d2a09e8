//! HTML entities in texts that no Markdown parser sees: the values of front matter, addresses of videos.

use std::borrow::Cow;

use pulldown_cmark::{Event, Parser};

/// The longest name between `&` and `;`.
const LONGEST: usize = 32;

/// The text with its entities decoded; what is no entity stays as it is.
pub(crate) fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let name = rest[1..].bytes().take(LONGEST);
        let length = name.take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
        let taken = if length > 0 && rest[1 + length..].starts_with(';') { length + 2 } else { 1 };
        match &rest[..taken] {
            "&" => out.push('&'),
            entity => decode_one(entity, &mut out),
        }
        rest = &rest[taken..];
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// The Markdown parser knows all names; between two letters nothing but the entity changes.
fn decode_one(entity: &str, out: &mut String) {
    let framed = format!("x{entity}x");
    let mut decoded = String::with_capacity(framed.len());
    for event in Parser::new(&framed) {
        if let Event::Text(text) = event {
            decoded.push_str(&text);
        }
    }
    out.push_str(
        decoded.strip_prefix('x').and_then(|rest| rest.strip_suffix('x')).unwrap_or(entity),
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_are_decoded_once() {
        let cases = [
            ("a &amp; b", "a & b"),
            ("&lbrace;id&rbrace;", "{id}"),
            ("&#39;x&#x27;", "'x'"),
            ("a&nbsp;b", "a\u{a0}b"),
            ("&amp;lt;", "&lt;"),
            ("R&D; &nosuch; & &;", "R&D; &nosuch; & &;"),
            ("&quot;q&quot;", "\"q\""),
            ("?a=1&#x26;b=2", "?a=1&b=2"),
        ];
        for (text, expected) in cases {
            assert_eq!(decode(text), expected, "of {text:?}");
        }
    }
}
