//! Input that is not as it should be: bytes, names, links, folders, configuration.

use crate::site::{CONFIG, Site, pages};

#[test]
fn a_file_that_is_not_utf8_is_told_and_the_rest_goes_on() {
    let site = Site::new(&[]);
    site.write("content/en/one.md", b"---\ntitle: One\n---\n# One\n\nCaf\xE9 and more\n");
    let outcome = site.docent(&["build"]);
    outcome.fails(
        1,
        &["error[not-utf8]", "byte 29 of the file (0xE9)", "content/en/one.md:6:4", "UTF-8"],
    );
    let pages = pages(&site.dist());
    assert!(pages.contains("and more") && pages.contains("The end."));
}

#[test]
fn what_is_missing_is_code_3() {
    let site = Site::new(&[]);
    site.docent(&["build", "--site", "nowhere"])
        .fails(3, &["cannot read `nowhere/docent.toml`", "docent init DIR"]);
    site.docent(&["check", "--site", "content/en"])
        .fails(3, &["cannot read `content/en/docent.toml`", "--site DIR"]);
    site.write("content/docent.toml", CONFIG.replace("content = \"en\"", "content = \"english\""));
    site.docent(&["build"]).fails(3, &["cannot read `content/english`", "[locales.en]"]);
    site.write(
        "content/docent.toml",
        CONFIG.replace("content = \"en\"", "content = \"en/one.md\""),
    );
    site.docent(&["build"]).fails(3, &["cannot read `content/en/one.md`", "not a folder"]);
}

#[test]
fn a_mistake_in_the_configuration_is_shown_with_its_place() {
    let site = Site::new(&[]);
    let before = site.build();
    site.write("content/docent.toml", CONFIG.replace("base_url", "base_ulr"));
    let outcome = site.docent(&["build"]);
    outcome.fails(2, &["base_ulr", "--> content/docent.toml:2:1", "base_url"]);
    assert_eq!(site.dist(), before);

    site.write("content/docent.toml", CONFIG);
    site.write("content/contacts.toml", "[regions.emea]\nphone = \"12\"\n");
    site.docent(&["check"]).fails(2, &["content/contacts.toml"]);
    site.write("content/contacts.toml", b"# caf\xE9\n");
    site.docent(&["check"]).fails(2, &["the file is not UTF-8", "content/contacts.toml:1:6"]);

    site.write("content/contacts.toml", "");
    site.write("content/form.toml", "[[fields]]\nname = \"a\"\nkid = \"line\"\n");
    site.docent(&["check"]).fails(2, &["has no key `kid`", "--> content/form.toml:3:1"]);
}

#[test]
fn a_contact_article_that_is_not_there_is_a_mistake_in_the_configuration() {
    let site = Site::new(&[("content/en/help/contact.md", "---\ntitle: C\n---\n# C\n")]);
    let before = site.build();
    let config =
        |path: &str| CONFIG.replacen("base_url", &format!("contact = \"{path}\"\nbase_url"), 1);
    site.write("content/docent.toml", config("contact.md"));
    for command in ["build", "check"] {
        let wanted = [
            "there is no article `contact.md`",
            "docent.toml:2:11",
            "did you mean `help/contact.md`?",
        ];
        site.docent(&[command]).fails(2, &wanted);
    }
    assert_eq!(site.dist(), before);
    site.write("content/docent.toml", config("nowhere.md"));
    site.docent(&["build"]).fails(2, &["there is no article `nowhere.md`"]);
    site.write("content/docent.toml", config("help/contact.md"));
    site.build();
}

#[test]
fn a_mistake_in_the_address_on_the_command_line_is_not_blamed_on_the_file() {
    let outcome = Site::new(&[]).docent(&["build", "--base-url", "help.example.com"]);
    outcome.fails(2, &["`--base-url`", "https://"]);
    assert!(!outcome.stderr.contains("docent.toml"), "{outcome:?}");
}

#[test]
fn drafts_litter_and_folders_named_like_articles() {
    let site = Site::new(&[
        ("content/en/x.md/inside.md", "---\ntitle: Inside\n---\n# Inside\n\nInside text.\n"),
        ("content/en/one.md.draft", "# Draft\n\nHidden text.\n"),
        ("content/en/two. draft", "Hidden text.\n"),
        ("content/en/.cursor/rules.md", "Hidden text.\n"),
        ("content/en/debug.log", "Hidden text.\n"),
        ("content/en/README.md", "Hidden text.\n"),
        ("content/en/_includes/snippets.md", "## Greeting {#greeting}\n\nGood day.\n"),
        ("content/en/_includes/part.md", "From a file.\n"),
        (
            "content/en/one.md",
            "---\ntitle: One\n---\n# One\n\n{{greeting}}\n\n{{$include /_includes/part.md}}\n",
        ),
    ]);
    site.build();
    let all: Vec<u8> = site.dist().into_values().flatten().collect();
    let all = String::from_utf8_lossy(&all).into_owned();
    assert!(!all.contains("Hidden text."));
    assert!(
        all.contains("Inside text.") && all.contains("Good day.") && all.contains("From a file.")
    );
    assert!(!site.dist().keys().any(|path| path.contains("snippets") || path.contains("part/")));
}

#[test]
fn content_may_lie_outside_of_the_site() {
    let site = Site::new(&[
        ("content/docent.toml", &CONFIG.replace("content = \"en\"", "content = \"../articles\"")),
        (
            "articles/help/guide/TOC.md",
            "---\ntitle: Guide\n---\n# Guide {#guide}\n\n* [Far](far.md)\n",
        ),
        ("articles/help/guide/far.md", "---\ntitle: Far\n---\n# Far\n\nFar away.\n"),
        ("articles/README.md", "# No page\n"),
        ("articles/license.md", "# No page\n"),
    ]);
    let pages = pages(&site.build());
    assert!(
        pages.contains("Far away.") && !pages.contains("No page") && !pages.contains("The end.")
    );
}

#[cfg(unix)]
mod links {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn a_circle_of_symbolic_links_is_told_and_keeps_the_output() {
        let site = Site::new(&[]);
        let before = site.build();
        symlink("..", site.path("content/en/more/up")).expect("a link");
        let outcome = site.docent(&["build"]);
        outcome.fails(3, &["cannot follow `content/en/more/up`", "leads back", "remove the link"]);
        assert_eq!(site.dist(), before);
    }

    #[test]
    fn a_link_that_leads_nowhere_or_out_of_the_site_is_told() {
        let site = Site::new(&[("secret.md", "# Secret\n")]);
        symlink("nothing.md", site.path("content/en/lost.md")).expect("a link");
        symlink("../../secret.md", site.path("content/en/out.md")).expect("a link");
        let outcome = site.docent(&["build"]);
        outcome.fails(3, &["content/en/lost.md", "content/en/out.md", "leads out of the site"]);
        assert!(!site.path("dist").exists());
    }

    #[test]
    fn a_link_inside_the_site_is_followed() {
        let site = Site::new(&[("content/shared/three.md", "---\ntitle: Three\n---\n# Three\n")]);
        symlink("../shared", site.path("content/en/linked")).expect("a link");
        assert!(pages(&site.build()).contains("Three"));
    }

    #[test]
    fn a_pipe_is_no_article() {
        let site = Site::new(&[]);
        assert_eq!(site.shell("mkfifo content/en/pipe.md").code, Some(0));
        site.docent(&["build"]).fails(3, &["content/en/pipe.md", "neither a file nor a folder"]);
    }
}
