//! The command line itself: help, usage, completions, `init`, colours.

use std::fs;

use crate::site::Site;

#[test]
fn help_shows_examples_and_exit_codes() {
    let site = Site::new(&[]);
    for (arguments, words) in [
        (&["--help"][..], &["Examples:", "docent build --site", "Exit codes:", "130"][..]),
        (
            &["build", "--help"],
            &["Examples:", "--base-url", "--strict", "--timings", "./dist", "--no-search"],
        ),
        (&["check", "--help"], &["human", "json", "sarif", "github", "count from 1"]),
        (&["init", "--help"], &["DIR"]),
        (&["completions", "--help"], &["bash"]),
    ] {
        let outcome = site.docent(arguments);
        assert_eq!(outcome.code, Some(0), "{arguments:?}");
        for word in words {
            assert!(outcome.stdout.contains(word), "{arguments:?}: {word}\n{}", outcome.stdout);
        }
    }
}

#[test]
fn a_mistake_on_the_command_line_is_code_2() {
    let site = Site::new(&[]);
    for arguments in [&["bild"][..], &["build", "--site"], &["check", "--format", "xml"], &[]] {
        let outcome = site.docent(arguments);
        assert_eq!(outcome.code, Some(2), "{arguments:?}: {outcome:?}");
        assert_eq!(outcome.stdout, "", "{arguments:?}");
        assert_ne!(outcome.stderr, "", "{arguments:?}");
    }
}

#[test]
fn completions_know_the_commands() {
    let site = Site::new(&[]);
    for shell in ["bash", "zsh", "fish"] {
        let outcome = site.docent(&["completions", shell]);
        assert_eq!(outcome.code, Some(0), "{shell}");
        assert!(outcome.stdout.contains("base-url"), "{shell}");
    }
}

#[test]
fn a_new_site_builds_without_a_finding() {
    let site = Site::new(&[]);
    let outcome = site.docent(&["init", "new/site"]);
    outcome.fails(0, &["`docent build --site new/site --out new/site-pages`"]);
    let outcome = site.docent(&["build", "--site", "new/site", "--strict"]);
    outcome.fails(0, &["no findings in 3 articles"]);
    let pages = crate::site::pages(&site.dist());
    assert!(pages.contains("Contact support"));
}

#[test]
fn a_site_can_be_the_working_folder() {
    let site = Site::new(&[]);
    let line = "mkdir mine && cd mine && $docent init . && $docent check --site . && $docent build --site . --out dist";
    site.shell(line).fails(0, &["`docent build --site . --out ../pages`"]);
    assert!(site.path("mine/dist/index.html").exists());
    site.write("mine/en/welcome.md", "---\ntitle: Welcome\n---\n# Welcome\n\n>[!NOTICE]\n>x\n");
    let outcome = site.shell("cd mine && $docent check --site .");
    assert!(outcome.stdout.contains("--> en/welcome.md:6:4"), "{outcome:?}");
}

#[test]
fn init_changes_nothing_in_a_folder_that_holds_something() {
    let site = Site::new(&[("here/notes.txt", "mine")]);
    site.docent(&["init", "here"])
        .fails(2, &["the folder `here` is not empty", "nothing was changed"]);
    assert_eq!(fs::read_dir(site.path("here")).expect("it is there").count(), 1);
    fs::create_dir(site.path("empty")).expect("a folder");
    assert_eq!(site.docent(&["init", "empty"]).code, Some(0));
    site.docent(&["init", "here/notes.txt/below"]).fails(3, &["cannot read"]);
}

#[test]
fn what_is_no_terminal_gets_no_colours() {
    let site =
        Site::new(&[("content/en/bad.md", "---\ntitle: Bad\n---\n# Bad\n\n>[!NOTICE]\n>x\n")]);
    for arguments in [&["build"][..], &["check"], &["build", "--site", "nowhere"]] {
        let outcome = site.docent(arguments);
        assert!(
            !format!("{}{}", outcome.stdout, outcome.stderr).contains('\u{1b}'),
            "{arguments:?}"
        );
    }
}

#[test]
fn a_terminal_gets_colours_unless_it_does_not_want_them() {
    let site =
        Site::new(&[("content/en/bad.md", "---\ntitle: Bad\n---\n# Bad\n\n>[!NOTICE]\n>x\n")]);
    // `script` runs a command in a terminal of its own.
    if !site.shell("command -v script").stdout.contains("script") {
        println!("SKIPPED: there is no `script` here");
        return;
    }
    let run =
        |set: &str| site.shell(&format!("{set} script -qec \"$docent check\" /dev/null")).stdout;
    assert!(run("TERM=xterm").contains("\u{1b}["));
    assert!(!run("TERM=xterm NO_COLOR=1").contains('\u{1b}'));
    assert!(!run("TERM=dumb").contains('\u{1b}'));
}

#[test]
fn a_closed_pipe_is_no_error() {
    let site =
        Site::new(&[("content/en/bad.md", "---\ntitle: Bad\n---\n# Bad\n\n>[!NOTICE]\n>x\n")]);
    for command in
        ["check", "check --format json", "check --format sarif", "completions bash", "--help"]
    {
        let outcome = site.shell(&format!("$docent {command} | true; exit ${{PIPESTATUS[0]}}"));
        assert_eq!((outcome.code, outcome.stderr.as_str()), (Some(0), ""), "{command}");
    }
}

#[test]
fn output_that_cannot_be_written_is_code_3() {
    let site = Site::new(&[]);
    site.shell("$docent check > /dev/full").fails(3, &["cannot write", "No space left"]);
}

#[test]
fn timings_show_every_stage() {
    let outcome = Site::new(&[]).docent(&["build", "--timings"]);
    outcome.fails(
        0,
        &[
            "set up",
            "read",
            "expand",
            "parse",
            "link",
            "report",
            "render",
            "write",
            "total",
            "2 articles",
        ],
    );
}
