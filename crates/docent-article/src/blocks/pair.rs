//! Pairing openers with closers, and closing what authors left open.

use crate::blocks::lines::{Found, What};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::text::Mapped;

/// A line as the writer puts it: what stands before it, and whether it stays.
#[derive(Debug)]
pub(super) struct Event {
    pub(super) found: Found,
    /// `true` if the line is only noted, not replaced (a heading, or a missing blank line).
    pub(super) keep: bool,
    /// Blocks that end before this line, innermost first, by the indent of their openers.
    pub(super) closes_before: Vec<usize>,
    /// The line itself opens or closes nothing and goes.
    pub(super) dropped: bool,
}

/// No author nests deeper; the tree must not either.
const DEPTH: usize = 32;

/// What is open.
struct Open {
    event: usize,
    kind: Kind,
    indent: usize,
    /// No author wrote its opener, so none can be told that it has no closer.
    implicit: bool,
    /// Level of the last heading before it; a heading of this level or less ends an unclosed block.
    level: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Collapsible { run: usize },
    Tabs,
    ShadeBox,
}

/// Pairs everything that was found. After the last event come the closings at the end of the text.
pub(super) fn pair(
    found: Vec<Found>,
    from: &Mapped,
    findings: &mut Vec<Diagnostic>,
) -> (Vec<Event>, Vec<usize>) {
    let mut pairing = Pairing {
        events: Vec::new(),
        open: Vec::new(),
        unclosed: Vec::new(),
        level: 0,
        from,
        findings,
    };
    for line in found {
        pairing.line(line);
    }
    while let Some(open) = pairing.open.pop() {
        pairing.leave_open(open, None);
    }
    let at_end = pairing.close_before_headings();
    (pairing.events, at_end)
}

struct Pairing<'p> {
    events: Vec<Event>,
    open: Vec<Open>,
    /// Blocks without a closer, with the event at which an outer closer ends them at the latest.
    unclosed: Vec<(Open, Option<usize>)>,
    level: usize,
    from: &'p Mapped,
    findings: &'p mut Vec<Diagnostic>,
}

