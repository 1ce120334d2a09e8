//! Inline tags: `[!UICONTROL x]`, `[!DNL x]`, `[!BADGE x]{..}` and any other word with a text.
//!
//! A bracket counter over the nodes of a sequence, because the parser has taken the markup inside a tag apart already
//! and tags contain brackets, emphasis and other tags (afm 3.11).

use std::borrow::Cow;

use crate::attributes::{self, Attributes};
use crate::code::Code;
use crate::inline::{slice, text_node};
use crate::raw_html::Findings;
use crate::tree::{Badge, BadgeKind, Kind, Link, Node, Str};

/// Tags nest this deep; what looks like a deeper one is text.
const DEPTH: usize = 16;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Tag {
    UiControl,
    DoNotLocalize,
    Badge,
    Unknown,
}

struct Open<'a> {
    tag: Tag,
    /// Where its `[!` is.
    start: u32,
    end: u32,
    /// Plain brackets that are open inside.
    brackets: usize,
    nodes: Vec<Node<'a>>,
}

/// The sequence with its tags resolved.
pub(super) fn resolve<'a>(nodes: Vec<Node<'a>>, findings: &mut Findings) -> Vec<Node<'a>> {
    let opens = |text: &str| memchr::memchr(b'[', text.as_bytes()).is_some() && text.contains("[!");
    let tagged = |node: &Node<'_>| matches!(&node.kind, Kind::Text(text) if opens(text));
    if !nodes.iter().any(tagged) {
        return nodes.into_iter().map(without_prefix).collect();
    }
    let mut run = Run { done: Vec::with_capacity(nodes.len() + 4), open: Vec::new(), findings };
    for node in nodes {
        match &node.kind {
            Kind::Text(text) => run.text(&node, text),
            _ => run.push(without_prefix(node)),
        }
    }
    run.finish()
}

/// `[!DNL x](u)` is a link to the parser; the tag's name is at the head of its text.
fn without_prefix(mut node: Node<'_>) -> Node<'_> {
    if let (Kind::Link(_), Some(Node { kind: Kind::Text(text), .. })) =
        (&node.kind, node.children.first_mut())
        && text.starts_with('!')
        && let Some((_, length)) = opener(&format!("[{text}"))
    {
        *text = slice(text, length - 1..text.len());
    }
    node
}

struct Run<'a, 'f> {
    done: Vec<Node<'a>>,
    open: Vec<Open<'a>>,
    findings: &'f mut Findings,
}

impl<'a> Run<'a, '_> {
    fn push(&mut self, node: Node<'a>) {
        self.open.last_mut().map_or(&mut self.done, |open| &mut open.nodes).push(node);
    }

    fn text(&mut self, node: &Node<'a>, text: &Str<'a>) {
        let mut from = 0;
        let mut search = 0;
        while let Some(at) =
            memchr::memchr2(b'[', b']', &text.as_bytes()[search..]).map(|step| search + step)
        {
            search = at + 1;
            if text.as_bytes()[at] == b'[' {
                match opener(&text[at..]).filter(|_| self.open.len() < DEPTH) {
                    Some((tag, length)) => {
                        self.words(node, text, from, at);
                        let mark = text_node(node, text, at..at + 2);
                        let (start, end) = (mark.start, mark.end);
                        self.open.push(Open { tag, start, end, brackets: 0, nodes: Vec::new() });
                        from = at + length;
                        search = from;
                    }
                    None => {
                        if let Some(open) = self.open.last_mut() {
                            open.brackets += 1;
                        }
                    }
                }
            } else if let Some(open) = self.open.last_mut() {
                if open.brackets > 0 {
                    open.brackets -= 1;
                } else {
                    self.words(node, text, from, at);
                    from =
                        at + 1 + self.close(text_node(node, text, at..at + 1).end, &text[at + 1..]);
                    search = from;
                }
            }
        }
        self.words(node, text, from, text.len());
    }

    fn words(&mut self, node: &Node<'a>, text: &Str<'a>, from: usize, to: usize) {
        if from < to {
            self.push(text_node(node, text, from..to));
        }
    }

    /// Closes the innermost tag; returns how many bytes behind it were its attributes.
    fn close(&mut self, end: u32, behind: &str) -> usize {
        let open = self.open.pop().expect("the caller saw an open tag");
        let (start, end) = (open.start, end.max(open.end));
        let (kind, used) = match open.tag {
            Tag::UiControl => (Kind::UiControl, 0),
            Tag::DoNotLocalize => (Kind::DoNotLocalize, 0),
            Tag::Unknown => {
                open.nodes.into_iter().for_each(|node| self.push(node));
                return 0;
            }
            Tag::Badge => {
                let found = behind.starts_with('{').then(|| attributes::read(behind)).flatten();
                let used = found.as_ref().map_or(0, |(_, used)| *used);
                let badge =
                    badge(found.map(|(found, _)| found).as_ref(), (start, end), self.findings);
                (Kind::Badge(Box::new(badge)), used)
            }
        };
        if open.nodes.iter().any(|node| !is_blank(node)) {
            self.push(Node::with(kind, start, end, open.nodes));
        }
        used
    }

    fn finish(mut self) -> Vec<Node<'a>> {
        while let Some(open) = self.open.pop() {
            self.findings.push((
                Code::TagUnbalanced,
                open.start,
                open.end,
                "this inline tag is never closed".to_owned(),
            ));
            open.nodes.into_iter().for_each(|node| self.push(node));
        }
        self.done
    }
}

