//! The widget in a page: what the loader and the page call, and the one place where the form changes.
//!
//! [`start`] prepares it and shows nothing; [`open`] shows the dialog. The form's state is one signal; everything that is
//! drawn follows it, and what it wants done next ([`Form::next`]) is done here.

mod answers;
mod browser;
mod cases;
mod critical;
mod data;
mod draw;
mod fields;
mod files;
mod keep;
mod panel;
mod receipt;
mod talk;
mod work;

use docent_model::Draft;
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlDialogElement, HtmlElement, ShadowRoot};

use crate::form::{Event, Form, Next};
use data::{Data, text};
use draw::spawn;

/// The widget of a page: there is one.
#[derive(Clone, Copy)]
struct Widget {
    /// None only until it is started and while it changes.
    form: RwSignal<Option<Form>>,
    data: StoredValue<Data, LocalStorage>,
    root: StoredValue<ShadowRoot, LocalStorage>,
    /// Under which name the browser keeps this form.
    place: StoredValue<String>,
    /// What the form wanted last; it is done once.
    next: StoredValue<Next>,
    view: RwSignal<View>,
    /// Seconds until the form goes on by itself.
    wait: RwSignal<u32>,
    /// Whether the form was restored from what an earlier page kept.
    restored: RwSignal<bool>,
    answers: answers::State,
    cases: cases::State,
}

/// What the dialog shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum View {
    Form,
    Article,
}

thread_local! {
    static WIDGET: std::cell::Cell<Option<Widget>> = const { std::cell::Cell::new(None) };
}

/// Prepares the widget. `base` is the address of the folder of its files, `data` what `LOCALE.json` says. Calling it
/// again, with another language, draws it anew.
#[wasm_bindgen]
pub async fn start(base: String, data: JsValue) {
    let data = Data::read(base, &data);
    let (mut style, dir, locale) = (data.base.clone(), data.dir.clone(), data.locale.clone());
    style.push_str("widget.css");
    let root: ShadowRoot = browser::host(&style, &dir, &locale).await.unchecked_into();
    let mut place = String::from("docent-draft ");
    place.push_str(&data.api);
    let kept = keep::read_kept(&browser::kept(&place).await);
    let restored = kept.is_some();
    let schema = data.schema.clone();
    let form = match kept {
        Some(kept) => Form::restored(schema, kept),
        None => Form::new(schema, blank(&data), browser::new_key()),
    };
    let parent = web_sys::window().and_then(|window| window.document());
    let parent = parent.and_then(|document| document.create_element("div").ok());
    let parent: HtmlElement = parent.expect("a page has a document").unchecked_into();
    root.append_child(&parent).expect("a shadow root takes elements");
    let mount = mount_to(parent, move || {
        let widget = Widget {
            form: RwSignal::new(Some(form)),
            data: StoredValue::new_local(data),
            root: StoredValue::new_local(root),
            place: StoredValue::new(place),
            next: StoredValue::new(Next::Nothing),
            view: RwSignal::new(View::Form),
            wait: RwSignal::new(0),
            restored: RwSignal::new(restored),
            answers: answers::State::new(),
            cases: cases::State::new(),
        };
        WIDGET.set(Some(widget));
        panel::draw(widget).view()
    });
    mount.forget();
    if let Some(widget) = WIDGET.get() {
        widget.listen();
        // What was on its way when an earlier page ended goes on.
        widget.proceed();
        widget.fill_soon();
    }
}

fn blank(data: &Data) -> Draft {
    let page = web_sys::window().and_then(|window| window.location().pathname().ok());
    Draft { locale: data.locale.clone(), page: page.unwrap_or_default(), ..Draft::default() }
}

