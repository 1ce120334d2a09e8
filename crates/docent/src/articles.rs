//! From what was read to a linked site: expand, parse, link. Nothing here can fail.

use std::cmp::Ordering;

use docent_article::{Article, Diagnostic, Expanded, Settings, Snippets, Source};
use docent_model::FormSchema;
use docent_site::site::{LocaleId, LocaleInput};
use docent_site::{Config, Contacts, Parsed, Site};
use rayon::prelude::*;

use crate::progress::Progress;
use crate::read::Input;
use crate::terms::TermFiles;

/// The expanded articles of every locale, which own the text that the site borrows.
pub(crate) struct Texts {
    locales: Vec<Vec<Expanded>>,
    findings: Vec<Diagnostic>,
}

impl Texts {
    /// The number of expanded files in all locales.
    pub(crate) fn count(&self) -> usize {
        self.locales.iter().map(Vec::len).sum()
    }
}

/// The number of articles that were read; a table of contents is none.
pub(crate) fn count(input: &Input) -> usize {
    let files = input.locales.iter().flat_map(|locale| &locale.input.files);
    files.filter(|file| file.path != "TOC.md" && !file.path.ends_with("/TOC.md")).count()
}

/// Puts the snippets into all articles. A locale uses its own snippet library.
pub(crate) fn expand(input: &Input) -> Texts {
    let mut texts = Texts { locales: Vec::new(), findings: input.findings.clone() };
    let source = |file: docent_article::FileId| &input.sources[file.0 as usize];
    let files = input.locales.iter().map(|locale| locale.input.files.len()).sum();
    let progress = Progress::new("expanding", Some(files));
    for locale in &input.locales {
        let (mut snippets, findings) =
            locale.library.map(|file| Snippets::read(source(file))).unwrap_or_default();
        texts.findings.extend(findings);
        let includes = locale.input.includes.iter();
        for include in includes.filter(|include| Some(include.file) != locale.library) {
            snippets.add_file(&include.path, source(include.file));
        }
        let files = locale.input.files.par_iter();
        texts.locales.push(
            files
                .map(|file| {
                    progress.step();
                    docent_article::expand(source(file.file), &snippets)
                })
                .collect(),
        );
    }
    texts
}

/// The parsed articles of every locale, and what is wrong with them.
pub(crate) fn parse<'a>(
    texts: &'a Texts,
    config: &Config,
) -> (Vec<Vec<Article<'a>>>, Vec<Diagnostic>) {
    let progress = Progress::new("parsing", Some(texts.count()));
    let mut findings = texts.findings.clone();
    let mut locales = Vec::new();
    for (expanded, locale) in texts.locales.iter().zip(&config.locales) {
        let language = locale.locale.language().to_owned();
        let settings = Settings { language, ..Settings::default() };
        let parsed = expanded.par_iter().map(|text| {
            progress.step();
            docent_article::parse(text, &settings)
        });
        let (articles, found): (Vec<_>, Vec<_>) = parsed.unzip();
        findings.extend(found.into_iter().flatten());
        locales.push(articles);
    }
    (locales, findings)
}

/// Links everything; `findings` are those of [`parse`]. What comes back is sorted by file and place.
pub(crate) fn link<'a>(
    config: Config,
    (contacts, form): (Contacts, FormSchema),
    input: &mut Input,
    articles: Vec<Vec<Article<'a>>>,
    mut findings: Vec<Diagnostic>,
) -> (Site<'a>, Vec<Diagnostic>) {
    let inputs = input.locales.iter_mut().map(|locale| std::mem::take(&mut locale.input));
    let inputs: Vec<LocaleInput> = inputs.collect();
    let parsed = inputs.into_iter().zip(articles);
    let parsed = parsed.map(|(input, articles)| Parsed { input, articles }).collect();
    let (mut site, found) = docent_site::link(config, contacts, parsed, &input.sources);
    site.form = form;
    findings.extend(found);
    // Two articles that include one text find its mistake twice.
    findings.sort_by(in_order);
    findings.dedup();
    (site, findings)
}

/// What `[health]` asks of every check, added to the other findings; `terms` is parallel to the locales.
pub(crate) fn health(
    site: &Site<'_>,
    terms: &[Option<TermFiles>],
    sources: &[Source],
    findings: &mut Vec<Diagnostic>,
) {
    for locale in (0..site.locales.len()).map(LocaleId) {
        if site.config.health.parity {
            findings.extend(docent_site::health::parity(site, locale));
        }
        if let Some(Some(files)) = terms.get(locale.0) {
            let TermFiles { terms, controls } = files;
            findings.extend(docent_site::health::terms(site, locale, terms, controls, sources));
        }
    }
    findings.sort_by(in_order);
    findings.dedup();
}

fn in_order(a: &Diagnostic, b: &Diagnostic) -> Ordering {
    (a.span, a.code, &a.message).cmp(&(b.span, b.code, &b.message))
}
