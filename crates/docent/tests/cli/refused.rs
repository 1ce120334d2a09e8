//! Output folders that are not docent's to write, and disks and themes that fail: the previous output stays whole.

use std::fs::{self, File};

use crate::site::{CONFIG, Site};

#[test]
fn a_folder_with_files_of_others_is_refused() {
    let site = Site::new(&[("dist/notes.txt", "mine"), ("dist/sub/more.txt", "mine")]);
    let outcome = site.docent(&["build"]);
    outcome.fails(
        2,
        &["`dist` holds files that docent did not write", "`notes.txt`", "`sub/more.txt`", "--out"],
    );
    assert_eq!(site.dist().len(), 2);
}

#[test]
fn a_file_that_came_later_is_refused_too() {
    let site = Site::new(&[]);
    let mut before = site.build();
    for name in ["a", "b", "c", "d", "e"] {
        site.write(&format!("dist/en/{name}.txt"), "mine");
        before.insert(format!("en/{name}.txt"), b"mine".to_vec());
    }
    site.remove("content/en/more/two.md");
    site.docent(&["build"]).fails(2, &["`en/a.txt`", "and 2 more"]);
    assert_eq!(site.dist(), before);
}

#[cfg(unix)]
#[test]
fn nothing_is_written_through_a_symbolic_link() {
    let site = Site::new(&[("elsewhere/keep.txt", "mine")]);
    fs::create_dir(site.path("dist")).expect("a folder");
    std::os::unix::fs::symlink("../elsewhere", site.path("dist/en")).expect("a link");
    site.docent(&["build"]).fails(2, &["`en`"]);
    assert_eq!(crate::site::tree(&site.path("elsewhere")).len(), 1);
}

#[test]
fn output_and_input_must_not_touch() {
    for (out, words) in [
        ("content", "is the site's own folder"),
        ("content/../content/", "is the site's own folder"),
        (".", "holds the site's folder"),
        ("content/en", "lies in the content folder"),
        ("content/en/new/folder", "lies in the content folder"),
        ("articles", "holds the content folder"),
        ("content/themes/default/assets", "lies in the theme"),
    ] {
        let site = Site::new(&[
            ("articles/nl/een.md", "# Een\n"),
            (
                "content/docent.toml",
                &format!(
                    "{CONFIG}\n[locales.nl]\nname = \"Nederlands\"\ncontent = \"../articles/nl\"\n"
                ),
            ),
        ]);
        let before = crate::site::tree(&site.path(""));
        site.docent(&["build", "--out", out]).fails(2, &[words, "--out DIR"]);
        assert_eq!(crate::site::tree(&site.path("")), before, "{out}");
    }
}

