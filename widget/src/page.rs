//! The widget in a page.
//!
//! `browser.js` is what a page calls; it begins the widget and tells what happens. The state is one value ([`state`]), everything that
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

use wasm_bindgen::prelude::*;

use crate::form::Event;
use crate::wire::Reader;

// Rust's own allocator is made for programs that allocate more than a form does, and is several times as large.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Prepares the widget: `start` of `browser.js` calls it with what `LOCALE.json` says and what was kept of a form.
/// Calling it again, with another language, draws it anew.
#[wasm_bindgen]
pub fn begin(data: &str, kept: &str) {
    state::begin(data, kept);
    draw::mount(panel::draw);
    browser::listen();
    // What was on its way when an earlier page ended goes on.
    work::proceed();
    if !kept.is_empty() {
        browser::fill_soon();
    }
}

/// Hears from `browser.js`: what has happened, the number and the text that belong to it.
#[wasm_bindgen]
pub fn hear(what: &str, number: u32, text: &str) {
    match what {
        "kept" => work::tell(Event::Kept),
        "online" => work::tell(Event::Online),
        "offline" => work::tell(Event::Offline),
        "replied" => work::replied(number, text),
        "progress" => {
            work::tell(Event::Progress { file: number, percent: text.parse().unwrap_or_default() });
        }
        "tick" => work::tick(),
        "fill" => work::fill(),
        "prefill" => {
            let mut reader = Reader::new(text);
            work::tell(Event::Prefilled { field: reader.text(), value: reader.text() });
        }
        "article" => answers::show(text),
        "found" => answers::found(text),
        _ => cases::loaded(text),
    }
}
