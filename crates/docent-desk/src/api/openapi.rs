//! `/openapi.json` and `/docs`: what the API says of itself, OpenAPI 3.1.
//!
//! A route is in the document because it is added with `routes!`; there is no second list. What may be refused is told
//! by the types of [`refusals`], from the same table as the answers.

pub(crate) mod refusals;
mod viewer;

use axum::http::header::{CONTENT_SECURITY_POLICY, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use utoipa::openapi::OpenApi;
use utoipa::openapi::security::{HttpAuthScheme, HttpBuilder, SecurityScheme};
use utoipa::{IntoParams, Modify};

use crate::Desk;

/// The document without its routes.
#[derive(utoipa::OpenApi)]
#[openapi(
    info(
        title = "docent desk",
        description = "Tickets: open them, follow them, answer them. Times are UTC milliseconds since 1970. \
                       Refusals are problem documents (RFC 9457) whose `code` never changes its meaning."
    ),
    servers((url = "/api/v1")),
    components(schemas(crate::problem::ProblemDocument)),
    modifiers(&Bearer)
)]
pub(crate) struct Document;

/// How somebody says who they are.
struct Bearer;

impl Modify for Bearer {
    fn modify(&self, openapi: &mut OpenApi) {
        let scheme = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).description(Some(
            "The `key` of a receipt, which opens that one ticket, or a token of a signed-in reader or agent.",
        ));
        let components = openapi.components.get_or_insert_default();
        components.add_security_scheme("bearer", SecurityScheme::Http(scheme.build()));
    }
}

/// What every route of one ticket has in its address.
#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct OfTicket {
    /// The ticket's id.
    #[param(pattern = "^[0-9a-f]{32}$")]
    #[expect(dead_code, reason = "it describes; the handlers read `TicketId`")]
    id: String,
}

/// What the address of an attachment has.
#[derive(IntoParams)]
#[into_params(parameter_in = Path)]
pub(crate) struct OfAttachment {
    /// The attachment's id.
    #[param(pattern = "^[0-9a-f]{32}$")]
    #[expect(dead_code, reason = "it describes; the handlers read `TicketId`")]
    id: String,
}

/// What every request has that must have its effect once.
#[derive(IntoParams)]
#[into_params(parameter_in = Header)]
pub(crate) struct Keyed {
    /// Chosen by the sender, new for every request and the same for every retry of it. A retry gets the first answer.
    #[param(rename = "Idempotency-Key", pattern = "^[!-~]{1,255}$")]
    #[expect(dead_code, reason = "it describes; the handlers read the header")]
    idempotency_key: String,
}

/// The addresses that show the document.
pub(crate) fn routes(document: &OpenApi) -> Router<Desk> {
    let page = viewer::page(document);
    let document = document.clone();
    Router::new()
        .route("/openapi.json", get(async move || Json(document)))
        .route("/docs", get(async move || safely("text/html; charset=utf-8", page)))
        .route("/docs/style.css", get(async || safely("text/css", viewer::STYLE)))
}

fn safely(kind: &'static str, body: impl IntoResponse) -> Response {
    let policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    let headers = [
        (CONTENT_TYPE, kind),
        (CONTENT_SECURITY_POLICY, policy),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    (headers, body).into_response()
}
