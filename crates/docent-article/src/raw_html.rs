//! Raw HTML: repaired by an HTML5 tree builder and turned into the same nodes as Markdown.
//!
//! [`repair`] sees the pieces of raw HTML of one container with the Markdown nodes between them; [`region`] sees a
//! whole `<table>` or list that was cut out of the text. Both go the same way:
//!
//! 1. `tokens` splits HTML into tags and texts with their offsets, and lets nothing through that is not on the lists
//!    of `elements`. Unknown tags are text.
//! 2. `pairs` finds which tags belong together, so that an unclosed `<b>` ends with its block.
//! 3. `arena` makes a tree of them, with html5ever's tree builder where tags do not nest: it knows where `<p>`, `<li>` or
//!    `<tr>` end. Texts and Markdown nodes travel as numbers, so no text is copied and every node keeps its place.
//! 4. `convert` makes nodes of the arena, with the normalisation of tables and lists.
//!
//! Invariants: only what is a [`crate::tree::Kind`] leaves here; no text of the author is lost but for what is inside
//! scripts, styles and the like; time grows linearly with the input, and nesting is bounded.

mod arena;
mod attributes;
mod convert;
mod elements;
mod flow;
mod lexer;
mod lists;
mod pairs;
mod pieces;
mod run;
mod tables;
#[cfg(test)]
mod tests;
mod tokens;

use std::ops::Range;

use crate::code::Code;
use crate::source::offset;
use crate::tree::Node;

pub(crate) use flow::paragraphs;
pub(crate) use pieces::markdown_pieces;

/// What was found: rule, first and last offset in the expanded text, message.
pub(crate) type Findings = Vec<(Code, u32, u32, String)>;

/// A piece of a container.
pub(crate) enum Part<'a> {
    /// Raw HTML as it stands in the text, from `start` on. A tag may go on in the next part.
    Html { text: &'a str, start: u32 },
    /// A node that Markdown made.
    Node(Node<'a>),
}

/// Where the pieces stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Context {
    /// Among blocks: sentences become paragraphs.
    Block,
    /// In a paragraph, which may be split around blocks.
    Inline,
    /// In a sentence that cannot be split, such as a heading: blocks dissolve.
    Phrase,
}

/// The nodes of a container with raw HTML in it.
pub(crate) fn repair<'a>(
    parts: Vec<Part<'a>>,
    context: Context,
    findings: &mut Findings,
) -> Vec<Node<'a>> {
    let mut tokens = tokens::read(parts, findings);
    pairs::find(&mut tokens);
    let arena = arena::build(&tokens);
    let nodes = convert::convert(&arena, tokens, findings);
    match context {
        Context::Block => flow::paragraphs(nodes),
        Context::Inline => nodes,
        Context::Phrase => flow::phrase(nodes),
    }
}

/// The nodes of a stretch of HTML, `range` of `text`. Blank-separated pieces of Markdown in it are parsed by
/// `markdown`, which takes the first and last offset of a piece.
pub(crate) fn region<'a>(
    text: &'a str,
    range: Range<usize>,
    markdown: &mut dyn FnMut(usize, usize) -> Vec<Node<'a>>,
    findings: &mut Findings,
) -> Vec<Node<'a>> {
    let base = range.start;
    let mut parts = Vec::new();
    let mut at = base;
    let html = |from: usize, to: usize, parts: &mut Vec<Part<'a>>| {
        if from < to {
            parts.push(Part::Html { text: &text[from..to], start: offset(from) });
        }
    };
    for piece in markdown_pieces(&text[range.clone()]) {
        html(at, base + piece.start, &mut parts);
        parts.extend(markdown(base + piece.start, base + piece.end).into_iter().map(Part::Node));
        at = base + piece.end;
    }
    html(at, range.end, &mut parts);
    repair(parts, Context::Block, findings)
}
