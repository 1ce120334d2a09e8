//! What heads say, and what is said about them.

use super::*;
use crate::source::FileId;

fn source(text: &str) -> Source {
    Source { file: FileId(0), text: text.to_owned() }
}

fn front(yaml: &str) -> FrontMatter {
    let (front, _, findings) = read(&source(&format!("---\n{yaml}\n---\n")));
    assert_eq!(findings, [], "of {yaml:?}");
    front
}

/// The findings as `code at "marked text"`.
fn findings(text: &str) -> Vec<String> {
    let (_, _, findings) = read(&source(text));
    let shown = |found: Diagnostic| {
        let marked = &text[found.span.start as usize..found.span.end as usize];
        format!("{} at {marked:?}", found.code.id())
    };
    findings.into_iter().map(shown).collect()
}

#[test]
fn the_body_begins_behind_the_head() {
    let cases = [
        ("---\ntitle: A\n---\n# B", "# B"),
        ("---\ntitle: A\n\n---\n\n# B", "\n# B"),
        ("\u{feff}---\r\ntitle: A\r\n---\r\n# B", "# B"),
        ("---  \ntitle: A\n---", ""),
        ("---\n---\n# B", "# B"),
        ("# B", "# B"),
        ("\u{feff}# B", "# B"),
        ("", ""),
        ("---", "---"),
        ("---\n\n# B", "---\n\n# B"),
        ("---\ntitle: A\nhide: yes\n\n# B", "\n# B"),
        ("---\ntitle: A\n# B", "# B"),
    ];
    for (text, body) in cases {
        let (_, start, _) = read(&source(text));
        assert_eq!(&text[start..], body, "of {text:?}");
    }
}

#[test]
fn texts_are_plain() {
    let cases = [
        ("title: \"[!DNL A] docs\"", "A docs"),
        ("title: Foo  [!DNL Bar]  baz", "Foo Bar baz"),
        ("title: Q&amp;A &lbrace;x&rbrace;", "Q&A {x}"),
        ("title: a &#x200B; b", "a b"),
        ("title: 2024", "2024"),
        ("title: >\n  two\n  lines", "two lines"),
        ("title: '[!UICONTROL [!DNL A] B] c'", "A B c"),
    ];
    for (yaml, expected) in cases {
        assert_eq!(front(yaml).title.as_deref(), Some(expected), "of {yaml:?}");
    }
    assert_eq!(front("title:").title, None);
}

#[test]
fn yes_and_no_have_many_words() {
    for word in ["yes", "true", "on", "y", "Yes", "TRUE", "On", "'yes'"] {
        assert!(front(&format!("hidefromtoc: {word}")).hide_from_toc, "of {word:?}");
    }
    for word in ["no", "false", "off", "n", "No", ""] {
        assert!(!front(&format!("hide: {word}")).hide, "of {word:?}");
    }
    assert!(front("title: x").index);
    assert!(!front("index: no").index);
}

#[test]
fn every_key_has_its_place() {
    let front = front(
        "exl-id: 4f0e1a2b\nlast-update: 2026-04-01T18:03:50.000Z\nkeywords: a, b; c\norder: -2\n\
         aliases:\n  - /old/\n  - former\nmini-toc-levels: 3\nrole: User, Admin\nfeature: [X, Y]\n\
         type: Documentation\nworkflow-type: tm+mt\nht-degree: 14%\nsource-git-commit: 0a1b\n\
         user-guide-title: Guide\nuser-guide-description: D\nauthor: Someone\ndraft: Probably\n\
         source-wordcount: '427'",
    );
    let texts = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    assert_eq!(front.exl_id.as_deref(), Some("4f0e1a2b"));
    assert_eq!(front.last_update.as_deref(), Some("2026-04-01T18:03:50.000Z"));
    assert_eq!(front.keywords, texts(&["a", "b", "c"]));
    assert_eq!(front.order, Some(-2));
    assert_eq!(front.aliases, texts(&["/old/", "former"]));
    assert_eq!(front.outline_levels, Some(3));
    let facets = [
        ("feature", texts(&["X", "Y"])),
        ("role", texts(&["User", "Admin"])),
        ("type", texts(&["Documentation"])),
    ];
    assert_eq!(front.facets, facets);
    assert!(front.translation.machine);
    assert_eq!(front.translation.human_percent, Some(14));
    assert_eq!(front.translation.source_commit.as_deref(), Some("0a1b"));
    assert_eq!(front.guide_title.as_deref(), Some("Guide"));
    assert_eq!(front.guide_description.as_deref(), Some("D"));
    assert!(!format!("{front:?}").contains("Someone"));
}

#[test]
fn access_keeps_the_author_s_order() {
    let front =
        front("access:\n  role: Admin\n  license: [Standard, \"[!DNL Plan]\"]\n  Own key: 3");
    let rows: Vec<_> =
        front.access.iter().map(|row| format!("{}={}", row.key, row.values.join("|"))).collect();
    assert_eq!(rows, ["role=Admin", "license=Standard|Plan", "Own key=3"]);
}

