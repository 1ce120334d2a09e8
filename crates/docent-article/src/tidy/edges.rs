//! Edges: blanks at the beginning and end of what is inside a link, bold text or a tag.

use crate::tidy::{is_blank, part};
use crate::tree::{Kind, Node, Str};

/// Moves the blanks at the edges of each container that `which` names to its outside, from the inside out.
pub(super) fn trim<'a>(nodes: &mut Vec<Node<'a>>, which: &dyn Fn(&Kind<'a>) -> bool) {
    level(nodes, which, true);
}

fn level<'a>(nodes: &mut Vec<Node<'a>>, which: &dyn Fn(&Kind<'a>) -> bool, outermost: bool) {
    let mut any = false;
    for node in nodes.iter_mut().filter(|node| node.kind.is_inline() && !node.children.is_empty()) {
        level(&mut node.children, which, false);
        any |= which(&node.kind) && has_blank_edge(&node.children);
    }
    if !any {
        return;
    }
    let mut out: Vec<Node<'a>> = Vec::with_capacity(nodes.len() + 2);
    // A blank that was cut off the end of the last container, at this place.
    let mut pending: Option<u32> = None;
    for mut node in nodes.drain(..) {
        let (start, end) = (node.start, node.end);
        let mut cut = (false, false);
        if which(&node.kind) && has_blank_edge(&node.children) {
            cut = (cut_start(&mut node.children), cut_end(&mut node.children));
        }
        let after_pending = pending.take();
        let wanted = match (after_pending, cut.0) {
            (Some(at), _) if joins(first_letter(&node), true) => Some(at),
            (_, true) => match out.last() {
                Some(before) => joins(last_letter(before), false).then_some(start),
                None => (!outermost).then_some(start),
            },
            _ => None,
        };
        out.extend(wanted.map(blank));
        pending = (cut.1 || (cut.0 && node.children.is_empty())).then_some(end);
        // A link without a text shows the title of its target; anything else without a text is nothing.
        if !node.children.is_empty() || cut == (false, false) || matches!(node.kind, Kind::Link(_))
        {
            out.push(node);
        }
    }
    out.extend(pending.filter(|_| !outermost).map(blank));
    *nodes = out;
}

fn blank<'a>(at: u32) -> Node<'a> {
    Node::leaf(Kind::Text(Str::Borrowed(" ")), at, at)
}

fn has_blank_edge(children: &[Node<'_>]) -> bool {
    let blank = |node: Option<&Node<'_>>, edge: fn(&str) -> Option<char>| matches!(node, Some(Node { kind: Kind::Text(text), .. }) if edge(text).is_some_and(is_blank));
    blank(children.first(), |text| text.chars().next())
        || blank(children.last(), |text| text.chars().next_back())
}

fn cut_start(children: &mut Vec<Node<'_>>) -> bool {
    let blank =
        |node: &Node<'_>| matches!(&node.kind, Kind::Text(text) if text.chars().all(is_blank));
    let whole = children.iter().take_while(|node| blank(node)).count();
    children.drain(..whole);
    if let Some(first) = children.first_mut()
        && let Kind::Text(text) = &first.kind
    {
        let from = text.len() - text.trim_start_matches(is_blank).len();
        if from > 0 {
            *first = part(first, text, from..text.len());
            return true;
        }
    }
    whole > 0
}

fn cut_end(children: &mut Vec<Node<'_>>) -> bool {
    let blank =
        |node: &Node<'_>| matches!(&node.kind, Kind::Text(text) if text.chars().all(is_blank));
    let whole = children.iter().rev().take_while(|node| blank(node)).count();
    children.truncate(children.len() - whole);
    if let Some(last) = children.last_mut()
        && let Kind::Text(text) = &last.kind
    {
        let to = text.trim_end_matches(is_blank).len();
        if to < text.len() {
            *last = part(last, text, 0..to);
            return true;
        }
    }
    whole > 0
}

/// Whether a word or a bracket that faces away stands there, so that the blank was what kept the two apart.
fn joins(letter: Option<char>, behind: bool) -> bool {
    let facing = if behind { "([{“‘«„¿¡#" } else { ")]}”’»,.;:!?%" };
    letter.is_some_and(|letter| letter.is_alphanumeric() || facing.contains(letter))
}

/// The letter that a node begins with; code and pictures count as words.
fn first_letter(node: &Node<'_>) -> Option<char> {
    edge_letter(node, |text| text.chars().next(), <[Node<'_>]>::first)
}

/// The letter that a node ends with.
fn last_letter(node: &Node<'_>) -> Option<char> {
    edge_letter(node, |text| text.chars().next_back(), <[Node<'_>]>::last)
}

fn edge_letter<'n, 'a>(
    node: &'n Node<'a>,
    letter: fn(&str) -> Option<char>,
    child: fn(&'n [Node<'a>]) -> Option<&'n Node<'a>>,
) -> Option<char> {
    let mut node = node;
    loop {
        match &node.kind {
            Kind::Text(text) => return letter(text),
            Kind::Code(_) | Kind::Image(_) => return Some('x'),
            _ => node = child(&node.children)?,
        }
    }
}
