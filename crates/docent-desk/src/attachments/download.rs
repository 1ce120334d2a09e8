//! Giving a file out.

use axum::body::Body;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use docent_model::Role;

use super::disposition::disposition;
use crate::Desk;
use crate::access::Principal;
use crate::problem::ApiError;
use crate::store::AttachmentState;

/// A file as an answer: to be saved, never shown, whatever is in it. One that is not theirs does not exist.
pub async fn download(desk: &Desk, principal: &Principal, id: &str) -> Result<Response, ApiError> {
    if *principal == Principal::Nobody {
        return Err(ApiError::Unauthorized);
    }
    let (attachment, public) = desk.store.attachment(id).await?.ok_or(ApiError::NotFound)?;
    let (_, role) = crate::tickets::find(desk, principal, &attachment.ticket_id).await?;
    if role == Role::Requester && !public {
        return Err(ApiError::NotFound);
    }
    match attachment.state {
        AttachmentState::Pending => return Err(ApiError::AttachmentPending),
        AttachmentState::Blocked => return Err(ApiError::AttachmentBlocked),
        AttachmentState::Clean => {}
    }
    let file = desk.files.read(&attachment.id).await?;
    let mut response = Response::new(Body::from_stream(file.into_stream()));
    let kind = HeaderValue::try_from(attachment.mime);
    let headers = [
        (header::CONTENT_TYPE, kind.map_err(|_| ApiError::Internal)?),
        (header::CONTENT_LENGTH, HeaderValue::from(attachment.size)),
        (header::CONTENT_DISPOSITION, disposition(&attachment.name)),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static("sandbox; default-src 'none'")),
    ];
    response.headers_mut().extend(headers);
    Ok(response)
}
