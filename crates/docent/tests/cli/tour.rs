//! The desk's tour of the README, typed into a shell as it stands there.

use std::fs;
use std::path::Path;

use crate::server::Server;
use crate::site::Site;

/// The shell's blocks of the tour, without the indentation of their list.
fn blocks() -> Vec<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let readme = fs::read_to_string(root.join("README.md")).expect("there is a README");
    let (_, tour) = readme.split_once("## The desk in five minutes").expect("it has the tour");
    let tour = tour.split("\n## ").next().expect("a first part");
    let blocks = tour.split("```sh\n").skip(1).filter_map(|rest| rest.split("```").next());
    blocks
        .map(|block| block.lines().map(|line| line.trim_start().to_owned() + "\n").collect())
        .collect()
}

#[test]
fn the_tour_of_the_desk_does_what_it_says() {
    let site = Site::new(&[]);
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content");
    fs::remove_dir_all(site.path("content")).expect("it is ours");
    std::os::unix::fs::symlink(content.canonicalize().expect("it is there"), site.path("content"))
        .expect("a link");
    let blocks = blocks();
    assert_eq!(blocks[0].trim(), "cargo run -- serve");
    let server = Server::start(&site, &["serve"]);
    let script: String = blocks[1..].concat();
    let script = script
        .replace("127.0.0.1:4000", &server.address)
        .replace("cargo run --", "$docent")
        .replace("curl -sS", "curl -sS --fail-with-body");
    let outcome = site.shell(&format!("set -euo pipefail\n{script}"));
    assert_eq!(outcome.code, Some(0), "{outcome:?}\n{script}");
    for word in [
        "\"name\":\"build.log\"",
        "\"subject\":\"The build stops\"",
        "\"body\":\"It is /tmp.\"",
        "\"kind\":\"escalate\"",
        "\"kind\":\"close\"",
        "\"kind\":\"reopen\"",
        ".eml\n",
        "ada@example.com is an agent",
        "\"role\":\"agent\"",
        "\"body\":\"Clean /tmp, please.\"",
        "\"status\":\"solved\"",
        "the backup is whole: ",
        "restored ",
    ] {
        assert!(outcome.stdout.contains(word), "{word} is missing in {}", outcome.stdout);
    }
    assert!(site.path("new/desk.db").exists());
    let receipt = fs::read_to_string(site.path("receipt.json")).expect("a receipt");
    let number = receipt.contains("\"number\":1,") && receipt.contains("\"status\":\"open\"");
    assert!(number, "{receipt}");
}
