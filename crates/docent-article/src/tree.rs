//! The tree of an article: one kind of node for everything a body can hold.
//!
//! Markdown and raw HTML end in the same nodes, so every fold (HTML, plain text, Markdown, outline, lint) sees one
//! language, and nothing that is not a [`Kind`] can reach a page. Text is borrowed from the expanded source.
//! Ranges are bytes of the *expanded* text; [`crate::Article::span`] leads them back to the author's file.

use std::borrow::Cow;

/// Text of a node.
pub type Str<'a> = Cow<'a, str>;

/// One node and what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node<'a> {
    /// What it is.
    pub kind: Kind<'a>,
    /// Offset of its first byte in the expanded text.
    pub start: u32,
    /// Offset after its last byte in the expanded text.
    pub end: u32,
    /// What is in it; empty for leaves.
    pub children: Vec<Node<'a>>,
}

// One line of a processor's cache: trees are walked again and again, and most of the time goes into fetching them.
const _: () = assert!(size_of::<Node<'_>>() <= 64);

/// What a node is. Leaves first, then inline containers, then blocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind<'a> {
    /// Text; never markup.
    Text(Str<'a>),
    /// Code inside a sentence.
    Code(Str<'a>),
    /// The author's line end inside a paragraph; shown as a line break.
    SoftBreak,
    /// A line break the author asked for.
    HardBreak,
    /// A picture. Its alternative text is plain.
    Image(Box<Image<'a>>),
    /// The box of a task list item; `true` when ticked.
    Task(bool),
    /// An id without text: `<a id="x"></a>` or the remains of `>[!CONTEXTUALHELP]`.
    Anchor(Str<'a>),
    /// A reference to the footnote of that name.
    FootnoteReference(Str<'a>),

    /// `*x*`
    Emphasis,
    /// `**x**`
    Strong,
    /// `~~x~~`
    Strikethrough,
    /// `[x](y)` or `<a href>`
    Link(Box<Link<'a>>),
    /// `[!UICONTROL x]`
    UiControl,
    /// `[!DNL x]`
    DoNotLocalize,
    /// `[!BADGE x]{..}`; the label is its children.
    Badge(Box<Badge<'a>>),
    /// `<span class="preview">`
    PreviewInline,
    /// A telephone number; the printed form is its children, the value is the `tel:` target (`+18663295273`).
    Phone(Str<'a>),
    /// An inline HTML element that needs no model of its own.
    Inline(Box<Element>),

    /// A paragraph.
    Paragraph,
    /// A heading.
    Heading(Box<Heading<'a>>),
    /// A list; its children are [`Kind::Item`].
    List {
        /// The first number of an ordered list.
        start: Option<u64>,
        /// The author left no blank lines between the items.
        tight: bool,
    },
    /// One item of a list. `id` comes from a trailing `{#id}`.
    Item {
        /// The id, if the author gave one (groups of a table of contents).
        id: Option<Str<'a>>,
    },
    /// A quotation.
    Quote,
    /// `>[!NOTE]`
    Alert(Box<Alert<'a>>),
    /// A block of code.
    CodeBlock(Box<CodeBlock<'a>>),
    /// A thematic break.
    Rule,
    /// A table; its children are an optional [`Kind::Caption`], then [`Kind::Row`]s.
    Table(Box<Table>),
    /// The caption of a table.
    Caption,
    /// One row; its children are [`Kind::Cell`]s.
    Row,
    /// One cell. Its children are inline nodes or blocks.
    Cell(Box<Cell<'a>>),
    /// `+++ Title`; the title is apart, the children are the body.
    Collapsible {
        /// The title's inline nodes; none of a `<details>` without a `<summary>`.
        title: Vec<Node<'a>>,
    },
    /// A group of tabs; its children are [`Kind::Tab`]s.
    Tabs,
    /// One panel.
    Tab(Box<Tab<'a>>),
    /// `>[!BEGINSHADEBOX]`
    ShadeBox {
        /// Its title, if any.
        title: Option<Str<'a>>,
    },
    /// `<div class="preview">`
    PreviewBlock,
    /// A video, by its address.
    Video(Str<'a>),
    /// `{{$contacts}}`: the site's list of contacts, of one region if it names one.
    Contacts {
        /// Key of the region.
        region: Option<Str<'a>>,
    },
    /// The text of a footnote.
    FootnoteDefinition(Str<'a>),
    /// A block-level HTML element that needs no model of its own.
    Block(Box<Element>),
}

/// An HTML element of the allow-list, by its name; it carries no attribute but an id and a tooltip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    /// Lower-case name from the allow-list.
    pub name: &'static str,
    /// Its id.
    pub id: Option<Box<str>>,
    /// Tooltip of an inline one: what an `<abbr>` stands for.
    pub title: Option<Box<str>>,
}

/// A panel in a group of tabs.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tab<'a> {
    /// Plain title.
    pub title: Str<'a>,
    /// Id of the panel, unique in the article.
    pub id: Str<'a>,
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Image<'a> {
    /// As written: relative to the article, or root-absolute, or an address.
    pub target: Str<'a>,
    /// Plain alternative text; empty when decorative or unknown (a finding was given).
    pub alt: Str<'a>,
    /// Tooltip.
    pub title: Option<Str<'a>>,
    /// `{width=}` or HTML: pixels or per cent.
    pub width: Option<Length>,
    /// HTML height.
    pub height: Option<Length>,
    /// `{align=}` or a `<center>` around it.
    pub align: Option<Align>,
    /// `{zoomable="yes"}`
    pub zoomable: bool,
    /// Other text shares its paragraph: an icon.
    pub inline: bool,
}

/// A length that an author may set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// CSS pixels.
    Pixels(u32),
    /// Per cent of the text's width, 1 to 100.
    Percent(u32),
}

/// Where a picture or the text of a table column stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// At the start of the line.
    Left,
    /// In the middle.
    Center,
    /// At the end of the line.
    Right,
}

/// A link.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Link<'a> {
    /// As written, entities decoded.
    pub target: Str<'a>,
    /// Tooltip.
    pub title: Option<Str<'a>>,
    /// `{target=_blank}`: opens a new tab.
    pub new_tab: bool,
    /// An id of the `<a>` itself.
    pub id: Option<Str<'a>>,
}

/// A badge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Badge<'a> {
    /// Its colour.
    pub kind: BadgeKind,
    /// Where it leads.
    pub link: Option<Box<Link<'a>>>,
    /// Tooltip.
    pub tooltip: Option<Str<'a>>,
}

/// The five badges of the dialect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BadgeKind {
    /// The default.
    #[default]
    Informative,
    /// Grey.
    Neutral,
    /// Green.
    Positive,
    /// Red.
    Negative,
    /// Orange.
    Caution,
}

/// A heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading<'a> {
    /// 1 to 6.
    pub level: u8,
    /// `{#id}`, if given.
    pub explicit_id: Option<Str<'a>>,
    /// Its place in [`crate::Article::headings`], where its ids are.
    pub index: u32,
}

/// An alert.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alert<'a> {
    /// Which.
    pub kind: AlertKind<'a>,
    /// Counts the alerts of the article from 1; part of the label's id.
    pub number: u32,
}

/// The alerts of the dialect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AlertKind<'a> {
    /// `NOTE`
    Note,
    /// `TIP`
    Tip,
    /// `IMPORTANT`
    Important,
    /// `CAUTION`
    Caution,
    /// `WARNING`
    Warning,
    /// `INFO`
    Info,
    /// `AVAILABILITY`
    Availability,
    /// `PREREQUISITES`
    Prerequisites,
    /// `ADMINISTRATION` or `ADMIN`
    Administration,
    /// `ERROR`
    Error,
    /// `SUCCESS`
    Success,
    /// `MORELIKETHIS`
    MoreLikeThis,
    /// Any other word, as written: its label.
    Other(Str<'a>),
}

/// A block of code.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CodeBlock<'a> {
    /// Its text.
    pub text: Str<'a>,
    /// Lower-case name of the language.
    pub language: Option<Str<'a>>,
    /// `{line-numbers="true"}`: the first number.
    pub first_line: Option<u32>,
    /// `{highlight="2,3"}`, as written.
    pub highlight: Option<Str<'a>>,
}

/// A table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Table {
    /// How many of its first rows are headings.
    pub head_rows: u32,
    /// `table-layout: fixed`; automatic otherwise.
    pub fixed: bool,
    /// Its id.
    pub id: Option<Box<str>>,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cell<'a> {
    /// What it heads, if it is a heading.
    pub scope: Option<Scope>,
    /// Columns it covers; 1 if not said.
    pub columns: u32,
    /// Rows it covers; 1 if not said.
    pub rows: u32,
    /// Alignment of its column (pipe tables).
    pub align: Option<Align>,
    /// Its id.
    pub id: Option<Str<'a>>,
}

/// What a heading cell heads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Its column.
    Column,
    /// Its row.
    Row,
}

impl<'a> Node<'a> {
    /// A node without children.
    pub fn leaf(kind: Kind<'a>, start: u32, end: u32) -> Node<'a> {
        Node { kind, start, end, children: Vec::new() }
    }

    /// A node with children.
    pub fn with(kind: Kind<'a>, start: u32, end: u32, mut children: Vec<Node<'a>>) -> Node<'a> {
        // Trees of thousands of articles are in memory at once, and a vector that grew has room for more than it holds.
        children.shrink_to_fit();
        Node { kind, start, end, children }
    }

    /// Calls `see` for this node and all below it, parents first, titles of collapsibles before their bodies.
    pub fn walk<'t>(&'t self, see: &mut impl FnMut(&'t Node<'a>)) {
        see(self);
        if let Kind::Collapsible { title } = &self.kind {
            for node in title {
                node.walk(see);
            }
        }
        for node in &self.children {
            node.walk(see);
        }
    }
}

impl Kind<'_> {
    /// Whether it stands inside a sentence.
    pub fn is_inline(&self) -> bool {
        use Kind::{
            Anchor, Badge, Code, DoNotLocalize, Emphasis, FootnoteReference, HardBreak, Image,
            Inline, Link, Phone, PreviewInline, SoftBreak, Strikethrough, Strong, Task, Text,
            UiControl,
        };
        matches!(
            self,
            Text(_)
                | Code(_)
                | SoftBreak
                | HardBreak
                | Image(_)
                | Task(_)
                | Anchor(_)
                | FootnoteReference(_)
                | Emphasis
                | Strong
                | Strikethrough
                | Link(_)
                | UiControl
                | DoNotLocalize
                | Badge(_)
                | PreviewInline
                | Phone(_)
                | Inline(_)
        )
    }
}
