//! Every route of the desk, for tests that must hold for all of them: the API's from its OpenAPI document, the pages' from a
//! table that a test compares with the source.

use axum::body::Body;
use axum::http::{Request, request::Builder};
use serde_json::Value;

use crate::desk::TestDesk;

/// A route.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Route {
    /// `GET`, `POST`, ..
    pub(crate) method: String,
    /// With `{id}` where a ticket's or a file's id belongs.
    pub(crate) path: String,
    /// Whether it can be used by nobody.
    pub(crate) open: bool,
}

/// Routes outside the API: method, path, whether nobody may use it.
const PAGES: [(&str, &str, bool); 0] = [];

impl Route {
    /// Whether it changes nothing.
    pub(crate) fn is_safe(&self) -> bool {
        self.method == "GET"
    }

    /// A request about a ticket or a file of it.
    pub(crate) fn request(&self, ticket: &str, file: &str) -> Builder {
        let id = if self.path.contains("/attachments/") { file } else { ticket };
        let upload = self.path.ends_with("/attachments");
        let kind = if upload { "multipart/form-data; boundary=edge" } else { "application/json" };
        Request::builder()
            .method(self.method.as_str())
            .uri(self.path.replace("{id}", id))
            .header("content-type", kind)
            .header("idempotency-key", docent_desk::secret::id())
    }

    /// A body that the route takes.
    pub(crate) fn body(&self) -> Body {
        let last = self.path.rsplit('/').next().unwrap_or_default();
        let json = match (self.method.as_str(), last) {
            ("GET", _) => return Body::empty(),
            (_, "tickets") => return Body::from(crate::submit::draft("").to_string()),
            (_, "attachments") => {
                "--edge\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\
                 content-type: text/plain\r\n\r\nWe are in zanzibar.\r\n--edge--\r\n"
            }
            (_, "comments") => r#"{"body": "a comment"}"#,
            (_, "escalate") => r#"{"reason": "a reason"}"#,
            (_, "rating") => r#"{"score": 5}"#,
            (_, "priority") => r#"{"priority": "low"}"#,
            (_, "status") => r#"{"status": "solved"}"#,
            (_, "assignee") => r#"{"assignee": null}"#,
            (_, "sign-in") => r#"{"email": "ada@example.com", "locale": "en"}"#,
            (_, "redeem") => r#"{"email": "ada@example.com", "code": "00000000"}"#,
            _ => "{}",
        };
        Body::from(json)
    }
}

/// Every route.
pub(crate) async fn all(test: &TestDesk) -> Vec<Route> {
    let document = test.get("/openapi.json", "").await.json();
    let paths = document["paths"].as_object().unwrap();
    let api = paths.iter().flat_map(|(path, methods)| {
        methods.as_object().unwrap().iter().map(move |(method, operation)| Route {
            method: method.to_uppercase(),
            path: format!("/api/v1{path}"),
            open: is_open(&operation["security"]),
        })
    });
    let pages = PAGES.iter().map(|(method, path, open)| Route {
        method: (*method).to_owned(),
        path: (*path).to_owned(),
        open: *open,
    });
    api.chain(pages).collect()
}

/// Whether one of the ways to say who one is, is to say nothing.
fn is_open(security: &Value) -> bool {
    security.as_array().is_none_or(|ways| ways.iter().any(|way| *way == serde_json::json!({})))
}

#[test]
fn every_page_is_in_the_table() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/pages");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let Ok(source) = std::fs::read_to_string(&path) else { continue };
        let routes = source.split(".route(").skip(1);
        for route in routes.filter_map(|rest| rest.split('"').nth(1)) {
            let listed = PAGES.iter().any(|(_, path, _)| path.ends_with(route));
            assert!(listed, "{}: `{route}` is not in the table of routes", path.display());
        }
    }
}

#[tokio::test]
async fn the_document_tells_of_routes_of_every_kind() {
    crate::desk::on_both(async |test: TestDesk| {
        let routes = all(&test).await;
        let count = |method: &str| routes.iter().filter(|route| route.method == method).count();
        assert!(count("GET") >= 4 && count("POST") >= 9 && count("PUT") >= 3, "{routes:#?}");
        assert!(routes.iter().any(|route| route.open) && routes.iter().any(|route| !route.open));
    })
    .await;
}
