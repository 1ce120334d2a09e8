//! The reader's open cases, for who is signed in.

use super::draw::{Node, node, spawn};
use super::panel::join;
use super::state::{change, see};
use super::{browser, work};
use crate::form::Event;
use crate::wire::Reader;

/// Asks who is signed in and what is open.
pub(super) fn load() {
    if browser::signed_in() {
        spawn(read());
    }
}

async fn read() {
    let cases = browser::cases().await.as_string();
    let in_ = cases.is_some();
    change(|model| model.cases = cases.map(|cases| Reader::new(&cases).texts()));
    work::tell(Event::SignedIn(in_));
}

/// The list, and the way to all cases.
pub(super) fn draw() -> Node {
    let all = see(|model| model.data.cases.clone());
    node("details")
        .class("cases")
        .with(node("summary").say("desk-open-cases"))
        .with(node("ul").each(|| see(|model| model.cases.iter().flatten().cloned().collect()), entries))
        .with(node("p").with(node("a").set("href", &all).say("my-cases")))
}

fn entries() -> Vec<Node> {
    let mut entries = Vec::new();
    see(|model| {
        for case in model.cases.iter().flat_map(|cases| cases.chunks_exact(3)) {
            let address = join(&[&model.data.cases, "/", &case[2]]);
            entries.push(node("li").with(
                node("a")
                    .set("href", &address)
                    .with(node("b").text(&case[0]))
                    .text(" ")
                    .with(node("bdi").text(&case[1])),
            ));
        }
    });
    entries
}
