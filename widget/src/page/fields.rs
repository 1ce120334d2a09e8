//! The questions.

use docent_model::form::{Choice, Field, FieldKind, Texts};

use super::draw::{Node, node};
use super::panel::{join, string};
use super::state::{Asked, ask, see};
use super::{answers, browser, critical, work};
use crate::form::{self, Form};

/// All questions, those that are not asked now out of sight.
pub(super) fn draw() -> Vec<Node> {
    see(|model| {
        let mut rows = Vec::new();
        for (place, field) in model.data.schema.fields.iter().enumerate() {
            rows.push(row(place, field));
        }
        rows
    })
}

fn row(place: usize, field: &Field) -> Node {
    let id = &field.name;
    let help = only(&field.help);
    let mut label = node("label").set("for", id).text(&only(&field.label));
    if !field.required {
        label = label.with(optional());
    }
    let mut row = node("div.field").shown(move || asked(place, |_| ()).is_some()).with(label);
    if !help.is_empty() {
        row = row.with(node("p.help").set("id", &join(&[id, "-help"])).text(&help));
    }
    row = row
        .with(control(place, field))
        .with(node("p.problem").set("id", &join(&[id, "-problem"])).told(move || problem(place)));
    match id.as_str() {
        "subject" => row.with(answers::draw()),
        "priority" => row.with(critical::draw()),
        _ => row,
    }
}

/// The text of the one locale that is there.
pub(super) fn only(texts: &Texts) -> String {
    texts.0.values().next().cloned().unwrap_or_default()
}

/// " (optional)"
pub(super) fn optional() -> Node {
    node("span.optional").text(&join(&[" (", &string("case-optional"), ")"]))
}

/// Looks at the question at a place of the form; answers nothing if it is not asked now.
#[inline]
fn asked<T>(place: usize, look: impl FnOnce(&Asked) -> T) -> Option<T> {
    see(|model| model.asked[place].as_ref().map(look))
}

/// What is wrong with the answer; empty for nothing.
fn problem(place: usize) -> String {
    match asked(place, |asked| asked.problem).flatten() {
        Some(code) => string(&join(&["problem-", code.as_str()])),
        None => String::new(),
    }
}

fn control(place: usize, field: &Field) -> Node {
    let name = &field.name;
    let (typed, left) = (name.clone(), name.clone());
    let required = field.required;
    let bare = match field.kind {
        FieldKind::Line => node("input[type=text][dir=auto][autocomplete=off]"),
        FieldKind::Email => node("input[type=email][inputmode=email][autocomplete=email][dir=ltr]"),
        FieldKind::Text => node("textarea[rows=6][dir=auto]"),
        FieldKind::Choice => node("select")
            .each(move || asked(place, |asked| asked.offered.clone()), move || options(place)),
    };
    bare.set("id", name)
        .set("name", name)
        .set("aria-describedby", &join(&[name, "-problem ", name, "-help"]))
        .flag("aria-invalid", move || asked(place, |asked| asked.problem).flatten().is_some())
        .flag("aria-required", move || required)
        .flag("disabled", || ask(Form::locked))
        .on("input", move |event| {
            work::tell(form::Event::Typed { field: typed.clone(), value: browser::value(&event) });
            if typed == "subject" {
                answers::typed();
            }
        })
        .on("blur", move |_| work::tell(form::Event::Left { field: left.clone() }))
}

/// The options that are offered now.
fn options(place: usize) -> Vec<Node> {
    let mut options = vec![node("option[value]").say("case-choose")];
    ask(|form| {
        let sheet = form.sheet();
        let name = &sheet.schema.fields[place].name;
        for question in sheet.questions() {
            if question.field.name == *name {
                for option in &question.options {
                    options.push(node("option").set("value", &option.value).text(&label(option)));
                }
            }
        }
    });
    options
}

/// What an option is called.
pub(super) fn label(option: &Choice) -> String {
    only(&option.label)
}
