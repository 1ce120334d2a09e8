//! The process: a runtime, a listener, and the signals that end it.

use std::net::{SocketAddr, TcpListener};

use axum::Router;

use super::{Plan, logs, open};
use crate::failure::{self, Failure};
use crate::report;

/// Takes the port, so that nobody else does while the site is built.
pub(crate) fn bind(listen: &str) -> Result<TcpListener, Failure> {
    let refused = |error: std::io::Error| {
        Failure::service(
            format!("`{listen}` cannot be listened at"),
            &error,
            "name an address and a port that are free, as in `--listen 127.0.0.1:4001`; port 0 takes a free one",
        )
    };
    let listener = TcpListener::bind(listen).map_err(refused)?;
    listener.set_nonblocking(true).map_err(refused)?;
    Ok(listener)
}

/// `http://127.0.0.1:4000`
pub(crate) fn address(listener: &TcpListener) -> Result<String, Failure> {
    let address: SocketAddr = listener.local_addr().map_err(|error| {
        Failure::service("the port has no address".to_owned(), &error, "try another one")
    })?;
    Ok(format!("http://{address}"))
}

/// Opens the desk and answers until a signal ends it. `own` is told as soon as it answers there.
pub(crate) fn run(
    plan: Plan,
    site: Router,
    listener: TcpListener,
    own: &str,
) -> Result<u8, Failure> {
    logs::start(&plan.settings)?;
    let ended = |error: std::io::Error| {
        Failure::service("the desk ended".to_owned(), &error, "start it again")
    };
    runtime()?.block_on(async {
        let stop = stopped();
        let desk = open::open(plan).await?;
        let listener = tokio::net::TcpListener::from_std(listener).map_err(ended)?;
        tracing::info!(address = own, url = desk.url, "answering");
        report::text(format!("{own}\n").as_bytes())?;
        docent_desk::serve(desk, Some(site), listener, stop).await;
        tracing::info!("stopped");
        Ok(failure::FINE)
    })
}

/// What asynchronous work runs in.
pub(super) fn runtime() -> Result<tokio::runtime::Runtime, Failure> {
    tokio::runtime::Runtime::new().map_err(|error| {
        Failure::service(
            "no threads can be started".to_owned(),
            &error,
            "raise the process's limits",
        )
    })
}

/// Done when somebody presses Ctrl-C, or a service manager says that it is enough.
#[cfg(unix)]
fn stopped() -> impl Future<Output = ()> + Send + 'static {
    use tokio::signal::unix::{SignalKind, signal};
    let listen = |kind| signal(kind).expect("the runtime handles signals, and these can be");
    let mut interrupt = listen(SignalKind::interrupt());
    let mut terminate = listen(SignalKind::terminate());
    let mut hangup = listen(SignalKind::hangup());
    async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
            _ = hangup.recv() => {}
        }
    }
}

#[cfg(not(unix))]
fn stopped() -> impl Future<Output = ()> + Send + 'static {
    async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}
