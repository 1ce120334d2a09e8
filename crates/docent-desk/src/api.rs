//! The API, `/api/v1`, in JSON: a file per thing, a function per verb.

pub(crate) mod acts;
pub(crate) mod attachments;
pub(crate) mod body;
pub(crate) mod form;
pub(crate) mod list;
pub(crate) mod openapi;
pub(crate) mod path;
pub(crate) mod sign_in;
pub(crate) mod tickets;
pub(crate) mod view;

use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;

use crate::Desk;

/// The routes that the OpenAPI document tells of, with the document.
pub(crate) fn documented() -> OpenApiRouter<Desk> {
    OpenApiRouter::with_openapi(openapi::Document::openapi())
        .merge(form::routes())
        .merge(tickets::routes())
        .merge(acts::routes())
        .merge(attachments::routes())
}
