//! A comment with its files, in one change: where either is refused, neither is stored.

use super::{Batch, Parts};
use crate::Desk;
use crate::access::Principal;
use crate::problem::ApiError;
use crate::store::Request;
use crate::tickets::{Act, Done, With, perform};

/// Stores a comment with received files and what follows it, once per request, and gives the id of its entry. It is finished
/// even if nobody waits for it any more.
pub(crate) async fn comment(
    desk: &Desk,
    principal: &Principal,
    ticket: &str,
    (act, then): (Act, Option<Act>),
    parts: Parts,
    request: Request,
) -> Result<String, ApiError> {
    if !parts.problems.is_empty() {
        parts.files.discard().await;
        return Err(ApiError::Attachments(parts.problems));
    }
    let (desk, principal, ticket) = (desk.clone(), principal.clone(), ticket.to_owned());
    let finished = tokio::spawn(async move {
        let rows = parts.files.rows(desk.clock.now());
        let with = With { request: Some(request), files: rows, then };
        settle(perform(&desk, &principal, &ticket, act, with).await, parts.files).await
    });
    finished.await.map_err(|_| ApiError::Internal)?
}

/// What becomes of the files.
async fn settle(done: Result<Done, ApiError>, files: Batch) -> Result<String, ApiError> {
    match done {
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
