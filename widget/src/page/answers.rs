//! Answers while the reader types: articles that fit the subject, and an article in the dialog.
//!
//! What is typed stays in the browser: the site's search looks for it there.

use super::browser;
use super::draw::{Event, Node, node};
use super::panel::button;
use super::state::{change, see};
use crate::wire::Reader;

/// The subject has changed.
pub(super) fn typed() {
    let subject = see(|model| model.form().sheet().draft.subject.clone());
    browser::answers(&subject);
}

/// Articles were found, or none.
pub(super) fn found(texts: &str) {
    let mut reader = Reader::new(texts);
    change(|model| {
        model.found.clear();
        for _ in 0..reader.number() {
            model.found.push((reader.text(), reader.text()));
        }
    });
}

/// The list under the subject.
pub(super) fn draw() -> Node {
    node("div.answers[role=status]")
        .shown(|| see(|model| !model.found.is_empty()))
        .with(node("strong").say("widget-suggestions"))
        .with(node("ul").each(addresses, links))
}

fn addresses() -> Option<String> {
    see(|model| Some(model.found.iter().map(|(_, address)| address.as_str()).collect()))
}

fn links() -> Vec<Node> {
    see(|model| model.found.iter().map(link).collect())
}

fn link((title, address): &(String, String)) -> Node {
    let to = address.clone();
    node("li").with(node("a").set("href", address).text(title).on("click", move |event: Event| {
        browser::prevent_default(&event);
        show(&to);
        browser::focus(".back");
    }))
}

/// Shows an article in the dialog.
pub(super) fn show(address: &str) {
    change(|model| address.clone_into(&mut model.article));
}

/// The article, in a frame: it brings its own policy along, and nothing of it can reach the form.
pub(super) fn article() -> Node {
    node("div.article")
        .shown(|| see(|model| !model.article.is_empty()))
        .with(
            button("widget-back-to-case", |_| {
                show("");
                browser::focus("[name=subject]");
            })
            .set("class", "back quiet"),
        )
        .with(node("div.frame").each(
            || see(|model| (!model.article.is_empty()).then(|| model.article.clone())),
            || {
                let address = see(|model| model.article.clone());
                let title = super::panel::string("widget-context-article");
                vec![node("iframe[name=docent-article]").set("title", &title).set("src", &address)]
            },
        ))
}
