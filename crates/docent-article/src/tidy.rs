//! Tidying: repairs of what machine translation does to the blanks around markup (afm 6.4).
//!
//! [`drop_zero_width`] and [`trim_tags`] run on every article, [`tidy`] only on those that say that a machine translated
//! them. All see the inline nodes of one block, never code, addresses or ids, and change nothing when they run again.

mod edges;
mod gaps;

use crate::inline;
use crate::raw_html::Findings;
use crate::tree::{Kind, Node, Str};

/// Drops U+200B from texts and alternative texts. It has had its effect on emphasis when the text was parsed.
pub(crate) fn drop_zero_width(nodes: &mut Vec<Node<'_>>) {
    let mut emptied = false;
    for node in nodes.iter_mut() {
        match &mut node.kind {
            Kind::Text(text) => {
                drop_from(text);
                emptied |= text.is_empty();
            }
            Kind::Image(image) if image.alt.contains('\u{200b}') => {
                drop_from(&mut image.alt);
                image.alt = Str::Owned(image.alt.trim().to_owned());
            }
            kind if kind.is_inline() => drop_zero_width(&mut node.children),
            _ => {}
        }
    }
    if emptied {
        nodes.retain(|node| !matches!(&node.kind, Kind::Text(text) if text.is_empty()));
    }
}

fn drop_from(text: &mut Str<'_>) {
    // Most texts have none of its first byte, and a search for one byte costs much less than one for three.
    if memchr::memchr(0xE2, text.as_bytes()).is_some() && text.contains('\u{200b}') {
        *text = Str::Owned(text.replace('\u{200b}', ""));
    }
}

/// Moves blanks at the edges of inline tags and badges outside, or drops them where no word is beside.
pub(crate) fn trim_tags(nodes: &mut Vec<Node<'_>>) {
    edges::trim(nodes, &|kind| {
        matches!(kind, Kind::UiControl | Kind::DoNotLocalize | Kind::Badge(_))
    });
}

/// All repairs for `language`: French keeps the blank before `:`, `;`, `!` and `?`.
pub(crate) fn tidy(nodes: &mut Vec<Node<'_>>, language: &str, findings: &mut Findings) {
    edges::trim(nodes, &is_container);
    let closing = if language == "fr" || language.starts_with("fr-") { ".,)" } else { ".,;:!?)" };
    gaps::close(nodes, closing, findings);
}

/// What has a text inside that can have blanks at its edges.
fn is_container(kind: &Kind<'_>) -> bool {
    matches!(
        kind,
        Kind::Emphasis
            | Kind::Strong
            | Kind::Strikethrough
            | Kind::Link(_)
            | Kind::UiControl
            | Kind::DoNotLocalize
            | Kind::Badge(_)
            | Kind::PreviewInline
    )
}

fn is_blank(letter: char) -> bool {
    matches!(letter, ' ' | '\u{a0}')
}

/// Part of a text node as a node of its own.
fn part<'a>(node: &Node<'a>, text: &Str<'a>, range: std::ops::Range<usize>) -> Node<'a> {
    inline::text_node(node, text, range)
}

#[cfg(test)]
mod tests;
