//! "Was this article helpful?": what counts, what is kept, and what is reported.

use std::net::{IpAddr, SocketAddr};

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use docent_desk::votes;
use serde_json::json;

use crate::desk::{Answer, START, TestDesk, on_both};

const DAY: i64 = 24 * 60 * 60 * 1000;

async fn vote(test: &TestDesk, reader: u8, locale: &str, form: &str) -> Answer {
    let peer = SocketAddr::new(IpAddr::from([192, 0, 2, reader]), 40_000);
    let request = Request::post(format!("/desk/{locale}/votes"))
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .header("user-agent", "a browser")
        .extension(ConnectInfo(peer));
    test.send(request.body(Body::from(form.to_owned())).unwrap()).await
}

/// Page, title, commit, yes, no, comments, tickets.
async fn report(test: &TestDesk, since: i64) -> Vec<String> {
    let report = votes::report(&test.desk.store, &test.desk.articles, since).await.unwrap();
    let line = |row: &votes::ArticleReport| {
        format!(
            "{} {}@{} +{} -{} \"{} #{}",
            row.page, row.title, row.source_commit, row.yes, row.no, row.comments, row.tickets
        )
    };
    report.iter().map(line).collect()
}

#[tokio::test]
async fn a_vote_leads_back_to_its_article_and_counts_once_a_day() {
    on_both(async |test: TestDesk| {
        let page = "page=/en/sign-in/";
        for form in [
            format!("{page}&helpful=no&comment=The+button+is+gone"),
            // A double click, and a change of mind; the comment is not lost.
            format!("{page}&helpful=no&comment="),
            format!("{page}&helpful=yes"),
        ] {
            let answer = vote(&test, 1, "en", &form).await;
            assert_eq!(answer.status, 303, "{}", answer.text);
            assert_eq!(answer.headers["location"], "/en/sign-in/#docent-helpful-thanks");
        }
        assert_eq!(report(&test, 0).await, ["/en/sign-in/ Sign in@0a1b +1 -0 \"1 #0"]);
        vote(&test, 2, "en", &format!("{page}&helpful=no")).await;
        test.pass(DAY);
        vote(&test, 1, "en", &format!("{page}&helpful=no")).await;
        assert_eq!(report(&test, 0).await, ["/en/sign-in/ Sign in@0a1b +1 -2 \"1 #0"]);
        assert_eq!(report(&test, START + 1).await, ["/en/sign-in/ Sign in@0a1b +0 -1 \"0 #0"]);
    })
    .await;
}

#[tokio::test]
async fn the_report_begins_with_what_needs_work_most() {
    on_both(async |test: TestDesk| {
        vote(&test, 1, "nl", "page=/nl/sign-in/&helpful=no").await;
        vote(&test, 1, "en", "page=/en/sign-in/&helpful=yes").await;
        for (key, page) in [("a", "/en/sign-in/"), ("b", "/en/sign-in/"), ("c", "/old/"), ("d", "")]
        {
            let draft = json!({
                "locale": "en", "page": page, "email": "ada@example.com", "subject": "Help",
                "description": "Text", "priority": "low",
            });
            assert_eq!(test.post("/tickets", "", key, &draft).await.status, 201);
        }
        assert_eq!(
            report(&test, 0).await,
            [
                "/en/sign-in/ Sign in@0a1b +1 -0 \"0 #2",
                "/nl/sign-in/ Inloggen@ +0 -1 \"0 #0",
                "/old/ @ +0 -0 \"0 #1",
            ]
        );
    })
    .await;
}

#[tokio::test]
async fn what_is_no_vote_is_refused_and_leads_nowhere() {
    on_both(async |test: TestDesk| {
        let long = format!("page=/en/sign-in/&helpful=no&comment={}", "x".repeat(2001));
        for (locale, form, status) in [
            ("en", "page=/elsewhere/&helpful=no", 404),
            ("en", "page=https://evil.example/&helpful=no", 404),
            ("en", "page=//evil.example/&helpful=no", 404),
            ("en", "page=/en/sign-in/%0d%0aSet-Cookie:x&helpful=no", 404),
            ("fr", "page=/en/sign-in/&helpful=no", 404),
            ("en_US", "page=/en/sign-in/&helpful=no", 404),
            ("en", "page=/en/sign-in/&helpful=maybe", 400),
            ("en", "page=/en/sign-in/", 400),
            ("en", "helpful=no", 400),
            ("en", "page=/en/sign-in/&helpful=no&comment=%00", 422),
            ("en", long.as_str(), 422),
        ] {
            let answer = vote(&test, 1, locale, form).await;
            assert_eq!(answer.status.as_u16(), status, "{locale} {form}");
            assert!(!answer.headers.contains_key("location"), "{form}");
        }
        assert_eq!(report(&test, 0).await, Vec::<String>::new());
    })
    .await;
}
