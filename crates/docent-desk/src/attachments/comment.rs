//! A comment with its files, in one change: where either is refused, neither is stored.

use super::{Batch, Parts};
use crate::Desk;
use crate::access::Principal;
use crate::problem::ApiError;
use crate::store::Request;
use crate::tickets::{Act, perform};

/// Stores a public comment with received files, once per request, and gives the id of its entry. It is finished even if
/// nobody waits for it any more.
pub(crate) async fn comment(
    desk: &Desk,
    principal: &Principal,
    ticket: &str,
    (text, parts): (String, Parts),
    request: Request,
) -> Result<String, ApiError> {
    if !parts.problems.is_empty() {
        parts.files.discard().await;
        return Err(ApiError::Attachments(parts.problems));
    }
    let (desk, principal, ticket) = (desk.clone(), principal.clone(), ticket.to_owned());
    let finished = tokio::spawn(async move {
        store(&desk, &principal, &ticket, (Act::Comment(text), parts.files), request).await
    });
    finished.await.map_err(|_| ApiError::Internal)?
}

async fn store(
    desk: &Desk,
    principal: &Principal,
    ticket: &str,
    (act, files): (Act, Batch),
    request: Request,
) -> Result<String, ApiError> {
    let rows = files.rows(desk.clock.now());
    match perform(desk, principal, ticket, act, (Some(request), rows)).await {
        Ok(done) if done.new => {
            files.keep();
            Ok(done.entry)
        }
        Ok(done) => {
            files.discard().await;
            Ok(done.entry)
        }
        // A connection that breaks while it commits does not say how that ended: the sweep looks again.
        Err(error @ (ApiError::Internal | ApiError::Unavailable)) => {
            files.keep();
            Err(error)
        }
        Err(error) => {
            files.discard().await;
            Err(error)
        }
    }
}
