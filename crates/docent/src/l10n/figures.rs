//! Figures of locales: a row each, as a table for people or as comma-separated values.

use std::fmt::Write as _;

use crate::report::grouped;

/// Rows of figures under names.
pub(super) struct Table {
    names: Vec<&'static str>,
    rows: Vec<(String, Vec<usize>)>,
}

impl Table {
    /// The first name is the locale's.
    pub(super) fn new(names: &[&'static str]) -> Table {
        Table { names: names.to_vec(), rows: Vec::new() }
    }

    pub(super) fn row(&mut self, tag: &str, figures: &[usize]) {
        self.rows.push((tag.to_owned(), figures.to_vec()));
    }

    /// One line a figure and one column a locale: there are more figures than locales fit on a line.
    pub(super) fn text(&self) -> String {
        let cells = |(tag, figures): &(String, Vec<usize>)| -> Vec<String> {
            std::iter::once(tag.clone())
                .chain(figures.iter().map(|count| grouped(*count)))
                .collect()
        };
        let columns: Vec<Vec<String>> = self.rows.iter().map(cells).collect();
        let label = self.names.iter().map(|name| name.len()).max().unwrap_or_default();
        let mut out = String::new();
        for (line, name) in self.names.iter().enumerate() {
            let _ = write!(out, "{:label$}", name.replace('_', " "));
            for column in &columns {
                let wide = column.iter().map(|cell| cell.chars().count()).max().unwrap_or_default();
                let _ = write!(out, "  {:>wide$}", column[line]);
            }
            out.push('\n');
        }
        out
    }

    pub(super) fn csv(&self) -> String {
        let mut out = self.names.join(",");
        for (tag, figures) in &self.rows {
            let _ = write!(out, "\n{tag}");
            for figure in figures {
                let _ = write!(out, ",{figure}");
            }
        }
        out.push('\n');
        out
    }
}
