//! What nobody should send, to every route that reads JSON: a clear refusal, and nothing is stored.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use serde_json::json;

use crate::desk::{Answer, TestDesk, on_both};

fn draft() -> serde_json::Value {
    json!({
        "locale": "en", "page": "/en/", "email": "ada@example.com",
        "subject": "Subject", "description": "Description", "priority": "high",
    })
}

async fn opened(test: &TestDesk) -> (String, String) {
    let receipt = test.post("/tickets", "", "open", &draft()).await.json();
    let said = |name: &str| receipt[name].as_str().unwrap().to_owned();
    (format!("/tickets/{}", said("id")), said("key"))
}

async fn raw(
    test: &TestDesk,
    method: &str,
    path: &str,
    key: &str,
    kind: &str,
    body: Vec<u8>,
) -> Answer {
    let mut request = Request::builder()
        .method(method)
        .uri(format!("/api/v1{path}"))
        .header("idempotency-key", "k");
    if !key.is_empty() {
        request = request.header("authorization", format!("Bearer {key}"));
    }
    if !kind.is_empty() {
        request = request.header("content-type", kind);
    }
    test.send(request.body(Body::from(body)).unwrap()).await
}

const JSON: &str = "application/json";

#[tokio::test]
async fn bodies_that_cannot_be_read_are_refused_by_every_route() {
    on_both(async |test: TestDesk| {
        let (path, key) = opened(&test).await;
        let bodies: [(&str, Vec<u8>, &str); 15] = [
            (JSON, b"{\"body\":".to_vec(), "malformed"),
            (JSON, b"".to_vec(), "malformed"),
            (JSON, b"[]".to_vec(), "malformed"),
            (JSON, b"1e999".to_vec(), "malformed"),
            (JSON, b"99999999999999999999999999".to_vec(), "malformed"),
            (JSON, b"\"text\"".to_vec(), "malformed"),
            (
                JSON,
                b"{\"subject\":1,\"body\":1,\"reason\":1,\"score\":\"1\"}".to_vec(),
                "malformed",
            ),
            (
                JSON,
                b"{\"body\":\"a\",\"reason\":\"a\",\"score\":1,\"more\":1}".to_vec(),
                "malformed",
            ),
            (JSON, b"{\"body\":\"\\ud800\",\"reason\":\"\\ud800\"}".to_vec(), "malformed"),
            (JSON, b"{\"body\":\"\xff\",\"reason\":\"\xff\"}".to_vec(), "malformed"),
            (JSON, vec![b'['; 100_000], "malformed"),
            (JSON, vec![b' '; 20_000_000], "too-large"),
            ("", b"{}".to_vec(), "media-type"),
            ("text/plain", b"{}".to_vec(), "media-type"),
            ("multipart/form-data; boundary=x", b"--x--".to_vec(), "media-type"),
        ];
        let id = &path;
        let routes =
            ["comments", "escalate", "rating", "close", "reopen", "assignee", "status", "priority"];
        for (kind, body, code) in bodies {
            let shown = String::from_utf8_lossy(&body[..body.len().min(40)]).into_owned();
            let answer = raw(&test, "POST", "/tickets", "", kind, body.clone()).await;
            assert_eq!(answer.code(), code, "/tickets {shown}");
            for verb in routes {
                if body.is_empty() && matches!(verb, "close" | "reopen") {
                    continue; // They need no body.
                }
                let method =
                    if matches!(verb, "assignee" | "status" | "priority") { "PUT" } else { "POST" };
                let answer =
                    raw(&test, method, &format!("{id}/{verb}"), &key, kind, body.clone()).await;
                assert_eq!(answer.code(), code, "{verb} {shown}");
            }
        }
        assert_eq!(test.timeline(&path, &key).await, ["created"]);
    })
    .await;
}

