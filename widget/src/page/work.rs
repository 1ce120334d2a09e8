//! How the form changes, and what it wants done: kept, sent, uploaded, waited for.

use wasm_bindgen::prelude::*;

use super::draw::spawn;
use super::state::{ask, blank, change, change_quietly, see};
use super::browser;
use crate::form::{Event, Form, Moment, Next, Reply};
use crate::wire::{Writer, read_reply, write_kept};

/// Now, and a random number.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast saturates")]
fn moment() -> Moment {
    Moment { now: browser::now() as u64, random: browser::random() }
}

/// The one way in which the form changes.
#[inline(never)]
pub(super) fn tell(event: Event) {
    change(|model| {
        let blank = blank(&model.data);
        model.form = std::mem::replace(&mut model.form, blank).on(event);
    });
    keep_soon();
    proceed();
    fill_soon();
}

/// Begins with an empty form; what was kept of this one goes.
pub(super) fn anew() {
    browser::forget();
    change(|model| {
        model.form = blank(&model.data);
        model.restored = false;
    });
    fill_soon();
}

/// Does what the form wants, once.
pub(super) fn proceed() {
    let (next, before) = see(|model| (model.form.next(), model.next));
    if next == before {
        return;
    }
    change_quietly(|model| model.next = next);
    if matches!(before, Next::Upload { .. }) {
        browser::stop();
    }
    match next {
        Next::Nothing => {}
        Next::Wait { until } => count_down(until),
        Next::Keep { .. } | Next::Send { .. } | Next::Upload { .. } => spawn(go_on(next)),
    }
}

async fn go_on(next: Next) {
    let (answer, attempt) = match next {
        Next::Send { attempt } => {
            let (body, key) = ask(|form| {
                let mut writer = Writer::default();
                form.body().into_iter().for_each(|body| writer.draft(body));
                (writer.done(), form.sheet().key.clone())
            });
            (browser::submit(&key, &body).await, attempt)
        }
        Next::Upload { file, attempt } => {
            let (id, bearer, key) = ask(|form| {
                let (id, bearer) = form.receipt().map_or_else(Default::default, |receipt| {
                    (receipt.id.clone(), receipt.key.clone())
                });
                (id, bearer, form.sheet().upload_key(file))
            });
            let progress = Closure::new(move |percent| tell(Event::Progress { file, percent }));
            (browser::upload(&id, &key, &bearer, file, &progress).await, attempt)
        }
        _ => {
            keep().await;
            return tell(Event::Kept);
        }
    };
    replied(attempt, read_reply(&answer.as_string().unwrap_or_default()));
}

fn replied(attempt: u32, reply: Reply) {
    let sent = reply.receipt.clone();
    tell(Event::Replied { attempt, reply: Box::new(reply), at: moment() });
    if let Some(receipt) = sent {
        browser::sent(&receipt.number.to_string(), &receipt.link);
    }
}

/// Says every second how long it takes until the form goes on, and then that it is time. A later wait replaces it.
fn count_down(until: Option<u64>) {
    let Some(until) = until else { return };
    let left = until.saturating_sub(moment().now);
    change(|model| model.wait = u32::try_from(left.div_ceil(1000)).unwrap_or(u32::MAX));
    let wait = u32::try_from(left.min(1000)).unwrap_or_default();
    spawn(async move {
        browser::sleep(wait).await;
        if see(|model| model.next) != (Next::Wait { until: Some(until) }) {
            return;
        }
        if left <= 1000 { tell(Event::Due) } else { count_down(Some(until)) }
    });
}

/// Keeps the form and its files.
async fn keep() {
    let (kept, pending) =
        ask(|form| (write_kept(&form.kept()), !matches!(form.next(), Next::Nothing)));
    browser::keep(&kept, pending).await;
}

/// Keeps the form as it is after a change. A form that is done is not kept any more.
fn keep_soon() {
    if ask(|form| matches!(form, Form::Sent(..))) {
        browser::forget();
    } else {
        spawn(keep());
    }
}

/// Puts the form's answers into the controls, once they are drawn.
pub(super) fn fill_soon() {
    spawn(async {
        browser::sleep(0).await;
        ask(|form| {
            for question in form.sheet().questions() {
                browser::fill(&question.field.name, question.value);
            }
        });
    });
}

/// Hears of the network, for as long as the page lives.
pub(super) fn listen() {
    let heard = Closure::new(|online| tell(if online { Event::Online } else { Event::Offline }));
    browser::listen(&heard);
    heard.forget();
}
