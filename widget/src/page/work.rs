//! What the form wants done: kept, sent, uploaded, waited for.

use std::time::Duration;

use js_sys::{Date, Math};
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use super::draw::spawn;
use super::{Widget, browser, keep, talk};
use crate::form::{Event, Form, Moment, Next, Reply};

/// Now, and a random number.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast saturates")]
fn moment() -> Moment {
    Moment { now: Date::now() as u64, random: (Math::random() * 1000.0) as u16 }
}

impl Widget {
    /// Does what the form wants, once.
    pub(super) fn proceed(self) {
        let next = self.peek(Form::next);
        let before = self.next.get_value();
        if next == before {
            return;
        }
        self.next.set_value(next);
        if matches!(before, Next::Upload { .. }) {
            browser::stop();
        }
        match next {
            Next::Nothing => {}
            Next::Keep { .. } => spawn(async move {
                self.keep().await;
                self.tell(Event::Kept);
            }),
            Next::Send { attempt } => spawn(async move {
                let reply = self.send().await;
                self.replied(attempt, reply);
            }),
            Next::Upload { file, attempt } => spawn(async move {
                let reply = self.upload(file).await;
                self.replied(attempt, reply);
            }),
            Next::Wait { until } => self.count_down(until),
        }
    }

    fn replied(self, attempt: u32, reply: Reply) {
        let sent = reply.receipt.clone();
        self.tell(Event::Replied { attempt, reply: Box::new(reply), at: moment() });
        if let Some(receipt) = sent {
            #[expect(clippy::cast_precision_loss, reason = "numbers of tickets are below 2^53")]
            let detail = [("number", (receipt.number as f64).into()), ("link", receipt.link.into())];
            browser::announce("docent:sent", &keep::object(detail));
            browser::focus(&self.root(), ".receipt h3");
        }
    }

    async fn send(self) -> Reply {
        let said = self.peek(|form| Some((keep::draft(form.body()?), form.sheet().key.clone())));
        let Some((body, key)) = said else { return Reply::default() };
        talk::reply(&browser::ask(&self.api("/tickets"), &key, &body).await)
    }

    async fn upload(self, file: u32) -> Reply {
        let said = self.peek(|form| {
            let receipt = form.receipt()?;
            Some((receipt.id.clone(), receipt.key.clone(), form.sheet().upload_key(file)))
        });
        let Some((id, bearer, key)) = said else { return Reply::default() };
        let mut path = String::from("/tickets/");
        path.push_str(&id);
        path.push_str("/attachments");
        let progress = Closure::new(move |percent| self.tell(Event::Progress { file, percent }));
        talk::reply(&browser::upload(&self.api(&path), &key, &bearer, file, &progress).await)
    }

    /// An address of the API.
    pub(super) fn api(self, path: &str) -> String {
        let mut address = self.know(|data| data.api.clone());
        address.push_str(path);
        address
    }

    /// Says every second how long it takes until the form goes on, and then that it is time. A later wait replaces it.
    fn count_down(self, until: Option<u64>) {
        let Some(until) = until else { return };
        let left = until.saturating_sub(moment().now);
        self.wait.set(u32::try_from(left.div_ceil(1000)).unwrap_or(u32::MAX));
        let wait = Duration::from_millis(left.min(1000));
        let again = move || {
            if self.next.get_value() != (Next::Wait { until: Some(until) }) {
                return;
            }
            if left <= 1000 { self.tell(Event::Due) } else { self.count_down(Some(until)) }
        };
        drop::<Result<TimeoutHandle, JsValue>>(set_timeout_with_handle(again, wait));
    }

    /// Keeps the form, and its files.
    async fn keep(self) {
        let (kept, pending) =
            self.peek(|form| (keep::kept(&form.kept()), !matches!(form.next(), Next::Nothing)));
        browser::keep(&self.place(), &kept, pending).await;
    }

    /// Keeps the form as it is after a change. A form that is done is not kept any more.
    pub(super) fn keep_soon(self) {
        if self.peek(|form| matches!(form, Form::Sent(..))) {
            browser::forget(&self.place());
        } else {
            spawn(self.keep());
        }
    }

    /// Hears of the network, for as long as the page lives.
    pub(super) fn listen(self) {
        for (name, event) in [("online", Event::Online), ("offline", Event::Offline)] {
            let handle = window_event_listener_untyped(name, move |_| self.tell(event.clone()));
            std::mem::forget(handle);
        }
        if !browser::online() {
            self.tell(Event::Offline);
        }
    }
}
