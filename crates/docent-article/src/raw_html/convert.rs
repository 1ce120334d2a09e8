//! Conversion: the arena becomes nodes, from the inside out.
//!
//! No recursion: the tree builder's tree may be deeper than it has open elements. An element that would make the tree
//! deeper than [`HEIGHT`] dissolves, because folds do recurse.

use crate::code::Code;
use crate::raw_html::arena::{Arena, Knot};
use crate::raw_html::attributes::{Name, align, is_id, length, may_link, may_load};
use crate::raw_html::elements::{ElementId, Role};
use crate::raw_html::tokens::{NONE, Tokens, What};
use crate::raw_html::{Findings, flow, lists, tables};
use crate::tree::{Align, CodeBlock, Element, Heading, Image, Kind, Link, Node, Str};

/// The tallest tree of raw HTML, Markdown nodes in it included.
const HEIGHT: usize = 96;

/// An element whose children are being converted.
#[derive(Default)]
pub(super) struct Frame<'a> {
    element: Option<ElementId>,
    pub(super) token: u32,
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) children: Vec<Node<'a>>,
    /// The title of a `<details>`.
    summary: Option<Vec<Node<'a>>>,
    /// Rows of a table that stood in `<thead>`.
    pub(super) head_rows: usize,
    /// The next child in the arena.
    next: u32,
    /// Height of the tallest child.
    height: usize,
}

/// Makes nodes of the arena.
pub(super) fn convert<'a>(
    arena: &Arena,
    tokens: Tokens<'a>,
    findings: &mut Findings,
) -> Vec<Node<'a>> {
    let mut converter = Converter { tokens, findings };
    let mut root = Frame { token: NONE, next: arena.first, ..Frame::default() };
    let mut open: Vec<Frame<'a>> = Vec::new();
    loop {
        let top = open.last_mut().unwrap_or(&mut root);
        if let Some(knot) = arena.knots.get(top.next as usize) {
            top.next = knot.next;
            match knot.element {
                Some(element) => open.push(converter.frame(knot, element)),
                None => converter.leaf(knot.token, top),
            }
            continue;
        }
        let Some(frame) = open.pop() else { return root.children };
        converter.close(frame, open.last_mut().unwrap_or(&mut root));
    }
}

pub(super) struct Converter<'a, 'f> {
    pub(super) tokens: Tokens<'a>,
    findings: &'f mut Findings,
}

