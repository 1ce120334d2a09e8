//! Whole small sites through [`super::render`], with a theme that shows what a template sees.
//!
//! A case is a few articles as `locale/group/stem.md` with their text; [`files`] gives the output by path.

mod chrome;
mod desk;
mod linked;
mod outputs;
mod search;
mod views;
mod widget;

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::Mutex;

use docent_article::{Article, FileId, Settings, Snippets, Source, expand, parse};
use docent_model::Locale;

use super::{Content, Manifest, RenderError, render};
use crate::config::Config;
use crate::contacts::Contacts;
use crate::site::{
    ArticleId, HeadingIds, LocaleId, LocaleSite, NavId, NavNode, Page, PageId, PageKind, Site,
    SiteArticle,
};
use crate::theme::{Theme, ThemeFile};

const STRINGS: &str = "\
not-found-title = Not found
languages-title = Languages
redirect-title = Moved
access-title = Access requirements
contact-days = { $first }-{ $last }
contact-hours = { $days } { $from }-{ $to } { $zone }
contact-hours-all-day = { $days } all day
priority-high = High
";

/// A theme whose pages are `name: value` lines; `templates` come on top of it.
pub(super) fn theme(templates: &[(&str, &str)]) -> Theme {
    let base = [
        ("article.html", include_str!("tests/page.html")),
        (
            "group.html",
            "{% for entry in page.entries %}{{ entry.title }} {{ entry.count }}\n{% endfor %}",
        ),
        ("home.html", "{{ page.title }}|{{ page.html | safe }}|{{ page.contacts_html | safe }}"),
        ("not-found.html", "{{ page.title }} {{ locale.tag }}"),
        ("languages.html", "{% for l in page.languages %}{{ l.tag }} {{ l.url }}\n{% endfor %}"),
        (
            "nav-node.html",
            "{% if node.group %} {{ node.title }}{% else %}{{ node.title }}{% if node.current %}*{% endif %} {% endif %}{% if node.open %}({{ node.children_html | safe }}{% if node.more %}..{% endif %}){% endif %}",
        ),
        ("redirect.html", "{{ page.target }} {{ page.canonical }} {{ page.noindex }}"),
        (
            "contacts.html",
            "{% for c in contacts %}[{{ c.label }} {{ c.phone_e164 }} {{ c.hours | join(sep=\",\") }} {{ c.hours_data }} {{ c.priorities | join(sep=\",\") }}]{% endfor %}",
        ),
    ];
    let file = |(path, text): &(&str, &str)| ThemeFile {
        path: (*path).to_owned(),
        origin: format!("templates/{path}"),
        content: (*text).to_owned(),
    };
    let strings = ThemeFile {
        path: "en".to_owned(),
        origin: "strings/en.ftl".to_owned(),
        content: STRINGS.to_owned(),
    };
    Theme {
        name: "test".to_owned(),
        templates: base.iter().chain(templates).map(file).collect(),
        strings: vec![strings],
        assets: Vec::new(),
    }
}

/// `en` is the source; `nl` and `ar` are translated to.
pub(super) fn config(locales: &[&str]) -> Config {
    Config {
        title: "Help & more".to_owned(),
        description: None,
        base_url: "https://example.com/help".to_owned(),
        source_locale: locale("en"),
        theme: "test".to_owned(),
        contact: None,
        video_hosts: Vec::new(),
        desk: None,
        health: crate::config::HealthConfig::default(),
        locales: locales
            .iter()
            .map(|tag| crate::config::LocaleConfig {
                locale: locale(tag),
                name: tag.to_uppercase(),
                terms: None,
                content: (*tag).to_owned(),
            })
            .collect(),
    }
}

fn locale(tag: &str) -> Locale {
    tag.parse().unwrap()
}

fn article(index: usize, text: &str) -> Article<'static> {
    let file = FileId(u32::try_from(index).unwrap());
    let expanded = expand(&Source { file, text: text.to_owned() }, &Snippets::default());
    // A test's few articles may live as long as the test.
    parse(Box::leak(Box::new(expanded)), &Settings::default()).0
}

