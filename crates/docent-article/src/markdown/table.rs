//! Tables, as Markdown: a pipe table where the cells are sentences, a list of rows where they hold blocks.

use crate::markdown::{Fold, Room};
use crate::page::Page;
use crate::tree::{Cell, Kind, Node, Table};

impl<'x, P: Page> Fold<'x, '_, P> {
    pub(super) fn table(&mut self, node: &'x Node<'x>, table: &'x Table) {
        for caption in node.children.iter().filter(|child| matches!(child.kind, Kind::Caption)) {
            self.separate();
            self.strong(&caption.children, None);
        }
        let rows = node.children.iter().filter(|child| matches!(child.kind, Kind::Row));
        let rows: Vec<&'x Node<'x>> = rows.collect();
        let head = (table.head_rows as usize).min(rows.len());
        // A pipe table inside a cell, or a cell with a list in it, has no form in one line.
        if !self.cell() && rows.iter().all(|row| row.children.iter().all(is_sentences)) {
            self.pipes(&rows, head);
        } else {
            self.rows(&rows, head);
        }
    }

    fn pipes(&mut self, rows: &[&'x Node<'x>], head: usize) {
        let width = rows.iter().map(|row| columns(row)).max().unwrap_or(0);
        if width == 0 {
            return;
        }
        self.separate();
        let mut covered = vec![0; width];
        if head == 0 {
            self.out.push('|');
            self.repeat(" |", width);
            self.rule(width);
        }
        for (index, row) in rows.iter().enumerate() {
            if index > 0 || head == 0 {
                self.line();
            }
            self.pipe_row(row, &mut covered);
            if index == 0 && head > 0 {
                self.rule(width);
            }
        }
    }

    fn repeat(&mut self, text: &str, times: usize) {
        (0..times).for_each(|_| self.out.push_str(text));
    }

    fn rule(&mut self, width: usize) {
        self.line();
        self.out.push('|');
        self.repeat(" --- |", width);
    }

    /// Writes a row; `covered` counts for each column the rows that a cell above still reaches over.
    fn pipe_row(&mut self, row: &'x Node<'x>, covered: &mut [u32]) {
        let mut cells = row.children.iter();
        let mut wide = 0;
        self.out.push('|');
        for rest in covered.iter_mut() {
            if *rest > 0 {
                *rest -= 1;
            } else if wide > 0 {
                wide -= 1;
            } else if let Some((node, cell)) = cells.next().and_then(cell_of) {
                self.out.push(' ');
                self.in_room(Room::Cell, |fold| fold.sentences(node));
                wide = cell.columns.saturating_sub(1);
                *rest = cell.rows.saturating_sub(1);
            }
            self.out.push_str(" |");
        }
    }

    /// The paragraphs of a cell, in one line.
    fn sentences(&mut self, node: &'x Node<'x>) {
        let mut at = 0;
        while at < node.children.len() {
            self.out.push_str(if at > 0 { "<br>" } else { "" });
            let run = node.children[at..].iter().take_while(|child| child.kind.is_inline()).count();
            if run > 0 {
                self.inlines(&node.children[at..at + run]);
            } else {
                self.inlines(&node.children[at].children);
            }
            at += run.max(1);
        }
    }

    /// A list with an item for each row; what a cell is about stands before it in bold.
    fn rows(&mut self, rows: &[&'x Node<'x>], head: usize) {
        let labels = head.checked_sub(1).map(|last| rows[last].children.as_slice());
        // Heads of heads have no column of their own.
        for row in &rows[..head.saturating_sub(1)] {
            self.item_of("* ", |fold| fold.cells(row, &[]));
        }
        for row in &rows[head..] {
            self.item_of("* ", |fold| fold.cells(row, labels.unwrap_or_default()));
        }
    }

    fn cells(&mut self, row: &'x Node<'x>, labels: &'x [Node<'x>]) {
        for (index, node) in row.children.iter().enumerate() {
            let Some((node, cell)) = cell_of(node) else { continue };
            if let Some(label) = labels.get(index).filter(|label| !label.children.is_empty()) {
                self.separate();
                self.strong(&label.children, None);
            }
            if cell.scope.is_some() && node.children.iter().all(|child| child.kind.is_inline()) {
                self.separate();
                self.strong(&node.children, None);
            } else {
                self.flow(&node.children);
            }
        }
    }
}

fn cell_of<'x>(node: &'x Node<'x>) -> Option<(&'x Node<'x>, &'x Cell<'x>)> {
    match &node.kind {
        Kind::Cell(cell) => Some((node, cell)),
        _ => None,
    }
}

fn columns(row: &Node<'_>) -> usize {
    row.children.iter().filter_map(cell_of).map(|(_, cell)| cell.columns.max(1) as usize).sum()
}

/// Whether a cell holds nothing but inline nodes and paragraphs of them.
fn is_sentences(cell: &Node<'_>) -> bool {
    cell.children.iter().all(|child| child.kind.is_inline() || child.kind == Kind::Paragraph)
}
