//! Answers while the reader types: articles whose titles fit the subject, and an article in the dialog.
//!
//! What is typed stays in the browser: the titles are fetched once, and searched here.

use leptos::prelude::*;
use js_sys::Array;

use super::draw::{Event, Node, node, spawn};
use super::panel::{button, decimal};
use super::{View, Widget, browser};
use crate::form::suggest::suggest;

/// What is known of the articles.
#[derive(Clone, Copy)]
pub(super) struct State {
    /// Title and address, parallel to `texts`.
    links: StoredValue<Vec<(String, String)>>,
    /// Title and description in lower case.
    texts: StoredValue<Vec<(String, String)>>,
    asked: StoredValue<bool>,
    found: RwSignal<Vec<usize>>,
    article: RwSignal<String>,
}

impl State {
    pub(super) fn new() -> State {
        State {
            links: StoredValue::new(Vec::new()),
            texts: StoredValue::new(Vec::new()),
            asked: StoredValue::new(false),
            found: RwSignal::new(Vec::new()),
            article: RwSignal::new(String::new()),
        }
    }
}

/// A field has another value.
pub(super) fn typed(widget: Widget, field: &str) {
    if field != "subject" {
        return;
    }
    let state = widget.answers;
    if !state.asked.get_value() {
        state.asked.set_value(true);
        spawn(async move {
            load(widget).await;
            search(widget);
        });
    }
    search(widget);
}

async fn load(widget: Widget) {
    let (url, locale) = widget.know(|data| (data.titles.clone(), data.locale.clone()));
    let read = Array::from(&browser::titles(&url, &locale).await);
    let (mut links, mut texts) = (Vec::new(), Vec::new());
    for entry in read.iter() {
        let entry = Array::from(&entry);
        let text = |at: u32| entry.get(at).as_string().unwrap_or_default();
        links.push((text(0), text(1)));
        texts.push((text(3), text(4)));
    }
    widget.answers.links.set_value(links);
    widget.answers.texts.set_value(texts);
}

fn search(widget: Widget) {
    let subject = widget.peek(|form| form.sheet().draft.subject.clone());
    let locale = widget.know(|data| data.locale.clone());
    let subject = js_sys::JsString::from(subject).to_locale_lower_case(Some(&locale));
    let found = widget.answers.texts.with_value(|texts| suggest(&String::from(subject), texts));
    widget.answers.found.set(found);
}

/// The list under the subject.
pub(super) fn draw(widget: Widget) -> Node {
    let state = widget.answers;
    let key = move || {
        let mut key = String::new();
        for place in state.found.get() {
            key.push_str(&decimal(u32::try_from(place).unwrap_or_default()));
            key.push(' ');
        }
        key
    };
    node("div")
        .class("answers")
        .set("role", "status")
        .shown(move || !state.found.get().is_empty())
        .with(node("p").with(node("strong").text(&widget.string("widget-suggestions"))))
        .with(node("ul").each(key, move || {
            let links = state.links.get_value();
            state.found.get().into_iter().map(|place| link(widget, &links[place])).collect()
        }))
}

fn link(widget: Widget, (title, address): &(String, String)) -> Node {
    let to = address.clone();
    node("li").with(node("a").set("href", &address).text(&title).on("click", move |event: Event| {
        event.prevent_default();
        show(widget, to.clone());
    }))
}

/// Shows an article in the dialog.
pub(super) fn show(widget: Widget, address: String) {
    widget.answers.article.set(address);
    widget.view.set(View::Article);
    browser::focus(&widget.root(), ".back");
}

/// The article, in a frame: it brings its own policy along, and nothing of it can reach the form.
pub(super) fn article(widget: Widget) -> Node {
    let address = move || widget.answers.article.get();
    node("div")
        .class("article")
        .shown(move || widget.view.get() == View::Article)
        .with(button(widget, "widget-back-to-case", move |_| {
            widget.view.set(View::Form);
            browser::focus(&widget.root(), "[name=subject]");
        }))
        .each(address, move || {
            let address = address();
            if address.is_empty() {
                return Vec::new();
            }
            let frame = node("iframe")
                .set("name", "docent-article")
                .set("title", &widget.string("widget-suggestions"))
                .set("src", &address);
            vec![frame]
        })
}