impl Pairing<'_> {
    fn line(&mut self, found: Found) {
        let indent = found.indent;
        let mut event = Event { keep: false, closes_before: Vec::new(), dropped: false, found };
        match &event.found.what {
            What::Heading { level } => {
                self.level = *level;
                event.keep = true;
            }
            What::NeedsBlank | What::StandsAlone => event.keep = true,
            What::CollapsibleOpen { run, .. } => self.push(Kind::Collapsible { run: *run }, indent),
            What::TabsOpen => self.push(Kind::Tabs, indent),
            What::ShadeBoxOpen { .. } => {
                if let Some(at) = self.innermost(|kind| kind == Kind::ShadeBox) {
                    self.close(at, &mut event);
                    self.tell(
                        Code::ShadeboxUnclosed,
                        "a shade box begins inside another one",
                        &event.found,
                    );
                }
                self.push(Kind::ShadeBox, indent);
            }
            What::CollapsibleClose { run } => {
                let run = *run;
                let exact = self.innermost(|kind| kind == Kind::Collapsible { run });
                let fits =
                    |kind| matches!(kind, Kind::Collapsible { run: opened } if opened <= run);
                match exact.or_else(|| self.innermost(fits)) {
                    Some(at) => event.found.indent = self.close(at, &mut event),
                    None => self.stray(Code::CollapsibleStrayClose, &mut event),
                }
            }
            What::ShadeBoxClose => match self.innermost(|kind| kind == Kind::ShadeBox) {
                Some(at) => event.found.indent = self.close(at, &mut event),
                None => self.stray(Code::ShadeboxStrayClose, &mut event),
            },
            What::TabsClose => match self.innermost(|kind| kind == Kind::Tabs) {
                Some(at) => event.found.indent = self.close(at, &mut event),
                None => self.stray(Code::TabsStrayMarker, &mut event),
            },
            What::Tab { .. } => match self.innermost(|kind| kind == Kind::Tabs) {
                Some(at) => event.found.indent = self.open[at].indent,
                None => self.implicit_tabs(&event.found, indent),
            },
            What::Video { .. } | What::ContextualHelp { .. } | What::Contacts { .. } => {}
            What::Html { unclosed } => {
                if *unclosed {
                    self.tell(Code::HtmlUnclosed, "this element is never closed", &event.found);
                }
            }
        }
        self.events.push(event);
    }

    fn push(&mut self, kind: Kind, indent: usize) {
        if self.open.len() >= DEPTH {
            let outer = self.open.remove(0);
            self.leave_open(outer, Some(self.events.len()));
        }
        let (event, level) = (self.events.len(), self.level);
        self.open.push(Open { event, kind, indent, implicit: false, level });
    }

    /// A tab outside a group opens one.
    fn implicit_tabs(&mut self, found: &Found, indent: usize) {
        self.tell(Code::TabsStrayMarker, "this tab stands outside a group of tabs", found);
        self.push(Kind::Tabs, indent);
        if let Some(open) = self.open.last_mut() {
            open.implicit = true;
        }
        let what = What::TabsOpen;
        let opener = Found { what, end: found.start, ..found.clone() };
        self.events.push(Event {
            found: opener,
            keep: false,
            closes_before: Vec::new(),
            dropped: false,
        });
    }

    fn innermost(&self, fits: impl Fn(Kind) -> bool) -> Option<usize> {
        self.open.iter().rposition(|open| fits(open.kind))
    }

    /// Closes the block at `at` and what was left open in it; returns its indent.
    fn close(&mut self, at: usize, event: &mut Event) -> usize {
        let latest = self.events.len();
        while self.open.len() > at + 1 {
            let inner = self.open.pop().expect("the stack is longer than `at + 1`");
            self.leave_open(inner, Some(latest));
        }
        let open = self.open.pop().expect("`at` is in the stack");
        if !matches!(
            event.found.what,
            What::CollapsibleClose { .. } | What::ShadeBoxClose | What::TabsClose
        ) {
            event.closes_before.push(open.indent);
        }
        open.indent
    }

    fn stray(&mut self, code: Code, event: &mut Event) {
        event.dropped = true;
        self.tell(code, "this marker closes nothing", &event.found);
    }

    fn leave_open(&mut self, open: Open, latest: Option<usize>) {
        let (code, message) = match open.kind {
            Kind::Collapsible { .. } => {
                (Code::CollapsibleUnclosed, "this collapsible is never closed")
            }
            Kind::Tabs => (Code::TabsUnclosed, "this group of tabs is never closed"),
            Kind::ShadeBox => (Code::ShadeboxUnclosed, "this shade box is never closed"),
        };
        let found = self.events[open.event].found.clone();
        if !open.implicit {
            self.tell(code, message, &found);
        }
        self.unclosed.push((open, latest));
    }

    /// Ends each unclosed block before the next heading of its own level or above, else where its surroundings end.
    /// Returns the indents of those that reach to the end of the text, innermost first.
    fn close_before_headings(&mut self) -> Vec<usize> {
        let mut unclosed = std::mem::take(&mut self.unclosed);
        // Innermost first: the later opener ends before the earlier one at the same place.
        unclosed.sort_by_key(|(open, _)| std::cmp::Reverse(open.event));
        let headings: Vec<(usize, usize)> = (self.events.iter().enumerate())
            .filter_map(|(index, event)| match event.found.what {
                What::Heading { level } => Some((index, level)),
                _ => None,
            })
            .collect();
        let mut at_end = Vec::new();
        for (open, latest) in unclosed {
            let first = headings.partition_point(|(index, _)| *index <= open.event);
            let heading = (headings[first..].iter())
                .take_while(|(index, _)| latest.is_none_or(|latest| *index < latest))
                .find(|(_, level)| *level <= open.level.max(1));
            match (heading.map(|(index, _)| *index), latest) {
                (Some(index), Some(latest)) => {
                    self.events[index.min(latest)].closes_before.push(open.indent);
                }
                (Some(index), None) | (None, Some(index)) => {
                    self.events[index].closes_before.push(open.indent);
                }
                (None, None) => at_end.push(open.indent),
            }
        }
        at_end
    }

    fn tell(&mut self, code: Code, message: &str, found: &Found) {
        let line = self.from.text[found.start..found.end].lines().next().unwrap_or_default();
        let start = found.start + line.len() - line.trim_start().len();
        let span = self.from.span(start, found.start + line.trim_end().len());
        self.findings.push(Diagnostic { help: help(code), ..Diagnostic::new(code, span, message) });
    }
}

fn help(code: Code) -> Option<String> {
    let text = match code {
        Code::CollapsibleUnclosed => "end it with a line that holds only `+++`",
        Code::CollapsibleStrayClose => {
            "remove the line, or give the collapsible a first line `+++ Title`"
        }
        Code::ShadeboxUnclosed => "end it with `>[!ENDSHADEBOX]`",
        Code::ShadeboxStrayClose => "remove the line, or open the box with `>[!BEGINSHADEBOX]`",
        Code::TabsUnclosed => "end the group with `>[!ENDTABS]`",
        Code::TabsStrayMarker => "put the tabs between `>[!BEGINTABS]` and `>[!ENDTABS]`",
        Code::HtmlUnclosed => "add the closing tag",
        _ => return None,
    };
    Some(text.to_owned())
}
