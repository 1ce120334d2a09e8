//! `browser.js`, whose functions say what they do there.

use wasm_bindgen::prelude::*;
use web_sys::{Event, ShadowRoot};

#[wasm_bindgen(module = "/src/browser.js")]
extern "C" {
    #[wasm_bindgen(js_name = newKey)]
    pub(super) fn new_key() -> String;
    pub(super) fn identify(token: &str);
    #[wasm_bindgen(js_name = signedIn)]
    pub(super) fn signed_in() -> bool;
    pub(super) async fn ask(url: &str, key: &str, body: &JsValue) -> JsValue;
    pub(super) async fn upload(
        url: &str,
        key: &str,
        bearer: &str,
        id: u32,
        progress: &Closure<dyn FnMut(u8)>,
    ) -> JsValue;
    pub(super) fn stop();
    pub(super) fn online() -> bool;
    pub(super) async fn titles(url: &str, locale: &str) -> JsValue;
    pub(super) fn hold(place: &str, id: u32, file: &JsValue);
    pub(super) fn drop(place: &str, id: u32);
    pub(super) fn size(file: &JsValue) -> f64;
    pub(super) async fn keep(place: &str, form: &JsValue, pending: bool);
    pub(super) fn forget(place: &str);
    pub(super) async fn kept(place: &str) -> JsValue;
    pub(super) fn say(strings: &JsValue, key: &str, value: &str) -> String;
    pub(super) fn zone() -> String;
    #[wasm_bindgen(js_name = minuteOfWeek)]
    pub(super) fn minute_of_week(zone: &str) -> Option<u16>;
    pub(super) fn clock(locale: &str, minutes: u16, day: bool) -> String;
    pub(super) fn fill(root: &ShadowRoot, name: &str, value: &str);
    pub(super) fn focus(root: &ShadowRoot, selector: &str);
    pub(super) fn chosen(event: &Event) -> Vec<JsValue>;
    pub(super) fn announce(name: &str, detail: &JsValue);
    pub(super) async fn host(style: &str, dir: &str, locale: &str) -> JsValue;
}
