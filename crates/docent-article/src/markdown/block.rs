//! What stands between sentences, as Markdown.

use std::fmt::Write as _;

use crate::labels;
use crate::markdown::{Fold, Room, words};
use crate::page::{Page, is_of_the_web};
use crate::tree::{Alert, AlertKind, CodeBlock, Kind, Node};

impl<'x, P: Page> Fold<'x, '_, P> {
    /// Writes blocks, and sentences that stand among them without a paragraph of their own.
    pub(super) fn flow(&mut self, nodes: &'x [Node<'x>]) {
        let mut at = 0;
        while at < nodes.len() {
            let run = nodes[at..].iter().take_while(|node| node.kind.is_inline()).count();
            let next = at + run.max(1);
            let before = at.checked_sub(1).map(|before| &nodes[before]);
            self.block_or_run(before, &nodes[at..next]);
            at = next;
        }
    }

    /// Writes one block, or the inline nodes that stand for one.
    pub(super) fn block_or_run(&mut self, before: Option<&Node<'_>>, nodes: &'x [Node<'x>]) {
        if nodes.first().is_some_and(|node| node.kind.is_inline()) {
            self.paragraph(nodes);
        } else if let [node] = nodes {
            self.block(before, node);
        }
    }

    fn block(&mut self, before: Option<&Node<'_>>, node: &'x Node<'x>) {
        match &node.kind {
            Kind::Paragraph => self.paragraph(&node.children),
            Kind::Heading(heading) => {
                self.level = heading.level;
                self.heading(heading.level);
                self.in_room(Room::Line, |fold| fold.inlines(&node.children));
            }
            Kind::List { start, tight } => {
                let follows = before.is_some_and(|before| is_list_like(&before.kind, *start));
                self.list(node, *start, *tight, follows);
            }
            Kind::Quote => self.within("> ", |fold| fold.flow(&node.children)),
            Kind::Alert(alert) => self.alert(node, alert),
            Kind::CodeBlock(block) => self.code(block),
            Kind::Rule => {
                self.separate();
                self.out.push_str("---");
            }
            Kind::Table(table) => self.table(node, table),
            Kind::Collapsible { title } => self.collapsible(title, node),
            Kind::Tab(tab) => {
                let outside = self.level;
                self.heading(outside.saturating_add(1).min(6));
                words::text(&tab.title, words::Place::Inside, false, self.out);
                self.flow(&node.children);
                self.level = outside;
            }
            Kind::ShadeBox { title } => {
                if let Some(title) = title {
                    self.title(title);
                }
                self.flow(&node.children);
            }
            Kind::PreviewBlock => {
                let label = self.page.string("preview-label");
                self.title(&label);
                self.flow(&node.children);
            }
            Kind::Video(address) if is_of_the_web(address) => {
                self.separate();
                self.out.push('[');
                let label = self.page.string("video-watch");
                words::text(&label, words::Place::Inside, self.cell(), self.out);
                self.out.push_str("](");
                words::target(address, self.cell(), self.out);
                self.out.push(')');
            }
            Kind::Contacts { region } => {
                let html = self.page.contacts(region.as_deref());
                self.html(&html);
            }
            Kind::FootnoteDefinition(name) => self.notes.push((name, node)),
            _ => self.flow(&node.children),
        }
    }

    fn paragraph(&mut self, nodes: &'x [Node<'x>]) {
        let (length, line_start, fresh) = (self.out.len(), self.line_start, self.fresh);
        self.separate();
        let empty = self.out.len();
        self.inlines(nodes);
        if self.out.len() == empty {
            self.out.truncate(length);
            (self.line_start, self.fresh) = (line_start, fresh);
        }
    }

    fn heading(&mut self, level: u8) {
        self.separate();
        for _ in 0..level {
            self.out.push('#');
        }
        self.out.push(' ');
    }

    /// Writes a container whose lines begin with `mark`.
    fn within(&mut self, mark: &str, write: impl FnOnce(&mut Self)) {
        self.separate();
        let length = self.prefix.len();
        self.prefix.push_str(mark);
        self.out.push_str(mark);
        self.line_start = self.out.len();
        self.fresh = true;
        write(self);
        self.prefix.truncate(length);
        self.fresh = false;
    }

    fn list(&mut self, node: &'x Node<'x>, start: Option<u64>, tight: bool, follows: bool) {
        // A list right after another one would go on with it; another marker makes it a new one.
        let (bullet, dot) = if follows { ('-', ')') } else { ('*', '.') };
        let first = start.unwrap_or_default();
        for (number, item) in (first..).zip(&node.children) {
            if number > first && tight {
                self.line();
                self.fresh = true;
            }
            let mut mark = String::new();
            if start.is_some() {
                let _ = write!(mark, "{number}{dot} ");
            } else {
                mark.extend([bullet, ' ']);
            }
            self.item(&mark, item);
        }
    }

    pub(super) fn item(&mut self, mark: &str, item: &'x Node<'x>) {
        self.item_of(mark, |fold| fold.flow(&item.children));
    }

    /// An item of a list: its first line carries the mark, the others are indented by its width.
    pub(super) fn item_of(&mut self, mark: &str, write: impl FnOnce(&mut Self)) {
        self.separate();
        self.out.push_str(mark);
        let length = self.prefix.len();
        self.prefix.extend(std::iter::repeat_n(' ', mark.len()));
        self.line_start = self.out.len();
        self.fresh = true;
        write(self);
        self.prefix.truncate(length);
        self.fresh = false;
    }

    fn collapsible(&mut self, title: &'x [Node<'x>], node: &'x Node<'x>) {
        if title.is_empty() {
            let title = self.page.string("collapsible-title");
            self.title(&title);
        } else {
            self.separate();
            self.strong(title, None);
        }
        self.flow(&node.children);
    }

    fn alert(&mut self, node: &'x Node<'x>, alert: &'x Alert<'x>) {
        self.within("> ", |fold| {
            let key = labels::alert(&alert.kind);
            match (&alert.kind, key) {
                (AlertKind::Other(word), _) => fold.title(word),
                (_, key) => {
                    let label = fold.page.string(key.unwrap_or_default());
                    fold.title(&label);
                }
            }
            fold.flow(&node.children);
        });
    }

    fn code(&mut self, block: &CodeBlock<'_>) {
        self.separate();
        let fence = "`".repeat((words::longest_run(&block.text) + 1).max(3));
        self.out.push_str(&fence);
        if let Some(language) = &block.language {
            self.out.extend(language.chars().filter(|letter| *letter != '`'));
        }
        for line in block.text.lines() {
            self.line();
            self.out.push_str(line);
        }
        self.line();
        self.out.push_str(&fence);
    }

    /// The text of HTML that a template made: a line for each of its blocks.
    fn html(&mut self, html: &str) {
        let mut line = String::new();
        let flush = |fold: &mut Self, line: &mut String| {
            let text = line.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
            let text = text.replace("&#39;", "'").replace("&amp;", "&");
            if !text.trim().is_empty() {
                fold.separate();
                words::text(text.trim(), words::Place::LineStart, fold.cell(), fold.out);
            }
            line.clear();
        };
        let mut rest = html;
        while let Some(open) = rest.find('<') {
            line.push_str(&rest[..open]);
            let close = rest[open..].find('>').map_or(rest.len(), |step| open + step + 1);
            let name = rest[open..close].trim_matches(['<', '/', '>']);
            let name = name.split(|letter: char| !letter.is_ascii_alphanumeric()).next();
            if !matches!(name, Some("a" | "span" | "strong" | "em" | "b" | "time" | "abbr")) {
                flush(self, &mut line);
            }
            rest = &rest[close..];
        }
        line.push_str(rest);
        flush(self, &mut line);
    }

    /// The number of a footnote.
    pub(super) fn footnote(&mut self, name: &'x str) -> usize {
        let known = self.numbers.iter().position(|known| known.eq_ignore_ascii_case(name));
        known.unwrap_or_else(|| {
            self.numbers.push(name);
            self.numbers.len() - 1
        }) + 1
    }

    /// Footnotes, a numbered list at the end.
    pub(super) fn footnotes(&mut self) {
        let mut number = 1;
        while !self.notes.is_empty() {
            let name = match self.numbers.get(number - 1) {
                Some(name) => *name,
                // Nothing leads to it; its text is not lost.
                None => self.notes[0].0,
            };
            self.footnote(name);
            let at = self.notes.iter().position(|(known, _)| known.eq_ignore_ascii_case(name));
            if let Some((_, node)) = at.map(|at| self.notes.remove(at)) {
                self.item(&format!("{number}. "), node);
            }
            number += 1;
        }
    }
}

/// Whether a list that starts like `start` would go on with the block before it.
fn is_list_like(before: &Kind<'_>, start: Option<u64>) -> bool {
    match before {
        Kind::List { start: before, .. } => before.is_some() == start.is_some(),
        _ => false,
    }
}
