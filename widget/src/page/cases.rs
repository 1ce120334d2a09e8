//! The reader's open cases, for who is signed in.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use super::data::{get, list, number, text};
use super::draw::{Node, node, spawn};
use super::panel::decimal;
use super::{Widget, browser};
use crate::form::Event;

/// A case in the list.
#[derive(Clone)]
struct Case {
    number: String,
    subject: String,
    link: String,
}

/// What is known of them.
#[derive(Clone, Copy)]
pub(super) struct State {
    /// None: nobody is signed in.
    open: RwSignal<Option<Vec<Case>>>,
}

impl State {
    pub(super) fn new() -> State {
        State { open: RwSignal::new(None) }
    }
}

/// Asks who is signed in and what is open.
pub(super) fn load(widget: Widget) {
    if !browser::signed_in() {
        return;
    }
    spawn(async move {
        let url = widget.api("/tickets?status=open,pending&limit=5");
        let answer = browser::ask(&url, "", &JsValue::UNDEFINED).await;
        let in_ = number(&answer, "status") == 200;
        let cases = list(&get(&answer, "body"), "tickets");
        widget.cases.open.set(in_.then(|| cases.iter().map(read).collect()));
        widget.tell(Event::SignedIn(in_));
    });
}

fn read(value: &JsValue) -> Case {
    Case {
        number: decimal(u32::try_from(number(value, "number")).unwrap_or_default()),
        subject: text(value, "subject"),
        link: text(value, "id"),
    }
}

/// The list, and the way to all cases.
pub(super) fn draw(widget: Widget) -> Node {
    let cases = widget.know(|data| data.cases.clone());
    let open = widget.cases.open;
    let all = cases.clone();
    node("details")
        .class("cases")
        .with(node("summary").text(&widget.string("desk-open-cases")))
        .with(node("ul").each(
            move || open.get().map_or_else(String::new, |open| decimal(u32::try_from(open.len() + 1).unwrap_or_default())),
            move || open.get().unwrap_or_default().iter().map(|case| entry(&cases, case)).collect(),
        ))
        .with(node("p").with(node("a").set("href", &all).text(&widget.string("my-cases"))))
}

fn entry(cases: &str, case: &Case) -> Node {
    let mut address = String::from(cases);
    address.push('/');
    address.push_str(&case.link);
    node("li").with(node("a").set("href", &address).with(node("b").text(&case.number)).text(" ").with(node("bdi").text(&case.subject)))
}
