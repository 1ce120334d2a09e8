//! Erasing people, and what is kept only for a time.

use axum::http::Request;
use docent_desk::config::Retention;
use docent_desk::erase::{erase, retain};
use docent_desk::{DeskConfig, archive};
use serde_json::json;

use crate::attachments::bodies::{body, text};
use crate::attachments::{on_disk, ticket, upload};
use crate::desk::{TestDesk, on_both, on_both_with};

/// Everything that is stored.
async fn stored(test: &TestDesk) -> String {
    let file = test.folder.path().join("all.jsonl");
    archive::export(&test.desk, &file).await.unwrap();
    std::fs::read_to_string(file).unwrap()
}

#[tokio::test]
async fn nothing_of_a_person_stays() {
    on_both(async |test: TestDesk| {
        let own = ticket(&test, "my secret").await;
        upload(&test, &own, "k", "b", &[text("secret.txt", b"one")]).await;
        let path = format!("/tickets/{}/comments", own.0);
        test.post(&path, &own.1, "c", &json!({ "body": "a secret comment" })).await;
        let mut other = json!({
            "locale": "en", "page": "", "email": "bob@example.com", "subject": "Mine", "description": "stays",
            "priority": "low",
        });
        test.post("/tickets", "", "o", &other).await;

        let erased = erase(&test.desk, " Ada@Example.com").await.unwrap();
        assert_eq!((erased.tickets, erased.shared, erased.files.len()), (1, 0, 1));
        assert!(erased.messages >= 1 && erased.requests >= 1, "{erased:?}");
        assert_eq!(on_disk(&test), 0);
        let left = stored(&test).await.to_lowercase();
        for word in ["secret", "ada@example.com"] {
            assert!(!left.contains(word), "{word} is in {left}");
        }
        assert!(left.contains("bob@example.com"));
        assert_eq!(test.get(&format!("/tickets/{}", own.0), &own.1).await.code(), "not-found");
        // Erasing again finds nothing, and the next ticket has a new number.
        assert_eq!(erase(&test.desk, "ada@example.com").await.unwrap().tickets, 0);
        other["subject"] = json!("Next");
        assert_eq!(test.post("/tickets", "", "n", &other).await.json()["number"], 3);
    })
    .await;
}

#[tokio::test]
async fn of_a_ticket_that_others_see_the_texts_go() {
    on_both(async |test: TestDesk| {
        test.contact("ada@example.com", "Acme").await;
        test.contact("bob@example.com", "Acme").await;
        let (ada, bob) = (test.sign_in("ada@example.com").await, test.sign_in("bob@example.com").await);
        let draft = json!({
            "locale": "en", "page": "/en/secret/", "email": "ada@example.com", "subject": "secret subject",
            "description": "secret text", "priority": "low",
        });
        let opened = test.post_with("/tickets", &ada, &draft).await.json();
        let path = format!("/tickets/{}", opened["id"].as_str().unwrap());
        let request = Request::post(format!("/api/v1{path}/attachments"))
            .header("cookie", &ada)
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "multipart/form-data; boundary=b")
            .header("idempotency-key", "u");
        let files = body("b", &[text("secret.txt", b"one")]);
        let answer = test.send(request.body(files.into()).unwrap()).await;
        assert!(answer.status.is_success(), "{}", answer.text);
        let comments = format!("{path}/comments");
        test.post_with(&comments, &ada, &json!({ "body": "secret comment" })).await;
        test.post_with(&comments, &bob, &json!({ "body": "It stays." })).await;

        let erased = erase(&test.desk, "ada@example.com").await.unwrap();
        assert_eq!((erased.tickets, erased.shared, erased.entries), (0, 1, 2), "{erased:?}");
        assert_eq!((erased.accounts, erased.sessions, erased.files.len()), (1, 1, 1));
        let left = stored(&test).await.to_lowercase();
        for word in ["secret", "ada@example.com"] {
            assert!(!left.contains(word), "{word} is in {left}");
        }
        let shown = test.get_with(&format!("/api/v1{path}"), &bob).await.json();
        assert_eq!(shown["subject"], "[erased]");
        let texts: Vec<&str> =
            shown["timeline"].as_array().unwrap().iter().map(|entry| entry["body"].as_str().unwrap()).collect();
        assert_eq!(texts, ["", "[erased]", "It stays."]);
        let found = test.get_with("/api/v1/tickets?q=secret", &bob).await.json();
        assert_eq!(found["tickets"], json!([]));
        assert_eq!(test.get_with("/api/v1/tickets?q=stays", &bob).await.json()["tickets"].as_array().unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn what_was_closed_for_long_goes() {
    const DAY: i64 = 24 * 60 * 60 * 1000;
    let retention =
        Retention { closed_days: Some(30), requests_days: Some(7), ..Retention::default() };
    let config = DeskConfig { retention, ..DeskConfig::default() };
    on_both_with(config, async |test: TestDesk| {
        let (closed, open) = (ticket(&test, "closed").await, ticket(&test, "open").await);
        for own in [&closed, &open] {
            upload(&test, own, &own.0, "b", &[text("a.txt", b"one")]).await;
        }
        test.post(&format!("/tickets/{}/close", closed.0), &closed.1, "c", &json!({})).await;
        test.pass(30 * DAY);
        retain(&test.desk).await.unwrap();
        assert_eq!(
            test.get(&format!("/tickets/{}", closed.0), &closed.1).await.json()["status"],
            "closed"
        );
        test.pass(1);
        retain(&test.desk).await.unwrap();
        assert_eq!(
            test.get(&format!("/tickets/{}", closed.0), &closed.1).await.code(),
            "not-found"
        );
        assert_eq!(
            test.get(&format!("/tickets/{}", open.0), &open.1).await.json()["status"],
            "open"
        );
        assert_eq!(on_disk(&test), 1);
        assert!(!stored(&test).await.contains("\"table\":\"requests\""));
    })
    .await;
}
