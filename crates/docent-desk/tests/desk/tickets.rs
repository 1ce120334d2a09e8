//! Opening a ticket and looking at it.

use axum::http::StatusCode;
use serde_json::json;

use crate::desk::{START, TestDesk, on_both};

fn draft() -> serde_json::Value {
    json!({
        "locale": "en", "page": "/en/contact/", "email": "Ada@Example.com",
        "subject": "Cannot sign in", "description": "It says 0x8007.", "priority": "high",
    })
}

#[tokio::test]
async fn a_receipt_says_what_was_stored_and_its_key_shows_the_ticket() {
    on_both(async |test: TestDesk| {
        let answer = test.post("/tickets", "", "k1", &draft()).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text);
        let receipt = answer.json();
        assert_eq!(receipt["number"], 1);
        assert_eq!(receipt["created_at"], START);
        assert_eq!(receipt["stored"]["email"], "Ada@Example.com");
        let path = format!("/tickets/{}", receipt["id"].as_str().unwrap());
        let key = receipt["key"].as_str().unwrap();
        let ticket = test.get(&path, key).await.json();
        assert_eq!(ticket["subject"], "Cannot sign in");
        assert_eq!(ticket["timeline"][0]["kind"], "created");
        assert_eq!(test.get(&path, "").await.code(), "unauthorized");
        assert_eq!(test.get(&path, "00").await.code(), "not-found");
        assert_eq!(test.get("/tickets/none", key).await.code(), "not-found");
    })
    .await;
}

#[tokio::test]
async fn a_retry_gets_the_same_receipt_and_another_body_is_refused() {
    on_both(async |test: TestDesk| {
        let first = test.post("/tickets", "", "k1", &draft()).await;
        test.pass(60_000);
        let again = test.post("/tickets", "", "k1", &draft()).await;
        assert_eq!((again.status, &again.text), (first.status, &first.text));
        let mut other = draft();
        other["subject"] = json!("Something else");
        assert_eq!(test.post("/tickets", "", "k1", &other).await.code(), "idempotency-key-reused");
        assert_eq!(test.post("/tickets", "", "", &draft()).await.code(), "idempotency-key-missing");
        assert_eq!(test.post("/tickets", "", "k2", &other).await.json()["number"], 2);
    })
    .await;
}

#[tokio::test]
async fn problems_are_told_by_field() {
    on_both(async |test: TestDesk| {
        let mut wrong = draft();
        wrong["email"] = json!("nobody");
        wrong["priority"] = json!("urgent");
        wrong["fields"] = json!({ "planet": "mars" });
        let answer = test.post("/tickets", "", "k1", &wrong).await;
        assert_eq!(answer.code(), "invalid");
        assert_eq!(
            answer.json()["problems"],
            json!([
                { "field": "priority", "code": "unknown-option" },
                { "field": "email", "code": "not-an-email" },
                { "field": "planet", "code": "unknown-field" },
            ])
        );
        // A refused request leaves its key free.
        assert_eq!(test.post("/tickets", "", "k1", &draft()).await.status, StatusCode::CREATED);
    })
    .await;
}

#[tokio::test]
async fn what_the_page_told_is_stored_and_shown() {
    on_both(async |test: TestDesk| {
        let mut told = draft();
        told["context"] = json!({ "browser": "Browser 1 <b>" });
        let receipt = test.post("/tickets", "", "k1", &told).await.json();
        assert_eq!(receipt["stored"]["context"], told["context"]);
        let path = format!("/tickets/{}", receipt["id"].as_str().unwrap());
        let ticket = test.get(&path, receipt["key"].as_str().unwrap()).await.json();
        assert_eq!(ticket["context"], told["context"]);
        told["context"] = json!({ "cookies": "a" });
        let refused = test.post("/tickets", "", "k2", &told).await.json();
        assert_eq!(refused["problems"], json!([{ "field": "context", "code": "unknown-field" }]));
    })
    .await;
}

/// A browser that opened another case between two tries sends that case's key along with the second one.
#[tokio::test]
async fn a_retry_is_the_same_whatever_cases_were_opened_meanwhile() {
    on_both(async |test: TestDesk| {
        let other = test.post("/tickets", "", "k0", &draft()).await.json();
        let mut second = draft();
        second["subject"] = json!("The second");
        let first = test.post("/tickets", "", "k1", &second).await;
        let again = test.post("/tickets", other["key"].as_str().unwrap(), "k1", &second).await;
        assert_eq!((first.status, &first.text), (again.status, &again.text));
    })
    .await;
}
