//! `browser.js`, whose functions say what they do there.

use wasm_bindgen::prelude::*;
use web_sys::{Element, Event};

#[wasm_bindgen]
extern "C" {
    pub(super) fn host() -> Element;
    /// An element after a selector.
    #[wasm_bindgen(js_name = make)]
    pub(super) fn element(selector: &str) -> Element;
    pub(super) fn set(element: &Element, name: &str, value: Option<&str>);
    pub(super) fn append(element: &Element, child: &Element);
    #[wasm_bindgen(js_name = append)]
    pub(super) fn append_text(element: &Element, text: &str);
    #[wasm_bindgen(js_name = hearOn)]
    pub(super) fn hear_on(element: &Element, name: &str, heard: JsValue);

    pub(super) fn say(key: &str, value: &str) -> String;
    pub(super) fn path() -> String;
    pub(super) fn context() -> String;
    pub(super) fn now() -> f64;
    pub(super) fn random() -> u16;
    pub(super) fn tick(milliseconds: u32);
    pub(super) fn listen();

    #[wasm_bindgen(js_name = newKey)]
    pub(super) fn new_key() -> String;
    pub(super) fn submit(attempt: u32, key: &str, draft: &str);
    pub(super) fn upload(attempt: u32, ticket: &str, key: &str, bearer: &str, id: u32);
    pub(super) fn stop();
    pub(super) fn answers(subject: &str);
    pub(super) fn sent(number: &str, link: &str);

    pub(super) fn hold(id: u32, place: u32);
    pub(super) fn drop(id: u32);
    pub(super) fn keep(form: &str, pending: bool, waits: bool);
    pub(super) fn forget();

    pub(super) fn zone() -> String;
    #[wasm_bindgen(js_name = minuteOfWeek)]
    pub(super) fn minute_of_week(zone: &str) -> Option<u16>;
    pub(super) fn clock(minutes: u16, day: bool) -> String;

    pub(super) fn value(event: &Event) -> String;
    pub(super) fn chosen(event: &Event) -> String;
    #[wasm_bindgen(js_name = fillSoon)]
    pub(super) fn fill_soon();
    pub(super) fn fill(name: &str, value: &str);
    pub(super) fn focus(selector: &str);
    #[wasm_bindgen(js_name = preventDefault)]
    pub(super) fn prevent_default(event: &Event);
}
