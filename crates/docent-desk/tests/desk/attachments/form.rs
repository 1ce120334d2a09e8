//! The plain HTML form: a ticket and its files in one body.

use axum::http::Request;
use docent_desk::access::Principal;
use docent_desk::attachments::{Refusal, open_form};
use docent_model::Receipt;

use super::bodies::{File, body, field, text};
use super::on_disk;
use crate::desk::{TestDesk, on_both};

fn parts<'a>(description: &'a str, more: Vec<File<'a>>) -> Vec<File<'a>> {
    let mut parts = vec![
        field("page", "/en/contact/"),
        field("email", "ada@example.com"),
        field("subject", "Cannot sign in"),
        field("description", description),
        field("priority", "high"),
        field("website", ""),
    ];
    parts.extend(more);
    parts
}

async fn post(test: &TestDesk, boundary: &str, parts: &[File<'_>]) -> Result<Receipt, Refusal> {
    let request = Request::post("/desk/en/cases")
        .header("content-type", format!("multipart/form-data; boundary={boundary}"));
    let request = request.body(body(boundary, parts).into()).unwrap();
    open_form(&test.desk, &Principal::Nobody, "en", request).await
}

#[tokio::test]
async fn ticket_and_files_are_stored_together() {
    on_both(async |test: TestDesk| {
        let blank =
            File { field: "file", name: Some(""), kind: "application/octet-stream", content: b"" };
        let parts = parts(
            "line one\r\nline two",
            vec![text("a.txt", b"one"), text("b.txt", b"two"), blank],
        );
        let receipt = post(&test, "b", &parts).await.unwrap();
        assert_eq!(receipt.stored.description, "line one\nline two");
        assert_eq!(
            receipt.link,
            format!("https://help.example.com/desk/en/cases/{}?key={}", receipt.id, receipt.key)
        );
        let shown = test.get(&format!("/tickets/{}", receipt.id), &receipt.key).await.json();
        let files = shown["timeline"][0]["attachments"].as_array().unwrap();
        assert_eq!(files.len(), 2);
        assert_eq!(files[0]["name"], "a.txt");
    })
    .await;
}

#[tokio::test]
async fn equal_posts_within_ten_minutes_are_one() {
    const MINUTE: i64 = 60_000;
    on_both(async |test: TestDesk| {
        let files = || vec![text("a.txt", b"one")];
        let first = post(&test, "b", &parts("It fails.", files())).await.unwrap();
        test.pass(10 * MINUTE);
        let again = post(&test, "c", &parts("It fails.", files())).await.unwrap();
        assert_eq!(again, first);
        assert_eq!(on_disk(&test), 1);
        for other in [
            parts("It fails!", files()),
            parts("It fails.", vec![]),
            parts("It fails.", vec![text("a.txt", b"One")]),
        ] {
            assert_ne!(post(&test, "b", &other).await.unwrap().id, first.id);
        }
        test.pass(1);
        let later = post(&test, "b", &parts("It fails.", files())).await.unwrap();
        assert_ne!(later.id, first.id);
        test.pass(MINUTE);
        assert_eq!(post(&test, "b", &parts("It fails.", files())).await.unwrap(), later);
    })
    .await;
}

#[tokio::test]
async fn two_clicks_at_once_are_one() {
    on_both(async |test: TestDesk| {
        let parts = parts("It fails.", vec![text("a.txt", b"one")]);
        let posts = (0..8).map(|_| post(&test, "b", &parts));
        let receipts = futures_util::future::join_all(posts).await;
        let receipts: Vec<Receipt> = receipts.into_iter().map(Result::unwrap).collect();
        assert!(receipts.iter().all(|receipt| *receipt == receipts[0]));
        assert_eq!(on_disk(&test), 1);
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_comes_back_with_what_was_typed() {
    on_both(async |test: TestDesk| {
        let mut wrong = parts("", vec![text("a.txt", b"one"), text("b.png", b"text")]);
        wrong.push(field("planet", "mars"));
        let Err(Refusal::Refused(refused)) = post(&test, "b", &wrong).await else {
            panic!("it was accepted");
        };
        assert_eq!(refused.draft.subject, "Cannot sign in");
        let problems = serde_json::to_value((&refused.problems, &refused.files)).unwrap();
        assert_eq!(
            problems,
            serde_json::json!([
                [{ "field": "description", "code": "required" }, { "field": "planet", "code": "unknown-field" }],
                [{ "file": 1, "code": "name-mismatch" }],
            ])
        );
        assert_eq!(on_disk(&test), 0);
        let mut robot = parts("It fails.", vec![]);
        robot[5] = field("website", "https://spam.example");
        assert!(matches!(post(&test, "b", &robot).await, Err(Refusal::Failed(_))));
        robot[5] = field("subject", "twice");
        assert!(matches!(post(&test, "b", &robot).await, Err(Refusal::Failed(_))));
    })
    .await;
}
