//! What every answer says to browsers, and whom to tell about weaknesses.

use axum::body::Body;
use docent_desk::DeskConfig;

use crate::desk::{Answer, TestDesk, on_both, on_both_with};
use crate::routes;

fn header<'a>(answer: &'a Answer, name: &str) -> &'a str {
    let value = answer.headers.get(name).unwrap_or_else(|| panic!("there is no `{name}`"));
    value.to_str().unwrap()
}

#[tokio::test]
async fn every_answer_has_the_security_headers() {
    on_both(async |test: TestDesk| {
        let mut answers = Vec::new();
        for route in routes::all(&test).await {
            let request =
                route.request(&"0".repeat(32), &"0".repeat(32)).body(route.body()).unwrap();
            answers.push(test.send(request).await);
        }
        answers.push(test.get("/none", "").await);
        answers.push(test.get("/docs", "").await);
        answers.push(test.get_with("/desk/en/cases/00?key=00", "").await);
        answers.push(test.get_with("/desk/en/none", "").await);
        let foreign = axum::http::Request::post("/api/v1/tickets").header("origin", "null");
        answers.push(test.send(foreign.body(Body::empty()).unwrap()).await);
        for answer in &answers {
            let policy = header(answer, "content-security-policy");
            assert!(policy.starts_with("default-src 'none';"), "{policy}");
            assert!(policy.contains("frame-ancestors 'none'"), "{policy}");
            assert!(!policy.contains("unsafe") && !policy.contains('*'), "{policy}");
            for (name, expected) in [
                ("x-content-type-options", "nosniff"),
                ("referrer-policy", "no-referrer"),
                ("cache-control", "no-store"),
                ("strict-transport-security", "max-age=31536000"),
                ("cross-origin-opener-policy", "same-origin"),
                ("cross-origin-resource-policy", "same-origin"),
            ] {
                assert_eq!(header(answer, name), expected, "{name}: {}", answer.text);
            }
            assert!(header(answer, "permissions-policy").contains("camera=()"));
        }
    })
    .await;
}

#[tokio::test]
async fn a_page_compiles_no_module_frames_nothing_and_makes_no_markup_of_a_text() {
    on_both(async |test: TestDesk| {
        let page = test.get_with("/desk/en/sign-in", "").await;
        assert!(header(&page, "content-type").starts_with("text/html"));
        let policy: Vec<&str> = header(&page, "content-security-policy").split("; ").collect();
        for expected in [
            "default-src 'none'",
            "script-src 'self'",
            "connect-src 'self'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        ] {
            assert!(policy.contains(&expected), "{expected} of {policy:?}");
        }
        assert!(!policy.iter().any(|part| part.starts_with("frame-src")), "{policy:?}");
    })
    .await;
}

#[tokio::test]
async fn an_ended_session_is_taken_from_the_browser() {
    on_both(async |test: TestDesk| {
        let answer = test.get_with("/api/v1/me", "docent_session=00").await;
        assert_eq!(answer.code(), "unauthorized");
        assert!(header(&answer, "set-cookie").starts_with("docent_session=;"));
        let session = test.sign_in("ada@example.com").await;
        assert!(!test.get_with("/api/v1/me", &session).await.headers.contains_key("set-cookie"));
        assert!(!test.get("/me", "").await.headers.contains_key("set-cookie"));
    })
    .await;
}

#[tokio::test]
async fn security_txt_says_whom_to_tell() {
    let text = "[desk.security]\ncontact = ['mailto:security@example.com', 'https://example.com/report']\n\
                expires = 2027-06-01T00:00:00Z\n";
    on_both_with(DeskConfig::read(text).unwrap(), async |test: TestDesk| {
        let answer = test.get_with("/.well-known/security.txt", "").await;
        assert_eq!(header(&answer, "content-type"), "text/plain; charset=utf-8");
        assert_eq!(
            answer.text,
            "Contact: mailto:security@example.com\nContact: https://example.com/report\n\
             Expires: 2027-06-01T00:00:00Z\nPreferred-Languages: en, nl, ar, ja\n\
             Canonical: https://help.example.com/.well-known/security.txt\n"
        );
    })
    .await;
    on_both(async |test: TestDesk| {
        assert_eq!(test.get_with("/.well-known/security.txt", "").await.status.as_u16(), 404);
    })
    .await;
}

#[test]
fn a_security_table_that_cannot_be_meant_is_told() {
    for (table, expected) in [
        ("contact = []\nexpires = 2027-06-01T00:00:00Z", "needs at least one address"),
        ("contact = ['security@example.com']\nexpires = 2027-06-01T00:00:00Z", "is no contact"),
        (
            "contact = [\"mailto:a\\nExpires: never\"]\nexpires = 2027-06-01T00:00:00Z",
            "is no contact",
        ),
        ("contact = ['tel:1']\nexpires = 2027-06-01", "needs day, time and offset"),
        ("contact = ['tel:1']", "missing field `expires`"),
    ] {
        let error = DeskConfig::read(&format!("[desk.security]\n{table}\n")).unwrap_err();
        assert!(error.message.contains(expected), "{table}: {error}");
    }
}
