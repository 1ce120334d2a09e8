//! The dialog: its frame, its notices, and which of its views is seen.

use leptos::prelude::*;

use super::draw::{Event, Node, node};
use super::{View, Widget, answers, browser, cases, critical, fields, files, receipt};
use crate::form::{self, Notice};

/// The dialog.
pub(super) fn draw(widget: Widget) -> Node {
    node("dialog")
        .class("panel")
        .set("aria-labelledby", "title")
        .on("close", |_| browser::announce("docent:close", &wasm_bindgen::JsValue::UNDEFINED))
        // What is dropped beside the form must not replace the page.
        .on("dragover", |event: Event| event.prevent_default())
        .on("drop", move |event| files::take(widget, &event))
        .on("paste", move |event| files::take(widget, &event))
        .with(head(widget))
        .with(
            node("div")
                .class("sheet")
                .shown(move || widget.view.get() == View::Form)
                .with(body(widget))
                .with(receipt::draw(widget)),
        )
        .with(answers::article(widget))
}

fn head(widget: Widget) -> Node {
    node("header")
        .with(node("h2").set("id", "title").text(&widget.string("widget-title")))
        .with(
            node("button")
                .set("type", "button")
                .class("close")
                .set("aria-label", &widget.string("widget-close"))
                .on("click", move |_| widget.dialog().close()),
        )
}

fn body(widget: Widget) -> Node {
    node("form")
        .set("novalidate", "")
        .shown(move || widget.ask(|form| form.receipt().is_none()))
        .on("submit", move |event: Event| {
            event.prevent_default();
            submit(widget);
        })
        .with(cases::draw(widget))
        .with(restored(widget))
        .with(notice(widget))
        .with(summary(widget))
        .all(fields::draw(widget))
        .all(files::draw(widget).into_iter().collect())
        .with(critical::phones(widget))
        .with(context(widget))
        .with(node("p").class("help").text(&widget.string("case-privacy")))
        .with(actions(widget))
}

fn submit(widget: Widget) {
    widget.tell(form::Event::Submit);
    let name = widget.peek(|form| form.focus().map(str::to_owned));
    if let Some(name) = name {
        let mut selector = String::from("[name=");
        selector.push_str(&name);
        selector.push(']');
        browser::focus(&widget.root(), &selector);
    }
}

/// "We kept what you wrote", with a way to begin anew.
fn restored(widget: Widget) -> Node {
    let fresh = move || widget.restored.get() && widget.ask(|form| !form.locked());
    node("p")
        .class("notice")
        .shown(fresh)
        .text(&widget.string("widget-draft-restored"))
        .text(" ")
        .with(button(widget, "widget-start-again", move |_| widget.anew()))
}

/// A button that reads like a link.
pub(super) fn button(widget: Widget, key: &str, done: impl FnMut(Event) + 'static) -> Node {
    node("button")
        .set("type", "button")
        .class("quiet")
        .text(&widget.string(key))
        .on("click", done)
}

/// What the form tells beside problems. It is read out when it changes.
fn notice(widget: Widget) -> Node {
    let now = move || widget.ask(form::Form::notice);
    node("div")
        .class("notice")
        .set("role", "status")
        .shown(move || now().is_some())
        .with(node("span").told(move || now().map_or_else(String::new, |now| sentence(widget, now))))
        .with(
            button(widget, "widget-try-now", move |_| widget.tell(form::Event::TryNow))
                .shown(move || widget.ask(|form| matches!(form, form::Form::Waiting(..)))),
        )
        .with(
            button(widget, "widget-edit", move |_| widget.tell(form::Event::Back))
                .shown(move || widget.ask(form::Form::can_go_back)),
        )
        .with(
            button(widget, "desk-new-case", move |_| widget.anew())
                .shown(move || now() == Some(Notice::Arrived)),
        )
}

fn sentence(widget: Widget, notice: Notice) -> String {
    widget.say(notice.key(), &decimal(widget.wait.get()))
}

/// A number as its digits; `format!` would bring its machinery along.
pub(super) fn decimal(number: u32) -> String {
    number.to_string()
}

/// How many problems there are, read out after *Send*.
fn summary(widget: Widget) -> Node {
    let count = move || widget.ask(|form| if form.focus().is_some() { form.sheet().count() } else { 0 });
    node("p").class("problem").set("role", "alert").told(move || match count() {
        0 => String::new(),
        count => {
            let count = decimal(u32::try_from(count).unwrap_or(u32::MAX));
            widget.say("widget-problems", &count)
        }
    })
}

/// What goes along with the answers, before anybody sends it.
fn context(widget: Widget) -> Node {
    let line = |key: &str, value: String| {
        node("li").text(&widget.string(key)).text(": ").text(&value)
    };
    let page = widget.peek(|form| form.sheet().draft.page.clone());
    node("details")
        .class("context")
        .with(node("summary").text(&widget.string("widget-context")))
        .with(
            node("ul")
                .with(line("widget-context-article", page))
                .with(line("language", widget.know(|data| data.locale.clone()))),
        )
}

fn actions(widget: Widget) -> Node {
    let busy = move || widget.ask(form::Form::locked);
    node("p").class("actions").with(
        node("button")
            .set("type", "submit")
            .class("send")
            .live("aria-disabled", move || busy().then(|| "true".to_owned()))
            .told(move || widget.string(if busy() { "widget-sending" } else { "case-send" })),
    )
}
