//! Files that come with tickets: what goes in comes out, what is wrong is told, and nothing is left behind.

mod bodies;
mod form;
mod refused;
mod scan;

use axum::http::StatusCode;
use serde_json::{Value, json};

use crate::desk::{Answer, TestDesk, on_both, request};
use bodies::{File, PNG, body, png, text};

/// A ticket's id and key.
pub(crate) async fn ticket(test: &TestDesk, key: &str) -> (String, String) {
    let draft = json!({
        "locale": "en", "page": "/en/contact/", "email": "ada@example.com",
        "subject": "Cannot sign in", "description": key, "priority": "high",
    });
    let receipt = test.post("/tickets", "", key, &draft).await.json();
    let word = |name: &str| receipt[name].as_str().unwrap().to_owned();
    (word("id"), word("key"))
}

/// `POST` of files to a ticket.
pub(crate) async fn upload(
    test: &TestDesk,
    (id, token): &(String, String),
    key: &str,
    boundary: &str,
    files: &[File<'_>],
) -> Answer {
    let request = request("POST", &format!("/tickets/{id}/attachments"), token)
        .header("content-type", format!("multipart/form-data; boundary={boundary}"))
        .header("idempotency-key", key);
    test.send(request.body(body(boundary, files).into()).unwrap()).await
}

/// How many files lie in the folder, finished or not.
pub(crate) fn on_disk(test: &TestDesk) -> usize {
    let folders = std::fs::read_dir(test.folder.path().join("files")).unwrap();
    folders.map(|folder| std::fs::read_dir(folder.unwrap().path()).unwrap().count()).sum()
}

fn id_of(answer: &Answer, at: usize) -> String {
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text);
    answer.json()["attachments"][at]["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn what_goes_in_comes_out() {
    on_both(async |test: TestDesk| {
        let own = ticket(&test, "t").await;
        let large: Vec<u8> = PNG.iter().copied().chain((0..3_000_000_u32).map(|at| (at % 251) as u8)).collect();
        let files = [text("log.txt", b"It says 0x8007.\n"), png("a \"picture\" \u{20ac}.png", &large)];
        let answer = upload(&test, &own, "k", "b", &files).await;
        let listed = answer.json()["attachments"].clone();
        assert_eq!(listed[0]["name"], "log.txt");
        assert_eq!((&listed[0]["type"], &listed[0]["size"]), (&json!("text/plain"), &json!(16)));
        assert_eq!((&listed[1]["type"], &listed[1]["state"]), (&json!("image/png"), &json!("clean")));

        let file = test.get(&format!("/attachments/{}", id_of(&answer, 1)), &own.1).await;
        assert_eq!(file.status, StatusCode::OK);
        assert!(file.body == large, "other bytes came out");
        let header = |name: &str| file.headers[name].to_str().unwrap();
        assert_eq!(header("content-type"), "image/png");
        assert_eq!(header("content-length"), large.len().to_string());
        assert_eq!(header("x-content-type-options"), "nosniff");
        assert_eq!(header("content-security-policy"), "sandbox; default-src 'none'");
        assert_eq!(
            header("content-disposition"),
            "attachment; filename=\"a _picture_ _.png\"; filename*=UTF-8''a%20%22picture%22%20%E2%82%AC.png"
        );

        let timeline = test.get(&format!("/tickets/{}", own.0), &own.1).await.json()["timeline"].clone();
        assert_eq!(timeline[0]["kind"], "created");
        assert_eq!(names(&timeline[0]), names(&answer.json()));
        assert_eq!(on_disk(&test), 2);
    })
    .await;
}

fn names(list: &Value) -> Vec<String> {
    let files = list["attachments"].as_array().unwrap();
    let mut names: Vec<String> = files.iter().map(|file| file["name"].to_string()).collect();
    names.sort();
    names
}

#[tokio::test]
async fn somebody_elses_file_does_not_exist() {
    on_both(async |test: TestDesk| {
        let (own, other) = (ticket(&test, "t1").await, ticket(&test, "t2").await);
        let answer = upload(&test, &own, "k", "b", &[text("log.txt", b"mine")]).await;
        let path = format!("/attachments/{}", id_of(&answer, 0));
        assert_eq!(test.get(&path, &own.1).await.text, "mine");
        assert_eq!(test.get(&path, &other.1).await.code(), "not-found");
        assert_eq!(test.get(&path, "").await.code(), "unauthorized");
        assert_eq!(test.get("/attachments/none", &own.1).await.code(), "not-found");
        let stranger = (own.0.clone(), other.1.clone());
        assert_eq!(
            upload(&test, &stranger, "k", "b", &[text("a.txt", b"a")]).await.code(),
            "not-found"
        );
        let nobody = (own.0.clone(), String::new());
        assert_eq!(
            upload(&test, &nobody, "k", "b", &[text("a.txt", b"a")]).await.code(),
            "unauthorized"
        );
        assert_eq!(on_disk(&test), 1);
    })
    .await;
}

#[tokio::test]
async fn a_retry_is_compared_by_its_parts() {
    on_both(async |test: TestDesk| {
        let own = ticket(&test, "t").await;
        let files = [text("a.txt", b"one"), text("b.txt", b"two")];
        let first = upload(&test, &own, "k", "first-boundary", &files).await;
        let again = upload(&test, &own, "k", "another", &files).await;
        assert_eq!((again.status, &again.text), (StatusCode::CREATED, &first.text));
        for other in [
            vec![text("a.txt", b"one")],
            vec![text("a.txt", b"one"), text("b.txt", b"twO")],
            vec![text("a.txt", b"one"), text("c.txt", b"two")],
        ] {
            assert_eq!(
                upload(&test, &own, "k", "b", &other).await.code(),
                "idempotency-key-reused"
            );
        }
        assert_eq!(upload(&test, &own, "", "b", &files).await.code(), "idempotency-key-missing");
        assert_eq!(on_disk(&test), 2);
    })
    .await;
}

#[tokio::test]
async fn of_two_at_once_with_one_key_one_has_its_effect() {
    on_both(async |test: TestDesk| {
        let own = ticket(&test, "t").await;
        let files = [text("a.txt", b"one")];
        let answers =
            futures_util::future::join_all((0..8).map(|_| upload(&test, &own, "k", "b", &files)))
                .await;
        let created: Vec<&Answer> =
            answers.iter().filter(|answer| answer.status == StatusCode::CREATED).collect();
        assert!(!created.is_empty());
        assert!(created.iter().all(|answer| answer.text == created[0].text));
        for other in answers.iter().filter(|answer| answer.status != StatusCode::CREATED) {
            assert_eq!(other.code(), "in-flight");
        }
        assert_eq!(upload(&test, &own, "k", "c", &files).await.text, created[0].text);
        assert_eq!(on_disk(&test), 1);
    })
    .await;
}

#[tokio::test]
async fn what_nobody_knows_is_swept() {
    on_both(async |test: TestDesk| {
        let own = ticket(&test, "t").await;
        let answer = upload(&test, &own, "k", "b", &[text("a.txt", b"one")]).await;
        let folder = test.folder.path().join("files/ab");
        std::fs::create_dir_all(&folder).unwrap();
        for orphan in ["abcd", "abcd#1"] {
            std::fs::write(folder.join(orphan), "left by a crash").unwrap();
        }
        let now = docent_desk::Clock::System.now();
        let sweep =
            async |before| docent_desk::attachments::sweep(&test.desk, before).await.unwrap();
        assert_eq!(sweep(now - docent_desk::attachments::ORPHAN_AGE).await, 0);
        assert_eq!(on_disk(&test), 3);
        assert_eq!(sweep(now + 60_000).await, 2);
        assert_eq!(on_disk(&test), 1);
        assert_eq!(
            test.get(&format!("/attachments/{}", id_of(&answer, 0)), &own.1).await.text,
            "one"
        );
    })
    .await;
}
