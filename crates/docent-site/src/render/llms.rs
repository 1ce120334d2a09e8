//! Plain text for language models: `llms.txt` and the Markdown twins of pages.

use super::Prepared;
use super::addresses::PageRef;
use super::article_page::ArticlePage;
use super::navigation::below;
use crate::site::{ArticleId, LocaleId, NavId, PageId, PageKind};

/// `/<locale>/llms.txt`: every listed article by top group.
pub(crate) fn of_locale(prepared: &Prepared<'_>, locale: LocaleId) -> String {
    let site = &prepared.site.locales[locale.0];
    let mut out = head(prepared, prepared.description(locale));
    let Some(home) = site.nav.first() else { return out };
    let (groups, single): (Vec<NavId>, Vec<NavId>) =
        home.children.iter().partition(|id| site.nav[id.0].group);
    if !single.is_empty() {
        out.push('\n');
    }
    for node in single {
        entry(&mut out, prepared, (locale, site.nav[node.0].page));
    }
    for group in groups {
        out.push_str("\n## ");
        plain(&mut out, &site.nav[group.0].title);
        out.push_str("\n\n");
        // A group can have an article of its own, with its name.
        for node in std::iter::once(group).chain(below(site, group)) {
            entry(&mut out, prepared, (locale, site.nav[node.0].page));
        }
    }
    out
}

/// `/llms.txt`: the locales.
pub(crate) fn of_site(prepared: &Prepared<'_>) -> String {
    let mut out = head(prepared, prepared.site.config.description.as_deref());
    out.push('\n');
    for locale in &prepared.site.locales {
        let url = prepared.addresses.url(&format!("/{}/llms.txt", locale.locale.segment()));
        item(&mut out, &locale.name, &url, None);
    }
    out
}

fn head(prepared: &Prepared<'_>, description: Option<&str>) -> String {
    let mut out = "# ".to_owned();
    plain(&mut out, &prepared.site.config.title);
    out.push('\n');
    if let Some(description) = description {
        out.push_str("\n> ");
        plain(&mut out, description);
        out.push('\n');
    }
    out
}

/// An article that search engines may know, and what is borrowed of one.
fn entry(out: &mut String, prepared: &Prepared<'_>, page: PageRef) {
    let (PageKind::Article(id) | PageKind::Fallback(id)) = prepared.kind(page) else { return };
    let article = &prepared.site.articles[id.0];
    if article.noindex {
        return;
    }
    let url = format!("{}index.md", prepared.addresses.absolute(page));
    item(out, &article.heading, &url, article.article.front.description.as_deref());
}

fn item(out: &mut String, title: &str, url: &str, description: Option<&str>) {
    out.push_str("- [");
    plain(out, title);
    out.push_str("](");
    // A parenthesis in an address would end the link.
    out.push_str(&url.replace('(', "%28").replace(')', "%29"));
    out.push(')');
    if let Some(description) = description.filter(|description| !description.is_empty()) {
        out.push_str(": ");
        plain(out, description);
    }
    out.push('\n');
}

/// A text on one line without any power of Markdown or HTML.
fn plain(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '!' | '|' => {
                out.push('\\');
                out.push(c);
            }
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
}

/// The Markdown twin of an article's page: what it is and what it says, nothing internal. The empty `buffer` is for its
/// body, and empty again afterwards.
pub(crate) fn article(
    prepared: &Prepared<'_>,
    page: PageRef,
    id: ArticleId,
    buffer: &mut String,
) -> String {
    let article = &prepared.site.articles[id.0];
    let front = &article.article.front;
    let url = prepared.addresses.absolute((article.locale, article.page));
    let language = prepared.language(article.locale).0;
    let mut out =
        twin_head(&article.title, front.description.as_deref().unwrap_or_default(), &url, language);
    body(buffer, prepared, page.0, id);
    out.reserve_exact(buffer.len() + 1);
    out.push_str(buffer);
    buffer.clear();
    ended(out)
}

fn body(out: &mut String, prepared: &Prepared<'_>, reader: LocaleId, id: ArticleId) {
    let around = ArticlePage::new(prepared, reader, id, &prepared.site.config.base_url);
    docent_article::markdown::write(&around.article.article, &around, out);
}

/// The Markdown twin of a group's or home page: what is in it.
pub(crate) fn list(prepared: &Prepared<'_>, (locale, page): PageRef) -> String {
    let site = &prepared.site.locales[locale.0];
    let config = &prepared.site.config;
    let (title, description, node) = match site.pages[page.0].kind {
        PageKind::Group(node) => (site.nav[node.0].title.as_str(), "", node),
        _ => (config.title.as_str(), prepared.description(locale).unwrap_or_default(), NavId(0)),
    };
    let url = prepared.addresses.absolute((locale, page));
    let mut out = twin_head(title, description, &url, prepared.language(locale).0);
    let is_home = site.pages[page.0].kind == PageKind::Home;
    if let Some(article) = site.home.filter(|_| is_home) {
        body(&mut out, prepared, locale, article);
    } else {
        out.push_str("# ");
        plain(&mut out, title);
        out.push('\n');
    }
    out.push('\n');
    for id in site.nav.get(node.0).map_or(&[][..], |node| &node.children) {
        let page: PageId = site.nav[id.0].page;
        let url = format!("{}index.md", prepared.addresses.absolute((locale, page)));
        item(&mut out, &site.nav[id.0].title, &url, None);
    }
    ended(out)
}

/// JSON's quoted texts are YAML's.
fn twin_head(title: &str, description: &str, url: &str, language: &str) -> String {
    let quoted = |text: &str| serde_json::to_string(text).expect("a text is always JSON");
    let mut out = format!("---\ntitle: {}\n", quoted(title));
    if !description.is_empty() {
        out.push_str("description: ");
        out.push_str(&quoted(description));
        out.push('\n');
    }
    format!("{out}canonical: {}\nlanguage: {}\n---\n\n", quoted(url), quoted(language))
}

fn ended(mut out: String) -> String {
    if !out.ends_with('\n') {
        out.push('\n');
    }
    out
}
