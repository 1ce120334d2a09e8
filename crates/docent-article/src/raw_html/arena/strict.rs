//! Strict building: the tree of tags that nest as HTML asks, which is what nearly all authors write.
//!
//! Knows the end tags that HTML lets authors leave out, and no repair: at the first tag or text that would need one it
//! gives up, and the tree builder of the standard starts anew. What it does make is the same tree, knot by knot; debug
//! builds compare both.

use html5ever::LocalName;
use html5ever::tokenizer::TagKind;

use crate::raw_html::arena::sink::Sink;
use crate::raw_html::arena::{Builder, DOCUMENT, ROOT};
use crate::raw_html::elements::{Element, ElementId, Role};
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
        self.end_before(role);
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
            Role::Cell | Role::HeadCell => {
                matches!(self.top(), Some(Role::Table | Role::Head | Role::Body | Role::Row))
            }
            _ => false,
        };
        if !fits || self.open.len() >= DEPTH {
            return None;
        }
        let in_row = matches!(role, Role::Cell | Role::HeadCell);
        if (in_row || role == Role::Row) && self.top() == Some(Role::Table) {
            self.imply("tbody");
        }
        if in_row && self.top() != Some(Role::Row) {
            self.imply("tr");
        }
        let knot = self.attach(element, token);
        if !role.is_void() {
            self.open.push(Open { knot, role, local });
        }
        Some(())
    }

    /// Opens an element that its children imply.
    fn imply(&mut self, name: &str) {
        let element = ElementId::named(name).expect("it is in the table of elements");
        let knot = self.attach(Some(element), NONE);
        let Element { local, role, .. } = element.element();
        self.open.push(Open { knot, role: *role, local });
    }

    /// Ends what an opening tag ends by itself.
    fn end_before(&mut self, role: Role) {
        match role {
            Role::Division | Role::Center | Role::Paragraph | Role::List | Role::OrderedList => {
                self.end_if(&[Role::Paragraph]);
            }
            Role::Item => {
                self.end_if(&[Role::Paragraph]);
                self.end_if(&[Role::Item]);
            }
            Role::Cell | Role::HeadCell => self.end_cell(),
            Role::Row => self.end_row(),
            Role::Head | Role::Body => self.end_body(),
            _ => {}
        }
    }

    /// Ends the innermost element if it is one of these.
    fn end_if(&mut self, roles: &[Role]) {
        self.open.pop_if(|open| roles.contains(&open.role));
    }

    fn end_cell(&mut self) {
        self.end_if(&[Role::Paragraph]);
        self.end_if(&[Role::Cell, Role::HeadCell]);
    }

    fn end_row(&mut self) {
        self.end_cell();
        self.end_if(&[Role::Row]);
    }

    fn end_body(&mut self) {
        self.end_row();
        self.end_if(&[Role::Head, Role::Body]);
    }

    fn end(&mut self, local: &'static LocalName) -> Option<()> {
        let in_rows = matches!(self.top(), Some(Role::Table | Role::Head | Role::Body));
        match &**local {
            "p" if !self.takes_text() => return None,
            "p" if !self.is_in_paragraph() => {
                // A lone end tag is an empty paragraph.
                self.imply("p");
            }
            "ul" | "ol" => {
                self.end_if(&[Role::Paragraph]);
                self.end_if(&[Role::Item]);
            }
            "td" | "th" if in_rows || self.top() == Some(Role::Row) => return Some(()),
            "td" | "th" | "li" | "div" | "center" | "address" | "article" | "aside" | "footer"
            | "header" | "hgroup" | "main" | "nav" | "section" => self.end_if(&[Role::Paragraph]),
            "tr" if in_rows => return Some(()),
            "tr" => self.end_cell(),
            "tbody" | "thead" | "tfoot" => self.end_row(),
            "table" => self.end_body(),
            _ => {}
        }
        self.open.pop().filter(|open| open.local == local).map(drop)
    }

    /// Whether a paragraph is open in the innermost cell.
    fn is_in_paragraph(&self) -> bool {
        let cell = |open: &&Open| matches!(open.role, Role::Cell | Role::HeadCell);
        let mut inside = self.open.iter().rev().take_while(|open| !cell(open));
        inside.any(|open| open.role == Role::Paragraph)
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
