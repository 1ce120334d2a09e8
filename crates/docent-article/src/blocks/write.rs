//! Writing the text anew, with sentinels in the place of markers.

use crate::blocks::lines::{Found, What};
use crate::blocks::pair::Event;
use crate::blocks::{CLOSE, Marked, Marker, OPEN};
use crate::entities;
use crate::raw_html::markdown_pieces;
use crate::scan::is_blank;
use crate::text::{Mapped, Rewriter};

/// The text in which each event's line is its sentinel.
pub(super) fn write(from: Mapped, (events, at_end): (Vec<Event>, Vec<usize>)) -> Marked {
    let length = from.text.len();
    if events.iter().all(|event| matches!(event.found.what, What::Heading { .. })) {
        return Marked { text: from, visible: length, markers: Vec::new() };
    }
    let mut writer =
        Writer { out: Rewriter::new(&from), from: &from, markers: Vec::new(), html: Vec::new() };
    let mut at = 0;
    for event in &events {
        let Found { start, end, .. } = event.found;
        writer.out.copy(at, start);
        for indent in &event.closes_before {
            writer.sentinel(Marker::Close, *indent, start, None);
        }
        at = start;
        if event.dropped {
            at = end;
        } else if event.keep {
            if matches!(event.found.what, What::NeedsBlank | What::StandsAlone) {
                writer.blank_line(start);
            }
            if event.found.what == What::StandsAlone {
                writer.alone(&event.found);
                at = end;
            }
        } else {
            writer.event(&event.found);
            at = end;
        }
    }
    writer.out.copy(at, length);
    for indent in &at_end {
        writer.sentinel(Marker::Close, *indent, length, None);
    }
    writer.finish()
}

struct Writer<'w> {
    out: Rewriter<'w>,
    from: &'w Mapped,
    markers: Vec<Marker>,
    /// Regions to move behind the visible text: index of the marker and where the region is.
    html: Vec<(usize, usize, usize)>,
}

impl Writer<'_> {
    fn event(&mut self, found: &Found) {
        let (start, indent) = (found.start, found.indent);
        let text = |(start, end): (usize, usize)| {
            entities::decode(self.from.text[start..end].trim()).into_owned()
        };
        let (marker, title) = match &found.what {
            What::CollapsibleOpen { title, .. } => (Marker::CollapsibleOpen, Some(*title)),
            What::CollapsibleClose { .. } | What::ShadeBoxClose | What::TabsClose => {
                (Marker::Close, None)
            }
            What::TabsOpen => (Marker::TabsOpen, None),
            What::Tab { title } => (Marker::Tab, Some(*title)),
            What::ShadeBoxOpen { title } => (Marker::ShadeBoxOpen, Some(*title)),
            What::Video { address } => (Marker::Video(text(*address)), None),
            What::ContextualHelp { id } => (Marker::ContextualHelp(id.clone()), None),
            What::Contacts { region } => (Marker::Contacts(region.clone()), None),
            What::Html { .. } => {
                let line = &self.from.text[start..found.end];
                let blanks = line.len() - line.trim_start_matches([' ', '\t']).len();
                self.html.push((self.markers.len(), start + blanks, found.end));
                (Marker::Html(0..0), None)
            }
            What::Heading { .. } | What::NeedsBlank | What::StandsAlone => return,
        };
        self.sentinel(marker, indent, start, title);
    }

    /// Writes a paragraph of its own. A title goes on in the paragraph, so that it is parsed as inline text.
    fn sentinel(
        &mut self,
        marker: Marker,
        indent: usize,
        at: usize,
        title: Option<(usize, usize)>,
    ) {
        self.blank_line(at);
        let number = self.markers.len();
        let blanks = " ".repeat(indent);
        self.out.invent(&format!("{blanks}{OPEN}{number}{CLOSE}"), at);
        if let Some((start, end)) = title {
            self.out.copy(start, end);
        }
        self.out.invent("\n\n", at);
        self.markers.push(marker);
    }

    /// Writes a line that stays, or a part of one, as a block of its own.
    fn alone(&mut self, found: &Found) {
        self.out.invent(&" ".repeat(found.indent), found.start);
        let line = &self.from.text[found.start..found.end];
        let blanks = line.len() - line.trim_start_matches([' ', '\t']).len();
        self.out.copy(found.start + blanks, found.start + line.trim_end().len());
        self.out.invent("\n\n", found.end);
        // What follows on the line belongs to the same item of a list.
        if found.end > 0 && self.from.text.as_bytes()[found.end - 1] != b'\n' {
            self.out.invent(&" ".repeat(found.indent), found.end);
        }
    }

    fn blank_line(&mut self, at: usize) {
        let written = self.out.written();
        if written.is_empty() || written.ends_with("\n\n") {
            return;
        }
        self.out.invent(if written.ends_with('\n') { "\n" } else { "\n\n" }, at);
    }

    fn finish(mut self) -> Marked {
        let visible = self.out.written().len();
        for (marker, start, end) in std::mem::take(&mut self.html) {
            let begin = self.out.written().len();
            self.region(start, end);
            self.markers[marker] = Marker::Html(begin..self.out.written().len());
        }
        Marked { text: self.out.finish(), visible, markers: self.markers }
    }
}

