//! Numbering: the last walk over a tree gives headings, alerts and tabs their numbers and ids, and looks at pictures
//! and links once more.

use std::collections::BTreeMap;

use crate::article::{About, Ask, HeadingEntry};
use crate::code::Code;
use crate::plain;
use crate::raw_html::Findings;
use crate::slug::{self, Taken, Unnumbered};
use crate::tree::{Image, Kind, Node, Str};

/// What the walk found.
pub(crate) struct Numbered<'a> {
    pub(crate) headings: Vec<HeadingEntry>,
    pub(crate) ids: Vec<String>,
    pub(crate) asks: Vec<Ask<'a>>,
}

/// Numbers a tree.
pub(crate) fn number<'a>(body: &mut [Node<'a>], findings: &mut Findings) -> Numbered<'a> {
    let mut walk = Walk {
        headings: Vec::new(),
        ids: Vec::new(),
        asks: Vec::new(),
        alerts: 0,
        has_tabs: false,
        findings,
    };
    walk.nodes(body);
    let Walk { headings, ids, asks, has_tabs, .. } = walk;
    repeated(&headings, &ids, findings);
    first_level(&headings, findings);
    let mut taken = Taken::default();
    let headings = slug::assign(&headings, ids.iter().map(|id| id.id.as_str()), &mut taken);
    let mut ids: Vec<String> = ids.into_iter().map(|id| id.id).collect();
    if has_tabs {
        tabs(body, &mut taken, &mut ids);
    }
    Numbered { headings, ids, asks }
}

/// An id that is no heading's.
struct OtherId {
    id: String,
    start: u32,
    end: u32,
    /// Of a list item, which in a table of contents may have the id of another one: its path tells them apart.
    of_item: bool,
}

struct Walk<'w, 'a> {
    headings: Vec<Unnumbered>,
    ids: Vec<OtherId>,
    asks: Vec<Ask<'a>>,
    alerts: u32,
    has_tabs: bool,
    findings: &'w mut Findings,
}

impl<'a> Walk<'_, 'a> {
    fn nodes(&mut self, nodes: &mut [Node<'a>]) {
        for index in 0..nodes.len() {
            let icon = matches!(nodes[index].kind, Kind::Image(_)) && shares_line(nodes, index);
            self.node(&mut nodes[index], icon);
        }
    }

    fn node(&mut self, node: &mut Node<'a>, icon: bool) {
        let (start, end) = (node.start, node.end);
        self.asks.extend(about(&node.kind).map(|about| Ask { start, end, about }));
        match &mut node.kind {
            Kind::Heading(heading) => {
                heading.index =
                    u32::try_from(self.headings.len()).expect("fewer headings than bytes");
                self.headings.push(Unnumbered {
                    level: heading.level,
                    text: plain::text(&node.children).trim().to_owned(),
                    explicit: heading.explicit_id.as_deref().map(str::to_owned),
                    start,
                    end,
                });
            }
            Kind::Alert(alert) => {
                self.alerts += 1;
                alert.number = self.alerts;
            }
            Kind::Image(image) => {
                image.inline = icon;
                alternative(image, (start, end), self.findings);
            }
            Kind::Link(link) => {
                self.id(link.id.as_deref(), start, end, false);
                link_text(&node.children, (start, end), self.findings);
            }
            Kind::Anchor(id) => self.id(Some(id), start, end, false),
            Kind::Item { id } => self.id(id.as_deref(), start, end, true),
            Kind::Cell(cell) => self.id(cell.id.as_deref(), start, end, false),
            Kind::Table(table) => self.id(table.id.as_deref(), start, end, false),
            Kind::Inline(element) | Kind::Block(element) => {
                self.id(element.id.as_deref(), start, end, false);
            }
            Kind::Collapsible { title } => self.nodes(title),
            Kind::Tab(_) => self.has_tabs = true,
            _ => {}
        }
        self.nodes(&mut node.children);
    }

    fn id(&mut self, id: Option<&str>, start: u32, end: u32, of_item: bool) {
        self.ids.extend(id.map(|id| OtherId { id: id.to_owned(), start, end, of_item }));
    }
}

/// What a node asks of its site.
fn about<'a>(kind: &Kind<'a>) -> Option<About<'a>> {
    Some(match kind {
        Kind::Link(link) => About::Link(link.target.clone()),
        Kind::Badge(badge) => About::Link(badge.link.as_ref()?.target.clone()),
        Kind::Image(image) => About::Image(image.target.clone()),
        Kind::Video(address) => About::Video(address.clone()),
        Kind::Contacts { region } => About::Contacts(region.clone()),
        _ => return None,
    })
}

/// A file name says nothing; then the picture has no alternative text, as far as readers are concerned.
fn alternative(image: &mut Image<'_>, (start, end): (u32, u32), findings: &mut Findings) {
    let (code, message) = if image.alt.trim().is_empty() {
        (Code::ImageAltMissing, "this image has no alternative text")
    } else if is_file_name(&image.alt) {
        image.alt = Str::Borrowed("");
        (Code::ImageAltFileName, "the alternative text of this image is a file name")
    } else {
        return;
    };
    findings.push((code, start, end, message.to_owned()));
}

