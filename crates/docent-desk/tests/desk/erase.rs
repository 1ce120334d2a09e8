//! Erasing people, and what is kept only for a time.

use axum::http::Request;
use docent_desk::config::Retention;
use docent_desk::erase::{self, retain};
use docent_desk::store::Erased;
use docent_desk::{DeskConfig, archive, outbox};
use serde_json::json;

use crate::attachments::bodies::{body, text};
use crate::attachments::{on_disk, ticket, upload};
use crate::desk::{TestDesk, on_both, on_both_with};

const DAY: i64 = 24 * 60 * 60 * 1000;

async fn erase(test: &TestDesk, email: &str) -> Erased {
    erase::erase(&test.desk.store, &test.desk.files, email, 0).await.unwrap()
}

/// Everything that is stored.
async fn stored(test: &TestDesk) -> String {
    let file = test.folder.path().join("all.jsonl");
    archive::export(&test.desk.store, &file).await.unwrap();
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

        let erased = erase(&test, " Ada@Example.com").await;
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
        assert_eq!(erase(&test, "ada@example.com").await.tickets, 0);
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

        let erased = erase(&test, "ada@example.com").await;
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
async fn the_address_goes_from_the_texts_of_others() {
    on_both(async |test: TestDesk| {
        test.contact("ada@example.com", "Acme").await;
        let draft = |text: &str| {
            json!({
                "locale": "en", "page": "/en/?from=ada@example.com", "email": "bob@example.com",
                "subject": "For ADA@example.com", "description": text, "priority": "low",
            })
        };
        let said = "Ada wrote:\nada@example.com, not nada@example.com";
        let receipt = test.post("/tickets", "", "k", &draft(said)).await.json();
        let word = |name: &str| receipt[name].as_str().unwrap().to_owned();
        let own = (word("id"), word("key"));
        upload(&test, &own, "u", "b", &[text("ada@example.com log.txt", b"one")]).await;
        let path = format!("/tickets/{}", own.0);
        let comment = json!({ "body": "Tell ada@example.com." });
        test.post(&format!("{path}/comments"), &own.1, "c", &comment).await;

        let erased = erase(&test, "ada@example.com").await;
        assert!(erased.mentions >= 4, "{erased:?}");
        let shown = test.get(&path, &own.1).await.json();
        assert_eq!(shown["subject"], "For [erased]");
        let left = stored(&test).await.to_lowercase();
        assert!(!left.replace("nada@example.com", "").contains("ada@example.com"), "{left}");
        assert!(left.contains("ada wrote:\\n[erased], not nada@example.com"), "{left}");
        assert!(left.contains("tell [erased]."), "{left}");
        assert_eq!(erase(&test, "ada@example.com").await.mentions, 0);
        // A retry gets its answer, and what may be found is what may be read.
        let again = test.post("/tickets", "", "k", &draft(said)).await;
        assert_eq!(again.json()["number"], receipt["number"]);
        test.agent("grace@example.com").await;
        let grace = test.sign_in("grace@example.com").await;
        let found = test.get_with("/api/v1/tickets?q=nada", &grace).await.json();
        assert_eq!(found["tickets"].as_array().unwrap().len(), 1);
        let found = test.get_with("/api/v1/tickets?q=tell+ada", &grace).await.json();
        assert_eq!(found["tickets"].as_array().unwrap().len(), 1, "the name stays");
    })
    .await;
}

#[tokio::test]
async fn delivered_messages_go_after_thirty_days() {
    on_both(async |test: TestDesk| {
        ticket(&test, "t").await;
        outbox::drain_once(&test.desk).await.unwrap();
        ticket(&test, "later").await;
        test.pass(30 * DAY);
        retain(&test.desk).await.unwrap();
        assert_eq!(test.desk.store.letters("sent", 9).await.unwrap().len(), 1);
        test.pass(DAY);
        retain(&test.desk).await.unwrap();
        assert_eq!(test.desk.store.letters("sent", 9).await.unwrap(), []);
        assert_eq!(
            test.desk.store.letters("waiting", 9).await.unwrap().len(),
            1,
            "it was not sent"
        );
    })
    .await;
}

#[tokio::test]
async fn what_was_closed_for_long_goes() {
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
