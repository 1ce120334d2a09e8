//! What a desk's page sees, after the site is gone.

use expect_test::{Expect, expect};

use super::{site, theme};
use crate::render::RenderError;
use crate::render::chrome::TEMPLATES;
use crate::theme::{Theme, ThemeFile};
use crate::{Chrome, Place};

const TEXTS: [(&str, &str); 4] = [
    ("en/one/a.md", "# A & B"),
    ("en/one/b.md", "# B"),
    ("en/two/c.md", "# C"),
    ("nl/two/c.md", "# Cee"),
];

fn desk_theme(case: &str) -> Theme {
    let mut theme = theme(&[]);
    for name in TEMPLATES {
        theme.templates.push(ThemeFile {
            path: format!("desk/{name}.html"),
            origin: format!("templates/desk/{name}.html"),
            content: if name == "case" { case } else { "-" }.to_owned(),
        });
    }
    let strings = "desk-ago-now = now\ndesk-ago-minutes = { $number } min\n\
                   desk-ago-hours = { $number } h\ndesk-ago-days = { $number } d\n\
                   desk-time = { $time } UTC\nfield-subject = Subject\n\
                   cases = { $n ->\n  [one] one case\n *[other] { $n } cases\n}\n";
    theme.strings.push(ThemeFile {
        path: "en".to_owned(),
        origin: "strings/en.ftl".to_owned(),
        content: strings.to_owned(),
    });
    theme
}

fn chrome(case: &str) -> Result<Chrome, RenderError> {
    Chrome::of(&site(&["en", "nl"], &TEXTS), &desk_theme(case), Place::Site)
}

fn check(case: &str, expected: &Expect) {
    let page =
        serde_json::json!({ "path": "/cases/1", "title": "<b>", "at": 1_767_225_600_000_i64 });
    let shown = chrome(case).unwrap().show(&"nl".parse().unwrap(), "case", &page).unwrap();
    expected.assert_eq(&shown);
}

#[test]
fn a_page_has_what_the_desk_gives_and_its_languages() {
    check(
        "{{ site.title }} {{ locale.tag }} {{ page.title }} {{ page.url }} {{ page.noindex }}\
         {% for l in page.languages %} {{ l.url }} {{ l.current }}{% endfor %}",
        &expect![
            "Help &amp; more nl &lt;b&gt; /desk/nl/cases/1 true /desk/en/cases/1 false /desk/nl/cases/1 true"
        ],
    );
}

#[test]
fn the_support_home_has_an_article_of_each_topic_first() {
    check(
        "{% for a in page.support.articles %}{{ a.title }} {{ a.url }}\n{% endfor %}\
         {% for t in page.support.topics %}{{ t.title }}\n{% endfor %}",
        &expect![[r"
            A &amp; B /help/nl/one/a/
            Cee /help/nl/two/c/
            B /help/nl/one/b/
            one
            two
        "]],
    );
}

#[test]
fn times_and_labels_are_functions() {
    check(
        "{% set t = when(at=page.at) %}{{ t.iso }} {{ t.text }} \
         {{ label(field='subject') }} {{ label(field='priority', value='high') }} \
         {{ label(field='planet') }} {{ label(field='planet', value='mars') }}",
        &expect!["2026-01-01T00:00:00Z 1 januari 2026 om 00:00 UTC Subject High planet mars"],
    );
}

#[test]
fn it_is_said_how_long_ago_something_was() {
    let (second, minute, hour, day) = (1000, 60_000, 3_600_000, 86_400_000_i64);
    for (millis, expected) in [
        (-minute, "now"),
        (0, "now"),
        (59 * second, "now"),
        (minute, "1 min"),
        (hour - 1, "59 min"),
        (hour, "1 h"),
        (day - 1, "23 h"),
        (day, "1 d"),
        (30 * day - 1, "29 d"),
        (30 * day, "1 januari 2026 om 00:00 UTC"),
    ] {
        let at = 1_767_225_600_000_i64;
        let page = serde_json::json!({ "at": at, "now": at + millis });
        let chrome = chrome("{{ ago(at=page.at, now=page.now) }}").unwrap();
        let shown = chrome.show(&"nl".parse().unwrap(), "case", &page).unwrap();
        assert_eq!(shown, expected, "{millis}");
    }
}

#[test]
fn texts_count() {
    let (chrome, locale) = (chrome("-").unwrap(), "en".parse().unwrap());
    for (number, expected) in [("1", "one case"), ("2", "2 cases"), ("x", "x cases")] {
        assert_eq!(chrome.text(&locale, "cases", &[("n", number)]), expected);
    }
    assert_eq!(chrome.text(&locale, "nothing", &[]), "nothing");
    assert_eq!(chrome.missing(&locale).into_iter().collect::<Vec<_>>(), ["nothing"]);
}

#[test]
fn what_leads_to_the_site_is_absolute_elsewhere_and_the_assets_are_there() {
    let text = "{{ locale.home_url }} {{ page.support.articles[0].url }} {{ site.style_url }}";
    for (place, expected) in [
        (Place::Site, "/help/en/ /help/en/one/a/ /help/_docent/"),
        (
            Place::Elsewhere,
            "https://example.com/help/en/ https://example.com/help/en/one/a/ /_docent/",
        ),
    ] {
        let mut theme = desk_theme(text);
        theme.assets.push(ThemeFile {
            path: "docent.css".to_owned(),
            origin: "assets/docent.css".to_owned(),
            content: b"a{}".to_vec(),
        });
        let mut chrome = Chrome::of(&site(&["en", "nl"], &TEXTS), &theme, place).unwrap();
        let shown = chrome.show(&"en".parse().unwrap(), "case", &serde_json::json!({})).unwrap();
        assert!(shown.starts_with(expected), "{shown}");
        let (address, bytes) = chrome.take_assets().pop_first().unwrap();
        assert_eq!((shown.rsplit(' ').next().unwrap(), &b"a{}"[..]), (&*address, &*bytes));
    }
}

#[test]
fn a_theme_without_a_desk_is_told() {
    let mut theme = desk_theme("-");
    theme.templates.retain(|file| file.path != "desk/inbox.html");
    let chrome = Chrome::of(&site(&["en", "nl"], &TEXTS), &theme, Place::Site);
    let error = chrome.map(|_| ()).unwrap_err().to_string();
    assert_eq!(error, "the theme `test` has no template `desk/inbox.html`");
}

#[test]
fn the_source_locale_comes_first() {
    let mut site = site(&["en", "nl", "ar"], &TEXTS);
    site.source = crate::site::LocaleId(1);
    let chrome = Chrome::of(&site, &desk_theme("{{ locale.tag }}"), Place::Site).unwrap();
    let tags: Vec<&str> = chrome.locales().iter().map(docent_model::Locale::tag).collect();
    assert_eq!(tags, ["nl", "en", "ar"]);
    for locale in chrome.locales() {
        let page = serde_json::json!({});
        assert_eq!(chrome.show(locale, "case", &page).unwrap(), locale.tag());
    }
}