#[test]
fn badges_are_attribute_lists() {
    let front = front(
        "badge: label=\"Beta [!DNL X]\" type=\"Positive\" url=\"/a.md\" tooltip=\"t\"\nbadgeNew: New",
    );
    let badge = FrontBadge {
        label: "Beta X".to_owned(),
        kind: BadgeKind::Positive,
        url: Some("/a.md".to_owned()),
        tooltip: Some("t".to_owned()),
    };
    let plain = FrontBadge { label: "New".to_owned(), ..FrontBadge::default() };
    assert_eq!(front.badges, [badge, plain]);
}

#[test]
fn mistakes_are_told_with_their_place() {
    let cases: [(&str, &[&str]); 17] = [
        ("# B", &["front-matter-missing at \"\""]),
        ("---\ntitle: A\n# B", &["front-matter-unclosed at \"---\""]),
        ("---\ntitle: A: b\n---\n", &["front-matter-invalid at \": b\""]),
        ("---\r\ntitle: A\r\ntags: [a\r\n---\r\n", &["front-matter-invalid at \"tags: [a\""]),
        ("---\ntitle: a\ntitle: b\n---\n", &["front-matter-invalid at \"title: b\""]),
        ("---\n- a\n---\n", &["front-matter-invalid at \"- a\""]),
        ("---\nauhor: x\n---\n", &["front-matter-typo at \"auhor: x\""]),
        ("---\ntitle: A\nsexl-id: x  \n---\n", &["front-matter-typo at \"sexl-id: x\""]),
        ("---\nfoo: x\nbar: y\nmy-own-key: z\n---\n", &[]),
        ("---\nhide: perhaps\n---\n", &["front-matter-type at \"hide: perhaps\""]),
        ("---\ntitle: [a, b]\n---\n", &["front-matter-type at \"title: [a, b]\""]),
        ("---\norder: first\n---\n", &["front-matter-type at \"order: first\""]),
        ("---\nmini-toc-levels: 9\n---\n", &["front-matter-type at \"mini-toc-levels: 9\""]),
        ("---\nlast-update: today\n---\n", &["front-matter-type at \"last-update: today\""]),
        ("---\nlast-update: 2024-02-29\n---\n", &[]),
        ("---\naccess: all\n---\n", &["front-matter-type at \"access: all\""]),
        ("---\nbadge: type=Positive\n---\n", &["front-matter-type at \"badge: type=Positive\""]),
    ];
    for (text, expected) in cases {
        assert_eq!(findings(text), expected, "of {text:?}");
    }
}

#[test]
fn a_broken_head_still_hides_its_page() {
    let (front, start, _) = read(&source("---\ntitle: A: b\nhide: yes\n---\n# B"));
    assert!(front.hide);
    assert_eq!(front.title.as_deref(), Some("A: b"));
    assert_eq!(start, 30);
}

#[test]
fn an_article_inherits_what_it_does_not_say() {
    let mut article = front("type: Tutorial");
    article.inherit(&front("type: Documentation\nrole: User\nmini-toc-levels: 2\nindex: no"));
    assert_eq!(article.outline_levels, Some(2));
    assert!(!article.index);
    let facets = [("role", vec!["User".to_owned()]), ("type", vec!["Tutorial".to_owned()])];
    assert_eq!(article.facets, facets);
}

#[test]
fn the_help_for_a_broken_head_fits_the_mistake() {
    let cases = [
        ("title: A: b", ": b", "put quotes around"),
        ("title: [A", "title: [A", "put quotes around"),
        ("title: a\nhide: no\n'title' : b  ", "'title' : b", "`title` is given twice"),
        (
            "role: z\naccess:\n  role: x\n  plan: a\n  role: y\nother: 1",
            "role: y",
            "`role` is given twice",
        ),
        ("x:\n  - role: x\n  - role: y\n    role: z", "role: z", "`role` is given twice"),
        // Between braces the keys have no lines of their own.
        ("access: {role: x, role: y}", "{role: x, role: y}", "`role` is given twice"),
        ("title: A\n\tb: c", "\tb: c", "indent with spaces"),
        ("access:\n\trole: x", "\trole: x", "indent with spaces"),
        ("keywords:\n  - a\n\t- b", "\t- b", "indent with spaces"),
    ];
    for (yaml, marked, help) in cases {
        let text = format!("---\n{yaml}\n---\n");
        let (_, _, findings) = read(&source(&text));
        let [found] = findings.as_slice() else { panic!("{yaml:?}: {findings:?}") };
        assert_eq!(&text[found.span.start as usize..found.span.end as usize], marked, "{yaml:?}");
        assert!(found.help.as_ref().is_some_and(|told| told.contains(help)), "{found:?}");
    }
}
