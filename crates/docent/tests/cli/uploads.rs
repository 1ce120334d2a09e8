//! Uploads that go wrong in the real process: a client that vanishes, a disk that is full.

use std::io::Write;
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use serde_json::Value;

use crate::serve::{Answer, Server};
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

/// Names of the files on the ticket.
fn attached(server: &Server, id: &str, token: &str) -> usize {
    let shown =
        server.ask(&format!("GET /api/v1/tickets/{id}\r\nauthorization: Bearer {token}\r\n"));
    let shown: Value = serde_json::from_str(&shown.body).expect("JSON");
    shown["timeline"][0]["attachments"].as_array().expect("a list").len()
}

#[test]
fn a_client_that_vanishes_leaves_nothing_behind() {
    let site = Site::new(&[]);
    let folder = site.path("files");
    let (server, id, token) = desk(&site, &folder);
    let whole = upload(&id, &token, "u", 3_000_000);
    let (head, body) = &whole;
    let host = server.address.clone();
    let (line, rest) = head.split_once("\r\n").expect("a first line");
    for _ in 0..3 {
        let mut stream = TcpStream::connect(&host).expect("it listens");
        write!(stream, "{line} HTTP/1.1\r\nhost: {host}\r\n{rest}{}", &body[..1_500_000])
            .expect("it reads");
    }
    // The desk sees it when it reads on.
    for _ in 0..200 {
        if site::tree(&folder).is_empty() {
            break;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    assert_eq!(site::tree(&folder).into_keys().collect::<Vec<_>>(), Vec::<String>::new());
    assert_eq!(attached(&server, &id, &token), 0);
    // The same key is free for the upload that succeeds.
    assert_eq!(send(&server, &whole).status, 201);
    assert_eq!(send(&server, &whole).status, 201);
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
    assert_eq!(site::tree(&folder).len(), 1, "and what was refused does not");
    assert_eq!(send(&server, &upload(&id, &token, "small too", 1000)).status, 201);
    disk.grow("8m");
    assert_eq!(send(&server, &large).status, 201);
    assert_eq!((attached(&server, &id, &token), site::tree(&folder).len()), (3, 3));
}
