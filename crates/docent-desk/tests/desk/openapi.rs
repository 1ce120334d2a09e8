//! The OpenAPI document: reviewed as a snapshot, complete, and shown without anybody's help.

use expect_test::expect_file;

use crate::desk::{TestDesk, on_both};

#[tokio::test]
async fn the_document_is_what_was_reviewed() {
    on_both(async |test: TestDesk| {
        let document = test.get("/openapi.json", "").await.json();
        assert_eq!(document["openapi"], "3.1.0");
        let pretty = serde_json::to_string_pretty(&document).unwrap();
        expect_file!["openapi.json"].assert_eq(&format!("{pretty}\n"));
    })
    .await;
}

/// `routes!` puts a route into the document, `.route(` does not.
#[test]
fn every_route_of_the_api_is_in_the_document() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/api");
    let mut seen = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "rs") || path.ends_with("openapi.rs") {
            continue;
        }
        let source = std::fs::read_to_string(&path).unwrap();
        assert!(!source.contains(".route("), "{} adds a route without `routes!`", path.display());
        seen += source.matches("routes!(").count();
    }
    assert!(seen > 10, "only {seen} routes were found");
}

#[tokio::test]
async fn the_viewer_asks_nobody_and_runs_nothing() {
    on_both(async |test: TestDesk| {
        let page = test.get("/docs", "").await;
        let policy = page.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.starts_with("default-src 'none'; style-src 'self';"), "{policy}");
        for word in ["<script", "<style", "style=", "//", "onclick"] {
            assert!(!page.text.contains(word), "the page says {word}");
        }
        for told in ["<h2>POST /tickets/{id}/comments</h2>", "Idempotency-Key", "too-late"] {
            assert!(page.text.contains(told), "the page does not say {told}");
        }
        let style = test.get("/docs/style.css", "").await;
        assert_eq!(style.headers["content-type"], "text/css");
    })
    .await;
}
