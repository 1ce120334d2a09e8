//! The files beside the pages.

use std::collections::BTreeMap;

use expect_test::expect;

use super::{files, site, theme, try_files};
use crate::render::{RenderError, check, render};
use crate::site::{AssetUse, ImageTarget, LinkTarget, LocaleId, Site};

const HOSTILE: &str = "</script><img src=x onerror=y>&\"']](z)<!--";

fn dated(title: &str, date: &str) -> String {
    format!("---\ntitle: {title}\nlast-update: {date}\n---\n# {title}\n")
}

#[test]
fn every_file_has_its_place() {
    let mut site = site(&["en", "nl"], &[("en/g/a.md", &dated("A", "2025-01-01"))]);
    site.locales[0].assets.insert(
        "img/a b.png".to_owned(),
        AssetUse { url: "/en/assets/img/a b.png".to_owned(), size: None },
    );
    let (manifest, files) = try_files(&site, &theme(&[])).unwrap();
    let mut expected: Vec<String> = files.keys().cloned().collect();
    expected.push(".docent-manifest.json".to_owned());
    expected.sort();
    assert_eq!(manifest.files, expected);
    expect![[r"
        .docent-manifest.json
        404.html
        _headers
        en/404.html
        en/assets/img/a b.png
        en/feed.xml
        en/g/a/index.html
        en/g/a/index.md
        en/g/index.html
        en/g/index.md
        en/index.html
        en/index.md
        en/llms.txt
        en/nav.json
        index.html
        llms.txt
        nl/404.html
        nl/g/a/index.html
        nl/g/a/index.md
        nl/g/index.html
        nl/g/index.md
        nl/index.html
        nl/index.md
        nl/llms.txt
        nl/nav.json
        robots.txt
        sitemap.xml"]]
    .assert_eq(&manifest.files.join("\n"));
    assert_eq!(files["en/assets/img/a b.png"], "copy of 0:img/a b.png");
    let pages = manifest.pages.iter();
    let pages: Vec<String> = pages
        .map(|page| {
            let source = page.source.as_deref().unwrap_or("-");
            let locale = page.locale.as_deref().unwrap_or("-");
            format!("{} {} {locale} {source} {} {}", page.url, page.file, page.kind, page.title)
        })
        .collect();
    expect![[r"
        / index.html - - languages Languages
        /404.html 404.html en - not-found Not found
        /en/ en/index.html en - home Help & more
        /en/404.html en/404.html en - not-found Not found
        /en/g/ en/g/index.html en - group g
        /en/g/a/ en/g/a/index.html en g/a.md article A
        /nl/ nl/index.html nl - home Help & more
        /nl/404.html nl/404.html nl - not-found Not found
        /nl/g/ nl/g/index.html nl - group g
        /nl/g/a/ nl/g/a/index.html nl g/a.md fallback A"]]
    .assert_eq(&pages.join("\n"));
}

#[test]
fn the_same_site_gives_the_same_bytes() {
    let texts = [("en/g/a.md", "# A\n"), ("en/g/b.md", "# B\n"), ("nl/g/a.md", "# A\n")];
    let site = site(&["en", "nl", "ar"], &texts);
    assert_eq!(try_files(&site, &theme(&[])).unwrap(), try_files(&site, &theme(&[])).unwrap());
}

#[test]
fn a_feed_has_the_newest_articles_and_no_date_of_its_own() {
    let mut texts: Vec<(String, String)> = (1..=60)
        .map(|n| {
            (
                format!("en/g/a{n}.md"),
                dated(&format!("A{n}"), &format!("2024-01-{:02}", n % 28 + 1)),
            )
        })
        .collect();
    texts.push(("en/g/new.md".to_owned(), dated("New", "2025-02-01T23:30:00-01:00")));
    texts.push(("en/g/undated.md".to_owned(), "# Undated\n".to_owned()));
    texts.push(("en/g/odd.md".to_owned(), dated("Odd", "soon")));
    texts.push(("en/g/hidden.md".to_owned(), dated("Hidden", "2026-01-01\nhide: yes")));
    let texts: Vec<(&str, &str)> = texts.iter().map(|(p, t)| (p.as_str(), t.as_str())).collect();
    let files = files(&site(&["en", "nl"], &texts));
    let feed = &files["en/feed.xml"];
    assert_eq!(feed.matches("<entry>").count(), 50);
    let updated: Vec<&str> =
        feed.lines().filter(|line| line.starts_with("<updated>")).take(3).collect();
    assert_eq!(
        updated,
        [
            "<updated>2025-02-02T00:30:00Z</updated>",
            "<updated>2025-02-02T00:30:00Z</updated>",
            "<updated>2024-01-28T00:00:00Z</updated>",
        ]
    );
    for absent in ["Undated", "Odd", "Hidden"] {
        assert!(!feed.contains(absent), "{absent}");
    }
    assert!(!files.contains_key("nl/feed.xml"), "a locale of fallbacks has no feed");
}

#[test]
fn search_engines_learn_of_true_pages_only() {
    let files = files(&site(
        &["en", "nl"],
        &[
            ("en/g/both.md", &dated("Both", "2025-01-01")),
            ("en/g/only.md", "# Only\n"),
            ("en/g/secret.md", "---\nhide: yes\n---\n# Secret\n"),
            ("nl/g/both.md", "# Beide\n"),
        ],
    ));
    expect![[r#"
        <?xml version="1.0" encoding="utf-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
        <url>
        <loc>https://example.com/help/en/</loc>
        <xhtml:link rel="alternate" hreflang="en" href="https://example.com/help/en/"/>
        <xhtml:link rel="alternate" hreflang="nl" href="https://example.com/help/nl/"/>
        <xhtml:link rel="alternate" hreflang="x-default" href="https://example.com/help/"/>
        </url>
        <url>
        <loc>https://example.com/help/en/g/</loc>
        <xhtml:link rel="alternate" hreflang="en" href="https://example.com/help/en/g/"/>
        <xhtml:link rel="alternate" hreflang="nl" href="https://example.com/help/nl/g/"/>
        <xhtml:link rel="alternate" hreflang="x-default" href="https://example.com/help/en/g/"/>
        </url>
        <url>
        <loc>https://example.com/help/en/g/both/</loc>
        <lastmod>2025-01-01T00:00:00Z</lastmod>
        <xhtml:link rel="alternate" hreflang="en" href="https://example.com/help/en/g/both/"/>
        <xhtml:link rel="alternate" hreflang="nl" href="https://example.com/help/nl/g/both/"/>
        <xhtml:link rel="alternate" hreflang="x-default" href="https://example.com/help/en/g/both/"/>
        </url>
        <url>
        <loc>https://example.com/help/en/g/only/</loc>
        <xhtml:link rel="alternate" hreflang="en" href="https://example.com/help/en/g/only/"/>
        <xhtml:link rel="alternate" hreflang="x-default" href="https://example.com/help/en/g/only/"/>
        </url>
        <url>
        <loc>https://example.com/help/nl/</loc>
        <xhtml:link rel="alternate" hreflang="en" href="https://example.com/help/en/"/>
        <xhtml:link rel="alternate" hreflang="nl" href="https://example.com/help/nl/"/>
        <xhtml:link rel="alternate" hreflang="x-default" href="https://example.com/help/"/>
        </url>
        <url>
        <loc>https://example.com/help/nl/g/</loc>
        <xhtml:link rel="alternate" hreflang="en" href="https://example.com/help/en/g/"/>
        <xhtml:link rel="alternate" hreflang="nl" href="https://example.com/help/nl/g/"/>
        <xhtml:link rel="alternate" hreflang="x-default" href="https://example.com/help/en/g/"/>
        </url>
        <url>
        <loc>https://example.com/help/nl/g/both/</loc>
        <xhtml:link rel="alternate" hreflang="en" href="https://example.com/help/en/g/both/"/>
        <xhtml:link rel="alternate" hreflang="nl" href="https://example.com/help/nl/g/both/"/>
        <xhtml:link rel="alternate" hreflang="x-default" href="https://example.com/help/en/g/both/"/>
        </url>
        </urlset>
    "#]].assert_eq(&files["sitemap.xml"]);
}

#[test]
fn robots_find_the_sitemap() {
    let files = files(&site(&["en"], &[]));
    expect![[r"
        User-agent: *
        Allow: /

        Sitemap: https://example.com/help/sitemap.xml
    "]]
    .assert_eq(&files["robots.txt"]);
}

#[test]
fn language_models_get_plain_text() {
    let files = files(&site(
        &["en", "nl"],
        &[
            (
                "en/g/a.md",
                "---\ntitle: All of A\ndescription: What A is\nauthor: Jo\n---\n# A *b*\n\nText.\n",
            ),
            ("en/g/secret.md", "---\nhide: yes\n---\n# Secret\n"),
        ],
    ));
    expect![[r"
        # Help & more

        - [EN](https://example.com/help/en/llms.txt)
        - [NL](https://example.com/help/nl/llms.txt)
    "]]
    .assert_eq(&files["llms.txt"]);
    expect![[r"
        # Help & more

        ## g

        - [A b](https://example.com/help/en/g/a/index.md): What A is
    "]]
    .assert_eq(&files["en/llms.txt"]);
    expect![[r#"
        ---
        title: "All of A"
        description: "What A is"
        canonical: "https://example.com/help/en/g/a/"
        language: "en"
        ---

        # A _b_

        Text.
    "#]]
    .assert_eq(&files["en/g/a/index.md"]);
    expect![[r#"
        ---
        title: "g"
        canonical: "https://example.com/help/en/g/"
        language: "en"
        ---

        # g

        - [A b](https://example.com/help/en/g/a/index.md)
    "#]]
    .assert_eq(&files["en/g/index.md"]);
}

#[test]
fn redirects_lead_on_and_never_hide_a_page() {
    let mut site = site(&["en"], &[("en/g/a.md", "# A\n")]);
    let redirects = [
        ("/en/old/", "/en/g/a/"),
        ("/en/old.html", "/en/g/a/#part"),
        ("/en/gone/", "/en/g/a/"),
        ("/en/404/", "/en/g/a/"),
        ("/en/g/a", "/en/"),
        ("/en/../../escape/", "/en/"),
    ];
    site.locales[0].redirects =
        redirects.iter().map(|(from, to)| ((*from).to_owned(), (*to).to_owned())).collect();
    let files = files(&site);
    let target = "/help/en/g/a/ https://example.com/help/en/g/a/ true";
    assert_eq!(files["en/old/index.html"], target);
    assert_eq!(files["en/old.html"], target.replace("a/ ", "a/#part "));
    assert_eq!(files["en/gone/index.html"], target);
    assert_eq!(files["en/gone.html"], target, "an address that ends in .html leads on too");
    assert_eq!(files["en/404/index.html"], target);
    assert_eq!(files["en/404.html"], "Not found en");
    assert!(files["en/g/a/index.html"].starts_with("kind: article"));
    assert!(!files["sitemap.xml"].contains("gone"));
    assert!(!files.keys().any(|path| path.contains("..")));
}

#[test]
fn links_keep_the_readers_locale_and_only_fragments_that_are_there() {
    let texts = [
        (
            "en/g/a.md",
            "# A\n\n[one](b.md) [two](c.md) [group](g) [out](https://example.org/x) [gone](d.md) ![p](p.png)\n",
        ),
        ("en/g/b.md", "# B\n"),
        ("en/g/c.md", "# C\n"),
        ("nl/g/b.md", "# B nl\n\n## Y\n"),
    ];
    let mut site = site(&["en", "nl"], &texts);
    let article = |site: &Site<'_>, path: &str| {
        let found = site.articles.iter().position(|article| article.path == path);
        LinkTarget::Article {
            article: crate::site::ArticleId(found.unwrap()),
            suffix: "#x y".to_owned(),
        }
    };
    let targets = [
        ("b.md", article(&site, "g/b.md")),
        ("c.md", article(&site, "g/c.md")),
        ("g", LinkTarget::Address { url: "/en/g/".to_owned() }),
        ("https://example.org/x", LinkTarget::External { url: "https://example.org/x".to_owned() }),
    ];
    let mut links = BTreeMap::new();
    let mut images = BTreeMap::new();
    for node in &site.articles[0].article.body {
        node.walk(&mut |node| match &node.kind {
            docent_article::Kind::Link(link) => {
                let target = targets.iter().find(|(written, _)| *written == link.target);
                links.insert(node.start, target.map_or(LinkTarget::Nowhere, |(_, t)| t.clone()));
            }
            docent_article::Kind::Image(_) => {
                let path = "g/p.png".to_owned();
                images.insert(node.start, ImageTarget::Asset { locale: LocaleId(0), path });
            }
            _ => {}
        });
    }
    site.articles[0].links = links;
    site.articles[0].images = images;
    let asset = AssetUse { url: "/en/assets/p.png".to_owned(), size: Some((4, 3)) };
    site.locales[0].assets.insert("g/p.png".to_owned(), asset);
    let files = files(&site);
    for (path, expected) in [
        ("en/g/a/index.html", ["/help/en/g/b/#x%20y", "/help/en/g/c/#x%20y", "/help/en/g/"]),
        ("nl/g/a/index.html", ["/help/nl/g/b/", "/help/nl/g/c/#x%20y", "/help/nl/g/"]),
    ] {
        let html = &files[path];
        for href in expected {
            assert!(html.contains(&format!("href=\"{href}\"")), "{path} {href}: {html}");
        }
        assert!(html.contains("https://example.org/x") && html.contains("gone"));
        assert!(html.contains("src=\"/help/en/assets/p.png\""), "{html}");
        assert_eq!(html.matches("<a ").count(), 4, "{html}");
    }
    assert!(files["en/g/a/index.md"].contains("https://example.com/help/en/g/b/#x%20y"));
}

#[test]
fn hostile_texts_stay_texts_everywhere() {
    let yaml = HOSTILE.replace('\'', "''");
    let heading: String = HOSTILE
        .chars()
        .map(|c| if c.is_ascii_punctuation() { format!("\\{c}") } else { c.to_string() })
        .collect();
    let text = format!(
        "---\ntitle: '{yaml}'\ndescription: '{yaml}'\nlast-update: 2025-01-01\n---\n# {heading}\n\n## {heading}\n"
    );
    let mut site = site(&["en", "nl"], &[("en/g/a.md", &text)]);
    assert_eq!(site.articles[0].heading, HOSTILE, "the case tests what it says");
    site.config.title = HOSTILE.to_owned();
    site.config.description = Some(HOSTILE.to_owned());
    site.locales[0].nav[1].title = HOSTILE.to_owned();
    let files = files(&site);
    for (path, text) in &files {
        let bare = if [".md", ".txt"].iter().any(|end| path.ends_with(end)) {
            text.replace("\\<", "")
                .replace("title: ", "")
                .lines()
                .filter(|l| !l.starts_with('"') && !l.starts_with("description"))
                .collect()
        } else {
            text.clone()
        };
        if !path.ends_with("nav.json") {
            assert!(!bare.contains("<img"), "{path}: {text}");
            assert!(!bare.contains("</script><"), "{path}: {text}");
            assert!(!bare.contains("<!--"), "{path}: {text}");
        }
    }
    let nav: serde_json::Value = serde_json::from_str(&files["en/nav.json"]).unwrap();
    assert_eq!(nav[0]["title"], HOSTILE);
    assert_eq!(nav[0]["children"][0]["title"], HOSTILE);
    let html = &files["en/g/a/index.html"];
    let data = html.split("<script type=\"application/ld+json\">").nth(1).unwrap();
    let data: serde_json::Value =
        serde_json::from_str(data.split("</script>").next().unwrap()).unwrap();
    assert_eq!(data["headline"], HOSTILE);
}

#[test]
fn a_key_without_a_text_fails_the_check_and_not_the_site() {
    let site = site(&["en"], &[("en/g/a.md", "# A\n")]);
    let broken = theme(&[("group.html", "{{ t(key=\"no-such-key\") }}")]);
    assert_eq!(try_files(&site, &broken).unwrap().1["en/g/index.html"], "no-such-key");
    let error = check(&site, &broken).unwrap_err().to_string();
    assert_eq!(error, "the theme `test` has no text in `en` for `no-such-key`");
    check(&site, &theme(&[])).unwrap();
}

#[test]
fn a_receiver_can_stop() {
    let site = site(&["en"], &[("en/g/a.md", "# A\n")]);
    let stopped = render(&site, &theme(&[]), &|_| std::ops::ControlFlow::Break(()));
    assert!(matches!(stopped, Err(RenderError::Stopped)));
}
