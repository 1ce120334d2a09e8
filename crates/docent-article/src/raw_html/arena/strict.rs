//! Strict building: the tree of tags that nest as HTML asks, which is what nearly all authors write.
//!
//! Knows no repair: at the first tag or text that would need one it gives up, and the tree builder of the standard
//! starts anew. What it does make is the same tree, knot by knot; debug builds compare both.

use html5ever::tokenizer::TagKind;
use html5ever::{LocalName, local_name};

use crate::raw_html::arena::sink::Sink;
use crate::raw_html::arena::{Builder, DOCUMENT, ROOT};
use crate::raw_html::elements::{ElementId, Role};
use crate::raw_html::tokens::{NONE, Tokens, What};

/// What nests deeper is for the other builder, which bounds it.
const DEPTH: usize = 24;

/// An open element; Markdown blocks are divisions.
struct Open {
    knot: u32,
    role: Role,
    local: &'static LocalName,
}

/// Makes a tree without repairs.
pub(super) struct Strict<'t, 'a> {
    sink: Sink<'t, 'a>,
    open: Vec<Open>,
    /// Blanks between the parts of a table: the standard puts them into the tree before the next tag.
    blanks: Vec<u32>,
    gave_up: bool,
}

impl<'t, 'a> Strict<'t, 'a> {
    pub(super) fn new(tokens: &'t Tokens<'a>) -> Strict<'t, 'a> {
        let sink = Sink::new(tokens);
        let root = sink.knot(ElementId::named("html"), NONE);
        debug_assert_eq!(root, ROOT);
        sink.attach(DOCUMENT, root);
        Strict { sink, open: Vec::new(), blanks: Vec::new(), gave_up: false }
    }

    /// The tree, if it needed no repair.
    pub(super) fn finish(self) -> Option<Sink<'t, 'a>> {
        (!self.gave_up && self.open.is_empty()).then_some(self.sink)
    }

    fn top(&self) -> Option<Role> {
        self.open.last().map(|open| open.role)
    }

    fn holds(&self, wanted: impl Fn(&Open) -> bool) -> bool {
        self.open.iter().any(wanted)
    }

    /// Whether the current element takes texts: a table, its rows and what holds them do not.
    fn takes_text(&self) -> bool {
        !matches!(self.top(), Some(Role::Table | Role::Head | Role::Body | Role::Row))
    }

    /// Whether a block can stand here; in a paragraph it would end that.
    fn takes_blocks(&self) -> bool {
        self.takes_text() && !self.holds(|open| open.role == Role::Paragraph)
    }

    fn attach(&mut self, element: Option<ElementId>, token: u32) -> u32 {
        let knot = self.sink.knot(element, token);
        self.sink.attach(self.open.last().map_or(ROOT, |open| open.knot), knot);
        knot
    }

    fn start(&mut self, local: &'static LocalName, token: u32) -> Option<()> {
        let element = match self.sink.tokens.list[token as usize].what {
            What::Open { element, .. } => Some(element),
            _ => None,
        };
        let role = element.map_or(Role::Division, ElementId::role);
        let fits = match role {
            Role::Span | Role::Emphasis | Role::Strong | Role::Strikethrough | Role::Code => {
                self.takes_text()
            }
            Role::Inline => self.takes_text() && !["ruby", "rp", "rt"].contains(&&**local),
            Role::Link => self.takes_text() && !self.holds(|open| open.role == Role::Link),
            Role::Break | Role::Image => self.takes_text(),
            Role::Division | Role::Center | Role::Paragraph | Role::List | Role::OrderedList => {
                self.takes_blocks()
            }
            Role::Item => matches!(self.top(), Some(Role::List | Role::OrderedList)),
            Role::Table => self.takes_blocks() && !self.holds(|open| open.role.is_inline()),
            Role::Head | Role::Body => self.top() == Some(Role::Table),
            Role::Row => matches!(self.top(), Some(Role::Table | Role::Head | Role::Body)),
            Role::Cell | Role::HeadCell => self.top() == Some(Role::Row),
            _ => false,
        };
        if !fits || self.open.len() >= DEPTH {
            return None;
        }
        if role == Role::Row && self.top() == Some(Role::Table) {
            let body = ElementId::named("tbody").expect("it is in the table of elements");
            let knot = self.attach(Some(body), NONE);
            self.open.push(Open { knot, role: Role::Body, local: &body.element().local });
        }
        let knot = self.attach(element, token);
        if !role.is_void() {
            self.open.push(Open { knot, role, local });
        }
        Some(())
    }

    fn end(&mut self, local: &'static LocalName) -> Option<()> {
        // The end of a table is that of its last body too.
        if *local == local_name!("table") && self.top() == Some(Role::Body) {
            self.open.pop();
        }
        self.open.pop().filter(|open| open.local == local).map(drop)
    }
}

impl<'t, 'a> Builder<'t, 'a> for Strict<'t, 'a> {
    fn sink(&self) -> &Sink<'t, 'a> {
        &self.sink
    }

    fn tag(&mut self, kind: TagKind, local: &'static LocalName, token: Option<u32>) {
        for blank in std::mem::take(&mut self.blanks) {
            self.attach(None, blank);
        }
        let fits = match (kind, token) {
            (TagKind::StartTag, Some(token)) => self.start(local, token),
            _ => self.end(local),
        };
        self.gave_up |= fits.is_none();
    }

    fn text(&mut self, token: u32, blank: bool) {
        if self.takes_text() {
            self.attach(None, token);
        } else if blank {
            self.blanks.push(token);
        } else {
            self.gave_up = true;
        }
    }

    fn elements(&self) -> usize {
        self.open.len()
    }

    fn gave_up(&self) -> bool {
        self.gave_up
    }
}
