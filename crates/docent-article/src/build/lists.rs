//! Lists: joining numbered lists that were cut by what belongs to a step (afm 3.22).

use crate::code::Code;
use crate::inline;
use crate::raw_html::Findings;
use crate::tree::{Kind, Node, Str};

/// Blocks that may stand between two halves of a list.
const BETWEEN: usize = 2;

/// Joins `1. A`, a picture, `1. B` to one list of two items with the picture in the first.
///
/// Authors of this dialect number every step `1.`, so a list that begins anew at 1 goes on with the one before it,
/// unless the numbers were written out, a heading stands between, or the text between announces a new list with `:`.
pub(super) fn join<'a>(nodes: Vec<Node<'a>>, text: &str, findings: &mut Findings) -> Vec<Node<'a>> {
    if nodes.iter().filter(|node| is_numbered(node)).count() < 2 {
        return nodes;
    }
    let mut out: Vec<Node<'a>> = Vec::with_capacity(nodes.len());
    // Whether the last list of `out` is written `1.` throughout: looking at all of its items each time that it grows
    // would cost a pass for each join.
    let mut last_is_plain = false;
    for mut node in nodes {
        let plain = is_numbered(&node) && always_one(&node, text);
        let gap = out.iter().rev().take(BETWEEN + 1).position(is_numbered);
        let joins = is_numbered(&node)
            && gap.is_some_and(|gap| {
                last_is_plain && plain && out[out.len() - gap..].iter().all(may_stand_between)
            });
        if !joins {
            if is_numbered(&node) {
                last_is_plain = plain;
            }
            out.push(node);
            continue;
        }
        let between = out.split_off(out.len() - gap.unwrap_or_default());
        let list = out.last_mut().expect("the gap was counted back to a list");
        if let Some(first) = between.first() {
            findings.push((
                Code::ListContinued,
                first.start,
                first.end,
                "this block cuts a numbered list in two; it was put into the step before it"
                    .to_owned(),
            ));
        }
        if let Some(item) = list.children.last_mut() {
            item.end = between.iter().map(|node| node.end).fold(item.end, u32::max);
            item.children.extend(between);
        }
        list.children.append(&mut node.children);
        // Regions of HTML stand behind everything else in the text.
        list.end = list.end.max(node.end);
        if let Kind::List { tight, .. } = &mut list.kind {
            *tight = false;
        }
    }
    out
}

fn is_numbered(node: &Node<'_>) -> bool {
    matches!(node.kind, Kind::List { start: Some(1), .. })
}

fn may_stand_between(node: &Node<'_>) -> bool {
    match &node.kind {
        Kind::Table(_) | Kind::Alert(_) | Kind::CodeBlock(_) => true,
        Kind::Paragraph => {
            let mut last = String::new();
            node.children
                .last()
                .into_iter()
                .for_each(|child| crate::plain::write(std::slice::from_ref(child), &mut last));
            !last.trim_end().ends_with(':')
        }
        _ => false,
    }
}

/// Whether every marker of the list is `1.`; lists from HTML have none.
fn always_one(list: &Node<'_>, text: &str) -> bool {
    list.children
        .iter()
        .all(|item| text[item.start as usize..].trim_start_matches([' ', '\t']).starts_with("1."))
}

/// Whether an item's text stands in it without a paragraph.
pub(super) fn is_tight(item: &Node<'_>) -> bool {
    !item.children.iter().any(|child| matches!(child.kind, Kind::Paragraph))
}

/// Takes `{#id}` from the end of an item's own text.
pub(super) fn take_id<'a>(children: &mut Vec<Node<'a>>) -> Option<Str<'a>> {
    if let Some(Node { kind: Kind::Paragraph, children, .. }) = children.first_mut() {
        // The paragraph made an anchor of its id; on an item it is the item's.
        if let Some(Node { kind: Kind::Anchor(_), .. }) = children.first() {
            let Kind::Anchor(id) = children.remove(0).kind else { return None };
            return Some(id);
        }
        return None;
    }
    inline::take_id_of_run(children)
}
