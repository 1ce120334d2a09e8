//! The theme's assets beside a desk that stands alone: its pages load them, and nothing else of the site is here.
//!
//! Their names change with their content, so browsers keep them.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse, Response};

use super::site_files::{FOR_EVER, kind};

/// A drawing that is opened as a page has its own styles and nothing else.
const HEADERS: [(HeaderName, &str); 3] = [
    (
        CONTENT_SECURITY_POLICY,
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    ),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "no-referrer"),
];

type Assets = BTreeMap<String, Bytes>;

/// Answers the addresses of the assets; every other one is not there.
pub(super) fn service(assets: BTreeMap<String, Vec<u8>>) -> Router {
    let assets: Assets =
        assets.into_iter().map(|(address, bytes)| (address, Bytes::from(bytes))).collect();
    Router::new().fallback(answer).with_state(Arc::new(assets))
}

async fn answer(State(assets): State<Arc<Assets>>, request: Request) -> Response {
    let path = request.uri().path();
    let Some(bytes) = assets.get(path) else {
        let fresh = [(CACHE_CONTROL, "no-store")];
        return (StatusCode::NOT_FOUND, HEADERS, fresh, "There is no such page.\n").into_response();
    };
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return (StatusCode::METHOD_NOT_ALLOWED, [(ALLOW, "GET, HEAD")]).into_response();
    }
    let guess = mime_guess::from_path(path).first_or_octet_stream();
    let kept = [(CONTENT_TYPE, kind(guess.essence_str())), (CACHE_CONTROL, FOR_EVER.to_owned())];
    // The server leaves the body out where only the head was asked for.
    (HEADERS, kept, bytes.clone()).into_response()
}
