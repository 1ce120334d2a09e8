//! What the reader gets back.

use super::draw::{Node, node};
use super::fields::{label, only};
use super::panel::button;
use super::state::ask;
use super::{browser, files, work};
use crate::form::{FileState, Form};

/// The receipt, as soon as the ticket is stored.
pub(super) fn draw() -> Node {
    node("div.receipt")
        .shown(|| ask(|form| form.receipt().is_some()))
        .each(|| ask(|form| form.receipt().map(|receipt| receipt.id.clone())), || ask(whole))
}

fn whole(form: &Form) -> Vec<Node> {
    let Some(receipt) = form.receipt() else { return Vec::new() };
    let title = browser::say("desk-receipt", &receipt.number.to_string());
    vec![
        node("h3[tabindex=-1]").text(&title),
        node("p").say("widget-next-text"),
        node("p").with(node("a.send").set("href", &receipt.link).say("widget-open-case")),
        node("p.notice").shown(|| ask(Form::unsent)).say("widget-unsent"),
        node("p.notice").shown(files_failed).say("widget-files-failed"),
        files::list(),
        node("strong").say("widget-stored"),
        node("dl").all(answers(form)),
        button("desk-new-case", |_| work::anew())
            .shown(|| ask(|form| matches!(form, Form::Sent(..)))),
    ]
}

/// Whether a file did not reach the desk, other than by the reader's own will.
fn files_failed() -> bool {
    let failed = |state| matches!(state, FileState::Refused(_) | FileState::Failed(_));
    ask(|form| form.sheet().files.iter().any(|file| failed(file.state)))
}

/// What was stored, by the questions of the form.
fn answers(form: &Form) -> Vec<Node> {
    let Some(receipt) = form.receipt() else { return Vec::new() };
    let stored = docent_model::Draft::from(receipt.stored.clone());
    let mut nodes = Vec::new();
    for field in &form.sheet().schema.fields {
        let Some(answer) = stored.answer(&field.name) else { continue };
        let option = field.options.iter().find(|option| option.value == answer);
        let shown = option.map_or_else(|| answer.to_owned(), label);
        nodes.push(node("dt").text(&only(&field.label)));
        nodes.push(node("dd[dir=auto]").text(&shown));
    }
    nodes
}
