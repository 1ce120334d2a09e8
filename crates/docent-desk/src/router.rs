//! Every address of the desk.

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use tower_http::catch_panic::CatchPanicLayer;

use crate::access::{link, origins};
use crate::limits::{Guard, guard};
use crate::problem::ApiError;
use crate::{Desk, api, health, pages, security};

/// The desk as a service.
pub fn router(desk: Desk) -> Router {
    let limits = Guard::new(desk.clone());
    let body = usize::try_from(desk.config.limits.body_kib).unwrap_or(usize::MAX);
    let (documented, document) = api::documented().split_for_parts();
    let api = Router::new()
        .merge(documented)
        .merge(api::openapi::routes(&document))
        .fallback(async || ApiError::NotFound)
        .method_not_allowed_fallback(async || ApiError::Method)
        .layer(from_fn_with_state(limits.clone(), guard))
        .layer(origins::cors(&desk.config));
    let pages = pages::routes().layer(from_fn_with_state(limits, guard));
    Router::new()
        .nest("/api/v1", api)
        .merge(pages)
        .merge(health::routes())
        .merge(security::routes(&desk))
        .layer(DefaultBodyLimit::max(body.saturating_mul(1024)))
        .layer(from_fn_with_state(desk.clone(), link::take_key))
        .layer(from_fn_with_state(desk.clone(), origins::check))
        .layer(CatchPanicLayer::custom(security::panicked))
        .layer(from_fn_with_state(desk.clone(), security::headers))
        .with_state(desk)
}