/// Shows the dialog. `options` may hold answers by the names of their fields, and `article`: the address of an article
/// to show first.
#[wasm_bindgen]
pub fn open(options: &JsValue) {
    let Some(widget) = WIDGET.get() else { return };
    widget.prefill(options);
    let article = text(options, "article");
    if !article.is_empty() {
        answers::show(widget, article);
    }
    let dialog = widget.dialog();
    if !dialog.open() && dialog.show_modal().is_ok() {
        browser::announce("docent:open", &JsValue::UNDEFINED);
        browser::focus(&widget.root(), "form [name]:enabled, .receipt h3, .back");
        cases::load(widget);
    }
}

/// Closes the dialog.
#[wasm_bindgen]
pub fn close() {
    if let Some(widget) = WIDGET.get() {
        widget.dialog().close();
    }
}

/// Fills in answers by the names of their fields, where there is none yet.
#[wasm_bindgen]
pub fn prefill(answers: &JsValue) {
    if let Some(widget) = WIDGET.get() {
        widget.prefill(answers);
    }
}

/// Says who the reader is: a token of the host application, as `[desk.identity]` asks for; empty for nobody.
#[wasm_bindgen]
pub fn identify(token: &str) {
    browser::identify(token);
    if let Some(widget) = WIDGET.get() {
        cases::load(widget);
    }
}

/// Light, dark, or empty for the reader's own choice.
#[wasm_bindgen]
pub fn theme(name: &str) {
    if let Some(widget) = WIDGET.get() {
        let set = widget.root().host().set_attribute("data-theme", name);
        set.expect("the name of the attribute is a valid one");
    }
}

impl Widget {
    fn root(self) -> ShadowRoot {
        self.root.get_value()
    }

    fn dialog(self) -> HtmlDialogElement {
        let found = self.root().query_selector("dialog").ok().flatten();
        found.expect("the panel is drawn before anybody can call").unchecked_into()
    }

    /// A text of the interface.
    fn string(self, key: &str) -> String {
        self.know(|data| data.string(key))
    }

    /// A text with a value in the place of its argument.
    fn say(self, key: &str, value: &str) -> String {
        self.know(|data| browser::say(&data.strings, key, value))
    }

    /// What the form says; whoever asks while drawing is drawn again when it changes.
    fn ask<T>(self, question: impl FnOnce(&Form) -> T) -> T {
        self.form.with(|form| question(form.as_ref().expect("it changes in `tell` alone")))
    }

    /// The same for who does not draw.
    fn peek<T>(self, question: impl FnOnce(&Form) -> T) -> T {
        self.form.with_untracked(|form| question(form.as_ref().expect("it changes in `tell` alone")))
    }

    /// Something of the page's data.
    fn know<T>(self, question: impl FnOnce(&Data) -> T) -> T {
        self.data.with_value(question)
    }

    /// The name under which the browser keeps this form.
    fn place(self) -> String {
        self.place.get_value()
    }

    /// The one way in which the form changes.
    fn tell(self, event: Event) {
        self.form.update(|form| *form = form.take().map(|form| form.on(event)));
        self.keep_soon();
        self.proceed();
        self.fill_soon();
    }

    fn prefill(self, answers: &JsValue) {
        let fields = self.know(|data| {
            data.schema.fields.iter().map(|field| field.name.clone()).collect::<Vec<_>>()
        });
        for field in fields {
            let value = text(answers, &field);
            if !value.is_empty() {
                self.tell(Event::Prefilled { field, value });
            }
        }
    }

    /// Begins with an empty form; what was kept of this one goes.
    fn anew(self) {
        browser::forget(&self.place());
        let form = self.know(|data| {
            Form::new(data.schema.clone(), blank(data), browser::new_key())
        });
        self.form.set(Some(form));
        self.restored.set(false);
        self.fill_soon();
    }

    /// Puts the form's answers into the controls, once they are drawn.
    fn fill_soon(self) {
        spawn(async move {
            leptos::task::tick().await;
            let Some(root) = self.root.try_get_value() else { return };
            self.peek(|form| {
                for question in form.sheet().questions() {
                    browser::fill(&root, &question.field.name, question.value);
                }
            });
        });
    }
}
