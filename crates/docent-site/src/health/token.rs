//! Tokens: what a segment holds that a translation must keep.

use docent_article::Code;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum TokenKind {
    /// A link, by where it leads.
    Link,
    /// A picture, by its file.
    Image,
    /// Code inside a sentence.
    Code,
    /// A number, without the signs that a locale writes between its digits.
    Number,
    /// The name of a UI control.
    Control,
    /// A name between `[!DNL` and `]`.
    Name,
    /// A name in braces.
    Placeholder,
}

impl TokenKind {
    /// The rule that it belongs to.
    pub(super) fn code(self) -> Code {
        match self {
            TokenKind::Link => Code::ParityLink,
            TokenKind::Image => Code::ParityImage,
            TokenKind::Code => Code::ParityCode,
            TokenKind::Number => Code::ParityNumber,
            TokenKind::Control => Code::ParityControl,
            TokenKind::Name => Code::ParityName,
            TokenKind::Placeholder => Code::ParityPlaceholder,
        }
    }

    /// What an author calls it.
    pub(super) fn noun(self) -> &'static str {
        match self {
            TokenKind::Link => "link",
            TokenKind::Image => "image",
            TokenKind::Code => "code",
            TokenKind::Number => "number",
            TokenKind::Control => "UI control",
            TokenKind::Name => "name",
            TokenKind::Placeholder => "placeholder",
        }
    }
}

/// Something that a translation must keep, with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    /// What is compared.
    pub(super) key: String,
    /// What is told.
    pub(super) shown: String,
    /// Bytes of the expanded text.
    pub(super) start: u32,
    pub(super) end: u32,
}
