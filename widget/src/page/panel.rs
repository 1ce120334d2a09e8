//! The dialog: its notices, and which of its views is seen.

use super::draw::{Event, Node, host, node};
use super::state::{ask, see};
use super::{answers, browser, cases, critical, fields, files, receipt, work};
use crate::form::{self, Form, Notice};

/// A text of the interface.
pub(super) fn string(key: &str) -> String {
    browser::say(key, "")
}

/// The dialog, with its head.
pub(super) fn draw() -> Node {
    host()
        // What is dropped beside the form must not replace the page.
        .on("dragover", |event: Event| browser::prevent_default(&event))
        .on("drop", |event: Event| {
            browser::prevent_default(&event);
            files::take(&event);
        })
        .on("paste", |event| files::take(&event))
        .with(
            node("div.sheet")
                .shown(|| see(|model| model.article.is_empty()))
                .with(body())
                .with(receipt::draw()),
        )
        .with(answers::article())
}

fn body() -> Node {
    node("form[novalidate]")
        .shown(|| ask(|form| form.receipt().is_none()))
        .on("submit", |event: Event| {
            browser::prevent_default(&event);
            submit();
        })
        .with(cases::draw())
        .with(restored())
        .with(notice())
        .with(summary())
        .all(fields::draw())
        .with(files::draw())
        .with(critical::phones())
        .with(context())
        .with(node("p.help").say("case-privacy"))
        .with(actions())
}

fn submit() {
    work::tell(form::Event::Submit);
    let name = ask(|form| form.focus().map(str::to_owned));
    if let Some(name) = name {
        browser::focus(&join(&["[name=", &name, "]"]));
    }
}

/// Texts in one.
#[inline(never)]
pub(super) fn join(texts: &[&str]) -> String {
    texts.concat()
}

/// "What you wrote before is still here", with a way to begin anew.
fn restored() -> Node {
    node("p.notice")
        .shown(|| see(|model| model.restored && !model.form().locked()))
        .say("widget-draft-restored")
        .text(" ")
        .with(button("widget-start-again", |_| work::anew()))
}

/// A button that reads like a link.
#[inline]
pub(super) fn button(key: &str, done: impl FnMut(Event) + 'static) -> Node {
    node("button.quiet[type=button]").say(key).on("click", done)
}

/// What the form tells beside problems. It is read out when it changes.
fn notice() -> Node {
    node("div.notice[role=status]")
        .shown(|| ask(Form::notice).is_some())
        .with(node("span").told(sentence))
        .with(
            button("widget-try-now", |_| work::tell(form::Event::TryNow))
                .shown(|| ask(|form| matches!(form, Form::Waiting(..)))),
        )
        .with(
            button("widget-edit", |_| work::tell(form::Event::Back))
                .shown(|| ask(Form::can_go_back)),
        )
        .with(
            button("desk-new-case", |_| work::tell(form::Event::Anew { key: browser::new_key() }))
                .shown(|| ask(Form::notice) == Some(Notice::Arrived)),
        )
}

fn sentence() -> String {
    let Some(notice) = ask(Form::notice) else { return String::new() };
    let mut sentence = string(notice.key());
    let (wait, timed) =
        see(|model| (model.wait, matches!(model.next, form::Next::Wait { until: Some(_) })));
    if timed {
        sentence.push(' ');
        sentence.push_str(&browser::say("widget-next-try", &wait.to_string()));
    }
    sentence
}

/// How many problems there are, read out after *Send*.
fn summary() -> Node {
    let told = || {
        let count = ask(|form| if form.focus().is_some() { form.sheet().count() } else { 0 });
        if count == 0 { String::new() } else { browser::say("widget-problems", &count.to_string()) }
    };
    node("p.problem[role=alert]").told(told)
}

/// What goes along with the answers, before anybody sends it.
fn context() -> Node {
    let line =
        |key: &str, value: &str| node("li").say(key).text(": ").with(node("bdi").text(value));
    let lines = move || {
        ask(|form| {
            let draft = &form.sheet().draft;
            let mut lines =
                vec![line("widget-context-article", &draft.page), line("language", &draft.locale)];
            for (name, told) in &draft.context {
                let searches = name == "searches";
                let key =
                    if searches { "widget-context-searches" } else { "widget-context-browser" };
                lines.push(line(key, told));
            }
            lines
        })
    };
    let told = || {
        ask(|form| {
            let draft = &form.sheet().draft;
            let mut told = join(&[&draft.page, &draft.locale]);
            for text in draft.context.values() {
                told.push_str(text);
            }
            Some(told)
        })
    };
    node("details.context")
        .with(node("summary").say("widget-context"))
        .with(node("ul").each(told, lines))
        .with(node("p.help").say("widget-context-only"))
}

fn actions() -> Node {
    node("p.actions").with(
        node("button.send[type=submit]")
            .flag("aria-disabled", || ask(Form::locked))
            .told(|| string(if ask(Form::locked) { "widget-sending" } else { "case-send" })),
    )
}
