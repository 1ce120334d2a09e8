//! Tables: in a box that scrolls by itself and can be reached with the keyboard.

use crate::html::Fold;
use crate::html::image::align_class;
use crate::page::Page;
use crate::tree::{Cell, Kind, Node, Scope, Table};

impl<'x, P: Page> Fold<'x, '_, P> {
    pub(super) fn table(&mut self, node: &'x Node<'x>, table: &'x Table) {
        self.open_table(table.fixed, table.id.as_deref());
        let captions = node.children.iter().filter(|child| matches!(child.kind, Kind::Caption));
        for caption in captions {
            self.markup.tag("<caption>");
            self.flow(&caption.children);
            self.markup.tag("</caption>\n");
        }
        let (mut head, mut body) = (table.head_rows, false);
        for row in node.children.iter().filter(|child| matches!(child.kind, Kind::Row)) {
            if head > 0 {
                self.markup.tag(if head == table.head_rows { "<thead>\n" } else { "" });
                self.row(row);
                head -= 1;
                self.markup.tag(if head == 0 { "</thead>\n" } else { "" });
                continue;
            }
            self.markup.tag(if body { "" } else { "<tbody>\n" });
            body = true;
            self.row(row);
        }
        self.markup.tag(if body { "</tbody>\n" } else { "" });
        self.close_table();
    }

    /// The box and the table; `id` is its author's.
    pub(super) fn open_table(&mut self, fixed: bool, id: Option<&'x str>) {
        self.tables += 1;
        self.markup.tag("<div class=\"table-wrap\" tabindex=\"0\" role=\"region\"");
        self.markup.open_attribute("aria-label");
        self.markup.value(&self.page.string("table-label"));
        // Regions of a page have different names.
        if self.tables > 1 {
            self.markup.tag(" ");
            self.markup.number(u64::from(self.tables));
        }
        self.markup.tag("\">\n<table");
        self.id_attribute(id);
        self.markup.tag(if fixed {
            " class=\"layout-fixed\">\n"
        } else {
            " class=\"layout-auto\">\n"
        });
    }

    pub(super) fn close_table(&mut self) {
        self.markup.tag("</table>\n</div>");
    }

    fn row(&mut self, row: &'x Node<'x>) {
        self.markup.tag("<tr>\n");
        for node in &row.children {
            if let Kind::Cell(cell) = &node.kind {
                self.cell(node, cell);
            }
        }
        self.markup.tag("</tr>\n");
    }

    fn cell(&mut self, node: &'x Node<'x>, cell: &'x Cell<'x>) {
        self.markup.tag(match cell.scope {
            Some(Scope::Column) => "<th scope=\"col\"",
            Some(Scope::Row) => "<th scope=\"row\"",
            None => "<td",
        });
        self.id_attribute(cell.id.as_deref());
        for (name, count) in [("colspan", cell.columns), ("rowspan", cell.rows)] {
            if count > 1 {
                self.markup.open_attribute(name);
                self.markup.number(u64::from(count));
                self.markup.tag("\"");
            }
        }
        if let Some(align) = cell.align {
            self.markup.attribute("class", align_class(align));
        }
        self.markup.tag(">");
        self.flow(&node.children);
        self.markup.tag(if cell.scope.is_some() { "</th>\n" } else { "</td>\n" });
    }
}
