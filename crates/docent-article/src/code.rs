//! The codes of all diagnostics, in one table: parser, linker, printer and help pages read it.
//!
//! A code never changes its meaning; a new rule gets a new code, and a page `content/en/codes/<code>.md`.

use crate::diagnostic::Severity;

macro_rules! codes {
    ($($variant:ident $id:literal $severity:ident $summary:literal),* $(,)?) => {
        /// The rule that a finding comes from.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $summary] $variant,)*
        }

        impl Code {
            /// Every code, in the order of the table.
            pub const ALL: &'static [Code] = &[$(Code::$variant),*];

            /// Its stable name, as printed: `alert-unknown`.
            pub fn id(self) -> &'static str {
                match self { $(Code::$variant => $id,)* }
            }

            /// How bad it is unless `--strict` says otherwise.
            pub fn severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity,)* }
            }

            /// What the rule finds, in one sentence.
            pub fn summary(self) -> &'static str {
                match self { $(Code::$variant => $summary,)* }
            }
        }
    };
}

codes! {
    NotUtf8 "not-utf8" Error "The file is not UTF-8.",
    FrontMatterInvalid "front-matter-invalid" Error "The front matter is not valid YAML.",
    FrontMatterUnclosed "front-matter-unclosed" Error "The front matter has no closing `---`.",
    FrontMatterMissing "front-matter-missing" Warning "The article has no front matter.",
    FrontMatterType "front-matter-type" Warning "A front matter value has the wrong type.",
    FrontMatterTypo "front-matter-typo" Warning "A front matter key looks like a misspelt one.",
    Mojibake "mojibake" Warning "Text was decoded with the wrong encoding and has been repaired.",
    SnippetUnknown "snippet-unknown" Warning "A `{{name}}` names no snippet.",
    IncludeEmpty "include-empty" Warning "An include names no file.",
    IncludeMissing "include-missing" Warning "An included file does not exist.",
    IncludeCycle "include-cycle" Error "Snippets or included files include each other.",
    CommentUnclosed "comment-unclosed" Warning "A comment is never closed.",
    CommentNested "comment-nested" Warning "A comment contains the opening of another one.",
    CommentStrayClose "comment-stray-close" Warning "A `-->` closes nothing.",
    AlertUnknown "alert-unknown" Warning "There is no alert of that name.",
    AlertEmpty "alert-empty" Warning "An alert has no text.",
    TagUnbalanced "tag-unbalanced" Warning "An inline tag is never closed.",
    BadgeUrlCut "badge-url-cut" Warning "The address of a badge swallows another attribute.",
    CollapsibleUnclosed "collapsible-unclosed" Warning "A collapsible is never closed.",
    CollapsibleStrayClose "collapsible-stray-close" Warning "A `+++` closes nothing.",
    ShadeboxUnclosed "shadebox-unclosed" Warning "A shade box is never closed.",
    ShadeboxStrayClose "shadebox-stray-close" Warning "An `ENDSHADEBOX` closes nothing.",
    TabsUnclosed "tabs-unclosed" Warning "A group of tabs is never closed.",
    TabsStrayMarker "tabs-stray-marker" Warning "A tab marker stands outside a group of tabs.",
    HtmlRemoved "html-removed" Warning "Unsafe or unsupported HTML was removed.",
    HtmlPlaceholder "html-placeholder" Warning "Text in angle brackets is not HTML and is shown as text.",
    HtmlUnclosed "html-unclosed" Warning "An HTML table or list is never closed.",
    ListContinued "list-continued" Warning "A numbered list was cut in two and has been joined.",
    BoldUnbalanced "bold-unbalanced" Warning "A line has an odd number of `**`.",
    HeadingMissing "heading-missing" Warning "The article has no heading of level 1.",
    HeadingRepeated "heading-repeated" Warning "The article has more than one heading of level 1.",
    IdRepeated "id-repeated" Warning "An id is used twice in one article.",
    ImageAltMissing "image-alt-missing" Warning "An image has no alternative text.",
    ImageAltFileName "image-alt-file-name" Warning "The alternative text of an image is a file name.",
    LinkTextEmpty "link-text-empty" Warning "A link has no text.",
    TranslationDoubleSpace "translation-double-space" Warning "Machine translation left a gap in a sentence.",
    TranslationGarbage "translation-garbage" Warning "Machine translation left runs of digits in the text.",
    TitleMissing "title-missing" Warning "The front matter has no title.",
    LinkBroken "link-broken" Warning "A link leads to no article and no file.",
    LinkScheme "link-scheme" Warning "A link uses a scheme that is not allowed.",
    AssetActive "asset-active" Warning "A linked file could run a script and is not copied.",
    AnchorBroken "anchor-broken" Warning "A link leads to a heading that does not exist.",
    ImageMissing "image-missing" Warning "An image file does not exist.",
    ImageElsewhere "image-elsewhere" Warning "An image is on another host and is shown as a link.",
    TocTargetMissing "toc-target-missing" Warning "The table of contents lists a file that does not exist.",
    TocEntryInvalid "toc-entry-invalid" Warning "An entry of the table of contents is neither an article nor a group.",
    ArticleOrphaned "article-orphaned" Warning "No table of contents lists the article.",
    AddressRepeated "address-repeated" Error "Two articles have the same address.",
    ExlIdRepeated "exl-id-repeated" Warning "Two articles of one locale have the same `exl-id`.",
    TwinConflict "twin-conflict" Warning "Path and `exl-id` pair a translation with two different articles.",
    RedirectInvalid "redirect-invalid" Warning "A redirect cannot be read.",
    RedirectLoop "redirect-loop" Warning "Redirects lead in a circle.",
    RedirectTargetMissing "redirect-target-missing" Warning "A redirect leads to no page.",
    RedirectConflict "redirect-conflict" Warning "A redirect starts at the address of a page or of another redirect.",
    VideoHost "video-host" Warning "A video is on a host that the configuration does not list.",
    ParityText "parity-text" Warning "A paragraph stands in the source or the translation alone.",
    ParityHeading "parity-heading" Warning "Headings of source and translation differ.",
    ParityList "parity-list" Warning "Lists of source and translation differ.",
    ParityAlert "parity-alert" Warning "Alerts of source and translation differ.",
    ParityCollapsible "parity-collapsible" Warning "Collapsibles, tabs or shade boxes of source and translation differ.",
    ParityTable "parity-table" Warning "Tables of source and translation differ.",
    ParityImage "parity-image" Warning "Source and translation show different images.",
    ParityLink "parity-link" Warning "Source and translation lead to different places.",
    ParityCode "parity-code" Warning "Code was changed or lost in the translation.",
    ParityNumber "parity-number" Warning "Numbers of source and translation differ.",
    ParityControl "parity-control" Warning "Source and translation name different UI controls.",
    ParityName "parity-name" Warning "A protected name is missing in the translation.",
    ParityPlaceholder "parity-placeholder" Warning "Placeholders of source and translation differ.",
    TermMissing "term-missing" Warning "A name that must stay is missing in the translation.",
    TermForbidden "term-forbidden" Warning "A term is rendered by a word that the list of terms forbids.",
    TermUnapproved "term-unapproved" Warning "A term is not rendered as the list of terms says.",
    ControlUnknown "control-unknown" Warning "The product has no UI control of that name.",
    ControlDiffers "control-differs" Warning "A UI control is called otherwise in the product.",
    TranslationDrifted "translation-drifted" Warning "The source has changed since it was translated.",
    RevisionUnknown "revision-unknown" Warning "The history does not hold the revision that was translated.",
    ContactsMissing "contacts-missing" Warning "An article asks for the contacts, but there are none.",
}
