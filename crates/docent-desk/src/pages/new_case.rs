//! `POST /cases`: the contact form without a script. Its problems come back with everything that was typed.

use std::collections::BTreeMap;

use axum::Router;
use axum::extract::Request;
use axum::http::header;
use axum::response::Response;
use axum::routing::post;
use docent_model::Problem;
use docent_model::attachment::FileProblem;
use serde::Serialize;

use super::visitor::{Visitor, corrected};
use crate::Desk;
use crate::access::{cookies, forms};
use crate::attachments::{Refusal, Refused, open_form};
use crate::problem::ApiError;

#[derive(Serialize)]
struct NewCaseView {
    /// By field.
    typed: BTreeMap<String, String>,
    problems: Vec<Problem>,
    /// What is wrong with the files: codes, each once.
    files: Vec<&'static str>,
    /// When the form was shown, for [`forms::check`].
    shown: String,
}

/// Its addresses.
pub(super) fn routes() -> Router<Desk> {
    Router::new().route("/cases", post(create))
}

async fn create(visitor: Visitor, request: Request) -> Response {
    let headers = request.headers().clone();
    let tag = visitor.locale.tag();
    let receipt = match open_form(&visitor.desk, &visitor.principal, tag, request).await {
        Ok(receipt) => receipt,
        Err(Refusal::Refused(refused)) => return visitor.answer(again(&visitor, *refused)),
        Err(Refusal::Failed(error)) => return visitor.answer(Err(error)),
    };
    let mut response = visitor.see(&format!("/cases/{}?new=1", receipt.id));
    for cookie in cookies::keep(&visitor.desk, &headers, &receipt.id, &receipt.key) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// The form with what was typed and what is wrong.
fn again(visitor: &Visitor, refused: Refused) -> Result<Response, ApiError> {
    let Refused { draft, problems, files } = refused;
    let mut typed = draft.fields;
    for (name, text) in [
        ("page", draft.page),
        ("email", draft.email),
        ("subject", draft.subject),
        ("description", draft.description),
        ("priority", draft.priority),
    ] {
        typed.insert(name.to_owned(), text);
    }
    let view =
        NewCaseView { typed, problems, files: codes(&files), shown: forms::stamp(&visitor.desk) };
    visitor.show("new-case", "case-title", &view).map(corrected)
}

/// What is wrong with some files: codes, each once.
pub(super) fn codes(files: &[FileProblem]) -> Vec<&'static str> {
    let mut codes: Vec<&str> = files.iter().map(|problem| problem.code.as_str()).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}
