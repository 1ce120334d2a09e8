//! The built site as a service: what any good host of plain files does.
//!
//! Pages are asked for again each time and answered with `304` if they did not change; files of the theme, whose names
//! change with their content, are kept. Where a compressed copy lies beside a file, it goes to whoever can read it. No
//! file whose path has a part that begins with a dot is served. Pages of the origins that may use the desk may load the
//! widget from here, and show an article in a frame.

use std::iter;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use docent_desk::config::Origin;
use percent_encoding::percent_decode_str;
use tower::ServiceExt;
use tower_http::cors::{AllowOrigin, CorsLayer};
use tower_http::services::ServeDir;

use super::SiteSearch;

/// Of what has another address as soon as it changes.
pub(super) const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// A built site.
#[derive(Clone)]
pub(crate) struct SiteFiles {
    /// The output folder.
    pub(crate) folder: PathBuf,
    /// The path of the base address: empty, or `/help`.
    pub(crate) base: String,
    /// The locales' folders.
    pub(crate) locales: Vec<String>,
    /// The site's content security policy.
    pub(crate) policy: String,
    /// Other origins that may use the desk.
    pub(crate) origins: Vec<Origin>,
    /// Answers on the search pages.
    pub(crate) search: SiteSearch,
}

impl SiteFiles {
    /// Answers every address.
    pub(crate) fn service(self) -> Router {
        let origins = self.origins.iter().map(|origin| {
            HeaderValue::from_str(origin.as_str())
                .expect("origins are letters, digits and `:/.-_[]`")
        });
        let cors = CorsLayer::new()
            .allow_origin(AllowOrigin::list(origins))
            .allow_methods([Method::GET, Method::HEAD]);
        Router::new().fallback(answer).with_state(Arc::new(self)).layer(cors)
    }

    /// Where a site's own page says that there is nothing.
    fn missing(&self, path: &str) -> PathBuf {
        let first = path.trim_start_matches('/').split('/').next().unwrap_or_default();
        let locale = self.locales.iter().find(|locale| *locale == first);
        locale.map_or(self.folder.clone(), |locale| self.folder.join(locale)).join("404.html")
    }
}

async fn answer(State(site): State<Arc<SiteFiles>>, mut request: Request) -> Response {
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return (StatusCode::METHOD_NOT_ALLOWED, [(ALLOW, "GET, HEAD")]).into_response();
    }
    if let Some(page) = site.search.answer(request.uri()).await {
        let mut response = Html(page).into_response();
        dress(&site, &mut response, "no-cache");
        return response;
    }
    let below = request.uri().path().strip_prefix(&site.base).map(str::to_owned);
    let kept = below.as_deref().is_some_and(|path| path.starts_with("/_docent/"));
    let mut response = match below.filter(|path| path.starts_with('/') && !is_hidden(path)) {
        Some(path) => {
            *request.uri_mut() = path.parse().expect("the end of a path is a path");
            let files = ServeDir::new(&site.folder)
                .redirect_path_prefix(site.base.clone())
                .precompressed_br()
                .precompressed_gzip();
            let found = files.oneshot(request).await.expect("it answers whatever happens");
            match found.status() {
                StatusCode::NOT_FOUND => not_found(&site.missing(&path)).await,
                _ => found.map(Body::new),
            }
        }
        None => not_found(&site.missing("")).await,
    };
    let kept = kept && response.status().is_success();
    dress(&site, &mut response, if kept { FOR_EVER } else { "no-cache" });
    response
}

/// Dot files are docent's own; decoded, because the file server decodes too.
fn is_hidden(path: &str) -> bool {
    let decoded = percent_decode_str(path).decode_utf8_lossy();
    decoded.split(['/', '\\']).any(|part| part.starts_with('.'))
}

async fn not_found(page: &Path) -> Response {
    match tokio::fs::read(page).await {
        Ok(page) => {
            let kind = [(CONTENT_TYPE, "text/html; charset=utf-8")];
            (StatusCode::NOT_FOUND, kind, page).into_response()
        }
        Err(error) => {
            tracing::error!(page = %page.display(), %error, "the page for what is missing is missing");
            (StatusCode::NOT_FOUND, "There is no such page.\n").into_response()
        }
    }
}

/// A content type with its encoding: a text without one is read as the reader's system likes.
pub(super) fn kind(kind: &str) -> String {
    let text = kind.starts_with("text/") || kind == "application/json" || kind.ends_with("xml");
    let charset = if text && !kind.contains("charset") { "; charset=utf-8" } else { "" };
    format!("{kind}{charset}")
}

fn dress(site: &SiteFiles, response: &mut Response, cache: &str) {
    let headers = response.headers_mut();
    if let Some(written) = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).map(kind) {
        headers.insert(CONTENT_TYPE, HeaderValue::from_str(&written).expect("it was one before"));
    }
    let mut set = |name: HeaderName, value: &str| {
        // The policy is the only one that a configuration goes into, and it was checked to be addresses.
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(name, value);
        }
    };
    let origins = site.origins.iter().map(Origin::as_str);
    let ancestors: Vec<&str> = iter::once("'self'").chain(origins).collect();
    let policy = format!("{}; frame-ancestors {}", site.policy, ancestors.join(" "));
    set(CONTENT_SECURITY_POLICY, &policy);
    set(X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(REFERRER_POLICY, "strict-origin-when-cross-origin");
    set(CACHE_CONTROL, cache);
}
