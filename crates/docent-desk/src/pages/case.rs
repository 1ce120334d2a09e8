//! `/cases/{id}`: a reader's case, and what they do to it.

use axum::Router;
use axum::extract::{Form, Path, RawQuery, Request};
use axum::response::Response;
use axum::routing::{get, post};
use docent_model::draft::check_text;
use docent_model::{Problem, Role};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::new_case::codes;
use super::once;
use super::timeline::CaseView;
use super::visitor::{Visitor, corrected};
use crate::Desk;
use crate::attachments::{self, receive};
use crate::problem::ApiError;
use crate::secret::digest;
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
    let receipt = query.as_deref() == Some("new=1");
    visitor.answer(view(&visitor, &id, receipt).await)
}

async fn view(visitor: &Visitor, id: &str, receipt: bool) -> Result<Response, ApiError> {
    let (ticket, role) = tickets::find(&visitor.desk, &visitor.principal, id).await?;
    if role == Role::Agent {
        return Ok(visitor.see(&format!("/agent/cases/{id}")));
    }
    let mut case = CaseView::of(visitor, &ticket, role).await?;
    case.typed = json!(Typed::default());
    show(visitor, case, receipt)
}

fn show(visitor: &Visitor, case: CaseView, receipt: bool) -> Result<Response, ApiError> {
    let title = case.title(visitor);
    let link = receipt.then(|| case.link(visitor));
    let path = format!("/cases/{}", case.id());
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
    show(visitor, case, false).map(corrected)
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
    let (desk, principal) = (&visitor.desk, &visitor.principal);
    let (ticket, role) = tickets::find(desk, principal, id).await?;
    let parts = receive(desk, request).await?;
    let text = |name: &str| {
        let found = parts.texts.iter().find(|(control, _)| control == name);
        found.map(|(_, text)| text.clone()).unwrap_or_default()
    };
    let typed = Typed { body: text("body"), seen: text("seen"), ..Typed::default() };
    let files = codes(&parts.problems);
    let content: Vec<String> =
        parts.files.content().into_iter().map(|part| digest(&[part])).collect();
    let problem = check_text(&typed.body).err();
    if !files.is_empty() || problem.is_some() {
        parts.files.discard().await;
        let problems = problem.map(|code| Problem { field: "body".to_owned(), code });
        let problems = problems.into_iter().collect();
        let mut case = CaseView::of(visitor, &ticket, role).await?;
        (case.typed, case.problems, case.files) = (json!(typed), problems, files);
        return again(visitor, case);
    }
    let mut said = vec![id, "comments", typed.body.as_str()];
    said.extend(content.iter().map(String::as_str));
    let asked = once::request(visitor, &typed.seen, &said);
    let entry =
        attachments::comment(desk, principal, id, (typed.body.clone(), parts), asked).await?;
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
