//! Nodes: what a closing element becomes.

use pulldown_cmark::{Alignment, CodeBlockKind, CowStr, Tag};

use crate::attributes;
use crate::build::{Builder, Frame, Piece, alerts, borrowed, lists, sentinel};
use crate::inline;
use crate::plain;
use crate::raw_html::{Context, Part};
use crate::tree::{Align, Cell, CodeBlock, Heading, Image, Kind, Link, Node, Scope, Str, Table};

impl<'a> Builder<'a, '_> {
    /// Makes the node of a closed element and gives it to the frame around it.
    pub(super) fn node(&mut self, tag: &Tag<'a>, frame: &Frame<'a>, end: u32) {
        let start = frame.start;
        match tag {
            Tag::Paragraph => self.paragraph(frame, end),
            Tag::HtmlBlock => {
                // Its pieces stay where they are: they become the surrounding frame's.
                self.top().raw |= frame.raw;
            }
            Tag::Heading { level, .. } => self.heading(*level as u8, frame, end),
            Tag::BlockQuote(_) => {
                let children = self.blocks(frame);
                let nodes = alerts::read(children, start, end, self.findings);
                self.pieces.extend(nodes.map(|node| Piece::Part(Part::Node(node))));
            }
            Tag::CodeBlock(kind) => self.code_block(kind, frame, end),
            Tag::List(first) => {
                let children = self.blocks(frame);
                let tight = children.iter().all(lists::is_tight);
                self.push(Node::with(Kind::List { start: *first, tight }, start, end, children));
            }
            Tag::Item => {
                let children = self.blocks(frame);
                let mut children = inline::resolve_runs(children, self.tidy, self.findings);
                let id = lists::take_id(&mut children);
                self.push(Node::with(Kind::Item { id }, start, end, children));
            }
            Tag::FootnoteDefinition(name) => {
                let children = self.blocks(frame);
                let kind = Kind::FootnoteDefinition(borrowed(name.clone()));
                self.push(Node::with(kind, start, end, children));
            }
            Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell => {
                self.table(tag, frame, end);
            }
            Tag::Emphasis => self.container(Kind::Emphasis, frame, end),
            Tag::Strong => self.container(Kind::Strong, frame, end),
            Tag::Strikethrough => self.container(Kind::Strikethrough, frame, end),
            Tag::Link { dest_url, title, .. } => {
                let link = Link {
                    target: borrowed(dest_url.clone()),
                    title: text_of(title),
                    ..Link::default()
                };
                self.container(Kind::Link(Box::new(link)), frame, end);
            }
            Tag::Image { dest_url, title, .. } => self.image(dest_url, title, frame, end),
            Tag::MetadataBlock(_)
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::Superscript
            | Tag::Subscript => {
                unreachable!("the extensions that make these elements are off")
            }
        }
    }

    fn image(&mut self, target: &CowStr<'a>, title: &CowStr<'a>, frame: &Frame<'a>, end: u32) {
        let children = self.inlines(frame);
        let image = Image {
            target: borrowed(target.clone()),
            alt: plain::text(&children).trim().to_owned().into(),
            title: text_of(title),
            ..Image::default()
        };
        self.leaf(Kind::Image(Box::new(image)), frame.start, end);
    }

    fn heading(&mut self, level: u8, frame: &Frame<'a>, end: u32) {
        let mut children = self.inlines(frame);
        let explicit_id = inline::take_id(&mut children);
        let heading = Heading { level, explicit_id, index: 0 };
        self.push(Node::with(Kind::Heading(Box::new(heading)), frame.start, end, children));
    }

    fn container(&mut self, kind: Kind<'a>, frame: &Frame<'a>, end: u32) {
        let start = frame.start;
        let children = self.unresolved(frame, Context::Phrase);
        self.push(Node::with(kind, start, end, children));
    }

    fn paragraph(&mut self, frame: &Frame<'a>, end: u32) {
        let start = frame.start;
        let first = self.pieces.get_mut(frame.first);
        if let Some(marker) = first.and_then(|piece| sentinel(self.markers, piece)) {
            let title = self.inlines(frame);
            self.top().marked = true;
            self.pieces.push(Piece::Marker { marker, title, start, end });
            return;
        }
        let mut children = self.sentence(frame, Context::Inline);
        // A paragraph of a no-break space is an editor's way to leave a line empty.
        let blank =
            |node: &Node<'_>| matches!(&node.kind, Kind::Text(text) if text.trim().is_empty());
        if children.iter().all(blank) {
            return;
        }
        if let Some(id) = inline::take_id(&mut children) {
            children.insert(0, Node::leaf(Kind::Anchor(id), start, start));
        }
        self.push(Node::with(Kind::Paragraph, start, end, children));
    }

    fn code_block(&mut self, kind: &CodeBlockKind<'a>, frame: &Frame<'a>, end: u32) {
        let start = frame.start;
        // A list that ends earlier for the parser than for the marking leaves a sentinel indented like code.
        if let (CodeBlockKind::Indented, Some(marker)) =
            (kind, self.pieces.get_mut(frame.first).and_then(|piece| sentinel(self.markers, piece)))
        {
            let title = self.nodes(frame);
            self.top().marked = true;
            self.pieces.push(Piece::Marker { marker, title, start, end });
            return;
        }
        let mut text: Str<'a> = Str::Borrowed("");
        for piece in self.pieces.drain(frame.first..) {
            if let Piece::Part(Part::Node(Node { kind: Kind::Text(line), .. })) = piece {
                if text.is_empty() { text = line } else { text.to_mut().push_str(&line) }
            }
        }
        let mut block = CodeBlock { text, ..CodeBlock::default() };
        if let CodeBlockKind::Fenced(info) = kind {
            let (language, rest) = info.split_once([' ', '{', '\t']).unwrap_or((info, ""));
            block.language =
                (!language.is_empty()).then(|| Str::Owned(language.to_ascii_lowercase()));
            let brace = info.len() - rest.len();
            let braces = info.find('{').map_or(&info[brace..], |open| &info[open..]);
            if let Some((found, _)) = attributes::read(braces) {
                let first = found.get("start-line").and_then(|line| line.parse().ok());
                let numbered = found.get("line-numbers") == Some("true");
                block.first_line = first.or(numbered.then_some(1));
                block.highlight = found.get("highlight").map(|lines| Str::Owned(lines.to_owned()));
            }
        }
        self.push(Node::leaf(Kind::CodeBlock(Box::new(block)), start, end));
    }

    fn table(&mut self, tag: &Tag<'a>, frame: &Frame<'a>, end: u32) {
        let start = frame.start;
        match tag {
            Tag::TableCell => {
                let children = self.sentence(frame, Context::Inline);
                let cell = Cell { columns: 1, rows: 1, ..Cell::default() };
                self.push(Node::with(Kind::Cell(Box::new(cell)), start, end, children));
            }
            Tag::Table(alignments) => {
                let mut rows = self.nodes(frame);
                let headless = rows.first().is_some_and(|row| row.children.iter().all(is_empty));
                if headless && rows.len() > 1 {
                    rows.remove(0);
                }
                let head_rows = u32::from(!headless);
                for (index, row) in rows.iter_mut().enumerate() {
                    for (column, cell) in row.children.iter_mut().enumerate() {
                        if let Kind::Cell(cell) = &mut cell.kind {
                            cell.scope = (index == 0 && !headless).then_some(Scope::Column);
                            cell.align = alignments.get(column).copied().and_then(align);
                        }
                    }
                }
                let table = Table { head_rows, ..Table::default() };
                self.push(Node::with(Kind::Table(Box::new(table)), start, end, rows));
            }
            _ => {
                let cells = self.nodes(frame);
                self.push(Node::with(Kind::Row, start, end, cells));
            }
        }
    }
}

fn is_empty(cell: &Node<'_>) -> bool {
    plain::text(&cell.children).trim().is_empty()
        && !cell.children.iter().any(|node| matches!(node.kind, Kind::Image(_)))
}

fn align(alignment: Alignment) -> Option<Align> {
    match alignment {
        Alignment::None => None,
        Alignment::Left => Some(Align::Left),
        Alignment::Center => Some(Align::Center),
        Alignment::Right => Some(Align::Right),
    }
}

fn text_of<'a>(title: &CowStr<'a>) -> Option<Str<'a>> {
    (!title.is_empty()).then(|| borrowed(title.clone()))
}
