//! E-mail addresses.

/// Whether a text is an address that browsers accept in `<input type=email>` (HTML standard, "valid e-mail address") and
/// that mail can be sent to: its local part has at most 64 characters and no dot at an end or beside another (RFC 5321,
/// sections 4.1.2 and 4.5.3.1.1). The domain may be without a dot. Whether anybody reads it there only a mail can tell.
pub fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let atom = |atom: &str| {
        let sign = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~-".contains(c);
        !atom.is_empty() && atom.chars().all(sign)
    };
    let label = |label: &str| {
        let inner = |c: char| c.is_ascii_alphanumeric() || c == '-';
        (1..=63).contains(&label.len())
            && label.chars().all(inner)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    local.len() <= 64 && local.split('.').all(atom) && domain.split('.').all(label)
}
