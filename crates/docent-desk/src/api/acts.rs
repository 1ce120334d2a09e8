//! `/tickets/{id}/..`: what is done to a ticket. Each answers with the entry that it left on the timeline, which never
//! changes, so that a retry gets the same answer whatever happened since.

use axum::Json;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
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

/// Who does something to which ticket.
struct Call {
    desk: Desk,
    principal: Principal,
    id: String,
    headers: HeaderMap,
}

impl FromRequestParts<Desk> for Call {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Call, ApiError> {
        let principal = Principal::from_request_parts(parts, desk).await?;
        let TicketId(id) = TicketId::from_request_parts(parts, desk).await?;
        Ok(Call { desk: desk.clone(), principal, id, headers: parts.headers.clone() })
    }
}

type Done = Result<(StatusCode, Json<EventView>), ApiError>;
type Set = Result<Json<TicketView>, ApiError>;

impl Call {
    /// Once per key; `content` tells two bodies apart.
    async fn act(self, verb: &str, content: &[u8], act: Act) -> Done {
        let Call { desk, principal, id, headers } = self;
        let parts = [b"POST /tickets/", id.as_bytes(), verb.as_bytes(), content];
        let running = idempotency::begin(&desk, &headers, &principal.scope_on(&id), &parts)?;
        let (_, event) = tickets::act(&desk, &principal, &id, act, running.request.clone()).await?;
        let event = desk.store.event(&event).await?.ok_or(ApiError::NotFound)?;
        Ok((StatusCode::CREATED, Json(EventView::from(event))))
    }

    async fn set(self, act: Act) -> Set {
        let (ticket, role) = tickets::set(&self.desk, &self.principal, &self.id, act).await?;
        Ok(Json(TicketView::of(&self.desk, &ticket, role).await?))
    }
}

/// Writes a comment.
#[utoipa::path(
    post, path = "/tickets/{id}/comments", params(OfTicket, Keyed), request_body = CommentBody, responses(Acting),
    security(("bearer" = []), ("session" = []))
)]
async fn comment(call: Call, Body(body): Body<CommentBody>) -> Done {
    let content = serde_json::to_vec(&body).expect("texts are JSON");
    let act = if body.public { Act::Comment(body.body) } else { Act::Note(body.body) };
    call.act("comments", &content, act).await
}

/// Asks to bring it before management.
#[utoipa::path(
    post, path = "/tickets/{id}/escalate", params(OfTicket, Keyed), request_body = EscalateBody, responses(Acting),
    security(("bearer" = []), ("session" = []))
)]
async fn escalate(call: Call, Body(body): Body<EscalateBody>) -> Done {
    let act = Act::Escalate(body.reason.clone());
    call.act("escalate", body.reason.as_bytes(), act).await
}

/// Closes the ticket.
#[utoipa::path(
    post, path = "/tickets/{id}/close", params(OfTicket, Keyed), request_body = Option<Nothing>, responses(Acting),
    security(("bearer" = []), ("session" = []))
)]
async fn close(call: Call, _: Nothing) -> Done {
    call.act("close", b"", Act::Close).await
}

/// Reopens the ticket.
#[utoipa::path(
    post, path = "/tickets/{id}/reopen", params(OfTicket, Keyed), request_body = Option<Nothing>, responses(Acting),
    security(("bearer" = []), ("session" = []))
)]
async fn reopen(call: Call, _: Nothing) -> Done {
    call.act("reopen", b"", Act::Reopen).await
}

/// Says how good the answer was.
#[utoipa::path(
    post, path = "/tickets/{id}/rating", params(OfTicket, Keyed), request_body = RatingBody, responses(Acting),
    security(("bearer" = []), ("session" = []))
)]
async fn rate(call: Call, Body(body): Body<RatingBody>) -> Done {
    let content = serde_json::to_vec(&body).expect("texts are JSON");
    let act = Act::Rate { score: body.score, comment: body.comment };
    call.act("rating", &content, act).await
}

/// Gives it to an agent or to nobody. Agents only.
#[utoipa::path(
    put, path = "/tickets/{id}/assignee", params(OfTicket), request_body = AssigneeBody, responses(Setting),
    security(("bearer" = []), ("session" = []))
)]
async fn assign(call: Call, Body(body): Body<AssigneeBody>) -> Set {
    let agent = match (body.assignee, &call.principal) {
        (Some(word), Principal::Account(account)) if word == "me" => Some(account.id.clone()),
        (agent, _) => agent,
    };
    call.set(Act::Assign(agent)).await
}

/// Moves it, as the table of transitions allows. Agents only.
#[utoipa::path(
    put, path = "/tickets/{id}/status", params(OfTicket), request_body = StatusBody, responses(Setting),
    security(("bearer" = []), ("session" = []))
)]
async fn set_status(call: Call, Body(body): Body<StatusBody>) -> Set {
    call.set(Act::toward(body.status)).await
}

/// Judges its urgency anew. Agents only.
#[utoipa::path(
    put, path = "/tickets/{id}/priority", params(OfTicket), request_body = PriorityBody, responses(Setting),
    security(("bearer" = []), ("session" = []))
)]
async fn set_priority(call: Call, Body(body): Body<PriorityBody>) -> Set {
    call.set(Act::Priority(body.priority)).await
}
