//! What is done to a ticket: over HTTP with its key, and by agents.

use axum::http::StatusCode;
use docent_desk::access::{Keys, Principal};
use docent_desk::tickets::{Act, act};
use docent_model::Status;
use serde_json::{Value, json};

use crate::desk::{START, TestDesk, on_both};
use crate::people::once;

/// Opens a ticket; gives the path, the key and the id.
async fn opened(test: &TestDesk) -> (String, String, String) {
    let draft = json!({
        "locale": "nl", "page": "", "email": "Ada@example.com",
        "subject": "Cannot sign in", "description": "It says 0x8007.", "priority": "high",
    });
    let receipt = test.post("/tickets", "", "open", &draft).await.json();
    let said = |name: &str| receipt[name].as_str().unwrap().to_owned();
    (format!("/tickets/{}", said("id")), said("key"), said("id"))
}

const DAY: i64 = 24 * 60 * 60 * 1000;

#[tokio::test]
async fn a_requester_comments_escalates_closes_reopens_and_rates() {
    on_both(async |test: TestDesk| {
        let (path, key, _) = opened(&test).await;
        for (verb, body, kind, told, status) in [
            ("comments", json!({ "body": " One\r\nmore " }), "comment", "One\nmore", "open"),
            ("escalate", json!({ "reason": "It is urgent" }), "escalate", "It is urgent", "open"),
            ("close", json!({}), "close", "", "closed"),
            ("rating", json!({ "score": 4 }), "rate", "4", "closed"),
            ("rating", json!({ "score": 5, "comment": "Thanks" }), "rate", "5\nThanks", "closed"),
            ("reopen", json!({}), "reopen", "", "open"),
        ] {
            test.pass(1000);
            let now = START + 1000 * i64::try_from(test.timeline(&path, &key).await.len()).unwrap();
            let once = docent_desk::secret::id();
            let answer = test.post(&format!("{path}/{verb}"), &key, &once, &body).await;
            assert_eq!(answer.status, StatusCode::CREATED, "{verb} {}", answer.text);
            let entry = answer.json();
            assert_eq!(
                entry,
                json!({
                    "id": entry["id"], "kind": kind, "role": "requester", "author": "Ada@example.com",
                    "public": true, "body": told, "created_at": now, "attachments": [],
                })
            );
            let ticket = test.get(&path, &key).await.json();
            assert_eq!((&ticket["status"], &ticket["updated_at"]), (&json!(status), &json!(now)));
            assert_eq!(ticket["timeline"].as_array().unwrap().last(), Some(&entry));
        }
        let ticket = test.get(&path, &key).await.json();
        assert_eq!((&ticket["escalated"], &ticket["rating"]), (&json!(true), &json!(5)));
    })
    .await;
}

#[tokio::test]
async fn what_is_not_possible_is_refused_and_changes_nothing() {
    on_both(async |test: TestDesk| {
        let (path, key, _) = opened(&test).await;
        let post = async |verb: &str, body: Value| {
            test.post(&format!("{path}/{verb}"), &key, &docent_desk::secret::id(), &body).await
        };
        assert_eq!(post("reopen", json!({})).await.code(), "not-possible");
        assert_eq!(post("rating", json!({ "score": 3 })).await.code(), "not-possible");
        assert_eq!(
            post("comments", json!({ "body": "x", "public": false })).await.code(),
            "forbidden"
        );
        assert_eq!(post("close", json!({})).await.status, StatusCode::CREATED);
        assert_eq!(post("close", json!({})).await.code(), "not-possible");
        assert_eq!(post("comments", json!({ "body": "x" })).await.code(), "not-possible");
        test.pass(14 * DAY + 1);
        assert_eq!(post("reopen", json!({})).await.code(), "too-late");
        assert_eq!(test.timeline(&path, &key).await.len(), 2);
        for verb in ["assignee", "status", "priority"] {
            let body = json!({ verb: if verb == "priority" { "low" } else { "open" } });
            assert_eq!(test.put(&format!("{path}/{verb}"), &key, &body).await.code(), "forbidden");
        }
    })
    .await;
}

#[tokio::test]
async fn texts_are_checked_like_a_description() {
    on_both(async |test: TestDesk| {
        let (path, key, _) = opened(&test).await;
        let long = "x".repeat(20_001);
        for (verb, body, field, code) in [
            ("comments", json!({ "body": " \n" }), "body", "required"),
            ("comments", json!({ "body": long }), "body", "too-long"),
            ("comments", json!({ "body": "a\0b" }), "body", "control-character"),
            ("escalate", json!({ "reason": "" }), "reason", "required"),
            ("rating", json!({ "score": 0 }), "score", "unknown-option"),
            ("rating", json!({ "score": 6 }), "score", "unknown-option"),
            ("rating", json!({ "score": 1, "comment": "\u{7}" }), "comment", "control-character"),
        ] {
            let answer = test.post(&format!("{path}/{verb}"), &key, "k", &body).await;
            assert_eq!(answer.code(), "invalid");
            assert_eq!(answer.json()["problems"], json!([{ "field": field, "code": code }]));
        }
    })
    .await;
}

