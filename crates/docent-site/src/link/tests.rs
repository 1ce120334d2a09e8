//! Linking, case by case: a small site in one string, and what it becomes.
//!
//! `-- en/guide/a.md --` begins a file: the first part of its path is the locale (`en` is the source), the rest its
//! path in the content folder. `redirects.csv`, `metadata.md`, `_includes/snippets.md` and pictures are what they are
//! anywhere else, and a file whose text is `active` could run a script; `-- contacts.toml --` gives contacts. `check` shows the parts that a case is about:
//!
//! * `pages`: address, kind, place in the navigation (`-` for none), file
//! * `nav`: the navigation as a nested list
//! * `order`: the articles in the order of previous and next
//! * `links`: every link and picture of every article with its answer
//! * `ids`: the ids of every heading, aliases in brackets
//! * `redirects`: from, to
//! * `findings`: code, place as text of the file, message, help

#![expect(clippy::needless_raw_string_hashes, reason = "`UPDATE_EXPECT=1` writes them so")]

mod addresses;
mod folders;
mod links;
mod locales;
mod moved;
mod places;
mod sound;

use std::fmt::Write as _;

use docent_article::{
    Diagnostic, Expanded, FileId, Kind, Settings, Snippets, Source, expand, parse,
};
use expect_test::Expect;

use crate::config::Config;
use crate::contacts::Contacts;
use crate::link::{Parsed, link};
use crate::site::{
    ArticleId, AssetFile, ImageTarget, InputFile, LinkTarget, LocaleInput, LocaleSite, NavId,
    PageKind, Site,
};

/// Links the site in `fixture` and compares the parts named in `show`, separated by spaces.
fn check(fixture: &str, show: &str, expected: &Expect) {
    let read = Read::new(fixture);
    let (site, findings) = read.link();
    sound::assert_sound(&site);
    let mut out = String::new();
    for part in show.split_whitespace() {
        for locale in &site.locales {
            match part {
                "pages" => pages(&site, locale, &mut out),
                "nav" => nav(locale, NavId(0), 0, &mut out),
                "order" => order(locale, &mut out),
                "redirects" => locale.redirects.iter().for_each(|(from, to)| {
                    let _ = writeln!(out, "{from} -> {to}");
                }),
                _ => {}
            }
        }
        match part {
            "links" => links(&site, &mut out),
            "ids" => ids(&site, &mut out),
            "findings" => read.findings(&findings, &mut out),
            _ => {}
        }
    }
    expected.assert_eq(&out);
}

/// The files of a fixture, read as the program reads a disk.
pub(crate) struct Read {
    config: Config,
    contacts: Contacts,
    inputs: Vec<LocaleInput>,
    expanded: Vec<Vec<Expanded>>,
    pub(crate) sources: Vec<Source>,
    names: Vec<String>,
}

impl Read {
    pub(crate) fn new(fixture: &str) -> Read {
        let mut files: Vec<(&str, &str)> = Vec::new();
        for part in fixture.split("\n-- ").map(|part| part.trim_start_matches("-- ")) {
            let file = part.split_once(" --\n");
            files.extend(file.or_else(|| Some((part.trim_end().strip_suffix(" --")?, ""))));
        }
        let mut tags: Vec<&str> = Vec::new();
        for tag in files.iter().filter_map(|(name, _)| name.split_once('/')).map(|(tag, _)| tag) {
            if !tags.contains(&tag) {
                tags.push(tag);
            }
        }
        let mut toml = "title = \"Help\"\nbase_url = \"https://help.example.com/kb\"\nsource_locale = \"en\"\n\
            contact = \"contact.md\"\nvideo_hosts = [\"video.example.com\"]\n"
            .to_owned();
        for tag in &tags {
            let _ = write!(toml, "[locales.{tag}]\nname = \"{tag}\"\ncontent = \"{tag}\"\n");
        }
        let config = Config::read(&toml, None).expect("the fixture's configuration is fine");
        let contacts = files.iter().find(|(name, _)| *name == "contacts.toml");
        let contacts = contacts.map_or("", |(_, text)| text);
        let contacts = Contacts::read(contacts, &config).expect("the fixture's contacts are fine");
        let mut read = Read {
            config,
            contacts,
            inputs: Vec::new(),
            expanded: Vec::new(),
            sources: Vec::new(),
            names: Vec::new(),
        };
        for tag in tags {
            let mut own: Vec<(&str, &str)> = files
                .iter()
                .filter_map(|(name, text)| {
                    Some((name.strip_prefix(tag)?.strip_prefix('/')?, *text))
                })
                .collect();
            own.sort_unstable();
            read.locale(tag, &own);
        }
        read
    }

    fn locale(&mut self, tag: &str, files: &[(&str, &str)]) {
        let mut input = LocaleInput::default();
        let mut snippets = Snippets::default();
        let mut articles = Vec::new();
        for (path, text) in files {
            let is_text = path.rsplit_once('.').is_some_and(|(_, end)| matches!(end, "md" | "csv"));
            if !is_text {
                let active = text.trim_end() == "active";
                input.assets.push(AssetFile { path: (*path).to_owned(), active });
                continue;
            }
            let file = FileId(u32::try_from(self.sources.len()).expect("a fixture is small"));
            let source = Source { file, text: (*text).to_owned() };
            self.names.push(format!("{tag}/{path}"));
            let entry = InputFile { path: (*path).to_owned(), file };
            match *path {
                "metadata.md" => input.metadata = Some(entry),
                "redirects.csv" => input.redirects = Some(entry),
                path if path.ends_with("_includes/snippets.md") => {
                    snippets = Snippets::read(&source).0;
                    input.includes.push(entry);
                }
                _ => {
                    articles.push(source.clone());
                    input.files.push(entry);
                }
            }
            self.sources.push(source);
        }
        self.expanded.push(articles.iter().map(|source| expand(source, &snippets)).collect());
        self.inputs.push(input);
    }

