//! `Content-Disposition` of a download: RFC 6266 with names by RFC 8187.

use axum::http::HeaderValue;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Everything but `attr-char` of RFC 8187, section 3.2.1.
const EXTENDED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'!')
    .remove(b'#')
    .remove(b'$')
    .remove(b'&')
    .remove(b'+')
    .remove(b'-')
    .remove(b'.')
    .remove(b'^')
    .remove(b'_')
    .remove(b'`')
    .remove(b'|')
    .remove(b'~');

/// To be saved under this name, never shown. Programs that do not know `filename*` get the name with `_` for everything
/// that they might read as something else (RFC 6266, appendix D).
pub(super) fn disposition(name: &str) -> HeaderValue {
    let plain = |c: char| c.is_ascii_alphanumeric() || " .-_()+".contains(c);
    let old: String = name.chars().map(|c| if plain(c) { c } else { '_' }).collect();
    let extended = utf8_percent_encode(name, EXTENDED);
    let value = format!("attachment; filename=\"{old}\"; filename*=UTF-8''{extended}");
    HeaderValue::try_from(value).expect("printable ASCII is a header's value")
}

#[cfg(test)]
mod tests {
    use super::disposition;

    #[test]
    fn names() {
        for (name, expected) in [
            ("log.txt", "filename=\"log.txt\"; filename*=UTF-8''log.txt"),
            ("a b.txt", "filename=\"a b.txt\"; filename*=UTF-8''a%20b.txt"),
            ("a\"b;c.txt", "filename=\"a_b_c.txt\"; filename*=UTF-8''a%22b%3Bc.txt"),
            ("100%41.txt", "filename=\"100_41.txt\"; filename*=UTF-8''100%2541.txt"),
            ("€ ü.png", "filename=\"_ _.png\"; filename*=UTF-8''%E2%82%AC%20%C3%BC.png"),
            (
                "a\r\nSet-Cookie: x",
                "filename=\"a__Set-Cookie_ x\"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20x",
            ),
            ("\u{202e}gnp.exe", "filename=\"_gnp.exe\"; filename*=UTF-8''%E2%80%AEgnp.exe"),
        ] {
            assert_eq!(disposition(name), format!("attachment; {expected}"), "{name}");
        }
    }
}
