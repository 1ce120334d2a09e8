//! Connections: so many at once, and none that only waits.
//!
//! [`answer`] is the only entry. It speaks HTTP/1.1 with keep-alive. A client that does not say in time what it wants is
//! hung up on, whether it sends its head byte by byte or nothing at all; how long the rest of a request may take is
//! the affair of [`crate::limits`].

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tower::ServiceExt;

use crate::config::LimitsConfig;

/// How long the listener rests when the system has nothing left to open a connection with.
const REST: Duration = Duration::from_secs(1);

/// Answers until `stop` is done. Then no connection is taken any more, idle ones are ended, and it waits for the requests
/// that run.
pub(crate) async fn answer(
    listener: TcpListener,
    service: Router,
    limits: &LimitsConfig,
    stop: impl Future<Output = ()>,
) {
    let most = usize::try_from(limits.connections.get()).unwrap_or(usize::MAX);
    let places = Arc::new(Semaphore::new(most.min(Semaphore::MAX_PERMITS)));
    let running = GracefulShutdown::new();
    let mut http = http1::Builder::new();
    let patience = Duration::from_secs(u64::from(limits.header_seconds.get()));
    http.timer(TokioTimer::new()).header_read_timeout(patience);
    let mut stop = pin!(stop);
    loop {
        let next = async {
            // The place first: whoever gets none waits in the system's queue.
            let place = Arc::clone(&places).acquire_owned().await;
            (place.expect("nobody closes it"), accept(&listener).await)
        };
        let (place, (stream, peer)) = tokio::select! {
            biased;
            () = &mut stop => break,
            next = next => next,
        };
        let service = service.clone().map_request(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(ConnectInfo(peer));
            request.map(Body::new)
        });
        let connection =
            http.serve_connection(TokioIo::new(stream), TowerToHyperService::new(service));
        let connection = running.watch(connection);
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(error = &error as &dyn std::error::Error, "a connection broke");
            }
            drop(place);
        });
    }
    drop(listener);
    running.shutdown().await;
}

/// The next connection, whatever goes wrong before it comes.
async fn accept(listener: &TcpListener) -> (TcpStream, SocketAddr) {
    loop {
        match listener.accept().await {
            Ok(accepted) => return accepted,
            // That client has gone again.
            Err(error) if is_of_client(error.kind()) => {}
            Err(error) => {
                tracing::error!(%error, "no connection can be taken");
                tokio::time::sleep(REST).await;
            }
        }
    }
}

fn is_of_client(kind: ErrorKind) -> bool {
    use ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(kind, ConnectionAborted | ConnectionRefused | ConnectionReset)
}
