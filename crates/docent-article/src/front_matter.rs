//! Front matter: the YAML head of an article, typed.
//!
//! [`read`] never fails: a wrong type becomes text and a finding, an unknown key is kept out of the way, and a broken
//! head costs the head, not the article. Internal keys (author, commit ids, `TQID`, ..) are not kept at all, so they
//! cannot leak.

mod date;
mod head;
mod invalid;
mod place;
mod plain;
mod text;
mod values;

use serde_yaml::{Mapping, Value};

use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::source::{Source, Span};
use crate::tree::BadgeKind;

pub use place::places_of;
use values::Reader;

/// What the site needs of the head. Texts are plain: inline tags resolved, double spaces collapsed.
#[derive(Debug, Clone, PartialEq, Eq)]
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
    /// `index`: search engines may list the page; `true` unless the author says no.
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
    /// `product` (or `product-area`), `feature`, `role`, `type` (or `content-type`), `level`, `topic`: facets for the reader,
    /// in this order.
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
    pub kind: BadgeKind,
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

impl Default for FrontMatter {
    fn default() -> FrontMatter {
        FrontMatter {
            title: None,
            description: None,
            exl_id: None,
            last_update: None,
            keywords: Vec::new(),
            hide: false,
            hide_from_toc: false,
            index: true,
            order: None,
            aliases: Vec::new(),
            outline_levels: None,
            badges: Vec::new(),
            access: Vec::new(),
            facets: Vec::new(),
            translation: Translation::default(),
            guide_title: None,
            guide_description: None,
        }
    }
}

impl FrontMatter {
    /// Takes over what a whole guide or repository says (the heads of `TOC.md` and `metadata.md`) where this article
    /// says nothing of its own: outline, facets, and whether search engines may list it.
    pub fn inherit(&mut self, parent: &FrontMatter) {
        self.outline_levels = self.outline_levels.or(parent.outline_levels);
        self.index &= parent.index;
        for facet in &parent.facets {
            if !self.facets.iter().any(|(key, _)| *key == facet.0) {
                self.facets.push(facet.clone());
            }
        }
        values::sort_facets(&mut self.facets);
    }
}

/// The head of a file and where its body begins (a byte offset).
pub fn read(source: &Source) -> (FrontMatter, usize, Vec<Diagnostic>) {
    let text = source.text.as_str();
    let Some(head) = head::find(text) else {
        let start = head::after_mark(text);
        let finding = Diagnostic::new(
            Code::FrontMatterMissing,
            Span::new(source.file, start, start),
            "this file has no front matter",
        )
        .with_help("begin it with `---`, a line `title: ..`, and `---`");
        return (FrontMatter::default(), start, vec![finding]);
    };
    let mut reader = Reader::new(source, head.yaml.clone());
    if !head.closed {
        reader.findings.push(
            Diagnostic::new(
                Code::FrontMatterUnclosed,
                Span::new(source.file, head.open, head.open + 3),
                "the front matter that begins here has no closing `---`",
            )
            .with_help("end it with a line that holds only `---`"),
        );
    }
    let yaml = &text[head.yaml.clone()];
    match mapping(yaml) {
        Ok(mapping) => mapping.into_iter().for_each(|(key, value)| reader.entry(&key, value)),
        Err(error) => {
            // What can be read line by line is kept, above all `hide`; findings about it would only be noise.
            let findings = std::mem::take(&mut reader.findings);
            for (key, value) in head::simple_lines(yaml) {
                reader.entry(&Value::from(key), Value::from(value));
            }
            reader.findings = findings;
            reader.findings.push(invalid::finding(source, head.yaml, error.as_ref()));
        }
    }
    let Reader { mut front, findings, .. } = reader;
    values::sort_facets(&mut front.facets);
    (front, head.body, findings)
}

/// The entries of a head. An error without the parser's is a head that the parser was not given.
fn mapping(yaml: &str) -> Result<Mapping, Option<serde_yaml::Error>> {
    if let Some(texts) = plain::read(yaml, values::is_ignored) {
        return Ok(texts.into_iter().map(|(key, text)| (key.into(), text.into())).collect());
    }
    if head::is_deep(yaml) {
        return Err(None);
    }
    if yaml.trim().is_empty() {
        return Ok(Mapping::new());
    }
    serde_yaml::from_str(yaml).map_err(Some)
}

#[cfg(test)]
mod tests;
