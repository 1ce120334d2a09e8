//! What is wrong with a draft: a field and a code. Sentences come from the locale's strings (`problem-CODE`).

use serde::{Deserialize, Serialize};

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// Name of the field as in `form.toml`.
    pub field: String,
    /// What is wrong with it.
    pub code: ProblemCode,
}

/// Kinds of problems.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum ProblemCode {
    /// An answer is needed.
    Required,
    /// Longer than [`crate::form::limits`] allow.
    TooLong,
    /// Not among the options, or not with the other answers.
    UnknownOption,
    /// Not an e-mail address.
    NotAnEmail,
    /// The form has no such field.
    UnknownField,
    /// The field is not asked with these other answers.
    NotAsked,
    /// Holds a control character.
    ControlCharacter,
    /// Not a locale.
    UnknownLocale,
}

impl ProblemCode {
    /// Every code with its word on the wire.
    pub const ALL: [(&'static str, ProblemCode); 8] = [
        ("required", ProblemCode::Required),
        ("too-long", ProblemCode::TooLong),
        ("unknown-option", ProblemCode::UnknownOption),
        ("not-an-email", ProblemCode::NotAnEmail),
        ("unknown-field", ProblemCode::UnknownField),
        ("not-asked", ProblemCode::NotAsked),
        ("control-character", ProblemCode::ControlCharacter),
        ("unknown-locale", ProblemCode::UnknownLocale),
    ];

    /// Its word.
    pub fn as_str(self) -> &'static str {
        Self::ALL[self as usize].0
    }
}
