//! Whom to call: when the reader says that nothing works, and when the desk cannot be reached.

use super::draw::{Node, node};
use super::{Widget, browser};
use crate::form::contact::{Caller, Contact, contact_for};
use crate::form::hours::{Open, open_now};

/// Under the priority: the number to call, once the reader says *critical*.
pub(super) fn draw(widget: Widget) -> Node {
    node("div")
        .class("call")
        .set("role", "status")
        .each(move || found(widget, true), move || numbers(widget))
}

/// At the end of the form: the same after some failures.
pub(super) fn phones(widget: Widget) -> Node {
    node("div")
        .class("call")
        .set("role", "status")
        .each(move || found(widget, false), move || numbers(widget))
}

/// The place of the contact to show, as a text; empty for none.
fn found(widget: Widget, critical: bool) -> String {
    let wanted = widget.ask(|form| {
        if critical { form.sheet().value("priority") == "critical" } else { form.phones() }
    });
    if !wanted { String::new() } else { place(widget).map_or_else(String::new, |place| super::panel::decimal(u32::try_from(place).unwrap_or_default())) }
}

fn place(widget: Widget) -> Option<usize> {
    let zone = browser::zone();
    let minute = browser::minute_of_week(&zone).unwrap_or_default();
    widget.ask(|form| {
        let body = form.sheet().body();
        widget.know(|data| {
            let caller = Caller { draft: &body, product: "", zone: &zone, minute };
            contact_for(&caller, &data.contacts)
        })
    })
}

fn numbers(widget: Widget) -> Vec<Node> {
    let Some(place) = place(widget) else { return Vec::new() };
    let shown = widget.know(|data| data.contacts.get(place).map(|one| contact(widget, one)));
    let mut nodes = vec![node("p").with(node("strong").text(&widget.string("widget-call")))];
    nodes.extend(shown);
    nodes.push(node("p").class("help").text(&widget.string("widget-in-writing")));
    nodes
}

fn contact(widget: Widget, contact: &Contact) -> Node {
    let mut phone = String::from("tel:");
    phone.push_str(&contact.phone);
    let mut line = node("p").text(&contact.label).text(" ");
    if !contact.phone.is_empty() {
        line = line.with(node("a").set("href", &phone).set("dir", "ltr").text(&contact.printed));
    }
    line.with(node("span").class("help").text(&now(widget, contact)))
}

/// "Open now, until ..", in the reader's own time.
fn now(widget: Widget, contact: &Contact) -> String {
    let minute = browser::minute_of_week(&contact.zone);
    let open = minute.and_then(|minute| open_now(&contact.hours, minute));
    let locale = widget.know(|data| data.locale.clone());
    let at = |key: &str, minutes: u16, day: bool| {
        widget.say(key, &browser::clock(&locale, minutes, day))
    };
    match open {
        None => contact.lines.join(" "),
        Some(Open::Always) => widget.string("contacts-open-always"),
        Some(Open::Until(minutes)) => at("contacts-open", minutes, false),
        Some(Open::Opens(minutes)) => at("contacts-closed", minutes, true),
    }
}
