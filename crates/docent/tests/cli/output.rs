//! The output folder when all goes well: what changes, what stays, what goes.

use std::fs;
use std::time::SystemTime;

use crate::site::{Site, Tree, pages};

#[test]
fn the_manifest_lists_just_what_is_there() {
    let site = Site::new(&[]);
    let there: Vec<String> = site.build().into_keys().collect();
    assert_eq!(site.manifest().into_iter().collect::<Vec<_>>(), there);
    assert!(there.contains(&".docent-manifest.json".to_owned()));
    assert!(!site.path("dist/.docent-staging").exists());
}

#[test]
fn two_builds_have_the_same_bytes() {
    let (one, two) = (Site::new(&[]), Site::new(&[]));
    let first = one.build();
    assert_eq!(first, two.build());
    assert_eq!(first, one.build());
}

#[test]
fn files_that_do_not_change_are_not_touched() {
    let site = Site::new(&[("content/en/a.png", "no real picture")]);
    let long_ago = SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000);
    let files: Vec<String> = site.build().into_keys().collect();
    for file in &files {
        let file = fs::File::options()
            .write(true)
            .open(site.path("dist").join(file))
            .expect("it is there");
        file.set_modified(long_ago).expect("its time can be set");
    }
    // A file that is gone was touched too: those of the index have new names as soon as it changes.
    let touched = || -> Vec<&String> {
        let modified =
            |file: &&String| fs::metadata(site.path("dist").join(file)).and_then(|m| m.modified());
        files.iter().filter(|file| modified(file).ok() != Some(long_ago)).collect()
    };
    site.docent(&["build"]).fails(0, &["0 new or changed"]);
    assert_eq!(touched(), Vec::<&String>::new());

    let text = fs::read_to_string(site.path("content/en/more/two.md")).expect("it is there");
    site.write("content/en/more/two.md", text.replace("The end.", "The very end."));
    site.build();
    let touched = touched();
    assert!(touched.iter().any(|file| file.contains("two")), "{touched:?}");
    assert!(
        !touched.iter().any(|file| file.contains("one/") || file.ends_with(".css")),
        "{touched:?}"
    );
}

#[test]
fn stale_files_and_the_folders_that_they_leave_empty_are_removed() {
    let site = Site::new(&[("content/en/deep/er/three.md", "---\ntitle: Three\n---\n# Three\n")]);
    let of_three = |tree: &Tree| tree.keys().filter(|path| path.contains("three")).count();
    assert!(of_three(&site.build()) > 0);
    fs::remove_dir_all(site.path("content/en/deep")).expect("it is there");
    let outcome = site.docent(&["build"]);
    outcome.fails(0, &["removed"]);
    assert_eq!(of_three(&site.dist()), 0);
    assert_eq!(empty_folders(&site.path("dist")), 0);
    let fresh = Site::new(&[]);
    assert_eq!(site.dist(), fresh.build());
}

fn empty_folders(folder: &std::path::Path) -> usize {
    let entries: Vec<_> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    let below: usize =
        entries.iter().filter(|path| path.is_dir()).map(|path| empty_folders(path)).sum();
    below + usize::from(entries.is_empty())
}

#[test]
fn a_folder_of_the_user_stays_even_if_it_is_empty() {
    let site = Site::new(&[]);
    site.build();
    fs::create_dir(site.path("dist/mine")).expect("a folder");
    site.build();
    assert!(site.path("dist/mine").is_dir());
}

#[test]
fn a_damaged_output_is_made_right() {
    let site = Site::new(&[]);
    let good = site.build();
    let page =
        good.keys().find(|path| path.ends_with("two/index.html")).expect("it is there").clone();
    let other =
        good.keys().find(|path| path.ends_with("one/index.html")).expect("it is there").clone();
    site.write(&format!("dist/{page}"), "damaged");
    site.remove(&format!("dist/{other}"));
    assert_eq!(site.build(), good);
}

