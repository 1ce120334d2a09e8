//! `/cases/{id}`: a reader's case, and what they do to it.

use axum::Router;
use axum::extract::{Form, Path, RawQuery, Request};
use axum::response::Response;
use axum::routing::{get, post};
use docent_model::Role;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::once;
use super::said::Said;
use super::timeline::CaseView;
use super::visitor::{Visitor, corrected};
use crate::Desk;
use crate::access::receipt;
use crate::problem::ApiError;
use crate::tickets::{self, Act};

/// What was typed into any of the page's forms.
#[derive(Default, Deserialize, Serialize)]
#[serde(default)]
pub(super) struct Typed {
    pub(super) body: String,
    pub(super) reason: String,
    pub(super) score: String,
    pub(super) comment: String,
    /// The last entry that was on the page.
    pub(super) seen: String,
}

#[derive(Serialize)]
struct ReaderView {
    /// Where the page is shown by itself, for its other languages.
    path: String,
    #[serde(flatten)]
    case: CaseView,
    /// Just opened: the page is the receipt.
    receipt: bool,
    /// The link to keep: it opens this case without a sign-in.
    link: Option<String>,
}

/// Its addresses.
pub(super) fn routes() -> Router<Desk> {
    Router::new()
        .route("/cases/{id}", get(case))
        .route("/cases/{id}/comments", post(comment))
        .route("/cases/{id}/{act}", post(act))
}

async fn case(
    visitor: Visitor,
    Path((_, id)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Response {
    let token = query.as_deref().and_then(|query| query.strip_prefix("new="));
    visitor.answer(view(&visitor, &id, token).await)
}

/// The case; with a token as the receipt of whoever just opened it.
async fn view(visitor: &Visitor, id: &str, token: Option<&str>) -> Result<Response, ApiError> {
    let (desk, principal) = (&visitor.desk, &visitor.principal);
    let (ticket, role, kept) = match tickets::find(desk, principal, id).await {
        Ok((ticket, role)) => (ticket, role, true),
        Err(error) => {
            let bearer = token.and_then(|token| receipt::bearer(desk, id, token)).ok_or(error)?;
            let (ticket, role) = tickets::find(desk, &bearer, id).await?;
            (ticket, role, false)
        }
    };
    if role == Role::Agent {
        return Ok(visitor.see(&format!("/agent/cases/{id}")));
    }
    let mut case = CaseView::of(visitor, &ticket, role).await?;
    case.typed = json!(Typed::default());
    if !kept {
        case.only_show();
    }
    show(visitor, case, token)
}

fn show(visitor: &Visitor, case: CaseView, token: Option<&str>) -> Result<Response, ApiError> {
    let title = case.title(visitor);
    let link = token.map(|_| case.link(visitor));
    let query = token.map(|token| format!("?new={token}")).unwrap_or_default();
    let path = format!("/cases/{}{query}", case.id());
    let receipt = token.is_some();
    visitor.show_titled("case", &title, &ReaderView { path, case, receipt, link })
}

async fn act(
    visitor: Visitor,
    Path((_, id, act)): Path<(String, String, String)>,
    Form(typed): Form<Typed>,
) -> Response {
    visitor.answer(perform(&visitor, &id, &act, typed).await)
}

/// Does it and leads to its entry, or shows the page with what was typed and what is wrong.
async fn perform(
    visitor: &Visitor,
    id: &str,
    word: &str,
    typed: Typed,
) -> Result<Response, ApiError> {
    let (ticket, role) = tickets::find(&visitor.desk, &visitor.principal, id).await?;
    let act = asked(word, &typed)?;
    let content = [id, word, &typed.body, &typed.reason, &typed.score, &typed.comment];
    let request = once::request(visitor, &typed.seen, &content);
    match tickets::act(&visitor.desk, &visitor.principal, id, act, request).await {
        Ok((_, entry)) => Ok(visitor.see(&format!("/cases/{id}#e-{entry}"))),
        Err(ApiError::Invalid(problems)) if role == Role::Requester => {
            let mut case = CaseView::of(visitor, &ticket, role).await?;
            (case.typed, case.problems) = (json!(typed), problems);
            again(visitor, case)
        }
        Err(error) => Err(error),
    }
}

/// The page with what was typed and what is wrong.
fn again(visitor: &Visitor, case: CaseView) -> Result<Response, ApiError> {
    show(visitor, case, None).map(corrected)
}

async fn comment(
    visitor: Visitor,
    Path((_, id)): Path<(String, String)>,
    request: Request,
) -> Response {
    visitor.answer(say(&visitor, &id, request).await)
}

/// Stores a comment with its files, or shows the page with what was typed and what is wrong. A comment whose files
/// were refused is not stored.
async fn say(visitor: &Visitor, id: &str, request: Request) -> Result<Response, ApiError> {
    let (ticket, role) = tickets::find(&visitor.desk, &visitor.principal, id).await?;
    let said = Said::receive(visitor, request).await?;
    let typed = Typed { body: said.text("body"), seen: said.text("seen"), ..Typed::default() };
    if let Some((problems, files)) = said.wrong("body") {
        said.discard().await;
        let mut case = CaseView::of(visitor, &ticket, role).await?;
        (case.typed, case.problems, case.files) = (json!(typed), problems, files);
        return again(visitor, case);
    }
    let acts = (Act::Comment(typed.body.clone()), None);
    let entry = said.store(visitor, id, acts, &["comments", &typed.body]).await?;
    Ok(visitor.see(&format!("/cases/{id}#e-{entry}")))
}

/// The act that a form asks for. An empty score is none of the five.
fn asked(word: &str, typed: &Typed) -> Result<Act, ApiError> {
    Ok(match word {
        "escalate" => Act::Escalate(typed.reason.clone()),
        "close" => Act::Close,
        "reopen" => Act::Reopen,
        "rating" => Act::Rate {
            score: typed.score.parse().unwrap_or_default(),
            comment: typed.comment.clone(),
        },
        _ => return Err(ApiError::NotFound),
    })
}
