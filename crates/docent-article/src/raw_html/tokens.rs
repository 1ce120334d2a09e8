//! Tokens: tags, texts and Markdown nodes in the order of the source, each with its place.
//!
//! [`read`] is the only entry. It removes what must not pass (scripts, unknown attributes, odd markup) and keeps texts
//! as slices of the source: a character reference is a text of its own, and so is what stands on both sides of a line
//! break with indentation.

use std::ops::Range;

use crate::code::Code;
use crate::entities;
use crate::raw_html::attributes::{Name, may_load};
use crate::raw_html::elements::{ElementId, Role, is_shown_as_text};
use crate::raw_html::lexer::{self, Found};
use crate::raw_html::run::Run;
use crate::raw_html::{Findings, Part, attributes};
use crate::source::offset;
use crate::tree::{Kind, Node, Str};

/// No token, no arena node.
pub(super) const NONE: u32 = u32::MAX;
/// So many placeholders are remembered.
const PLACEHOLDERS: usize = 8;
/// After so many tags that never end, the rest of a run is text; each of them costs a look at all of it.
const UNFINISHED: usize = 16;

/// A token with its place.
#[derive(Debug)]
pub(super) struct Token<'a> {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) what: What<'a>,
}

/// What a token is. `mate` is the index of the token at the other end of its pair.
#[derive(Debug)]
pub(super) enum What<'a> {
    Open {
        element: ElementId,
        attributes: (u32, u32),
        mate: u32,
    },
    Close {
        element: ElementId,
        mate: u32,
    },
    Text(Str<'a>),
    Node(Node<'a>),
    /// A text or node that is in the tree by now.
    Taken,
}

/// All tokens of a container.
#[derive(Debug, Default)]
pub(super) struct Tokens<'a> {
    pub(super) list: Vec<Token<'a>>,
    attributes: Vec<(Name, Str<'a>)>,
}

impl<'a> Tokens<'a> {
    fn push(&mut self, start: u32, end: u32, what: What<'a>) {
        self.list.push(Token { start, end, what });
    }

    /// The attribute of the opening tag `token`, if it has one that is not empty.
    pub(super) fn attribute(&self, token: u32, name: Name) -> Option<&Str<'a>> {
        let What::Open { attributes: (from, to), .. } = self.list.get(token as usize)?.what else {
            return None;
        };
        self.attributes[from as usize..to as usize]
            .iter()
            .find(|(found, _)| *found == name)
            .map(|(_, value)| value)
            .filter(|value| !value.is_empty())
    }

    /// Takes the attribute: an element that the tree builder doubled has its id once.
    pub(super) fn take_attribute(&mut self, token: u32, name: Name) -> Option<Str<'a>> {
        let What::Open { attributes: (from, to), .. } = self.list.get(token as usize)?.what else {
            return None;
        };
        self.attributes[from as usize..to as usize]
            .iter_mut()
            .find(|(found, _)| *found == name)
            .map(|(_, value)| std::mem::take(value))
            .filter(|value| !value.is_empty())
    }
}

/// Reads the parts of a container.
pub(super) fn read<'a>(parts: Vec<Part<'a>>, findings: &mut Findings) -> Tokens<'a> {
    let mut reader =
        Reader { tokens: Tokens::default(), findings, preformatted: 0, placeholders: Vec::new() };
    let mut segments = Vec::new();
    for part in parts {
        match part {
            Part::Html { text, start } => segments.push((text, start)),
            Part::Node(node) => {
                reader.run(&mut segments);
                reader.tokens.push(node.start, node.end, What::Node(node));
            }
        }
    }
    reader.run(&mut segments);
    reader.tokens
}

struct Reader<'a, 'f> {
    tokens: Tokens<'a>,
    findings: &'f mut Findings,
    /// Open `<pre>`s: in them blanks count.
    preformatted: usize,
    /// The last placeholders that stand for an opening tag.
    placeholders: Vec<String>,
}

