//! Pseudo-locales: articles that look translated and can still be read, to test themes and templates before anybody
//! translates.
//!
//! Text grows by a third, gets accents and stands between `⟦` and `⟧`; what is plain on a page was not translated, and a
//! bracket that is missing was cut off. The other kind turns text round, for right-to-left scripts. CLDR calls the
//! two `en-XA` and `ar-XB`. Markup, code, links, protected names and UI controls stay as they are.

use docent_article::{Article, Kind, Node, Settings, Snippets, Source, expand, parse};

/// Which pseudo-locale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pseudo {
    /// Longer, with accents.
    Accented,
    /// From right to left.
    Mirrored,
}

/// The text of a file in a pseudo-locale. Headings of a snippet library are the snippets' names and stay.
pub fn pseudo(source: &Source, kind: Pseudo, library: bool) -> String {
    let expanded = expand(source, &Snippets::default());
    let (article, _) = parse(&expanded, &Settings { tidy: false, ..Settings::default() });
    let mut pieces = Vec::new();
    blocks(&article.body, library, &mut pieces);
    let mut edits: Vec<(usize, usize, String)> = Vec::new();
    edits.extend(front(source, kind));
    for piece in pieces {
        edits.extend(edit(source, &article, &piece, kind));
    }
    edits.sort_by_key(|(start, ..)| *start);
    let mut out = String::with_capacity(source.text.len() * 3 / 2);
    let mut at = 0;
    for (start, end, text) in edits {
        // What a snippet or a table's repair shows twice is written once.
        if start >= at {
            out.push_str(&source.text[at..start]);
            out.push_str(&text);
            at = end;
        }
    }
    out.push_str(&source.text[at..]);
    out
}

/// A text node, and whether it begins or ends its block.
struct Piece {
    start: u32,
    end: u32,
    text: String,
    first: bool,
    last: bool,
}

