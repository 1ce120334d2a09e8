//! Segments: an article as the list of its sentences' blocks, each with what it holds and where it stands.

use docent_article::tree::Element;
use docent_article::{Kind, Node};

use super::container::{Container, ContainerKind, alert_name};
use super::numbers;
use super::target::Targets;
use super::token::{Token, TokenKind};

/// What a segment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Leaf {
    /// By its level.
    Heading(u8),
    /// A paragraph, the text of an item or a cell, a caption.
    Text,
    /// The title of a collapsible, a tab or a shade box.
    Title,
    /// A paragraph of pictures alone.
    Image,
    /// A block of code.
    Code,
    /// A video.
    Video,
}

/// One block of text.
#[derive(Debug, Clone)]
pub(super) struct Segment {
    pub(super) leaf: Leaf,
    /// The innermost container around it.
    pub(super) container: Option<usize>,
    /// The names of all containers around it: equal for segments that stand in the same way.
    pub(super) place: u64,
    /// Plain text, code and pictures left out.
    pub(super) text: String,
    /// In their order.
    pub(super) tokens: Vec<Token>,
    pub(super) start: u32,
    pub(super) end: u32,
}

/// An article as segments and containers, both in the order of their beginnings.
#[derive(Debug, Default)]
pub(super) struct Segments {
    pub(super) list: Vec<Segment>,
    pub(super) containers: Vec<Container>,
}

/// The segments of a body.
pub(super) fn of(body: &[Node<'_>], targets: &Targets<'_, '_>) -> Segments {
    let mut walk = Walk { targets, out: Segments::default(), open: None, place: 0 };
    walk.blocks(body);
    walk.out
}

struct Walk<'w, 's, 'a> {
    targets: &'w Targets<'s, 'a>,
    out: Segments,
    open: Option<usize>,
    place: u64,
}

impl Walk<'_, '_, '_> {
    /// Blocks one by one; inline nodes between them are a segment of their own.
    fn blocks(&mut self, nodes: &[Node<'_>]) {
        let mut at = 0;
        while at < nodes.len() {
            let run = nodes[at..].iter().take_while(|node| node.kind.is_inline()).count();
            if run > 0 {
                self.text(Leaf::Text, &nodes[at..at + run]);
                at += run;
            } else {
                self.block(&nodes[at]);
                at += 1;
            }
        }
    }

    fn block(&mut self, node: &Node<'_>) {
        match &node.kind {
            Kind::Heading(heading) => self.text(Leaf::Heading(heading.level), &node.children),
            Kind::CodeBlock(block) => {
                // An example of an article or an output is prose, and its words are translated.
                let prose = matches!(block.language.as_deref(), Some("markdown" | "md" | "text"));
                let text = if prose { "" } else { block.text.trim_end() };
                self.leaf(Leaf::Code, node, TokenKind::Code, text);
            }
            Kind::Video(address) => self.leaf(Leaf::Video, node, TokenKind::Link, address),
            Kind::List { start, .. } => {
                let kind = ContainerKind::List { ordered: start.is_some() };
                self.container(kind, node, node.children.len(), None);
            }
            Kind::Alert(alert) => {
                self.container(ContainerKind::Alert(alert_name(&alert.kind)), node, 0, None);
            }
            Kind::Collapsible { title } => {
                self.container(ContainerKind::Collapsible, node, 0, Some(title));
            }
            Kind::Tabs => self.container(ContainerKind::Tabs, node, node.children.len(), None),
            Kind::Tab(tab) => {
                self.plain_title(&tab.title, node);
                self.blocks(&node.children);
            }
            Kind::ShadeBox { title } => {
                if let Some(title) = title {
                    self.plain_title(title, node);
                }
                self.container(ContainerKind::ShadeBox, node, 0, None);
            }
            Kind::Table(_) => self.container(ContainerKind::Table, node, rows(node), None),
            Kind::Rule | Kind::Contacts { .. } => {}
            _ => self.blocks(&node.children),
        }
    }

    fn container(
        &mut self,
        kind: ContainerKind,
        node: &Node<'_>,
        count: usize,
        title: Option<&[Node<'_>]>,
    ) {
        let (open, place) = (self.open, self.place);
        self.place = self.place.wrapping_mul(31).wrapping_add(u64::from(kind.class()) + 1);
        let columns = columns(node);
        let (start, end) = (node.start, node.end);
        self.open = Some(self.out.containers.len());
        self.out.containers.push(Container { kind, parent: open, count, columns, start, end });
        if let Some(title) = title {
            self.text(Leaf::Title, title);
        }
        self.blocks(&node.children);
        (self.open, self.place) = (open, place);
    }

    fn plain_title(&mut self, title: &str, node: &Node<'_>) {
        let tokens = numbers::tokens(title, (node.start, node.start));
        self.push(Leaf::Title, title.to_owned(), tokens, (node.start, node.start));
    }

    fn leaf(&mut self, leaf: Leaf, node: &Node<'_>, kind: TokenKind, value: &str) {
        let (start, end) = (node.start, node.end);
        let key = match leaf {
            Leaf::Video => self.targets.tags.address(value),
            _ => spaced(value),
        };
        let shown = value.lines().next().unwrap_or_default().to_owned();
        self.push(leaf, String::new(), vec![Token { kind, key, shown, start, end }], (start, end));
    }

    fn text(&mut self, leaf: Leaf, nodes: &[Node<'_>]) {
        let (Some(first), Some(last)) = (nodes.first(), nodes.last()) else { return };
        let place = (first.start, last.end.max(first.start));
        let mut inline = Inline { targets: self.targets, text: String::new(), tokens: Vec::new() };
        inline.nodes(nodes);
        let Inline { text, mut tokens, .. } = inline;
        let blank = text.trim().is_empty();
        if blank && tokens.is_empty() {
            return;
        }
        tokens.extend(numbers::tokens(&text, place));
        let pictures = blank && tokens.iter().all(|token| token.kind == TokenKind::Image);
        let leaf = if pictures && leaf == Leaf::Text { Leaf::Image } else { leaf };
        self.push(leaf, text, tokens, place);
    }

    fn push(&mut self, leaf: Leaf, text: String, tokens: Vec<Token>, (start, end): (u32, u32)) {
        let (container, place) = (self.open, self.place);
        self.out.list.push(Segment { leaf, container, place, text, tokens, start, end });
    }
}

fn rows(table: &Node<'_>) -> usize {
    table.children.iter().filter(|node| matches!(node.kind, Kind::Row)).count()
}

fn columns(node: &Node<'_>) -> usize {
    let cells = |row: &Node<'_>| {
        let covered = |cell: &Node<'_>| match &cell.kind {
            Kind::Cell(cell) => cell.columns.max(1) as usize,
            _ => 0,
        };
        row.children.iter().map(covered).sum()
    };
    match node.kind {
        Kind::Table(_) => node.children.iter().map(cells).max().unwrap_or_default(),
        _ => 0,
    }
}

