//! What stands inside a sentence.

use crate::html::Fold;
use crate::page::{self, LinkAnswer, Page};
use crate::tree::{Badge, BadgeKind, Element, Kind, Link, Node};

impl<'x, P: Page> Fold<'x, '_, P> {
    /// Writes neighbours; a line break depends on what stands on both sides of it.
    pub(super) fn inlines(&mut self, nodes: &'x [Node<'x>]) {
        for (index, node) in nodes.iter().enumerate() {
            let next = nodes.get(index + 1).map(|next| &next.kind);
            match (&node.kind, next) {
                (Kind::SoftBreak, _) => self.soft_break(&nodes[..index], &nodes[index + 1..]),
                (Kind::Text(text), Some(Kind::SoftBreak | Kind::HardBreak)) => {
                    self.markup.text(text.trim_end_matches(' '));
                }
                _ => self.inline(node),
            }
        }
    }

    fn inline(&mut self, node: &'x Node<'x>) {
        match &node.kind {
            Kind::Text(text) => self.markup.text(text),
            Kind::Code(code) => {
                self.markup.tag("<code>");
                self.markup.text(code);
                self.markup.tag("</code>");
            }
            Kind::SoftBreak | Kind::HardBreak => self.markup.tag("<br>\n"),
            Kind::Image(image) => self.image(node.start, image),
            Kind::Task(done) => self.task(*done),
            Kind::Anchor(id) => self.anchor(id),
            Kind::FootnoteReference(name) => self.footnote_reference(name),
            Kind::Emphasis => self.around("<em>", node, "</em>"),
            Kind::Strong => self.around("<strong>", node, "</strong>"),
            Kind::Strikethrough => self.around("<del>", node, "</del>"),
            Kind::Link(link) => self.link(node, link),
            Kind::UiControl => self.around("<span class=\"ui\">", node, "</span>"),
            Kind::DoNotLocalize => self.around("<span translate=\"no\">", node, "</span>"),
            Kind::Badge(badge) => self.badge(node, badge),
            Kind::PreviewInline => {
                self.preview = true;
                self.around("<mark class=\"preview\">", node, "</mark>");
            }
            Kind::Phone(target) => self.phone(node, target),
            Kind::Inline(element) => self.element(element, node),
            // The builder lifts blocks out of sentences; one that is left shows its text.
            _ => self.inlines(&node.children),
        }
    }

    fn around(&mut self, open: &'static str, node: &'x Node<'x>, close: &'static str) {
        self.markup.tag(open);
        self.inlines(&node.children);
        self.markup.tag(close);
    }

    /// An id without text.
    pub(super) fn anchor(&mut self, id: &'x str) {
        if self.ids.own(id) {
            self.markup.tag("<span");
            self.markup.attribute("id", id);
            self.markup.tag("></span>");
        }
    }

    /// An element of the allow-list with what is in it.
    pub(super) fn element(&mut self, element: &'x Element, node: &'x Node<'x>) {
        self.markup.tag("<");
        self.markup.tag(element.name);
        self.id_attribute(element.id.as_deref());
        if let Some(title) = &element.title {
            self.markup.attribute("title", title);
        }
        self.markup.tag(">");
        if matches!(element.name, "br" | "hr" | "wbr") {
            return;
        }
        if node.kind.is_inline() {
            self.inlines(&node.children);
        } else {
            self.flow(&node.children);
        }
        self.markup.tag("</");
        self.markup.tag(element.name);
        self.markup.tag(">");
    }

    /// ` id=".."` if there is one and the page has it not yet.
    pub(super) fn id_attribute(&mut self, id: Option<&'x str>) {
        if let Some(id) = id.filter(|id| self.ids.own(id)) {
            self.markup.attribute("id", id);
        }
    }

    /// Lines of a paragraph are the author's, except in scripts that put nothing between words.
    fn soft_break(&mut self, before: &[Node<'_>], behind: &[Node<'_>]) {
        let before = before.last().and_then(last_letter);
        let behind = behind.first().and_then(first_letter);
        if before.is_some_and(is_cjk) && behind.is_some_and(is_cjk) {
            return;
        }
        self.markup.tag("<br>\n");
    }

    fn task(&mut self, done: bool) {
        let (open, key) = if done {
            ("<input type=\"checkbox\" checked disabled", "task-done")
        } else {
            ("<input type=\"checkbox\" disabled", "task-open")
        };
        self.markup.tag(open);
        self.markup.attribute("aria-label", &self.page.string(key));
        self.markup.tag("> ");
    }

    fn phone(&mut self, node: &'x Node<'x>, target: &str) {
        if self.linked {
            return self.around(
                "<span class=\"phone\" translate=\"no\" dir=\"ltr\">",
                node,
                "</span>",
            );
        }
        self.markup.tag("<a");
        self.markup.open_attribute("href");
        self.markup.value("tel:");
        self.markup.value(target);
        self.markup.tag("\" class=\"phone\" translate=\"no\" dir=\"ltr\">");
        self.linked(|fold| fold.inlines(&node.children));
        self.markup.tag("</a>");
    }

    fn link(&mut self, node: &'x Node<'x>, link: &'x Link<'x>) {
        let answer = page::link(self.page, node.start, link);
        if self.linked || answer == LinkAnswer::Nowhere {
            if let Some(id) = &link.id {
                self.anchor(id);
            }
            return self.inlines(&node.children);
        }
        self.markup.tag("<a");
        self.id_attribute(link.id.as_deref());
        self.open_link(link, &answer);
        if let Some(title) = &link.title {
            self.markup.attribute("title", title);
        }
        self.markup.tag(">");
        if says_nothing(&node.children) {
            let name = match &answer {
                LinkAnswer::Internal { title: Some(title), .. } => title,
                LinkAnswer::Internal { href, .. } | LinkAnswer::External { href } => href,
                LinkAnswer::Nowhere => "",
            };
            self.markup.text(name);
        }
        self.linked(|fold| fold.inlines(&node.children));
        self.markup.tag("</a>");
    }

    /// The attributes that make a link lead somewhere.
    fn open_link(&mut self, link: &Link<'_>, answer: &LinkAnswer<'_>) {
        let (href, external) = match answer {
            LinkAnswer::Internal { href, .. } => (href, false),
            LinkAnswer::External { href } => (href, true),
            LinkAnswer::Nowhere => return,
        };
        self.markup.attribute("href", href);
        if link.new_tab {
            self.markup.tag(" target=\"_blank\"");
        }
        if external || link.new_tab {
            self.markup.tag(" rel=\"noopener\"");
        }
    }

    fn badge(&mut self, node: &'x Node<'x>, badge: &'x Badge<'x>) {
        let link = badge.link.as_deref().filter(|_| !self.linked);
        let answer = link.map(|link| (link, page::link(self.page, node.start, link)));
        let answer = answer.filter(|(_, answer)| *answer != LinkAnswer::Nowhere);
        self.markup.tag(if answer.is_some() { "<a class=\"badge" } else { "<span class=\"badge" });
        self.markup.tag(match badge.kind {
            BadgeKind::Informative => " badge-informative\"",
            BadgeKind::Neutral => " badge-neutral\"",
            BadgeKind::Positive => " badge-positive\"",
            BadgeKind::Negative => " badge-negative\"",
            BadgeKind::Caution => " badge-caution\"",
        });
        if let Some((link, answer)) = &answer {
            self.open_link(link, answer);
        }
        if let Some(tooltip) = &badge.tooltip {
            self.markup.attribute("title", tooltip);
        }
        self.markup.tag(">");
        if answer.is_some() {
            self.linked(|fold| fold.inlines(&node.children));
            self.markup.tag("</a>");
        } else {
            self.inlines(&node.children);
            self.markup.tag("</span>");
        }
    }

    /// Writes what stands inside a link, where no other link may stand.
    pub(super) fn linked(&mut self, write: impl FnOnce(&mut Self)) {
        let outside = std::mem::replace(&mut self.linked, true);
        write(self);
        self.linked = outside;
    }
}

/// Neither text nor a picture: a reader could not see the link.
pub(crate) fn says_nothing(nodes: &[Node<'_>]) -> bool {
    nodes.iter().all(|node| match &node.kind {
        Kind::Text(text) => text.trim().is_empty(),
        Kind::Code(_) | Kind::Image(_) => false,
        _ => says_nothing(&node.children),
    })
}

fn last_letter(node: &Node<'_>) -> Option<char> {
    match &node.kind {
        Kind::Text(text) | Kind::Code(text) => text.chars().next_back(),
        _ => node.children.last().and_then(last_letter),
    }
}

fn first_letter(node: &Node<'_>) -> Option<char> {
    match &node.kind {
        Kind::Text(text) | Kind::Code(text) => text.chars().next(),
        _ => node.children.first().and_then(first_letter),
    }
}

/// Chinese and Japanese letters and their punctuation. Korean is not among them: it puts spaces between words.
pub(crate) fn is_cjk(letter: char) -> bool {
    matches!(letter,
        '\u{2E80}'..='\u{312F}' | '\u{31A0}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FE30}'..='\u{FE4F}'
        | '\u{FF00}'..='\u{FFEF}' | '\u{20000}'..='\u{3FFFF}')
}
