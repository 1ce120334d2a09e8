//! A desk on an origin of its own: everything that its pages name.

use std::collections::BTreeSet;

use crate::server::{Answer, Server};
use crate::site::Site;

/// The addresses that a page or a style sheet names, except of forms that post.
fn addresses(answer: &Answer) -> BTreeSet<&str> {
    let after = |mark: &'static str, end: char| {
        answer.body.split(mark).skip(1).filter_map(move |rest| rest.split(end).next())
    };
    let own = after(" href=\"", '"').chain(after(" src=\"", '"')).chain(after("url(", ')'));
    own.filter(|address| !address.starts_with('#')).collect()
}

#[test]
fn a_desk_on_its_own_origin_has_all_that_its_pages_need() {
    let config = crate::site::CONFIG.replace("example.com", "example.com/docs");
    let toml = format!("{config}\n[desk]\nurl = \"https://desk.example.com\"\n");
    let site = Site::new(&[("content/docent.toml", &toml)]);
    let server = Server::start(&site, &["desk", "serve"]);
    let mut seen = BTreeSet::new();
    let mut left = vec!["/desk/en/".to_owned(), "/desk/en/nowhere".to_owned()];
    let (mut pages, mut assets) = (0, 0);
    while let Some(path) = left.pop() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let answer = server.get(&path);
        match answer.status {
            200 => {}
            404 => assert_eq!(path, "/desk/en/nowhere"),
            303 => {
                let target = answer.head.lines().find_map(|line| line.strip_prefix("location: "));
                left.push(target.expect("an address").to_owned());
            }
            status => panic!("{path}: {status}"),
        }
        let asset = path.starts_with("/_docent/");
        let cache = if asset { "public, max-age=31536000, immutable" } else { "no-store" };
        assert!(answer.head.contains(&format!("cache-control: {cache}")), "{}", answer.head);
        assert!(answer.head.contains("x-content-type-options: nosniff"), "{}", answer.head);
        *if asset { &mut assets } else { &mut pages } += 1;
        for address in addresses(&answer) {
            let own = address.strip_prefix("https://desk.example.com").unwrap_or(address);
            if own.starts_with('/') {
                left.push(own.replace("&amp;", "&"));
            } else if asset {
                left.push(format!("/_docent/{own}"));
            } else {
                let there = address.starts_with("https://help.example.com/docs/en/");
                assert!(there, "{path} names {address}");
            }
        }
    }
    assert!(pages >= 3 && assets >= 4, "{seen:?}");
    let sheet = seen.iter().find(|path| path.ends_with(".css")).expect("a style sheet");
    let head = server.ask(&format!("HEAD {sheet}"));
    assert!(head.head.contains("content-type: text/css; charset=utf-8"), "{}", head.head);
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    assert_eq!(server.ask(&format!("POST {sheet}\r\ncontent-length: 0\r\n")).status, 405);
    for path in ["/", "/docs/en/test/one/", "/_docent/", "/_docent/docent.css"] {
        assert_eq!(server.get(path).status, 404, "{path}");
    }
}
