//! `/sign-in`: ask for a code, then bring it back; `/sign-out`.

use axum::Router;
use axum::extract::{Form, Query};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde::{Deserialize, Serialize};

use super::visitor::{Visitor, corrected};
use crate::access::cookies;
use crate::problem::ApiError;
use crate::{Desk, sign_in};

/// The way back.
#[derive(Deserialize)]
struct Back {
    #[serde(default)]
    back: String,
}

/// What was typed.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Typed {
    email: String,
    code: String,
    back: String,
}

#[derive(Default, Serialize)]
struct SignInView<'v> {
    /// Whether a code was sent and is asked for.
    sent: bool,
    email: &'v str,
    back: &'v str,
    /// What is wrong: a key of the strings.
    problem: Option<&'static str>,
}

#[derive(Serialize)]
struct Page<'v> {
    /// Where the page is shown by itself, for its other languages.
    path: &'static str,
    #[serde(flatten)]
    view: &'v SignInView<'v>,
}

/// Its addresses.
pub(super) fn routes() -> Router<Desk> {
    Router::new()
        .route("/sign-in", get(ask).post(send))
        .route("/sign-in/code", post(redeem))
        .route("/sign-out", post(leave))
}

async fn ask(visitor: Visitor, Query(Back { back }): Query<Back>) -> Response {
    if visitor.principal.account().is_some() {
        return visitor.see(local(&back));
    }
    let view = SignInView { back: &back, ..SignInView::default() };
    visitor.answer(show(&visitor, &view))
}

/// Sends a code. The page does not tell whether the address is known.
async fn send(visitor: Visitor, Form(typed): Form<Typed>) -> Response {
    let tag = visitor.locale.tag();
    let sent = sign_in::request_code(&visitor.desk, typed.email.trim(), tag).await;
    let (sent, problem) = match sent {
        Ok(()) => (true, None),
        Err(ApiError::Invalid(_)) => (false, Some("problem-not-an-email")),
        Err(error) => return visitor.answer(Err(error)),
    };
    let view = SignInView { sent, problem, email: typed.email.trim(), back: &typed.back };
    let shown = show(&visitor, &view);
    visitor.answer(if sent { shown } else { shown.map(corrected) })
}

/// Starts a session and leads back.
async fn redeem(visitor: Visitor, Form(typed): Form<Typed>) -> Response {
    let session = match sign_in::redeem(&visitor.desk, &typed.email, &typed.code).await {
        Ok(session) => session,
        Err(ApiError::WrongCode) => {
            let problem = Some("desk-code-wrong");
            let view = SignInView { sent: true, problem, email: &typed.email, back: &typed.back };
            return visitor.answer(show(&visitor, &view).map(corrected));
        }
        Err(error) => return visitor.answer(Err(error)),
    };
    (cookies::start(&visitor.desk, &session), visitor.see(local(&typed.back))).into_response()
}

async fn leave(visitor: Visitor, headers: HeaderMap) -> Response {
    if let Some(token) = cookies::session(&headers)
        && let Err(error) = sign_in::sign_out(&visitor.desk, &token).await
    {
        return visitor.answer(Err(error));
    }
    (cookies::end(&visitor.desk), visitor.see("/")).into_response()
}

fn show(visitor: &Visitor, view: &SignInView<'_>) -> Result<Response, ApiError> {
    let page = Page { path: "/sign-in", view };
    visitor.show("sign-in", "desk-sign-in", &page)
}

/// The way back below `/desk/LOCALE`, where it is one; else the cases. It is put behind that prefix, so it cannot lead
/// to another host.
fn local(back: &str) -> &str {
    let fine = back.starts_with('/') && !back.contains(|c: char| c.is_control() || c == '\\');
    if fine && !back.starts_with("/sign-") { back } else { "/cases" }
}

#[cfg(test)]
mod tests {
    use super::local;

    #[test]
    fn the_way_back_stays_here() {
        for (back, expected) in [
            ("/cases/1?x=1", "/cases/1?x=1"),
            ("/", "/"),
            ("", "/cases"),
            (".evil.example", "/cases"),
            ("https://evil.example/", "/cases"),
            ("/\\evil.example", "/cases"),
            ("/a\r\nSet-Cookie: x", "/cases"),
            ("/sign-in", "/cases"),
        ] {
            assert_eq!(local(back), expected, "{back}");
        }
    }
}
