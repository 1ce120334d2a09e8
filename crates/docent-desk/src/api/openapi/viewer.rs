//! The document as a page: plain HTML, without a script and without a request to anybody else.

use std::fmt::Write;

use serde_json::Value;
use utoipa::openapi::OpenApi;

/// The page's style.
pub(super) const STYLE: &str = include_str!("style.css");

const METHODS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

/// The page.
pub(super) fn page(document: &OpenApi) -> String {
    let document = serde_json::to_value(document).expect("the document is JSON");
    let mut page = Page::default();
    page.0.push_str(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>API</title>\
         <link rel=\"stylesheet\" href=\"docs/style.css\"></head><body><main>",
    );
    page.element("h1", text(&document["info"]["title"]));
    page.element("p", text(&document["info"]["description"]));
    page.0.push_str("<p><a href=\"openapi.json\">openapi.json</a></p>");
    for (path, item) in members(&document["paths"]) {
        for method in METHODS.iter().filter(|method| !item[**method].is_null()) {
            page.operation(&format!("{} {path}", method.to_uppercase()), &item[*method]);
        }
    }
    page.element("h2", "Schemas");
    for (name, schema) in members(&document["components"]["schemas"]) {
        page.schema(name, schema);
    }
    page.0.push_str("</main></body></html>");
    page.0
}

#[derive(Default)]
struct Page(String);

impl Page {
    /// An element with a text, which can never become markup.
    fn element(&mut self, name: &str, text: &str) {
        let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        write!(self.0, "<{name}>{escaped}</{name}>").expect("a text takes every text");
    }

    fn operation(&mut self, title: &str, operation: &Value) {
        self.element("h2", title);
        self.element("p", text(&operation["summary"]));
        let parameters = operation["parameters"].as_array().into_iter().flatten();
        let mut parameters = parameters.peekable();
        if parameters.peek().is_some() {
            self.element("h3", "Parameters");
            self.0.push_str("<dl>");
            for parameter in parameters {
                let (name, place) = (text(&parameter["name"]), text(&parameter["in"]));
                let needed = if parameter["required"] == true { ", required" } else { "" };
                self.element("dt", &format!("{name} ({place}{needed})"));
                self.element("dd", text(&parameter["description"]));
            }
            self.0.push_str("</dl>");
        }
        for (kind, content) in members(&operation["requestBody"]["content"]) {
            self.element("h3", &format!("Body: {kind} {}", reference(&content["schema"])));
        }
        self.element("h3", "Answers");
        self.0.push_str("<dl>");
        for (status, response) in members(&operation["responses"]) {
            let kinds = members(&response["content"])
                .map(|(kind, content)| format!(" {kind} {}", reference(&content["schema"])));
            self.element("dt", &format!("{status}{}", kinds.collect::<String>()));
            self.element("dd", text(&response["description"]));
        }
        self.0.push_str("</dl>");
    }

    fn schema(&mut self, name: &str, schema: &Value) {
        self.element("h3", name);
        let pretty = serde_json::to_string_pretty(schema).expect("a value is JSON");
        self.element("pre", &pretty);
    }
}

fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The last part of a reference: the schema's name.
fn reference(schema: &Value) -> &str {
    text(&schema["$ref"]).rsplit('/').next().unwrap_or_default()
}
