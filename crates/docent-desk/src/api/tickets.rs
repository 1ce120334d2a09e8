//! `/tickets`: open one, look at one.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use axum::{Json, Router};
use docent_model::Draft;

use super::body::Body;
use super::list::list;
use super::path::TicketId;
use super::view::TicketView;
use crate::access::Principal;
use crate::problem::ApiError;
use crate::{Desk, idempotency, tickets};

/// Its addresses.
pub(crate) fn routes() -> Router<Desk> {
    Router::new().route("/tickets", post(create).get(list)).route("/tickets/{id}", get(show))
}

/// Opens a ticket. `201` means that it is on disk.
async fn create(
    State(desk): State<Desk>,
    principal: Principal,
    headers: HeaderMap,
    Body(draft): Body<Draft>,
) -> Result<impl IntoResponse, ApiError> {
    let content = serde_json::to_vec(&draft).expect("a draft is texts");
    let running =
        idempotency::begin(&desk, &headers, &principal.scope(), &[b"POST /tickets", &content])?;
    let receipt = tickets::open(&desk, &draft, running.request.clone()).await?;
    Ok((StatusCode::CREATED, Json(receipt)))
}

/// Shows a ticket with its timeline.
async fn show(
    State(desk): State<Desk>,
    principal: Principal,
    TicketId(id): TicketId,
) -> Result<Json<TicketView>, ApiError> {
    let (ticket, role) = tickets::find(&desk, &principal, &id).await?;
    Ok(Json(TicketView::of(&desk, &ticket, role).await?))
}
