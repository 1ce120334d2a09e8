//! Health: what an operator's programs ask, and what the desk tells of every request.
//!
//! `/healthz` says that the process answers, `/readyz` that it can work: database and attachments answer, and nobody told
//! it to stop. `/metrics` has numbers for Prometheus; it shows them to loopback, or to whoever has the token.

mod metrics;
mod requests;

use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use axum::extract::{ConnectInfo, State};
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE, FORWARDED};
use axum::http::{Extensions, HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use object_store::ObjectStoreExt;

pub(crate) use metrics::Metrics;
pub(crate) use requests::watch;

use crate::problem::ApiError;
use crate::{Desk, Files, secret};

/// Whoever asks for readiness does not wait longer.
const PATIENCE: Duration = Duration::from_secs(3);

/// How the desk is.
#[derive(Debug, Default)]
pub struct Health {
    /// Numbers.
    pub(crate) metrics: Metrics,
    /// It finishes what it began and takes nothing new.
    stopping: AtomicBool,
}

impl Health {
    /// From now on it is not ready.
    pub(crate) fn stop(&self) {
        self.stopping.store(true, Ordering::SeqCst);
    }
}

/// Its addresses.
pub(crate) fn routes() -> Router<Desk> {
    Router::new()
        .route("/healthz", get(async || "ok\n"))
        .route("/readyz", get(ready))
        .route("/metrics", get(metrics))
}

/// What keeps the desk from working is in the log; here stands which part it is.
async fn ready(State(desk): State<Desk>) -> Response {
    let unready = |part: &'static str| (StatusCode::SERVICE_UNAVAILABLE, part).into_response();
    if desk.health.stopping.load(Ordering::SeqCst) {
        return unready("stopping\n");
    }
    match tokio::time::timeout(PATIENCE, desk.store.ping()).await {
        Ok(Ok(())) => {}
        Ok(Err(error)) => {
            tracing::error!(error = &error as &dyn std::error::Error, "the database fails");
            return unready("the database does not answer\n");
        }
        Err(_) => return unready("the database does not answer in time\n"),
    }
    match tokio::time::timeout(PATIENCE, answers(&desk.files)).await {
        Ok(Ok(())) => "ready\n".into_response(),
        Ok(Err(error)) => {
            tracing::error!(error = &error as &dyn std::error::Error, "the attachments fail");
            unready("the place of the attachments does not answer\n")
        }
        Err(_) => unready("the place of the attachments does not answer in time\n"),
    }
}

/// Asks for a file that never exists.
async fn answers(files: &Files) -> Result<(), object_store::Error> {
    match files.store().head(&Files::key("ready")).await {
        Ok(_) | Err(object_store::Error::NotFound { .. }) => Ok(()),
        Err(error) => Err(error),
    }
}

async fn metrics(
    State(desk): State<Desk>,
    headers: HeaderMap,
    extensions: Extensions,
) -> Result<impl IntoResponse, ApiError> {
    if !may_see_metrics(&desk, &headers, &extensions) {
        return Err(ApiError::NotFound);
    }
    let outbox = desk.store.outbox_tallies().await?;
    let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    Ok(([(CONTENT_TYPE, kind)], desk.health.metrics.text(&outbox)))
}

/// A request that a proxy passes on comes from loopback too, but it says for whom.
fn may_see_metrics(desk: &Desk, headers: &HeaderMap, extensions: &Extensions) -> bool {
    if let Some(token) = &desk.config.server.metrics_token {
        let given = headers.get(AUTHORIZATION).map(axum::http::HeaderValue::as_bytes);
        let wanted = format!("Bearer {token}");
        // Digests, because comparing texts takes longer the more of them is right.
        return given
            .is_some_and(|given| secret::digest(&[given]) == secret::digest(&[wanted.as_bytes()]));
    }
    let peer = extensions.get::<ConnectInfo<SocketAddr>>();
    let passed_on = headers.contains_key("x-forwarded-for") || headers.contains_key(FORWARDED);
    peer.is_some_and(|ConnectInfo(peer)| peer.ip().is_loopback()) && !passed_on
}