/// The texts of all blocks. Neighbours inside a sentence are one block.
fn blocks(nodes: &[Node<'_>], library: bool, pieces: &mut Vec<Piece>) {
    let mut at = 0;
    while at < nodes.len() {
        let run = nodes[at..].iter().take_while(|node| node.kind.is_inline()).count();
        if run == 0 {
            if let Kind::Collapsible { title } = &nodes[at].kind {
                blocks(title, library, pieces);
            }
            if !(library && matches!(nodes[at].kind, Kind::Heading(_))) {
                blocks(&nodes[at].children, library, pieces);
            }
            at += 1;
            continue;
        }
        let from = pieces.len();
        nodes[at..at + run].iter().for_each(|node| texts(node, pieces));
        if let Some(first) = pieces.get_mut(from) {
            first.first = true;
        }
        if let Some(last) = pieces[from..].last_mut() {
            last.last = true;
        }
        at += run;
    }
}

fn texts(node: &Node<'_>, pieces: &mut Vec<Piece>) {
    match &node.kind {
        Kind::Text(text) => pieces.push(Piece {
            start: node.start,
            end: node.end,
            text: text.to_string(),
            first: false,
            last: false,
        }),
        Kind::UiControl | Kind::DoNotLocalize | Kind::Phone(_) => {}
        _ => node.children.iter().for_each(|child| texts(child, pieces)),
    }
}

/// The change of one text, if its bytes stand in the file as they are read.
fn edit(
    source: &Source,
    article: &Article<'_>,
    piece: &Piece,
    kind: Pseudo,
) -> Option<(usize, usize, String)> {
    let span = article.span(piece.start, piece.end);
    // Of a heading, the bytes reach to its attributes.
    let (start, end) = (span.start as usize, span.start as usize + piece.text.len());
    let same = span.file == source.file && source.text.get(start..end) == Some(&piece.text);
    // Braces name snippets, addresses lead somewhere.
    let plain = !piece.text.contains(['{', '}', '<', '&']) && !piece.text.contains("://");
    (same && plain).then(|| {
        let text = words(&piece.text, kind);
        let (open, close) = (if piece.first { "⟦" } else { "" }, if piece.last { "⟧" } else { "" });
        (start, end, format!("{open}{text}{close}"))
    })
}

/// Titles and descriptions of the front matter, where they stand on one line.
fn front(source: &Source, kind: Pseudo) -> Vec<(usize, usize, String)> {
    let mut edits = Vec::new();
    let mut at = 0;
    for (number, line) in source.text.split_inclusive('\n').enumerate() {
        let start = at;
        at += line.len();
        if number > 0 && line.trim_end() == "---" || number == 0 && line.trim_end() != "---" {
            break;
        }
        let keys = ["title: ", "description: ", "user-guide-title: "];
        let Some(key) = keys.iter().find(|key| line.starts_with(**key)) else { continue };
        let value = line[key.len()..].trim_end();
        let inner = value.trim_matches(['"', '\'']);
        if inner.is_empty()
            || inner.contains(['\\', '"', '\'', '{', '['])
            || value.starts_with(['|', '>'])
        {
            continue;
        }
        let from = start + key.len() + value.find(inner).unwrap_or_default();
        edits.push((from, from + inner.len(), format!("⟦{}⟧", words(inner, kind))));
    }
    edits
}

fn words(text: &str, kind: Pseudo) -> String {
    match kind {
        Pseudo::Accented => accented(text),
        Pseudo::Mirrored => mirrored(text),
    }
}

/// Each vowel grows; letters get accents.
fn accented(text: &str) -> String {
    const PLAIN: &str = "aceghijklnorstuwyzACEGHIJKLNORSTUWYZ";
    const DRESSED: &str = "àçéĝĥîĵķļñöŕšţûŵýžÀÇÉĜĤÎĴĶĻÑÖŔŠŢÛŴÝŽ";
    let mut out = String::with_capacity(text.len() * 2);
    let mut vowels = 0;
    for c in text.chars() {
        let dressed =
            PLAIN.chars().position(|plain| plain == c).and_then(|at| DRESSED.chars().nth(at));
        let letter = dressed.unwrap_or(c);
        out.push(letter);
        if "aeiou".contains(c) {
            vowels += 1;
            // Every vowel but each fourth: about a third more letters.
            if vowels % 4 != 0 {
                out.push(letter);
            }
        }
    }
    out
}

/// Arabic letters in the place of Latin ones, so that the script's own direction is tested and not a control character.
fn mirrored(text: &str) -> String {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyz";
    const LETTERS: &str = "ابتدهفجحيزكلمنوبقرستعفوخيظ";
    let letter = |c: char| {
        let at = PLAIN.chars().position(|plain| plain == c.to_ascii_lowercase());
        at.and_then(|at| LETTERS.chars().nth(at)).unwrap_or(c)
    };
    text.chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use docent_article::FileId;

    #[test]
    fn text_changes_and_markup_stays() {
        let source = Source {
            file: FileId(0),
            text: "---\ntitle: \"One\"\nauthor: Me\n---\n# One {#one}\n\nOpen **the [list](a.md)** and `x` in [!DNL Hub].\n\n\
                * Say {{name}}.\n* Go\n\n>[!NOTE]\n>\n>Wait. <!-- not this -->\n\n```\ncode\n```\n"
                .to_owned(),
        };
        let accented = pseudo(&source, Pseudo::Accented, false);
        assert_eq!(
            accented,
            "---\ntitle: \"⟦Öñéé⟧\"\nauthor: Me\n---\n# ⟦Öñéé⟧ {#one}\n\n⟦Öpééñ **ţĥéé [ļîîšţ](a.md)** ààñd `x` îîñ [!DNL Hub].⟧\n\n\
             * Say {{name}}.\n* ⟦Ĝöö⟧\n\n>[!NOTE]\n>\n>⟦Ŵààîîţ.⟧ <!-- not this -->\n\n```\ncode\n```\n"
        );
        let mirrored = pseudo(&source, Pseudo::Mirrored, false);
        assert!(pseudo(&source, Pseudo::Accented, true).contains("# One {#one}"));
        assert!(mirrored.contains("# ⟦ونه⟧ {#one}") && mirrored.contains("](a.md)"), "{mirrored}");
    }
}