#[test]
fn a_manifest_that_leads_out_of_the_folder_is_not_trusted() {
    for (manifest, words) in [
        (r#"{"files": ["../victim.txt"]}"#, "`../victim.txt`"),
        (r#"{"files": ["/etc/victim"]}"#, "`/etc/victim`"),
        (r#"{"files": ["en/../../victim.txt"]}"#, "victim.txt"),
        ("not JSON", "no manifest"),
    ] {
        let site = Site::new(&[("victim.txt", "mine"), ("dist/.docent-manifest.json", manifest)]);
        site.docent(&["build"]).fails(3, &["cannot trust `dist/.docent-manifest.json`", words]);
        assert!(site.path("victim.txt").exists());
    }
}

#[test]
fn a_file_in_the_place_of_a_folder_is_code_3() {
    let site = Site::new(&[("dist", "a file"), ("file", "a file")]);
    site.docent(&["build"]).fails(3, &["cannot write to `dist`", "there is a file of that name"]);
    site.docent(&["build", "--out", "file/below"]).fails(3, &["file"]);
    assert_eq!(fs::read(site.path("dist")).expect("it is there"), b"a file");
}

/// A limit on the size of files stands in for a full disk: the write fails in the middle of a file.
#[cfg(unix)]
#[test]
fn a_full_disk_keeps_the_previous_output() {
    let site = Site::new(&[]);
    let before = site.build();
    let long = format!("---\ntitle: One\n---\n# One\n\n{}", "A long article. ".repeat(20_000));
    site.write("content/en/one.md", long);
    site.remove("content/en/more/two.md");
    site.shell("trap '' XFSZ; ulimit -f 100; exec $docent build")
        .fails(3, &["cannot write", "the previous output is unchanged"]);
    assert_eq!(site.dist(), before);
    assert!(!site.path("dist/.docent-staging").exists());
}

#[cfg(unix)]
#[test]
fn a_first_build_that_fails_leaves_no_folder() {
    let site = Site::new(&[]);
    let outcome = site.shell("trap '' XFSZ; ulimit -f 0; exec $docent build --out new/public 2>&1");
    assert_eq!(outcome.code, Some(3), "{outcome:?}");
    assert!(!site.path("new").exists());
}

#[test]
fn a_broken_template_is_named_and_keeps_the_previous_output() {
    let site = Site::new(&[]);
    let before = site.build();
    site.write("content/themes/default/templates/article.html", "<p>\n{% if %}\n");
    for command in ["build", "check"] {
        let outcome = site.docent(&[command]);
        outcome.fails(1, &["article.html", ":2", "the previous output is unchanged"]);
    }
    assert_eq!(site.dist(), before);
}

#[test]
fn broken_strings_are_named_by_build_and_check() {
    let strings = ("content/themes/default/strings/en.ftl", "# A note\nsearch-title = { x\n");
    let site = Site::new(&[strings]);
    for command in ["build", "check"] {
        site.docent(&[command]).fails(1, &["content/themes/default/strings/en.ftl:"]);
    }
    site.write(strings.0, b"\xE9");
    for command in ["build", "check"] {
        site.docent(&[command]).fails(1, &["strings/en.ftl:1: the file is not UTF-8"]);
    }
}

#[test]
fn one_style_of_a_site_needs_no_copy_of_the_theme() {
    let site = Site::new(&[("content/themes/default/assets/custom.css", "body { color: teal }\n")]);
    let tree = site.build();
    assert!(tree.values().any(|bytes| bytes.windows(11).any(|part| part == b"color: teal")));
}

#[test]
fn files_of_a_theme_that_do_nothing_are_told() {
    let site = Site::new(&[
        ("content/themes/default/templates/artcle.html", "<p>\n"),
        ("content/themes/default/strings/eng.ftl", "a = b\n"),
    ]);
    for command in ["build", "check"] {
        let outcome = site.docent(&[command]);
        outcome.fails(0, &["artcle.html`; did you mean `article.html`?", "eng.ftl`; did you mean"]);
        assert_eq!(outcome.stderr.matches("note: ").count(), 2, "{outcome:?}");
    }
}

#[test]
fn an_unknown_theme_is_told_with_the_folders_that_were_looked_in() {
    let site = Site::new(&[("content/docent.toml", &format!("theme = \"ocean\"\n{CONFIG}"))]);
    for command in ["build", "check"] {
        let folders = ["content/themes/ocean", "`themes/ocean`"];
        let outcome = site.docent(&[command]);
        outcome.fails(2, &["there is no theme `ocean`", "--> content/docent.toml:1:9"]);
        outcome.fails(2, &folders);
    }
    site.write("themes/ocean/assets/custom.css", "");
    site.build();
}

#[test]
fn two_runs_do_not_write_one_folder() {
    let site = Site::new(&[]);
    let before = site.build();
    let folder = File::open(site.path("dist")).expect("it is there");
    folder.try_lock().expect("nobody else");
    site.docent(&["build"]).fails(3, &["another docent is writing there"]);
    assert_eq!(site.dist(), before);
    drop(folder);
    site.build();
}
