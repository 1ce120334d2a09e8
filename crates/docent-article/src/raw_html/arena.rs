//! The arena: the tree that the HTML standard makes of the tokens.
//!
//! [`build`] is the only entry. Tags that nest, as far as HTML asks, are built at once (`strict`), all others go through html5ever's tree
//! builder (`standard`), which costs several times as much and repairs what does not nest.
//!
//! That builder never sees a text: it gets the number of the text's token, in digits, or in three kinds of blanks where
//! the text is blank, because it treats blanks apart. An element carries its token's number as its only attribute. So
//! texts are not copied, and every node of the arena knows its place in the source. It is quadratic in the number of
//! open elements; [`OPEN`] bounds it.

mod numbers;
mod sink;
mod standard;
mod strict;

use html5ever::tokenizer::TagKind::{self, EndTag, StartTag};
use html5ever::{LocalName, Namespace, local_name, ns};

use crate::raw_html::arena::sink::Sink;
use crate::raw_html::arena::standard::Standard;
use crate::raw_html::arena::strict::Strict;
use crate::raw_html::elements::{ELEMENTS, ElementId, Role};
use crate::raw_html::tokens::{NONE, Tokens, What};
use crate::source::offset;

pub(super) use sink::Knot;

/// So many elements are open at a time; the tags of what would be deeper are left out.
const OPEN: usize = 64;
/// So many formatting elements are open at a time.
const FORMATTING: usize = 12;
/// The builder may make so many nodes for a token on average; what is more is an attack, and the rest is plain text.
const GROWTH: usize = 8;

/// The whole tree.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Arena {
    pub(super) knots: Vec<Knot>,
    /// The first child of the root.
    pub(super) first: u32,
}

/// What makes a tree of tags and texts that come one by one.
trait Builder<'t, 'a> {
    /// Where the tree is.
    fn sink(&self) -> &Sink<'t, 'a>;
    /// Takes a tag; an opening one has its token.
    fn tag(&mut self, kind: TagKind, local: &'static LocalName, token: Option<u32>);
    /// Takes the text or sentence of a token.
    fn text(&mut self, token: u32, blank: bool);
    /// At most so many elements are open.
    fn elements(&self) -> usize;
    /// Whether it cannot make the tree.
    fn gave_up(&self) -> bool;
}

/// Builds the tree of the tokens.
pub(super) fn build(tokens: &Tokens<'_>) -> Arena {
    let Some(arena) = strictly(tokens) else { return repaired(tokens) };
    debug_assert_eq!(arena, repaired(tokens), "two ways to one tree");
    arena
}

/// The tree, if it needs no repair.
fn strictly(tokens: &Tokens<'_>) -> Option<Arena> {
    let mut feeder = Feeder::new(tokens, Strict::new(tokens));
    let rest = feeder.feed();
    let sink = feeder.builder.finish()?;
    (rest == tokens.list.len()).then(|| Arena::of(sink))
}

/// The tree as the HTML standard repairs it.
fn repaired(tokens: &Tokens<'_>) -> Arena {
    let mut feeder = Feeder::new(tokens, Standard::new(tokens));
    let rest = feeder.feed();
    let sink = feeder.builder.finish();
    for index in rest..tokens.list.len() {
        if matches!(tokens.list[index].what, What::Text(_) | What::Node(_)) {
            let knot = sink.knot(None, offset(index));
            sink.attach(ROOT, knot);
        }
    }
    Arena::of(sink)
}

impl Arena {
    fn of(sink: Sink<'_, '_>) -> Arena {
        let knots = sink.knots.into_inner();
        let first = knots[ROOT as usize].first;
        Arena { knots, first }
    }
}

/// The knots that are always there: the document, the context of the fragment, and its root element.
const DOCUMENT: u32 = 0;
const CONTEXT: u32 = 1;
const ROOT: u32 = 2;

static DIVISION: LocalName = local_name!("div");
static HTML: Namespace = ns!(html);

/// Gives the tokens to a builder, one by one.
struct Feeder<'t, 'a, B> {
    builder: B,
    tokens: &'t Tokens<'a>,
    /// Opening tokens of the formatting elements that are open and have an end.
    pairs: Vec<u32>,
    /// Formatting elements that have no end: they end with their block.
    loose: Vec<ElementId>,
    /// How many opening tags of an element were left out, so that as many closing ones are.
    left_out: [u32; ELEMENTS.len()],
    /// At least as many elements as the builder has open.
    estimate: usize,
}

impl<'t, 'a, B: Builder<'t, 'a>> Feeder<'t, 'a, B> {
    fn new(tokens: &'t Tokens<'a>, builder: B) -> Feeder<'t, 'a, B> {
        Feeder {
            builder,
            tokens,
            pairs: Vec::new(),
            loose: Vec::new(),
            left_out: [0; ELEMENTS.len()],
            estimate: 0,
        }
    }

    /// Returns the first token that was not fed.
    fn feed(&mut self) -> usize {
        let tokens = self.tokens;
        let mut index = 0;
        while let Some(token) = tokens.list.get(index) {
            let knots = self.builder.sink().knots.borrow().len();
            if self.builder.gave_up() || knots > GROWTH * tokens.list.len() + 1000 {
                return index;
            }
            let number = offset(index);
            match &token.what {
                What::Open { element, mate, .. } => {
                    if element.role() == Role::RemovedWhole && *mate != NONE {
                        index = *mate as usize;
                    } else {
                        self.open(*element, number, *mate);
                    }
                }
                What::Close { element, mate } => self.close(*element, *mate, token.end),
                What::Text(text) => {
                    self.text(number, text.bytes().all(|b| b.is_ascii_whitespace()));
                }
                What::Node(node) if node.kind.is_inline() => self.text(number, false),
                What::Node(_) => self.block(number),
                What::Taken => {}
            }
            index += 1;
        }
        index
    }

