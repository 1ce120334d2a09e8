//! The widget in a page: what the loader and the page call.
//!
//! [`start`] prepares it and shows nothing; [`open`] shows the dialog. Its state is one value ([`state`]), everything that
//! is drawn follows it, and what the form wants done next is done in [`work`].

mod answers;
mod browser;
mod cases;
mod critical;
mod draw;
mod fields;
mod files;
mod panel;
mod receipt;
mod state;
mod work;

use leptos::mount::mount_to;
use leptos::prelude::IntoView;
use wasm_bindgen::prelude::*;

use crate::form::Event;

/// Prepares the widget. `base` is the address of the folder of its files, `data` what `LOCALE.json` says. Calling it
/// again, with another language, draws it anew.
#[wasm_bindgen]
pub async fn start(base: String, data: JsValue) {
    let data = browser::read(&base, data);
    let kept = browser::kept().await.as_string();
    state::begin(&data, kept.as_deref().unwrap_or_default());
    // The element lives as long as the page.
    mount_to(browser::host(), || panel::draw().view().into_view()).forget();
    work::listen();
    // What was on its way when an earlier page ended goes on.
    work::proceed();
    work::fill_soon();
}

/// Shows the dialog. `options` may hold answers by the names of their fields, and `article`: the address of an article
/// to show first.
#[wasm_bindgen]
pub fn open(options: &JsValue) {
    prefill(options);
    let article = browser::text(options, "article");
    if !article.is_empty() {
        answers::show(&article);
    }
    if browser::show() {
        browser::focus("form [name]:enabled, .receipt h3, .back");
        cases::load();
    }
}

/// Closes the dialog.
#[wasm_bindgen]
pub fn close() {
    browser::close();
}

/// Fills in answers by the names of their fields, where there is none yet.
#[wasm_bindgen]
pub fn prefill(answers: &JsValue) {
    for field in state::see(|model| state::names(model)) {
        let value = browser::text(answers, &field);
        if !value.is_empty() {
            work::tell(Event::Prefilled { field, value });
        }
    }
}

/// Says who the reader is: a token of the host application, as `[desk.identity]` asks for; empty for nobody.
#[wasm_bindgen]
pub fn identify(token: &str) {
    browser::identify(token);
    cases::load();
}

/// Light, dark, or empty for the reader's own choice.
#[wasm_bindgen]
pub fn theme(name: &str) {
    browser::theme(name);
}
