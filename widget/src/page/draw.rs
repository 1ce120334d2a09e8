//! Elements for the widget, drawn once; what may change follows the state by itself.
//!
//! leptos compiles every type of element, attribute and closure by itself. Here an element is one of the browser's from
//! the beginning, and everything that follows the state is one type of effect, which ends with its owner. That is a sixth
//! of the module.

use leptos::mount::mount_to_renderer;
use leptos::prelude::{Mountable, Owner, Render, RenderEffect, on_cleanup};
use wasm_bindgen::prelude::Closure;
use web_sys::Element;

use super::browser;

/// What an element is told.
pub(super) use web_sys::Event;

type Heard = Box<dyn FnMut(Event)>;
type Draw = Box<dyn Fn() -> Vec<Node>>;
/// What something drawn is made of; none for nothing.
type Source = Box<dyn Fn() -> Option<String>>;

/// An element.
pub(super) struct Node(Element);

/// An element after a selector: a tag, classes, attributes (`button.close[type=button]`).
#[inline(never)]
pub(super) fn node(selector: &str) -> Node {
    Node(browser::element(selector))
}

/// The dialog, which is in the page before anything is drawn.
pub(super) fn host() -> Node {
    Node(browser::host())
}

/// Draws the widget, in [`host`], for as long as the page lives.
pub(super) fn mount(draw: fn() -> Node) {
    mount_to_renderer(&browser::host(), draw).forget();
}

impl Node {
    /// An attribute.
    #[inline(never)]
    pub(super) fn set(self, name: &str, value: &str) -> Node {
        browser::set(&self.0, name, Some(value));
        self
    }

    /// An attribute that follows what it is made of; without a value it is absent.
    #[inline]
    fn live(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Node {
        self.follow(name, Box::new(value), None)
    }

    /// An attribute that is there, with the value `true`, or not.
    #[inline]
    pub(super) fn flag(self, name: &'static str, is: impl Fn() -> bool + 'static) -> Node {
        self.live(name, move || is().then(|| "true".to_owned()))
    }

    /// Is seen only where this holds.
    #[inline]
    pub(super) fn shown(self, is: impl Fn() -> bool + 'static) -> Node {
        self.live("hidden", move || (!is()).then(String::new))
    }

    /// Hears an event.
    #[inline]
    pub(super) fn on(self, name: &str, heard: impl FnMut(Event) + 'static) -> Node {
        self.boxed_on(name, Box::new(heard))
    }

    #[inline(never)]
    fn boxed_on(self, name: &str, heard: Heard) -> Node {
        browser::hear_on(&self.0, name, Closure::wrap(heard).into_js_value());
        self
    }

    /// A text.
    #[inline(never)]
    pub(super) fn text(self, text: &str) -> Node {
        browser::append_text(&self.0, text);
        self
    }

    /// A text of the interface.
    #[inline(never)]
    pub(super) fn say(self, key: &str) -> Node {
        self.text(&super::panel::string(key))
    }

    /// The whole text of an element, which follows what it is made of.
    #[inline]
    pub(super) fn told(self, text: impl Fn() -> String + 'static) -> Node {
        self.live("", move || Some(text()))
    }

    /// An element in it.
    #[inline(never)]
    pub(super) fn with(self, Node(child): Node) -> Node {
        browser::append(&self.0, &child);
        self
    }

    /// Elements in it.
    #[inline(never)]
    pub(super) fn all(self, children: Vec<Node>) -> Node {
        for child in children {
            browser::append(&self.0, &child.0);
        }
        self
    }

    /// All elements in it: drawn again when what they are made of has changed, none where there is nothing.
    #[inline]
    pub(super) fn each(
        self,
        source: impl Fn() -> Option<String> + 'static,
        draw: impl Fn() -> Vec<Node> + 'static,
    ) -> Node {
        self.follow("", Box::new(source), Some(Box::new(draw)))
    }

    #[inline(never)]
    fn follow(self, name: &'static str, source: Source, draw: Option<Draw>) -> Node {
        let element = self.0.clone();
        let effect = RenderEffect::new(move |before: Option<Followed>| {
            let source = source();
            if let Some(before) = before
                && before.source == source
            {
                return before;
            }
            let Some(draw) = &draw else {
                browser::set(&element, name, source.as_deref());
                return Followed { source, _owner: None };
            };
            browser::set(&element, name, None);
            // Not a child of the effect's own owner, which ends whenever the effect runs.
            let owner = Owner::new_root(None);
            if source.is_some() {
                owner.with(|| Node(element.clone()).all(draw()));
            }
            Followed { source, _owner: Some(owner) }
        });
        on_cleanup(move || drop(effect));
        self
    }
}

/// What an effect made, and the owner of what was drawn with it.
struct Followed {
    source: Option<String>,
    _owner: Option<Owner>,
}

impl Render for Node {
    type State = Node;

    fn build(self) -> Node {
        self
    }

    fn rebuild(self, state: &mut Node) {
        *state = self;
    }
}

impl Mountable for Node {
    fn unmount(&mut self) {
        self.0.remove();
    }

    /// It is in its place: taken out of the page, a dialog would close.
    fn mount(&mut self, _parent: &Element, _before: Option<&web_sys::Node>) {}

    fn insert_before_this(&self, _child: &mut dyn Mountable) -> bool {
        false
    }

    fn elements(&self) -> Vec<Element> {
        vec![self.0.clone()]
    }
}
