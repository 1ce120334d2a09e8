//! `Idempotency-Key`: a retried request has its effect once and gets the first answer again.
//!
//! Same key and same content: the same answer. Same key, other content: `422`. While the first one runs: `409`. On
//! several desks with one database the second one waits for the first instead, and then replays it.

use axum::http::HeaderMap;

use crate::Desk;
use crate::problem::ApiError;
use crate::secret::digest;
use crate::store::Request;

/// A request that runs; others with its key are refused until it is dropped.
pub(crate) struct Running {
    desk: Desk,
    pub(crate) request: Request,
}

/// Takes the key out of the headers and makes sure that no other request with it runs.
pub(crate) fn begin(
    desk: &Desk,
    headers: &HeaderMap,
    scope: &str,
    content: &[&[u8]],
) -> Result<Running, ApiError> {
    let mut running = claim(desk, headers, scope)?;
    running.request.digest = digest(content);
    Ok(running)
}

/// The same for a body that is known only when all of it was read; the digest is the caller's to fill in.
pub(crate) fn claim(desk: &Desk, headers: &HeaderMap, scope: &str) -> Result<Running, ApiError> {
    let key = headers.get("idempotency-key").and_then(|key| key.to_str().ok()).unwrap_or_default();
    if key.is_empty() || key.len() > 255 {
        return Err(ApiError::KeyMissing);
    }
    let request = Request { scope: scope.to_owned(), key: key.to_owned(), digest: String::new() };
    let name = (request.scope.clone(), request.key.clone());
    if !desk.running.lock().expect("nobody panics while holding it").insert(name) {
        return Err(ApiError::InFlight);
    }
    Ok(Running { desk: desk.clone(), request })
}

impl Drop for Running {
    fn drop(&mut self) {
        let name = (self.request.scope.clone(), self.request.key.clone());
        self.desk.running.lock().expect("nobody panics while holding it").remove(&name);
    }
}
