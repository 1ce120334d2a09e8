//! Attribute lists behind links and pictures, and ids at the end of headings (afm 3.13).

use crate::attributes;
use crate::inline::slice;
use crate::tree::{Kind, Node, Str};

/// Gives `{..}` behind a link or picture to it; the braces go.
pub(super) fn attach(mut nodes: Vec<Node<'_>>) -> Vec<Node<'_>> {
    let takes = |node: &Node<'_>| matches!(node.kind, Kind::Link(_) | Kind::Image(_));
    if !nodes.iter().any(takes) {
        return nodes;
    }
    let mut emptied = false;
    let mut index = 0;
    while index + 1 < nodes.len() {
        let (before, behind) = nodes.split_at_mut(index + 1);
        index += 1;
        let Kind::Text(text) = &mut behind[0].kind else { continue };
        let target = &mut before[index - 1].kind;
        let blank = usize::from(matches!(target, Kind::Image(_)) && text.starts_with(' '));
        if !text[blank..].starts_with('{') {
            continue;
        }
        let Some((found, used)) = attributes::read(&text[blank..]) else { continue };
        match target {
            Kind::Link(link) => link.new_tab |= found.get("target") == Some("_blank"),
            Kind::Image(image) => {
                image.width = found.width().or(image.width);
                image.align = found.align().or(image.align);
                image.zoomable |=
                    found.get("zoomable").is_some_and(|value| value != "no" && value != "false");
                if let Some(title) = found.get("title") {
                    image.title = Some(Str::Owned(title.to_owned()));
                }
            }
            _ => continue,
        }
        *text = slice(text, blank + used..text.len());
        emptied |= text.is_empty();
    }
    if emptied {
        nodes.retain(|node| !matches!(&node.kind, Kind::Text(text) if text.is_empty()));
    }
    nodes
}

/// Takes `{#id}` out of a block's inline nodes: at the end, or before more text. Classes go too.
pub(crate) fn take_id<'a>(nodes: &mut Vec<Node<'a>>) -> Option<Str<'a>> {
    for index in (0..nodes.len()).rev() {
        let Kind::Text(text) = &mut nodes[index].kind else { continue };
        // Most texts have no brace, and a search for two letters costs much more than one for one.
        if memchr::memchr(b'{', text.as_bytes()).is_none() {
            continue;
        }
        let Some(open) = text.rfind("{#").or_else(|| text.rfind("{.")) else { continue };
        let Some((found, used)) = attributes::read(&text[open..]) else { continue };
        let id = found.id().map(|id| Str::Owned(id.to_owned()));
        let (before, behind) = (text[..open].trim_end(), text[open + used..].trim());
        if id.is_none() && !behind.is_empty() {
            continue;
        }
        let rest = if behind.is_empty() {
            slice(text, 0..before.len())
        } else {
            Str::Owned(format!("{before} {behind}"))
        };
        if rest.is_empty() {
            nodes.remove(index);
        } else {
            *text = rest;
        }
        return id;
    }
    None
}

/// Takes `{#id}` from the end of the run of inline nodes that a tight list item begins with.
pub(crate) fn take_id_of_run<'a>(nodes: &mut Vec<Node<'a>>) -> Option<Str<'a>> {
    let run = nodes.iter().take_while(|node| node.kind.is_inline()).count();
    let last = run.checked_sub(1)?;
    let Kind::Text(text) = &nodes[last].kind else { return None };
    if !text.trim_end().ends_with('}') {
        return None;
    }
    let mut lone = vec![nodes.remove(last)];
    let id = take_id(&mut lone);
    if let Some(node) = lone.pop() {
        nodes.insert(last, node);
    }
    id
}
