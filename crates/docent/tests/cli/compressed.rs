//! Compressed copies: what `--compress` writes, and what a server makes of them.

use std::io::Read as _;

use flate2::read::GzDecoder;

use crate::server::Server;
use crate::site::{CONFIG, Site, Tree};

const COMPRESSED: [&str; 2] = ["build", "--compress"];

fn copies(tree: &Tree) -> Vec<&str> {
    let ends = |path: &&String| path.ends_with(".br") || path.ends_with(".gz");
    tree.keys().filter(ends).map(String::as_str).collect()
}

fn unpacked(path: &str, bytes: &[u8]) -> Vec<u8> {
    let mut text = Vec::new();
    if path.ends_with(".br") {
        brotli::BrotliDecompress(&mut &*bytes, &mut text).expect("it is Brotli");
    } else {
        GzDecoder::new(bytes).read_to_end(&mut text).expect("it is gzip");
    }
    text
}

#[test]
fn what_shrinks_has_copies_that_the_manifest_lists_and_no_others() {
    let drawing =
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\"><!--{}--></svg>", "-x".repeat(99));
    let site = Site::new(&[
        ("content/en/drawing.svg", &drawing),
        (
            "content/en/data.json",
            "[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]",
        ),
        (
            "content/en/more/two.md",
            "---\ntitle: Two\n---\n# Two\n\n![Drawing](../drawing.svg)\n\n[Data](../data.json)\n",
        ),
    ]);
    let outcome = site.docent(&COMPRESSED);
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
    let first = site.dist();
    let manifest = String::from_utf8(first[".docent-manifest.json"].clone()).expect("UTF-8");
    for path in copies(&first) {
        let whole = &first[&path[..path.len() - 3]];
        assert!(first[path].len() < whole.len(), "{path}");
        assert_eq!(&unpacked(path, &first[path]), whole, "{path}");
        assert!(manifest.contains(&format!("\"{path}\"")), "{path}");
    }
    for path in [
        "en/test/one/index.html.br",
        "en/test/one/index.html.gz",
        "en/assets/drawing.svg.br",
        "404.html.gz",
    ] {
        assert!(first.contains_key(path), "{path}: {:?}", copies(&first));
    }
    // Beside data an author may have put a compressed copy of their own.
    assert!(!first.contains_key("en/assets/data.json.br"));

    site.write("content/en/one.md", "---\ntitle: One\n---\n# One\n\nSomething else.\n");
    assert_eq!(site.docent(&COMPRESSED).code, Some(0));
    let second = site.dist();
    assert_ne!(first["en/test/one/index.html.br"], second["en/test/one/index.html.br"]);
    std::fs::remove_dir_all(site.path("dist")).expect("it is there");
    assert_eq!(site.docent(&COMPRESSED).code, Some(0));
    assert!(site.dist() == second, "a build over another is like a build from nothing");

    let without = site.build();
    assert_eq!(copies(&without), [""; 0], "and they go with the flag");
}

#[test]
fn a_copy_of_something_else_is_made_again() {
    let site = Site::new(&[]);
    site.docent(&COMPRESSED);
    let right = site.dist();
    for path in ["dist/404.html.br", "dist/404.html.gz"] {
        site.write(path, "something else");
    }
    site.docent(&COMPRESSED);
    assert!(site.dist() == right);
}

#[test]
fn a_server_sends_the_copy_that_the_reader_can_read() {
    let toml = format!("{CONFIG}\n[desk]\norigins = [\"https://app.example.com\"]\n");
    let widget = "content/themes/default/assets/widget";
    let built = ["loader.js", "widget.js", "widget.wasm"].map(|name| format!("{widget}/{name}"));
    let script = "'a script that repeats itself, '; ".repeat(20);
    let site = Site::new(&[
        ("content/docent.toml", &toml),
        (&built[0], &script),
        (&built[1], &script),
        (&built[2], &script),
    ]);
    let server = Server::start(&site, &["serve"]);
    let page = server.get("/en/test/one/");
    assert!(!page.head.contains("content-encoding"), "{}", page.head);
    let loader = page.body.split('"').find(|value| value.ends_with("/loader.js"));
    let module = loader.expect("a page loads the widget").replace("loader.js", "widget.wasm");
    let mut tags = Vec::new();
    for (accepted, encoding) in [
        ("br, gzip", Some("br")),
        ("gzip", Some("gzip")),
        ("gzip;q=0.5, br;q=0.1", Some("gzip")),
        ("identity", None),
        ("", None),
    ] {
        let answer = server.ask(&format!(
            "GET {module}\r\naccept-encoding: {accepted}\r\norigin: https://app.example.com\r\n"
        ));
        let line = |name: &str| {
            answer.head.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
        };
        assert_eq!(answer.status, 200);
        assert_eq!(line("content-encoding"), encoding, "{accepted}");
        assert_eq!(line("content-type"), Some("application/wasm"));
        assert!(line("cache-control").expect("there is one").contains("immutable"));
        assert_eq!(line("access-control-allow-origin"), Some("https://app.example.com"));
        assert!(
            answer
                .head
                .lines()
                .any(|line| line.starts_with("vary") && line.contains("accept-encoding")),
            "{}",
            answer.head
        );
        assert_eq!(encoding.is_some(), answer.body != script);
        tags.push(line("etag").expect("there is one").to_owned());
    }
    let again = |tag: &str, accepted: &str| {
        let ask =
            format!("GET {module}\r\naccept-encoding: {accepted}\r\nif-none-match: {tag}\r\n");
        server.ask(&ask).status
    };
    assert_eq!((again(&tags[0], "br"), again(&tags[1], "gzip")), (304, 304));
    assert_eq!(again(&tags[0], "identity"), 200, "every copy has a tag of its own");
    assert_eq!(server.ask("GET /en/test/one/\r\naccept-encoding: br\r\n").status, 200);

    let compressed =
        Server::start(&site, &["serve", "--compress", "--data", "other", "--out", "other-site"]);
    let page = compressed.ask("GET /en/test/one/\r\naccept-encoding: br\r\n");
    assert!(page.head.contains("content-encoding: br"), "{}", page.head);
    assert!(page.head.contains("content-type: text/html; charset=utf-8"), "{}", page.head);
    assert!(page.head.contains("cache-control: no-cache"), "{}", page.head);
}