#[test]
fn out_and_base_url_are_taken_from_the_command_line() {
    let site = Site::new(&[]);
    let outcome =
        site.docent(&["build", "--out", "a/b/public", "--base-url", "https://docs.example.org"]);
    outcome.fails(0, &["in a/b/public"]);
    let manifest =
        fs::read_to_string(site.path("a/b/public/.docent-manifest.json")).expect("it is there");
    assert!(manifest.contains("https://docs.example.org"));
    assert!(!site.path("dist").exists());
}

#[test]
fn the_output_of_another_site_is_told_when_it_is_replaced() {
    let site = Site::new(&[]);
    let words = "this folder held the site of https://help.example.com; its files were replaced";
    let told = |arguments: &[&str]| {
        let outcome = site.docent(arguments);
        assert_eq!(outcome.code, Some(0), "{outcome:?}");
        outcome.stderr.contains(words)
    };
    assert!(!told(&["build"]) && !told(&["build"]));
    let other = ["build", "--base-url", "https://other.example.com"];
    assert!(told(&other) && !told(&other));
}

#[test]
fn a_file_can_become_a_folder_and_a_folder_a_file() {
    let shows = |picture: &str| format!("---\ntitle: One\n---\n# One\n\n![A picture]({picture})\n");
    let site = Site::new(&[("content/en/p.png", "one"), ("content/en/one.md", &shows("p.png"))]);
    site.build();
    site.remove("content/en/p.png");
    site.write("content/en/p.png/q.png", "two");
    site.write("content/en/one.md", shows("p.png/q.png"));
    let tree = site.build();
    assert!(tree.keys().any(|path| path.ends_with("p.png/q.png")), "{:?}", tree.keys());
    fs::remove_dir_all(site.path("content/en/p.png")).expect("it is there");
    site.write("content/en/p.png", "three");
    site.write("content/en/one.md", shows("p.png"));
    let tree = site.build();
    assert!(tree.iter().any(|(path, bytes)| path.ends_with("/p.png") && bytes == b"three"));
}

#[cfg(unix)]
#[test]
fn a_published_file_is_as_readable_as_any_other() {
    use std::os::unix::fs::PermissionsExt;

    let site =
        Site::new(&[("content/en/one.md", "---\ntitle: One\n---\n# One\n\n![A picture](a.png)\n")]);
    site.write("content/en/a.png", "no real picture");
    let secret = fs::Permissions::from_mode(0o600);
    fs::set_permissions(site.path("content/en/a.png"), secret).expect("it is ours");
    let tree = site.build();
    let mode = |path: &String| {
        fs::metadata(site.path("dist").join(path)).expect("it is there").permissions().mode()
    };
    let picture = tree.keys().find(|path| path.ends_with(".png")).expect("it is copied");
    let page = tree.keys().find(|path| path.ends_with(".html")).expect("it is there");
    assert_eq!(mode(picture), mode(page));
}

#[test]
fn files_that_could_run_a_script_stay_out() {
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>";
    let site = Site::new(&[
        (
            "content/en/one.md",
            "---\ntitle: One\n---\n# One\n\n[page](a/evil.html) [script](a/evil.MJS) [data](a/evil)\n\
            ![drawn](a/evil.svg) [drawn](a/evil.svg) ![fine](a/fine.svg) [plain](a/plain.txt)\n",
        ),
        ("content/en/a/evil.html", "x"),
        ("content/en/a/evil.MJS", "x"),
        ("content/en/a/evil", " <html>"),
        ("content/en/a/evil.svg", "<svg><path onLoad = 'x'/></svg>"),
        ("content/en/a/fine.svg", drawing),
        ("content/en/a/plain.txt", "<b>"),
    ]);
    let outcome = site.docent(&["build"]);
    assert_eq!(outcome.code, Some(0), "{}", outcome.stderr);
    let told = format!("{}{}", outcome.stdout, outcome.stderr);
    assert_eq!(told.matches("warning[asset-active]").count(), 5, "{told}");
    let dist = site.dist();
    let copied: Vec<&String> = dist.keys().filter(|name| name.contains("/assets/a/")).collect();
    assert_eq!(copied, ["en/assets/a/fine.svg", "en/assets/a/plain.txt"]);
    assert!(!pages(&dist).contains("a/evil"));
}
