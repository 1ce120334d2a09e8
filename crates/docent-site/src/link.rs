//! Linking: all articles of all locales become one [`Site`].

use docent_article::{Article, Diagnostic, Source};

use crate::config::Config;
use crate::contacts::Contacts;
use crate::site::{LocaleId, LocaleInput, Site};

/// What [`link`] starts from: one locale's input and its parsed Markdown files, in the order of `input.files`.
pub struct Parsed<'a> {
    /// What was read.
    pub input: LocaleInput,
    /// Parallel to `input.files`; tables of contents are parsed like articles.
    pub articles: Vec<Article<'a>>,
}

/// Links the locales of a site, given in the order of the configuration. `sources` is the run's list of files, by
/// [`docent_article::FileId`]. Never fails: what is wrong is in the findings.
pub fn link<'a>(
    config: Config,
    contacts: Contacts,
    locales: Vec<Parsed<'a>>,
    sources: &[Source],
) -> (Site<'a>, Vec<Diagnostic>) {
    let _ = (locales, sources);
    let site =
        Site { config, contacts, locales: Vec::new(), source: LocaleId(0), articles: Vec::new() };
    (site, Vec::new())
}
