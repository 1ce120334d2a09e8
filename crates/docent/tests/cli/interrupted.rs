//! Runs that end in the middle.
#![cfg(unix)]

use std::collections::BTreeSet;
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::site::{Site, Tree};

/// A site that takes a while to build.
fn large(word: &str) -> Site {
    let site = Site::new(&[]);
    fill(&site, word);
    site
}

fn fill(site: &Site, word: &str) {
    for number in 0..300 {
        let text = format!(
            "---\ntitle: Article {number}\n---\n# Article {number}\n\n{}\n",
            word.repeat(200)
        );
        site.write(&format!("content/en/part-{}/article-{number}.md", number % 7), text);
    }
}

fn start(site: &Site) -> Child {
    let mut command = site.command(&["build"]);
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("the program starts")
}

fn signal(site: &Site, child: &Child, name: &str) {
    site.shell(&format!("kill -{name} {}", child.id()));
}

/// Waits until the run has begun to write.
fn until_staging(site: &Site, child: &mut Child) {
    let begun = Instant::now();
    while !site.path("dist/.docent-staging").exists() && begun.elapsed() < Duration::from_mins(1) {
        if child.try_wait().expect("it is ours").is_some() {
            return;
        }
        sleep(Duration::from_millis(1));
    }
}

#[test]
fn ctrl_c_keeps_the_previous_output() {
    let site = large("before ");
    let before = site.build();
    fill(&site, "after ");
    let mut child = start(&site);
    until_staging(&site, &mut child);
    signal(&site, &child, "INT");
    let code = child.wait().expect("it ends").code();
    // A run that was already renaming goes on to its end.
    if code == Some(130) {
        assert_eq!(site.dist(), before);
    } else {
        assert_eq!(code, Some(0));
        println!("SKIPPED: the run was done before the signal came");
    }
    assert!(!site.path("dist/.docent-staging").exists());
}

#[test]
fn a_run_that_is_killed_leaves_no_file_without_an_owner() {
    let site = large("before ");
    let old = site.build();
    fill(&site, "after ");
    let new = {
        let fresh = large("after ");
        fresh.build()
    };
    for delay in [0, 2, 5, 9, 14, 20, 30] {
        let mut child = start(&site);
        until_staging(&site, &mut child);
        sleep(Duration::from_millis(delay));
        signal(&site, &child, "KILL");
        child.wait().expect("it ends");
        check_between(&site, &old, &new);
    }
    assert_eq!(site.build(), new);
    assert!(!site.path("dist/.docent-staging").exists());
}

/// Every file is whole, of the old site or of the new one, and has an owner.
fn check_between(site: &Site, old: &Tree, new: &Tree) {
    let mut dist = site.dist();
    dist.retain(|path, _| !path.starts_with(".docent-staging/") && path != ".docent-manifest.json");
    let owned: BTreeSet<String> = site.manifest();
    for (path, bytes) in &dist {
        assert!(owned.contains(path), "`{path}` has no owner");
        assert!(old.get(path) == Some(bytes) || new.get(path) == Some(bytes), "`{path}` is torn");
    }
}
