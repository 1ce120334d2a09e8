//! Inline content: what the dialect adds inside a sentence, resolved on the tree.
//!
//! [`resolve`] sees the inline nodes of one block, whether they came from Markdown or from HTML: inline tags and
//! badges, attribute lists, the damage of machine translation, telephone numbers and bare addresses, in this order.
//! Code is never touched, but for tags in code spans, whose wrapper no author wants to show.

mod attach;
mod numbers;
mod tags;

use std::borrow::Cow;

use crate::raw_html::Findings;
use crate::tidy;
use crate::tree::{Kind, Node, Str};

pub(crate) use attach::{take_id, take_id_of_run};
pub(crate) use tags::{badge_kind, clean_code};

/// Resolves the inline nodes of one block.
pub(crate) fn resolve<'a>(
    nodes: Vec<Node<'a>>,
    tidy: Option<&str>,
    findings: &mut Findings,
) -> Vec<Node<'a>> {
    let mut nodes = structure(nodes, findings, 0);
    tidy::drop_zero_width(&mut nodes);
    tidy::trim_tags(&mut nodes);
    if let Some(language) = tidy {
        tidy::tidy(&mut nodes, language, findings);
    }
    numbers::link(nodes)
}

/// Tags, badges and attributes, from the inside out.
fn structure<'a>(mut nodes: Vec<Node<'a>>, findings: &mut Findings, depth: usize) -> Vec<Node<'a>> {
    for node in &mut nodes {
        if !node.children.is_empty() && node.kind.is_inline() && depth < 200 {
            node.children = structure(std::mem::take(&mut node.children), findings, depth + 1);
        }
    }
    attach::attach(tags::resolve(nodes, findings))
}

/// Resolves a sequence in which runs of inline nodes stand between blocks; the blocks are left alone.
pub(crate) fn resolve_runs<'a>(
    nodes: Vec<Node<'a>>,
    tidy: Option<&str>,
    findings: &mut Findings,
) -> Vec<Node<'a>> {
    if nodes.iter().all(|node| !node.kind.is_inline()) {
        return nodes;
    }
    let mut out = Vec::with_capacity(nodes.len());
    let mut run = Vec::new();
    for node in nodes {
        if node.kind.is_inline() {
            run.push(node);
        } else {
            out.append(&mut resolve(std::mem::take(&mut run), tidy, findings));
            out.push(node);
        }
    }
    out.append(&mut resolve(run, tidy, findings));
    out
}

/// Resolves everything in a tree that came from HTML.
pub(crate) fn resolve_html<'a>(
    nodes: Vec<Node<'a>>,
    tidy: Option<&str>,
    findings: &mut Findings,
) -> Vec<Node<'a>> {
    let mut nodes = resolve_runs(nodes, tidy, findings);
    for node in &mut nodes {
        if node.kind.is_inline() {
            continue;
        }
        if let Kind::Collapsible { title } = &mut node.kind {
            *title = resolve(std::mem::take(title), tidy, findings);
        }
        if let Kind::Heading(heading) = &mut node.kind
            && heading.explicit_id.is_none()
        {
            heading.explicit_id = take_id(&mut node.children);
        }
        if !node.children.is_empty() {
            node.children = resolve_html(std::mem::take(&mut node.children), tidy, findings);
        }
    }
    nodes
}

/// Part of a text, borrowed where the whole is.
fn slice<'a>(text: &Str<'a>, range: std::ops::Range<usize>) -> Str<'a> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(&text[range]),
        Cow::Owned(text) => Cow::Owned(text[range].to_owned()),
    }
}

/// A text node for `range` of another one. Its place is exact where the text is borrowed, else its whole node's.
pub(crate) fn text_node<'a>(
    whole: &Node<'a>,
    text: &Str<'a>,
    range: std::ops::Range<usize>,
) -> Node<'a> {
    let exact = text.len() == (whole.end - whole.start) as usize;
    let (start, end) = if exact {
        (
            whole.start + crate::source::offset(range.start),
            whole.start + crate::source::offset(range.end),
        )
    } else {
        (whole.start, whole.end)
    };
    Node::leaf(Kind::Text(slice(text, range)), start, end)
}
