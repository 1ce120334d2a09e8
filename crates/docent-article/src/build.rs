//! Building: the parser's events become the tree.
//!
//! A frame collects what is in an open element; closing it makes a node. Raw HTML is repaired when its surroundings
//! close, so that a `<div>` before and a `</div>` behind a Markdown list hold that list.

mod alerts;
mod blocks;
mod group;
mod lists;
mod node;

use std::borrow::Cow;

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag};

use crate::blocks::{CLOSE, Marked, Marker, OPEN};
use crate::code::Code;
use crate::inline;
use crate::raw_html::{self, Context, Findings, Part};
use crate::source::offset;
use crate::tree::{Kind, Node};

/// Elements nest this deep in the tree; what is deeper joins its surroundings. Folds recurse, so this bounds them.
const DEPTH: usize = 64;
/// Markdown inside an HTML table inside Markdown ..: this many times.
const NESTED: usize = 4;

/// What a frame holds: parts of the tree to be, and markers that group them.
enum Piece<'a> {
    Part(Part<'a>),
    Marker { marker: &'a Marker, title: Vec<Node<'a>>, start: u32, end: u32 },
}

/// An open element. Its pieces are those of [`Builder::pieces`] from `first` on: one growing vector for all frames
/// saves an allocation for each element.
struct Frame<'a> {
    tag: Option<Tag<'a>>,
    start: u32,
    first: usize,
    raw: bool,
    marked: bool,
}

/// Makes a tree of a marked text.
pub(crate) struct Builder<'a, 'f> {
    text: &'a str,
    visible: &'a str,
    /// Where `visible` begins in `text`.
    base: usize,
    markers: &'a [Marker],
    /// The language, if machine translation is to be tidied.
    tidy: Option<&'f str>,
    findings: &'f mut Findings,
    frames: Vec<Frame<'a>>,
    pieces: Vec<Piece<'a>>,
    /// Open elements below the depth limit.
    skipped: usize,
    nested: usize,
}

impl<'a, 'f> Builder<'a, 'f> {
    pub(crate) fn new(
        marked: &'a Marked,
        tidy: Option<&'f str>,
        findings: &'f mut Findings,
    ) -> Builder<'a, 'f> {
        let text = marked.text.text.as_str();
        Builder {
            text,
            visible: &text[..marked.visible],
            base: 0,
            markers: &marked.markers,
            tidy,
            findings,
            frames: Vec::new(),
            pieces: Vec::new(),
            skipped: 0,
            nested: 0,
        }
    }