    pub(crate) fn link(&self) -> (Site<'_>, Vec<Diagnostic>) {
        let parsed = self.inputs.iter().zip(&self.expanded).map(|(input, expanded)| Parsed {
            input: input.clone(),
            articles: expanded.iter().map(|text| parse(text, &Settings::default()).0).collect(),
        });
        link(self.config.clone(), self.contacts.clone(), parsed.collect(), &self.sources)
    }

    fn findings(&self, findings: &[Diagnostic], out: &mut String) {
        for finding in findings {
            let file = finding.span.file.0 as usize;
            let text =
                &self.sources[file].text[finding.span.start as usize..finding.span.end as usize];
            let _ = writeln!(out, "{}: {} `{text}`", finding.code.id(), self.names[file]);
            let _ = writeln!(
                out,
                "    {}; {}",
                finding.message,
                finding.help.as_deref().unwrap_or("-")
            );
        }
    }
}

fn path(site: &Site<'_>, article: ArticleId) -> String {
    let article = &site.articles[article.0];
    format!("{}/{}", site.locales[article.locale.0].locale, article.path)
}

fn pages(site: &Site<'_>, locale: &LocaleSite, out: &mut String) {
    for page in &locale.pages {
        let kind = match page.kind {
            PageKind::Home => "home".to_owned(),
            PageKind::Group(_) => "group".to_owned(),
            PageKind::Article(article) => format!("article {}", path(site, article)),
            PageKind::Fallback(article) => format!("fallback {}", path(site, article)),
        };
        let parent = page.parent.map_or("-", |node| locale.nav[node.0].title.as_str());
        let node = page.nav.map_or("-", |node| locale.nav[node.0].title.as_str());
        let _ = writeln!(out, "{} | {kind} | {parent} > {node}", page.url);
    }
}

fn nav(locale: &LocaleSite, node: NavId, depth: usize, out: &mut String) {
    let entry = &locale.nav[node.0];
    let mark = if entry.group { "+" } else { "-" };
    let url = &locale.pages[entry.page.0].url;
    let _ = writeln!(out, "{}{mark} {} {url}", "  ".repeat(depth), entry.title);
    entry.children.iter().for_each(|child| nav(locale, *child, depth + 1, out));
}

fn order(locale: &LocaleSite, out: &mut String) {
    let first = locale.pages.iter().find(|page| page.previous.is_none() && page.next.is_some());
    let mut urls = Vec::new();
    let mut at = first;
    while let Some(page) = at {
        urls.push(page.url.as_str());
        at = page.next.map(|next| &locale.pages[next.0]);
    }
    let _ = writeln!(out, "{}", urls.join(" "));
}

fn ids(site: &Site<'_>, out: &mut String) {
    for (number, article) in site.articles.iter().enumerate() {
        let ids: Vec<String> = article
            .heading_ids
            .iter()
            .map(|heading| format!("{} [{}]", heading.id, heading.aliases.join(" ")))
            .collect();
        let _ = writeln!(out, "{}: {}", path(site, ArticleId(number)), ids.join(", "));
    }
}

fn links(site: &Site<'_>, out: &mut String) {
    for (number, article) in site.articles.iter().enumerate() {
        let mut lines: Vec<(u32, String)> = Vec::new();
        let mut see = |node: &docent_article::Node<'_>| match &node.kind {
            Kind::Link(link) => {
                lines.push((
                    node.start,
                    format!("{} -> {}", link.target, answer(site, &article.links[&node.start])),
                ));
            }
            Kind::Image(image) => {
                let answer = match article.images.get(&node.start) {
                    Some(ImageTarget::Asset { locale, path }) => {
                        site.locales[locale.0].assets[path].url.clone()
                    }
                    Some(ImageTarget::External { url }) => format!("external {url}"),
                    None => "missing".to_owned(),
                };
                lines.push((node.start, format!("image {} -> {answer}", image.target)));
            }
            _ => {}
        };
        article.article.body.iter().for_each(|node| node.walk(&mut see));
        if lines.is_empty() {
            continue;
        }
        let _ = writeln!(out, "{}", path(site, ArticleId(number)));
        for (_, line) in lines {
            let _ = writeln!(out, "    {line}");
        }
    }
}

fn answer(site: &Site<'_>, target: &LinkTarget) -> String {
    match target {
        LinkTarget::Article { article, suffix } => format!("{}{suffix}", path(site, *article)),
        LinkTarget::Address { url } => url.clone(),
        LinkTarget::Asset { url } => format!("file {url}"),
        LinkTarget::Fragment { id } => format!("#{id}"),
        LinkTarget::External { url } => format!("external {url}"),
        LinkTarget::Nowhere => "nowhere".to_owned(),
    }
}
