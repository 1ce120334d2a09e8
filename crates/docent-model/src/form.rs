//! The form as data: which questions a site asks before a ticket, from its `form.toml`.
//!
//! Generator, widget and desk read the same value. Four fields are in every form, `email`, `subject`, `description` and
//! `priority`; the site adds its own and says in which order they stand.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{AttachmentRules, Locale, Priority};

/// Most characters of what a reader types.
pub mod limits {
    /// Of a one-line text.
    pub const LINE: usize = 200;
    /// Of an e-mail address (RFC 5321, section 4.5.3.1.3, less the angle brackets).
    pub const EMAIL: usize = 254;
    /// Of a description or comment.
    pub const TEXT: usize = 20_000;
    /// Of the address of a page.
    pub const PAGE: usize = 2_000;
}

/// The names of the fields that every form has.
pub const CORE: [&str; 4] = ["email", "subject", "description", "priority"];

/// Names that a question cannot have, because a form has controls of these names beside its questions.
pub const RESERVED: [&str; 6] = ["locale", "page", "fields", "context", "file", "website"];

/// All questions of a site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormSchema {
    /// In the order in which readers see them.
    pub fields: Vec<Field>,
    /// Which files may be attached.
    pub attachments: AttachmentRules,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its name on the wire: lower-case ASCII letters, digits and `_`.
    pub name: String,
    /// What kind of answer it takes.
    pub kind: FieldKind,
    /// Whether an answer is needed where it is asked.
    pub required: bool,
    /// Of a choice: what can be chosen.
    pub options: Vec<Choice>,
    /// When it is asked; always if absent.
    pub when: Option<Condition>,
    /// What it is called.
    pub label: Texts,
    /// One sentence under it; may be empty.
    pub help: Texts,
}

/// Kinds of answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum FieldKind {
    /// One line.
    Line,
    /// Several lines.
    Text,
    /// An e-mail address.
    Email,
    /// One of some options.
    Choice,
}

/// An option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// On the wire: lower-case ASCII letters, digits, `_` and `-`.
    pub value: String,
    /// When it is offered; always if absent.
    pub when: Option<Condition>,
    /// What it is called.
    pub label: Texts,
}

/// Holds if an earlier field has one of some answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Condition {
    /// Name of a choice that stands before.
    pub field: String,
    /// Any of these answers; never empty.
    pub is: Vec<String>,
}

/// A text in several locales, by tag. Empty where the theme's strings name the thing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Texts(pub BTreeMap<String, String>);

impl Texts {
    /// The text of a locale, of what is more general than it (RFC 4647, section 3.4: `zh-Hant-TW`, `zh-Hant`, `zh`), or
    /// the same of `source`.
    pub fn of(&self, locale: &Locale, source: &Locale) -> Option<&str> {
        let tags = lookup(locale.tag()).chain(lookup(source.tag()));
        tags.into_iter().find_map(|tag| self.0.get(tag)).map(String::as_str)
    }
}

fn lookup(tag: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(tag), |tag| tag.rsplit_once('-').map(|(general, _)| general))
}

impl FormSchema {
    /// The form of a site without a `form.toml`: the four fields of every form.
    pub fn plain() -> FormSchema {
        let field = |name: &str, kind, required| Field {
            name: name.to_owned(),
            kind,
            required,
            options: Vec::new(),
            when: None,
            label: Texts::default(),
            help: Texts::default(),
        };
        let priorities = Priority::ALL.into_iter().map(|(value, _)| Choice {
            value: value.to_owned(),
            when: None,
            label: Texts::default(),
        });
        let priority =
            Field { options: priorities.collect(), ..field("priority", FieldKind::Choice, true) };
        FormSchema {
            fields: vec![
                field("subject", FieldKind::Line, true),
                field("description", FieldKind::Text, true),
                priority,
                field("email", FieldKind::Email, true),
            ],
            attachments: AttachmentRules::default(),
        }
    }

    /// The field of a name.
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

impl Condition {
    /// Whether it holds with these answers.
    pub fn holds<'a>(&self, answer: impl Fn(&str) -> Option<&'a str>) -> bool {
        answer(&self.field).is_some_and(|answer| self.is.iter().any(|value| value == answer))
    }
}

#[cfg(test)]
mod tests;
