//! Elements for the widget: leptos's, of as few types as there can be.
//!
//! Every type of element, attribute or closure that leptos draws is compiled by itself; here all of them are one each,
//! which halves the module.

use leptos::ev;
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::element::custom;
use leptos::tachys::html::event::on;

/// What an element is told: the event.
pub(super) use web_sys::Event;

type Told = Box<dyn Fn() -> String + Send>;
type Offered = Box<dyn Fn() -> Option<String> + Send>;
type Heard = Box<dyn FnMut(Event)>;
type Drawn = Box<dyn Fn() -> Vec<AnyView> + Send>;

/// An element in the making.
pub(super) struct Node {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element.
pub(super) fn node(tag: &'static str) -> Node {
    Node { tag, attributes: Vec::new(), children: Vec::new() }
}

impl Node {
    /// An attribute.
    pub(super) fn set(mut self, name: &'static str, value: impl Into<String>) -> Node {
        self.attributes.push(custom_attribute(name, value.into()).into_any_attr());
        self
    }

    /// An attribute that follows what it is made of; without a value it is absent.
    pub(super) fn live(
        mut self,
        name: &'static str,
        value: impl Fn() -> Option<String> + Send + 'static,
    ) -> Node {
        let value: Offered = Box::new(value);
        self.attributes.push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// An attribute that is there or not.
    pub(super) fn flag(self, name: &'static str, is: impl Fn() -> bool + Send + 'static) -> Node {
        self.live(name, move || is().then(String::new))
    }

    /// Is seen only where this holds.
    pub(super) fn shown(self, is: impl Fn() -> bool + Send + 'static) -> Node {
        self.flag("hidden", move || !is())
    }

    /// Hears an event.
    pub(super) fn on(mut self, name: &'static str, heard: impl FnMut(Event) + 'static) -> Node {
        let heard: Heard = Box::new(heard);
        self.attributes.push(on(ev::Custom::<Event>::new(name), heard).into_any_attr());
        self
    }

    /// A text.
    pub(super) fn text(mut self, text: impl Into<String>) -> Node {
        self.children.push(text.into().into_any());
        self
    }

    /// A text that follows what it is made of.
    pub(super) fn told(mut self, text: impl Fn() -> String + Send + 'static) -> Node {
        let text: Told = Box::new(text);
        self.children.push(text.into_any());
        self
    }

    /// An element in it.
    pub(super) fn with(mut self, child: Node) -> Node {
        self.children.push(child.view());
        self
    }

    /// Elements in it.
    pub(super) fn all(mut self, children: impl IntoIterator<Item = Node>) -> Node {
        self.children.extend(children.into_iter().map(Node::view));
        self
    }

    /// Elements in it that are made anew when `of` has another value.
    pub(super) fn each(
        mut self,
        of: impl Fn() -> String + Send + Sync + 'static,
        draw: impl Fn() -> Vec<Node> + Send + 'static,
    ) -> Node {
        let of = memo(Box::new(of));
        let drawn: Drawn = Box::new(move || {
            of.track();
            untrack(|| draw().into_iter().map(Node::view).collect())
        });
        self.children.push(drawn.into_any());
        self
    }

    /// As leptos takes it.
    pub(super) fn view(self) -> AnyView {
        custom(self.tag).child(self.children).add_any_attr(self.attributes).into_any()
    }
}

fn memo(of: Box<dyn Fn() -> String + Send + Sync>) -> Memo<String> {
    Memo::new(move |_| of())
}
