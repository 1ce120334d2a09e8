//! `browser.js`, whose functions say what they do there.

use wasm_bindgen::prelude::*;
use web_sys::{Event, HtmlElement};

#[wasm_bindgen(module = "/src/browser.js")]
extern "C" {
    pub(super) fn read(base: &str, data: JsValue) -> String;
    pub(super) fn host() -> HtmlElement;
    pub(super) fn show() -> bool;
    pub(super) fn close();
    pub(super) fn theme(name: &str);
    pub(super) fn text(object: &JsValue, key: &str) -> String;
    pub(super) fn say(key: &str, value: &str) -> String;
    pub(super) fn path() -> String;
    pub(super) fn now() -> f64;
    pub(super) fn random() -> u16;
    pub(super) async fn sleep(milliseconds: u32);
    pub(super) fn listen(heard: &Closure<dyn FnMut(bool)>);

    #[wasm_bindgen(js_name = newKey)]
    pub(super) fn new_key() -> String;
    pub(super) fn identify(token: &str);
    #[wasm_bindgen(js_name = signedIn)]
    pub(super) fn signed_in() -> bool;
    pub(super) async fn submit(key: &str, draft: &str) -> JsValue;
    pub(super) async fn upload(
        ticket: &str,
        key: &str,
        bearer: &str,
        id: u32,
        progress: &Closure<dyn FnMut(u8)>,
    ) -> JsValue;
    pub(super) fn stop();
    pub(super) async fn titles(url: &str) -> JsValue;
    pub(super) fn lower(text: &str) -> String;
    pub(super) async fn cases() -> JsValue;
    pub(super) fn sent(number: &str, link: &str);

    pub(super) fn hold(id: u32, place: u32);
    pub(super) fn drop(id: u32);
    pub(super) async fn keep(form: &str, pending: bool);
    pub(super) fn forget();
    pub(super) async fn kept() -> JsValue;

    pub(super) fn zone() -> String;
    #[wasm_bindgen(js_name = minuteOfWeek)]
    pub(super) fn minute_of_week(zone: &str) -> Option<u16>;
    pub(super) fn clock(minutes: u16, day: bool) -> String;

    pub(super) fn value(event: &Event) -> String;
    pub(super) fn chosen(event: &Event) -> String;
    pub(super) fn fill(name: &str, value: &str);
    pub(super) fn focus(selector: &str);
    #[wasm_bindgen(js_name = preventDefault)]
    pub(super) fn prevent_default(event: &Event);
}
