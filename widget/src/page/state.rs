//! The state of the widget: one value, and one signal that tells when it has changed.
//!
//! A signal per value costs half a kilobyte of WebAssembly each, and one for all is quick enough for a form.

use std::cell::{Cell, Ref, RefCell};

use docent_model::{Draft, ProblemCode};
use leptos::prelude::*;

use super::browser;
use crate::form::{Form, Next};
use crate::wire::{Data, Reader, read_kept};

/// Everything that is drawn.
pub(super) struct Model {
    pub(super) data: Data,
    /// None only while it changes.
    pub(super) form: Option<Form>,
    /// By place of the question; none where it is not asked now. Made once per change, because all that is drawn of a
    /// question looks at it.
    pub(super) asked: Vec<Option<Asked>>,
    /// What the form wanted last; it is done once.
    pub(super) next: Next,
    /// Seconds until the form goes on by itself.
    pub(super) wait: u32,
    /// The form was restored from what an earlier page kept.
    pub(super) restored: bool,
    /// Title and address of articles that fit the subject.
    pub(super) found: Vec<(String, String)>,
    /// The address of the article that is shown in the place of the form; empty for none.
    pub(super) article: String,
    /// Number, subject and id of the reader's open cases, one after the other.
    pub(super) cases: Vec<String>,
}

/// What is drawn of a question that is asked now.
pub(super) struct Asked {
    /// What is wrong with the answer, once it may be seen.
    pub(super) problem: Option<ProblemCode>,
    /// The values of the options that are offered, in one text.
    pub(super) offered: String,
}

impl Model {
    /// The form.
    #[inline(never)]
    pub(super) fn form(&self) -> &Form {
        self.form.as_ref().expect("it changes at once")
    }
}

thread_local! {
    static MODEL: Cell<Option<&'static RefCell<Model>>> = const { Cell::new(None) };
    static CHANGED: ArcTrigger = ArcTrigger::new();
}

/// Makes the state of a page, with what was kept of a form.
#[inline(never)]
pub(super) fn begin(data: &str, kept: &str) {
    let data = Data::read(data);
    let kept = read_kept(kept);
    let form = match kept {
        Some(kept) => Form::restored(data.schema.clone(), kept),
        None => blank(&data),
    };
    let answered = form.sheet().questions().iter().any(|question| !question.value.is_empty());
    let restored = answered || !form.sheet().files.is_empty();
    let model = Model {
        data,
        asked: asked(&form),
        form: Some(form),
        next: Next::Nothing,
        wait: 0,
        restored,
        found: Vec::new(),
        article: String::new(),
        cases: Vec::new(),
    };
    // It lives as long as the page.
    MODEL.set(Some(Box::leak(Box::new(RefCell::new(model)))));
}

/// An empty form.
pub(super) fn blank(data: &Data) -> Form {
    let draft = Draft {
        locale: data.locale.clone(),
        page: browser::path(),
        context: Reader::new(&browser::context()).pairs(),
        ..Draft::default()
    };
    Form::new(data.schema.clone(), draft, browser::new_key())
}

/// Looks at the state; what is drawn with it is drawn again when it changes.
pub(super) fn see<T>(look: impl FnOnce(&Model) -> T) -> T {
    look(&seen())
}

/// Looks at the form.
pub(super) fn ask<T>(look: impl FnOnce(&Form) -> T) -> T {
    see(|model| look(model.form()))
}

/// Changes the state.
pub(super) fn change(change: impl FnOnce(&mut Model)) {
    change_quietly(change);
    notify();
}

/// Changes what nobody sees.
pub(super) fn change_quietly(change: impl FnOnce(&mut Model)) {
    let mut model = model().borrow_mut();
    change(&mut model);
    model.asked = asked(model.form());
}

#[inline(never)]
fn asked(form: &Form) -> Vec<Option<Asked>> {
    let sheet = form.sheet();
    let mut questions = sheet.questions().into_iter().peekable();
    let mut asked = Vec::new();
    for field in &sheet.schema.fields {
        let question = questions.next_if(|question| question.field.name == field.name);
        asked.push(question.map(|question| {
            let mut offered = String::new();
            for option in question.options {
                offered.push_str(&option.value);
                offered.push('\0');
            }
            Asked { problem: question.problem, offered }
        }));
    }
    asked
}

fn model() -> &'static RefCell<Model> {
    MODEL.get().expect("it began")
}

#[inline(never)]
fn seen() -> Ref<'static, Model> {
    CHANGED.with(Track::track);
    model().borrow()
}

#[inline(never)]
fn notify() {
    CHANGED.with(Notify::notify);
}
