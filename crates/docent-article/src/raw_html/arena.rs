//! The arena: the tree that html5ever's tree builder makes of the tokens.
//!
//! [`build`] is the only entry. The builder never sees a text: it gets the number of the text's token, in digits, or in
//! three kinds of blanks where the text is blank, because it treats blanks apart. An element carries its token's
//! number as its only attribute. So texts are not copied, and every node of the arena knows its place in the source.
//!
//! The builder is quadratic in the number of open elements; [`OPEN`] bounds it.

mod numbers;
mod sink;

use std::cell::{Cell, RefCell};

use html5ever::interface::Tracer;
use html5ever::tokenizer::{
    CharacterTokens, EOFToken, EndTag, StartTag, Tag, TagKind, TagToken, TokenSink,
};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{Attribute, LocalName, Namespace, QualName, local_name, ns};

use crate::raw_html::arena::numbers::{blanks, digits};
use crate::raw_html::arena::sink::{Handle, Sink};
use crate::raw_html::elements::{ELEMENTS, ElementId, Role};
use crate::raw_html::tokens::{NONE, Tokens, What};
use crate::source::offset;

pub(super) use sink::Knot;

/// So many elements are open at a time; the tags of what would be deeper are left out.
const OPEN: usize = 64;
/// So many formatting elements are open at a time.
const FORMATTING: usize = 12;
/// The builder may make so many nodes for a token on average; what is more is an attack, and the rest is plain text.
const GROWTH: usize = 8;

/// The whole tree.
pub(super) struct Arena {
    pub(super) knots: Vec<Knot>,
    /// The first child of the root.
    pub(super) first: u32,
}

/// Builds the tree of the tokens.
pub(super) fn build(tokens: &Tokens<'_>) -> Arena {
    let sink = Sink {
        tokens,
        knots: RefCell::new(Vec::with_capacity(tokens.list.len() + 4)),
        current: Cell::new(NONE),
    };
    let document = sink.knot(None, NONE);
    let context = Handle { knot: sink.knot(None, NONE), local: &DIVISION };
    debug_assert_eq!(document, DOCUMENT);
    let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let builder = TreeBuilder::new_for_fragment(sink, context, None, options);
    let mut feeder = Feeder {
        builder,
        tokens,
        pairs: Vec::new(),
        loose: Vec::new(),
        left_out: [0; ELEMENTS.len()],
        estimate: 0,
    };
    let rest = feeder.feed();
    let sink = feeder.builder.sink;
    for index in rest..tokens.list.len() {
        if matches!(tokens.list[index].what, What::Text(_) | What::Node(_)) {
            let knot = sink.knot(None, offset(index));
            sink.attach(ROOT, knot);
        }
    }
    let knots = sink.knots.into_inner();
    let first = knots[ROOT as usize].first;
    Arena { knots, first }
}

/// The knots that are always there: the document, the context of the fragment, and its root element.
const DOCUMENT: u32 = 0;
const ROOT: u32 = 2;

static DIVISION: LocalName = local_name!("div");
static HTML: Namespace = ns!(html);

/// Gives the tokens to the builder, one by one.
struct Feeder<'t, 'a> {
    builder: TreeBuilder<Handle, Sink<'t, 'a>>,
    tokens: &'t Tokens<'a>,
    /// Opening tokens of the formatting elements that are open and have an end.
    pairs: Vec<u32>,
    /// Formatting elements that have no end: they end with their block.
    loose: Vec<ElementId>,
    /// How many opening tags of an element were left out, so that as many closing ones are.
    left_out: [u32; ELEMENTS.len()],
    /// At least as many elements as the builder has open.
    estimate: usize,
}

impl Feeder<'_, '_> {
    /// Returns the first token that was not fed.
    fn feed(&mut self) -> usize {
        let tokens = self.tokens;
        let mut index = 0;
        while let Some(token) = tokens.list.get(index) {
            if self.builder.sink.knots.borrow().len() > GROWTH * tokens.list.len() + 1000 {
                return index;
            }
            let number = offset(index);
            match &token.what {
                What::Open { element, mate, .. } => {
                    if element.role() == Role::RemovedWhole && *mate != NONE {
                        index = *mate as usize;
                    } else {
                        self.open(*element, number, *mate);
                    }
                }
                What::Close { element, mate } => self.close(*element, *mate, token.end),
                What::Text(text) => {
                    self.text(number, text.bytes().all(|b| b.is_ascii_whitespace()));
                }
                What::Node(node) if node.kind.is_inline() => self.text(number, false),
                What::Node(_) => self.block(number),
                What::Taken => {}
            }
            index += 1;
        }
        let _ = self.builder.process_token(EOFToken, 1);
        index
    }

    /// Feeds a block of Markdown.
    fn block(&mut self, number: u32) {
        self.end_loose();
        self.tag(StartTag, &DIVISION, Some(number));
        self.tag(EndTag, &DIVISION, None);
        self.builder.sink.close(&DIVISION, None);
    }

    fn open(&mut self, element: ElementId, number: u32, mate: u32) {
        let role = element.role();
        if matches!(role, Role::Ignored | Role::Removed | Role::RemovedWhole | Role::Frame) {
            return;
        }
        if !role.is_inline() {
            self.end_loose();
        }
        if element.is_formatting() {
            if self.pairs.len() + self.loose.len() >= FORMATTING || self.is_full() {
                return;
            }
            if mate == NONE {
                self.loose.push(element);
            } else {
                self.pairs.push(number);
            }
        } else if !role.is_void() && self.is_full() {
            self.left_out[element.index()] += 1;
            return;
        }
        self.tag(StartTag, &element.element().local, Some(number));
    }

    fn close(&mut self, element: ElementId, mate: u32, end: u32) {
        let role = element.role();
        if matches!(role, Role::Ignored | Role::Removed | Role::RemovedWhole | Role::Frame)
            || (role.is_void() && role != Role::Break)
        {
            return;
        }
        let left_out = &mut self.left_out[element.index()];
        if *left_out > 0 {
            *left_out -= 1;
            return;
        }
        if element.is_formatting() {
            let Some(at) = self.pairs.iter().rposition(|open| *open == mate) else { return };
            self.pairs.remove(at);
        } else if !role.is_inline() {
            self.end_loose();
        }
        let local = &element.element().local;
        self.builder.sink.close(local, Some(end));
        self.tag(EndTag, local, None);
    }

    fn end_loose(&mut self) {
        while let Some(element) = self.loose.pop() {
            self.tag(EndTag, &element.element().local, None);
            self.builder.sink.close(&element.element().local, None);
        }
    }

    fn tag(&mut self, kind: TagKind, local: &LocalName, number: Option<u32>) {
        // A cell can imply its row and body; behind a block, all formatting elements can be opened again.
        self.estimate += 4 + FORMATTING;
        let attribute = |number| Attribute {
            name: QualName::new(None, ns!(), local_name!("class")),
            value: digits(number),
        };
        let tag = Tag {
            kind,
            name: local.clone(),
            self_closing: false,
            attrs: number.map(attribute).into_iter().collect(),
            had_duplicate_attributes: false,
        };
        let _ = self.builder.process_token(TagToken(tag), 1);
    }

    fn text(&mut self, number: u32, blank: bool) {
        self.estimate += FORMATTING;
        let number = if blank { blanks(number) } else { digits(number) };
        let _ = self.builder.process_token(CharacterTokens(number), 1);
    }

    fn is_full(&mut self) -> bool {
        if self.estimate >= OPEN {
            let count = Count(Cell::new(0));
            self.builder.trace_handles(&count);
            self.estimate = count.0.get();
        }
        self.estimate >= OPEN
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