#[tokio::test]
async fn texts_are_kept_as_they_were_typed() {
    on_both(async |test: TestDesk| {
        for (at, text) in [
            "'; drop table tickets; --",
            "\" or 1=1) union select key from requests --",
            "<script>alert(1)</script><img src=x onerror=alert(1)>",
            "{{ 7*7 }} ${7*7} %s %n %00 \\0 \\u0000",
            "👩‍👩‍👧‍👦 🏳️‍🌈 𝕏 e\u{301}",
            "\u{202e}gnp.exe\u{202c} \u{2066}abc\u{2069} \u{200b}\u{feff}",
            "zero\u{200d}width \u{fffd} \u{10ffff} \u{e000}",
            "../../etc/passwd\\..\\..\\",
        ]
        .into_iter()
        .enumerate()
        {
            let mut draft = draft();
            draft["subject"] = json!(text);
            draft["description"] = json!(text);
            draft["page"] = json!(text);
            let receipt = test.post("/tickets", "", &format!("t{at}"), &draft).await;
            assert_eq!(receipt.status, StatusCode::CREATED, "{text} {}", receipt.text);
            let receipt = receipt.json();
            let (id, key) = (receipt["id"].as_str().unwrap(), receipt["key"].as_str().unwrap());
            let path = format!("/tickets/{id}");
            let comments = format!("{path}/comments");
            let entry = test.post(&comments, key, "comment", &json!({ "body": text })).await.json();
            assert_eq!(entry["body"], text);
            let ticket = test.get(&path, key).await.json();
            for field in ["subject", "description", "page"] {
                assert_eq!(ticket[field], text);
            }
            assert_eq!(ticket["timeline"][1]["body"], text);
        }
    })
    .await;
}

#[tokio::test]
async fn control_characters_are_refused_in_every_field() {
    on_both(async |test: TestDesk| {
        let (path, key) = opened(&test).await;
        for text in ["a\0b", "a\u{1b}[2Jb", "a\u{7f}b", "a\u{85}b"] {
            for field in ["subject", "description", "page", "email", "product"] {
                let mut draft = draft();
                if field == "product" {
                    draft["fields"] = json!({ field: text });
                } else {
                    draft[field] = json!(text);
                }
                let answer = test.post("/tickets", "", "k", &draft).await;
                assert_eq!(answer.code(), "invalid", "{field} {text:?}");
            }
            let answer =
                test.post(&format!("{path}/comments"), &key, "k", &json!({ "body": text })).await;
            assert_eq!(answer.json()["problems"][0]["code"], "control-character");
        }
        // What would be a header of a mail.
        let mut draft = draft();
        draft["subject"] = json!("Hello\r\nBcc: all@example.com");
        let answer = test.post("/tickets", "", "k", &draft).await;
        let problem = json!([{ "field": "subject", "code": "control-character" }]);
        assert_eq!(answer.json()["problems"], problem);
    })
    .await;
}

#[tokio::test]
async fn addresses_that_nobody_gave_out_are_not_found() {
    on_both(async |test: TestDesk| {
        let (path, key) = opened(&test).await;
        let long = format!("/tickets/{}", "a".repeat(10_000));
        for path in [
            "/tickets/%00",
            "/tickets/%ff",
            "/tickets/..%2f..%2fetc%2fpasswd",
            "/tickets/'%20or%201=1",
            "/tickets/1",
            "/tickets/",
            "/nothing",
            "/attachments/%00",
            &path.to_uppercase().replace("/TICKETS", "/tickets"),
            &long,
        ] {
            assert_eq!(test.get(path, &key).await.code(), "not-found", "{path}");
        }
        for key in ["", "a\tb", "é", &"a".repeat(10_000)] {
            let answer = test.post("/tickets", "", key, &draft()).await;
            assert_eq!(answer.code(), "idempotency-key-missing", "{key}");
        }
    })
    .await;
}

#[tokio::test]
async fn other_methods_are_refused_and_told_which_there_are() {
    on_both(async |test: TestDesk| {
        let (path, key) = opened(&test).await;
        for (path, allowed) in [
            (path.clone(), "GET,HEAD"),
            (format!("{path}/close"), "POST"),
            ("/tickets".to_owned(), "GET,HEAD,POST"),
        ] {
            let answer = raw(&test, "DELETE", &path, &key, "", Vec::new()).await;
            assert_eq!(
                (answer.status, answer.code()),
                (StatusCode::METHOD_NOT_ALLOWED, "method".to_owned())
            );
            let mut methods: Vec<&str> =
                answer.headers["allow"].to_str().unwrap().split(',').collect();
            methods.sort_unstable();
            assert_eq!(methods.join(","), allowed, "{path}");
        }
    })
    .await;
}