/// A site of `locale/group/stem.md` files, linked in the plainest way: a group per folder, twins by path.
pub(super) fn site(locales: &[&str], texts: &[(&str, &str)]) -> Site<'static> {
    let config = config(locales);
    let mut articles: Vec<SiteArticle<'static>> = Vec::new();
    let mut sorted: Vec<(LocaleId, &str, &str)> = texts
        .iter()
        .map(|(path, text)| {
            let (tag, path) = path.split_once('/').unwrap();
            let id = locales.iter().position(|locale| *locale == tag).unwrap();
            (LocaleId(id), path, *text)
        })
        .collect();
    sorted.sort_unstable();
    for (index, (locale, path, text)) in sorted.iter().enumerate() {
        let article = article(index, text);
        let heading = article.h1().unwrap_or(path).to_owned();
        let ids = article.headings.iter();
        let ids = ids.map(|heading| HeadingIds { id: heading.id.clone(), aliases: Vec::new() });
        let twin = |id| sorted.iter().position(|other| (other.0, other.1) == (LocaleId(id), *path));
        articles.push(SiteArticle {
            locale: *locale,
            path: (*path).to_owned(),
            file: FileId(u32::try_from(index).unwrap()),
            title: article.front.title.clone().unwrap_or_else(|| heading.clone()),
            heading,
            heading_ids: ids.collect(),
            twins: (0..locales.len()).map(|id| twin(id).map(ArticleId)).collect(),
            page: PageId(0),
            links: BTreeMap::new(),
            images: BTreeMap::new(),
            badges: Vec::new(),
            noindex: article.front.hide,
            outline_levels: 3,
            drifted: None,
            article,
        });
    }
    let source = LocaleId(0);
    let sites = (0..locales.len()).map(|id| locale_site(&config, LocaleId(id), &mut articles));
    let locales = sites.collect();
    let form = docent_model::FormSchema::plain();
    Site { config, contacts: Contacts::default(), form, locales, source, articles }
}

fn locale_site(config: &Config, id: LocaleId, articles: &mut [SiteArticle<'static>]) -> LocaleSite {
    let locale = config.locales[id.0].locale.clone();
    let segment = locale.segment();
    let page =
        |url: String, kind, nav| Page { url, kind, nav, parent: None, previous: None, next: None };
    let node = |title: &str, page, parent, group| NavNode {
        title: title.to_owned(),
        page: PageId(page),
        parent,
        children: Vec::new(),
        group,
    };
    let mut pages = vec![page(format!("/{segment}/"), PageKind::Home, Some(NavId(0)))];
    let mut nav = vec![node("Home", 0, None, true)];
    let mut group: Option<(String, NavId)> = None;
    for (index, article) in articles.iter_mut().enumerate() {
        let borrowed = article.twins[id.0].is_none() && article.locale.0 == 0;
        if article.locale != id && !borrowed {
            continue;
        }
        let path = article.path.clone();
        let (folder, file) = path.rsplit_once('/').unwrap();
        if group.as_ref().is_none_or(|(open, _)| open != folder) {
            let opened = NavId(nav.len());
            nav.push(node(folder, pages.len(), Some(NavId(0)), true));
            nav[0].children.push(opened);
            let url = format!("/{segment}/{folder}/");
            pages.push(page(url, PageKind::Group(opened), Some(opened)));
            group = Some((folder.to_owned(), opened));
        }
        let (_, parent) = group.clone().unwrap();
        let listed = !article.article.front.hide;
        let (own, at) = (NavId(nav.len()), PageId(pages.len()));
        if listed {
            nav.push(node(&article.heading, at.0, Some(parent), false));
            nav[parent.0].children.push(own);
        }
        let kind = if borrowed { PageKind::Fallback } else { PageKind::Article };
        let stem = file.trim_end_matches(".md");
        let url = format!("/{segment}/{folder}/{stem}/");
        let mut made = page(url, kind(ArticleId(index)), listed.then_some(own));
        made.parent = Some(parent);
        pages.push(made);
        if !borrowed {
            article.page = at;
        }
    }
    LocaleSite {
        name: config.locales[id.0].name.clone(),
        locale,
        description: None,
        home: None,
        pages,
        nav,
        redirects: BTreeMap::new(),
        contact: None,
        assets: BTreeMap::new(),
    }
}

/// Renders, and gives every file by its path; a copy as `copy of PATH`.
pub(super) fn try_files(
    site: &Site<'_>,
    theme: &Theme,
) -> Result<(Manifest, BTreeMap<String, String>), RenderError> {
    let files = Mutex::new(BTreeMap::new());
    let manifest = render(site, theme, &|file| {
        let text = match file.content {
            Content::Bytes(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Content::Copy { locale, path } => format!("copy of {}:{path}", locale.0),
        };
        let replaced = files.lock().unwrap().insert(file.path, text);
        assert_eq!(replaced, None, "a file is handed out once");
        ControlFlow::Continue(())
    })?;
    Ok((manifest, files.into_inner().unwrap()))
}

pub(super) fn files(site: &Site<'_>) -> BTreeMap<String, String> {
    try_files(site, &theme(&[])).unwrap().1
}
