//! What stands inside a sentence, as Markdown.

use std::fmt::Write as _;

use crate::html::{is_cjk, says_nothing};
use crate::markdown::words::{self, Place};
use crate::markdown::{Fold, Room};
use crate::page::{self, LinkAnswer, Page};
use crate::tree::{Image, Kind, Link, Node};

impl<'x, P: Page> Fold<'x, '_, P> {
    /// Writes neighbours; what a marker means depends on what stands on both sides of it.
    pub(super) fn inlines(&mut self, nodes: &'x [Node<'x>]) {
        for (index, node) in nodes.iter().enumerate() {
            self.inline(node, nodes.get(index + 1));
        }
    }

    fn inline(&mut self, node: &'x Node<'x>, next: Option<&Node<'_>>) {
        match &node.kind {
            Kind::Text(text) => {
                words::text(text, self.place(), self.cell(), self.out);
            }
            Kind::Code(code) => {
                // Code right behind code would be one: backticks of both would stand in a row.
                self.out.push_str(if self.out.ends_with('`') { " " } else { "" });
                words::code(code, self.cell(), self.out);
            }
            Kind::SoftBreak => {
                let before = self.out.chars().next_back();
                let behind = next.and_then(first_letter);
                if !(before.is_some_and(is_cjk) && behind.is_some_and(is_cjk)) {
                    self.line_break();
                }
            }
            Kind::HardBreak => self.line_break(),
            Kind::Image(image) => self.image(node.start, image),
            Kind::Task(done) => self.out.push_str(if *done { "[x] " } else { "[ ] " }),
            Kind::Anchor(_) => {}
            Kind::FootnoteReference(name) => {
                let number = self.footnote(name);
                let _ = write!(self.out, "\\[{number}\\]");
            }
            Kind::Emphasis => self.emphasis(&node.children, next),
            Kind::Strong | Kind::UiControl => self.strong(&node.children, next),
            Kind::Strikethrough => self.between("~~", &node.children, next),
            Kind::Link(link) => self.link(node, link),
            Kind::Badge(badge) => match &badge.link {
                Some(link) => self.link(node, link),
                None => self.inlines(&node.children),
            },
            Kind::Phone(number) if !self.linked => {
                self.out.push('[');
                self.linked(|fold| fold.inlines(&node.children));
                self.out.push_str("](tel:");
                words::target(number, self.cell(), self.out);
                self.out.push(')');
            }
            _ => self.inlines(&node.children),
        }
    }

    fn place(&self) -> Place {
        let line = self.out.get(self.line_start..).unwrap_or_default();
        if line.is_empty() {
            Place::LineStart
        } else if line.len() < 10 && line.bytes().all(|byte| byte.is_ascii_digit()) {
            Place::AfterNumber
        } else {
            Place::Inside
        }
    }

    fn line_break(&mut self) {
        match self.room {
            Room::Cell => self.out.push_str("<br>"),
            Room::Line => self.out.push(' '),
            Room::Lines if self.place() == Place::LineStart => {}
            Room::Lines => {
                self.out.truncate(self.out.trim_end_matches(' ').len());
                self.out.push('\\');
                self.line();
            }
        }
    }

    /// Bold text; bold inside bold is bold already.
    pub(super) fn strong(&mut self, nodes: &'x [Node<'x>], next: Option<&Node<'_>>) {
        if self.bold {
            return self.inlines(nodes);
        }
        self.bold = true;
        self.between("**", nodes, next);
        self.bold = false;
    }

    fn emphasis(&mut self, nodes: &'x [Node<'x>], next: Option<&Node<'_>>) {
        let alone = |side: Option<char>| !side.is_some_and(char::is_alphanumeric);
        let lone = alone(self.out.chars().next_back()) && alone(next.and_then(first_letter));
        self.between(if lone { "_" } else { "*" }, nodes, next);
    }

    /// Writes nodes between two markers, if the markers work there: a marker between a letter and a full stop, for
    /// instance, would be text. Then the words stand without them.
    fn between(&mut self, marker: &'static str, nodes: &'x [Node<'x>], next: Option<&Node<'_>>) {
        let at = self.out.len();
        let before = self.out.chars().next_back();
        self.out.push_str(marker);
        let from = self.out.len();
        self.inlines(nodes);
        let inner = &self.out[from..];
        let opens = inner.chars().next().is_some_and(|first| flanks(first, before));
        let closes =
            inner.chars().next_back().is_some_and(|last| flanks(last, next.and_then(first_letter)));
        let glued = before.is_some_and(|before| marker.starts_with(before));
        if opens && closes && !glued {
            self.out.push_str(marker);
        } else {
            self.out.replace_range(at..from, "");
        }
    }

    fn linked(&mut self, write: impl FnOnce(&mut Self)) {
        let outside = std::mem::replace(&mut self.linked, true);
        write(self);
        self.linked = outside;
    }

    fn link(&mut self, node: &'x Node<'x>, link: &'x Link<'x>) {
        let (href, name) = match page::link(self.page, node.start, link) {
            LinkAnswer::Internal { href, title } => (href, title),
            LinkAnswer::External { href } => (href, None),
            LinkAnswer::Nowhere => return self.inlines(&node.children),
        };
        if self.linked {
            return self.inlines(&node.children);
        }
        self.out.push('[');
        if says_nothing(&node.children) {
            let name = name.as_deref().unwrap_or(&href);
            words::text(name, Place::Inside, self.cell(), self.out);
        } else {
            self.linked(|fold| fold.inlines(&node.children));
        }
        self.out.push_str("](");
        words::target(&href, self.cell(), self.out);
        self.tooltip(link.title.as_deref());
        self.out.push(')');
    }

    fn tooltip(&mut self, title: Option<&str>) {
        if let Some(title) = title {
            self.out.push_str(" \"");
            words::text(&title.replace('"', "''"), Place::Inside, self.cell(), self.out);
            self.out.push('"');
        }
    }

    fn image(&mut self, at: u32, image: &'x Image<'x>) {
        let Some(answer) = page::image(self.page, at, image) else {
            return words::text(&image.alt, self.place(), self.cell(), self.out);
        };
        self.out.push_str("![");
        words::text(&image.alt, Place::Inside, self.cell(), self.out);
        self.out.push_str("](");
        words::target(&answer.src, self.cell(), self.out);
        self.tooltip(image.title.as_deref());
        self.out.push(')');
    }
}

/// Whether a marker works between `inner`, the letter on its inside, and `outer`, the one on its outside.
fn flanks(inner: char, outer: Option<char>) -> bool {
    let loose = outer.is_none_or(|outer| outer.is_whitespace() || is_punctuation(outer));
    !inner.is_whitespace() && (!is_punctuation(inner) || loose)
}

fn is_punctuation(letter: char) -> bool {
    letter.is_ascii_punctuation() || (!letter.is_ascii() && !letter.is_alphanumeric())
}

fn first_letter(node: &Node<'_>) -> Option<char> {
    match &node.kind {
        Kind::Text(text) | Kind::Code(text) => text.chars().next(),
        Kind::SoftBreak | Kind::HardBreak => Some(' '),
        Kind::Link(_) | Kind::Image(_) | Kind::Phone(_) => Some('['),
        _ => node.children.first().and_then(first_letter),
    }
}
