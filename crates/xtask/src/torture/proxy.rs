//! A proxy that drops half of the answers: the desk has done what was asked, and nobody hears of it.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, Result};

use super::random::Random;

/// Starts it and gives its port; it ends with the process.
pub(super) fn start(upstream: u16, seed: u64, dropped: Arc<AtomicUsize>) -> Result<u16> {
    let listener = TcpListener::bind("127.0.0.1:0").context("the proxy has no port")?;
    let port = listener.local_addr().context("the proxy has no address")?.port();
    std::thread::spawn(move || {
        let mut random = Random::new(seed);
        for client in listener.incoming().flatten() {
            let (drop, dropped) = (random.below(2) == 0, Arc::clone(&dropped));
            std::thread::spawn(move || {
                // A connection that breaks is what this is about; the client sees it.
                if pass_on(client, upstream, drop).is_ok_and(|answered| answered && drop) {
                    dropped.fetch_add(1, Ordering::Relaxed);
                }
            });
        }
    });
    Ok(port)
}

/// Passes one request on; whether the desk answered it.
fn pass_on(mut client: TcpStream, upstream: u16, drop: bool) -> std::io::Result<bool> {
    let mut desk = TcpStream::connect(("127.0.0.1", upstream))?;
    let (mut from, mut to) = (client.try_clone()?, desk.try_clone()?);
    // It ends when the connection does. Nobody's half is closed early: servers take that for a client that has gone.
    std::thread::spawn(move || std::io::copy(&mut from, &mut to));
    let mut answer = Vec::new();
    let read = desk.read_to_end(&mut answer);
    let written = if drop { Ok(()) } else { client.write_all(&answer) };
    client.shutdown(Shutdown::Both)?;
    read.and(written).map(|()| !answer.is_empty())
}
