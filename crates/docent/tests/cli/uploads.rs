//! Uploads that go wrong in the real process: a client that vanishes, a disk that is full.

use std::io::Write;
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use serde_json::Value;

use crate::server::{Answer, Server};
use crate::site::{self, Site};

/// A desk, its one ticket and the ticket's key.
fn desk(site: &Site, attachments: &Path) -> (Server, String, String) {
    let mut command = site.command(&["serve", "--listen", "127.0.0.1:0", "--attachments"]);
    command.arg(attachments).env("DOCENT_DESK_LIMITS", "off");
    let server = Server::of(&mut command);
    let draft = r#"{"locale":"en","page":"","email":"ada@example.com","subject":"Help","description":"It says 7.","priority":"low"}"#;
    let head = format!(
        "content-type: application/json\r\nidempotency-key: k\r\ncontent-length: {}",
        draft.len()
    );
    let made = server.ask(&format!("POST /api/v1/tickets\r\n{head}\r\n\r\n{draft}"));
    assert_eq!(made.status, 201, "{}", made.body);
    let receipt: Value = serde_json::from_str(&made.body).expect("JSON");
    let word = |name: &str| receipt[name].as_str().expect("a text").to_owned();
    (server, word("id"), word("key"))
}

/// The head and the body of an upload of a text of so many bytes.
fn upload(id: &str, token: &str, key: &str, size: usize) -> (String, String) {
    let body = format!(
        "--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n{}\r\n--b--\r\n",
        "text ".repeat(size / 5)
    );
    let head = format!(
        "POST /api/v1/tickets/{id}/attachments\r\nauthorization: Bearer {token}\r\nidempotency-key: {key}\r\n\
         content-type: multipart/form-data; boundary=b\r\ncontent-length: {}\r\n\r\n",
        body.len()
    );
    (head, body)
}

fn send(server: &Server, (head, body): &(String, String)) -> Answer {
    server.ask(&format!("{head}{body}"))
}

/// How many files are on the ticket.
fn attached(server: &Server, id: &str, token: &str) -> usize {
    let shown =
        server.ask(&format!("GET /api/v1/tickets/{id}\r\nauthorization: Bearer {token}\r\n"));
    let shown: Value = serde_json::from_str(&shown.body).expect("JSON");
    shown["timeline"][0]["attachments"].as_array().expect("a list").len()
}

/// How many files there are, once they are `expected` or some time has passed: the desk answers before it has removed
/// what it refused.
fn settled(folder: &Path, expected: usize) -> usize {
    for _ in 0..200 {
        if site::tree(folder).len() == expected {
            break;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    site::tree(folder).len()
}

#[test]
fn a_client_that_vanishes_leaves_nothing_behind() {
    let site = Site::new(&[]);
    let folder = site.path("files");
    let (server, id, token) = desk(&site, &folder);
    let host = server.address.clone();
    let whole = ["u1", "u2", "u3"].map(|key| upload(&id, &token, key, 3_000_000));
    for (head, body) in &whole {
        let (line, rest) = head.split_once("\r\n").expect("a first line");
        let mut stream = TcpStream::connect(&host).expect("it listens");
        write!(stream, "{line} HTTP/1.1\r\nhost: {host}\r\n{rest}{}", &body[..1_500_000])
            .expect("it reads");
        assert_eq!(settled(&folder, 1), 1, "what came is being written");
        drop(stream);
        assert_eq!(settled(&folder, 0), 0);
    }
    assert_eq!(attached(&server, &id, &token), 0);
    let [.., last] = whole;
    // The same key is free for the upload that succeeds, as soon as the desk has done with the last one.
    let freed = (0..200).any(|_| {
        std::thread::sleep(Duration::from_millis(50));
        send(&server, &last).status == 201
    });
    assert!(freed);
    assert_eq!(send(&server, &last).status, 201);
    assert_eq!((attached(&server, &id, &token), site::tree(&folder).len()), (1, 1));
}

/// A disk of its own in memory, gone at the end.
struct Disk(PathBuf);

impl Disk {
    /// `None` for whoever may not mount one.
    fn mount(path: PathBuf, size: &str) -> Option<Disk> {
        std::fs::create_dir(&path).expect("a folder");
        let size = format!("size={size}");
        let mounted =
            Command::new("mount").args(["-t", "tmpfs", "-o", &size, "none"]).arg(&path).output();
        mounted.is_ok_and(|output| output.status.success()).then(|| Disk(path))
    }

    fn grow(&self, size: &str) {
        let size = format!("remount,size={size}");
        let grown = Command::new("mount").args(["-o", &size]).arg(&self.0).status();
        assert!(grown.expect("there is `mount`").success());
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(&self.0).status();
    }
}

#[test]
fn a_full_disk_is_told_and_nothing_is_lost() {
    let site = Site::new(&[]);
    let Some(disk) = Disk::mount(site.path("disk"), "1m") else {
        println!("SKIPPED: only root can mount a small disk");
        return;
    };
    let folder = disk.0.join("files");
    let (server, id, token) = desk(&site, &folder);
    assert_eq!(send(&server, &upload(&id, &token, "small", 1000)).status, 201);
    let large = upload(&id, &token, "large", 2_000_000);
    for _ in 0..2 {
        let refused = send(&server, &large);
        assert!(matches!(refused.status, 503 | 507), "{} {}", refused.status, refused.body);
        assert!(
            refused.head.contains("content-type: application/problem+json"),
            "{}",
            refused.head
        );
        assert!(refused.head.contains("retry-after: "), "{}", refused.head);
    }
    assert_eq!(attached(&server, &id, &token), 1, "what was there stays");
    assert_eq!(settled(&folder, 1), 1, "and what was refused does not");
    assert_eq!(send(&server, &upload(&id, &token, "small too", 1000)).status, 201);
    disk.grow("8m");
    assert_eq!(send(&server, &large).status, 201);
    assert_eq!((attached(&server, &id, &token), site::tree(&folder).len()), (3, 3));
}
