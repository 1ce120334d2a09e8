//! Clients on connections that they keep, as plain as possible: they share the machine with the desk.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufStream};
use tokio::net::TcpStream;

use crate::figures::Figures;

/// Every key of a run is another.
static KEYS: AtomicUsize = AtomicUsize::new(0);

/// Opens so many tickets with so many clients at a time.
pub(crate) async fn creates(port: u16, clients: usize, count: usize) -> Figures {
    let begin = Instant::now();
    let share = count / clients;
    let clients = (0..clients).map(|_| tokio::spawn(create(port, share)));
    let mut times = Vec::with_capacity(count);
    for client in clients.collect::<Vec<_>>() {
        times.extend(client.await.expect("a client ends well"));
    }
    Figures::new(times, begin.elapsed())
}

async fn create(port: u16, count: usize) -> Vec<Duration> {
    let mut stream = connect(port).await;
    let mut times = Vec::with_capacity(count);
    for _ in 0..count {
        let key = KEYS.fetch_add(1, Ordering::Relaxed);
        let draft = format!(
            r#"{{"locale":"en","page":"/en/","email":"someone{key}@example.com","subject":"The desk fails when saving","description":"It says 0x8007 since monday, number {key}.","priority":"high","fields":{{}}}}"#
        );
        let request = format!(
            "POST /api/v1/tickets HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n\
             idempotency-key: load-{key}\r\ncontent-length: {}\r\n\r\n{draft}",
            draft.len()
        );
        let start = Instant::now();
        let (status, body) = ask(&mut stream, &request).await;
        times.push(start.elapsed());
        assert_eq!(status, 201, "{body}");
    }
    times
}

/// Asks for a list, one time after the other.
pub(crate) async fn list(port: u16, path: &str, token: &str, count: usize) -> Figures {
    let mut stream = connect(port).await;
    let request =
        format!("GET {path} HTTP/1.1\r\nhost: localhost\r\ncookie: docent_session={token}\r\n\r\n");
    let begin = Instant::now();
    let mut times = Vec::with_capacity(count);
    for _ in 0..count {
        let start = Instant::now();
        let (status, body) = ask(&mut stream, &request).await;
        times.push(start.elapsed());
        assert_eq!(status, 200, "{path}: {body}");
        assert!(body.contains("\"number\""), "{path} finds nothing: {body}");
    }
    Figures::new(times, begin.elapsed())
}

async fn connect(port: u16) -> BufStream<TcpStream> {
    let stream = TcpStream::connect(("127.0.0.1", port)).await.expect("it listens");
    stream.set_nodelay(true).expect("a socket takes options");
    BufStream::new(stream)
}

/// One request and its answer.
async fn ask(stream: &mut BufStream<TcpStream>, request: &str) -> (u16, String) {
    stream.write_all(request.as_bytes()).await.expect("it reads");
    stream.flush().await.expect("it reads");
    let (mut status, mut length, mut line) = (0, 0, String::new());
    loop {
        line.clear();
        stream.read_line(&mut line).await.expect("it answers");
        let text = line.trim_end();
        if text.is_empty() {
            break;
        }
        if let Some(rest) = text.strip_prefix("HTTP/1.1 ") {
            status = rest[..3].parse().expect("a status");
        } else if let Some(rest) = text.strip_prefix("content-length: ") {
            length = rest.parse().expect("a length");
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await.expect("it answers");
    (status, String::from_utf8(body).expect("JSON is UTF-8"))
}
