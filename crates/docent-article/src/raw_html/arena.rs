//! The arena: the tree that html5ever's tree builder makes of the tokens.
//!
//! [`build`] is the only entry. The builder never sees a text: it gets the number of the text's token, in digits, or in
//! three kinds of blanks where the text is blank, because it treats blanks apart. An element carries its token's
//! number as its only attribute. So texts are not copied, and every node of the arena knows its place in the source.
//!
//! The builder is quadratic in the number of open elements; [`OPEN`] bounds it.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};

use html5ever::interface::{
    AppendNode, AppendText, ElementFlags, NodeOrText, QuirksMode, Tracer, TreeSink,
};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    CharacterTokens, EOFToken, EndTag, StartTag, Tag, TagKind, TagToken, TokenSink,
};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{Attribute, ExpandedName, LocalName, Namespace, QualName, local_name, ns};

use crate::raw_html::elements::{ELEMENTS, ElementId, Role};
use crate::raw_html::tokens::{NONE, Tokens, What};
use crate::source::offset;

/// So many elements are open at a time; the tags of what would be deeper are left out.
const OPEN: usize = 64;
/// So many formatting elements are open at a time.
const FORMATTING: usize = 12;
/// The builder may make so many nodes for a token on average; what is more is an attack, and the rest is plain text.
const GROWTH: usize = 8;

/// A node of the arena.
#[derive(Debug, Clone, Copy)]
pub(super) struct Knot {
    /// The element; texts and Markdown nodes have none.
    pub(super) element: Option<ElementId>,
    /// Its token; [`NONE`] if the builder implied it.
    pub(super) token: u32,
    /// Offset behind its closing tag, if that is there.
    pub(super) end: u32,
    pub(super) first: u32,
    pub(super) next: u32,
    parent: u32,
    previous: u32,
    last: u32,
}

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
                    self.text(number, text.bytes().all(|b| b.is_ascii_whitespace()))
                }
                What::Node(node) if node.kind.is_inline() => self.text(number, false),
                What::Node(_) => {
                    self.end_loose();
                    self.tag(StartTag, &DIVISION, Some(number));
                    self.tag(EndTag, &DIVISION, None);
                    self.builder.sink.close(&DIVISION, None);
                }
                What::Taken => {}
            }
            index += 1;
        }
        let _ = self.builder.process_token(EOFToken, 1);
        index
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

/// A number in digits.
fn digits(number: u32) -> StrTendril {
    encode(number, 10, |digit| b'0' + digit)
}

/// The kinds of blanks that stand for the digits 0, 1 and 2. A line feed has a meaning of its own behind `<pre>`.
const BLANKS: [u8; 3] = *b" \t\x0c";

/// A number in blanks.
fn blanks(number: u32) -> StrTendril {
    encode(number, 3, |digit| BLANKS[usize::from(digit)])
}

fn encode(mut number: u32, base: u32, letter: impl Fn(u8) -> u8) -> StrTendril {
    let mut buffer = [0; 24];
    let mut at = buffer.len();
    loop {
        at -= 1;
        let digit = u8::try_from(number % base).expect("a digit is below ten");
        buffer[at] = letter(digit);
        number /= base;
        if number == 0 {
            break;
        }
    }
    StrTendril::from_slice(std::str::from_utf8(&buffer[at..]).expect("all letters are ASCII"))
}

fn decode(text: &str) -> u32 {
    let fold = |number: u32, byte: u8| match BLANKS.iter().position(|blank| *blank == byte) {
        Some(digit) => number * 3 + offset(digit),
        None => number * 10 + u32::from(byte - b'0'),
    };
    text.bytes().fold(0, fold)
}

/// What the builder knows of a knot.
#[derive(Clone)]
struct Handle {
    knot: u32,
    local: &'static LocalName,
}

/// Where the builder's tree goes.
struct Sink<'t, 'a> {
    tokens: &'t Tokens<'a>,
    knots: RefCell<Vec<Knot>>,
    /// The innermost element that is open, as far as can be told from outside.
    current: Cell<u32>,
}

impl Sink<'_, '_> {
    fn knot(&self, element: Option<ElementId>, token: u32) -> u32 {
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
    fn close(&self, local: &LocalName, end: Option<u32>) {
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

    fn attach(&self, parent: u32, child: u32) {
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
