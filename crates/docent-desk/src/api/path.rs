//! Parts of an address.

use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;

use crate::problem::ApiError;

/// The id of a ticket; one that cannot be read belongs to no ticket.
pub(crate) struct TicketId(pub(crate) String);

impl<S: Send + Sync> FromRequestParts<S> for TicketId {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<TicketId, ApiError> {
        let id = Path::<String>::from_request_parts(parts, state).await;
        id.map(|Path(id)| TicketId(id)).map_err(|_| ApiError::NotFound)
    }
}
