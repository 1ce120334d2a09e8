//! Lists of raw HTML.

use crate::raw_html::flow;
use crate::tree::{Kind, Node};

/// A list of `children`: what is no item joins the item before it, or becomes one.
pub(super) fn list<'a>(
    first: Option<u64>,
    children: Vec<Node<'a>>,
    start: u32,
    end: u32,
) -> Option<Node<'a>> {
    let mut items: Vec<Node<'a>> = Vec::with_capacity(children.len());
    let mut loose: Vec<Node<'a>> = Vec::new();
    for node in children {
        if matches!(node.kind, Kind::Item { .. }) {
            settle(&mut items, &mut loose);
            items.push(node);
        } else if is_highlight(&node) {
            settle(&mut items, &mut loose);
            items.extend(node.children.into_iter().flat_map(|list| list.children).map(highlighted));
        } else {
            loose.push(node);
        }
    }
    settle(&mut items, &mut loose);
    items.retain(|item| {
        !item.children.is_empty() || matches!(item.kind, Kind::Item { id: Some(_) })
    });
    if items.is_empty() {
        return None;
    }
    let paragraph = |node: &Node<'_>| node.kind == Kind::Paragraph;
    let tight = !items.iter().any(|item| item.children.iter().any(paragraph));
    Some(Node::with(Kind::List { start: first, tight }, start, end, items))
}

/// `<span class="preview"><li>..</li></span>` between the items of a list.
fn is_highlight(node: &Node<'_>) -> bool {
    node.kind == Kind::PreviewBlock
        && node.children.iter().all(|child| matches!(child.kind, Kind::List { start: None, .. }))
}

fn highlighted(mut item: Node<'_>) -> Node<'_> {
    item.children = flow::preview(std::mem::take(&mut item.children), item.start, item.end);
    item
}

fn settle<'a>(items: &mut Vec<Node<'a>>, loose: &mut Vec<Node<'a>>) {
    let mut nodes = flow::content(std::mem::take(loose));
    let Some(last) = nodes.last() else { return };
    let (start, end) = (nodes[0].start, last.end);
    match items.last_mut() {
        Some(item) if nodes.iter().all(|node| !node.kind.is_inline()) => {
            item.end = item.end.max(end);
            item.children.append(&mut nodes);
        }
        _ => items.push(Node::with(Kind::Item { id: None }, start, end, nodes)),
    }
}
