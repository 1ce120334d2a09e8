//! `POST /cases`: the contact form without a script. Its problems come back with everything that was typed.

use std::collections::BTreeMap;

use axum::extract::{FromRequest, Multipart, Request};
use axum::response::Response;
use axum::routing::post;
use axum::{Router, extract::multipart::Field};
use docent_model::{Draft, Problem, ProblemCode, Receipt};
use serde::Serialize;

use super::once;
use super::visitor::{Visitor, corrected};
use crate::access::cookies;
use crate::problem::ApiError;
use crate::{Desk, tickets};

/// A control that people do not see; whoever fills it is a program.
const HONEYPOT: &str = "website";

#[derive(Serialize)]
struct NewCaseView {
    /// By field.
    typed: BTreeMap<String, String>,
    problems: Vec<Problem>,
}

/// A posted form: its controls, and whether it has files.
struct Posted {
    draft: Draft,
    files: bool,
}

/// Its addresses.
pub(super) fn routes() -> Router<Desk> {
    Router::new().route("/cases", post(create))
}

async fn create(visitor: Visitor, request: Request) -> Response {
    let headers = request.headers().clone();
    let posted = match read(&visitor, request).await {
        Ok(posted) => posted,
        Err(error) => return visitor.answer(Err(error)),
    };
    let receipt = match open(&visitor, &posted).await {
        Ok(receipt) => receipt,
        Err(ApiError::Invalid(problems)) => {
            return visitor.answer(again(&visitor, posted.draft, problems));
        }
        Err(error) => return visitor.answer(Err(error)),
    };
    let mut response = visitor.see(&format!("/cases/{}?new=1", receipt.id));
    for cookie in cookies::keep(&visitor.desk, &headers, &receipt.id, &receipt.key) {
        response.headers_mut().append(axum::http::header::SET_COOKIE, cookie);
    }
    response
}

/// Opens the ticket; equal posts within some minutes are one.
async fn open(visitor: &Visitor, posted: &Posted) -> Result<Receipt, ApiError> {
    if posted.files {
        let code = ProblemCode::UnknownField;
        return Err(ApiError::Invalid(vec![Problem { field: "file".to_owned(), code }]));
    }
    let content = Draft { page: String::new(), ..posted.draft.clone() };
    let content = serde_json::to_string(&content).expect("a draft is texts");
    let request = once::request(visitor, "", &["case", &content]);
    tickets::open(&visitor.desk, &visitor.principal, &posted.draft, request).await
}

/// The form with what was typed and what is wrong.
fn again(visitor: &Visitor, draft: Draft, problems: Vec<Problem>) -> Result<Response, ApiError> {
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
    visitor.show("new-case", "case-title", &NewCaseView { typed, problems }).map(corrected)
}

async fn read(visitor: &Visitor, request: Request) -> Result<Posted, ApiError> {
    let malformed = |error: axum::extract::multipart::MultipartError| match error.status() {
        axum::http::StatusCode::PAYLOAD_TOO_LARGE => ApiError::TooLarge,
        _ => ApiError::Malformed(error.body_text()),
    };
    let body = Multipart::from_request(request, &()).await;
    let mut body = body.map_err(|_| ApiError::MediaType)?;
    let draft = Draft { locale: visitor.locale.tag().to_owned(), ..Draft::default() };
    let mut posted = Posted { draft, files: false };
    while let Some(part) = body.next_field().await.map_err(malformed)? {
        let name = part.name().unwrap_or_default().to_owned();
        if is_file(&part) {
            posted.files |= !part.bytes().await.map_err(malformed)?.is_empty();
            continue;
        }
        let text = part.text().await.map_err(malformed)?;
        keep(&mut posted.draft, &name, text)?;
    }
    Ok(posted)
}

fn is_file(part: &Field<'_>) -> bool {
    part.file_name().is_some()
}

fn keep(draft: &mut Draft, name: &str, text: String) -> Result<(), ApiError> {
    match name {
        HONEYPOT if text.is_empty() => {}
        HONEYPOT => return Err(ApiError::Forbidden),
        "page" => draft.page = text,
        "email" => draft.email = text,
        "subject" => draft.subject = text,
        "description" => draft.description = text,
        "priority" => draft.priority = text,
        _ => drop(draft.fields.insert(name.to_owned(), text)),
    }
    Ok(())
}
