//! A client that does not give up: it repeats a request with its key until it has an answer.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// A ticket that was acknowledged.
pub(super) struct Ticket {
    pub(super) index: usize,
    pub(super) id: String,
    pub(super) number: u64,
    /// Opens it.
    pub(super) key: String,
    /// The receipt, word for word.
    pub(super) receipt: String,
    /// Its file.
    pub(super) attachment: String,
}

/// An answer that arrived whole.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) body: Vec<u8>,
}

/// Opens a ticket with a file. `again` is asked before every try.
pub(super) fn open(port: u16, index: usize, again: &dyn Fn() -> bool) -> Result<Ticket> {
    let receipt = until_answered(port, &ticket(index), again)?;
    let text = String::from_utf8(receipt).context("a receipt is no text")?;
    let value: Value = serde_json::from_str(&text).context("a receipt is no JSON")?;
    let word =
        |name: &str| value[name].as_str().map(str::to_owned).context("a receipt lacks words");
    let (id, key) = (word("id")?, word("key")?);
    let answer = until_answered(port, &upload(&id, &key, index), again)?;
    let answer: Value = serde_json::from_slice(&answer).context("an answer is no JSON")?;
    let attachment = answer["attachments"][0]["id"].as_str().context("the file has no id")?;
    Ok(Ticket {
        index,
        number: value["number"].as_u64().context("a receipt lacks its number")?,
        attachment: attachment.to_owned(),
        id,
        key,
        receipt: text,
    })
}

/// The request that opens a ticket; the same one for the same index.
pub(super) fn ticket(index: usize) -> Vec<u8> {
    let draft = json!({
        "locale": "en", "page": "/en/", "email": format!("reader{index}@example.com"),
        "subject": subject(index), "description": format!("Description {index} of many."),
        "priority": "low", "fields": {},
    });
    let head = format!("idempotency-key: ticket-{index}\r\ncontent-type: application/json\r\n");
    request("POST", "/api/v1/tickets", &head, draft.to_string().as_bytes())
}

/// What a ticket is called.
pub(super) fn subject(index: usize) -> String {
    format!("Torture {index}")
}

/// The request that attaches the ticket's file.
fn upload(id: &str, key: &str, index: usize) -> Vec<u8> {
    let head = format!(
        "idempotency-key: file-{index}\r\nauthorization: Bearer {key}\r\n\
         content-type: multipart/form-data; boundary=border\r\n"
    );
    let mut body = format!(
        "--border\r\ncontent-disposition: form-data; name=\"file\"; filename=\"log-{index}.txt\"\r\n\
         content-type: text/plain\r\n\r\n"
    )
    .into_bytes();
    body.extend(file(index));
    body.extend(b"\r\n--border--\r\n");
    request("POST", &format!("/api/v1/tickets/{id}/attachments"), &head, &body)
}

/// The bytes of a ticket's file: some tens of kilobytes of text that no other has.
pub(super) fn file(index: usize) -> Vec<u8> {
    let lines = 500 + (index * 7919) % 1500;
    (0..lines).flat_map(|line| format!("{index}: line {line} of the log\n").into_bytes()).collect()
}

/// SHA-256.
pub(super) fn digest(bytes: &[u8]) -> Vec<u8> {
    Sha256::digest(bytes).to_vec()
}

/// A `GET` of somebody who has a ticket's key.
pub(super) fn get(path: &str, key: &str) -> Vec<u8> {
    request("GET", path, &format!("authorization: Bearer {key}\r\n"), b"")
}

fn request(method: &str, path: &str, head: &str, body: &[u8]) -> Vec<u8> {
    let mut request = format!(
        "{method} {path} HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n{head}content-length: {}\r\n\r\n",
        body.len()
    )
    .into_bytes();
    request.extend(body);
    request
}

/// Repeats a request until it has its effect, and gives the answer's body.
fn until_answered(port: u16, request: &[u8], again: &dyn Fn() -> bool) -> Result<Vec<u8>> {
    while again() {
        match send(port, request) {
            Some(Answer { status: 200 | 201, body }) => return Ok(body),
            // It runs still, or the desk is stopping or in trouble; later.
            Some(Answer { status: 409 | 429 | 500..=599, .. }) | None => {}
            Some(Answer { status, body }) => {
                let line = String::from_utf8_lossy(request);
                let line = line.lines().next().unwrap_or_default();
                bail!("{line} was answered {status}: {}", String::from_utf8_lossy(&body));
            }
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    bail!("another client failed")
}

/// Sends a request; `None` unless the whole answer came back.
pub(super) fn send(port: u16, request: &[u8]) -> Option<Answer> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).ok()?;
    stream.write_all(request).ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).ok()?;
    let end = answer.windows(4).position(|window| window == b"\r\n\r\n")?;
    let head = std::str::from_utf8(&answer[..end]).ok()?.to_ascii_lowercase();
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let body = answer[end + 4..].to_vec();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    let whole = match length {
        Some(length) => length.parse() == Ok(body.len()),
        // A streamed answer ends with its last chunk, which is empty.
        None => body.ends_with(b"0\r\n\r\n"),
    };
    let body = if length.is_some() { body } else { unchunked(&body)? };
    whole.then_some(Answer { status, body })
}

/// A body without the lengths of its chunks (RFC 9112, 7.1).
fn unchunked(mut body: &[u8]) -> Option<Vec<u8>> {
    let mut whole = Vec::new();
    loop {
        let end = body.windows(2).position(|window| window == b"\r\n")?;
        let length = usize::from_str_radix(std::str::from_utf8(&body[..end]).ok()?, 16).ok()?;
        if length == 0 {
            return Some(whole);
        }
        whole.extend(body.get(end + 2..end + 2 + length)?);
        body = body.get(end + 2 + length + 2..)?;
    }
}
