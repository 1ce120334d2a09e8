//! `/agent/cases/{id}`: a case as agents see it, and what they do to it.

use axum::Router;
use axum::extract::{Form, Path};
use axum::response::Response;
use axum::routing::{get, post};
use docent_model::{Priority, Role, Status, status};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::once;
use super::timeline::CaseView;
use super::visitor::{Visitor, corrected};
use crate::Desk;
use crate::problem::ApiError;
use crate::tickets::{self, Act};

/// What was typed into any of the page's forms.
#[derive(Default, Deserialize, Serialize)]
#[serde(default)]
struct Typed {
    body: String,
    note: String,
    /// The status to set; of a reply the one after it, empty to keep it.
    status: String,
    priority: String,
    /// An account, or empty for nobody.
    assignee: String,
    seen: String,
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
    Router::new().route("/agent/cases/{id}", get(case)).route("/agent/cases/{id}/{act}", post(act))
}

async fn case(visitor: Visitor, Path((_, id)): Path<(String, String)>) -> Response {
    visitor.answer(view(&visitor, &id, None).await)
}

/// The page; with `wrong` what was typed and what is wrong with it.
async fn view(
    visitor: &Visitor,
    id: &str,
    wrong: Option<(Typed, Vec<docent_model::Problem>)>,
) -> Result<Response, ApiError> {
    visitor.must_be_agent()?;
    let (ticket, role) = tickets::find(&visitor.desk, &visitor.principal, id).await?;
    let mut case = CaseView::of(visitor, &ticket, role).await?;
    let (typed, problems) = wrong.unwrap_or_default();
    (case.typed, case.problems) = (json!(typed), problems);
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
            || toward(*to).action().is_some_and(|action| {
                status::apply(Role::Agent, action, from, (0, 0)).is_ok_and(|after| after == *to)
            })
    };
    Status::ALL.into_iter().filter(|(_, to)| can(to)).map(|(word, _)| word).collect()
}

/// The act that brings a ticket into a status.
fn toward(to: Status) -> Act {
    match to {
        Status::Open => Act::Reopen,
        Status::Pending => Act::Wait,
        Status::Solved => Act::Solve,
        Status::Closed => Act::Close,
    }
}

async fn act(
    visitor: Visitor,
    Path((_, id, act)): Path<(String, String, String)>,
    Form(typed): Form<Typed>,
) -> Response {
    if let Err(error) = visitor.must_be_agent() {
        return visitor.answer(Err(error));
    }
    let done = match act.as_str() {
        "reply" => reply(&visitor, &id, &typed).await,
        "note" => note(&visitor, &id, &typed).await,
        _ => set(&visitor, &id, &act, &typed).await,
    };
    let answer = match done {
        Ok(fragment) => Ok(visitor.see(&format!("/agent/cases/{id}{fragment}"))),
        Err(ApiError::Invalid(mut problems)) => {
            // Reply and internal comment are one kind of text in two controls.
            if act == "note" {
                for problem in &mut problems {
                    "note".clone_into(&mut problem.field);
                }
            }
            view(&visitor, &id, Some((typed, problems))).await.map(corrected)
        }
        Err(error) => Err(error),
    };
    visitor.answer(answer)
}

/// A public comment, and then the status that was chosen with it.
async fn reply(visitor: &Visitor, id: &str, typed: &Typed) -> Result<String, ApiError> {
    let request = once::request(visitor, &typed.seen, &[id, "reply", &typed.body, &typed.status]);
    let act = Act::Comment(typed.body.clone());
    let (desk, principal) = (&visitor.desk, &visitor.principal);
    let (_, entry) = tickets::act(desk, principal, id, act, request).await?;
    if !typed.status.is_empty() {
        tickets::set(desk, principal, id, toward(status_of(&typed.status)?)).await?;
    }
    Ok(format!("#e-{entry}"))
}

async fn note(visitor: &Visitor, id: &str, typed: &Typed) -> Result<String, ApiError> {
    let request = once::request(visitor, &typed.seen, &[id, "note", &typed.note]);
    let act = Act::Note(typed.note.clone());
    let (_, entry) = tickets::act(&visitor.desk, &visitor.principal, id, act, request).await?;
    Ok(format!("#e-{entry}"))
}

async fn set(visitor: &Visitor, id: &str, word: &str, typed: &Typed) -> Result<String, ApiError> {
    let act = match word {
        "status" => toward(status_of(&typed.status)?),
        "priority" => Act::Priority(Priority::of(&typed.priority).ok_or_else(malformed)?),
        "assign" => Act::Assign(Some(typed.assignee.clone()).filter(|id| !id.is_empty())),
        _ => return Err(ApiError::NotFound),
    };
    tickets::set(&visitor.desk, &visitor.principal, id, act).await?;
    Ok(String::new())
}

fn status_of(word: &str) -> Result<Status, ApiError> {
    Status::of(word).ok_or_else(malformed)
}

fn malformed() -> ApiError {
    ApiError::Malformed("the form has no such choice".to_owned())
}
