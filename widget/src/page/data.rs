//! What a page gives to the widget: `LOCALE.json`, which the generator writes beside the widget's files.

use std::collections::BTreeMap;

use docent_model::form::{Choice, Condition, Field, FieldKind, Texts};
use docent_model::{AttachmentRules, FormSchema};
use js_sys::{Array, JsString, Reflect};
use wasm_bindgen::prelude::*;

use super::browser;
use crate::form::contact::Contact;

/// A locale's data.
pub(super) struct Data {
    /// BCP 47 tag.
    pub(super) locale: String,
    /// `ltr` or `rtl`.
    pub(super) dir: String,
    /// Address of the folder of the widget's files, with a slash at the end.
    pub(super) base: String,
    /// Address of the API, without a slash at the end.
    pub(super) api: String,
    /// Address of "My cases".
    pub(super) cases: String,
    /// Address of the titles and descriptions of the locale's articles.
    pub(super) titles: String,
    /// The questions; each text has one entry, of this locale.
    pub(super) schema: FormSchema,
    /// What a file input accepts, and the rules in words; empty if no file can be attached.
    pub(super) accept: String,
    pub(super) files_help: String,
    /// The ways to reach a person.
    pub(super) contacts: Vec<Contact>,
    pub(super) strings: JsValue,
}

/// The value of a key of an object; `undefined` if there is none.
pub(super) fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &JsString::from(key)).unwrap_or(JsValue::UNDEFINED)
}

/// A text; empty if there is none.
pub(super) fn text(object: &JsValue, key: &str) -> String {
    get(object, key).as_string().unwrap_or_default()
}

/// A number; 0 if there is none. Numbers of the data are whole and far below 2^53.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast saturates")]
pub(super) fn number(object: &JsValue, key: &str) -> u64 {
    get(object, key).as_f64().unwrap_or_default() as u64
}

/// A list; empty if there is none.
pub(super) fn list(object: &JsValue, key: &str) -> Vec<JsValue> {
    let value = get(object, key);
    if Array::is_array(&value) { Array::from(&value).to_vec() } else { Vec::new() }
}

/// A list of texts.
pub(super) fn texts(object: &JsValue, key: &str) -> Vec<String> {
    list(object, key).iter().map(|value| value.as_string().unwrap_or_default()).collect()
}

impl Data {
    /// Reads it. The generator of the same version wrote it, so nothing in it is doubted.
    pub(super) fn read(base: String, data: &JsValue) -> Data {
        let locale = text(data, "locale");
        let files = get(data, "attachments");
        Data {
            dir: text(data, "dir"),
            base,
            api: text(data, "api"),
            cases: text(data, "cases"),
            titles: text(data, "titles"),
            schema: FormSchema {
                fields: list(data, "fields").iter().map(|field| read_field(&locale, field)).collect(),
                attachments: AttachmentRules {
                    count: usize::try_from(number(&files, "count")).unwrap_or(usize::MAX),
                    size: number(&files, "size"),
                    total: number(&files, "total"),
                    unpacked: number(&files, "unpacked"),
                    types: texts(&files, "types"),
                },
            },
            accept: text(&files, "accept"),
            files_help: text(&files, "help"),
            contacts: list(data, "contacts").iter().map(read_contact).collect(),
            strings: get(data, "strings"),
            locale,
        }
    }

    /// A text of the interface; the key itself where the theme lacks it.
    pub(super) fn string(&self, key: &str) -> String {
        browser::say(&self.strings, key, "")
    }
}

fn read_field(locale: &str, field: &JsValue) -> Field {
    let kind = text(field, "kind");
    Field {
        name: text(field, "name"),
        kind: match kind.as_str() {
            "text" => FieldKind::Text,
            "email" => FieldKind::Email,
            "choice" => FieldKind::Choice,
            _ => FieldKind::Line,
        },
        required: get(field, "required").is_truthy(),
        options: list(field, "options").iter().map(|option| read_option(locale, option)).collect(),
        when: read_condition(field),
        label: one(locale, text(field, "label")),
        help: one(locale, text(field, "help")),
    }
}

fn read_option(locale: &str, option: &JsValue) -> Choice {
    Choice {
        value: text(option, "value"),
        when: read_condition(option),
        label: one(locale, text(option, "label")),
    }
}

fn read_condition(object: &JsValue) -> Option<Condition> {
    let when = get(object, "when");
    when.is_object().then(|| Condition { field: text(&when, "field"), is: texts(&when, "is") })
}

fn one(locale: &str, text: String) -> Texts {
    // `BTreeMap::from` would bring a sort along.
    let mut texts = BTreeMap::new();
    texts.insert(locale.to_owned(), text);
    Texts(texts)
}

/// The text of the one locale that is there.
pub(super) fn only(texts: &Texts) -> String {
    texts.0.values().next().cloned().unwrap_or_default()
}

fn read_contact(contact: &JsValue) -> Contact {
    let zone = text(contact, "zone");
    Contact {
        minute: browser::minute_of_week(&zone),
        region: text(contact, "region"),
        label: text(contact, "label"),
        phone: text(contact, "phone"),
        printed: text(contact, "printed"),
        email: text(contact, "email"),
        hours: text(contact, "hours"),
        zone,
        lines: texts(contact, "lines"),
        products: texts(contact, "products"),
        priorities: texts(contact, "priorities"),
    }
}
