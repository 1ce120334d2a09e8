//! E-mail addresses.

/// Whether a text is an address that browsers accept in `<input type=email>` (HTML standard, "valid e-mail address") and
/// that mail can be sent to: its local part has at most 64 characters and no dot at an end or beside another (RFC 5321,
/// sections 4.1.2 and 4.5.3.1.1). The domain may be without a dot. Whether anybody reads it there only a mail can tell.
pub fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    local.len() <= 64 && every_part(local, is_atom) && every_part(domain, is_label)
}

fn every_part(text: &str, good: fn(&[u8]) -> bool) -> bool {
    text.split('.').all(|part| good(part.as_bytes()))
}

fn is_atom(atom: &[u8]) -> bool {
    let sign = |byte: &u8| {
        byte.is_ascii_alphanumeric()
            || matches!(byte, b'!' | b'#'..=b'\'' | b'*' | b'+' | b'-' | b'/' | b'=' | b'?' | b'^'..=b'`' | b'{'..=b'~')
    };
    !atom.is_empty() && atom.iter().all(sign)
}

fn is_label(label: &[u8]) -> bool {
    let inner = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'-';
    (1..=63).contains(&label.len())
        && label.iter().all(inner)
        && label.first() != Some(&b'-')
        && label.last() != Some(&b'-')
}
