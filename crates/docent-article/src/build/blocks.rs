//! Tidying a sequence of blocks: attributes of tables, and blocks that raw HTML put into a paragraph.

use crate::attributes;
use crate::raw_html;
use crate::tree::{Kind, Node};

/// The sequence without attribute lines, and with paragraphs that hold only what paragraphs can hold.
pub(super) fn tidy(nodes: Vec<Node<'_>>) -> Vec<Node<'_>> {
    let plain = |node: &Node<'_>| {
        !matches!(node.kind, Kind::Paragraph)
            || (!is_attributes(node)
                && node.children.iter().all(|child| child.kind.is_inline())
                && !node.children.iter().all(|child| matches!(child.kind, Kind::Anchor(_))))
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
            out.append(&mut raw_html::paragraphs(node.children));
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
