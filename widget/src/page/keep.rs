//! What is kept of a form in the reader's browser, as JavaScript keeps it.

use std::collections::BTreeMap;

use docent_model::receipt::Stored;
use docent_model::{AttachmentProblem, Draft, Priority, Receipt, Status};
use js_sys::{Array, JsString, Object, Reflect};
use wasm_bindgen::prelude::*;

use super::data::{get, list, number, text};
use crate::form::{File, FileState, Kept};

/// An object in the making.
pub(super) fn object<const N: usize>(entries: [(&str, JsValue); N]) -> JsValue {
    let object = Object::new();
    for (key, value) in entries {
        put(&object, key, &value);
    }
    object.into()
}

fn put(object: &Object, key: &str, value: &JsValue) {
    // A plain object takes any key; `expect` would bring along how errors are printed.
    drop(Reflect::set(object, &JsString::from(key), value));
}

/// A draft as it travels.
pub(super) fn draft(draft: &Draft) -> JsValue {
    object([
        ("locale", (&draft.locale).into()),
        ("page", (&draft.page).into()),
        ("email", (&draft.email).into()),
        ("subject", (&draft.subject).into()),
        ("description", (&draft.description).into()),
        ("priority", (&draft.priority).into()),
        ("fields", map(&draft.fields)),
    ])
}

fn map(map: &BTreeMap<String, String>) -> JsValue {
    let object = Object::new();
    for (key, value) in map {
        put(&object, key, &value.into());
    }
    object.into()
}

fn read_draft(value: &JsValue) -> Draft {
    Draft {
        locale: text(value, "locale"),
        page: text(value, "page"),
        email: text(value, "email"),
        subject: text(value, "subject"),
        description: text(value, "description"),
        priority: text(value, "priority"),
        fields: read_map(&get(value, "fields")),
    }
}

fn read_map(value: &JsValue) -> BTreeMap<String, String> {
    let mut map = BTreeMap::new();
    if let Some(object) = value.dyn_ref::<Object>() {
        for key in Object::keys(object).iter().filter_map(|key| key.as_string()) {
            let answer = text(value, &key);
            map.insert(key, answer);
        }
    }
    map
}

/// A receipt as the desk sends it.
pub(super) fn read_receipt(value: &JsValue) -> Option<Receipt> {
    let id = text(value, "id");
    let stored = get(value, "stored");
    if id.is_empty() {
        return None;
    }
    let draft = read_draft(&stored);
    Some(Receipt {
        id,
        number: i64::try_from(number(value, "number")).unwrap_or_default(),
        // What it is by now, the case page says.
        status: Status::Open,
        created_at: i64::try_from(number(value, "created_at")).unwrap_or_default(),
        stored: Stored {
            priority: Priority::of(&draft.priority)?,
            locale: draft.locale,
            page: draft.page,
            email: draft.email,
            subject: draft.subject,
            description: draft.description,
            fields: draft.fields,
        },
        link: text(value, "link"),
        key: text(value, "key"),
    })
}

#[expect(clippy::cast_precision_loss, reason = "numbers of tickets and times are below 2^53")]
fn receipt(receipt: &Receipt) -> JsValue {
    object([
        ("id", (&receipt.id).into()),
        ("number", (receipt.number as f64).into()),
        ("created_at", (receipt.created_at as f64).into()),
        ("stored", draft(&Draft::from(receipt.stored.clone()))),
        ("link", (&receipt.link).into()),
        ("key", (&receipt.key).into()),
    ])
}

/// A form.
pub(super) fn kept(kept: &Kept) -> JsValue {
    object([
        ("draft", draft(&kept.draft)),
        ("key", (&kept.key).into()),
        ("files", kept.files.iter().map(file).collect::<Array>().into()),
        ("next_file", kept.next_file.into()),
        ("unanswered", kept.unanswered.iter().map(draft).collect::<Array>().into()),
        ("sending", kept.sending.as_ref().map_or(JsValue::NULL, draft)),
        ("arrived", kept.arrived.into()),
        ("receipt", kept.receipt.as_ref().map_or(JsValue::NULL, receipt)),
    ])
}

/// A form that was kept, if it is one: another version of the widget may have kept it.
pub(super) fn read_kept(value: &JsValue) -> Option<Kept> {
    let key = text(value, "key");
    let draft = |value: JsValue| value.is_object().then(|| read_draft(&value));
    Some(Kept {
        draft: draft(get(value, "draft"))?,
        key: if key.is_empty() { return None } else { key },
        files: list(value, "files").iter().map(read_file).collect(),
        next_file: small(value, "next_file"),
        unanswered: list(value, "unanswered").iter().map(read_draft).collect(),
        sending: draft(get(value, "sending")),
        arrived: get(value, "arrived").is_truthy(),
        receipt: read_receipt(&get(value, "receipt")),
    })
}

fn small(value: &JsValue, key: &str) -> u32 {
    u32::try_from(number(value, key)).unwrap_or_default()
}

/// The word of a file's state, and its problem if it has one.
fn state(state: &FileState) -> &'static str {
    match state {
        FileState::Chosen | FileState::Uploading(_) => "chosen",
        FileState::Stored => "stored",
        FileState::Cancelled => "cancelled",
        FileState::Refused(problem) => problem.as_str(),
        FileState::Failed(notice) => notice.key(),
    }
}

#[expect(clippy::cast_precision_loss, reason = "no file has 2^53 bytes")]
fn file(file: &File) -> JsValue {
    object([
        ("id", file.id.into()),
        ("name", (&file.name).into()),
        ("size", (file.size as f64).into()),
        ("state", state(&file.state).into()),
    ])
}

fn read_file(value: &JsValue) -> File {
    let word = text(value, "state");
    let refused = AttachmentProblem::ALL.into_iter().find(|(known, _)| *known == word);
    let failed = crate::form::Notice::ALL.into_iter().find(|(known, _)| *known == word);
    let state = match (refused, failed) {
        (Some((_, problem)), _) => FileState::Refused(problem),
        (_, Some((_, notice))) => FileState::Failed(notice),
        _ if word == "stored" => FileState::Stored,
        _ if word == "cancelled" => FileState::Cancelled,
        _ => FileState::Chosen,
    };
    File { id: small(value, "id"), name: text(value, "name"), size: number(value, "size"), state }
}
