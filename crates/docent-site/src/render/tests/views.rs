//! What a template sees of a page.

use expect_test::{Expect, expect};

use super::{files, site, theme, try_files};

const CONTACT: &str = "---
title: Contact us
description: Ways to reach a person
last-update: 2025-03-09T12:30:00Z
---
# Contact

## Phone

### Hours

## Web
";

fn check(path: &str, expected: &Expect) {
    let site = site(
        &["en", "nl", "ar"],
        &[
            ("en/basics/contact.md", CONTACT),
            ("en/basics/open.md", "# Open\n\nText.\n"),
            ("en/basics/secret.md", "---\nhide: yes\n---\n# Secret\n"),
            (
                "nl/basics/contact.md",
                "---\ntitle: Contact\nworkflow-type: tm+mt\nht-degree: 4%\n---\n# Neem contact op\n",
            ),
        ],
    );
    expected.assert_eq(&files(&site)[path]);
}

#[test]
fn an_article_with_twins() {
    check(
        "en/basics/contact/index.html",
        &expect![[r#"
            kind: article /help/en/basics/contact/
            title: Contact us | Contact | Ways to reach a person
            canonical: https://example.com/help/en/basics/contact/
            breadcrumbs: Home=/help/en/ basics=/help/en/basics/
            nav: basics(Contact* Open )
            outline: Phone#phone(Hours ) Web#web()
            updated: 2025-03-09 March 9, 2025
            badges:
            translation:
            content: - -
            languages: en=/help/en/basics/contact/*+ nl=/help/nl/basics/contact/+ ar=/help/ar/basics/contact/
            alternates: en=https://example.com/help/en/basics/contact/ nl=https://example.com/help/nl/basics/contact/ x-default=https://example.com/help/en/basics/contact/
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"TechArticle","headline":"Contact","description":"Ways to reach a person","dateModified":"2025-03-09","inLanguage":"en","mainEntityOfPage":"https://example.com/help/en/basics/contact/"}</script>
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"Home","item":"https://example.com/help/en/"},{"@type":"ListItem","position":2,"name":"basics","item":"https://example.com/help/en/basics/"},{"@type":"ListItem","position":3,"name":"Contact","item":"https://example.com/help/en/basics/contact/"}]}</script>
            <h1 id="contact">Contact</h1>
            <h2 id="phone">Phone</h2>
            <h3 id="hours">Hours</h3>
            <h2 id="web">Web</h2>

        "#]],
    );
}

#[test]
fn a_machine_translation_leads_to_its_source() {
    check(
        "nl/basics/contact/index.html",
        &expect![[r#"
            kind: article /help/nl/basics/contact/
            title: Contact | Neem contact op | 
            canonical: https://example.com/help/nl/basics/contact/
            breadcrumbs: Home=/help/nl/ basics=/help/nl/basics/
            nav: basics(Open Neem contact op* )
            outline:
            updated: 
            badges:
            translation: machine 4 en /help/en/basics/contact/
            content: - -
            languages: en=/help/en/basics/contact/+ nl=/help/nl/basics/contact/*+ ar=/help/ar/basics/contact/
            alternates: en=https://example.com/help/en/basics/contact/ nl=https://example.com/help/nl/basics/contact/ x-default=https://example.com/help/en/basics/contact/
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"TechArticle","headline":"Neem contact op","inLanguage":"nl","mainEntityOfPage":"https://example.com/help/nl/basics/contact/"}</script>
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"Home","item":"https://example.com/help/nl/"},{"@type":"ListItem","position":2,"name":"basics","item":"https://example.com/help/nl/basics/"},{"@type":"ListItem","position":3,"name":"Neem contact op","item":"https://example.com/help/nl/basics/contact/"}]}</script>
            <h1 id="neem-contact-op">Neem contact op</h1>

        "#]],
    );
}

#[test]
fn a_fallback_is_canonical_at_its_source_and_no_alternate() {
    check(
        "ar/basics/open/index.html",
        &expect![[r#"
            kind: fallback /help/ar/basics/open/
            title: Open | Open | 
            canonical: https://example.com/help/en/basics/open/
            breadcrumbs: Home=/help/ar/ basics=/help/ar/basics/
            nav: basics(Contact Open* )
            outline:
            updated: 
            badges:
            translation: missing - en /help/en/basics/open/
            content: en ltr
            languages: en=/help/en/basics/open/+ nl=/help/nl/basics/open/ ar=/help/ar/basics/open/*
            alternates:
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"TechArticle","headline":"Open","inLanguage":"en","mainEntityOfPage":"https://example.com/help/en/basics/open/"}</script>
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"Home","item":"https://example.com/help/ar/"},{"@type":"ListItem","position":2,"name":"basics","item":"https://example.com/help/ar/basics/"},{"@type":"ListItem","position":3,"name":"Open","item":"https://example.com/help/ar/basics/open/"}]}</script>
            <h1 id="open">Open</h1>
            <p>Text.</p>

        "#]],
    );
}

#[test]
fn a_hidden_article_has_a_page_and_no_place() {
    check(
        "en/basics/secret/index.html",
        &expect![[r#"
            kind: article /help/en/basics/secret/
            title: Secret | Secret | 
            canonical: https://example.com/help/en/basics/secret/ noindex
            breadcrumbs: Home=/help/en/ basics=/help/en/basics/
            nav: basics(Contact Open )
            outline:
            updated: 
            badges:
            translation:
            content: - -
            languages: en=/help/en/basics/secret/*+ nl=/help/nl/basics/secret/ ar=/help/ar/basics/secret/
            alternates:
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"TechArticle","headline":"Secret","inLanguage":"en","mainEntityOfPage":"https://example.com/help/en/basics/secret/"}</script>
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"Home","item":"https://example.com/help/en/"},{"@type":"ListItem","position":2,"name":"basics","item":"https://example.com/help/en/basics/"},{"@type":"ListItem","position":3,"name":"Secret","item":"https://example.com/help/en/basics/secret/"}]}</script>
            <h1 id="secret">Secret</h1>

        "#]],
    );
}

#[test]
fn the_navigation_of_a_page_does_not_grow_with_the_site() {
    let texts: Vec<(String, String)> =
        (0..500).map(|n| (format!("en/g/a{n:03}.md"), format!("# A{n:03}\n"))).collect();
    let texts: Vec<(&str, &str)> =
        texts.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let files = files(&site(&["en"], &texts));
    for (page, first, last) in
        [("a000", "A000", "A029"), ("a250", "A235", "A264"), ("a499", "A470", "A499")]
    {
        let html = &files[&format!("en/g/{page}/index.html")];
        let nav = html.lines().find(|line| line.starts_with("nav:")).unwrap();
        let titles: Vec<&str> = nav.trim_start_matches("nav: g(").split(' ').collect();
        assert_eq!(titles.len(), 31, "{nav}");
        assert_eq!(
            (titles[0].trim_matches('*'), titles[29].trim_matches('*'), titles[30]),
            (first, last, "..)")
        );
    }
    let whole: serde_json::Value = serde_json::from_str(&files["en/nav.json"]).unwrap();
    assert_eq!(whole[0]["children"].as_array().unwrap().len(), 500);
    assert_eq!(whole[0]["children"][7]["url"], "/help/en/g/a007/");
}

#[test]
fn a_site_with_many_groups_shows_those_around_the_page() {
    let show = |count: usize| {
        let texts: Vec<(String, String)> =
            (0..count).map(|n| (format!("en/g{n:02}/a.md"), "# A\n".to_owned())).collect();
        let texts: Vec<(&str, &str)> =
            texts.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        let theme = theme(&[
            ("nav-node.html", "x"),
            ("article.html", "{{ page.nav_html | length }} {{ page.nav_more }}"),
        ]);
        let (_, files) = try_files(&site(&["en"], &texts), &theme).unwrap();
        files["en/g07/a/index.html"].clone()
    };
    assert_eq!(show(30), "30 false");
    assert_eq!(show(31), "30 true");
}

#[test]
fn access_requirements_come_first_in_the_outline_under_an_id_of_their_own() {
    let text = "---\naccess:\n  license: Standard\n---\n# T\n\n## Access requirements\n";
    let files = files(&site(&["en"], &[("en/g/a.md", text)]));
    let html = &files["en/g/a/index.html"];
    let outline = html.lines().find(|line| line.starts_with("outline:")).unwrap();
    assert_eq!(
        outline,
        "outline: Access requirements#access-requirements-1() Access requirements#access-requirements()"
    );
    for id in ["access-requirements", "access-requirements-1"] {
        assert_eq!(html.matches(&format!(" id=\"{id}\"")).count(), 1, "{id}: {html}");
    }
}

#[test]
fn contacts_are_shown_where_an_article_asks_for_them() {
    let mut site = site(
        &["en", "nl"],
        &[
            ("en/g/all.md", "# All\n\n{{$contacts}}\n"),
            ("en/g/one.md", "# One\n\n{{$contacts region=apac}}\n"),
            ("en/g/none.md", "# None\n"),
        ],
    );
    let contacts = "\
        [regions.emea]\nlabel = { en = \"Europe\", nl = \"Europa\" }\nphone = \"+44 20 7946 0123\"\n\
        time_zone = \"Europe/London\"\nhours = [{ days = \"mon-fri\", from = \"09:00\", to = \"17:30\" }]\n\
        [regions.apac]\nlabel = { en = \"Asia\" }\nphone = \"+61 2 5550 1234\"\ntime_zone = \"Australia/Sydney\"\n\
        hours = [{ days = \"mon-sun\", from = \"00:00\", to = \"24:00\" }]\npriorities = [\"high\"]\n";
    site.contacts = crate::contacts::Contacts::read(contacts, &site.config).unwrap();
    let files = files(&site);
    let emea = "[Europe +442079460123 Monday-Friday 9:00\u{202f}AM-5:30\u{202f}PM British Time 1-5 540-1050 ]";
    let apac = "[Asia +61255501234 Monday-Sunday all day 1-7 0-1440 High]";
    for (path, shown) in [
        ("en/g/all/index.html", [true, true]),
        ("en/g/one/index.html", [false, true]),
        ("en/g/none/index.html", [false, false]),
        ("en/index.html", [true, true]),
        // A fallback speaks the language of its article.
        ("nl/g/all/index.html", [true, true]),
    ] {
        let html = &files[path];
        assert_eq!([emea, apac].map(|contact| html.contains(contact)), shown, "{path}: {html}");
        let data = ["+442079460123", "+61255501234"]
            .map(|phone| html.contains(&format!("\"telephone\":\"{phone}\"")));
        assert!(path.ends_with("en/index.html") || data == shown, "{path}: {html}");
    }
    assert!(
        files["nl/index.html"]
            .contains("[Europa +442079460123 maandag-vrijdag 09:00-17:30 Britse tijd")
    );
}

#[test]
fn a_page_that_cannot_be_shown_is_told_with_template_and_line() {
    let site = site(&["en"], &[("en/g/a.md", "# A\n")]);
    let theme = theme(&[("article.html", "a\n{{ page.no_such.field }}")]);
    let error = try_files(&site, &theme).unwrap_err().to_string();
    assert!(error.contains("article.html:2:") && error.contains("theme `test`"), "{error}");
}
