//! What is not accepted, and that it leaves nothing.

use axum::body::Body;
use axum::http::StatusCode;
use docent_desk::DeskConfig;
use serde_json::{Value, json};

use super::bodies::{File, PNG, body, field, png, text, zip};
use super::{on_disk, ticket, upload};
use crate::desk::{Answer, TestDesk, on_both, on_both_with, request};

#[tokio::test]
async fn files_that_are_not_what_is_allowed() {
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
    let bomb = zip(4_000_000_000);
    let polyglot = [b"GIF89a/*".as_slice(), b"*/=1;alert(1)//"].concat();
    let cases: &[(&str, &[u8], &str)] = &[
        ("empty.txt", b"", "empty"),
        ("a.svg", svg, "type-not-allowed"),
        ("a.png", svg, "type-not-allowed"),
        ("a.txt", svg, "type-not-allowed"),
        ("a.html", b"<!doctype html>", "type-not-allowed"),
        ("a.exe", b"MZ\x90\0\x03", "type-not-allowed"),
        ("a.txt", b"MZ\x90\0\x03", "type-not-allowed"),
        ("a.png", b"plain text", "name-mismatch"),
        ("a.txt", PNG, "name-mismatch"),
        ("a.js", &polyglot, "name-mismatch"),
        ("a.png", b"PK\x03\x04", "name-mismatch"),
        ("bomb.zip", &bomb, "unpacks-too-large"),
        ("cut.zip", b"PK\x03\x04 and no index", "unpacks-too-large"),
        ("noending", b"text", "name-mismatch"),
        ("../../x.txt", b"text", "bad-name"),
        ("C:\\\\x.txt", b"text", "bad-name"),
        ("\u{202e}txt.exe.txt", b"text", "bad-name"),
        (".", b"text", "bad-name"),
        ("con.txt", b"text", "bad-name"),
        ("", b"text", "bad-name"),
    ];
    on_both(async |test: TestDesk| {
        let own = ticket(&test, "t").await;
        for (name, content, code) in cases {
            let answer = upload(&test, &own, "k", "b", &[text(name, content)]).await;
            assert_eq!(answer.code(), "attachment-refused", "{name}: {}", answer.text);
            assert_eq!(answer.json()["files"], json!([{ "file": 0, "code": code }]), "{name}");
        }
        // The type counts, not what else a program might see in it; it is served as a picture to be saved.
        let answer = upload(&test, &own, "k", "b", &[png("a.gif", &polyglot)]).await;
        assert_eq!(answer.json()["attachments"][0]["type"], "image/gif");
        let fine = zip(1_000);
        let answer = upload(&test, &own, "k2", "b", &[text("fine.zip", &fine)]).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text);
        assert_eq!(on_disk(&test), 2);
    })
    .await;
}

#[tokio::test]
async fn one_wrong_file_refuses_all_and_every_wrong_one_is_told() {
    on_both(async |test: TestDesk| {
        let own = ticket(&test, "t").await;
        let files = [
            text("a.txt", b"fine"),
            text("b.png", b"text"),
            text("c.txt", b""),
            text("d.txt", b"fine"),
        ];
        let answer = upload(&test, &own, "k", "b", &files).await;
        let told = json!([{ "file": 1, "code": "name-mismatch" }, { "file": 2, "code": "empty" }]);
        assert_eq!(answer.json()["files"], told);
        assert_eq!(on_disk(&test), 0);
        // The key is free.
        let answer = upload(&test, &own, "k", "b", &files[..1]).await;
        assert_eq!(answer.status, StatusCode::CREATED);
    })
    .await;
}

#[tokio::test]
async fn too_large_and_too_many() {
    on_both(async |test: TestDesk| {
        let own = ticket(&test, "t").await;
        let rules = &test.desk.form.attachments;
        let size = usize::try_from(rules.size).unwrap();
        let large = vec![b'a'; size + 1];
        let answer = upload(&test, &own, "k", "b", &[text("a.txt", &large)]).await;
        assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
        assert_eq!(answer.code(), "attachment-too-large");
        assert_eq!(answer.json()["files"], json!([{ "file": 0, "code": "too-large" }]));

        let files = [
            text("a.txt", &large[..size]),
            text("b.txt", &large[..size]),
            text("c.txt", &large[..size]),
        ];
        let answer = upload(&test, &own, "k", "b", &files).await;
        assert_eq!(answer.code(), "attachment-too-large");
        assert_eq!(answer.json()["files"], json!([{ "file": null, "code": "total-too-large" }]));

        let many: Vec<File<'_>> = (0..=rules.count).map(|_| text("a.txt", b"a")).collect();
        let answer = upload(&test, &own, "k", "b", &many).await;
        assert_eq!(answer.json()["files"], json!([{ "file": null, "code": "too-many" }]));
        assert_eq!(on_disk(&test), 0);

        // What is there already counts.
        assert_eq!(upload(&test, &own, "k", "b", &many[1..]).await.status, StatusCode::CREATED);
        let answer = upload(&test, &own, "k2", "b", &many[..1]).await;
        assert_eq!(answer.json()["files"], json!([{ "file": null, "code": "too-many" }]));
        assert_eq!(on_disk(&test), rules.count);
    })
    .await;
}

