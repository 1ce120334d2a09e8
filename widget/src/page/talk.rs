//! Answers of the desk.

use docent_model::attachment::FileProblem;
use docent_model::{AttachmentProblem, Problem, ProblemCode};
use wasm_bindgen::prelude::*;

use super::data::{get, list, number, text};
use super::keep::read_receipt;
use crate::form::Reply;

/// What `ask` or `upload` brought.
pub(super) fn reply(value: &JsValue) -> Reply {
    let body = get(value, "body");
    let retry = text(value, "retry");
    Reply {
        status: u16::try_from(number(value, "status")).unwrap_or_default(),
        code: text(&body, "code"),
        // The desk writes seconds; a date would come from something on the way.
        retry_after: retry.parse().ok(),
        receipt: read_receipt(&body),
        problems: list(&body, "problems").iter().filter_map(problem).collect(),
        files: list(&body, "files").iter().filter_map(file).collect(),
        unreadable: get(value, "unreadable").is_truthy(),
    }
}

fn problem(value: &JsValue) -> Option<Problem> {
    let word = text(value, "code");
    let (_, code) = ProblemCode::ALL.into_iter().find(|(known, _)| *known == word)?;
    Some(Problem { field: text(value, "field"), code })
}

fn file(value: &JsValue) -> Option<FileProblem> {
    let word = text(value, "code");
    let (_, code) = AttachmentProblem::ALL.into_iter().find(|(known, _)| *known == word)?;
    let file = get(value, "file").as_f64().map(|_| number(value, "file"));
    Some(FileProblem { file: file.and_then(|file| usize::try_from(file).ok()), code })
}
