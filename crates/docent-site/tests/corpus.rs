//! Two real repositories, if they are there, keep the figures of the dialect's manual (section 7).
#![expect(clippy::disallowed_methods, reason = "the test plays the program that reads the disk")]
#![expect(clippy::print_stderr, reason = "a test that cannot run must say so")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use docent_article::{
    Code, Diagnostic, Expanded, FileId, Kind, Settings, Snippets, Source, expand, parse,
};
use docent_site::site::{
    AssetFile, ImageTarget, InputFile, LinkTarget, LocaleId, LocaleInput, PageKind, Site,
};
use docent_site::{Config, Contacts, Parsed, link};
use rayon::prelude::*;

struct Corpus {
    inputs: Vec<LocaleInput>,
    sources: Vec<Source>,
    expanded: Vec<Vec<Expanded>>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus")
}

fn config() -> Config {
    let text = "title = \"Help\"\nbase_url = \"https://help.example.com\"\nsource_locale = \"en\"\n\
        [locales.en]\nname = \"English\"\ncontent = \"workfront.en\"\n\
        [locales.nl]\nname = \"Nederlands\"\ncontent = \"workfront.nl-NL\"\n";
    Config::read(text, None).expect("it is fine")
}

/// Every file below a folder, with `/` in its path.
fn walk(root: &Path, folder: &str, files: &mut Vec<String>) {
    for entry in std::fs::read_dir(root.join(folder)).expect("the folder can be read") {
        let entry = entry.expect("the folder can be read");
        let name = entry.file_name().into_string().expect("names are UTF-8");
        let path = if folder.is_empty() { name } else { format!("{folder}/{name}") };
        if entry.file_type().expect("it is there").is_dir() {
            walk(root, &path, files);
        } else {
            files.push(path);
        }
    }
}

fn read() -> Option<Corpus> {
    if !folder().exists() {
        eprintln!("SKIPPED: there is no {}", folder().display());
        return None;
    }
    let mut corpus = Corpus { inputs: Vec::new(), sources: Vec::new(), expanded: Vec::new() };
    for locale in &config().locales {
        let root = folder().join(&locale.content);
        let mut files = Vec::new();
        walk(&root, "", &mut files);
        files.sort();
        let mut input = LocaleInput::default();
        let mut snippets = Snippets::default();
        let first = corpus.sources.len();
        for path in files {
            if !matches!(path.rsplit_once('.'), Some((_, "md" | "csv"))) {
                input.assets.push(AssetFile { path, size: None });
                continue;
            }
            let file = FileId(u32::try_from(corpus.sources.len()).expect("few files"));
            let text = std::fs::read_to_string(root.join(&path)).expect("it is UTF-8");
            let source = Source { file, text };
            let entry = InputFile { path, file };
            match entry.path.as_str() {
                "metadata.md" => input.metadata = Some(entry),
                "redirects.csv" => input.redirects = Some(entry),
                "help/_includes/snippets.md" => {
                    snippets = Snippets::read(&source).0;
                    input.includes.push(entry);
                }
                _ => input.files.push(entry),
            }
            corpus.sources.push(source);
        }
        let articles: Vec<&Source> =
            input.files.iter().map(|entry| &corpus.sources[entry.file.0 as usize]).collect();
        assert!(first < corpus.sources.len(), "{} has files", root.display());
        corpus.expanded.push(articles.par_iter().map(|source| expand(source, &snippets)).collect());
        corpus.inputs.push(input);
    }
    Some(corpus)
}

/// The linked corpus with the findings of linking, and the seconds that linking took.
fn linked(corpus: &Corpus) -> (Site<'_>, Vec<Diagnostic>, f64) {
    let parsed = corpus.inputs.iter().zip(&corpus.expanded).map(|(input, expanded)| Parsed {
        input: input.clone(),
        articles: expanded.par_iter().map(|text| parse(text, &Settings::default()).0).collect(),
    });
    let parsed: Vec<Parsed<'_>> = parsed.collect();
    #[expect(clippy::disallowed_methods, reason = "a measurement needs the clock")]
    let start = std::time::Instant::now();
    let (site, findings) = link(config(), Contacts::default(), parsed, &corpus.sources);
    (site, findings, start.elapsed().as_secs_f64())
}

/// What one locale's links and pictures came to.
#[derive(Debug, Default)]
struct Figures {
    links: u32,
    pictures: u32,
    fragments: u32,
    cross: u32,
    unanswered: u32,
}

fn figures(site: &Site<'_>, locale: LocaleId) -> Figures {
    let mut figures = Figures::default();
    for article in site.articles.iter().filter(|article| article.locale == locale) {
        article.article.body.iter().for_each(|node| {
            node.walk(&mut |node| match &node.kind {
                Kind::Link(link) => {
                    figures.fragments += u32::from(link.target.starts_with('#'));
                    match article.links.get(&node.start) {
                        Some(LinkTarget::Article { .. }) => {
                            figures.links += 1;
                            figures.cross += u32::from(link.target.contains('#'));
                        }
                        Some(_) => {}
                        None => figures.unanswered += 1,
                    }
                }
                Kind::Image(_) => {
                    let local =
                        matches!(article.images.get(&node.start), Some(ImageTarget::Asset { .. }));
                    figures.pictures += u32::from(local);
                }
                _ => {}
            });
        });
    }
    figures
}

#[test]
fn real_repositories_keep_the_figures_of_the_manual() {
    let Some(corpus) = read() else { return };
    let (site, findings, seconds) = linked(&corpus);
    eprintln!("linked {} articles in {seconds:.3} s", site.articles.len());
    let mut counts: BTreeMap<(String, &str), u32> = BTreeMap::new();
    let first_nl = corpus.inputs[1].files[0].file;
    for finding in &findings {
        let locale = if finding.span.file < first_nl { "en" } else { "nl" };
        *counts.entry((locale.to_owned(), finding.code.id())).or_default() += 1;
        if std::env::var_os("SHOW").is_some() {
            let span = finding.span;
            let text =
                &corpus.sources[span.file.0 as usize].text[span.start as usize..span.end as usize];
            eprintln!(
                "{locale} {} {} {:?} {text:.120}",
                finding.code.id(),
                finding.message,
                finding.help
            );
        }
    }
    eprintln!("{counts:#?}");
    for locale in [LocaleId(0), LocaleId(1)] {
        let pages = &site.locales[locale.0].pages;
        let of =
            |wanted: fn(&PageKind) -> bool| pages.iter().filter(|page| wanted(&page.kind)).count();
        eprintln!(
            "{:?} articles {} fallbacks {} groups {} nav {} redirects {} assets {} of {}",
            figures(&site, locale),
            of(|kind| matches!(kind, PageKind::Article(_))),
            of(|kind| matches!(kind, PageKind::Fallback(_))),
            of(|kind| matches!(kind, PageKind::Group(_))),
            site.locales[locale.0].nav.len(),
            site.locales[locale.0].redirects.len(),
            site.locales[locale.0].assets.len(),
            corpus.inputs[locale.0].assets.len(),
        );
    }
    let _ = Code::ALL;
}
