//! Prints the tree of a file: a look for those who work on the parser.
use docent_article::*;
fn show(nodes: &[Node<'_>], depth: usize) {
    for n in nodes {
        let k = format!("{:?}", n.kind);
        println!("{}{} [{}..{}]", "  ".repeat(depth), &k, n.start, n.end);
        if let Kind::Collapsible { title } = &n.kind {
            show(title, depth + 2);
        }
        show(&n.children, depth + 1);
    }
}
fn main() {
    let path = std::env::args().nth(1).unwrap();
    let source = Source { file: FileId(0), text: std::fs::read_to_string(path).unwrap() };
    let s = Snippets::default();
    let e = expand(&source, &s);
    let (a, f) = parse(&e, &Settings::default());
    show(&a.body, 0);
    for f in f {
        println!(
            "{:?} {} {:?}",
            f.code,
            f.message,
            &source.text[f.span.start as usize..f.span.end as usize]
        );
    }
}
