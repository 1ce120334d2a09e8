//! `docent l10n ..`: what translations owe their sources, as its users meet it.

#![expect(clippy::needless_raw_string_hashes, reason = "`UPDATE_EXPECT=1` writes them so")]

use expect_test::expect;

use crate::site::{CONFIG, Site, page};

/// A second locale, with one translation that lost a number and a step, one article that is missing, one that translates nothing.
fn site(more: &str) -> Site {
    let config = format!("{CONFIG}[locales.nl]\nname = \"Nederlands\"\ncontent = \"nl\"\n{more}");
    Site::new(&[
        ("content/docent.toml", &config),
        (
            "content/en/one.md",
            "---\ntitle: One\n---\n# One\n\nAllow the address 192.0.2.14.\n\n1. Open 1.\n1. Wait.\n1. Close 3.\n",
        ),
        (
            "content/nl/one.md",
            "---\ntitle: Een\nworkflow-type: tm+mt\nht-degree: 40%\n---\n# Een\n\nSta 192 0 2 14 toe.\n\n1. Open 1.\n1. Sluit 3.\n",
        ),
        ("content/nl/only.md", "---\ntitle: Los\n---\n# Los\n"),
    ])
}

#[test]
fn people_see_both_lines() {
    let outcome = site("").docent(&["l10n", "parity"]);
    assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(0), ""));
    expect![[r#"
        warning[parity-number]: the number `192.0.2.14` of the source is missing here
         --> content/nl/one.md:8:1
          |
        8 | Sta 192 0 2 14 toe.
          | ^^^^^^^^^^^^^^^^^^^
          |
         ::: content/en/one.md:6:1
          |
        6 | Allow the address 192.0.2.14.
          | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^

        warning[parity-list]: this numbered list has 2 items, the source's has 3
          --> content/nl/one.md:10:1
           |
        10 | / 1. Open 1.
        11 | | 1. Sluit 3.
           | |___________^
           |
          ::: content/en/one.md:8:1
           |
         8 |   1. Open 1.
           |   ^^^^^^^^^^

        2 warnings in 1 article
    "#]]
    .assert_eq(&outcome.stdout);
}

#[test]
fn programs_see_the_summary_last() {
    let outcome = site("").docent(&["l10n", "parity", "--locale", "nl", "--format", "json"]);
    expect![[r#"
        {"code":"parity-number","severity":"warning","file":"content/nl/one.md","line":8,"column":1,"message":"the number `192.0.2.14` of the source is missing here","help":null,"source":{"file":"content/en/one.md","line":6,"column":1}}
        {"code":"parity-list","severity":"warning","file":"content/nl/one.md","line":10,"column":1,"message":"this numbered list has 2 items, the source's has 3","help":null,"source":{"file":"content/en/one.md","line":8,"column":1}}
        {"codes":{"parity-list":1,"parity-number":1},"differences":2,"explained":0,"locale":"nl","pairs":1,"summary":true}
    "#]].assert_eq(&outcome.stdout);
}

#[test]
fn spreadsheets_see_rows() {
    let outcome = site("").docent(&["l10n", "parity", "--format", "csv"]);
    expect![[r#"
        code,severity,file,line,column,source_file,source_line,message
        parity-number,warning,content/nl/one.md,8,1,content/en/one.md,6,the number `192.0.2.14` of the source is missing here
        parity-list,warning,content/nl/one.md,10,1,content/en/one.md,8,"this numbered list has 2 items, the source's has 3"
    "#]].assert_eq(&outcome.stdout);
}

#[test]
fn code_hosts_see_the_source_as_a_related_place() {
    let outcome = site("").docent(&["l10n", "parity", "--format", "sarif"]);
    let document: serde_json::Value = serde_json::from_str(&outcome.stdout).expect("JSON");
    let related = &document["runs"][0]["results"][0]["relatedLocations"][0]["physicalLocation"];
    assert_eq!(related["artifactLocation"]["uri"], "content/en/one.md");
    assert_eq!(related["region"]["startLine"], 6);
}

#[test]
fn figures_stand_in_a_table() {
    let outcome = site("").docent(&["l10n", "status"]);
    expect![[r#"
        locale           nl
        articles          2
        translated        1
        missing           1
        orphaned          1
        machine           1
        human 0           0
        human 1 24        0
        human 25 74       1
        human 75 99       0
        human 100         0
        revision          0
        drifted           0
        unknown           0
        differences       2
        differing         1
        strings missing   0
    "#]]
    .assert_eq(&outcome.stdout);
    let outcome = site("").docent(&["l10n", "status", "--format", "csv"]);
    expect![[r#"
        locale,articles,translated,missing,orphaned,machine,human_0,human_1_24,human_25_74,human_75_99,human_100,revision,drifted,unknown,differences,differing,strings_missing
        nl,2,1,1,1,1,0,0,1,0,0,0,0,0,2,1,0
    "#]].assert_eq(&outcome.stdout);
    let outcome = site("").docent(&["l10n", "status", "--format", "json"]);
    let figures: serde_json::Value = serde_json::from_str(&outcome.stdout).expect("one object");
    assert_eq!(figures["missing_paths"][0], "more/two.md");
    assert_eq!(figures["orphaned_paths"][0], "only.md");
}

#[test]
fn limits_set_the_exit_code() {
    for (words, code) in [
        (["parity", "--max-differences", "2"], 0),
        (["parity", "--max-differences", "1"], 1),
        (["status", "--max-differences", "1"], 1),
        (["status", "--min-translated", "50"], 0),
        (["status", "--min-translated", "51"], 1),
    ] {
        let outcome = site("").docent(&["l10n", words[0], words[1], words[2]]);
        assert_eq!(outcome.code, Some(code), "{words:?}");
    }
}

#[test]
fn a_locale_that_is_none_is_a_mistake() {
    let words = ["there are no translations into `fr`", "translations of this site: `nl`"];
    site("").docent(&["l10n", "parity", "--locale", "fr"]).fails(2, &words);
    site("").docent(&["l10n", "parity", "--locale", "en"]).fails(2, &["into `en`"]);
}

#[test]
fn a_check_tells_it_where_the_site_asks_for_it() {
    let told = |more: &str| site(more).docent(&["check"]).stdout.contains("parity-number");
    assert!(!told(""));
    assert!(told("[health]\ncheck = [\"parity\"]\n"));
    let wrong = site("[health]\ncheck = [\"party\"]\n").docent(&["check"]);
    wrong.fails(2, &["there is no check `party`", "did you mean `parity`?"]);
}

#[test]
fn a_pseudo_locale_builds() {
    let site = Site::new(&[]);
    for (words, tag, text) in [
        (&["l10n", "pseudo", "--out", "content/x"][..], "en-XA", "⟦Ţŵöö⟧"),
        (&["l10n", "pseudo", "--out", "content/r", "--rtl"][..], "ar-XB", "⟦توو⟧"),
    ] {
        let outcome = site.docent(words);
        assert_eq!(outcome.code, Some(0), "{outcome:?}");
        let (_, table) = outcome.stderr.split_once("\n\n").expect("a table");
        assert!(table.contains(&format!("[locales.{tag}]")), "{table}");
        site.write("content/docent.toml", format!("{CONFIG}{table}"));
        let pages = site.build();
        let page = page(&pages, &format!("{}/", tag.to_ascii_lowercase()), "two/index.html");
        assert!(page.contains(text), "{page}");
        // It is a translation without a fault.
        let compared = site.docent(&["l10n", "parity", "--locale", tag, "--max-differences", "0"]);
        assert_eq!(compared.code, Some(0), "{compared:?}");
    }
    site.docent(&["l10n", "pseudo", "--out", "content/x"]).fails(3, &["is not empty"]);
}