impl<'a> Reader<'a, '_> {
    fn run(&mut self, segments: &mut Vec<(&'a str, u32)>) {
        if segments.is_empty() {
            return;
        }
        let run = Run::new(segments);
        segments.clear();
        let text = run.text();
        // About as many tags and texts as most runs have; a list that grows is copied again and again.
        self.tokens.list.reserve(text.len() / 32);
        let (mut text_from, mut at) = (0, 0);
        let mut unfinished = 0;
        let mut endless = Vec::new();
        while let Some(step) = memchr::memchr(b'<', &text.as_bytes()[at..]) {
            let open = at + step;
            let mut element = None;
            let is_known = |name: &str| {
                element = ElementId::named(name);
                element.is_some() || is_foreign(name)
            };
            let found = match lexer::read(text, open, is_known) {
                Ok(Some(found)) => found,
                Ok(None) => {
                    at = open + 1;
                    continue;
                }
                Err(lexer::Unfinished) => {
                    unfinished += 1;
                    if unfinished == UNFINISHED {
                        break;
                    }
                    at = open + 1;
                    continue;
                }
            };
            if let Found::Unknown { name, end } = &found
                && self.is_text(&run, open, name, *end)
            {
                at = name.end;
                continue;
            }
            self.text(&run, text_from, open);
            at = self.markup(&run, open, (found, element), &mut endless);
            text_from = at;
        }
        self.text(&run, text_from, text.len());
    }

    /// Tells of a tag that is no element's, unless it is an address. A closing one without its opening one is a typing
    /// mistake, and no text.
    fn is_text(
        &mut self,
        run: &Run<'a>,
        open: usize,
        name: &Range<usize>,
        end: Option<usize>,
    ) -> bool {
        let text = run.text();
        let word = &text[name.clone()];
        let Some(end) = end.filter(|_| !word.contains(['@', ':'])) else { return true };
        let written = &text[open..end];
        let (start, stop) = (run.place(open), run.place(end - 1) + 1);
        if written.starts_with("</") && !self.placeholders.iter().any(|known| known == word) {
            let message = format!("`{written}` closes nothing and was removed");
            self.findings.push((Code::HtmlRemoved, start, stop, message));
            return false;
        }
        if self.placeholders.len() == PLACEHOLDERS {
            self.placeholders.remove(0);
        }
        self.placeholders.push(word.to_owned());
        let why = if is_shown_as_text(word) { "kept" } else { "an HTML element" };
        let message = format!("`{written}` is not {why} and is shown as text");
        self.findings.push((Code::HtmlPlaceholder, start, stop, message));
        true
    }

    /// Takes up a tag, of an element unless its name is foreign; returns where to go on.
    fn markup(
        &mut self,
        run: &Run<'a>,
        open: usize,
        (found, element): (Found, Option<ElementId>),
        endless: &mut Vec<ElementId>,
    ) -> usize {
        let start = run.place(open);
        match found {
            Found::Other { end } => end,
            Found::Unknown { name, end } => end.unwrap_or(name.end),
            Found::Close { end, .. } => {
                let Some(element) = element else { return end };
                if element.role() == Role::Preformatted {
                    self.preformatted = self.preformatted.saturating_sub(1);
                }
                let place = run.place(end - 1) + 1;
                self.tokens.push(start, place, What::Close { element, mate: NONE });
                end
            }
            Found::Open { name, attributes: range, end } => {
                let place = run.place(end - 1) + 1;
                let first = offset(self.tokens.attributes.len());
                let Some(element) = element else {
                    self.removed(&run.text()[name], start, place);
                    return end;
                };
                let removed = matches!(element.role(), Role::Removed | Role::RemovedWhole);
                if removed {
                    self.removed(element.element().name, start, place);
                } else {
                    let into = &mut self.tokens.attributes;
                    attributes::read(run, range, self.findings, into);
                }
                if element.role() == Role::Preformatted {
                    self.preformatted += 1;
                }
                let attributes = (first, offset(self.tokens.attributes.len()));
                self.tokens.push(start, place, What::Open { element, attributes, mate: NONE });
                if element.role() == Role::Frame {
                    self.frame(start, place);
                }
                if element.role().is_opaque() {
                    opaque_end(run, element, end, endless)
                } else {
                    end
                }
            }
        }
    }

    /// A frame is a video, or nothing.
    fn frame(&mut self, start: u32, end: u32) {
        let last = offset(self.tokens.list.len() - 1);
        let target = self.tokens.take_attribute(last, Name::Source);
        self.tokens.list.pop();
        match target {
            Some(target) if target.contains("//") && may_load(&target) => {
                let node = Node::leaf(Kind::Video(target), start, end);
                self.tokens.push(start, end, What::Node(node));
            }
            _ => self.removed("iframe", start, end),
        }
    }

    fn removed(&mut self, name: &str, start: u32, end: u32) {
        let message = format!("the element `{name}` was removed");
        self.findings.push((Code::HtmlRemoved, start, end, message));
    }

    /// Takes up text: references become texts of their own, runs of blanks become one, backslashes at line ends go.
    fn text(&mut self, run: &Run<'a>, from: usize, to: usize) {
        let text = run.text();
        let bytes = text.as_bytes();
        let (mut begin, mut at) = (from, from);
        while at < to {
            match bytes[at] {
                b'&' => {
                    if let Some((decoded, length)) = entities::read(&text[at..to]) {
                        self.chunk(run, begin, at);
                        let (start, end) = (run.place(at), run.place(at + length - 1) + 1);
                        self.tokens.push(start, end, What::Text(decoded));
                        at += length;
                        begin = at;
                    } else {
                        at += 1;
                    }
                }
                b'\\' if bytes.get(at + 1) == Some(&b'\n') && self.preformatted == 0 => {
                    self.chunk(run, begin, at);
                    at += 1;
                    begin = at;
                }
                b' ' | b'\n' | b'\t' | b'\r' | b'\x0c' if self.preformatted == 0 => {
                    let blank = |byte: &&u8| byte.is_ascii_whitespace();
                    let end = at + bytes[at..to].iter().take_while(blank).count();
                    if end - at == 1 && bytes[at] == b' ' {
                        at = end;
                    } else {
                        begin = self.blanks(run, begin, at, end);
                        at = end;
                    }
                }
                b'\0' => {
                    self.chunk(run, begin, at);
                    at += 1;
                    begin = at;
                }
                _ => at += 1,
            }
        }
        self.chunk(run, begin, to);
    }

    /// Makes one space of the blanks in `at..end`, one of the author's own where there is one. Returns where the next
    /// chunk begins.
    fn blanks(&mut self, run: &Run<'a>, begin: usize, at: usize, end: usize) -> usize {
        let bytes = run.text().as_bytes();
        if bytes[end - 1] == b' ' {
            self.chunk(run, begin, at);
            return end - 1;
        }
        if bytes[at] == b' ' {
            self.chunk(run, begin, at + 1);
            return end;
        }
        self.chunk(run, begin, at);
        let (start, stop) = (run.place(at), run.place(end - 1) + 1);
        self.tokens.push(start, stop, What::Text(Str::Borrowed(" ")));
        end
    }

    fn chunk(&mut self, run: &Run<'a>, from: usize, to: usize) {
        for (place, text) in run.slices(from, to) {
            self.tokens.push(place, place + offset(text.len()), What::Text(Str::Borrowed(text)));
        }
    }
}

/// An element of another language, by its prefix: `MadCap:keyword`, `o:p`.
fn is_foreign(name: &str) -> bool {
    name.split_once(':').is_some_and(|(prefix, local)| {
        let word = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric());
        word(prefix) && word(local)
    })
}

/// Where the content of an opaque element ends; `from` if it has no end tag. `endless` keeps those that have none.
fn opaque_end(
    run: &Run<'_>,
    element: ElementId,
    from: usize,
    endless: &mut Vec<ElementId>,
) -> usize {
    if endless.contains(&element) {
        return from;
    }
    let name = element.element().name;
    let bytes = run.text().as_bytes();
    let mut at = from;
    while let Some(step) = memchr::memchr(b'<', &bytes[at..]) {
        let open = at + step;
        let end = lexer::name_end(bytes, (open + 2).min(bytes.len()));
        let closes = bytes.get(open + 1) == Some(&b'/')
            && bytes[open + 2..end].eq_ignore_ascii_case(name.as_bytes());
        if closes {
            return open;
        }
        at = open + 1;
    }
    endless.push(element);
    from
}
