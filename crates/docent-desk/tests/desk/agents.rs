//! What agents set and list over HTTP.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use serde_json::{Value, json};

use crate::desk::{Answer, TestDesk, on_both};

async fn opened(test: &TestDesk, subject: &str) -> String {
    let draft = json!({
        "locale": "en", "page": "", "email": "ada@example.com", "subject": subject,
        "description": "Description", "priority": "high", "fields": { "product": "press" },
    });
    test.post("/tickets", "", subject, &draft).await.json()["id"].as_str().unwrap().to_owned()
}

/// `PUT` from a page of the desk.
async fn put(test: &TestDesk, path: &str, cookie: &str, json: &Value) -> Answer {
    let request = Request::put(format!("/api/v1{path}"))
        .header("cookie", cookie)
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/json");
    test.send(request.body(Body::from(json.to_string())).unwrap()).await
}

#[tokio::test]
async fn what_is_set_is_so_and_setting_it_again_changes_nothing() {
    on_both(async |test: TestDesk| {
        let id = opened(&test, "Subject").await;
        let grace = test.agent("grace@example.com").await;
        let cookie = test.sign_in("grace@example.com").await;
        for (verb, value, status) in [
            ("assignee", json!("me"), "open"),
            ("assignee", json!(grace.id), "open"),
            ("priority", json!("low"), "open"),
            ("status", json!("pending"), "pending"),
            ("status", json!("solved"), "solved"),
            ("status", json!("closed"), "closed"),
            ("status", json!("open"), "open"),
            ("assignee", Value::Null, "open"),
        ] {
            let body = json!({ verb: value });
            let path = format!("/tickets/{id}/{verb}");
            let first = put(&test, &path, &cookie, &body).await;
            assert_eq!(first.status, StatusCode::OK, "{verb} {value} {}", first.text);
            assert_eq!(first.json()["status"], status);
            let again = put(&test, &path, &cookie, &body).await;
            assert_eq!((again.status, again.text), (first.status, first.text), "{verb} {value}");
        }
        let kinds: Vec<String> =
            test.desk.store.events(&id, true).await.unwrap().into_iter().map(|e| e.kind).collect();
        let expected =
            ["created", "assign", "priority", "wait", "solve", "close", "reopen", "assign"];
        assert_eq!(kinds, expected);
        let path = format!("/tickets/{id}");
        for (verb, body, code) in [
            ("status", json!({ "status": "done" }), "malformed"),
            ("assignee", json!({}), "malformed"),
            ("assignee", json!({ "assignee": "grace" }), "invalid"),
        ] {
            let answer = put(&test, &format!("{path}/{verb}"), &cookie, &body).await;
            assert_eq!(answer.code(), code, "{verb} {body}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_list_is_read_page_by_page_by_its_links() {
    on_both(async |test: TestDesk| {
        for at in 0..5 {
            opened(&test, &format!("Ticket {at}")).await;
        }
        test.agent("grace@example.com").await;
        let cookie = test.sign_in("grace@example.com").await;
        let mut subjects = Vec::new();
        let mut path =
            "/api/v1/tickets?limit=2&q=ticket&product=press&status=open,pending".to_owned();
        loop {
            let page = test.get_with(&path, &cookie).await;
            assert_eq!(page.status, StatusCode::OK, "{}", page.text);
            let json = page.json();
            let tickets = json["tickets"].as_array().unwrap();
            subjects.extend(tickets.iter().map(|ticket| ticket["subject"].clone()));
            let link = page.headers.get("link").map(|link| link.to_str().unwrap());
            let Some(link) = link else {
                assert_eq!(json["next"], Value::Null);
                break;
            };
            let next = link.strip_prefix("<https://help.example.com").unwrap();
            path = next.strip_suffix(">; rel=\"next\"").unwrap().to_owned();
            assert!(path.contains(json["next"].as_str().unwrap()), "{path}");
        }
        assert_eq!(subjects, ["Ticket 4", "Ticket 3", "Ticket 2", "Ticket 1", "Ticket 0"]);
    })
    .await;
}

#[tokio::test]
async fn a_list_is_refused_to_who_may_not_ask_and_for_what_it_does_not_know() {
    on_both(async |test: TestDesk| {
        for at in 0..3 {
            opened(&test, &format!("Ticket {at}")).await;
        }
        test.agent("grace@example.com").await;
        let agent = test.sign_in("grace@example.com").await;
        let reader = test.sign_in("ada@example.com").await;
        let get = async |query: &str, cookie: &str| {
            test.get_with(&format!("/api/v1/tickets?{query}"), cookie).await
        };
        let id = opened(&test, "One").await;
        let key = test.desk.secret.ticket_key(&id);
        assert_eq!(test.get("/tickets", &key).await.code(), "forbidden");
        assert_eq!(get("nothing=1", "").await.code(), "unauthorized");
        assert_eq!(get("assignee=me", &reader).await.code(), "forbidden");
        assert_eq!(get("assignee=me", &agent).await.json()["tickets"], json!([]));
        let next = get("limit=1", &agent).await.json()["next"].as_str().unwrap().to_owned();
        assert_eq!(get(&format!("limit=1&cursor={next}"), &agent).await.status, StatusCode::OK);
        for (query, code) in [
            (format!("sort=updated&cursor={next}"), "malformed"),
            (format!("cursor=1{next}"), "malformed"),
            (format!("cursor={}", next.replacen('.', ".1", 1)), "malformed"),
            ("cursor=".to_owned(), "malformed"),
            ("limit=0".to_owned(), "invalid"),
            ("limit=101".to_owned(), "invalid"),
            (format!("q={}", "a".repeat(201)), "invalid"),
            ("q=a%00".to_owned(), "invalid"),
            ("page=2".to_owned(), "invalid"),
            ("product=other".to_owned(), "invalid"),
        ] {
            assert_eq!(get(&query, &agent).await.code(), code, "{query}");
        }
        // What could be read as a query of the text index is just text.
        for q in
            ["%22", "*", "a*", "NOT", "a%20OR%20b", "NEAR(a)", "words:a", "%27", "%29", "-a", "%E6"]
        {
            let answer = get(&format!("q={q}"), &agent).await;
            assert_eq!(answer.status, StatusCode::OK, "{q} {}", answer.text);
        }
    })
    .await;
}
