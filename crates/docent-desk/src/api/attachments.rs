//! `/tickets/{id}/attachments` and `/attachments/{id}`.

use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Serialize;
use utoipa::ToSchema;

use crate::access::Principal;
use crate::attachments::{self, AttachmentView};
use crate::problem::ApiError;
use crate::secret::digest;
use crate::{Desk, idempotency};

/// What was attached.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct Attached {
    /// In the order of the body.
    pub(crate) attachments: Vec<AttachmentView>,
}

/// Its addresses.
pub(crate) fn routes() -> Router<Desk> {
    Router::new()
        .route("/tickets/{id}/attachments", post(upload))
        .route("/attachments/{id}", get(download))
}

/// Attaches the files of a multipart body. `201` means that they are on disk.
async fn upload(
    State(desk): State<Desk>,
    principal: Principal,
    Path(id): Path<String>,
    request: Request,
) -> Result<impl IntoResponse, ApiError> {
    // Nothing is received for a ticket that is somebody else's.
    crate::tickets::find(&desk, &principal, &id).await?;
    let running = idempotency::claim(&desk, request.headers(), &principal.scope())?;
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
async fn download(
    State(desk): State<Desk>,
    principal: Principal,
    Path(id): Path<String>,
) -> Result<Response, ApiError> {
    attachments::download(&desk, &principal, &id).await
}
