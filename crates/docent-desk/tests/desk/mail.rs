//! Mails as their readers see them, taken apart by a parser that is not the desk's.

use mail_parser::MessageParser;

/// A mail.
#[derive(Debug)]
pub(crate) struct Mail {
    /// All of it, as sent.
    pub(crate) raw: String,
    pub(crate) id: String,
    pub(crate) to: String,
    pub(crate) subject: String,
    pub(crate) text: String,
}

impl Mail {
    pub(crate) fn read(bytes: &[u8]) -> Mail {
        let raw = String::from_utf8(bytes.to_vec()).expect("quoted-printable is ASCII");
        let message = MessageParser::default().parse(bytes).expect("it is a mail");
        assert_eq!(message.parts.len(), 1, "{raw}");
        Mail {
            id: message.message_id().unwrap().split('@').next().unwrap().to_owned(),
            to: message.to().unwrap().first().unwrap().address().unwrap().to_owned(),
            subject: message.subject().unwrap().to_owned(),
            text: message.body_text(0).unwrap().replace("\r\n", "\n"),
            raw,
        }
    }

    /// A header's value as sent.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let head = self.raw.split("\r\n\r\n").next().unwrap();
        let found = head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
        found.map(str::trim)
    }
}
