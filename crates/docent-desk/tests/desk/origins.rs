//! Where requests that change something may come from, and what other origins may read.

use axum::body::Body;
use axum::http::Request;
use docent_desk::DeskConfig;

use crate::desk::{Answer, TestDesk, on_both_with};
use crate::routes::{self, Route};

const OWN: &str = "https://help.example.com";
const SITE: &str = "https://docs.example.com";
const FOREIGN: &str = "https://evil.example";

fn config() -> DeskConfig {
    let text = "base_url = 'https://docs.example.com/help/'\n\
                [desk]\nurl = 'https://help.example.com'\norigins = ['https://app.example.com']\n";
    DeskConfig::read(text).unwrap()
}

async fn send(test: &TestDesk, route: &Route, headers: &[(&str, &str)]) -> Answer {
    let request = headers
        .iter()
        .fold(route.request(&"0".repeat(32), &"0".repeat(32)), |request, (name, value)| {
            request.header(*name, *value)
        });
    test.send(request.body(route.body()).unwrap()).await
}

#[tokio::test]
async fn no_route_changes_anything_for_the_page_of_another_site() {
    on_both_with(config(), async |test: TestDesk| {
        let session = test.sign_in("ada@example.com").await;
        let key = "docent_case_00000000000000000000000000000000=00";
        let cases: &[(&str, &[(&str, &str)])] = &[
            ("another origin", &[("origin", FOREIGN)]),
            ("with a token", &[("origin", FOREIGN), ("authorization", "Bearer 00")]),
            ("cross-site", &[("sec-fetch-site", "cross-site"), ("origin", FOREIGN)]),
            ("same-site", &[("sec-fetch-site", "same-site"), ("origin", "https://x.example.com")]),
            ("no origin", &[("sec-fetch-site", "cross-site")]),
            ("null", &[("sec-fetch-site", "cross-site"), ("origin", "null")]),
            ("a prefix", &[("origin", "https://help.example.com.evil.example")]),
            ("another scheme", &[("origin", "http://help.example.com")]),
            ("another port", &[("origin", "https://help.example.com:8443")]),
            ("not a word", &[("sec-fetch-site", "Same-Origin, cross-site")]),
            ("a silent browser", &[("cookie", &session)]),
            ("a silent browser with a case", &[("cookie", key)]),
        ];
        let routes = routes::all(&test).await;
        for route in routes.iter().filter(|route| !route.is_safe()) {
            for (name, headers) in cases {
                let answer = send(&test, route, headers).await;
                let code = answer.code();
                assert_eq!(code, "cross-site", "{} {}: {name}", route.method, route.path);
            }
        }
        // Nothing happened: the session is still there.
        assert_eq!(test.get_with("/api/v1/me", &session).await.status.as_u16(), 200);
    })
    .await;
}

#[tokio::test]
async fn own_pages_named_origins_and_programs_are_let_in() {
    on_both_with(config(), async |test: TestDesk| {
        let cases: &[(&str, &[(&str, &str)])] = &[
            ("own page", &[("sec-fetch-site", "same-origin"), ("origin", OWN)]),
            (
                "own page without referrers",
                &[("sec-fetch-site", "same-origin"), ("origin", "null")],
            ),
            ("by hand", &[("sec-fetch-site", "none")]),
            ("an old browser", &[("origin", OWN)]),
            ("the site", &[("sec-fetch-site", "cross-site"), ("origin", SITE)]),
            (
                "a named origin",
                &[("sec-fetch-site", "cross-site"), ("origin", "https://app.example.com")],
            ),
            ("a program", &[]),
        ];
        let routes = routes::all(&test).await;
        for route in routes.iter().filter(|route| !route.is_safe()) {
            for (name, headers) in cases {
                let answer = send(&test, route, headers).await;
                let refused = answer.text.contains("cross-site");
                assert!(!refused, "{} {}: {name}", route.method, route.path);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn named_origins_read_answers_without_cookies_and_others_nothing() {
    on_both_with(config(), async |test: TestDesk| {
        for (origin, allowed) in
            [(SITE, true), ("https://app.example.com", true), (FOREIGN, false), ("null", false)]
        {
            let preflight = Request::builder()
                .method("OPTIONS")
                .uri("/api/v1/tickets")
                .header("origin", origin)
                .header("access-control-request-method", "POST")
                .header("access-control-request-headers", "content-type,idempotency-key");
            let read = Request::get("/api/v1/form").header("origin", origin);
            for request in [preflight, read] {
                let answer = test.send(request.body(Body::empty()).unwrap()).await;
                assert_eq!(answer.status.as_u16(), 200);
                let told = answer.headers.get("access-control-allow-origin");
                let told = told.map(|value| value.to_str().unwrap());
                assert_eq!(told, allowed.then_some(origin));
                assert!(!answer.headers.contains_key("access-control-allow-credentials"));
                let vary = answer.headers["vary"].to_str().unwrap();
                assert!(vary.to_lowercase().contains("origin"), "{vary}");
            }
        }
    })
    .await;
}

#[test]
fn a_configured_origin_is_exact() {
    for origin in ["*", "https://*.example.com", "https://example.com/", "null", ""] {
        let error = DeskConfig::read(&format!("[desk]\norigins = ['{origin}']\n")).unwrap_err();
        assert!(error.message.contains("is not an origin"), "{origin}: {error}");
        assert!(error.span.is_some());
    }
}
