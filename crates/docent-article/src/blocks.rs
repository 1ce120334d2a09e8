//! Blocks: the markers that `CommonMark` would swallow, put where the parser can see them.
//!
//! `+++`, tab and shade box markers, videos, contextual help, whole HTML tables and lists may interrupt paragraphs,
//! lists and HTML (afm 2, step 5). [`mark`] replaces each by a sentinel: a paragraph of its own, indented to the list
//! item that it stands in, whose text is a number between two noncharacters. The number is an index into
//! [`Marked::markers`]. Regions of HTML move behind [`Marked::visible`], out of the parser's sight.
//!
//! Openers and closers leave here in pairs; what is not closed is closed where afm says, with a finding.

mod lines;
mod pair;
mod regions;
mod write;

use std::ops::Range;

use crate::diagnostic::Diagnostic;
use crate::text::Mapped;

/// Opens a sentinel. A noncharacter: no author's text holds it after [`crate::expand()`].
pub(crate) const OPEN: char = '\u{FDD0}';
/// Closes the number of a sentinel.
pub(crate) const CLOSE: char = '\u{FDD1}';

/// What a sentinel stands for. Ranges are offsets in [`Marked::text`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Marker {
    /// `+++ Title`; the title follows the sentinel in its paragraph.
    CollapsibleOpen,
    /// `>[!BEGINTABS]`
    TabsOpen,
    /// `>[!TAB Title]`; the title follows the sentinel.
    Tab,
    /// `>[!BEGINSHADEBOX "Title"]`; the title follows the sentinel.
    ShadeBoxOpen,
    /// The end of any of them.
    Close,
    /// `>[!VIDEO](address)`
    Video(String),
    /// `>[!CONTEXTUALHELP]` with its id.
    ContextualHelp(String),
    /// `{{$contacts region=key}}`
    Contacts(Option<String>),
    /// Raw HTML from its opening tag to its closing one.
    Html(Range<usize>),
}

/// A text with sentinels.
#[derive(Debug, Clone, Default)]
pub(crate) struct Marked {
    pub(crate) text: Mapped,
    /// The parser reads up to here.
    pub(crate) visible: usize,
    pub(crate) markers: Vec<Marker>,
}

/// Marks all blocks of a text whose comments are gone.
pub(crate) fn mark(from: Mapped, findings: &mut Vec<Diagnostic>) -> Marked {
    let found = lines::find(&from);
    let events = pair::pair(found, &from, findings);
    write::write(from, events)
}
