//! Whom to call: when the reader says that nothing works, and when the desk cannot be reached.

use super::browser;
use super::draw::{Node, node};
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
    node("div.call[role=status]").each(
        move || {
            if wanted() {
                contact().map(|contact| join(&[&contact.label, &now(&contact)]))
            } else {
                None
            }
        },
        move || numbers(why),
    )
}

/// The contact to call.
fn contact() -> Option<Contact> {
    let zone = browser::zone();
    let minute = browser::minute_of_week(&zone).unwrap_or_default();
    see(|model| {
        let body = model.form().sheet().body();
        let product = model.data.schema.field("product").and_then(|field| {
            field.options.iter().find(|option| body.answer("product") == Some(&option.value))
        });
        let product = product.map(super::fields::label).unwrap_or_default();
        let caller = Caller { draft: &body, product: &product, zone: &zone, minute };
        contact_for(&caller, &model.data.contacts).map(|place| model.data.contacts[place].clone())
    })
}

fn numbers(why: &str) -> Vec<Node> {
    let Some(contact) = contact() else { return Vec::new() };
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
            .with(node("span.help").text(&now(&contact))),
        button("widget-in-writing", |_| browser::focus("[name=description]")),
    ]
}

/// "Open now, until ..", in the reader's own time.
fn now(contact: &Contact) -> String {
    let minute = browser::minute_of_week(&contact.zone);
    match minute.and_then(|minute| open_now(&contact.hours, minute)) {
        None => contact.lines.iter().map(String::as_str).collect(),
        Some(Open::Always) => string("contacts-open-always"),
        Some(Open::Until(minutes)) => {
            browser::say("contacts-open", &browser::clock(minutes, false))
        }
        Some(Open::Opens(minutes)) => {
            browser::say("contacts-closed", &browser::clock(minutes, true))
        }
    }
}
