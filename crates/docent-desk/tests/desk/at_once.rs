//! Several requests at once: one effect.

use axum::http::StatusCode;
use docent_desk::access::{Keys, Principal};
use docent_desk::tickets::{Act, act};
use docent_desk::{ApiError, secret};
use futures_util::future::join_all;
use serde_json::json;

use crate::desk::{TestDesk, on_both};
use crate::people::once;

const CLIENTS: usize = 12;

async fn opened(test: &TestDesk) -> (String, String) {
    let draft = json!({
        "locale": "en", "page": "", "email": "ada@example.com",
        "subject": "Subject", "description": "Description", "priority": "high",
    });
    let receipt = test.post("/tickets", "", "open", &draft).await.json();
    let said = |name: &str| receipt[name].as_str().unwrap().to_owned();
    (said("id"), said("key"))
}

#[tokio::test(flavor = "multi_thread")]
async fn one_key_has_one_effect() {
    on_both(async |test: TestDesk| {
        let (id, key) = opened(&test).await;
        let path = format!("/tickets/{id}/comments");
        let body = json!({ "body": "Once" });
        let answers = join_all((0..CLIENTS).map(|_| test.post(&path, &key, "k", &body))).await;
        let (done, busy): (Vec<_>, Vec<_>) =
            answers.iter().partition(|answer| answer.status == StatusCode::CREATED);
        assert!(!done.is_empty() && done.iter().all(|answer| answer.text == done[0].text));
        assert!(busy.iter().all(|answer| answer.code() == "in-flight"));
        assert_eq!(test.desk.store.events(&id, true).await.unwrap().len(), 2);
    })
    .await;
}

/// Two desks with one database do not see each other's running requests: there the transaction decides.
#[tokio::test(flavor = "multi_thread")]
async fn one_key_has_one_effect_without_the_list_of_running_requests() {
    on_both(async |test: TestDesk| {
        let (id, key) = opened(&test).await;
        let ada = Principal::Key(Keys::one(key));
        let request = once(&ada);
        let comment = || Act::Comment("Once".to_owned());
        let all = (0..CLIENTS).map(|_| act(&test.desk, &ada, &id, comment(), request.clone()));
        let entries: Vec<String> =
            join_all(all).await.into_iter().map(|done| done.unwrap().1).collect();
        assert!(entries.iter().all(|entry| *entry == entries[0]), "{entries:?}");
        assert_eq!(test.desk.store.events(&id, true).await.unwrap().len(), 2);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_many_who_close_one_does() {
    on_both(async |test: TestDesk| {
        let (id, key) = opened(&test).await;
        let ada = Principal::Key(Keys::one(key));
        let all = (0..CLIENTS).map(|_| act(&test.desk, &ada, &id, Act::Close, once(&ada)));
        let (done, refused): (Vec<_>, Vec<_>) =
            join_all(all).await.into_iter().partition(Result::is_ok);
        assert_eq!(done.len(), 1);
        assert!(refused.iter().all(|error| matches!(error, Err(ApiError::NotPossible))));
        assert_eq!(test.desk.store.events(&id, true).await.unwrap().len(), 2);
        assert_eq!(test.waiting().await.len(), 1, "the receipt");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn comments_of_many_are_all_kept_and_found() {
    on_both(async |test: TestDesk| {
        let (id, key) = opened(&test).await;
        let path = format!("/tickets/{id}/comments");
        let all = (0..CLIENTS).map(|at| {
            let (test, path, key) = (&test, &path, &key);
            async move {
                let body = json!({ "body": format!("word{at}end") });
                test.post(path, key, &secret::id(), &body).await
            }
        });
        let answers = join_all(all).await;
        assert!(answers.iter().all(|answer| answer.status == StatusCode::CREATED));
        let grace = crate::people::signed_in(&test.agent("grace@example.com").await);
        for at in 0..CLIENTS {
            let text = Some(format!("word{at}end"));
            let query = docent_desk::tickets::Query { text, ..Default::default() };
            let page = docent_desk::tickets::list(&test.desk, &grace, &query).await.unwrap();
            assert_eq!(page.tickets.len(), 1, "word{at}end");
        }
    })
    .await;
}
