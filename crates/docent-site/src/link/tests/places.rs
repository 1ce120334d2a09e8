//! What does not fit into a text: speed and order.

use super::Read;

/// A site of `count` articles in one folder, each with a link to the next and a broken one.
fn large(count: usize) -> String {
    let article = |number: usize| {
        format!(
            "-- en/a{number}.md --\n# A {number}\n\n[next](a{}.md) [gone](gone{number}.md) [gone](#gone)\n",
            (number + 1) % count
        )
    };
    (0..count).map(article).collect()
}

#[test]
fn the_same_input_gives_the_same_findings_in_order() {
    let read = Read::new(&large(200));
    let (_, findings) = read.link();
    let (_, again) = read.link();
    assert_eq!(findings, again);
    assert!(findings.is_sorted_by_key(|finding| finding.span));
    assert_eq!(findings.len(), 400);
}

#[test]
fn empty_sites_are_fine() {
    let read = Read::new("-- en/x.png --\n");
    let (site, findings) = read.link();
    assert_eq!((site.articles.len(), site.locales[0].pages.len(), findings.len()), (0, 1, 0));
}