#[tokio::test]
async fn a_retry_is_answered_again_whatever_happened_since() {
    on_both(async |test: TestDesk| {
        let (path, key, id) = opened(&test).await;
        let (comments, hello) = (format!("{path}/comments"), json!({ "body": "Hello" }));
        let first = test.post(&comments, &key, "k", &hello).await;
        test.post(&format!("{path}/close"), &key, "c", &json!({})).await;
        let again = test.post(&comments, &key, "k", &hello).await;
        assert_eq!((again.status, again.text), (first.status, first.text));
        let other = test.post(&comments, &key, "k", &json!({ "body": "Other" })).await;
        assert_eq!(other.code(), "idempotency-key-reused");
        let other = test.post(&format!("{path}/reopen"), &key, "k", &json!({})).await;
        assert_eq!(other.code(), "idempotency-key-reused");
        assert_eq!(test.post(&comments, &key, "", &hello).await.code(), "idempotency-key-missing");
        assert_eq!(test.desk.store.events(&id, true).await.unwrap().len(), 3);
    })
    .await;
}

#[tokio::test]
async fn agents_do_what_requesters_do_not_see() {
    on_both(async |test: TestDesk| {
        let (path, key, id) = opened(&test).await;
        let agent = test.agent("grace@example.com").await;
        let grace = Principal::Account(agent.clone());
        let before = test.get(&path, &key).await.json();
        test.pass(1000);
        for step in [Act::Assign(Some(agent.id.clone())), Act::Note("He is new here".to_owned())] {
            act(&test.desk, &grace, &id, step, once(&grace)).await.unwrap();
        }
        assert_eq!(test.get(&path, &key).await.json(), before);
        let public = [Act::Comment("Try again".to_owned()), Act::Wait];
        for step in public {
            act(&test.desk, &grace, &id, step, once(&grace)).await.unwrap();
        }
        let (ticket, _) = act(&test.desk, &grace, &id, Act::Solve, once(&grace)).await.unwrap();
        assert_eq!((ticket.status, ticket.ended_at), (Status::Solved, Some(START + 1000)));
        let kinds = test.timeline(&path, &key).await;
        assert_eq!(kinds, ["created", "comment", "wait", "solve"]);
        let body = json!({ "body": "Still broken" });
        test.post(&format!("{path}/comments"), &key, "c", &body).await;
        assert_eq!(test.get(&path, &key).await.json()["status"], "open");
    })
    .await;
}

#[tokio::test]
async fn the_other_side_is_told_and_nobody_of_their_own_deed() {
    on_both(async |test: TestDesk| {
        let (_, key, id) = opened(&test).await;
        let (grace, alan) =
            (test.agent("grace@example.com").await, test.agent("alan@example.com").await);
        let (ada, grace_id) = (Principal::Key(Keys::one(key)), grace.id.clone());
        let (grace, alan) = (Principal::Account(grace), Principal::Account(alan));
        let text = || "Text".to_owned();
        for (who, what) in [
            (&ada, Act::Comment(text())), // Nobody has it yet.
            (&alan, Act::Assign(Some(grace_id.clone()))),
            (&grace, Act::Note(text())),
            (&alan, Act::Note(text())),
            (&ada, Act::Escalate(text())),
            (&grace, Act::Comment(text())),
            (&grace, Act::Solve),
            (&ada, Act::Rate { score: 5, comment: String::new() }),
        ] {
            act(&test.desk, who, &id, what, once(who)).await.unwrap();
        }
        let told = test.waiting().await;
        let told: Vec<_> = told.iter().map(|(what, whom)| format!("{what} {whom}")).collect();
        assert_eq!(
            told,
            [
                "receipt Ada@example.com",
                "assigned grace@example.com",
                "note grace@example.com",
                "escalated grace@example.com",
                "comment Ada@example.com",
                "status Ada@example.com",
                "rated grace@example.com",
            ]
        );
    })
    .await;
}

#[tokio::test]
async fn a_ticket_is_given_to_agents_only() {
    on_both(async |test: TestDesk| {
        let (_, _, id) = opened(&test).await;
        let grace = Principal::Account(test.agent("grace@example.com").await);
        let ada = test.requester("ada@example.com").await.id;
        for to in [ada, "me\0".to_owned(), docent_desk::secret::id()] {
            let refused = act(&test.desk, &grace, &id, Act::Assign(Some(to)), once(&grace)).await;
            let refused = format!("{:?}", refused.unwrap_err());
            assert!(refused.contains("assignee") && refused.contains("UnknownOption"), "{refused}");
        }
        act(&test.desk, &grace, &id, Act::Close, once(&grace)).await.unwrap();
        let refused = act(&test.desk, &grace, &id, Act::Assign(None), once(&grace)).await;
        assert!(matches!(refused, Err(docent_desk::ApiError::NotPossible)), "{refused:?}");
    })
    .await;
}
