//! Every address of the desk.

use axum::Router;
use axum::middleware::from_fn_with_state;

use crate::access::link;
use crate::problem::ApiError;
use crate::{Desk, api, health, pages};

/// The desk as a service.
pub fn router(desk: Desk) -> Router {
    let (documented, document) = api::documented().split_for_parts();
    let api = Router::new()
        .merge(documented)
        .merge(api::openapi::routes(&document))
        .merge(api::sign_in::routes())
        .fallback(async || ApiError::NotFound)
        .method_not_allowed_fallback(async || ApiError::Method);
    let pages = Router::new().merge(pages::cases::routes());
    Router::new()
        .nest("/api/v1", api)
        .nest("/desk/{locale}", pages)
        .merge(health::routes())
        .layer(from_fn_with_state(desk.clone(), link::take_key))
        .with_state(desk)
}