/// Reads the inline nodes of one segment.
struct Inline<'w, 's, 'a> {
    targets: &'w Targets<'s, 'a>,
    text: String,
    tokens: Vec<Token>,
}

impl Inline<'_, '_, '_> {
    fn nodes(&mut self, nodes: &[Node<'_>]) {
        for node in nodes {
            self.node(node);
        }
    }

    fn node(&mut self, node: &Node<'_>) {
        match &node.kind {
            Kind::Text(text) => self.text.extend(text.chars().filter(|c| *c != '\u{200b}')),
            Kind::SoftBreak | Kind::HardBreak => self.text.push(' '),
            Kind::Inline(element) if breaks(element) => self.text.push(' '),
            Kind::Code(code) => {
                // A gap, so that what stands on both sides does not become one word.
                self.text.push('\u{fffc}');
                self.token(TokenKind::Code, node, spaced(code), code.trim());
            }
            Kind::Image(image) => {
                let key = self.targets.image(node.start, image);
                self.token(TokenKind::Image, node, key, &image.target);
            }
            Kind::Link(link) => {
                let key = self.targets.link(node.start, link);
                self.token(TokenKind::Link, node, key, &link.target);
                self.nodes(&node.children);
            }
            Kind::UiControl => self.named(TokenKind::Control, node),
            Kind::DoNotLocalize => self.named(TokenKind::Name, node),
            _ => self.nodes(&node.children),
        }
    }

    /// A name between brackets; an empty one names nothing.
    fn named(&mut self, kind: TokenKind, node: &Node<'_>) {
        let from = self.text.len();
        self.nodes(&node.children);
        let name = spaced(&self.text[from..]);
        if !name.is_empty() {
            let key = name.to_lowercase();
            self.token(kind, node, key, &name);
        }
    }

    fn token(&mut self, kind: TokenKind, node: &Node<'_>, key: String, shown: &str) {
        let (start, end) = (node.start, node.end);
        self.tokens.push(Token { kind, key, shown: shown.to_owned(), start, end });
    }
}

/// With one space wherever there are more, line ends too: they are no difference.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn breaks(element: &Element) -> bool {
    matches!(element.name, "br" | "hr" | "wbr")
}
