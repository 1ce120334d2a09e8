//! The standard's way: html5ever's tree builder, which repairs what does not nest.

use std::cell::Cell;

use html5ever::interface::Tracer;
use html5ever::tokenizer::{
    CharacterTokens, EOFToken, StartTag, Tag, TagKind, TagToken, TokenSink,
};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{Attribute, LocalName, QualName, local_name, ns};

use crate::raw_html::arena::numbers::{blanks, digits};
use crate::raw_html::arena::sink::{Handle, Sink};
use crate::raw_html::arena::{Builder, CONTEXT, DIVISION};
use crate::raw_html::tokens::Tokens;

/// Makes a tree as browsers do.
pub(super) struct Standard<'t, 'a> {
    builder: TreeBuilder<Handle, Sink<'t, 'a>>,
}

impl<'t, 'a> Standard<'t, 'a> {
    pub(super) fn new(tokens: &'t Tokens<'a>) -> Standard<'t, 'a> {
        let context = Handle { knot: CONTEXT, local: &DIVISION };
        let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
        let builder = TreeBuilder::new_for_fragment(Sink::new(tokens), context, None, options);
        Standard { builder }
    }

    /// The tree.
    pub(super) fn finish(self) -> Sink<'t, 'a> {
        let _ = self.builder.process_token(EOFToken, 1);
        self.builder.sink
    }
}

impl<'t, 'a> Builder<'t, 'a> for Standard<'t, 'a> {
    fn sink(&self) -> &Sink<'t, 'a> {
        &self.builder.sink
    }

    fn tag(&mut self, kind: TagKind, local: &'static LocalName, token: Option<u32>) {
        debug_assert_eq!(kind == StartTag, token.is_some());
        let attribute = |number| Attribute {
            name: QualName::new(None, ns!(), local_name!("class")),
            value: digits(number),
        };
        let tag = Tag {
            kind,
            name: local.clone(),
            self_closing: false,
            attrs: token.map(attribute).into_iter().collect(),
            had_duplicate_attributes: false,
        };
        let _ = self.builder.process_token(TagToken(tag), 1);
    }

    fn text(&mut self, token: u32, blank: bool) {
        let number = if blank { blanks(token) } else { digits(token) };
        let _ = self.builder.process_token(CharacterTokens(number), 1);
    }

    fn elements(&self) -> usize {
        let count = Count(Cell::new(0));
        self.builder.trace_handles(&count);
        count.0.get()
    }

    fn gave_up(&self) -> bool {
        false
    }
}

/// Counts what the builder holds.
struct Count(Cell<usize>);

impl Tracer for Count {
    type Handle = Handle;

    fn trace_handle(&self, _: &Handle) {
        self.0.set(self.0.get() + 1);
    }
}
