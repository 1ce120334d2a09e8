//! The questions.

use docent_model::form::{Field, FieldKind};

use super::data::only;
use super::draw::{Event, Node, node};
use super::{Widget, answers, critical};
use crate::form;

/// All questions, those that are not asked now out of sight.
pub(super) fn draw(widget: Widget) -> Vec<Node> {
    let fields = widget.know(|data| data.schema.fields.clone());
    fields.iter().enumerate().map(|(place, field)| row(widget, place, field)).collect()
}

fn row(widget: Widget, place: usize, field: &Field) -> Node {
    let id = &field.name;
    let help = only(&field.help);
    let asked = move || question(widget, place, |_| ()).is_some();
    let problem = move || question(widget, place, |question| question.problem).flatten();
    let mut row = node("div").class("field").shown(asked).with(
        node("label")
            .set("for", id)
            .text(&only(&field.label))
            .all(if field.required { Vec::new() } else { vec![optional(widget)] }),
    );
    if !help.is_empty() {
        row = row.with(node("p").class("help").set("id", &name(id, "-help")).text(&help));
    }
    row = row.with(control(widget, place, field, !help.is_empty())).with(
        node("p").class("problem").set("id", &name(id, "-problem")).told(move || {
            problem().map_or_else(String::new, |code| widget.string(&name("problem-", code.as_str())))
        }),
    );
    match id.as_str() {
        "subject" => row.with(answers::draw(widget)),
        "priority" => row.with(critical::draw(widget)),
        _ => row,
    }
}

/// " (optional)"
pub(super) fn optional(widget: Widget) -> Node {
    let mut text = String::from(" (");
    text.push_str(&widget.string("case-optional"));
    text.push(')');
    node("span").class("optional").text(&text)
}

/// Two texts in one.
pub(super) fn name(one: &str, other: &str) -> String {
    let mut name = String::from(one);
    name.push_str(other);
    name
}

/// Something about the question at a place of the form; none if it is not asked now.
fn question<T>(
    widget: Widget,
    place: usize,
    of: impl FnOnce(&form::Question<'_>) -> T,
) -> Option<T> {
    widget.ask(|form| {
        let name = &form.sheet().schema.fields[place].name;
        form.sheet().questions().iter().find(|question| question.field.name == *name).map(of)
    })
}

fn control(widget: Widget, place: usize, field: &Field, help: bool) -> Node {
    let (typed, left) = (field.name.clone(), field.name.clone());
    let bare = match field.kind {
        FieldKind::Line => node("input").set("type", "text").set("dir", "auto").set("autocomplete", "off"),
        FieldKind::Email => node("input")
            .set("type", "email")
            .set("inputmode", "email")
            .set("autocomplete", "email")
            .set("dir", "ltr"),
        FieldKind::Text => node("textarea").set("rows", "6").set("dir", "auto"),
        FieldKind::Choice => choice(widget, place),
    };
    let problem = move || question(widget, place, |question| question.problem.is_some()) == Some(true);
    let mut described = name(&field.name, "-problem");
    if help {
        described.push(' ');
        described.push_str(&name(&field.name, "-help"));
    }
    bare.set("id", &field.name)
        .set("name", &field.name)
        .set("aria-describedby", &described)
        .live("aria-invalid", move || problem().then(|| "true".to_owned()))
        .live("aria-required", {
            let required = field.required;
            move || required.then(|| "true".to_owned())
        })
        .flag("readonly", move || widget.ask(form::Form::locked))
        .flag("disabled", move || widget.ask(form::Form::locked))
        .on("input", move |event| {
            widget.tell(form::Event::Typed { field: typed.clone(), value: value(&event) });
            answers::typed(widget, &typed);
        })
        .on("blur", move |_| widget.tell(form::Event::Left { field: left.clone() }))
}

/// What stands in the control that an event is about.
fn value(event: &Event) -> String {
    let target = event.target();
    target.map_or_else(String::new, |target| super::data::text(&target, "value"))
}

/// A choice; its options are made anew when others are offered.
fn choice(widget: Widget, place: usize) -> Node {
    let offered = move || {
        let mut values = String::new();
        question(widget, place, |question| {
            for option in &question.options {
                values.push_str(&option.value);
                values.push(' ');
            }
        });
        values
    };
    let choose = widget.string("case-choose");
    node("select").each(offered, move || {
        let option = |value: &str, label: &str| node("option").set("value", value).text(label);
        let mut options = vec![option("", &choose)];
        question(widget, place, |question| {
            let offered = question.options.iter();
            options.extend(offered.map(|one| option(&one.value, &only(&one.label))));
        });
        options
    })
}
