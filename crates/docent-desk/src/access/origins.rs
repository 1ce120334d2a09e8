//! Requests that change something must come from the desk's own pages or from an origin that the owner named.
//!
//! Browsers say where a request comes from in `Sec-Fetch-Site` (Fetch Metadata) and `Origin`; a page cannot forge either.
//! Programs send neither; they are let in without cookies, so that no browser that says nothing can be misled. Other
//! origins read answers only if the owner named them (CORS), and never with cookies.

use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tower_http::cors::{AllowOrigin, CorsLayer};

use super::cookies;
use crate::config::Origin;
use crate::problem::ApiError;
use crate::{Desk, DeskConfig};

/// Where a request comes from.
#[derive(Debug, PartialEq, Eq)]
enum Source {
    /// A page of the desk, an origin that the owner named, or the reader's own hand.
    Known,
    /// Any other page.
    Foreign,
    /// It does not say.
    Silent,
}

/// Refuses what changes something and comes from elsewhere.
pub(crate) async fn check(State(desk): State<Desk>, request: Request, next: Next) -> Response {
    let refused = !request.method().is_safe()
        && match source(&desk, request.headers()) {
            Source::Known => false,
            Source::Foreign => true,
            Source::Silent => cookies::any(request.headers()),
        };
    if refused { ApiError::CrossSite.into_response() } else { next.run(request).await }
}

fn source(desk: &Desk, headers: &HeaderMap) -> Source {
    let site = headers.get("sec-fetch-site").map(HeaderValue::as_bytes);
    if matches!(site, Some(b"same-origin" | b"none")) {
        return Source::Known;
    }
    // A page with `no-referrer` posts with the origin `null`, which is nobody's.
    match headers.get(header::ORIGIN).map(|origin| origin.to_str().unwrap_or_default()) {
        Some(origin) if is_known(desk, origin) => Source::Known,
        Some(_) => Source::Foreign,
        None if site.is_some() => Source::Foreign,
        None => Source::Silent,
    }
}

fn is_known(desk: &Desk, origin: &str) -> bool {
    let own = Origin::of(&desk.url);
    own.iter().chain(&desk.config.origins).any(|known| known.as_str() == origin)
}

/// What the API tells browsers that other origins may do.
pub(crate) fn cors(config: &DeskConfig) -> CorsLayer {
    let origins = config.origins.iter().map(|origin| {
        HeaderValue::from_str(origin.as_str()).expect("origins are letters, digits and `:/.-_[]`")
    });
    CorsLayer::new()
        .allow_origin(AllowOrigin::list(origins))
        .allow_methods([Method::GET, Method::POST])
        .allow_headers([
            header::AUTHORIZATION,
            header::CONTENT_TYPE,
            HeaderName::from_static("idempotency-key"),
        ])
        .expose_headers([
            header::RETRY_AFTER,
            HeaderName::from_static("ratelimit"),
            HeaderName::from_static("ratelimit-policy"),
        ])
        .max_age(Duration::from_mins(10))
}
