//! Access requirements of the front matter: the labelled, collapsible table that authors used to write by hand.

use crate::front_matter::AccessRow;
use crate::html::Fold;
use crate::labels;
use crate::page::Page;

impl<P: Page> Fold<'_, '_, P> {
    /// Writes the section, if there are requirements.
    pub(super) fn access(&mut self, rows: &[AccessRow]) {
        if rows.is_empty() {
            return;
        }
        let id = self.ids.made("access-requirements".to_owned());
        self.markup.line();
        self.markup.tag("<section class=\"access\">\n<h2");
        self.markup.attribute("id", &id);
        self.markup.tag(">");
        self.markup.text(&self.page.string("access-title"));
        self.markup.tag("</h2>\n<details class=\"collapsible\">\n<summary>");
        self.markup.text(&self.page.string("access-summary"));
        self.markup.tag("</summary>\n");
        self.open_table(false, None);
        self.markup.tag("<tbody>\n");
        for row in rows {
            self.requirement(row);
        }
        self.markup.tag("</tbody>\n");
        self.close_table();
        self.markup.tag("\n</details>\n</section>\n");
    }

    fn requirement(&mut self, row: &AccessRow) {
        self.markup.tag("<tr>\n<th scope=\"row\">");
        match labels::access(&row.key) {
            Some(key) => self.markup.text(&self.page.string(key)),
            None => self.markup.text(&row.key),
        }
        self.markup.tag("</th>\n<td>");
        match row.values.as_slice() {
            [value] => self.markup.text(value),
            values => {
                for value in values {
                    self.markup.tag("\n<p>");
                    self.markup.text(value);
                    self.markup.tag("</p>");
                }
                self.markup.tag("\n");
            }
        }
        self.markup.tag("</td>\n</tr>\n");
    }
}
