//! Every request leaves one line in the log and a number in the metrics, and carries an id from end to end.
//!
//! The line has the path without its query, because a query may hold a ticket's key; headers and bodies are never
//! logged.

use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderValue, Method};
use axum::middleware::Next;
use axum::response::Response;
use tracing::Instrument;

use super::metrics::Answered;
use crate::{Desk, secret};

/// In both directions.
const REQUEST_ID: &str = "x-request-id";

/// Goes around everything else.
pub(crate) async fn watch(State(desk): State<Desk>, request: Request, next: Next) -> Response {
    let id = id(&request);
    let span = tracing::info_span!("request", id = %id.to_str().unwrap_or_default());
    let mut response = watched(desk, request, next).instrument(span).await;
    response.headers_mut().insert(REQUEST_ID, id);
    response
}

async fn watched(desk: Desk, request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let path = request.uri().path().to_owned();
    let route = request.extensions().get::<MatchedPath>().map(|path| path.as_str().to_owned());
    let mut running =
        Running { desk: &desk, since: Instant::now(), unanswered: Some((method.clone(), path)) };
    running.desk.health.metrics.begin();
    let response = next.run(request).await;
    let (_, path) = running.unanswered.take().expect("it is taken here only");
    let (status, spent) = (response.status().as_u16(), running.since.elapsed());
    tracing::info!(%method, path, status, millis = spent.as_millis(), "answered");
    let route = route.unwrap_or_else(|| "site".to_owned());
    let answered = Answered { method: word(&method), route, status };
    running.desk.health.metrics.answered(&answered, spent.as_secs_f64());
    response
}

/// The asker's id where it is a plain one, so that it cannot write into the log what it likes.
fn id(request: &Request) -> HeaderValue {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.".contains(byte);
    let given = request.headers().get(REQUEST_ID);
    match given.filter(|id| (1..=64).contains(&id.len()) && id.as_bytes().iter().all(plain)) {
        Some(id) => id.clone(),
        None => HeaderValue::from_str(&secret::id()).expect("an id is hexadecimal digits"),
    }
}

/// Methods are words that a client chooses; others than these make no series of their own.
fn word(method: &Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        "PUT" => "PUT",
        "PATCH" => "PATCH",
        "DELETE" => "DELETE",
        "OPTIONS" => "OPTIONS",
        _ => "other",
    }
}

/// A request that runs. Whoever asked may hang up, and then nothing but the end of this is left of it.
struct Running<'d> {
    desk: &'d Desk,
    since: Instant,
    unanswered: Option<(Method, String)>,
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.desk.health.metrics.end();
        if let Some((method, path)) = &self.unanswered {
            let millis = self.since.elapsed().as_millis();
            tracing::info!(%method, path, millis, "whoever asked has hung up");
        }
    }
}
