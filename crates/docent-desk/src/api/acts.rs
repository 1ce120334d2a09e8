//! `/tickets/{id}/..`: what is done to a ticket. Each answers with the entry that it left on the timeline, which never
//! changes, so that a retry gets the same answer whatever happened since.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::{post, put};
use axum::{Json, Router};
use docent_model::{Priority, Status};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::body::{Body, Nothing};
use super::path::TicketId;
use super::view::{EventView, TicketView};
use crate::access::Principal;
use crate::problem::ApiError;
use crate::tickets::{self, Act};
use crate::{Desk, idempotency};

/// A comment.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct CommentBody {
    /// Any number of lines.
    pub(crate) body: String,
    /// `false`: only agents see it, and only they can write it.
    #[serde(default = "yes")]
    pub(crate) public: bool,
}

fn yes() -> bool {
    true
}

/// Why a ticket should come before management.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct EscalateBody {
    /// Any number of lines.
    pub(crate) reason: String,
}

/// How good the answer was.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RatingBody {
    /// 1 to 5.
    pub(crate) score: u8,
    /// May be empty.
    #[serde(default)]
    pub(crate) comment: String,
}

/// Who answers.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AssigneeBody {
    /// The agent's account, `me`, or `null` for nobody.
    #[serde(deserialize_with = "Option::deserialize")]
    pub(crate) assignee: Option<String>,
}

/// Where it stands.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct StatusBody {
    /// The new one.
    pub(crate) status: Status,
}

/// How urgent it is.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct PriorityBody {
    /// The new one.
    pub(crate) priority: Priority,
}

/// Their addresses.
pub(crate) fn routes() -> Router<Desk> {
    Router::new()
        .route("/tickets/{id}/comments", post(comment))
        .route("/tickets/{id}/escalate", post(escalate))
        .route("/tickets/{id}/close", post(close))
        .route("/tickets/{id}/reopen", post(reopen))
        .route("/tickets/{id}/rating", post(rate))
        .route("/tickets/{id}/assignee", put(assign))
        .route("/tickets/{id}/status", put(set_status))
        .route("/tickets/{id}/priority", put(set_priority))
}

type Done = Result<(StatusCode, Json<EventView>), ApiError>;

/// Writes a comment.
async fn comment(
    State(desk): State<Desk>,
    principal: Principal,
    id: TicketId,
    headers: HeaderMap,
    Body(body): Body<CommentBody>,
) -> Done {
    let content = serde_json::to_vec(&body).expect("texts are JSON");
    let act = if body.public { Act::Comment(body.body) } else { Act::Note(body.body) };
    perform(&desk, &principal, &id, &headers, ("comments", &content), act).await
}

/// Asks to bring it before management.
async fn escalate(
    State(desk): State<Desk>,
    principal: Principal,
    id: TicketId,
    headers: HeaderMap,
    Body(body): Body<EscalateBody>,
) -> Done {
    let act = Act::Escalate(body.reason.clone());
    perform(&desk, &principal, &id, &headers, ("escalate", body.reason.as_bytes()), act).await
}

/// Ends it.
async fn close(
    State(desk): State<Desk>,
    principal: Principal,
    id: TicketId,
    headers: HeaderMap,
    _: Nothing,
) -> Done {
    perform(&desk, &principal, &id, &headers, ("close", b""), Act::Close).await
}

/// Takes it up again.
async fn reopen(
    State(desk): State<Desk>,
    principal: Principal,
    id: TicketId,
    headers: HeaderMap,
    _: Nothing,
) -> Done {
    perform(&desk, &principal, &id, &headers, ("reopen", b""), Act::Reopen).await
}

/// Says how good the answer was.
async fn rate(
    State(desk): State<Desk>,
    principal: Principal,
    id: TicketId,
    headers: HeaderMap,
    Body(body): Body<RatingBody>,
) -> Done {
    let content = serde_json::to_vec(&body).expect("texts are JSON");
    let act = Act::Rate { score: body.score, comment: body.comment };
    perform(&desk, &principal, &id, &headers, ("rating", &content), act).await
}

async fn perform(
    desk: &Desk,
    principal: &Principal,
    TicketId(id): &TicketId,
    headers: &HeaderMap,
    (verb, content): (&str, &[u8]),
    act: Act,
) -> Done {
    let parts = [b"POST /tickets/", id.as_bytes(), verb.as_bytes(), content];
    let running = idempotency::begin(desk, headers, &principal.scope(), &parts)?;
    let (_, event) = tickets::act(desk, principal, id, act, running.request.clone()).await?;
    let event = desk.store.event(&event).await?.ok_or(ApiError::NotFound)?;
    Ok((StatusCode::CREATED, Json(EventView::from(event))))
}

/// Gives it to an agent or to nobody.
async fn assign(
    State(desk): State<Desk>,
    principal: Principal,
    id: TicketId,
    Body(body): Body<AssigneeBody>,
) -> Result<Json<TicketView>, ApiError> {
    let agent = match (body.assignee, &principal) {
        (Some(word), Principal::Account(account)) if word == "me" => Some(account.id.clone()),
        (agent, _) => agent,
    };
    set(&desk, &principal, &id, Act::Assign(agent)).await
}

/// Moves it.
async fn set_status(
    State(desk): State<Desk>,
    principal: Principal,
    id: TicketId,
    Body(body): Body<StatusBody>,
) -> Result<Json<TicketView>, ApiError> {
    let act = match body.status {
        Status::Open => Act::Reopen,
        Status::Pending => Act::Wait,
        Status::Solved => Act::Solve,
        Status::Closed => Act::Close,
    };
    set(&desk, &principal, &id, act).await
}

/// Judges its urgency anew.
async fn set_priority(
    State(desk): State<Desk>,
    principal: Principal,
    id: TicketId,
    Body(body): Body<PriorityBody>,
) -> Result<Json<TicketView>, ApiError> {
    set(&desk, &principal, &id, Act::Priority(body.priority)).await
}

async fn set(
    desk: &Desk,
    principal: &Principal,
    TicketId(id): &TicketId,
    act: Act,
) -> Result<Json<TicketView>, ApiError> {
    let (ticket, role) = tickets::set(desk, principal, id, act).await?;
    Ok(Json(TicketView::of(desk, &ticket, role).await?))
}
