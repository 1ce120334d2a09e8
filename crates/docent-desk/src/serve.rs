//! Serving: answers until it is told to stop, and then finishes what it began.

use std::future::Future;
use std::time::Duration;

use axum::Router;
use axum::middleware::from_fn_with_state;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

use crate::{Desk, attachments, connections, erase, health, outbox};

/// Seconds that running requests get, unless the configuration says otherwise.
const STOP_SECONDS: u64 = 20;

/// Answers on a listener until `stop` is done; then no new request is taken, the running ones get their time to finish,
/// and the database is closed. `site` answers every address that is not the desk's.
pub async fn serve(
    desk: Desk,
    site: Option<Router>,
    listener: TcpListener,
    stop: impl Future<Output = ()> + Send + 'static,
) {
    let mut service = crate::router(desk.clone());
    if let Some(site) = site {
        service = service.fallback_service(site);
    }
    let service = service.layer(from_fn_with_state(desk.clone(), health::watch));
    let (finish, finished) = oneshot::channel::<()>();
    let delivery = tokio::spawn({
        let desk = desk.clone();
        async move { outbox::run(&desk, async { drop(finished.await) }).await }
    });
    let tending = {
        let desk = desk.clone();
        tokio::spawn(async move {
            tokio::join!(attachments::run(desk.clone()), erase::run(desk));
        })
    };
    let (tell, told) = oneshot::channel();
    let stopping = {
        let desk = desk.clone();
        async move {
            stop.await;
            desk.health.stop();
            tracing::info!("stopping: running requests are finished, no new one is taken");
            // The receiver is gone only when serving has ended.
            let _ = tell.send(());
        }
    };
    let patience = Duration::from_secs(desk.config.server.stop_seconds.unwrap_or(STOP_SECONDS));
    let late = async {
        if told.await.is_err() {
            std::future::pending::<()>().await;
        }
        tokio::time::sleep(patience).await;
    };
    tokio::select! {
        () = connections::answer(listener, service, &desk.config.limits, stopping) => {}
        () = late => {
            tracing::warn!(seconds = patience.as_secs(), "some requests did not end in time");
        }
    }
    // Requests may leave mail until here. What is not delivered now stays in the table.
    drop(finish);
    if tokio::time::timeout(patience, delivery).await.is_err() {
        tracing::warn!("some mail is still under way; it is sent again after the next start");
    }
    tending.abort();
    // What a request still holds is given back when the process ends; what it had not stored was not acknowledged.
    if tokio::time::timeout(patience, desk.store.close()).await.is_err() {
        tracing::warn!("the database was not closed in time");
    }
}