    /// The body of the article.
    pub(crate) fn article(mut self) -> Vec<Node<'a>> {
        self.open(None, 0);
        let options = Options::ENABLE_TABLES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_FOOTNOTES;
        for (event, range) in Parser::new_ext(self.visible, options).into_offset_iter() {
            self.event(event, offset(self.base + range.start), offset(self.base + range.end));
        }
        let root = self.frames.pop().expect("the root frame is never closed by an event");
        self.blocks(&root)
    }

    fn event(&mut self, event: Event<'a>, start: u32, end: u32) {
        match event {
            Event::Start(tag) => {
                if self.frames.len() >= DEPTH {
                    self.skipped += 1;
                } else {
                    self.open(Some(tag), start);
                }
            }
            Event::End(_) if self.skipped > 0 => self.skipped -= 1,
            Event::End(_) => self.close(end),
            Event::Text(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                self.words(text, start, end);
            }
            Event::Code(code) => {
                let code = inline::clean_code(borrowed(code));
                self.leaf(Kind::Code(code), start, end);
            }
            Event::Html(_) | Event::InlineHtml(_) => self.raw(start, end),
            Event::SoftBreak => self.leaf(Kind::SoftBreak, start, end),
            Event::HardBreak => self.leaf(Kind::HardBreak, start, end),
            Event::Rule => self.leaf(Kind::Rule, start, end),
            Event::TaskListMarker(done) => self.leaf(Kind::Task(done), start, end),
            Event::FootnoteReference(name) => {
                self.leaf(Kind::FootnoteReference(borrowed(name)), start, end);
            }
        }
    }

    fn open(&mut self, tag: Option<Tag<'a>>, start: u32) {
        let first = self.pieces.len();
        self.frames.push(Frame { tag, start, first, raw: false, marked: false });
    }

    fn top(&mut self) -> &mut Frame<'a> {
        self.frames.last_mut().expect("the root frame is open until the last event")
    }

    fn push(&mut self, node: Node<'a>) {
        self.pieces.push(Piece::Part(Part::Node(node)));
    }

    fn leaf(&mut self, kind: Kind<'a>, start: u32, end: u32) {
        self.push(Node::leaf(kind, start, end));
    }

    /// Adds text; neighbours that are neighbours in the source become one slice.
    fn words(&mut self, words: CowStr<'a>, start: u32, end: u32) {
        // Machine translation leaves this entity around tags. Dropped here, it still has had its effect on emphasis.
        // A sentinel below the depth limit is in no paragraph of its own and means nothing.
        if &*words == "\u{200b}" || (self.skipped > 0 && words.starts_with(OPEN)) {
            return;
        }
        if &*words == "*" {
            self.lone_marker(start);
        }
        if words.ends_with('\\') && self.is_lost_break(end) {
            if start + 1 < end {
                let words = &self.text[start as usize..end as usize - 1];
                self.words(CowStr::Borrowed(words), start, end - 1);
            }
            return;
        }
        let text = self.text;
        let first = self.top().first;
        if let Some(Piece::Part(Part::Node(last))) = self.pieces[first..].last_mut()
            && let Kind::Text(Cow::Borrowed(before)) = &mut last.kind
            && last.end == start
            && matches!(words, CowStr::Borrowed(_))
            && words.len() == (end - start) as usize
            && before.len() == (last.end - last.start) as usize
        {
            *before = &text[last.start as usize..end as usize];
            last.end = end;
            return;
        }
        self.leaf(Kind::Text(borrowed(words)), start, end);
    }

    /// Whether the backslash before `end` was to break a line at the end of a block, where there is none to break. One
    /// behind a letter or a colon may be part of a path.
    fn is_lost_break(&self, end: u32) -> bool {
        let in_code =
            matches!(self.frames.last(), Some(Frame { tag: Some(Tag::CodeBlock(_)), .. }));
        let (before, behind) = self.text.split_at(end as usize);
        let before = before.strip_suffix('\\').and_then(|before| before.chars().next_back());
        let behind = behind.trim_start_matches([' ', '\t']);
        let sentence = before.is_some_and(|letter| " .!?)*".contains(letter));
        !in_code && sentence && (behind.is_empty() || behind.starts_with('\n'))
    }

    /// Asterisks that the parser gives out as text, one by one: bold that never closed. In HTML, which it does not look
    /// into, they are footnote marks.
    fn lone_marker(&mut self, second: u32) {
        let first = self.top().first;
        let follows = matches!(self.pieces[first..].last(), Some(Piece::Part(Part::Node(node)))
            if matches!(node.kind, Kind::Text(_)) && node.end == second);
        let before = &self.text[..second as usize];
        if follows && before.ends_with('*') && !before.ends_with("**") {
            let message = "there is a `**` without its partner".to_owned();
            self.findings.push((Code::BoldUnbalanced, second - 1, second + 1, message));
        }
    }

    /// Adds raw HTML; the parser gives it line by line, and neighbours become one slice.
    fn raw(&mut self, start: u32, end: u32) {
        let whole = self.text;
        let text = &whole[start as usize..end as usize];
        let top = self.top();
        top.raw = true;
        let first = top.first;
        if let Some(Piece::Part(Part::Html { text, start: from })) = self.pieces[first..].last_mut()
            && *from as usize + text.len() == start as usize
        {
            *text = &whole[*from as usize..end as usize];
            return;
        }
        self.pieces.push(Piece::Part(Part::Html { text, start }));
    }

    fn close(&mut self, end: u32) {
        let mut frame = self.frames.pop().expect("the parser closes what it opened");
        let tag = frame.tag.take().expect("only the root frame has no tag");
        self.node(&tag, &frame, end);
    }

    /// The nodes of a frame that holds neither raw HTML nor markers.
    fn nodes(&mut self, frame: &Frame<'a>) -> Vec<Node<'a>> {
        // One pass into a vector of the right size: trees of thousands of articles are in memory at once.
        let node = |piece| match piece {
            Piece::Part(Part::Node(node)) => node,
            _ => unreachable!("the frame would be marked or raw"),
        };
        self.pieces.drain(frame.first..).map(node).collect()
    }

    fn parts(&mut self, frame: &Frame<'a>) -> Vec<Part<'a>> {
        self.pieces.drain(frame.first..).filter_map(part).collect()
    }

    /// The nodes of a frame with inline content that cannot be split around blocks.
    fn inlines(&mut self, frame: &Frame<'a>) -> Vec<Node<'a>> {
        self.sentence(frame, Context::Phrase)
    }

    /// The nodes of a frame with inline content.
    fn sentence(&mut self, frame: &Frame<'a>, context: Context) -> Vec<Node<'a>> {
        let nodes = self.unresolved(frame, context);
        if nodes.iter().all(|node| node.kind.is_inline()) {
            inline::resolve(nodes, self.tidy, self.findings)
        } else {
            // Raw HTML has put blocks into the sentence.
            inline::resolve_html(nodes, self.tidy, self.findings)
        }
    }

    /// The nodes of a frame with inline content whose surroundings will resolve it.
    fn unresolved(&mut self, frame: &Frame<'a>, context: Context) -> Vec<Node<'a>> {
        if !frame.raw {
            return self.nodes(frame);
        }
        let parts = self.parts(frame);
        raw_html::repair(parts, context, self.findings)
    }

    /// The nodes of a frame with blocks in it.
    fn blocks(&mut self, frame: &Frame<'a>) -> Vec<Node<'a>> {
        if !frame.marked && !frame.raw {
            let nodes = self.nodes(frame);
            return lists::join(blocks::tidy(nodes), self.text, self.findings);
        }
        let parts = if frame.marked {
            let pieces = self.pieces.drain(frame.first..).collect();
            group::group(self, pieces)
        } else {
            self.parts(frame)
        };
        self.group_body(parts)
    }

    /// The nodes of a stretch of blocks whose groups are made.
    fn group_body(&mut self, parts: Vec<Part<'a>>) -> Vec<Node<'a>> {
        let nodes = self.repaired(parts);
        lists::join(blocks::tidy(nodes), self.text, self.findings)
    }

    /// Repairs raw HTML among blocks, if there is any.
    fn repaired(&mut self, parts: Vec<Part<'a>>) -> Vec<Node<'a>> {
        if parts.iter().all(|part| matches!(part, Part::Node(_))) {
            return parts.into_iter().filter_map(node).collect();
        }
        let nodes = raw_html::repair(parts, Context::Block, self.findings);
        inline::resolve_html(nodes, self.tidy, self.findings)
    }

    /// The nodes of a region of HTML that was cut out of the text.
    fn region(&mut self, start: usize, end: usize) -> Vec<Node<'a>> {
        let (whole, tidy, nested) = (self.text, self.tidy, self.nested);
        let markers = self.markers;
        let mut inner = Findings::new();
        let mut markdown = |at: usize, end: usize| {
            if nested >= NESTED {
                return Vec::new();
            }
            let builder = Builder {
                text: whole,
                visible: &whole[at..end],
                base: at,
                markers,
                tidy,
                findings: &mut inner,
                frames: Vec::new(),
                pieces: Vec::new(),
                skipped: 0,
                nested: nested + 1,
            };
            builder.article()
        };
        let nodes = raw_html::region(whole, start..end, &mut markdown, self.findings);
        self.findings.append(&mut inner);
        inline::resolve_html(nodes, self.tidy, self.findings)
    }
}

/// The marker of a paragraph whose first piece opens with a sentinel; what follows it in the piece stays.
fn sentinel<'a>(markers: &'a [Marker], piece: &mut Piece<'a>) -> Option<&'a Marker> {
    let Piece::Part(Part::Node(Node { kind: Kind::Text(text), .. })) = piece else { return None };
    let rest = text.strip_prefix(OPEN)?;
    let (number, title) = rest.split_once(CLOSE)?;
    let marker = markers.get(number.parse::<usize>().ok()?)?;
    let cut = text.len() - title.len();
    match text {
        Cow::Borrowed(text) => *text = &text[cut..],
        Cow::Owned(text) => drop(text.drain(..cut)),
    }
    Some(marker)
}

fn part(piece: Piece<'_>) -> Option<Part<'_>> {
    match piece {
        Piece::Part(part) => Some(part),
        Piece::Marker { .. } => None,
    }
}

fn node(part: Part<'_>) -> Option<Node<'_>> {
    match part {
        Part::Node(node) => Some(node),
        Part::Html { .. } => None,
    }
}

/// The parser's text as ours.
fn borrowed(text: CowStr<'_>) -> Cow<'_, str> {
    match text {
        CowStr::Borrowed(text) => Cow::Borrowed(text),
        owned => Cow::Owned(owned.into_string()),
    }
}
