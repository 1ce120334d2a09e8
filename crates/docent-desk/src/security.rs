//! What every answer says to browsers, whatever the route: load nothing from elsewhere, run no script but our own, keep no
//! private answer, tell nobody where the reader was.
//!
//! A route that knows better (a download, say) sets a header itself and keeps it.

use std::any::Any;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::header::{self, HeaderName};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::routing::get;

use crate::Desk;
use crate::access::cookies;
use crate::problem::ApiError;

/// Of pages: their own style sheets, pictures and scripts, and forms that lead back here. No module is compiled: the
/// site's widget does not run beside what readers and agents wrote to each other.
const PAGES: &str = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; font-src 'self'; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// Of everything else.
const DATA: &str =
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const ALWAYS: [(HeaderName, &str); 6] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::CACHE_CONTROL, "no-store"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    ),
];

/// A year, as preload lists and scanners ask for; without subdomains, which may be somebody else's.
const TRANSPORT: &str = "max-age=31536000";

/// Adds the headers that an answer does not have, and takes an ended session's cookie away.
pub(crate) async fn headers(State(desk): State<Desk>, request: Request, next: Next) -> Response {
    let session = !request.headers().contains_key(header::AUTHORIZATION)
        && cookies::session(request.headers()).is_some();
    let mut response = next.run(request).await;
    let status = response.status();
    let headers = response.headers_mut();
    let policy = if is_page(headers) { PAGES } else { DATA };
    add(headers, header::CONTENT_SECURITY_POLICY, policy);
    for (name, value) in ALWAYS {
        add(headers, name, value);
    }
    if desk.url.starts_with("https://") {
        add(headers, header::STRICT_TRANSPORT_SECURITY, TRANSPORT);
    }
    if session && status == StatusCode::UNAUTHORIZED {
        return (cookies::end(&desk), response).into_response();
    }
    response
}

fn is_page(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).map(HeaderValue::as_bytes);
    kind.is_some_and(|kind| kind.starts_with(b"text/html"))
}

fn add(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.entry(name).or_insert(HeaderValue::from_static(value));
}

/// The answer where a handler panicked; what it said stands in the log already.
pub(crate) fn panicked(_: Box<dyn Any + Send>) -> Response {
    ApiError::Internal.into_response()
}

/// `/.well-known/security.txt`, if the owner says whom to tell.
pub(crate) fn routes(desk: &Desk) -> Router<Desk> {
    let Some(security) = &desk.config.security else { return Router::new() };
    let languages: Vec<&str> = desk.pages.locales().iter().map(docent_model::Locale::tag).collect();
    let text = format!(
        "{}Preferred-Languages: {}\nCanonical: {}/.well-known/security.txt\n",
        security.text(),
        languages.join(", "),
        desk.url
    );
    let answer = (
        [
            (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
            (header::CACHE_CONTROL, "max-age=86400"),
        ],
        text,
    );
    Router::new().route("/.well-known/security.txt", get(async move || answer))
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use http_body_util::BodyExt;
    use tower::ServiceExt;
    use tower_http::catch_panic::CatchPanicLayer;

    use super::*;

    #[tokio::test]
    async fn a_panic_becomes_a_problem_that_tells_nothing() {
        async fn broken() {
            panic!("with a secret");
        }
        let router: Router =
            Router::new().route("/", get(broken)).layer(CatchPanicLayer::custom(panicked));
        let request = Request::get("/").body(Body::empty()).unwrap();
        let response = router.oneshot(request).await.unwrap();
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(response.headers()["content-type"], "application/problem+json");
        let bytes = response.into_body().collect().await.unwrap().to_bytes();
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        assert!(text.contains("\"internal\"") && !text.contains("secret"), "{text}");
    }
}
