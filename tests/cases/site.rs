//! Cases that need the whole site: their files are linked, and a list tells what became of each.

use std::fmt::Write as _;

use docent_article::{Expanded, FileId, Kind, Settings, Snippets, Source, expand, parse};
use docent_site::site::{
    ArticleId, InputFile, LinkTarget, LocaleInput, LocaleSite, PageKind, Site, SiteArticle,
};
use docent_site::{Config, Contacts, Parsed, link};

use crate::document::Case;
use crate::run::position;

/// The pages of all locales with their links and ids, and what the linker found; nothing for a case of one article.
pub(crate) fn list(case: &Case<'_>) -> String {
    let Some(path) = case.input.attribute("path") else { return String::new() };
    let mut files = case.files.clone();
    files.push((path, case.input.text.as_str()));
    files.sort_unstable();
    let mut tags: Vec<&str> = files.iter().filter_map(|(name, _)| name.split('/').next()).collect();
    tags.dedup();
    let mut config =
        "title = \"Help\"\nbase_url = \"https://help.example.com\"\nsource_locale = \"en\"\n"
            .to_owned();
    for tag in &tags {
        let _ = write!(config, "[locales.{tag}]\nname = \"{tag}\"\ncontent = \"{tag}\"\n");
    }
    let config = Config::read(&config, None).expect("the case's configuration is fine");
    let (mut sources, mut names) = (Vec::new(), Vec::new());
    let mut locales = Vec::new();
    for tag in tags {
        let own = files
            .iter()
            .filter_map(|(name, text)| Some((name.strip_prefix(tag)?.strip_prefix('/')?, *text)));
        let (mut input, mut expanded) = (LocaleInput::default(), Vec::new());
        for (path, text) in own {
            let file = FileId(u32::try_from(sources.len()).expect("a case is small"));
            let source = Source { file, text: text.to_owned() };
            expanded.push(expand(&source, &Snippets::default()));
            input.files.push(InputFile { path: path.to_owned(), file });
            names.push(format!("{tag}/{path}"));
            sources.push(source);
        }
        locales.push((input, expanded));
    }
    let (site, findings) = linked(config, &locales, &sources);
    let mut out = String::new();
    for locale in &site.locales {
        pages(&site, locale, &mut out);
    }
    for finding in findings {
        let file = finding.span.file.0 as usize;
        let (line, column) = position(&sources[file].text, finding.span.start as usize);
        let _ = writeln!(out, "{} {}:{line}:{column}", finding.code.id(), names[file]);
    }
    out
}

fn linked<'a>(
    config: Config,
    locales: &'a [(LocaleInput, Vec<Expanded>)],
    sources: &[Source],
) -> (Site<'a>, Vec<docent_article::Diagnostic>) {
    let parsed = locales.iter().map(|(input, expanded)| Parsed {
        input: input.clone(),
        articles: expanded.iter().map(|text| parse(text, &Settings::default()).0).collect(),
    });
    link(config, Contacts::default(), parsed.collect(), sources)
}

fn pages(site: &Site<'_>, locale: &LocaleSite, out: &mut String) {
    for page in &locale.pages {
        let PageKind::Article(id) = page.kind else { continue };
        let article = &site.articles[id.0];
        let hidden = if page.nav.is_none() { ", not in the navigation" } else { "" };
        let _ = writeln!(out, "{} {}{hidden}", page.url, article.path);
        for (heading, ids) in article.article.headings.iter().zip(&article.heading_ids) {
            let all: Vec<&str> =
                std::iter::once(&ids.id).chain(&ids.aliases).map(String::as_str).collect();
            let _ = writeln!(out, "  # {} = {}", heading.text, all.join(" "));
        }
        for block in &article.article.body {
            block.walk(&mut |node| {
                if let Kind::Link(link) = &node.kind {
                    let to = answer(site, article, node.start);
                    let _ = writeln!(out, "  {} -> {to}", link.target);
                }
            });
        }
    }
}

fn answer(site: &Site<'_>, article: &SiteArticle<'_>, at: u32) -> String {
    match article.links.get(&at) {
        Some(LinkTarget::Article { article, suffix }) => {
            let ArticleId(index) = *article;
            let target = &site.articles[index];
            let page = &site.locales[target.locale.0].pages[target.page.0];
            format!("{}{suffix} \"{}\"", page.url, target.heading)
        }
        Some(LinkTarget::Fragment { id }) => format!("#{id}"),
        Some(LinkTarget::Nowhere) | None => "nowhere".to_owned(),
        Some(
            LinkTarget::Address { url } | LinkTarget::Asset { url } | LinkTarget::External { url },
        ) => url.clone(),
    }
}
