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
const PAGES: [(&str, &str, bool); 23] = [
    ("GET", "/desk/en/", true),
    ("GET", "/desk/en", true),
    ("GET", "/desk/en/sign-in", true),
    ("POST", "/desk/en/sign-in", true),
    ("POST", "/desk/en/sign-in/code", true),
    ("POST", "/desk/en/sign-out", true),
    ("POST", "/desk/en/votes", true),
    ("GET", "/desk/en/cases", false),
    ("GET", "/desk/en/cases/new", true),
    ("POST", "/desk/en/cases", true),
    ("GET", "/desk/en/cases/{id}", false),
    ("POST", "/desk/en/cases/{id}/comments", false),
    ("POST", "/desk/en/cases/{id}/escalate", false),
    ("POST", "/desk/en/cases/{id}/close", false),
    ("POST", "/desk/en/cases/{id}/reopen", false),
    ("POST", "/desk/en/cases/{id}/rating", false),
    ("GET", "/desk/en/agent/", false),
    ("GET", "/desk/en/agent/cases/{id}", false),
    ("POST", "/desk/en/agent/cases/{id}/reply", false),
    ("POST", "/desk/en/agent/cases/{id}/note", false),
    ("POST", "/desk/en/agent/cases/{id}/status", false),
    ("POST", "/desk/en/agent/cases/{id}/priority", false),
    ("POST", "/desk/en/agent/cases/{id}/assign", false),
];

const FORM: &str = "application/x-www-form-urlencoded";
const MULTIPART: &str = "multipart/form-data; boundary=edge";

impl Route {
    /// Whether it changes nothing.
    pub(crate) fn is_safe(&self) -> bool {
        self.method == "GET"
    }

    /// A request about a ticket or a file of it.
    pub(crate) fn request(&self, ticket: &str, file: &str) -> Builder {
        let id = if self.path.contains("/attachments/") { file } else { ticket };
        let last = self.last();
        let kind = match (self.is_page(), last) {
            (_, "attachments") | (true, "cases" | "comments" | "reply" | "note") => MULTIPART,
            (true, _) => FORM,
            (false, _) => "application/json",
        };
        Request::builder()
            .method(self.method.as_str())
            .uri(self.path.replace("{id}", id))
            .header("content-type", kind)
            .header("idempotency-key", docent_desk::secret::id())
    }

    /// Whether it is one of the plain HTML pages.
    pub(crate) fn is_page(&self) -> bool {
        self.path.starts_with("/desk/")
    }

    fn last(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or_default()
    }

    /// What a page's form sends.
    fn form(&self) -> Body {
        Body::from(match self.last() {
            "cases" => parts(&[
                ("email", "eve@example.com"),
                ("subject", "Cannot sign in"),
                ("description", "It says 0x8007."),
                ("priority", "high"),
            ]),
            "comments" => parts(&[("body", "a comment")]),
            "sign-in" => "email=ada@example.com".to_owned(),
            "code" => "email=ada@example.com&code=00000000".to_owned(),
            "votes" => "page=/en/sign-in/&helpful=no".to_owned(),
            "escalate" => "reason=a+reason".to_owned(),
            "rating" => "score=5".to_owned(),
            "reply" => parts(&[("body", "an answer")]),
            "note" => parts(&[("note", "a note")]),
            "status" => "status=solved".to_owned(),
            "priority" => "priority=low".to_owned(),
            _ => String::new(),
        })
    }

    /// A body that the route takes.
    pub(crate) fn body(&self) -> Body {
        let json = match (self.method.as_str(), self.last()) {
            ("GET", _) => return Body::empty(),
            _ if self.is_page() => return self.form(),
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

/// A multipart body of texts.
fn parts(texts: &[(&str, &str)]) -> String {
    let part = |(name, text): &(&str, &str)| {
        format!("--edge\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n")
    };
    texts.iter().map(part).collect::<String>() + "--edge--\r\n"
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

/// Whether a path has the form of a route; `{act}` stands for any word.
fn is_of(path: &str, route: &str) -> bool {
    path.split('/').count() == route.split('/').count()
        && path
            .split('/')
            .zip(route.split('/'))
            .all(|(part, wanted)| part == wanted || (wanted == "{act}" && part != "comments"))
}

#[test]
fn every_page_is_in_the_table() {
    let source = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let below = std::fs::read_dir(source.join("pages")).unwrap().map(|entry| entry.unwrap().path());
    let mut found = 0;
    for path in below.chain([source.join("pages.rs")]) {
        let source = std::fs::read_to_string(&path).unwrap();
        for rest in source.split(".route(\"").skip(1) {
            let (route, handlers) = rest.split_once('"').unwrap();
            let route = route.trim_start_matches("/desk/{locale}");
            let handlers = handlers.split(".nest(").next().unwrap().split(';').next().unwrap();
            for (method, word) in [("GET", "get("), ("POST", "post(")] {
                if !handlers.contains(word) {
                    continue;
                }
                found += 1;
                let listed = PAGES.iter().any(|(listed, path, _)| {
                    *listed == method && is_of(path.trim_start_matches("/desk/en"), route)
                });
                let file = path.display();
                assert!(listed, "{file}: `{method} {route}` is not in the table of routes");
            }
        }
    }
    assert!(found > 12, "the source is read in a way that finds only {found} routes");
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
