//! `/agent/cases/{id}`: a case as agents see it, and what they do to it.

use axum::Router;
use axum::extract::{self, Path, Request};
use axum::response::Response;
use axum::routing::{get, post};
use docent_model::{Priority, Role, Status, status};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::said::{Said, Wrong};
use super::timeline::CaseView;
use super::visitor::{Visitor, corrected};
use crate::Desk;
use crate::problem::ApiError;
use crate::tickets::{self, Act};

/// What was typed into a form that has to be corrected.
#[derive(Default, Serialize)]
struct Typed {
    body: String,
    note: String,
    /// The status after a reply; empty to keep it.
    status: String,
}

/// What was chosen in a form without a text.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Chosen {
    status: String,
    priority: String,
    /// An account, or empty for nobody.
    assignee: String,
}

#[derive(Serialize)]
struct AgentView {
    /// Where the page is shown by itself, for its other languages.
    path: String,
    #[serde(flatten)]
    case: CaseView,
    /// Who may be assigned.
    agents: Vec<AgentChoice>,
    /// The account that is.
    assignee: String,
    statuses: Vec<&'static str>,
    priorities: Vec<&'static str>,
}

#[derive(Serialize)]
struct AgentChoice {
    id: String,
    name: String,
}

/// Its addresses.
pub(super) fn routes() -> Router<Desk> {
    Router::new()
        .route("/agent/cases/{id}", get(case))
        .route("/agent/cases/{id}/reply", post(reply))
        .route("/agent/cases/{id}/note", post(note))
        .route("/agent/cases/{id}/{act}", post(act))
}

async fn case(visitor: Visitor, Path((_, id)): Path<(String, String)>) -> Response {
    visitor.answer(view(&visitor, &id, None).await)
}

/// The page; with what was typed into a form and what is wrong with it.
async fn view(
    visitor: &Visitor,
    id: &str,
    form: Option<(&Form, Typed, Wrong)>,
) -> Result<Response, ApiError> {
    visitor.must_be_agent()?;
    let (ticket, role) = tickets::find(&visitor.desk, &visitor.principal, id).await?;
    let mut case = CaseView::of(visitor, &ticket, role).await?;
    case.typed = json!(Typed::default());
    if let Some((form, typed, (problems, files))) = form {
        (case.typed, case.problems, case.files) = (json!(typed), problems, files);
        case.files_at = form.files;
    }
    let agents = visitor.desk.store.agents().await?.into_iter().map(|agent| AgentChoice {
        name: if agent.name.is_empty() { agent.email } else { agent.name },
        id: agent.id,
    });
    let title = case.title(visitor);
    let view = AgentView {
        path: format!("/agent/cases/{id}"),
        case,
        agents: agents.collect(),
        assignee: ticket.assignee_id.unwrap_or_default(),
        statuses: reachable(ticket.status),
        priorities: Priority::ALL.map(|(word, _)| word).to_vec(),
    };
    visitor.show_titled("agent-case", &title, &view)
}

/// Where an agent can bring a ticket from here; itself first.
fn reachable(from: Status) -> Vec<&'static str> {
    let can = |to: &Status| {
        *to == from
            || Act::toward(*to).action().is_some_and(|action| {
                status::apply(Role::Agent, action, from, (0, 0)).is_ok_and(|after| after == *to)
            })
    };
    Status::ALL.into_iter().filter(|(_, to)| can(to)).map(|(word, _)| word).collect()
}

/// A form with a text and files.
struct Form {
    /// The end of its address.
    word: &'static str,
    /// The control of its text.
    text: &'static str,
    /// The control of its files.
    files: &'static str,
    act: fn(String) -> Act,
}

const REPLY: Form = Form { word: "reply", text: "body", files: "file", act: Act::Comment };
const NOTE: Form = Form { word: "note", text: "note", files: "note-file", act: Act::Note };

async fn reply(
    visitor: Visitor,
    Path((_, id)): Path<(String, String)>,
    request: Request,
) -> Response {
    visitor.answer(say(&visitor, &id, &REPLY, request).await)
}

async fn note(
    visitor: Visitor,
    Path((_, id)): Path<(String, String)>,
    request: Request,
) -> Response {
    visitor.answer(say(&visitor, &id, &NOTE, request).await)
}

/// Stores a text with its files and the status that was chosen with it, or shows the page with what was typed and what is
/// wrong.
async fn say(
    visitor: &Visitor,
    id: &str,
    form: &Form,
    request: Request,
) -> Result<Response, ApiError> {
    visitor.must_be_agent()?;
    let said = Said::receive(visitor, request).await?;
    let (text, status) = (said.text(form.text), said.text("status"));
    let then = match status.as_str() {
        "" => None,
        word => Some(Act::toward(status_of(word)?)),
    };
    if let Some(wrong) = said.wrong(form.text) {
        let (body, note) = (said.text("body"), said.text("note"));
        let typed = Typed { body, note, status };
        said.discard().await;
        return view(visitor, id, Some((form, typed, wrong))).await.map(corrected);
    }
    let acts = ((form.act)(text.clone()), then);
    let entry = said.store(visitor, id, acts, &[form.word, &text, &status]).await?;
    Ok(visitor.see(&format!("/agent/cases/{id}#e-{entry}")))
}

async fn act(
    visitor: Visitor,
    Path((_, id, act)): Path<(String, String, String)>,
    extract::Form(chosen): extract::Form<Chosen>,
) -> Response {
    let done = set(&visitor, &id, &act, chosen).await;
    visitor.answer(done.map(|()| visitor.see(&format!("/agent/cases/{id}"))))
}

async fn set(visitor: &Visitor, id: &str, word: &str, chosen: Chosen) -> Result<(), ApiError> {
    visitor.must_be_agent()?;
    let act = match word {
        "status" => Act::toward(status_of(&chosen.status)?),
        "priority" => Act::Priority(Priority::of(&chosen.priority).ok_or_else(malformed)?),
        "assign" => Act::Assign(Some(chosen.assignee).filter(|id| !id.is_empty())),
        _ => return Err(ApiError::NotFound),
    };
    tickets::set(&visitor.desk, &visitor.principal, id, act).await?;
    Ok(())
}

fn status_of(word: &str) -> Result<Status, ApiError> {
    Status::of(word).ok_or_else(malformed)
}

fn malformed() -> ApiError {
    ApiError::Malformed("the form has no such choice".to_owned())
}
