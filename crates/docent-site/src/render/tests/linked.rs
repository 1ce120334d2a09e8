//! Whole small sites, linked and rendered: no page leads to a file that is not there.

use std::collections::BTreeMap;

use docent_article::{Diagnostic, FileId, Settings, Snippets, Source, expand, parse};

use super::{config, theme, try_files};
use crate::contacts::Contacts;
use crate::link::{Parsed, link};
use crate::render::addresses;
use crate::site::{AssetFile, InputFile, LocaleInput, Site};

/// Every address that a template can get, as an `href`.
const LINKS: &str = r#"
{% for l in page.breadcrumbs %}<a href="{{ l.url }}">{% endfor %}
{{ page.nav_html | safe }}
{% for l in page.languages %}<a href="{{ l.url }}">{% endfor %}
{% for b in page.badges %}{% if b.url %}<a href="{{ b.url }}">{% endif %}{% endfor %}
{% for e in page.entries %}<a href="{{ e.url }}">{% for l in e.first %}<a href="{{ l.url }}">{% endfor %}{% endfor %}
{% if page.previous %}<a href="{{ page.previous.url }}">{% endif %}{% if page.next %}<a href="{{ page.next.url }}">{% endif %}
{% if page.translation %}<a href="{{ page.translation.source_url }}">{% endif %}
{% if page.markdown_url %}<a href="{{ page.markdown_url }}">{% endif %}
{% if page.target %}<a href="{{ page.target }}">{% endif %}
{% if locale.contact_url %}<a href="{{ locale.contact_url }}">{% endif %}
{% if locale.feed_url %}<a href="{{ locale.feed_url }}">{% endif %}
<a href="{{ locale.home_url }}"><a href="{{ locale.nav_url }}"><a href="{{ site.root_url }}">
{{ page.html | safe }}
"#;

