//! `/cases`: the reader's own.

use axum::Router;

use crate::Desk;

/// Its addresses.
pub(crate) fn routes() -> Router<Desk> {
    Router::new()
}