    /// Feeds a block of Markdown.
    fn block(&mut self, number: u32) {
        self.end_loose();
        self.tag(StartTag, &DIVISION, Some(number));
        self.tag(EndTag, &DIVISION, None);
        self.builder.sink().close(&DIVISION, None);
    }

    fn open(&mut self, element: ElementId, number: u32, mate: u32) {
        let role = element.role();
        if matches!(role, Role::Ignored | Role::Removed | Role::RemovedWhole | Role::Frame) {
            return;
        }
        if !role.is_inline() {
            self.end_loose();
        }
        if element.is_formatting() {
            if self.pairs.len() + self.loose.len() >= FORMATTING || self.is_full() {
                return;
            }
            if mate == NONE {
                self.loose.push(element);
            } else {
                self.pairs.push(number);
            }
        } else if !role.is_void() && self.is_full() {
            self.left_out[element.index()] += 1;
            return;
        }
        self.tag(StartTag, &element.element().local, Some(number));
    }

    fn close(&mut self, element: ElementId, mate: u32, end: u32) {
        let role = element.role();
        if matches!(role, Role::Ignored | Role::Removed | Role::RemovedWhole | Role::Frame)
            || (role.is_void() && role != Role::Break)
        {
            return;
        }
        let left_out = &mut self.left_out[element.index()];
        if *left_out > 0 {
            *left_out -= 1;
            return;
        }
        if element.is_formatting() {
            let Some(at) = self.pairs.iter().rposition(|open| *open == mate) else { return };
            self.pairs.remove(at);
        } else if !role.is_inline() {
            self.end_loose();
        }
        let local = &element.element().local;
        self.builder.sink().close(local, Some(end));
        self.tag(EndTag, local, None);
    }

    fn end_loose(&mut self) {
        while let Some(element) = self.loose.pop() {
            self.tag(EndTag, &element.element().local, None);
            self.builder.sink().close(&element.element().local, None);
        }
    }

    fn tag(&mut self, kind: TagKind, local: &'static LocalName, number: Option<u32>) {
        // A cell can imply its row and body; behind a block, all formatting elements can be opened again.
        self.estimate += 4 + FORMATTING;
        self.builder.tag(kind, local, number);
    }

    fn text(&mut self, number: u32, blank: bool) {
        self.estimate += FORMATTING;
        self.builder.text(number, blank);
    }

    fn is_full(&mut self) -> bool {
        if self.estimate >= OPEN {
            self.estimate = self.builder.elements();
        }
        self.estimate >= OPEN
    }
}

#[cfg(test)]
mod tests {
    use super::{repaired, strictly};
    use crate::raw_html::{Part, pairs, tokens};

    /// Whether the tree is made without repairs, in which case both ways must make the same.
    fn is_strict(text: &str) -> bool {
        let mut tokens = tokens::read(vec![Part::Html { text, start: 0 }], &mut Vec::new());
        pairs::find(&mut tokens);
        let arena = strictly(&tokens);
        assert!(arena.as_ref().is_none_or(|arena| *arena == repaired(&tokens)), "{text}");
        arena.is_some()
    }

    #[test]
    fn what_nests_is_built_without_repairs() {
        for text in [
            "a <b>b <i>c</i></b><br><span class=\"preview\">d</span>",
            "<p>a <a href=\"b.md\">b</a></p> <p>c</p>",
            "<ul>\n<li>a<ul><li><p>b</p></li></ul></li>\n<li>c</li> </ul>",
            "<div><b><div>a</div></b><img src=\"a.png\"></div>",
            "<table>\n<tr>\n<td>a</td> <th><p>b</p></th>\n</tr>\n<tr></tr> </table>",
            "<table><col><thead><tr><td></td></tr></thead> <tbody></tbody>\n</table>a",
            "<table><tr><td><div><table> <tr> </tr> </table> </div></td></tr></table>",
        ] {
            assert!(is_strict(text), "{text}");
        }
    }

    #[test]
    fn tags_that_may_be_left_out_need_no_repair() {
        for text in [
            "<div><p>a <p>b</div>",
            "<p>a<div>b</div></p>c",
            "</p>",
            "<table><tr><td>a</p> b</td></tr></table>",
            "<ul><li>a<li><p>b<li>c</ul>",
            "<ul><li><p>a<ul><li>b</ul></li></ul>",
            "<table><td>a</td> <td>b<th>c</table>",
            "<table><tr>\n<tr> <td>a</td> </tr>\n</tr> </td> </table>",
            "<table> <tr><td><p>a</td> <td>b</tr> <tr><th>c<tr><td><p>d</table>",
            "<table><thead><tr><td>a<tbody><tr><td>b</tbody></table>",
            "<table><tr><td>a</td></tbody> <tr><td>b</td></tr></table>",
            "<p>a<ol><li>b</ol><p>c</p>",
        ] {
            assert!(is_strict(text), "{text}");
        }
    }

    #[test]
    fn what_does_not_nest_is_repaired() {
        for text in [
            "<b>a <i>b</b> c</i>",
            "<p><b>a<p>b</b>",
            "<table></p></table>",
            "<b><p>a</b></p>",
            "</br>",
            "<a href=\"b\">a <a href=\"c\">b</a></a>",
            "<li>a</li>",
            "<table>a<tr><td>b</td></tr></table>",
            "<table><tr><td><ul><li>a</td></tr></table>",
            "<b><table></table></b>",
            "<ruby>a<rt>b<rt>c</ruby>",
            "<h1>a</h1>",
            &"<div>".repeat(30),
        ] {
            assert!(!is_strict(text), "{text}");
        }
    }
}
