//! The allow-list: every HTML element that docent knows, and what becomes of it.
//!
//! Names that are not in [`ELEMENTS`] are no HTML to docent: authors write `<your-domain>` and mean the brackets, so
//! such a tag is shown as text. The same holds for the rare elements that in articles are always such placeholders
//! (`object`, `data`, `title`, ..).

use html5ever::{LocalName, local_name};

/// One known element.
pub(super) struct Element {
    /// Lower-case name, as authors write it.
    pub(super) name: &'static str,
    /// The name by which the tree builder sees it: elements that mean the same are the same there.
    pub(super) local: LocalName,
    pub(super) role: Role,
}

/// What becomes of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Inline, and nothing of its own: its children stay. With `class="preview"` it is a highlight.
    Span,
    /// [`crate::tree::Kind::Inline`] of its own name.
    Inline,
    Emphasis,
    Strong,
    Strikethrough,
    Code,
    Link,
    Image,
    Break,

    /// A block that is nothing of its own, unless it has an id or `class="preview"`.
    Division,
    /// The same, and pictures in it stand in the middle.
    Center,
    /// [`crate::tree::Kind::Block`] of its own name.
    Block,
    Paragraph,
    Heading(u8),
    Rule,
    List,
    OrderedList,
    Item,
    Quote,
    Preformatted,
    Table,
    Caption,
    Head,
    Body,
    Row,
    Cell,
    HeadCell,
    Details,
    Summary,

    /// A frame, which becomes a video.
    Frame,
    /// Its tags go without a word: they say nothing about the text.
    Ignored,
    /// Its tags go with a finding; what is in it stays.
    Removed,
    /// It goes with all that is in it, and a finding.
    RemovedWhole,
}

impl Role {
    /// Whether it can stand inside a sentence, so that an open `<b>` goes on behind it.
    pub(super) fn is_inline(self) -> bool {
        use Role::{
            Break, Code, Emphasis, Frame, Ignored, Image, Inline, Link, Removed, RemovedWhole,
            Span, Strikethrough, Strong,
        };
        matches!(
            self,
            Span | Inline
                | Emphasis
                | Strong
                | Strikethrough
                | Code
                | Link
                | Image
                | Break
                | Frame
                | Ignored
                | Removed
                | RemovedWhole
        )
    }

    /// Whether it has no content and no end tag.
    pub(super) fn is_void(self) -> bool {
        matches!(self, Role::Image | Role::Break | Role::Rule)
    }

    /// Whether nothing in it counts, up to its end tag.
    pub(super) fn is_opaque(self) -> bool {
        matches!(self, Role::RemovedWhole | Role::Frame)
    }
}

macro_rules! elements {
    ($($name:tt $local:tt $role:expr),* $(,)?) => {
        /// All known elements, sorted by name.
        pub(super) static ELEMENTS: [Element; [$($name),*].len()] =
            [$(Element { name: $name, local: local_name!($local), role: $role }),*];
    };
}