fn is_blank(node: &Node<'_>) -> bool {
    matches!(&node.kind, Kind::Text(text) if text.trim_matches(['\u{200b}', ' ', '\u{a0}']).is_empty())
}

/// The tag that `text` begins with, and the length of `[!NAME `. A word without a text is no tag, unless it is one of
/// the known ones, which then are empty.
fn opener(text: &str) -> Option<(Tag, usize)> {
    let rest = text.strip_prefix("[!")?;
    let name = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let known = [("UICONTROL", Tag::UiControl), ("DNL", Tag::DoNotLocalize), ("BADGE", Tag::Badge)]
        .into_iter()
        .find(|(known, _)| rest[..name].eq_ignore_ascii_case(known));
    let behind = &rest[name..];
    let space = behind.chars().next().filter(|next| matches!(next, ' ' | '\u{a0}'));
    match (known, space) {
        (Some((_, tag)), Some(space)) => Some((tag, 2 + name + space.len_utf8())),
        // The name at the end of a text: markup follows, or nothing.
        (Some((_, tag)), None) if behind.is_empty() || behind.starts_with(']') => {
            Some((tag, 2 + name))
        }
        (None, Some(space))
            if name > 1 && rest[..name].bytes().all(|byte| byte.is_ascii_uppercase()) =>
        {
            Some((Tag::Unknown, 2 + name + space.len_utf8()))
        }
        _ => None,
    }
}

fn badge<'a>(
    found: Option<&Attributes<'_>>,
    (start, end): (u32, u32),
    findings: &mut Findings,
) -> Badge<'a> {
    let Some(found) = found else {
        return Badge { kind: BadgeKind::default(), link: None, tooltip: None };
    };
    if found.url_cut {
        findings.push((
            Code::BadgeUrlCut,
            start,
            end,
            "the address of this badge swallows another attribute".to_owned(),
        ));
    }
    let owned = |key: &str| found.get(key).map(|value| Str::Owned(value.to_owned()));
    let link = owned("url").map(|target| {
        let new_tab = found.get("newtab") == Some("true");
        Box::new(Link { target, new_tab, ..Link::default() })
    });
    Badge {
        kind: badge_kind(found.get("type").unwrap_or_default()),
        link,
        tooltip: owned("tooltip"),
    }
}

/// The badge's colour by its name, in any case; informative if there is none such.
pub(crate) fn badge_kind(name: &str) -> BadgeKind {
    let kinds = [
        ("neutral", BadgeKind::Neutral),
        ("positive", BadgeKind::Positive),
        ("negative", BadgeKind::Negative),
        ("caution", BadgeKind::Caution),
    ];
    let found = kinds.into_iter().find(|(known, _)| name.eq_ignore_ascii_case(known));
    found.map_or(BadgeKind::Informative, |(_, kind)| kind)
}

/// A code span without the wrappers of inline tags: `f([!UICONTROL A])` shows `f(A)`. What only looks like a tag, such
/// as the marker `>[!TAB Title]` of a page about the dialect, is code.
pub(crate) fn clean_code(code: Str<'_>) -> Str<'_> {
    if !code.contains("[!") {
        return code;
    }
    let mut out = String::with_capacity(code.len());
    let mut open: Vec<usize> = Vec::new();
    let mut at = 0;
    while at < code.len() {
        let rest = &code[at..];
        if let Some((_, length)) = opener(rest).filter(|(tag, _)| *tag != Tag::Unknown) {
            open.push(0);
            at += length;
            continue;
        }
        let next = rest.chars().next().expect("`at` is before the end and on a boundary");
        at += next.len_utf8();
        match (next, open.last_mut()) {
            ('[', Some(brackets)) => *brackets += 1,
            (']', Some(0)) => {
                open.pop();
                continue;
            }
            (']', Some(brackets)) => *brackets -= 1,
            _ => {}
        }
        out.push(next);
    }
    Cow::Owned(out)
}
