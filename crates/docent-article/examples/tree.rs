//! Prints the tree of a file and what is wrong with it: a look for those who work on the parser.
//!
//! `cargo run -p docent-article --example tree -- content/en/writing.md`
#![expect(clippy::print_stdout, clippy::disallowed_methods, reason = "an example is a program")]

use docent_article::{FileId, Kind, Node, Settings, Snippets, Source, expand, parse};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("name a Markdown file")?;
    let source = Source { file: FileId(0), text: std::fs::read_to_string(path)? };
    let expanded = expand(&source, &Snippets::default());
    let (article, findings) = parse(&expanded, &Settings::default());
    println!("{:#?}", article.front);
    show(&article.body, 0);
    for found in findings {
        let marked = &source.text[found.span.start as usize..found.span.end as usize];
        println!("{}: {} {marked:?}", found.code.id(), found.message);
    }
    Ok(())
}

fn show(nodes: &[Node<'_>], depth: usize) {
    for node in nodes {
        println!("{}{:?} {}..{}", "  ".repeat(depth), node.kind, node.start, node.end);
        if let Kind::Collapsible { title } = &node.kind {
            show(title, depth + 2);
        }
        show(&node.children, depth + 1);
    }
}
