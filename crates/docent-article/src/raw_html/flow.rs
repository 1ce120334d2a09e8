//! Flow: sentences between blocks.
//!
//! In HTML, text and blocks stand side by side; in the tree, a sentence is in a paragraph or alone in its container.

use crate::inline;
use crate::source::offset;
use crate::tree::{Align, Kind, Node, Str};

/// The nodes with each sentence in a paragraph; items without a list get one.
pub(crate) fn paragraphs(nodes: Vec<Node<'_>>) -> Vec<Node<'_>> {
    runs(nodes, |run, out| {
        let (start, end) = place(&run);
        out.push(Node::with(Kind::Paragraph, start, end, run));
    })
}

/// Where nodes are. What came from a region of HTML stands behind everything else in the text.
fn place(nodes: &[Node<'_>]) -> (u32, u32) {
    let start = nodes.iter().map(|node| node.start).min().unwrap_or_default();
    (start, nodes.iter().map(|node| node.end).fold(start, u32::max))
}

/// The content of an item or cell: a lone sentence, or a sentence before lists, needs no paragraph.
pub(super) fn content(nodes: Vec<Node<'_>>) -> Vec<Node<'_>> {
    let mut nodes = paragraphs(nodes);
    let sentence = nodes.first().is_some_and(|node| node.kind == Kind::Paragraph)
        && nodes[1..].iter().all(|node| matches!(node.kind, Kind::List { .. }));
    if sentence {
        let first = nodes.remove(0);
        nodes.splice(0..0, first.children);
    }
    nodes
}

/// Cuts the nodes into blocks and runs of inline nodes; `close` takes each run that is not blank.
fn runs<'a>(
    nodes: Vec<Node<'a>>,
    close: impl Fn(Vec<Node<'a>>, &mut Vec<Node<'a>>),
) -> Vec<Node<'a>> {
    let mut out: Vec<Node<'a>> = Vec::with_capacity(nodes.len());
    let mut run = Vec::new();
    let mut in_list = false;
    let flush = |run: &mut Vec<Node<'a>>, out: &mut Vec<Node<'a>>| {
        // The next run takes the same room, and this one no more than it needs.
        let mut own = Vec::with_capacity(run.len());
        own.append(run);
        let mut run = trim(own);
        if run.iter().all(|node| matches!(node.kind, Kind::Anchor(_)) || is_blank(node)) {
            run.retain(|node| !is_blank(node));
            out.append(&mut run);
        } else {
            close(run, out);
        }
    };
    for node in nodes {
        if node.kind.is_inline() {
            in_list &= is_blank(&node);
            run.push(node);
            continue;
        }
        flush(&mut run, &mut out);
        let is_item = matches!(node.kind, Kind::Item { .. });
        match out.last_mut() {
            Some(list) if is_item && in_list => {
                list.end = list.end.max(node.end);
                list.children.push(node);
            }
            _ if is_item => {
                let (start, end) = (node.start, node.end);
                let list = Kind::List { start: None, tight: true };
                out.push(Node::with(list, start, end, vec![node]));
            }
            _ => out.push(node),
        }
        in_list = is_item;
    }
    flush(&mut run, &mut out);
    out
}

/// The nodes as one sentence: blocks dissolve, with a space between them.
pub(super) fn phrase(nodes: Vec<Node<'_>>) -> Vec<Node<'_>> {
    if nodes.iter().all(|node| node.kind.is_inline()) {
        return trim(nodes);
    }
    let mut out = Vec::new();
    dissolve(nodes, &mut out);
    trim(out)
}

fn dissolve<'a>(nodes: Vec<Node<'a>>, out: &mut Vec<Node<'a>>) {
    for node in nodes {
        if node.kind.is_inline() {
            out.push(node);
            continue;
        }
        let (start, end) = (node.start, node.end);
        let space = |at: u32, out: &mut Vec<Node<'a>>| {
            out.push(Node::leaf(Kind::Text(Str::Borrowed(" ")), at, at));
        };
        space(start, out);
        match node.kind {
            Kind::CodeBlock(block) => out.push(Node::leaf(Kind::Code(block.text), start, end)),
            Kind::Collapsible { title } => out.extend(title),
            Kind::ShadeBox { title: Some(title) } => {
                out.push(Node::leaf(Kind::Text(title), start, start));
                space(start, out);
            }
            Kind::Tab(tab) => {
                out.push(Node::leaf(Kind::Text(tab.title), start, start));
                space(start, out);
            }
            _ => {}
        }
        dissolve(node.children, out);
        space(end, out);
    }
}

/// Puts `kind` around the sentences in `nodes`; blocks stay outside, paragraphs take it in.
pub(super) fn wrap<'a>(
    kind: &Kind<'a>,
    nodes: Vec<Node<'a>>,
    start: u32,
    end: u32,
    into: &mut Vec<Node<'a>>,
) {
    let put = |run: Vec<Node<'a>>, whole: bool, into: &mut Vec<Node<'a>>| {
        if run.iter().all(is_blank) || run.is_empty() {
            into.extend(run);
            return;
        }
        let (start, end) = if whole { (start, end) } else { place(&run) };
        into.push(Node::with(kind.clone(), start, end, run));
    };
    if nodes.iter().all(|node| node.kind.is_inline()) {
        return put(nodes, true, into);
    }
    let mut run = Vec::new();
    for mut node in nodes {
        if node.kind.is_inline() {
            run.push(node);
            continue;
        }
        put(std::mem::take(&mut run), false, into);
        if node.kind == Kind::Paragraph {
            let inner = std::mem::take(&mut node.children);
            put(inner, false, &mut node.children);
        }
        into.push(node);
    }
    put(run, false, into);
}

