//! Markdown: the fold that writes an article's body as plain `CommonMark` with tables, without the dialect.
//!
//! The twin is for readers that are programs: alerts are quotations under a bold label, collapsibles their title and
//! their text, tabs headings, telephone numbers `tel:` links. [`write()`] is the only entry. It promises that parsing
//! the twin again gives the same text, so everything that could be markup and is not is escaped.

mod block;
mod inline;
mod table;
mod words;

use crate::article::Article;
use crate::front_matter::AccessRow;
use crate::labels;
use crate::page::Page;
use crate::tree::{Kind, Node};

/// Writes the body, H1 included.
pub fn write(article: &Article<'_>, page: &impl Page, out: &mut String) {
    // A buffer that is used again and again has its room already.
    let mut own = if out.is_empty() { std::mem::take(out) } else { String::new() };
    own.reserve(article.body.last().map_or(0, |last| last.end as usize));
    let mut fold = Fold {
        page,
        out: &mut own,
        prefix: String::new(),
        line_start: 0,
        fresh: true,
        level: 1,
        bold: false,
        linked: false,
        room: Room::Lines,
        numbers: Vec::new(),
        notes: Vec::new(),
    };
    let mut access = article.front.access.as_slice();
    for (index, node) in article.body.iter().enumerate() {
        if matches!(&node.kind, Kind::Heading(heading) if heading.level == 2) {
            fold.access(std::mem::take(&mut access));
        }
        let before = index.checked_sub(1).map(|before| &article.body[before]);
        fold.block_or_run(before, std::slice::from_ref(node));
    }
    fold.access(access);
    fold.footnotes();
    fold.end();
    if out.is_empty() {
        *out = own;
    } else {
        out.push_str(&own);
    }
}

/// What the walk carries along.
struct Fold<'x, 'o, P> {
    page: &'x P,
    out: &'o mut String,
    /// What each line begins with: `> ` in a quotation, blanks in a step.
    prefix: String,
    /// Where the text of the line begins, behind its prefix and the mark of an item.
    line_start: usize,
    /// Nothing stands in this container yet.
    fresh: bool,
    /// Level of the last heading; tabs are one below.
    level: u8,
    /// Inside bold text.
    bold: bool,
    /// Inside a link.
    linked: bool,
    /// How breaks can be written here.
    room: Room,
    /// Names of footnotes in the order of their numbers.
    numbers: Vec<&'x str>,
    notes: Vec<(&'x str, &'x Node<'x>)>,
}

/// What has room where the walk is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Room {
    /// Blocks and lines.
    Lines,
    /// One line: a heading.
    Line,
    /// Part of a line, which a bar would end: a cell of a table.
    Cell,
}

impl<P: Page> Fold<'_, '_, P> {
    fn cell(&self) -> bool {
        self.room == Room::Cell
    }

    /// Writes where there is less room.
    fn in_room(&mut self, room: Room, write: impl FnOnce(&mut Self)) {
        let outside = std::mem::replace(&mut self.room, room);
        write(self);
        self.room = outside;
    }

    /// Ends the line and begins the next one.
    fn line(&mut self) {
        self.out.truncate(self.out.trim_end_matches([' ', '\t']).len());
        self.out.push('\n');
        self.out.push_str(&self.prefix);
        self.line_start = self.out.len();
    }

    /// Leaves a blank line before a block, unless it is the first of its container.
    fn separate(&mut self) {
        if !self.fresh {
            self.line();
            self.line();
        }
        self.fresh = false;
    }

    fn end(&mut self) {
        self.out.truncate(self.out.trim_end().len());
        if !self.out.is_empty() {
            self.out.push('\n');
        }
    }

    /// A paragraph of one bold text.
    fn title(&mut self, text: &str) {
        self.separate();
        self.out.push_str("**");
        words::text(text.trim(), words::Place::Inside, self.cell(), self.out);
        self.out.push_str("**");
    }

    /// The access requirements of the front matter, as a table.
    fn access(&mut self, rows: &[AccessRow]) {
        if rows.is_empty() {
            return;
        }
        self.separate();
        self.out.push_str("## ");
        let title = self.page.string("access-title");
        words::text(&title, words::Place::Inside, false, self.out);
        let summary = self.page.string("access-summary");
        self.title(&summary);
        self.separate();
        self.out.push_str("| | |");
        self.line();
        self.out.push_str("| --- | --- |");
        for row in rows {
            self.line();
            self.out.push_str("| ");
            let label = labels::access(&row.key).map(|key| self.page.string(key));
            let label = label.as_deref().unwrap_or(&row.key);
            words::text(label, words::Place::Inside, true, self.out);
            self.out.push_str(" | ");
            for (index, value) in row.values.iter().enumerate() {
                self.out.push_str(if index > 0 { "<br>" } else { "" });
                words::text(value, words::Place::Inside, true, self.out);
            }
            self.out.push_str(" |");
        }
    }
}
