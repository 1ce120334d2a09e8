//! Connections, over a real socket: who only waits is hung up on.

use std::net::SocketAddr;

use docent_desk::DeskConfig;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::desk::TestDesk;

const ASK: &[u8] = b"GET /healthz HTTP/1.1\r\nhost: localhost\r\n\r\n";
const ASK_ONCE: &[u8] = b"GET /healthz HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n";

/// A desk that answers on a port until `stop` is sent or dropped.
struct Serving {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    ended: JoinHandle<()>,
    _test: TestDesk,
}

impl Serving {
    /// With some lines in `[desk.limits]`.
    async fn start(limits: &str) -> Serving {
        let folder = tempfile::tempdir().unwrap();
        let database = format!("sqlite:{}", folder.path().join("desk.db").display());
        let config = DeskConfig::read(&format!("[desk.limits]\n{limits}\n")).unwrap();
        let test = TestDesk::open(&database, folder, config).await;
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let stopped = async { drop(stopped.await) };
        let desk = test.desk.clone();
        let ended = tokio::spawn(docent_desk::serve(desk, None, listener, stopped));
        Serving { address, stop, ended, _test: test }
    }

    /// A connection on which something was said.
    async fn say(&self, bytes: &[u8]) -> TcpStream {
        let mut stream = TcpStream::connect(self.address).await.unwrap();
        stream.write_all(bytes).await.unwrap();
        stream
    }
}

/// All that comes until the connection ends.
async fn rest(stream: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).await.unwrap();
    String::from_utf8(bytes).unwrap()
}

#[tokio::test]
async fn whoever_does_not_say_what_they_want_is_hung_up_on() {
    let serving = Serving::start("header_seconds = 1").await;
    for (said, answers) in [
        (&b""[..], 0),
        (b"GET /healthz HTTP/1.1\r\n", 0),
        (b"GET /healthz HTTP/1.1\r\nhost: localhost\r\nx: ", 0),
        // Kept alive, and then idle.
        (ASK, 1),
        ([ASK, &ASK[..20]].concat().leak(), 1),
    ] {
        let all = rest(&mut serving.say(said).await).await;
        assert_eq!(all.matches("HTTP/1.1 200").count(), answers, "{all}");
    }
}

#[tokio::test]
async fn a_connection_answers_more_than_once() {
    let serving = Serving::start("header_seconds = 60").await;
    let all = rest(&mut serving.say(&[ASK, ASK, ASK_ONCE].concat()).await).await;
    assert_eq!(all.matches("HTTP/1.1 200").count(), 3, "{all}");
}

#[tokio::test]
async fn one_connection_too_many_waits_for_another_to_end() {
    let serving = Serving::start("connections = 1\nheader_seconds = 1").await;
    let idle = serving.say(b"").await;
    let answer = rest(&mut serving.say(ASK_ONCE).await).await;
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    // It was ended before the other was taken, so there is nothing to wait for.
    idle.readable().await.unwrap();
    assert_eq!(idle.try_read(&mut [0]).unwrap(), 0);
}

#[tokio::test]
async fn a_stop_ends_idle_connections_and_takes_no_new_one() {
    let serving = Serving::start("header_seconds = 60").await;
    let mut kept = serving.say(ASK).await;
    let mut first = [0; 12];
    kept.read_exact(&mut first).await.unwrap();
    assert_eq!(&first, b"HTTP/1.1 200");
    serving.stop.send(()).unwrap();
    rest(&mut kept).await;
    serving.ended.await.unwrap();
    TcpStream::connect(serving.address).await.unwrap_err();
}

#[test]
fn limits_of_nothing_are_refused() {
    for line in ["connections = 0", "header_seconds = 0"] {
        let error = DeskConfig::read(&format!("[desk.limits]\n{line}\n")).unwrap_err();
        assert!(error.message.contains("nonzero"), "{error}");
    }
}
