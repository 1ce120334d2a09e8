//! The widget in a page.
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/browser.js")]
extern "C" {
    fn key() -> String;
}

/// Starts.
#[wasm_bindgen]
pub fn start(base: &str) {
    let text = RwSignal::new(key());
    let base = base.to_owned();
    leptos::mount::mount_to_body(move || leptos::html::p().child(move || text.get()).child(base));
}
