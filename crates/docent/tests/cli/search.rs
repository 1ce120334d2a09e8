//! `docent search eval`, `--no-search`, and the search page that `docent serve` fills in.

use std::path::Path;

use crate::server::Server;
use crate::site::Site;

const TABLE: &str =
    "locale,query,articles\nen,first,one.md\nen,\"second, end\",more/two.md|one.md\n";

#[test]
fn recall_is_told_for_each_locale_with_what_is_missing() {
    let site = Site::new(&[("queries.csv", TABLE)]);
    let told = site.docent(&["search", "eval", "queries.csv"]);
    assert_eq!(told.code, Some(0), "{told:?}");
    let expected = "en       recall at 5:  66 % (2 of 3)\n  `second, end` misses more/two.md, one.md; it finds more/two.md\n";
    assert_eq!(told.stdout, expected);
    for (minimum, code) in [("66", 0), ("67", 1)] {
        let run = site.docent(&["search", "eval", "queries.csv", "--minimum", minimum]);
        assert_eq!(run.code, Some(code), "{minimum}: {run:?}");
    }
}

#[test]
fn a_table_that_can_never_be_met_is_refused() {
    for (table, words) in [
        ("query,articles\n", "the first line must be `locale,query,articles`"),
        ("locale,query,articles\nen,first\n", "a line has a locale, a query and articles"),
        ("locale,query,articles\nnl,first,one.md\n", "the site has no locale `nl`"),
        ("locale,query,articles\nen,first,none.md\n", "no article `none.md` of `en` can be found"),
    ] {
        let site = Site::new(&[("queries.csv", table)]);
        site.docent(&["search", "eval", "queries.csv"]).fails(2, &[words, "queries.csv:"]);
    }
    Site::new(&[]).docent(&["search", "eval", "queries.csv"]).fails(3, &["queries.csv"]);
}

#[test]
fn readers_of_our_own_help_center_find_what_they_look_for() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let words = ["search", "eval", "--minimum", "90", "--site"];
    let mut command = Site::new(&[]).command(&words);
    let run = command.arg(root.join("content")).arg(root.join("tests/search/content.csv"));
    let run = run.current_dir(&root).output().expect("the program starts");
    let told = String::from_utf8_lossy(&run.stdout);
    assert_eq!(run.status.code(), Some(0), "{told}{}", String::from_utf8_lossy(&run.stderr));
}

#[test]
fn without_a_search_nothing_of_it_is_written() {
    let site = Site::new(&[]);
    let run = site.docent(&["build", "--no-search"]);
    assert_eq!(run.code, Some(0), "{run:?}");
    let dist = site.dist();
    assert!(!dist.keys().any(|path| path.contains("search") || path.ends_with(".wasm")));
    let page = String::from_utf8_lossy(&dist["en/test/one/index.html"]).into_owned();
    assert!(!page.contains("/search/") && !page.contains("wasm-unsafe-eval"), "{page}");
}

#[test]
fn a_server_answers_where_no_script_does() {
    let site = Site::new(&[]);
    let server = Server::start(&site, &["serve", "--base-url", "https://example.com/help"]);
    let plain = server.get("/help/en/search/");
    assert!(plain.body.contains("<noscript>"), "{}", plain.body);
    let found = server.get("/help/en/search/?q=the+Frist");
    assert_eq!(found.status, 200);
    assert!(found.head.contains("content-security-policy: ") && found.head.contains("no-cache"));
    for part in ["value=\"the Frist\"", "href=\"/help/en/test/one/\"", "The first."] {
        assert!(found.body.contains(part), "{part} in {}", found.body);
    }
    let nothing = server.get("/help/en/search/?x=1&q=%3Cb%3Ezz%26");
    for part in ["value=\"&lt;b&gt;zz&amp;\"", "class=\"results\""] {
        assert!(nothing.body.contains(part), "{part} in {}", nothing.body);
    }
    assert!(!nothing.body.contains("entry-title"), "{}", nothing.body);
}
