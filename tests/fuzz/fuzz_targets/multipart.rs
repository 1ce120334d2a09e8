//! Any bytes as the body of an upload: stored and said to be, or refused; never a mistake of ours.

#![no_main]

use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::body::Body;
use axum::http::{Request, StatusCode};
use docent_fuzz::DESK;
use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};

/// Every upload is another request.
static KEYS: AtomicU64 = AtomicU64::new(0);
/// A ticket takes only so many files.
const UPLOADS: u64 = 5;

fn post(path: &str, token: Option<&str>, kind: &str, body: Body) -> (StatusCode, String) {
    let key = KEYS.fetch_add(1, Ordering::Relaxed).to_string();
    let mut request =
        Request::post(path).header("content-type", kind).header("idempotency-key", key);
    if let Some(token) = token {
        request = request.header("authorization", format!("Bearer {token}"));
    }
    DESK.ask(request.body(body).expect("a request"))
}

fn ticket() -> (String, String) {
    let draft = json!({
        "locale": "en", "page": "", "email": "ada@example.com", "subject": "Help",
        "description": "It says 7.", "priority": "low",
    });
    let (status, text) =
        post("/api/v1/tickets", None, "application/json", Body::from(draft.to_string()));
    assert_eq!(status, StatusCode::CREATED, "{text}");
    let receipt: Value = serde_json::from_str(&text).expect("JSON");
    let word = |name: &str| receipt[name].as_str().expect("a text").to_owned();
    (word("id"), word("key"))
}

static TICKET: LazyLock<std::sync::Mutex<(u64, (String, String))>> =
    LazyLock::new(|| std::sync::Mutex::new((0, ticket())));

fuzz_target!(|bytes: &[u8]| {
    let mut shared = TICKET.lock().expect("a panic ends the run");
    let (stored, (id, token)) = &mut *shared;
    let kind = "multipart/form-data; boundary=b";
    let path = format!("/api/v1/tickets/{id}/attachments");
    let (status, text) = post(&path, Some(token), kind, Body::from(bytes.to_vec()));
    if status == StatusCode::CREATED {
        let answer: Value = serde_json::from_str(&text).expect("JSON");
        let files = answer["attachments"].as_array().expect("a list");
        assert!(!files.is_empty(), "{text}");
        for file in files {
            let path = format!("/api/v1/attachments/{}", file["id"].as_str().expect("an id"));
            let request = Request::get(path).header("authorization", format!("Bearer {token}"));
            let (status, content) = DESK.ask(request.body(Body::empty()).expect("a request"));
            assert_eq!(status, StatusCode::OK, "{content}");
        }
        *stored += 1;
        if *stored == UPLOADS {
            (*stored, (*id, *token)) = (0, ticket());
        }
    }
});
