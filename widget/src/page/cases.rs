//! The reader's open cases, for who is signed in.

use super::draw::{Node, node};
use super::panel::join;
use super::state::{change, see};
use super::work;
use crate::form::Event;
use crate::wire::Reader;

/// They came; empty if nobody is signed in.
pub(super) fn loaded(texts: &str) {
    change(|model| model.cases = Reader::new(texts).texts());
    work::tell(Event::SignedIn(!texts.is_empty()));
}

/// The list, and the way to all cases.
pub(super) fn draw() -> Node {
    let all = see(|model| model.data.cases.clone());
    node("details.cases")
        .with(node("summary").say("desk-open-cases"))
        .with(
            node("ul").each(
                || see(|model| Some(model.cases.iter().map(String::as_str).collect())),
                entries,
            ),
        )
        .with(node("p").with(node("a").set("href", &all).say("my-cases")))
}

fn entries() -> Vec<Node> {
    let mut entries = Vec::new();
    see(|model| {
        for case in model.cases.chunks_exact(3) {
            let address = join(&[&model.data.cases, "/", &case[2]]);
            entries.push(
                node("li").with(
                    node("a")
                        .set("href", &address)
                        .with(node("b").text(&case[0]))
                        .text(" ")
                        .with(node("bdi").text(&case[1])),
                ),
            );
        }
    });
    entries
}
