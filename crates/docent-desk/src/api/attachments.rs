//! `/tickets/{id}/attachments` and `/attachments/{id}`.

use axum::Json;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::openapi::refusals::{Downloading, Uploading};
use super::openapi::{Keyed, OfAttachment, OfTicket};
use super::path::TicketId;
use crate::access::Principal;
use crate::attachments::{self, AttachmentView};
use crate::problem::ApiError;
use crate::secret::digest;
use crate::{Desk, idempotency};

/// What is attached.
#[derive(serde::Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "it describes; the body is read while it comes")]
pub(crate) struct Files {
    /// The files, each with its name.
    #[schema(value_type = Vec<String>, format = Binary, min_items = 1)]
    file: Vec<String>,
    /// The entry of the timeline that they belong to, one of the asker's side; without it they belong to the ticket
    /// itself.
    event: Option<String>,
}

/// What was attached.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct Attached {
    /// In the order of the body.
    pub(crate) attachments: Vec<AttachmentView>,
}

/// Its addresses.
pub(crate) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new().routes(routes!(upload)).routes(routes!(download))
}

/// Attaches the files of a multipart body. `201` means that they are on disk.
#[utoipa::path(
    post,
    path = "/tickets/{id}/attachments",
    operation_id = "attach",
    params(OfTicket, Keyed),
    request_body(content = Files, content_type = "multipart/form-data"),
    responses((status = 201, description = "They are stored.", body = Attached), Uploading),
    security(("bearer" = []))
)]
async fn upload(
    State(desk): State<Desk>,
    principal: Principal,
    TicketId(id): TicketId,
    request: Request,
) -> Result<impl IntoResponse, ApiError> {
    // Nothing is received for a ticket that is somebody else's.
    crate::tickets::find(&desk, &principal, &id).await?;
    let running = idempotency::claim(&desk, request.headers(), &principal.scope_on(&id))?;
    let parts = attachments::receive(&desk, request).await?;
    let event = match event(&parts) {
        Ok(event) => event,
        Err(error) => {
            parts.files.discard().await;
            return Err(error);
        }
    };
    let place = ["POST attachments", &id, event.as_deref().unwrap_or_default()];
    let mut content: Vec<&[u8]> = place.into_iter().map(str::as_bytes).collect();
    content.extend(parts.files.content());
    let mut request = running.request.clone();
    request.digest = digest(&content);
    let attachments = attachments::attach(&desk, &principal, &id, event, parts, request).await?;
    Ok((StatusCode::CREATED, Json(Attached { attachments })))
}

/// The field `event`, the only one beside the files; there must be a file.
fn event(parts: &attachments::Parts) -> Result<Option<String>, ApiError> {
    if let Some((name, _)) = parts.texts.iter().find(|(name, _)| name != "event") {
        return Err(ApiError::Malformed(format!(
            "there is no field `{name}`: use `file`, `event`"
        )));
    }
    if parts.texts.len() > 1 {
        return Err(ApiError::Malformed("`event` is there more than once".to_owned()));
    }
    if parts.files.is_empty() && parts.problems.is_empty() {
        return Err(ApiError::Malformed("there is no part `file` with a name".to_owned()));
    }
    Ok(parts.texts.first().map(|(_, event)| event.clone()).filter(|event| !event.is_empty()))
}

/// Gives a file out.
#[utoipa::path(
    get,
    path = "/attachments/{id}",
    operation_id = "download",
    params(OfAttachment),
    responses(
        (status = 200, description = "The file, to be saved.", body = [u8], content_type = "application/octet-stream"),
        Downloading
    ),
    security(("bearer" = []))
)]
async fn download(
    State(desk): State<Desk>,
    principal: Principal,
    TicketId(id): TicketId,
) -> Result<Response, ApiError> {
    attachments::download(&desk, &principal, &id).await
}