elements! {
    "a" "a" Role::Link,
    "abbr" "abbr" Role::Inline,
    "acronym" "abbr" Role::Span,
    "address" "address" Role::Division,
    "applet" "span" Role::Removed,
    "area" "span" Role::Removed,
    "article" "article" Role::Division,
    "aside" "aside" Role::Division,
    "audio" "span" Role::RemovedWhole,
    "b" "b" Role::Strong,
    "base" "span" Role::Removed,
    "basefont" "span" Role::Removed,
    "bdi" "bdi" Role::Inline,
    "bdo" "bdo" Role::Span,
    "bgsound" "span" Role::Removed,
    "big" "span" Role::Span,
    "blink" "span" Role::Removed,
    "blockquote" "blockquote" Role::Quote,
    "body" "span" Role::Ignored,
    "br" "br" Role::Break,
    "button" "span" Role::Removed,
    "canvas" "span" Role::RemovedWhole,
    "caption" "caption" Role::Caption,
    "center" "center" Role::Center,
    "cite" "cite" Role::Inline,
    "code" "code" Role::Code,
    "col" "span" Role::Ignored,
    "colgroup" "span" Role::Ignored,
    "dd" "dd" Role::Block,
    "del" "del" Role::Strikethrough,
    "details" "details" Role::Details,
    "dfn" "dfn" Role::Inline,
    "dialog" "span" Role::Removed,
    "dir" "ul" Role::List,
    "div" "div" Role::Division,
    "dl" "dl" Role::Block,
    "dt" "dt" Role::Block,
    "em" "em" Role::Emphasis,
    "embed" "span" Role::Removed,
    "fieldset" "span" Role::Removed,
    "figcaption" "figcaption" Role::Block,
    "figure" "figure" Role::Block,
    "font" "span" Role::Span,
    "footer" "footer" Role::Division,
    "form" "span" Role::Removed,
    "frame" "span" Role::Removed,
    "frameset" "span" Role::Removed,
    "h1" "h1" Role::Heading(1),
    "h2" "h2" Role::Heading(2),
    "h3" "h3" Role::Heading(3),
    "h4" "h4" Role::Heading(4),
    "h5" "h5" Role::Heading(5),
    "h6" "h6" Role::Heading(6),
    "head" "span" Role::Ignored,
    "header" "header" Role::Division,
    "hgroup" "hgroup" Role::Division,
    "hr" "hr" Role::Rule,
    "html" "html" Role::Ignored,
    "i" "i" Role::Emphasis,
    "iframe" "span" Role::Frame,
    "img" "img" Role::Image,
    "input" "span" Role::Removed,
    "ins" "ins" Role::Inline,
    "kbd" "kbd" Role::Inline,
    "label" "span" Role::Removed,
    "legend" "span" Role::Removed,
    "li" "li" Role::Item,
    "link" "span" Role::Removed,
    "listing" "pre" Role::Preformatted,
    "main" "main" Role::Division,
    "map" "span" Role::Removed,
    "mark" "mark" Role::Inline,
    "marquee" "span" Role::Removed,
    "math" "span" Role::RemovedWhole,
    "menu" "ul" Role::List,
    "meta" "span" Role::Removed,
    "nav" "nav" Role::Division,
    "nobr" "span" Role::Span,
    "noembed" "span" Role::RemovedWhole,
    "noframes" "span" Role::RemovedWhole,
    "noscript" "span" Role::RemovedWhole,
    "ol" "ol" Role::OrderedList,
    "optgroup" "span" Role::Removed,
    "option" "span" Role::Removed,
    "p" "p" Role::Paragraph,
    "plaintext" "span" Role::Removed,
    "pre" "pre" Role::Preformatted,
    "q" "q" Role::Inline,
    "rp" "rp" Role::Inline,
    "rt" "rt" Role::Inline,
    "ruby" "ruby" Role::Inline,
    "s" "s" Role::Strikethrough,
    "samp" "samp" Role::Inline,
    "script" "span" Role::RemovedWhole,
    "section" "section" Role::Division,
    "select" "span" Role::RemovedWhole,
    "small" "small" Role::Inline,
    "source" "span" Role::Removed,
    "span" "span" Role::Span,
    "strike" "strike" Role::Strikethrough,
    "strong" "strong" Role::Strong,
    "style" "span" Role::RemovedWhole,
    "sub" "sub" Role::Inline,
    "summary" "summary" Role::Summary,
    "sup" "sup" Role::Inline,
    "svg" "span" Role::RemovedWhole,
    "table" "table" Role::Table,
    "tbody" "tbody" Role::Body,
    "td" "td" Role::Cell,
    "template" "span" Role::RemovedWhole,
    "textarea" "span" Role::RemovedWhole,
    "tfoot" "tfoot" Role::Body,
    "th" "th" Role::HeadCell,
    "thead" "thead" Role::Head,
    "time" "time" Role::Inline,
    "tr" "tr" Role::Row,
    "track" "span" Role::Removed,
    "tt" "code" Role::Code,
    "u" "u" Role::Inline,
    "ul" "ul" Role::List,
    "var" "var" Role::Inline,
    "video" "span" Role::RemovedWhole,
    "wbr" "span" Role::Ignored,
    "xmp" "span" Role::RemovedWhole,
}

/// Elements of HTML that the table leaves out: in help articles their names stand for placeholders more often.
const SHOWN_AS_TEXT: [&str; 15] = [
    "data", "datalist", "menuitem", "meter", "object", "output", "param", "picture", "portal",
    "progress", "rb", "rtc", "search", "slot", "title",
];

/// Whether HTML has an element of this name, though it is shown as text.
pub(super) fn is_shown_as_text(name: &str) -> bool {
    SHOWN_AS_TEXT.iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// The keys of the names, so that a look-up compares numbers.
static KEYS: [u128; ELEMENTS.len()] = {
    let mut keys = [0; ELEMENTS.len()];
    let mut at = 0;
    while at < keys.len() {
        keys[at] = key(ELEMENTS[at].name.as_bytes());
        at += 1;
    }
    keys
};

/// The first sixteen letters of a name in lower case, as a number that sorts like them.
const fn key(name: &[u8]) -> u128 {
    let mut key = 0;
    let mut at = 0;
    while at < name.len() && at < 16 {
        key |= (name[at].to_ascii_lowercase() as u128) << (8 * (15 - at));
        at += 1;
    }
    key
}

/// The elements with these roles that the tree builder opens again after a block if they are open (HTML, "formatting
/// elements").
const FORMATTING: [&str; 4] = ["s", "small", "strike", "u"];

/// An index into [`ELEMENTS`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ElementId(u8);

impl ElementId {
    /// The element of that name, in any case.
    pub(super) fn named(name: &str) -> Option<ElementId> {
        if name.len() > 16 {
            return None;
        }
        let found = KEYS.binary_search(&key(name.as_bytes())).ok()?;
        u8::try_from(found).ok().map(ElementId)
    }

    pub(super) fn element(self) -> &'static Element {
        &ELEMENTS[self.index()]
    }

    pub(super) fn index(self) -> usize {
        usize::from(self.0)
    }

    pub(super) fn role(self) -> Role {
        self.element().role
    }

    pub(super) fn is_formatting(self) -> bool {
        match self.role() {
            Role::Strong | Role::Emphasis | Role::Code | Role::Link => true,
            Role::Strikethrough | Role::Inline => FORMATTING.contains(&self.element().name),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{ELEMENTS, ElementId};

    #[test]
    fn names_are_sorted() {
        assert!(ELEMENTS.is_sorted_by(|a, b| a.name < b.name));
    }

    #[test]
    fn names_are_found_in_any_case() {
        assert_eq!(ElementId::named("TaBle").map(|id| id.element().name), Some("table"));
        assert_eq!(ElementId::named("your-domain"), None);
        assert_eq!(ElementId::named("a-very-long-placeholder"), None);
    }
}
