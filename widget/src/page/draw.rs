//! Elements for the widget: leptos's, of as few types as there can be.
//!
//! Every type of element, attribute or closure that leptos draws is compiled by itself; here all of them are one
//! each, and nothing but the boxing of a closure is inlined. That halves the module.

use leptos::ev;
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::element::custom;
use leptos::tachys::html::event::on;

/// What an element is told.
pub(super) use web_sys::Event;

type Told = Box<dyn Fn() -> String + Send>;
type Offered = Box<dyn Fn() -> Option<String> + Send>;
type Held = Box<dyn Fn() -> bool + Send>;
type Heard = Box<dyn FnMut(Event)>;
type Drawn = Box<dyn Fn() -> Vec<Node> + Send>;
type Views = Box<dyn Fn() -> Vec<AnyView> + Send>;

/// An element in the making.
pub(super) struct Node {
    tag: &'static str,
    attributes: Vec<AnyAttribute>,
    children: Vec<AnyView>,
}

/// An element.
#[inline(never)]
pub(super) fn node(tag: &'static str) -> Node {
    Node { tag, attributes: Vec::new(), children: Vec::new() }
}

impl Node {
    /// An attribute.
    #[inline(never)]
    pub(super) fn set(mut self, name: &'static str, value: &str) -> Node {
        self.attributes.push(custom_attribute(name, value.to_owned()).into_any_attr());
        self
    }

    /// A class, which is what most attributes are.
    #[inline(never)]
    pub(super) fn class(self, name: &str) -> Node {
        self.set("class", name)
    }

    /// An attribute that follows what it is made of; without a value it is absent.
    #[inline(always)]
    pub(super) fn live(
        self,
        name: &'static str,
        value: impl Fn() -> Option<String> + Send + 'static,
    ) -> Node {
        self.boxed_live(name, Box::new(value))
    }

    #[inline(never)]
    fn boxed_live(mut self, name: &'static str, value: Offered) -> Node {
        self.attributes.push(custom_attribute(name, value).into_any_attr());
        self
    }

    /// An attribute that is there, with the value `true`, or not.
    #[inline(always)]
    pub(super) fn flag(self, name: &'static str, is: impl Fn() -> bool + Send + 'static) -> Node {
        self.boxed_flag(name, Box::new(is))
    }

    #[inline(never)]
    fn boxed_flag(self, name: &'static str, is: Held) -> Node {
        self.live(name, move || is().then(|| "true".to_owned()))
    }

    /// Is seen only where this holds.
    #[inline(always)]
    pub(super) fn shown(self, is: impl Fn() -> bool + Send + 'static) -> Node {
        self.boxed_shown(Box::new(is))
    }

    #[inline(never)]
    fn boxed_shown(self, is: Held) -> Node {
        self.live("hidden", move || if is() { None } else { Some(String::new()) })
    }

    /// Hears an event.
    #[inline(always)]
    pub(super) fn on(self, name: &'static str, heard: impl FnMut(Event) + 'static) -> Node {
        self.boxed_on(name, Box::new(heard))
    }

    #[inline(never)]
    fn boxed_on(mut self, name: &'static str, heard: Heard) -> Node {
        self.attributes.push(on(ev::Custom::<Event>::new(name), heard).into_any_attr());
        self
    }

    /// A text.
    #[inline(never)]
    pub(super) fn text(mut self, text: &str) -> Node {
        self.children.push(text.to_owned().into_any());
        self
    }

    /// A text of the interface.
    #[inline(never)]
    pub(super) fn say(self, key: &str) -> Node {
        self.text(&super::panel::string(key))
    }

    /// A text that follows what it is made of.
    #[inline(always)]
    pub(super) fn told(self, text: impl Fn() -> String + Send + 'static) -> Node {
        self.boxed_told(Box::new(text))
    }

    #[inline(never)]
    fn boxed_told(mut self, text: Told) -> Node {
        self.children.push(text.into_any());
        self
    }

    /// An element in it.
    #[inline(never)]
    pub(super) fn with(mut self, child: Node) -> Node {
        self.children.push(child.view());
        self
    }

    /// Elements in it.
    #[inline(never)]
    pub(super) fn all(mut self, children: Vec<Node>) -> Node {
        self.children.extend(views(children));
        self
    }

    /// Elements in it that follow what they are made of. Those that stay are changed where they differ.
    #[inline(always)]
    pub(super) fn each(self, draw: impl Fn() -> Vec<Node> + Send + 'static) -> Node {
        self.boxed_each(Box::new(draw))
    }

    #[inline(never)]
    fn boxed_each(mut self, draw: Drawn) -> Node {
        let drawn: Views = Box::new(move || views(draw()));
        self.children.push(drawn.into_any());
        self
    }

    /// As leptos takes it.
    #[inline(never)]
    pub(super) fn view(self) -> AnyView {
        custom(self.tag).child(self.children).add_any_attr(self.attributes).into_any()
    }
}

#[inline(never)]
fn views(nodes: Vec<Node>) -> Vec<AnyView> {
    nodes.into_iter().map(Node::view).collect()
}
