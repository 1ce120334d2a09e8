//! What a page gives to the widget: `LOCALE.json`, which the generator writes beside the widget's files.

use docent_model::form::{Choice, Condition, Field, FieldKind, Texts};
use docent_model::{AttachmentRules, FormSchema};

use super::Reader;
use crate::form::contact::Contact;

/// A locale's data. Each text of the form has one entry, of this locale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Data {
    /// BCP 47 tag.
    pub locale: String,
    /// `ltr` or `rtl`.
    pub dir: String,
    /// Address of the API, without a slash at the end.
    pub api: String,
    /// Address of "My cases".
    pub cases: String,
    /// The questions.
    pub schema: FormSchema,
    /// What a file input accepts; empty if no file can be attached.
    pub accept: String,
    /// The rules of files in words.
    pub files_help: String,
    /// The ways to reach a person.
    pub contacts: Vec<Contact>,
}

impl Data {
    /// Reads it.
    pub fn read(texts: &str) -> Data {
        let mut reader = Reader::new(texts);
        let locale = reader.text();
        let (dir, api, cases) = (reader.text(), reader.text(), reader.text());
        let mut fields = Vec::new();
        for _ in 0..reader.number() {
            fields.push(field(&mut reader, &locale));
        }
        let attachments = AttachmentRules {
            count: reader.small() as usize,
            size: reader.number(),
            total: reader.number(),
            unpacked: reader.number(),
            types: reader.texts(),
        };
        let (accept, files_help) = (reader.text(), reader.text());
        let mut contacts = Vec::new();
        for _ in 0..reader.number() {
            contacts.push(contact(&mut reader));
        }
        let schema = FormSchema { fields, attachments };
        Data { locale, dir, api, cases, schema, accept, files_help, contacts }
    }
}

fn field(reader: &mut Reader<'_>, locale: &str) -> Field {
    Field {
        name: reader.text(),
        kind: match reader.text().as_str() {
            "text" => FieldKind::Text,
            "email" => FieldKind::Email,
            "choice" => FieldKind::Choice,
            _ => FieldKind::Line,
        },
        required: reader.text() == "true",
        label: one(reader, locale),
        help: one(reader, locale),
        when: condition(reader),
        options: {
            let mut options = Vec::new();
            for _ in 0..reader.number() {
                options.push(Choice {
                    value: reader.text(),
                    label: one(reader, locale),
                    when: condition(reader),
                });
            }
            options
        },
    }
}

/// The name of a field, empty for no condition, and its answers.
fn condition(reader: &mut Reader<'_>) -> Option<Condition> {
    let condition = Condition { field: reader.text(), is: reader.texts() };
    if condition.field.is_empty() { None } else { Some(condition) }
}

fn one(reader: &mut Reader<'_>, locale: &str) -> Texts {
    let mut texts = Texts::default();
    texts.0.insert(locale.to_owned(), reader.text());
    texts
}

/// The minute in the contact's zone comes first.
fn contact(reader: &mut Reader<'_>) -> Contact {
    let minute = reader.text().parse().ok();
    Contact {
        minute,
        region: reader.text(),
        label: reader.text(),
        phone: reader.text(),
        printed: reader.text(),
        email: reader.text(),
        hours: reader.text(),
        zone: reader.text(),
        lines: reader.texts(),
        products: reader.texts(),
        priorities: reader.texts(),
    }
}
