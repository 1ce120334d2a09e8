//! Findings: what is told, in which form, and which exit code and output follow.

#![expect(clippy::needless_raw_string_hashes, reason = "`UPDATE_EXPECT=1` writes them so")]

use expect_test::expect;

use crate::site::{CONFIG, Site, pages};

const WARNS: (&str, &str) =
    ("content/en/one.md", "---\ntitle: One\n---\n# One\n\n>[!NOTICE]\n>Sée [this](two.md \n");
const FAILS: (&str, &str) = ("content/en/one.md", "---\ntitle: [One\n---\n# One\n");

#[test]
fn people_see_place_line_and_help() {
    let outcome = Site::new(&[WARNS]).docent(&["check"]);
    assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(0), ""));
    expect![[r#"
        warning[alert-unknown]: there is no alert called `NOTICE`
         --> content/en/one.md:6:4
          |
        6 | >[!NOTICE]
          |    ^^^^^^
          |
          = help: known alerts: NOTE, TIP, IMPORTANT, CAUTION, WARNING, INFO, AVAILABILITY, PREREQUISITES, ADMINISTRATION, ERROR, SUCCESS, MORELIKETHIS

        1 warning in 2 articles
    "#]].assert_eq(&outcome.stdout);
}

#[test]
fn programs_see_one_object_a_line() {
    let outcome = Site::new(&[WARNS]).docent(&["check", "--format", "json"]);
    assert_eq!(outcome.code, Some(0));
    expect![[r#"
        {"code":"alert-unknown","severity":"warning","file":"content/en/one.md","line":6,"column":4,"message":"there is no alert called `NOTICE`","help":"known alerts: NOTE, TIP, IMPORTANT, CAUTION, WARNING, INFO, AVAILABILITY, PREREQUISITES, ADMINISTRATION, ERROR, SUCCESS, MORELIKETHIS"}
    "#]].assert_eq(&outcome.stdout);
}

#[test]
fn workflows_see_annotations() {
    let outcome = Site::new(&[WARNS]).docent(&["check", "--format", "github", "--strict"]);
    assert_eq!(outcome.code, Some(1));
    expect![[r#"
        ::error file=content/en/one.md,line=6,col=4,title=alert-unknown::there is no alert called `NOTICE`%0Ahelp: known alerts: NOTE, TIP, IMPORTANT, CAUTION, WARNING, INFO, AVAILABILITY, PREREQUISITES, ADMINISTRATION, ERROR, SUCCESS, MORELIKETHIS
    "#]].assert_eq(&outcome.stdout);
}

#[test]
fn code_hosts_see_sarif() {
    let outcome = Site::new(&[WARNS]).docent(&["check", "--format", "sarif"]);
    let document: serde_json::Value = serde_json::from_str(&outcome.stdout).expect("JSON");
    let run = &document["runs"][0];
    let result = &run["results"][0];
    let index = result["ruleIndex"].as_u64().and_then(|index| usize::try_from(index).ok());
    let rule = &run["tool"]["driver"]["rules"][index.expect("a place in the list of rules")];
    assert_eq!(document["version"], "2.1.0");
    assert_eq!(
        (&rule["id"], &result["ruleId"]),
        (&"alert-unknown".into(), &"alert-unknown".into())
    );
    assert!(rule["helpUri"].as_str().is_some_and(|uri| uri.ends_with("/codes/alert-unknown/")));
}

/// A configuration, contacts, a theme and a template that are wrong, with the exit code, and line and column of each.
fn wrong_sites() -> [(&'static str, String, i32, u64, u64, &'static str); 5] {
    let config = "content/docent.toml";
    [
        (config, CONFIG.replace("base_url", "base_ulr"), 2, 2, 1, "has no key `base_ulr`"),
        (config, format!("theme = \"ocean\"\n{CONFIG}"), 2, 1, 9, "there is no theme `ocean`"),
        (config, format!("contact = \"no.md\"\n{CONFIG}"), 2, 1, 11, "no article `no.md`"),
        ("content/contacts.toml", "# é\n# \nx = 1\n".to_owned(), 2, 3, 1, "`x`"),
        (
            "content/themes/default/templates/article.html",
            "<p>\n{% if %}\n".to_owned(),
            1,
            2,
            7,
            "Found `%}`",
        ),
    ]
}

#[test]
fn programs_see_a_wrong_configuration_as_one_more_object() {
    for (file, text, code, line, column, words) in wrong_sites() {
        let site = Site::new(&[(file, &text)]);
        let outcome = site.docent(&["check", "--format", "json"]);
        assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(code), ""), "{file}: {text}");
        let object: serde_json::Value = serde_json::from_str(&outcome.stdout).expect("one object");
        assert_eq!(object["code"], "configuration");
        assert_eq!(object["severity"], "error");
        assert_eq!(object["file"], file);
        assert_eq!((&object["line"], &object["column"]), (&line.into(), &column.into()), "{text}");
        assert!(object["message"].as_str().is_some_and(|told| told.contains(words)), "{object}");
        assert!(object.as_object().expect("an object").contains_key("help"));
        // People read the same on standard error.
        site.docent(&["check"]).fails(code, &["error: ", words]);
    }
}

#[test]
fn workflows_see_a_wrong_configuration_as_an_annotation() {
    for (file, text, code, line, column, words) in wrong_sites() {
        let outcome = Site::new(&[(file, &text)]).docent(&["check", "--format", "github"]);
        assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(code), ""), "{file}: {text}");
        let head = format!("::error file={file},line={line},col={column},title=configuration::");
        assert!(outcome.stdout.starts_with(&head), "{}", outcome.stdout);
        assert!(outcome.stdout.replace("%25", "%").contains(words), "{}", outcome.stdout);
        assert_eq!(outcome.stdout.lines().count(), 1);
    }
}

#[test]
fn code_hosts_see_a_wrong_configuration_as_a_result() {
    for (file, text, code, line, column, words) in wrong_sites() {
        let outcome = Site::new(&[(file, &text)]).docent(&["check", "--format", "sarif"]);
        assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(code), ""), "{file}: {text}");
        let document: serde_json::Value = serde_json::from_str(&outcome.stdout).expect("JSON");
        let run = &document["runs"][0];
        let result = &run["results"][0];
        let index = result["ruleIndex"].as_u64().and_then(|index| usize::try_from(index).ok());
        let rule = &run["tool"]["driver"]["rules"][index.expect("a place in the list of rules")];
        assert_eq!((&rule["id"], &result["level"]), (&"configuration".into(), &"error".into()));
        let place = &result["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], file);
        assert_eq!(place["region"]["startLine"], line);
        assert_eq!(place["region"]["startColumn"], column);
        assert!(result["message"]["text"].as_str().is_some_and(|told| told.contains(words)));
    }
}

