//! Pairs: which opening and closing tags belong together, where HTML itself does not say.
//!
//! For formatting elements (`<b>`, `<a>`, ..) a browser opens an unclosed one again in every following block; a page
//! that is bold to its end is never meant, and costs quadratic time. [`find`] tells which of them have an end, within
//! the table cell that they stand in. For elements that go with their content it tells where that content ends.

use crate::raw_html::elements::{ELEMENTS, ElementId, Role};
use crate::raw_html::tokens::{NONE, Tokens, What};
use crate::source::offset;

/// A table or cell that is open: formatting never reaches across its edge.
struct Barrier {
    cell: bool,
    at: u32,
}

/// A tag that is open.
struct OpenTag {
    at: u32,
    level: usize,
    /// The one of the same element that was open before.
    below: u32,
}

/// A stack of tags for every element, all in one vector.
struct OpenTags {
    /// The last open tag of each element, as an index into `tags`.
    top: [u32; ELEMENTS.len()],
    tags: Vec<OpenTag>,
}

impl OpenTags {
    fn push(&mut self, element: ElementId, at: u32, level: usize) {
        let top = &mut self.top[element.index()];
        self.tags.push(OpenTag { at, level, below: *top });
        *top = offset(self.tags.len() - 1);
    }

    fn pop_if(&mut self, element: ElementId, wanted: impl Fn(&OpenTag) -> bool) -> Option<u32> {
        let top = &mut self.top[element.index()];
        let tag = self.tags.get(*top as usize).filter(|tag| wanted(tag))?;
        *top = tag.below;
        Some(tag.at)
    }
}

/// Sets the mates of the tokens.
pub(super) fn find(tokens: &mut Tokens<'_>) {
    let mut open = OpenTags { top: [NONE; ELEMENTS.len()], tags: Vec::new() };
    let mut barriers: Vec<Barrier> = Vec::new();
    for index in 0..tokens.list.len() {
        let at = offset(index);
        let (element, opens) = match tokens.list[index].what {
            What::Open { element, .. } => (element, true),
            What::Close { element, .. } => (element, false),
            _ => continue,
        };
        if !is_paired(element) {
            fence(&mut barriers, element, opens, at);
            continue;
        }
        let whole = !element.is_formatting();
        let (level, since) = match barriers.last() {
            Some(barrier) if !whole => (barriers.len(), barrier.at),
            _ => (0, 0),
        };
        if opens {
            open.push(element, at, level);
            continue;
        }
        // What was opened in a cell that is closed by now has no end.
        let stale = |tag: &OpenTag| tag.level > level || (tag.level == level && tag.at < since);
        while open.pop_if(element, stale).is_some() {}
        if let Some(mate) = open.pop_if(element, |tag| tag.level == level) {
            set_mate(tokens, mate, at);
            set_mate(tokens, at, mate);
        }
    }
}

fn is_paired(element: ElementId) -> bool {
    element.is_formatting() || element.role() == Role::RemovedWhole
}

fn set_mate(tokens: &mut Tokens<'_>, token: u32, with: u32) {
    if let What::Open { mate, .. } | What::Close { mate, .. } =
        &mut tokens.list[token as usize].what
    {
        *mate = with;
    }
    debug_assert_ne!(with, NONE);
}

/// Follows tables and cells as the tree builder does.
fn fence(barriers: &mut Vec<Barrier>, element: ElementId, opens: bool, at: u32) {
    let in_cell = barriers.last().is_some_and(|barrier| barrier.cell);
    let in_table = !barriers.is_empty();
    match (element.role(), opens) {
        (Role::Table, true) => {
            if in_table && !in_cell {
                barriers.pop();
            }
            barriers.push(Barrier { cell: false, at });
        }
        (Role::Table, false) if in_table => {
            barriers.truncate(barriers.len() - 1 - usize::from(in_cell));
        }
        (Role::Cell | Role::HeadCell | Role::Caption, _) if in_table => {
            if in_cell {
                barriers.pop();
            }
            if opens {
                barriers.push(Barrier { cell: true, at });
            }
        }
        (Role::Row | Role::Body | Role::Head, _) if in_cell => {
            barriers.pop();
        }
        _ => {}
    }
}
