//! Numbers and addresses in prose: telephone numbers become `tel:` links, clear web addresses become links.

use crate::inline::text_node;
use crate::phones;
use crate::plain;
use crate::tree::{Kind, Link, Node, Str};

/// The sequence with its telephone numbers and bare addresses linked; what is a link already stays.
pub(super) fn link(nodes: Vec<Node<'_>>) -> Vec<Node<'_>> {
    link_behind(nodes, "")
}

/// The same for a sequence behind the text `outer`: a label may stand outside the bold number.
fn link_behind<'a>(nodes: Vec<Node<'a>>, outer: &str) -> Vec<Node<'a>> {
    if !nodes.iter().any(may_hold) {
        return nodes;
    }
    let mut out: Vec<Node<'_>> = Vec::with_capacity(nodes.len() + 2);
    for mut node in nodes {
        match &node.kind {
            Kind::Text(text) if interesting(text) => {
                let before = context(&out, outer);
                split(&node, text, &before, &mut out);
            }
            Kind::Emphasis
            | Kind::Strong
            | Kind::Strikethrough
            | Kind::UiControl
            | Kind::DoNotLocalize
            | Kind::PreviewInline
            | Kind::Inline(_) => {
                let before = context(&out, outer);
                node.children = link_behind(std::mem::take(&mut node.children), &before);
                out.push(node);
            }
            _ => out.push(node),
        }
    }
    out
}

fn may_hold(node: &Node<'_>) -> bool {
    match &node.kind {
        Kind::Text(text) => interesting(text),
        Kind::Link(_) | Kind::Phone(_) => false,
        _ => node.children.iter().any(may_hold),
    }
}

/// At least seven digits, or the beginning of an address.
fn interesting(text: &str) -> bool {
    digits(text) >= 7 || (memchr::memchr(b':', text.as_bytes()).is_some() && text.contains("://"))
}

/// The number of digits. Counted in bytes, which a processor adds many at a time; no sum of 255 ones is too large for one.
fn digits(text: &str) -> usize {
    let ones = |part: &[u8]| part.iter().map(|byte| u8::from(byte.is_ascii_digit())).sum::<u8>();
    text.as_bytes().chunks(255).map(|part| usize::from(ones(part))).sum()
}

/// The end of what stands before: labels such as `US: `.
fn context(before: &[Node<'_>], outer: &str) -> String {
    let from = before.len().saturating_sub(3);
    let mut text = if from == 0 { outer.to_owned() } else { String::new() };
    plain::write(&before[from..], &mut text);
    text
}

fn split<'a>(node: &Node<'a>, text: &Str<'a>, before: &str, out: &mut Vec<Node<'a>>) {
    let mut found: Vec<(std::ops::Range<usize>, Kind<'a>)> = phones::find(text, before)
        .into_iter()
        .map(|phone| (phone.range, Kind::Phone(Str::Owned(phone.target))))
        .collect();
    found.extend(addresses(text));
    found.sort_by_key(|(range, _)| range.start);
    let mut at = 0;
    for (range, kind) in found {
        if range.start < at {
            continue;
        }
        if at < range.start {
            out.push(text_node(node, text, at..range.start));
        }
        let inner = text_node(node, text, range.clone());
        out.push(Node::with(kind, inner.start, inner.end, vec![inner]));
        at = range.end;
    }
    if at < text.len() {
        out.push(text_node(node, text, at..text.len()));
    }
}

/// Web addresses that are clearly meant: a host with a dot, no placeholder in braces or angle brackets.
fn addresses<'a>(text: &str) -> Vec<(std::ops::Range<usize>, Kind<'a>)> {
    let mut found = Vec::new();
    let mut search = 0;
    while let Some(mark) = text[search..].find("://").map(|step| search + step) {
        search = mark + 3;
        let scheme = ["https", "http"].into_iter().find(|scheme| text[..mark].ends_with(scheme));
        let Some(start) = scheme.map(|scheme| mark - scheme.len()) else { continue };
        let end = text[mark..].find(|c: char| c.is_whitespace() || "<>\"'`|\\^“”«»".contains(c));
        let mut end = end.map_or(text.len(), |step| mark + step);
        let glued = text[..start].chars().next_back().is_some_and(char::is_alphanumeric);
        let whole = &text[start..end];
        search = end;
        end = start
            + whole.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '*', '…']).len();
        let host = text.get(mark + 3..end).unwrap_or_default();
        let host = host.split(['/', '?', '#']).next().unwrap_or_default();
        if glued
            || whole.contains(['{', '}', '[', '…'])
            || !host.contains('.')
            || host.starts_with('.')
        {
            continue;
        }
        let link = Link { target: Str::Owned(text[start..end].to_owned()), ..Link::default() };
        found.push((start..end, Kind::Link(Box::new(link))));
    }
    found
}
