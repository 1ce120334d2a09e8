//! "Was this article helpful?": what counts, what is kept, and what is reported.

use std::net::{IpAddr, SocketAddr};

use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use docent_desk::{DeskConfig, votes};
use serde_json::json;

use crate::desk::{Answer, START, TestDesk, on_both, on_both_with};

const DAY: i64 = 24 * 60 * 60 * 1000;

async fn vote(test: &TestDesk, reader: u8, locale: &str, form: &str) -> Answer {
    vote_from(test, [192, 0, 2, reader], "", (locale, form)).await
}

async fn vote_from(
    test: &TestDesk,
    peer: [u8; 4],
    forwarded: &str,
    (locale, form): (&str, &str),
) -> Answer {
    let peer = SocketAddr::new(IpAddr::from(peer), 40_000);
    let request = Request::post(format!("/desk/{locale}/votes"))
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .header("user-agent", "a browser")
        .header("x-forwarded-for", forwarded)
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
async fn readers_behind_a_trusted_proxy_are_told_apart_and_others_cannot_multiply() {
    let config = DeskConfig::read("[desk.proxies]\ntrusted = ['10.0.0.0/8']\n").unwrap();
    on_both_with(config, async |test: TestDesk| {
        let form = ("en", "page=/en/sign-in/&helpful=no");
        for (peer, forwarded, votes) in [
            ([10, 0, 0, 1], "198.51.100.1", 1),
            ([10, 0, 0, 2], "198.51.100.1", 1),
            ([10, 0, 0, 1], "198.51.100.2", 2),
            ([192, 0, 2, 1], "198.51.100.3", 3),
            ([192, 0, 2, 1], "198.51.100.4", 3),
        ] {
            assert_eq!(vote_from(&test, peer, forwarded, form).await.status, 303);
            let counted = format!("/en/sign-in/ Sign in@0a1b +0 -{votes} \"0 #0");
            assert_eq!(report(&test, 0).await, [counted], "{peer:?} {forwarded}");
        }
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