fn link_text(children: &[Node<'_>], (start, end): (u32, u32), findings: &mut Findings) {
    let shown = |node: &Node<'_>| matches!(node.kind, Kind::Image(_));
    if !children.iter().any(shown) && plain::text(children).trim().is_empty() {
        findings.push((Code::LinkTextEmpty, start, end, "this link has no text".to_owned()));
    }
}

/// Whether a picture has text beside it on its line; then it is an icon.
fn shares_line(nodes: &[Node<'_>], index: usize) -> bool {
    let text = |node: Option<&Node<'_>>| {
        node.is_some_and(|node| match &node.kind {
            Kind::SoftBreak | Kind::HardBreak | Kind::Image(_) => false,
            Kind::Text(text) => !text.trim().is_empty(),
            kind => kind.is_inline(),
        })
    };
    let before = nodes[..index].iter().rev().find(|node| !is_blank(node));
    let behind = nodes[index + 1..].iter().find(|node| !is_blank(node));
    text(before) || text(behind)
}

fn is_blank(node: &Node<'_>) -> bool {
    matches!(&node.kind, Kind::Text(text) if text.trim().is_empty())
}

/// `assets/x-350x200.png`, `Document_types`: what a tool filled in, not what the picture shows.
fn is_file_name(alt: &str) -> bool {
    let alt = alt.trim();
    let name = alt.rsplit_once('.').filter(|(_, ending)| {
        ["png", "jpg", "jpeg", "gif", "svg", "webp"]
            .iter()
            .any(|known| ending.eq_ignore_ascii_case(known))
    });
    name.is_some() || (!alt.contains(' ') && alt.contains('_'))
}

fn repeated(headings: &[Unnumbered], ids: &[OtherId], findings: &mut Findings) {
    let explicit = headings.iter().filter_map(|heading| {
        heading.explicit.as_deref().map(|id| (id, heading.start, heading.end, false))
    });
    let others = ids.iter().map(|id| (id.id.as_str(), id.start, id.end, id.of_item));
    let mut all: Vec<_> = explicit.chain(others).collect();
    all.sort_by_key(|(_, start, ..)| *start);
    let mut seen = BTreeMap::new();
    for (id, start, end, of_item) in all {
        match seen.get(id) {
            None => {
                seen.insert(id, of_item);
            }
            Some(true) if of_item => {}
            Some(_) => findings.push((
                Code::IdRepeated,
                start,
                end,
                format!("the id `{id}` is used twice in this article"),
            )),
        }
    }
}

fn first_level(headings: &[Unnumbered], findings: &mut Findings) {
    let mut first = headings.iter().filter(|heading| heading.level == 1);
    if first.next().is_none() {
        findings.push((
            Code::HeadingMissing,
            0,
            0,
            "this article has no heading of level 1".to_owned(),
        ));
    }
    for heading in first {
        let message = "this article has more than one heading of level 1".to_owned();
        findings.push((Code::HeadingRepeated, heading.start, heading.end, message));
    }
}

/// Tabs get the slug of their title, unique in the article. One without a title is called by its number.
fn tabs(nodes: &mut [Node<'_>], taken: &mut Taken, ids: &mut Vec<String>) {
    for (number, node) in (1..).zip(nodes) {
        if let Kind::Tab(tab) = &mut node.kind {
            if tab.title.is_empty() {
                tab.title = Str::Owned(u32::to_string(&number));
            }
            let base = slug::slug(&tab.title);
            let unique = taken.take(if base.is_empty() { "tab" } else { &base });
            ids.push(unique.clone());
            tab.id = Str::Owned(unique);
        }
        tabs(&mut node.children, taken, ids);
    }
}

/// What to do about a finding of the tree.
pub(crate) fn help(code: Code) -> Option<String> {
    let text = match code {
        Code::AlertUnknown => {
            "known alerts: NOTE, TIP, IMPORTANT, CAUTION, WARNING, INFO, AVAILABILITY, PREREQUISITES, \
             ADMINISTRATION, ERROR, SUCCESS, MORELIKETHIS"
        }
        Code::AlertEmpty => "write its text on lines that begin with `>`",
        Code::TagUnbalanced => "close it with `]`",
        Code::BadgeUrlCut => "put the closing quote right behind the address",
        Code::BoldUnbalanced => "close the bold text, or write `\\*\\*` for two asterisks",
        Code::HeadingMissing => "begin the body with `# Title`",
        Code::HeadingRepeated => "use `##` for the sections of an article",
        Code::IdRepeated => "links lead to one of them; give the other another id",
        Code::ImageAltMissing | Code::ImageAltFileName => {
            "say what the picture shows: `![The sign-in form](form.png)`"
        }
        Code::LinkTextEmpty => {
            "write a text between the brackets; the page shows the title of the target"
        }
        Code::ListContinued => "indent the block by three spaces, so that it belongs to its step",
        Code::HtmlRemoved => {
            "use the dialect instead; the help center's article about tables lists the elements that are kept"
        }
        Code::HtmlPlaceholder => "write `&lt;` or put the placeholder into backticks",
        Code::HtmlUnclosed => "add the closing tag",
        Code::LinkScheme => "use https:, http:, mailto: or tel:",
        Code::TranslationDoubleSpace => {
            "compare the sentence with its source: a word may be missing"
        }
        Code::TranslationGarbage => "translate the sentence again",
        _ => return None,
    };
    Some(text.to_owned())
}
