//! What the reader gets back.

use super::data::only;
use super::draw::{Node, node};
use super::panel::{button, decimal};
use super::{Widget, files};
use crate::form::Form;

/// The receipt, as soon as the ticket is stored.
pub(super) fn draw(widget: Widget) -> Node {
    let stored = move || widget.ask(|form| form.receipt().is_some());
    let id = move || widget.ask(|form| form.receipt().map_or_else(String::new, |receipt| receipt.id.clone()));
    node("div").class("receipt").shown(stored).each(id, move || widget.ask(|form| whole(widget, form)))
}

fn whole(widget: Widget, form: &Form) -> Vec<Node> {
    let Some(receipt) = form.receipt() else { return Vec::new() };
    let number = decimal(u32::try_from(receipt.number).unwrap_or_default());
    vec![
        node("h3").set("tabindex", "-1").text(&widget.say("desk-receipt", &number)),
        node("p").text(&widget.string("widget-next-text")),
        node("p").with(
            node("a").class("send").set("href", &receipt.link).text(&widget.string("widget-open-case")),
        ),
        node("p").class("notice").shown(move || widget.ask(Form::unsent)).text(&widget.string("widget-unsent")),
        node("dl").all(answers(form)),
        files::list(widget),
        node("p").with(
            button(widget, "desk-new-case", move |_| widget.anew())
                .shown(move || widget.ask(|form| matches!(form, Form::Sent(..)))),
        ),
    ]
}

/// What was stored, by the questions of the form.
fn answers(form: &Form) -> Vec<Node> {
    let Some(receipt) = form.receipt() else { return Vec::new() };
    let stored = docent_model::Draft::from(receipt.stored.clone());
    let mut nodes = Vec::new();
    for field in &form.sheet().schema.fields {
        let Some(answer) = stored.answer(&field.name) else { continue };
        let option = field.options.iter().find(|option| option.value == answer);
        let shown = option.map_or_else(|| answer.to_owned(), |option| only(&option.label));
        nodes.push(node("dt").text(&only(&field.label)));
        nodes.push(node("dd").set("dir", "auto").text(&shown));
    }
    nodes
}
