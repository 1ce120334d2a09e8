//! `/tickets/{id}/..`: what is done to a ticket. Each answers with the entry that it left on the timeline, which never
//! changes, so that a retry gets the same answer whatever happened since.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use docent_model::{Priority, Status};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::body::{Body, Nothing};
use super::openapi::refusals::{Acting, Setting};
use super::openapi::{Keyed, OfTicket};
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
    #[schema(min_length = 1, max_length = 20_000)]
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
    #[schema(min_length = 1, max_length = 20_000)]
    pub(crate) reason: String,
}

/// How good the answer was.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct RatingBody {
    /// 1 to 5.
    #[schema(minimum = 1, maximum = 5)]
    pub(crate) score: u8,
    /// May be empty.
    #[serde(default)]
    #[schema(max_length = 20_000)]
    pub(crate) comment: String,
}

/// Who answers.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct AssigneeBody {
    /// The agent's account, `me`, or `null` for nobody.
    #[serde(deserialize_with = "Option::deserialize")]
    #[schema(required = true)]
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
pub(crate) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(comment))
        .routes(routes!(escalate))
        .routes(routes!(close))
        .routes(routes!(reopen))
        .routes(routes!(rate))
        .routes(routes!(assign))
        .routes(routes!(set_status))
        .routes(routes!(set_priority))
}

type Done = Result<(StatusCode, Json<EventView>), ApiError>;

/// Writes a comment.
#[utoipa::path(
    post,
    path = "/tickets/{id}/comments",
    operation_id = "comment",
    params(OfTicket, Keyed),
    request_body = CommentBody,
    responses((status = 201, description = "Its entry on the timeline.", body = EventView), Acting),
    security(("bearer" = []))
)]
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
#[utoipa::path(
    post,
    path = "/tickets/{id}/escalate",
    operation_id = "escalate",
    params(OfTicket, Keyed),
    request_body = EscalateBody,
    responses((status = 201, description = "Its entry on the timeline.", body = EventView), Acting),
    security(("bearer" = []))
)]
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

/// Closes the ticket.
#[utoipa::path(
    post,
    path = "/tickets/{id}/close",
    operation_id = "close",
    params(OfTicket, Keyed),
    request_body = Option<Nothing>,
    responses((status = 201, description = "Its entry on the timeline.", body = EventView), Acting),
    security(("bearer" = []))
)]
async fn close(
    State(desk): State<Desk>,
    principal: Principal,
    id: TicketId,
    headers: HeaderMap,
    _: Nothing,
) -> Done {
    perform(&desk, &principal, &id, &headers, ("close", b""), Act::Close).await
}

/// Reopens the ticket.
#[utoipa::path(
    post,
    path = "/tickets/{id}/reopen",
    operation_id = "reopen",
    params(OfTicket, Keyed),
    request_body = Option<Nothing>,
    responses((status = 201, description = "Its entry on the timeline.", body = EventView), Acting),
    security(("bearer" = []))
)]
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
#[utoipa::path(
    post,
    path = "/tickets/{id}/rating",
    operation_id = "rate",
    params(OfTicket, Keyed),
    request_body = RatingBody,
    responses((status = 201, description = "Its entry on the timeline.", body = EventView), Acting),
    security(("bearer" = []))
)]
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

/// Gives it to an agent or to nobody. Agents only.
#[utoipa::path(
    put,
    path = "/tickets/{id}/assignee",
    operation_id = "assign",
    params(OfTicket),
    request_body = AssigneeBody,
    responses((status = 200, description = "The ticket as it is now.", body = TicketView), Setting),
    security(("bearer" = []))
)]
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

/// Moves it, as the table of transitions allows. Agents only.
#[utoipa::path(
    put,
    path = "/tickets/{id}/status",
    operation_id = "set_status",
    params(OfTicket),
    request_body = StatusBody,
    responses((status = 200, description = "The ticket as it is now.", body = TicketView), Setting),
    security(("bearer" = []))
)]
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

/// Judges its urgency anew. Agents only.
#[utoipa::path(
    put,
    path = "/tickets/{id}/priority",
    operation_id = "set_priority",
    params(OfTicket),
    request_body = PriorityBody,
    responses((status = 200, description = "The ticket as it is now.", body = TicketView), Setting),
    security(("bearer" = []))
)]
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
