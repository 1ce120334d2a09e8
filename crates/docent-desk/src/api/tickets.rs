//! `/tickets`: open one, look at one.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use docent_model::{Draft, Receipt};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::body::Body;
use super::openapi::refusals::{Opening, Showing};
use super::openapi::{Keyed, OfTicket};
use super::path::TicketId;
use super::view::TicketView;
use crate::access::Principal;
use crate::problem::ApiError;
use crate::{Desk, idempotency, tickets};

/// Its addresses.
pub(crate) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(create, super::list::list)).routes(routes!(show))
}

/// Opens a ticket. `201` means that it is on disk.
#[utoipa::path(
    post,
    path = "/tickets",
    operation_id = "open",
    params(Keyed),
    request_body = Draft,
    responses((status = 201, description = "It is stored.", body = Receipt), Opening),
    security((), ("bearer" = []))
)]
async fn create(
    State(desk): State<Desk>,
    principal: Principal,
    headers: HeaderMap,
    Body(draft): Body<Draft>,
) -> Result<impl IntoResponse, ApiError> {
    let content = serde_json::to_vec(&draft).expect("a draft is texts");
    let running =
        idempotency::begin(&desk, &headers, &principal.scope(), &[b"POST /tickets", &content])?;
    let receipt = tickets::open(&desk, &principal, &draft, running.request.clone()).await?;
    Ok((StatusCode::CREATED, Json(receipt)))
}

/// Shows a ticket with its timeline.
#[utoipa::path(
    get,
    path = "/tickets/{id}",
    operation_id = "show",
    params(OfTicket),
    responses((status = 200, description = "The ticket as the asker sees it.", body = TicketView), Showing),
    security(("bearer" = []))
)]
async fn show(
    State(desk): State<Desk>,
    principal: Principal,
    TicketId(id): TicketId,
) -> Result<Json<TicketView>, ApiError> {
    let (ticket, role) = tickets::find(&desk, &principal, &id).await?;
    Ok(Json(TicketView::of(&desk, &ticket, role).await?))
}
