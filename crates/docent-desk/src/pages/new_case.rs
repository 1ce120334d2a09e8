//! `/cases/new`: the contact form on the desk's own page, and `POST /cases`, where every contact form without a script goes.
//! Its problems come back with everything that was typed.

use std::collections::BTreeMap;

use axum::Router;
use axum::extract::Request;
use axum::http::header;
use axum::response::Response;
use axum::routing::{get, post};
use docent_model::attachment::FileProblem;
use docent_model::{Problem, Role};
use serde::Serialize;

use super::visitor::{Visitor, corrected};
use crate::Desk;
use crate::access::{cookies, forms, receipt};
use crate::attachments::{Refusal, Refused, open_form};
use crate::problem::ApiError;
use crate::tickets::may_submit;

#[derive(Serialize)]
struct NewCaseView {
    /// Where the page is shown by itself, for its other languages.
    path: &'static str,
    /// By field.
    typed: BTreeMap<String, String>,
    problems: Vec<Problem>,
    /// What is wrong with the files: codes, each once.
    files: Vec<&'static str>,
    /// Whether the address is that of whoever is signed in, who writes for nobody else.
    own_email: bool,
    /// When the form was shown, for [`forms::check`].
    shown: String,
}

/// Its addresses.
pub(super) fn routes() -> Router<Desk> {
    Router::new().route("/cases/new", get(blank)).route("/cases", post(create))
}

async fn blank(visitor: Visitor) -> Response {
    let may = may_submit(visitor.desk.config.submit, visitor.principal.account());
    visitor.answer(may.and_then(|()| show(&visitor, BTreeMap::new(), Vec::new(), Vec::new())))
}

async fn create(visitor: Visitor, request: Request) -> Response {
    let headers = request.headers().clone();
    let tag = visitor.locale.tag();
    let receipt = match open_form(&visitor.desk, &visitor.principal, tag, request).await {
        Ok(receipt) => receipt,
        Err(Refusal::Refused(refused)) => return visitor.answer(again(&visitor, *refused)),
        Err(Refusal::Failed(error)) => return visitor.answer(Err(error)),
    };
    let token = receipt::token(&visitor.desk, &receipt.id);
    let mut response = visitor.see(&format!("/cases/{}?new={token}", receipt.id));
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
    show(visitor, typed, problems, codes(&files)).map(corrected)
}

fn show(
    visitor: &Visitor,
    mut typed: BTreeMap<String, String>,
    problems: Vec<Problem>,
    files: Vec<&'static str>,
) -> Result<Response, ApiError> {
    let own = visitor.principal.account().filter(|account| account.role == Role::Requester);
    if let Some(account) = own {
        typed.insert("email".to_owned(), account.email.clone());
    }
    let (own_email, shown) = (own.is_some(), forms::stamp(&visitor.desk));
    let view = NewCaseView { path: "/cases/new", typed, problems, files, own_email, shown };
    visitor.show("new-case", "case-title", &view)
}

/// What is wrong with some files: codes, each once.
pub(super) fn codes(files: &[FileProblem]) -> Vec<&'static str> {
    let mut codes: Vec<&str> = files.iter().map(|problem| problem.code.as_str()).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}