impl<'a> Converter<'a, '_> {
    fn frame(&self, knot: &Knot, element: ElementId) -> Frame<'a> {
        let place = self.tokens.list.get(knot.token as usize);
        Frame {
            element: Some(element),
            token: knot.token,
            start: place.map_or(NONE, |token| token.start),
            end: place.map_or(0, |token| token.end).max(knot.end),
            next: knot.first,
            ..Frame::default()
        }
    }

    /// Takes the text or node of a token.
    fn leaf(&mut self, token: u32, into: &mut Frame<'a>) {
        let Some(token) = self.tokens.list.get_mut(token as usize) else { return };
        match std::mem::replace(&mut token.what, What::Taken) {
            What::Text(text) => {
                into.children.push(Node::leaf(Kind::Text(text), token.start, token.end));
            }
            What::Node(node) => {
                into.height = into.height.max(flow::height(&node));
                into.children.push(node);
            }
            other => token.what = other,
        }
    }

    fn close(&mut self, mut frame: Frame<'a>, parent: &mut Frame<'a>) {
        let (first, last) = (frame.children.first(), frame.children.last());
        frame.start = frame.start.min(first.map_or(frame.end, |node| node.start));
        frame.end = frame.end.max(last.map_or(0, |node| node.end)).max(frame.start);
        let Some(element) = frame.element else { return };
        if frame.height >= HEIGHT {
            parent.height = parent.height.max(frame.height);
            parent.children.append(&mut flow::paragraphs(frame.children));
            return;
        }
        parent.height = parent.height.max(frame.height + 2);
        let role = element.role();
        if role.is_inline() {
            self.inline(element, frame, &mut parent.children);
            return;
        }
        match role {
            Role::Head | Role::Body => tables::section(role, frame, parent),
            Role::Summary => {
                if parent.element.map(ElementId::role) == Some(Role::Details)
                    && parent.summary.is_none()
                {
                    parent.summary = Some(flow::phrase(frame.children));
                } else {
                    parent.children.append(&mut flow::paragraphs(frame.children));
                }
            }
            _ => self.block(element, frame, &mut parent.children),
        }
    }

    fn attribute(&self, frame: &Frame<'a>, name: Name) -> Option<&Str<'a>> {
        self.tokens.attribute(frame.token, name)
    }

    /// The id of an element, once.
    pub(super) fn id(&mut self, frame: &Frame<'a>) -> Option<Str<'a>> {
        self.tokens.take_attribute(frame.token, Name::Id).filter(|id| is_id(id))
    }

    pub(super) fn is_preview(&self, frame: &Frame<'a>) -> bool {
        self.attribute(frame, Name::Class).is_some_and(|class| {
            class.split_ascii_whitespace().any(|word| word.eq_ignore_ascii_case("preview"))
        })
    }

    /// Puts the id of an element that keeps none of its own before it.
    fn anchor(&mut self, frame: &Frame<'a>, into: &mut Vec<Node<'a>>) {
        if let Some(id) = self.id(frame) {
            let (start, end) = self.tag(frame);
            into.push(Node::leaf(Kind::Anchor(id), start, end));
        }
    }

    /// Where the opening tag of a frame is.
    fn tag(&self, frame: &Frame<'a>) -> (u32, u32) {
        let token = self.tokens.list.get(frame.token as usize);
        token.map_or((frame.start, frame.end), |token| (token.start, token.end))
    }

    fn inline(&mut self, element: ElementId, frame: Frame<'a>, into: &mut Vec<Node<'a>>) {
        let (start, end) = (frame.start, frame.end);
        let kind = match element.role() {
            Role::Emphasis => Kind::Emphasis,
            Role::Strong => Kind::Strong,
            Role::Strikethrough => Kind::Strikethrough,
            Role::Inline => {
                let owned = |text: Str<'a>| text.into_owned().into_boxed_str();
                let title = self.attribute(&frame, Name::Title).cloned().map(owned);
                let id = self.id(&frame).map(owned);
                Kind::Inline(Box::new(Element { name: element.element().name, id, title }))
            }
            Role::Code => {
                self.anchor(&frame, into);
                return flow::code(frame.children, start, end, into);
            }
            Role::Break => return into.push(Node::leaf(Kind::HardBreak, start, end)),
            Role::Image => return self.image(&frame, into),
            Role::Link => return self.link(frame, into),
            _ => {
                self.anchor(&frame, into);
                if self.is_preview(&frame) {
                    into.extend(flow::preview(frame.children, start, end));
                } else {
                    into.extend(frame.children);
                }
                return;
            }
        };
        self.anchor(&frame, into);
        flow::wrap(&kind, frame.children, start, end, into);
    }

    fn link(&mut self, mut frame: Frame<'a>, into: &mut Vec<Node<'a>>) {
        let (start, end) = (frame.start, frame.end);
        let name = self.tokens.take_attribute(frame.token, Name::Named).filter(|id| is_id(id));
        let id = self.id(&frame).or(name);
        let target = self.attribute(&frame, Name::Href).map(|target| trim(target));
        match target.filter(|target| !target.is_empty()) {
            Some(target) if may_link(&target) => {
                let new_tab = self
                    .attribute(&frame, Name::Target)
                    .is_some_and(|target| target.eq_ignore_ascii_case("_blank"));
                let title = self.attribute(&frame, Name::Title).cloned();
                let link = Kind::Link(Box::new(Link { target, title, new_tab, id }));
                if frame.children.is_empty() {
                    into.push(Node::leaf(link, start, end));
                } else {
                    flow::wrap(&link, frame.children, start, end, into);
                }
            }
            other => {
                if let Some(target) = other {
                    self.scheme(&frame, &target, Code::LinkScheme);
                }
                let (start, end) = self.tag(&frame);
                into.extend(id.map(|id| Node::leaf(Kind::Anchor(id), start, end)));
                into.append(&mut frame.children);
            }
        }
    }

    /// Tells of an address that was removed.
    fn scheme(&mut self, frame: &Frame<'a>, target: &str, code: Code) {
        let scheme = target.split(':').next().unwrap_or_default().trim().to_owned();
        let (start, end) = self.tag(frame);
        let message = format!("an address with the scheme `{scheme}:` was removed");
        self.findings.push((code, start, end, message));
    }

    fn image(&mut self, frame: &Frame<'a>, into: &mut Vec<Node<'a>>) {
        self.anchor(frame, into);
        let Some(target) = self.attribute(frame, Name::Source).map(|target| trim(target)) else {
            return;
        };
        if !may_load(&target) {
            return self.scheme(frame, &target, Code::HtmlRemoved);
        }
        let text = |name| self.attribute(frame, name).cloned();
        let image = Image {
            target,
            alt: text(Name::Alt).map(|alt| trim(&alt)).unwrap_or_default(),
            title: text(Name::Title),
            width: text(Name::Width).and_then(|value| length(&value)),
            height: text(Name::Height).and_then(|value| length(&value)),
            align: text(Name::Align).and_then(|value| align(&value)),
            ..Image::default()
        };
        into.push(Node::leaf(Kind::Image(Box::new(image)), frame.start, frame.end));
    }

    fn block(&mut self, element: ElementId, frame: Frame<'a>, into: &mut Vec<Node<'a>>) {
        let (start, end) = (frame.start, frame.end);
        match element.role() {
            Role::Division | Role::Center | Role::Paragraph => {
                self.division(element.role(), frame, into);
            }
            Role::Heading(level) => self.heading(level, frame, into),
            Role::Rule => into.push(Node::leaf(Kind::Rule, start, end)),
            Role::List | Role::OrderedList => {
                self.anchor(&frame, into);
                let first = self.attribute(&frame, Name::Start);
                let first = first.and_then(|first| first.trim().parse().ok()).unwrap_or(1);
                let first = (element.role() == Role::OrderedList).then_some(first);
                into.extend(lists::list(first, frame.children, start, end));
            }
            Role::Item => {
                let id = self.id(&frame);
                let children = self.content(frame);
                into.push(Node::with(Kind::Item { id }, start, end, children));
            }
            Role::Quote => {
                self.anchor(&frame, into);
                let children = flow::paragraphs(frame.children);
                if !children.is_empty() {
                    into.push(Node::with(Kind::Quote, start, end, children));
                }
            }
            Role::Preformatted => {
                self.anchor(&frame, into);
                let language = self.language(&frame);
                let text = flow::code_block(frame.children);
                if !text.trim().is_empty() {
                    let block = CodeBlock { text, language, ..CodeBlock::default() };
                    into.push(Node::leaf(Kind::CodeBlock(Box::new(block)), start, end));
                }
            }
            Role::Details => {
                let title = frame.summary.unwrap_or_default();
                let children = flow::paragraphs(frame.children);
                if !title.is_empty() || !children.is_empty() {
                    into.push(Node::with(Kind::Collapsible { title }, start, end, children));
                }
            }
            Role::Block => {
                let id = self.id(&frame).map(|id| id.into_owned().into_boxed_str());
                let name = element.element().name;
                let children = flow::content(frame.children);
                if !children.is_empty() || id.is_some() {
                    into.push(Node::with(
                        Kind::Block(Box::new(Element { name, id, title: None })),
                        start,
                        end,
                        children,
                    ));
                }
            }
            _ => tables::part(self, element.role(), frame, into),
        }
    }

    fn heading(&mut self, level: u8, frame: Frame<'a>, into: &mut Vec<Node<'a>>) {
        let (start, end) = (frame.start, frame.end);
        let explicit_id = self.id(&frame);
        let children = flow::phrase(frame.children);
        if children.is_empty() {
            into.extend(explicit_id.map(|id| Node::leaf(Kind::Anchor(id), start, start)));
        } else {
            let heading = Heading { level, explicit_id, index: 0 };
            into.push(Node::with(Kind::Heading(Box::new(heading)), start, end, children));
        }
    }

    /// The language of `<pre><code class="language-js">`.
    fn language(&self, frame: &Frame<'a>) -> Option<Str<'a>> {
        let class = self.tokens.attribute(frame.token.checked_add(1)?, Name::Class)?;
        let mut words = class.split_ascii_whitespace();
        let name = words.find_map(|word| word.strip_prefix("language-"))?;
        (!name.is_empty()).then(|| Str::Owned(name.to_ascii_lowercase()))
    }

    /// The content of an item or cell, highlighted if its tag says so.
    pub(super) fn content(&mut self, frame: Frame<'a>) -> Vec<Node<'a>> {
        let preview = self.is_preview(&frame);
        let children = flow::content(frame.children);
        if preview { flow::preview(children, frame.start, frame.end) } else { children }
    }

    /// A `<div>` or `<p>`: its blocks, and its sentences as paragraphs.
    fn division(&mut self, role: Role, frame: Frame<'a>, into: &mut Vec<Node<'a>>) {
        let (start, end) = (frame.start, frame.end);
        let preview = self.is_preview(&frame);
        let centered = role == Role::Center
            || self.attribute(&frame, Name::Align).and_then(|value| align(value))
                == Some(Align::Center);
        let id = self.id(&frame);
        let tag = self.tag(&frame);
        let mut children = flow::paragraphs(frame.children);
        if centered {
            flow::center(&mut children);
        }
        if let (
            [Node { kind: Kind::Paragraph, start: from, end: to, children: inner }],
            Role::Paragraph,
        ) = (children.as_mut_slice(), role)
        {
            (*from, *to) = (start, end);
            if let Some(id) = &id {
                inner.insert(0, Node::leaf(Kind::Anchor(id.clone()), tag.0, tag.1));
            }
        } else if let Some(id) = id {
            if role == Role::Division && !preview {
                let id = Some(id.into_owned().into_boxed_str());
                let kind = Kind::Block(Box::new(Element { name: "div", id, title: None }));
                return into.push(Node::with(kind, start, end, children));
            }
            children.insert(0, Node::leaf(Kind::Anchor(id), tag.0, tag.1));
        }
        if preview && !children.is_empty() {
            into.push(Node::with(Kind::PreviewBlock, start, end, children));
        } else {
            into.append(&mut children);
        }
    }
}

/// The value without blanks at its ends.
fn trim<'a>(value: &Str<'a>) -> Str<'a> {
    match value {
        Str::Borrowed(text) => Str::Borrowed(text.trim()),
        Str::Owned(text) => Str::Owned(text.trim().to_owned()),
    }
}
