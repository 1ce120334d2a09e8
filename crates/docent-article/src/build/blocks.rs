//! Tidying a sequence of blocks: attributes of tables, and blocks that raw HTML put into a paragraph.

use crate::attributes;
use crate::tree::{Kind, Node};

/// The sequence without attribute lines, and with paragraphs that hold only what paragraphs can hold.
pub(super) fn tidy(nodes: Vec<Node<'_>>) -> Vec<Node<'_>> {
    let plain = |node: &Node<'_>| {
        !matches!(node.kind, Kind::Paragraph)
            || (!is_attributes(node) && node.children.iter().all(|child| child.kind.is_inline()))
    };
    if nodes.iter().all(plain) {
        return nodes;
    }
    let mut out: Vec<Node<'_>> = Vec::with_capacity(nodes.len());
    for node in nodes {
        if plain(&node) {
            out.push(node);
        } else if is_attributes(&node) {
            if let (Some(Kind::Table(table)), Kind::Text(text)) =
                (out.last_mut().map(|last| &mut last.kind), &node.children[0].kind)
            {
                table.fixed |= text.contains("table-layout") && text.contains("fixed");
            }
        } else {
            lift(node, &mut out);
        }
    }
    out
}

/// A paragraph that is nothing but `{style="table-layout:auto"}`.
fn is_attributes(node: &Node<'_>) -> bool {
    let [Node { kind: Kind::Text(text), .. }] = node.children.as_slice() else { return false };
    let text = text.trim();
    text.starts_with('{') && attributes::read(text).is_some_and(|(_, used)| used == text.len())
}

/// Splits a paragraph around the blocks in it.
fn lift<'a>(paragraph: Node<'a>, out: &mut Vec<Node<'a>>) {
    let (start, end) = (paragraph.start, paragraph.end);
    let mut run = Vec::new();
    let flush = |run: &mut Vec<Node<'a>>, out: &mut Vec<Node<'a>>| {
        let run = std::mem::take(run);
        let blank = run.iter().all(|node: &Node<'_>| match &node.kind {
            Kind::Text(text) => text.trim().is_empty(),
            Kind::SoftBreak | Kind::HardBreak => true,
            _ => false,
        });
        if !blank {
            out.push(Node::with(Kind::Paragraph, start, end, run));
        }
    };
    for child in paragraph.children {
        if child.kind.is_inline() {
            run.push(child);
        } else {
            flush(&mut run, out);
            out.push(child);
        }
    }
    flush(&mut run, out);
}