/// Links `locale/path` files; what does not end in `.md` is a picture.
fn linked(
    locales: &[&str],
    files: &[(&str, &str)],
    check: impl FnOnce(&Site<'_>),
) -> Vec<Diagnostic> {
    let mut config = config(locales);
    config.contact = Some("contact.md".to_owned());
    let mut sources = Vec::new();
    let mut inputs = Vec::new();
    for locale in locales {
        let mut input = LocaleInput::default();
        for (path, text) in files {
            let Some(path) = path.strip_prefix(&format!("{locale}/")) else { continue };
            let path = path.to_owned();
            if text.is_empty() {
                input.assets.push(AssetFile { path, active: false });
            } else {
                let file = FileId(u32::try_from(sources.len()).unwrap());
                sources.push(Source { file, text: (*text).to_owned() });
                input.files.push(InputFile { path, file });
            }
        }
        inputs.push(input);
    }
    let expanded: Vec<_> =
        sources.iter().map(|source| expand(source, &Snippets::default())).collect();
    let article = |file: &InputFile| parse(&expanded[file.file.0 as usize], &Settings::default()).0;
    let parsed = inputs
        .into_iter()
        .map(|input| Parsed { articles: input.files.iter().map(article).collect(), input });
    let (site, findings) = link(config, Contacts::default(), parsed.collect(), &sources);
    check(&site);
    findings
}

const FILES: [(&str, &str); 6] = [
    (
        "en/contact.md",
        "---\ntitle: Contact\naliases: /old/contact/\n---\n# Contact\n\n[Start](guide/start.md#two)\n",
    ),
    (
        "en/guide/50% off.md",
        "---\ntitle: Half\nlast-update: 2025-01-01\n---\n# Half\n\n![A b](a%20b.png)\n",
    ),
    ("en/guide/a b.png", ""),
    (
        "en/guide/start.md",
        "---\ntitle: Start\n---\n# Start\n\n## Two\n\n[Contact](../contact.md) [half](50%25%20off.md) [here](#two)\n",
    ),
    ("en/index.md", "---\ntitle: Welcome\n---\n# Welcome\n\n[Start](guide/start.md)\n"),
    (
        "nl/guide/start.md",
        "---\ntitle: Begin\nworkflow-type: tm+mt\n---\n# Begin\n\n## Twee\n\n[x](../contact.md#contact)\n",
    ),
];

/// Follows every address of every page; how many there were.
fn follow(files: &BTreeMap<String, String>) -> usize {
    let mut seen = 0;
    for (path, text) in files.iter().filter(|(path, _)| path.ends_with("html")) {
        for part in text.split("href=\"").skip(1).chain(text.split("src=\"").skip(1)) {
            let href = part.split('"').next().unwrap();
            let (address, _) = addresses::split(href);
            let Some(address) = address.strip_prefix("/help/") else {
                assert!(href.starts_with('#'), "{path} leads to {href}");
                continue;
            };
            let decoded = percent_encoding::percent_decode_str(address).decode_utf8().unwrap();
            let file = addresses::file(&format!("/{decoded}")).unwrap();
            assert!(files.contains_key(&file), "{path} leads to {href}, and there is no {file}");
            seen += 1;
        }
    }
    seen
}

#[test]
fn no_page_leads_to_a_file_that_is_not_there() {
    let findings = linked(&["en", "nl", "ar"], &FILES, |site| {
        let pages = [
            "article.html",
            "group.html",
            "home.html",
            "not-found.html",
            "redirect.html",
            "languages.html",
        ];
        let node = r#"<a href="{{ node.url }}">{{ node.children_html | safe }}"#;
        let templates = pages.map(|page| (page, LINKS)).into_iter();
        let theme = theme(&templates.chain([("nav-node.html", node)]).collect::<Vec<_>>());
        let (manifest, files) = try_files(site, &theme).unwrap();
        let seen = follow(&files);
        assert!(seen > 100, "{seen}");
        let copies = files.values().filter(|text| *text == "copy of 0:guide/a b.png");
        assert_eq!(copies.count(), 1, "a picture is copied once for all locales");
        let kinds: Vec<String> = manifest
            .pages
            .iter()
            .map(|page| {
                format!("{} {} {}", page.url, page.kind, page.source.as_deref().unwrap_or("-"))
            })
            .collect();
        expect_test::expect![[r"
            / languages -
            /404.html not-found -
            /ar/ home index.md
            /ar/404.html not-found -
            /ar/contact/ fallback contact.md
            /ar/guide/ group -
            /ar/guide/50% off/ fallback guide/50% off.md
            /ar/guide/start/ fallback guide/start.md
            /ar/old/contact.html redirect -
            /ar/old/contact/ redirect -
            /en/ home index.md
            /en/404.html not-found -
            /en/contact/ article contact.md
            /en/guide/ group -
            /en/guide/50% off/ article guide/50% off.md
            /en/guide/start/ article guide/start.md
            /en/old/contact.html redirect -
            /en/old/contact/ redirect -
            /nl/ home index.md
            /nl/404.html not-found -
            /nl/contact/ fallback contact.md
            /nl/guide/ group -
            /nl/guide/50% off/ fallback guide/50% off.md
            /nl/guide/start/ article guide/start.md
            /nl/old/contact.html redirect -
            /nl/old/contact/ redirect -"]]
        .assert_eq(&kinds.join("\n"));
    });
    assert_eq!(findings, [], "the case is about right articles");
}

#[test]
fn badges_lead_where_links_would() {
    let badge =
        |number: &str, url: &str| format!("badge{number}: label=\"b{number}\" url=\"{url}\"\n");
    let badges = [
        badge("1", "../contact.md#contact"),
        badge("2", "/contact"),
        badge("3", "gone.md"),
        badge("4", "https://example.org/x"),
        badge("5", "javascript:alert(1)"),
        badge("6", "a%20b.png"),
    ];
    let article = format!("---\ntitle: Start\n{}---\n# Start\n", badges.concat());
    let files = [
        ("en/contact.md", "# Contact\n"),
        ("en/guide/a b.png", ""),
        ("en/guide/start.md", article.as_str()),
    ];
    let show =
        "{% for badge in page.badges %}{{ badge.label }}={{ badge.url or '-' }} {% endfor %}";
    let findings = linked(&["en", "nl"], &files, |site| {
        let (_, files) = try_files(site, &theme(&[("article.html", show)])).unwrap();
        for (locale, file) in
            [("en", "en/guide/start/index.html"), ("nl", "nl/guide/start/index.html")]
        {
            let contact = format!("/help/{locale}/contact/");
            let wanted = format!(
                "b1={contact}#contact b2={contact} b3=- b4=https://example.org/x b5=- b6=/help/en/assets/guide/a%20b.png "
            );
            assert_eq!(files[file], wanted, "{file}");
        }
    });
    let codes: Vec<&str> = findings.iter().map(|finding| finding.code.id()).collect();
    assert_eq!(codes, ["link-broken", "link-scheme"]);
}

#[test]
fn a_home_page_says_what_its_table_of_contents_says_of_the_guide() {
    let toc = |description: &str| {
        format!("---\nuser-guide-description: {description}\n---\n# Guide\n\n* [A](a.md)\n")
    };
    let (english, dutch) = (toc("All of it."), toc("Alles."));
    let files = [
        ("ar/a.md", "# A\n"),
        ("en/TOC.md", english.as_str()),
        ("en/a.md", "# A\n"),
        ("nl/TOC.md", dutch.as_str()),
    ];
    let findings = linked(&["en", "nl", "ar"], &files, |site| {
        let theme = theme(&[("home.html", "{{ page.description | safe }}")]);
        let (_, files) = try_files(site, &theme).unwrap();
        let config = site.config.description.as_deref().unwrap_or_default();
        for (locale, wanted) in [("en", "All of it."), ("nl", "Alles."), ("ar", config)] {
            assert_eq!(files[&format!("{locale}/index.html")], wanted);
            let llms = &files[&format!("{locale}/llms.txt")];
            assert!(llms.contains(wanted), "{llms}");
        }
    });
    assert_eq!(findings, []);
}
