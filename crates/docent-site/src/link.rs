//! Linking: all articles of all locales become one [`Site`].
//!
//! [`link()`] is the only entry. Its steps, each in a module of its own:
//!
//! 1. `content`: what each content folder holds, and which files are articles.
//! 2. `twins`: which articles are the same one in several locales: a family.
//! 3. `structure`: the order of families and groups, from tables of contents (`toc`) or from folders (`folders`).
//! 4. `addresses`: one address below the locale for every family; `pages`: pages and navigation of each locale.
//! 5. `headings`: ids that translations share with their source.
//! 6. `redirects`, then `targets`: every link and picture of every article, in parallel.
//!
//! Every step grows linearly with articles and locales, and the findings come sorted.

mod addresses;
mod anchors;
mod content;
mod folders;
mod headings;
mod outside;
mod pages;
mod paths;
mod redirects;
mod resolve;
mod structure;
mod targets;
mod toc;
mod twins;

use docent_article::{Article, Diagnostic, Source};
use docent_model::FormSchema;

use crate::config::Config;
use crate::contacts::Contacts;
use crate::site::{LocaleId, LocaleInput, Site};

/// What [`link()`] starts from: one locale's input and its parsed Markdown files, in the order of `input.files`.
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
    let source = config.locales.iter().position(|locale| locale.locale == config.source_locale);
    let source = LocaleId(source.unwrap_or_default());
    let mut findings = Vec::new();
    let (trees, mut articles) = content::sort(&config, locales, sources);
    let families = twins::pair(&trees, &mut articles, source, &mut findings);
    let mut structure = structure::read(&trees, &articles, &families, source, &mut findings);
    let addresses =
        addresses::assign(&trees, &articles, &families, &mut structure, source, &mut findings);
    let mut sites = pages::build(&config, &trees, &mut articles, &families, &structure, &addresses);
    headings::share(&mut articles, source);
    let context = resolve::Context {
        config: &config,
        contacts: &contacts,
        trees: &trees,
        articles: &articles,
        sources,
        source,
        pages: sites.iter().map(|site| resolve::PageIndex::new(&site.pages)).collect(),
        outside: outside::Outside::new(&config, &trees, sources),
        anchors: anchors::index(&articles),
    };
    let redirects = redirects::read(&context, &families, &addresses, sources, &mut findings);
    let answers = targets::answer(&context, &redirects);
    drop(context);
    for (site, redirects) in sites.iter_mut().zip(redirects) {
        site.redirects = redirects;
    }
    targets::store(answers, &mut articles, &mut sites, &mut findings);
    findings.sort_by(|a, b| {
        (a.span, a.code).cmp(&(b.span, b.code)).then_with(|| a.message.cmp(&b.message))
    });
    findings.dedup();
    let form = FormSchema::plain();
    (Site { config, contacts, form, locales: sites, source, articles }, findings)
}

#[cfg(test)]
pub(crate) mod tests;