async fn raw(test: &TestDesk, own: &(String, String), kind: &str, body: Body) -> Answer {
    let request = request("POST", &format!("/tickets/{}/attachments", own.0), &own.1)
        .header("content-type", kind)
        .header("idempotency-key", "k");
    test.send(request.body(body).unwrap()).await
}

#[tokio::test]
async fn bodies_that_are_no_multipart() {
    let good = body("b", &[text("a.txt", b"some text")]);
    let header = |value: &str| {
        format!(
            "--b\r\nContent-Disposition: form-data; name=\"file\"; {value}\r\n\r\ntext\r\n--b--\r\n"
        )
        .into_bytes()
    };
    let huge = body("b", &[field("event", &"e".repeat(600_000))]);
    let form = "multipart/form-data; boundary=b";
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("application/json", b"{}".to_vec(), "media-type"),
        ("", b"".to_vec(), "media-type"),
        ("multipart/form-data", good.clone(), "malformed"),
        ("multipart/form-data; boundary=other", good.clone(), "malformed"),
        (form, b"".to_vec(), "malformed"),
        (form, good[..good.len() - 30].to_vec(), "malformed"),
        (form, good[..40].to_vec(), "malformed"),
        (form, b"--b--\r\n".to_vec(), "malformed"),
        (form, body("b", &[field("event", "x")]), "malformed"),
        (form, body("b", &[field("subject", "x"), text("a.txt", b"a")]), "malformed"),
        (
            form,
            body("b", &[field("event", "x"), field("event", "x"), text("a.txt", b"a")]),
            "malformed",
        ),
        (
            form,
            body("b", &[File { field: "event", name: None, kind: "", content: b"\xff" }]),
            "malformed",
        ),
        (form, huge, "too-large"),
        (form, header("filename=\"a\0b.txt\""), "malformed"),
        (form, header("x=y"), "attachment-refused"),
        (form, body("b", &[field("event", "none"), text("a.txt", b"a")]), "invalid"),
    ];
    on_both(async |test: TestDesk| {
        let own = ticket(&test, "t").await;
        for (kind, body, code) in &cases {
            let answer = raw(&test, &own, kind, Body::from(body.clone())).await;
            assert_eq!(
                answer.code(),
                *code,
                "{kind}: {}",
                String::from_utf8_lossy(&body[..body.len().min(200)])
            );
        }
        // A line break in a name would be another header; it ends the name here and never reaches an answer.
        let broken = header("filename=\"a.txt\r\nSet-Cookie: x=y\"");
        let answer = raw(&test, &own, form, Body::from(broken)).await;
        assert!(answer.status.is_client_error(), "{}", answer.text);
        assert!(!answer.headers.contains_key("set-cookie"));
        assert_eq!(on_disk(&test), 0);
    })
    .await;
}

/// A body that stops after its first bytes: with an error, or for ever.
fn stopping(bytes: Vec<u8>, fails: bool) -> Body {
    use futures_util::StreamExt;
    let first = futures_util::stream::once(async move { Ok(bytes) });
    if fails {
        let dropped = std::io::Error::other("the connection was dropped");
        Body::from_stream(first.chain(futures_util::stream::once(async move { Err(dropped) })))
    } else {
        Body::from_stream(first.chain(futures_util::stream::pending::<std::io::Result<Vec<u8>>>()))
    }
}

#[tokio::test]
async fn a_dropped_body_leaves_nothing_and_its_retry_works() {
    on_both(async |test: TestDesk| {
        let own = ticket(&test, "t").await;
        let large = vec![b'a'; 2_000_000];
        let files = [text("a.txt", b"one"), text("b.txt", &large)];
        let whole = body("b", &files);
        let part = whole[..whole.len() - 500_000].to_vec();
        let answer =
            raw(&test, &own, "multipart/form-data; boundary=b", stopping(part, true)).await;
        assert_eq!(answer.code(), "malformed");
        let answer = upload(&test, &own, "k", "another", &files).await;
        assert_eq!(answer.status, StatusCode::CREATED);
        assert_eq!(on_disk(&test), 2);
    })
    .await;
}

#[tokio::test]
async fn a_body_that_stops_coming_is_given_up() {
    let mut config = DeskConfig::default();
    config.attachments.idle_seconds = 1;
    on_both_with(config, async |test: TestDesk| {
        let own = ticket(&test, "t").await;
        let whole = body("b", &[text("a.txt", b"one"), text("b.txt", &vec![b'a'; 1_000_000])]);
        let part = whole[..whole.len() - 100_000].to_vec();
        let answer =
            raw(&test, &own, "multipart/form-data; boundary=b", stopping(part, false)).await;
        assert_eq!(answer.status, StatusCode::REQUEST_TIMEOUT);
        assert_eq!(answer.code(), "body-timeout");
        let listed: Value = test.get(&format!("/tickets/{}", own.0), &own.1).await.json();
        assert_eq!(listed["timeline"][0]["attachments"], json!([]));
    })
    .await;
}
