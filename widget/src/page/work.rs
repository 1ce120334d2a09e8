//! How the form changes, and what it wants done: kept, sent, uploaded, waited for.
//!
//! `browser.js` does what takes its time and tells how it went through [`super::hear`]: a Rust future for each would be
//! a kilobyte of its own.

use super::browser;
use super::state::{ask, blank, change, change_quietly, see};
use crate::form::{Event, Form, Moment, Next};
use crate::wire::{Writer, read_reply, write_kept};

/// Now, and a random number.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast saturates")]
fn moment() -> Moment {
    Moment { now: browser::now() as u64, random: browser::random() }
}

/// The one way in which the form changes.
#[inline(never)]
pub(super) fn tell(event: Event) {
    change(|model| model.form = model.form.take().map(|form| form.on(event)));
    if ask(|form| matches!(form, Form::Sent(..))) {
        browser::forget();
    } else {
        keep(false);
    }
    proceed();
    browser::fill_soon();
}

/// Begins with an empty form; what was kept of this one goes.
pub(super) fn anew() {
    browser::forget();
    change(|model| {
        model.form = Some(blank(&model.data));
        model.restored = false;
    });
    browser::fill_soon();
}

/// Does what the form wants, once.
pub(super) fn proceed() {
    let (next, before) = see(|model| (model.form().next(), model.next));
    if next == before {
        return;
    }
    change_quietly(|model| model.next = next);
    if matches!(before, Next::Upload { .. }) {
        browser::stop();
    }
    match next {
        Next::Nothing => {}
        Next::Keep { .. } => keep(true),
        Next::Send { attempt } => ask(|form| {
            let mut writer = Writer::default();
            if let Some(body) = form.body() {
                writer.draft(body);
            }
            browser::submit(attempt, &form.sheet().key, &writer.done());
        }),
        Next::Upload { file, attempt } => ask(|form| {
            if let Some(receipt) = form.receipt() {
                let key = form.sheet().upload_key(file);
                browser::upload(attempt, &receipt.id, &key, &receipt.key, file);
            }
        }),
        Next::Wait { .. } => tick(),
    }
}

/// Keeps the form and its files; tells when they are on disk if somebody waits for it.
fn keep(waits: bool) {
    ask(|form| {
        let pending = !matches!(form.next(), Next::Nothing);
        browser::keep(&write_kept(&form.kept()), pending, waits);
    });
}

/// The desk answered a try, or nobody did.
pub(super) fn replied(attempt: u32, texts: &str) {
    let reply = Box::new(read_reply(texts));
    let stored = reply.receipt.is_some();
    tell(Event::Replied { attempt, reply, at: moment() });
    if !stored {
        return;
    }
    // Not while it looks at the state: the page that hears of it may change it at once.
    let told = |form: &Form| {
        form.receipt().map(|receipt| (receipt.number.to_string(), receipt.link.clone()))
    };
    if let Some((number, link)) = ask(told) {
        browser::sent(&number, &link);
    }
}

/// Shows how many seconds it takes until the form goes on, and tells when it is time.
pub(super) fn tick() {
    let Next::Wait { until: Some(until) } = see(|model| model.next) else { return };
    let left = until.saturating_sub(moment().now);
    if left == 0 {
        return tell(Event::Due);
    }
    change(|model| model.wait = u32::try_from(left.div_ceil(1000)).unwrap_or(u32::MAX));
    browser::tick(u32::try_from(left.min(1000)).unwrap_or_default());
}

/// Puts the form's answers into the controls, which are drawn by now.
pub(super) fn fill() {
    ask(|form| {
        for question in form.sheet().questions() {
            browser::fill(&question.field.name, question.value);
        }
    });
}