#[test]
fn a_broken_theme_hides_no_finding() {
    let site = Site::new(&[WARNS, ("content/themes/default/strings/en.ftl", "a = {\n")]);
    let told = site.docent(&["check", "--format", "json"]);
    assert_eq!((told.code, told.stdout.lines().count()), (Some(1), 2), "{told:?}");
    let told = site.docent(&["check"]);
    assert!(told.stdout.contains("warning[alert-unknown]"), "{told:?}");
    told.fails(1, &["strings/en.ftl:"]);
}

#[test]
fn check_writes_no_file() {
    let site = Site::new(&[WARNS]);
    let before = crate::site::tree(&site.path(""));
    site.docent(&["check"]);
    assert_eq!(crate::site::tree(&site.path("")), before);
}

#[test]
fn warnings_are_told_and_the_site_is_written() {
    let site = Site::new(&[WARNS]);
    site.docent(&["build"]).fails(0, &["warning[alert-unknown]", "1 warning in 2 articles"]);
    assert!(!pages(&site.dist()).is_empty());
}

#[test]
fn with_an_error_the_site_is_written_and_the_code_is_1() {
    let site = Site::new(&[FAILS]);
    site.docent(&["build"]).fails(1, &["error[front-matter-invalid]", "--> content/en/one.md:"]);
    assert!(pages(&site.dist()).contains("One"));
    assert_eq!(site.docent(&["check"]).code, Some(1));
}

#[test]
fn a_missing_title_is_told_once_and_not_of_a_head_that_cannot_be_read() {
    for (head, codes) in [
        ("description: x", &["title-missing"][..]),
        ("description: x\ntitle: [a", &["front-matter-invalid"]),
        ("title: a\ndescription: [x", &["front-matter-invalid"]),
    ] {
        let text = format!("---\n{head}\n---\n# One\n");
        let told = Site::new(&[("content/en/one.md", &text)]).docent(&["check"]).stdout;
        let found =
            told.lines().filter_map(|line| Some(line.split_once('[')?.1.split_once("]: ")?.0));
        assert_eq!(found.collect::<Vec<_>>(), codes, "{told}");
    }
}

#[test]
fn strict_keeps_the_previous_output() {
    let site = Site::new(&[]);
    let before = site.build();
    site.write(WARNS.0, WARNS.1);
    let outcome = site.docent(&["build", "--strict"]);
    outcome.fails(1, &["error[alert-unknown]", "nothing was written"]);
    assert_eq!(site.dist(), before);
    assert_eq!(site.docent(&["check", "--strict"]).code, Some(1));
}

#[test]
fn two_articles_with_one_address_keep_the_previous_output() {
    let site = Site::new(&[]);
    let before = site.build();
    let toc = "---\ntitle: Test\n---\n# Test {#test}\n\n* [One](one.md)\n* [Two](more/one.md)\n";
    site.write("content/en/TOC.md", toc);
    site.write("content/en/more/one.md", "---\ntitle: Another\n---\n# Another\n");
    site.remove("content/en/more/two.md");
    let outcome = site.docent(&["build"]);
    outcome.fails(1, &["error[address-repeated]", "one.md", "nothing was written"]);
    assert_eq!(site.dist(), before);
}

#[test]
fn a_build_counts_what_it_does_not_show() {
    let many = ">[!NOTICE]\n>x\n\n".repeat(50);
    let site =
        Site::new(&[("content/en/one.md", &format!("---\ntitle: One\n---\n# One\n\n{many}"))]);
    let outcome = site.docent(&["build"]);
    outcome.fails(0, &["note: 30 more findings of `alert-unknown`", "50 warnings in 2 articles"]);
    let shown = site.docent(&["check"]).stdout.matches("warning[alert-unknown]").count();
    assert_eq!(shown, 50);
}

#[test]
fn an_author_cannot_steer_the_terminal() {
    let text = "---\ntitle: One\n---\n# One\n\n>[!NOTICE]\n>\u{1b}[2J\n\n[\u{1b}[2J](no.md)\n";
    let site = Site::new(&[("content/en/o\u{1b}[31mne.md", text)]);
    for arguments in [&["check"][..], &["build"], &["check", "--format", "github"]] {
        let outcome = site.docent(arguments);
        let printed = format!("{}{}", outcome.stdout, outcome.stderr);
        assert!(printed.contains('␛') && !printed.contains('\u{1b}'), "{arguments:?}: {printed}");
    }
}
