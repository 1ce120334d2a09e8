//! Findings in every format, as cases.

#![expect(clippy::needless_raw_string_hashes, reason = "`UPDATE_EXPECT=1` writes them so")]

use docent_article::{Code, Diagnostic, FileId, Source, Span};
use expect_test::{Expect, expect};

use super::*;

const TEXT: &str =
    "\u{FEFF}---\ntitle: Zoë\n---\r\n# Zoë\n\n>[!NOTICE]\n>See \u{1b}[31m[x](y.md)\n";

/// The findings of `text` at the places of `needles`, in the format that `write` knows.
fn check(
    needles: &[(Code, &str)],
    write: impl Fn(&mut Vec<u8>, &Findings<'_>) -> io::Result<()>,
    expected: &Expect,
) {
    let sources = [Source { file: FileId(0), text: TEXT.to_owned() }];
    let list = needles.iter().map(|(code, needle)| {
        let start = TEXT.find(needle).expect(needle);
        let span = Span::new(FileId(0), start, start + needle.len());
        Diagnostic::new(*code, span, format!("there is no `{needle}`"))
            .with_help("look: again, 100%")
    });
    let paths = ["content/en/a b, c.md".to_owned()];
    let list = list.collect();
    let findings =
        Findings { list, sources: &sources, paths: &paths, articles: 2403, strict: false };
    let mut out = Vec::new();
    write(&mut out, &findings).expect("memory");
    expected.assert_eq(&String::from_utf8(out).expect("UTF-8"));
}

const TWO: [(Code, &str); 2] =
    [(Code::AlertUnknown, "NOTICE"), (Code::LinkBroken, "\u{1b}[31m[x](y.md)")];

#[test]
fn people_see_the_line_without_its_control_characters() {
    check(
        &TWO,
        |out, findings| human::findings(out, findings, 9, false),
        &expect![[r#"
        warning[alert-unknown]: there is no `NOTICE`
         --> content/en/a b, c.md:6:4
          |
        6 | >[!NOTICE]
          |    ^^^^^^
          |
          = help: look: again, 100%

        warning[link-broken]: there is no `␛[31m[x](y.md)`
         --> content/en/a b, c.md:7:6
          |
        7 | >See ␛[31m[x](y.md)
          |      ^^^^^^^^^^^^^^
          |
          = help: look: again, 100%

        2 warnings in 2,403 articles
    "#]],
    );
}

#[test]
fn a_build_folds_long_lists_of_one_code() {
    let same =
        [(Code::AlertUnknown, "NOTICE"), (Code::AlertUnknown, "NOTICE"), (Code::LinkBroken, "x")];
    check(
        &same,
        |out, findings| human::findings(out, findings, 1, false),
        &expect![[r#"
        warning[alert-unknown]: there is no `NOTICE`
         --> content/en/a b, c.md:6:4
          |
        6 | >[!NOTICE]
          |    ^^^^^^
          |
          = help: look: again, 100%

        warning[link-broken]: there is no `x`
         --> content/en/a b, c.md:7:12
          |
        7 | >See ␛[31m[x](y.md)
          |            ^
          |
          = help: look: again, 100%

        note: 1 more finding of `alert-unknown`; `docent check` shows all
        3 warnings in 2,403 articles
    "#]],
    );
}

#[test]
fn errors_are_never_folded() {
    let same = [(Code::NotUtf8, "NOTICE"), (Code::NotUtf8, "NOTICE")];
    check(
        &same,
        |out, findings| human::findings(out, findings, 1, false),
        &expect![[r#"
        error[not-utf8]: there is no `NOTICE`
         --> content/en/a b, c.md:6:4
          |
        6 | >[!NOTICE]
          |    ^^^^^^
          |
          = help: look: again, 100%

        error[not-utf8]: there is no `NOTICE`
         --> content/en/a b, c.md:6:4
          |
        6 | >[!NOTICE]
          |    ^^^^^^
          |
          = help: look: again, 100%

        2 errors in 2,403 articles
    "#]],
    );
}

#[test]
fn programs_get_one_object_a_line() {
    check(
        &TWO,
        |out, findings| json::findings(out, findings, None),
        &expect![[r#"
        {"code":"alert-unknown","severity":"warning","file":"content/en/a b, c.md","line":6,"column":4,"message":"there is no `NOTICE`","help":"look: again, 100%"}
        {"code":"link-broken","severity":"warning","file":"content/en/a b, c.md","line":7,"column":6,"message":"there is no `\u001b[31m[x](y.md)`","help":"look: again, 100%"}
    "#]],
    );
}

#[test]
fn workflows_get_annotations() {
    check(
        &TWO,
        |out, findings| github::findings(out, findings, None),
        &expect![[r#"
        ::warning file=content/en/a b%2C c.md,line=6,col=4,title=alert-unknown::there is no `NOTICE`%0Ahelp: look: again, 100%25
        ::warning file=content/en/a b%2C c.md,line=7,col=6,title=link-broken::there is no `␛[31m[x](y.md)`%0Ahelp: look: again, 100%25
    "#]],
    );
}

#[test]
fn code_hosts_get_a_rule_for_every_code() {
    let only_results = |out: &mut Vec<u8>, findings: &Findings<'_>| {
        let mut document = Vec::new();
        sarif::findings(&mut document, findings, None)?;
        let document: serde_json::Value = serde_json::from_slice(&document)?;
        let rules = document["runs"][0]["tool"]["driver"]["rules"].as_array().map_or(0, Vec::len);
        assert_eq!(rules, Code::ALL.len());
        serde_json::to_writer_pretty(out, &document["runs"][0]["results"])?;
        Ok(())
    };
    check(
        &TWO[..1],
        only_results,
        &expect![[r#"
        [
          {
            "level": "warning",
            "locations": [
              {
                "physicalLocation": {
                  "artifactLocation": {
                    "uri": "content/en/a%20b%2C%20c.md"
                  },
                  "region": {
                    "endColumn": 10,
                    "endLine": 6,
                    "startColumn": 4,
                    "startLine": 6
                  }
                }
              }
            ],
            "message": {
              "text": "there is no `NOTICE`\n\nhelp: look: again, 100%"
            },
            "ruleId": "alert-unknown",
            "ruleIndex": 14
          }
        ]"#]],
    );
}

#[test]
fn a_line_of_a_megabyte_is_shown_around_the_finding() {
    let text = format!("{}needle{}", "ä".repeat(400_000), "b".repeat(400_000));
    let start = text.find("needle").expect("it is there");
    let sources = [Source { file: FileId(0), text }];
    let span = Span::new(FileId(0), start, start + 6);
    let findings = Findings {
        list: vec![Diagnostic::new(Code::LinkBroken, span, "long")],
        sources: &sources,
        paths: &["a.md".to_owned()],
        articles: 1,
        strict: true,
    };
    let mut out = Vec::new();
    human::findings(&mut out, &findings, 9, false).expect("memory");
    expect![[r#"
        error[link-broken]: long
         --> a.md:1:400001
          |
         ::: 
        1 | ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääneedlebbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb...
          |                                                                                 ^^^^^^

        1 error in 1 article
    "#]].assert_eq(&String::from_utf8(out).expect("UTF-8"));
}

#[test]
fn colour_needs_a_terminal_that_wants_it() {
    assert!(colour(true, false, false));
    for (terminal, no_color, dumb) in
        [(false, false, false), (true, true, false), (true, false, true)]
    {
        assert!(!colour(terminal, no_color, dumb));
    }
}

#[test]
fn numbers_are_grouped() {
    for (count, text) in
        [(0, "0 files"), (1, "1 file"), (999, "999 files"), (1_234_567, "1,234,567 files")]
    {
        assert_eq!(counted(count, "file", "files"), text);
    }
}

#[test]
fn every_stretch_of_a_text_can_be_shown() {
    let text = "\u{FEFF}ä\r\n\n\u{1b}日本\u{202e}\r\n".to_owned() + &"x\n".repeat(9) + "é";
    let sources = [Source { file: FileId(0), text }];
    let length = sources[0].text.len();
    let list = (0..=length + 2).flat_map(|start| {
        let ends = (start..=length + 2).chain([0]);
        ends.map(move |end| {
            Diagnostic::new(Code::LinkBroken, Span::new(FileId(0), start, end), "stretch")
        })
    });
    let list: Vec<_> = list.collect();
    let count = list.len();
    let paths = ["a.md".to_owned()];
    let findings = Findings { list, sources: &sources, paths: &paths, articles: 1, strict: false };
    let mut out = Vec::new();
    human::findings(&mut out, &findings, usize::MAX, false).expect("memory");
    let shown = String::from_utf8(out).expect("UTF-8");
    assert_eq!(shown.matches("--> a.md:").count(), count);
    assert!(!shown.contains(['\u{1b}', '\u{202e}', '\r']));
    sarif::findings(&mut Vec::new(), &findings, None).expect("memory");
}
