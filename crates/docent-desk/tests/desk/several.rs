//! Several desks on one database and one folder: they keep nothing to themselves.

use axum::http::StatusCode;
use docent_desk::DeskConfig;
use serde_json::json;

use crate::attachments::bodies::text;
use crate::attachments::upload;
use crate::desk::{Answer, TestDesk};
use crate::postgres;

/// Three desks, asked in turn.
async fn desks() -> Option<[TestDesk; 3]> {
    let url = crate::desk::database(postgres::socket()?).await;
    let folder = tempfile::tempdir().unwrap();
    let shared = folder.path().to_owned();
    let first = TestDesk::open(&url, folder, DeskConfig::default()).await;
    let second = TestDesk::open_at(&url, &shared, DeskConfig::default()).await;
    let third = TestDesk::open_at(&url, &shared, DeskConfig::default()).await;
    Some([first, second, third])
}

#[tokio::test]
async fn keys_files_and_lists_agree() {
    let Some(desks) = desks().await else { return };
    let draft = |text: &str| {
        json!({
            "locale": "en", "page": "", "email": "ada@example.com", "subject": "It fails", "description": text,
            "priority": "low",
        })
    };
    for round in 0..9 {
        let key = format!("k{round}");
        // Every desk gets every request at the same time; each has its effect once.
        let draft = draft(&key);
        let posts = desks.iter().map(|desk| desk.post("/tickets", "", &key, &draft));
        let answers: Vec<Answer> = futures_util::future::join_all(posts).await;
        for answer in &answers {
            assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text);
            assert_eq!(answer.text, answers[0].text);
        }
        let receipt = answers[0].json();
        let word = |name: &str| receipt[name].as_str().unwrap().to_owned();
        let own = (word("id"), word("key"));
        let files = [text("a.txt", key.as_bytes())];
        let boundaries = ["one", "two", "three"];
        let posts = desks
            .iter()
            .zip(boundaries)
            .map(|(desk, boundary)| upload(desk, &own, &key, boundary, &files));
        let answers: Vec<Answer> = futures_util::future::join_all(posts).await;
        for answer in &answers {
            assert_eq!((answer.status, &answer.text), (StatusCode::CREATED, &answers[0].text));
        }
        let id = answers[0].json()["attachments"][0]["id"].as_str().unwrap().to_owned();
        let next = &desks[(round + 1) % 3];
        assert_eq!(next.get(&format!("/attachments/{id}"), &own.1).await.text, key);
        let comment = json!({ "body": "It still fails." });
        next.post(&format!("/tickets/{}/comments", own.0), &own.1, "c", &comment).await;
        let last = &desks[(round + 2) % 3];
        let shown = last.get(&format!("/tickets/{}", own.0), &own.1).await;
        assert_eq!(shown.json()["timeline"].as_array().unwrap().len(), 2);
        assert_eq!(shown.json()["timeline"][0]["attachments"].as_array().unwrap().len(), 1);
    }
    let all = desks[2].desk.store.dump(&mut tokio::io::sink()).await.unwrap();
    assert_eq!(all, desks[0].desk.store.dump(&mut tokio::io::sink()).await.unwrap());
    assert_eq!(crate::attachments::on_disk(&desks[0]), 9);
}
