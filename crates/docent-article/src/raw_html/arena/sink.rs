//! The sink: where the tree builder's nodes go.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};

use html5ever::interface::{
    AppendNode, AppendText, ElementFlags, NodeOrText, QuirksMode, TreeSink,
};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, ExpandedName, LocalName, QualName};

use crate::raw_html::arena::numbers::decode;
use crate::raw_html::arena::{CONTEXT, DIVISION, DOCUMENT, HTML, OPEN};
use crate::raw_html::elements::{ElementId, Role};
use crate::raw_html::tokens::{NONE, Tokens, What};
use crate::source::offset;

/// A node of the arena.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::raw_html) struct Knot {
    /// The element; texts and Markdown nodes have none.
    pub(in crate::raw_html) element: Option<ElementId>,
    /// Its token; [`NONE`] if the builder implied it.
    pub(in crate::raw_html) token: u32,
    /// Offset behind its closing tag, if that is there.
    pub(in crate::raw_html) end: u32,
    pub(in crate::raw_html) first: u32,
    pub(in crate::raw_html) next: u32,
    parent: u32,
    previous: u32,
    last: u32,
}

/// What the builder knows of a knot.
#[derive(Clone)]
pub(super) struct Handle {
    pub(super) knot: u32,
    pub(super) local: &'static LocalName,
}

/// Where the builder's tree goes.
pub(super) struct Sink<'t, 'a> {
    pub(super) tokens: &'t Tokens<'a>,
    pub(super) knots: RefCell<Vec<Knot>>,
    /// The innermost element that is open, as far as can be told from outside.
    pub(super) current: Cell<u32>,
}

impl<'t, 'a> Sink<'t, 'a> {
    /// A tree of nothing but the document and the context of the fragment.
    pub(super) fn new(tokens: &'t Tokens<'a>) -> Sink<'t, 'a> {
        let knots = RefCell::new(Vec::with_capacity(tokens.list.len() + 4));
        let sink = Sink { tokens, knots, current: Cell::new(NONE) };
        let (document, context) = (sink.knot(None, NONE), sink.knot(None, NONE));
        debug_assert_eq!((document, context), (DOCUMENT, CONTEXT));
        sink
    }

    pub(super) fn knot(&self, element: Option<ElementId>, token: u32) -> u32 {
        let mut knots = self.knots.borrow_mut();
        knots.push(Knot {
            element,
            token,
            end: 0,
            first: NONE,
            next: NONE,
            parent: NONE,
            previous: NONE,
            last: NONE,
        });
        offset(knots.len() - 1)
    }

    /// Notes where the innermost open element of that name ends.
    pub(super) fn close(&self, local: &LocalName, end: Option<u32>) {
        let mut knots = self.knots.borrow_mut();
        let mut at = self.current.get();
        for _ in 0..2 * OPEN {
            let Some(knot) = knots.get_mut(at as usize) else { return };
            let parent = knot.parent;
            if let Some(element) = knot.element.map(ElementId::element) {
                if element.local == *local {
                    knot.end = end.unwrap_or(0).max(knot.end);
                    self.current.set(parent);
                    return;
                }
                let edge = matches!(element.role, Role::Table | Role::Cell | Role::HeadCell);
                if edge && !["table", "td", "th", "tr", "tbody"].contains(&&**local) {
                    return;
                }
            }
            at = parent;
        }
    }

    fn take(&self, child: &NodeOrText<Handle>) -> u32 {
        match child {
            AppendNode(handle) => {
                self.detach(handle.knot);
                handle.knot
            }
            AppendText(text) => self.knot(None, decode(text)),
        }
    }

    pub(super) fn attach(&self, parent: u32, child: u32) {
        let mut knots = self.knots.borrow_mut();
        let last = knots[parent as usize].last;
        knots[child as usize].parent = parent;
        knots[child as usize].previous = last;
        match knots.get_mut(last as usize) {
            Some(last) => last.next = child,
            None => knots[parent as usize].first = child,
        }
        knots[parent as usize].last = child;
        let opens = knots[child as usize].element.is_some_and(|element| !element.role().is_void());
        self.current.set(if opens { child } else { parent });
    }

    fn detach(&self, knot: u32) {
        let mut knots = self.knots.borrow_mut();
        let Knot { parent, previous, next, .. } = knots[knot as usize];
        if parent == NONE {
            return;
        }
        match knots.get_mut(previous as usize) {
            Some(previous) => previous.next = next,
            None => knots[parent as usize].first = next,
        }
        match knots.get_mut(next as usize) {
            Some(next) => next.previous = previous,
            None => knots[parent as usize].last = previous,
        }
        let knot = &mut knots[knot as usize];
        (knot.parent, knot.previous, knot.next) = (NONE, NONE, NONE);
    }
}

impl TreeSink for Sink<'_, '_> {
    type Handle = Handle;
    type Output = ();
    type ElemName<'n>
        = ExpandedName<'n>
    where
        Self: 'n;

    fn finish(self) {}

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        Handle { knot: DOCUMENT, local: &DIVISION }
    }

    fn elem_name<'n>(&'n self, target: &'n Handle) -> ExpandedName<'n> {
        ExpandedName { ns: &HTML, local: target.local }
    }

    fn create_element(
        &self,
        name: QualName,
        attributes: Vec<Attribute>,
        _: ElementFlags,
    ) -> Handle {
        let token = attributes.first().map_or(NONE, |attribute| decode(&attribute.value));
        let element = match self.tokens.list.get(token as usize).map(|token| &token.what) {
            Some(What::Open { element, .. }) => Some(*element),
            // A Markdown node travels as a `div`.
            Some(_) => None,
            None => ElementId::named(&name.local),
        };
        let local = element.map_or(&DIVISION, |element| &element.element().local);
        Handle { knot: self.knot(element, token), local }
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        Handle { knot: self.knot(None, NONE), local: &DIVISION }
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        Handle { knot: self.knot(None, NONE), local: &DIVISION }
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        let child = self.take(&child);
        self.attach(parent.knot, child);
    }

    fn append_based_on_parent_node(
        &self,
        element: &Handle,
        before: &Handle,
        child: NodeOrText<Handle>,
    ) {
        if self.knots.borrow()[element.knot as usize].parent == NONE {
            self.append(before, child);
        } else {
            self.append_before_sibling(element, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &Handle) -> Handle {
        target.clone()
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        x.knot == y.knot
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let child = self.take(&child);
        let mut knots = self.knots.borrow_mut();
        let Knot { parent, previous, .. } = knots[sibling.knot as usize];
        knots[child as usize].parent = parent;
        knots[child as usize].previous = previous;
        knots[child as usize].next = sibling.knot;
        knots[sibling.knot as usize].previous = child;
        match knots.get_mut(previous as usize) {
            Some(previous) => previous.next = child,
            None => knots[parent as usize].first = child,
        }
    }

    fn add_attrs_if_missing(&self, _: &Handle, _: Vec<Attribute>) {}

    fn remove_from_parent(&self, target: &Handle) {
        self.detach(target.knot);
    }

    fn reparent_children(&self, from: &Handle, to: &Handle) {
        loop {
            let child = self.knots.borrow()[from.knot as usize].first;
            if child == NONE {
                return;
            }
            self.detach(child);
            self.attach(to.knot, child);
        }
    }
}
