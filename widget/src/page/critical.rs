//! Whom to call: when the reader says that nothing works, and when the desk cannot be reached.

use super::draw::{Node, node};
use super::browser;
use super::panel::{button, join, string};
use super::state::see;
use crate::form::contact::{Caller, Contact, contact_for};
use crate::form::hours::{Open, open_now};

/// Under the priority: the number to call, once the reader says *critical*.
pub(super) fn draw() -> Node {
    call("widget-call-text", || see(|model| model.form().sheet().value("priority") == "critical"))
}

/// At the end of the form: the same after some failures.
pub(super) fn phones() -> Node {
    call("widget-call-instead", || see(|model| model.form().phones()))
}

fn call(why: &'static str, wanted: fn() -> bool) -> Node {
    let numbers = move || if wanted() { numbers(why) } else { Vec::new() };
    node("div").class("call").set("role", "status").each(numbers)
}

/// The place of the contact to call.
fn place() -> usize {
    let zone = browser::zone();
    let minute = browser::minute_of_week(&zone).unwrap_or_default();
    see(|model| {
        let body = model.form().sheet().body();
        let product = model.data.schema.field("product").and_then(|field| {
            field.options.iter().find(|option| body.answer("product") == Some(&option.value))
        });
        let product = product.map(super::fields::label).unwrap_or_default();
        let caller = Caller { draft: &body, product: &product, zone: &zone, minute };
        contact_for(&caller, &model.data.contacts).unwrap_or(usize::MAX)
    })
}

fn numbers(why: &str) -> Vec<Node> {
    let place = place();
    let contact = see(|model| model.data.contacts.get(place).cloned());
    let Some(contact) = contact else { return Vec::new() };
    vec![
        node("strong").say("widget-call"),
        node("p").say(why),
        node("p")
            .text(&join(&[&contact.label, " "]))
            .with(
                node("a")
                    .set("href", &join(&["tel:", &contact.phone]))
                    .set("dir", "ltr")
                    .text(&contact.printed),
            )
            .with(node("span").class("help").text(&now(&contact))),
        button("widget-in-writing", |_| browser::focus("[name=description]")),
    ]
}

/// "Open now, until ..", in the reader's own time.
fn now(contact: &Contact) -> String {
    let minute = browser::minute_of_week(&contact.zone);
    match minute.and_then(|minute| open_now(&contact.hours, minute)) {
        None => contact.lines.concat(),
        Some(Open::Always) => string("contacts-open-always"),
        Some(Open::Until(minutes)) => browser::say("contacts-open", &browser::clock(minutes, false)),
        Some(Open::Opens(minutes)) => browser::say("contacts-closed", &browser::clock(minutes, true)),
    }
}
