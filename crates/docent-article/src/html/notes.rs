//! Footnotes: numbered as they are met, with a way back to each place that leads to them.

use crate::html::Fold;
use crate::page::Page;
use crate::tree::Node;

/// The footnotes of a page.
#[derive(Default)]
pub(super) struct Notes<'x> {
    /// In the order of their numbers.
    notes: Vec<Note<'x>>,
    texts: Vec<(&'x str, &'x Node<'x>)>,
}

struct Note<'x> {
    name: &'x str,
    /// How often the text leads to it.
    references: u64,
}

impl<'x> Notes<'x> {
    /// The place of a footnote, a new one at its first mention.
    fn place(&mut self, name: &'x str) -> usize {
        let known = self.notes.iter().position(|note| note.name.eq_ignore_ascii_case(name));
        known.unwrap_or_else(|| {
            self.notes.push(Note { name, references: 0 });
            self.notes.len() - 1
        })
    }
}

impl<'x, P: Page> Fold<'x, '_, P> {
    pub(super) fn footnote_reference(&mut self, name: &'x str) {
        let place = self.notes.place(name);
        let number = place as u64 + 1;
        self.markup.tag("<sup class=\"footnote-ref\">");
        if self.linked {
            self.markup.number(number);
        } else {
            self.notes.notes[place].references += 1;
            self.markup.tag("<a id=\"fnref-");
            self.reference(number, self.notes.notes[place].references);
            self.markup.tag("\" href=\"#fn-");
            self.markup.number(number);
            self.markup.tag("\">");
            self.markup.number(number);
            self.markup.tag("</a>");
        }
        self.markup.tag("</sup>");
    }

    /// `2`, and `2-3` for the third place that leads to it.
    fn reference(&mut self, number: u64, count: u64) {
        self.markup.number(number);
        if count > 1 {
            self.markup.tag("-");
            self.markup.number(count);
        }
    }

    /// A footnote's text waits for the end of the page.
    pub(super) fn footnote_definition(&mut self, name: &'x str, node: &'x Node<'x>) {
        self.notes.texts.push((name, node));
    }

    /// Writes all footnotes. A text that nothing leads to is written too, so that none is lost.
    pub(super) fn footnotes(&mut self) {
        if self.notes.texts.is_empty() {
            return;
        }
        self.markup.line();
        self.markup.tag("<section class=\"footnotes\"");
        self.markup.attribute("aria-label", &self.page.string("footnotes"));
        self.markup.tag(">\n<ol>\n");
        // A footnote may lead to another one, so the list can still grow.
        let mut place = 0;
        loop {
            if place == self.notes.notes.len() {
                let Some((name, _)) = self.notes.texts.first() else { break };
                self.notes.place(name);
            }
            self.footnote(place);
            place += 1;
        }
        self.markup.tag("</ol>\n</section>\n");
    }

    fn footnote(&mut self, place: usize) {
        let name = self.notes.notes[place].name;
        let number = place as u64 + 1;
        self.markup.tag("<li id=\"fn-");
        self.markup.number(number);
        self.markup.tag("\">");
        for (_, text) in self
            .notes
            .texts
            .extract_if(.., |(known, _)| known.eq_ignore_ascii_case(name))
            .collect::<Vec<_>>()
        {
            self.flow(&text.children);
        }
        for count in 1..=self.notes.notes[place].references {
            self.markup.tag("<a class=\"footnote-back\" href=\"#fnref-");
            self.reference(number, count);
            self.markup.tag("\"");
            self.markup.attribute("aria-label", &self.page.string("footnote-back"));
            self.markup.tag(">↩</a>");
        }
        self.markup.tag("</li>\n");
    }
}
