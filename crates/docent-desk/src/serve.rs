//! Serving: answers until it is told to stop, and then finishes what it began.

use std::future::Future;

use axum::Router;
use tokio::net::TcpListener;

use crate::Desk;

/// Answers on a listener until `stop` is done; then no new request is taken, the running ones are finished, and the
/// database is closed. `site` answers every address that is not the desk's.
pub async fn serve(
    desk: Desk,
    site: Option<Router>,
    listener: TcpListener,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let mut service = crate::router(desk.clone());
    if let Some(site) = site {
        service = service.fallback_service(site);
    }
    axum::serve(listener, service).with_graceful_shutdown(stop).await?;
    desk.store.close().await;
    Ok(())
}
