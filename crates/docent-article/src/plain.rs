//! Plain text: what a node says without its markup, for slugs, titles, alternative texts and search.
//!
//! Line breaks are spaces, a picture is its alternative text, zero-width spaces are dropped, and references to footnotes
//! say nothing. Blocks stand on lines of their own.

use crate::tree::{Kind, Node};

/// The plain text of a sequence of nodes.
pub fn text(nodes: &[Node<'_>]) -> String {
    let mut out = String::new();
    write(nodes, &mut out);
    out
}

/// Appends the plain text of a sequence of nodes to `out`.
pub fn write(nodes: &[Node<'_>], out: &mut String) {
    let mut after_block = false;
    for node in nodes {
        let inline = node.kind.is_inline();
        if (after_block || !inline) && !out.is_empty() && !out.ends_with('\n') {
            out.push('\n');
        }
        after_block = !inline;
        match &node.kind {
            Kind::Text(text) | Kind::Code(text) => visible(text, out),
            Kind::SoftBreak | Kind::HardBreak => out.push(' '),
            Kind::Image(image) => visible(&image.alt, out),
            Kind::CodeBlock(block) => visible(&block.text, out),
            Kind::Collapsible { title } => {
                write(title, out);
                out.push('\n');
            }
            Kind::Tab(tab) => {
                visible(&tab.title, out);
                out.push('\n');
            }
            Kind::ShadeBox { title: Some(title) } => {
                visible(title, out);
                out.push('\n');
            }
            _ => {}
        }
        write(&node.children, out);
    }
}

fn visible(text: &str, out: &mut String) {
    if text.contains('\u{200b}') {
        out.extend(text.split('\u{200b}'));
    } else {
        out.push_str(text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{FileId, Settings, Snippets, Source};

    #[test]
    fn plain_text_of_markdown() {
        let cases = [
            ("a *b* **c** `d`", "a b c d"),
            ("a\nb\\\nc", "a b c"),
            ("see ![The menu](m.png) here", "see The menu here"),
            ("[x&#x200B;](y.md) &amp; z", "x & z"),
            ("a\u{200b}b", "ab"),
            ("[!DNL A] b [!BADGE Beta]{type=Positive}", "A b Beta"),
            ("* a\n* b\n  * c\n\nd", "a\nb\nc\nd"),
            ("+++ More\n\nbody\n\n+++\n", "More\nbody"),
            ("a[^1]\n\n[^1]: note", "a\nnote"),
            ("|A|B|\n|--|--|\n|1|2|", "A\nB\n1\n2"),
        ];
        for (markdown, expected) in cases {
            let source = Source { file: FileId(0), text: markdown.to_owned() };
            let expanded = crate::expand(&source, &Snippets::default());
            let (article, _) = crate::parse(&expanded, &Settings::default());
            assert_eq!(text(&article.body).trim(), expected, "of {markdown:?}");
        }
    }
}
