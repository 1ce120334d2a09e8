//! The server's secret and what is derived from it, random ids, and digests.
//!
//! Nothing secret is stored in clear: a ticket's key and a sign-in code are HMACs over their ids, and of a session's token only
//! a digest is kept.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// What all processes of a desk share and nobody else knows.
#[derive(Clone)]
pub struct Secret([u8; 32]);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(..)")
    }
}

impl Secret {
    /// From any text; the text's strength is the secret's.
    pub fn from_text(text: &str) -> Secret {
        Secret(Sha256::digest(text.as_bytes()).into())
    }

    /// A new one.
    pub fn random() -> Secret {
        Secret(random())
    }

    /// The key that opens one ticket.
    pub fn ticket_key(&self, ticket: &str) -> String {
        hex(&self.mac("ticket", ticket).finalize().into_bytes())
    }

    /// Whether a key opens a ticket, in constant time.
    pub fn opens(&self, ticket: &str, key: &str) -> bool {
        unhex(key).is_some_and(|key| self.mac("ticket", ticket).verify_slice(&key).is_ok())
    }

    /// The token of a link that only a mail to a ticket's requester has: whoever brings it reads that address.
    pub(crate) fn mail_token(&self, ticket: &str) -> String {
        hex(&self.mac("mail", ticket).finalize().into_bytes())
    }

    /// Which reader votes on a page: a digest whose key changes every day, so that no day's can be joined with another's.
    pub(crate) fn voter(&self, day: i64, page: &str, reader: &[&[u8]]) -> String {
        let parts = digest(&[page.as_bytes(), digest(reader).as_bytes()]);
        hex(&self.mac("vote", &format!("{day}:{parts}")).finalize().into_bytes()[..16])
    }

    /// The sign-in code of an id: eight digits.
    pub fn sign_in_code(&self, id: &str) -> String {
        let mac = self.mac("sign-in", id).finalize().into_bytes();
        let head = u64::from_be_bytes(mac[..8].try_into().expect("eight bytes of 32"));
        format!("{:08}", head % 100_000_000)
    }

    /// The signature of the time at which a form was shown.
    pub(crate) fn stamp_signature(&self, time: &str) -> String {
        hex(&self.mac("stamp", time).finalize().into_bytes()[..16])
    }

    /// The signature of the address that shows a ticket's receipt until some time.
    pub(crate) fn receipt_signature(&self, ticket: &str, until: &str) -> String {
        hex(&self.mac("receipt", &format!("{ticket}:{until}")).finalize().into_bytes()[..16])
    }

    /// The signature of a place in a list. It guards no secret, so comparing it may take its time.
    pub(crate) fn cursor_signature(&self, place: &str) -> String {
        hex(&self.mac("cursor", place).finalize().into_bytes()[..16])
    }

    fn mac(&self, purpose: &str, text: &str) -> Hmac<Sha256> {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes keys of any length");
        mac.update(purpose.as_bytes());
        mac.update(b":");
        mac.update(text.as_bytes());
        mac
    }
}

/// Bytes that nobody can guess.
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
    bytes
}

/// A new id: 32 hexadecimal digits.
pub fn id() -> String {
    hex(&random::<16>())
}

/// Whether a text looks like [`id`]; nothing else is looked up.
pub fn is_id(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// Whether two texts are the same, in a time that tells nothing about where they differ.
pub(crate) fn same(one: &str, other: &str) -> bool {
    one.len() == other.len()
        && one.bytes().zip(other.bytes()).fold(0, |differs, (a, b)| differs | (a ^ b)) == 0
}

/// SHA-256 of some parts, in hexadecimal digits. Their lengths count, so that parts cannot run into one another.
pub fn digest(parts: &[&[u8]]) -> String {
    let mut sha = Sha256::new();
    for part in parts {
        sha.update((part.len() as u64).to_be_bytes());
        sha.update(part);
    }
    hex(&sha.finalize())
}

/// Lower-case hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.map(|digit| char::from(DIGITS[usize::from(digit)])).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) {
        return None;
    }
    let pairs = (0..text.len()).step_by(2);
    pairs.map(|at| u8::from_str_radix(&text[at..at + 2], 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_opens_its_ticket_and_no_other() {
        let (secret, other) = (Secret::from_text("a"), Secret::from_text("b"));
        let key = secret.ticket_key("one");
        assert!(secret.opens("one", &key));
        assert!(!secret.opens("two", &key));
        assert!(!other.opens("one", &key));
        for key in ["", "0", "zz", "é", &key[2..], &format!("{key}00")] {
            assert!(!secret.opens("one", key), "{key}");
        }
    }

    #[test]
    fn a_code_has_eight_digits_and_depends_on_secret_and_id() {
        let (secret, other) = (Secret::from_text("a"), Secret::from_text("b"));
        let code = secret.sign_in_code("one");
        assert!(code.len() == 8 && code.bytes().all(|byte| byte.is_ascii_digit()), "{code}");
        assert_ne!(code, secret.sign_in_code("two"));
        assert_ne!(code, other.sign_in_code("one"));
        assert_ne!(code, secret.ticket_key("one")[..8]);
    }

    #[test]
    fn the_same_is_the_same() {
        for (one, other, expected) in
            [("", "", true), ("a", "a", true), ("a", "b", false), ("a", "aa", false)]
        {
            assert_eq!(same(one, other), expected, "{one} {other}");
        }
    }

    #[test]
    fn parts_of_a_digest_do_not_run_together() {
        assert_ne!(digest(&[b"ab", b"c"]), digest(&[b"a", b"bc"]));
    }
}