/// Highlights the nodes: as a block if there is one in them.
pub(super) fn preview(nodes: Vec<Node<'_>>, start: u32, end: u32) -> Vec<Node<'_>> {
    if nodes.iter().all(is_blank) {
        return nodes;
    }
    if nodes.iter().all(|node| node.kind.is_inline()) {
        return vec![Node::with(Kind::PreviewInline, start, end, nodes)];
    }
    vec![Node::with(Kind::PreviewBlock, start, end, paragraphs(nodes))]
}

/// Puts the pictures among the nodes and their paragraphs in the middle.
pub(super) fn center(nodes: &mut [Node<'_>]) {
    for node in nodes {
        match &mut node.kind {
            Kind::Image(image) => image.align = image.align.or(Some(Align::Center)),
            Kind::Paragraph | Kind::Link(_) => center(&mut node.children),
            _ => {}
        }
    }
}

/// Adds code for the text of the nodes; a link stays one.
pub(super) fn code<'a>(nodes: Vec<Node<'a>>, start: u32, end: u32, into: &mut Vec<Node<'a>>) {
    if let [Node { kind: Kind::Link(_), .. }] = nodes.as_slice() {
        for mut link in nodes {
            let inner = std::mem::take(&mut link.children);
            code(inner, link.start, link.end, &mut link.children);
            into.push(link);
        }
        return;
    }
    let text = inline::clean_code(text_of(nodes));
    if !text.trim().is_empty() {
        into.push(Node::leaf(Kind::Code(text), start, end));
    }
}

/// The text of a `<pre>`: a line break behind its tag and blanks at its end do not count.
pub(super) fn code_block(nodes: Vec<Node<'_>>) -> Str<'_> {
    let text = text_of(nodes);
    let from = usize::from(text.starts_with('\n'));
    let to = text.trim_end().len().max(from);
    match text {
        Str::Borrowed(text) => Str::Borrowed(&text[from..to]),
        Str::Owned(text) => Str::Owned(text[from..to].to_owned()),
    }
}

/// All text in the nodes, borrowed if it is in one piece.
fn text_of(mut nodes: Vec<Node<'_>>) -> Str<'_> {
    if let [Node { kind: Kind::Text(text) | Kind::Code(text), .. }] = nodes.as_mut_slice() {
        return std::mem::take(text);
    }
    let mut out = String::new();
    gather(&nodes, &mut out);
    Str::Owned(out)
}

fn gather(nodes: &[Node<'_>], out: &mut String) {
    for node in nodes {
        match &node.kind {
            Kind::Text(text) | Kind::Code(text) => out.push_str(text),
            Kind::CodeBlock(block) => out.push_str(&block.text),
            Kind::SoftBreak | Kind::HardBreak => out.push('\n'),
            _ => gather(&node.children, out),
        }
        if !node.kind.is_inline() && !out.ends_with('\n') {
            out.push('\n');
        }
    }
}

/// The levels of nodes in a node, itself included.
pub(super) fn height(node: &Node<'_>) -> usize {
    1 + node.children.iter().map(height).max().unwrap_or(0)
}

/// Whether a node shows nothing: blanks, or a line break at the edge of a block.
fn is_blank(node: &Node<'_>) -> bool {
    match &node.kind {
        Kind::Text(text) => text.chars().all(is_blank_letter),
        Kind::SoftBreak | Kind::HardBreak => true,
        _ => false,
    }
}

fn is_blank_letter(letter: char) -> bool {
    letter.is_whitespace() || letter == '\u{200b}'
}

/// The run without blanks at its ends.
fn trim(mut run: Vec<Node<'_>>) -> Vec<Node<'_>> {
    while run.pop_if(|last| is_blank(last)).is_some() {}
    let blank = run.iter().take_while(|node| is_blank(node)).count();
    run.drain(..blank);
    if let Some(first) = run.first_mut() {
        cut(first, |text| text.len() - text.trim_start().len()..text.len());
    }
    if let Some(last) = run.last_mut() {
        cut(last, |text| 0..text.trim_end().len());
    }
    run
}

/// Cuts a text down to a range of it.
fn cut(node: &mut Node<'_>, range: impl Fn(&str) -> std::ops::Range<usize>) {
    let Kind::Text(text) = &mut node.kind else { return };
    let range = range(text);
    if text.len() == (node.end - node.start) as usize {
        node.end = node.start + offset(range.end);
        node.start += offset(range.start);
    }
    *text = match std::mem::take(text) {
        Str::Borrowed(text) => Str::Borrowed(&text[range]),
        Str::Owned(text) => Str::Owned(text[range].to_owned()),
    };
}