impl Writer<'_> {
    /// Copies a region of HTML. Markdown in it loses its indentation, which is the HTML's: no line of it is code.
    fn region(&mut self, start: usize, end: usize) {
        let text = &self.from.text[start..end];
        let mut at = start;
        for piece in markdown_pieces(text) {
            let lines = || text[piece.clone()].split_inclusive('\n');
            let indent = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
            let common = lines().filter(|line| !is_blank(line)).map(indent).min().unwrap_or(0);
            self.out.copy(at, start + piece.start);
            at = start + piece.start;
            for line in lines() {
                self.out.copy(at + common.min(indent(line)), at + line.len());
                at += line.len();
            }
        }
        self.out.copy(at, end);
    }
}

#[cfg(test)]
mod tests {
    use crate::blocks::mark;
    use crate::code::Code;
    use crate::source::{FileId, Source};
    use crate::text::Mapped;

    /// Sentinels are shown as `‹number›`.
    fn check(text: &str, expected: &str, codes: &[Code]) {
        let from = Mapped::of_file(&Source { file: FileId(0), text: text.to_owned() }, 0);
        let mut findings = Vec::new();
        let marked = mark(from, &mut findings);
        let shown =
            marked.text.text[..marked.visible].replace(super::OPEN, "‹").replace(super::CLOSE, "›");
        assert_eq!(shown, expected, "of {text:?}: {:?}", marked.markers);
        assert_eq!(
            findings.iter().map(|found| found.code).collect::<Vec<_>>(),
            codes,
            "of {text:?}"
        );
    }

    #[test]
    fn collapsibles_stand_alone() {
        check("+++Title\nbody\n+++\nafter", "‹0›Title\n\nbody\n\n‹1›\n\nafter", &[]);
        check("* a\n* b\n+++\n", "* a\n* b\n", &[Code::CollapsibleStrayClose]);
        check("+++ T\n\n* a\n* b\n+++\n", "‹0›T\n\n\n* a\n* b\n\n‹1›\n\n", &[]);
        check("1. A\n\n   +++ T\n\n   b\n\n+++\n", "1. A\n\n   ‹0›T\n\n\n   b\n\n   ‹1›\n\n", &[]);
        check("++++ O\n+++ I\nx\n+++\n++++", "‹0›O\n\n‹1›I\n\nx\n\n‹2›\n\n‹3›\n\n", &[]);
        check(
            "## A\n+++ T\nx\n## B\n",
            "## A\n\n‹0›T\n\nx\n\n‹1›\n\n## B\n",
            &[Code::CollapsibleUnclosed],
        );
    }

    #[test]
    fn html_regions_leave_the_text() {
        check("a\n<table>\n\n<td>\n</table>\nb", "a\n\n‹0›\n\nb", &[]);
        check("1. A\n\n      <table>\n </table>\n1. B", "1. A\n\n   ‹0›\n\n1. B", &[]);
        check("<ul>\n\nx", "‹0›\n\n\nx", &[Code::HtmlUnclosed]);
    }

    #[test]
    fn quoted_markers_are_seen() {
        check(">[!NOTE]\n>\n>A\n>[!TIP]\n>\n>B", ">[!NOTE]\n>\n>A\n\n>[!TIP]\n>\n>B", &[]);
        check(">[!BEGINSHADEBOX \"T\"]\nx\n>[!ENDSHADEBOX]", "‹0›T\n\nx\n\n‹1›\n\n", &[]);
        check(">[!CONTEXTUALHELP]\n>id=\"x\"\n>title=\"t\"\n\ny", "‹0›\n\n\ny", &[]);
        check("{{$contacts region=emea}}\n", "‹0›\n\n", &[]);
    }
}
