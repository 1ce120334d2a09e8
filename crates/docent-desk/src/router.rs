//! Every address of the desk.

use axum::Router;

use crate::problem::ApiError;
use crate::{Desk, api, health, pages};

/// The desk as a service.
pub fn router(desk: Desk) -> Router {
    let api = Router::new()
        .merge(api::form::routes())
        .merge(api::tickets::routes())
        .fallback(async || ApiError::NotFound);
    let pages = Router::new().merge(pages::cases::routes());
    Router::new()
        .nest("/api/v1", api)
        .nest("/desk/{locale}", pages)
        .merge(health::routes())
        .with_state(desk)
}
