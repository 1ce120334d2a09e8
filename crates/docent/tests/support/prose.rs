//! Words that a reader sees, of a source and of a page: two rough readings that know nothing of each other's code.
//!
//! [`of_source`] and [`of_page`] count the longer words of both, so that a test can tell which were lost on the way.
//! Alternative texts of pictures are left out, because a file name is none.

use std::collections::BTreeMap;

/// Words and how often they stand there.
pub(crate) type Words = BTreeMap<String, i64>;

/// Shorter words are too often part of markup.
const LENGTH: usize = 5;

/// The snippets of a library, by name.
pub(crate) fn snippets(library: &str) -> BTreeMap<&str, &str> {
    let sections = library.split("\n## ").skip(1);
    let named = sections.filter_map(|section| {
        let (head, body) = section.split_once('\n')?;
        let (_, id) = head.trim_end().trim_end_matches('}').rsplit_once("{#")?;
        Some((id, body.trim()))
    });
    named.collect()
}

/// The words of an article as its author wrote it.
pub(crate) fn of_source(source: &str, snippets: &BTreeMap<&str, &str>) -> Words {
    let body = source.splitn(3, "---\n").nth(2).unwrap_or_default();
    // Translators made text of two comments.
    let body = &body.replace("&lt;!--\n", "<!--\n").replace("--&gt;", "-->");
    // A snippet may hold another one, and comments of its own.
    let body = expanded(&expanded(&without_comments(body), snippets), snippets);
    let shown: String = without_comments(&body).lines().map(line).collect();
    count(&without_markup(&shown))
}

/// The words in the author's part of a page.
pub(crate) fn of_page(html: &str) -> Words {
    let from = html.find("<article").expect("every page has an article");
    let to = html.rfind("</article>").expect("it is closed");
    count(&without_markup(&html[from..to]))
}

/// How many words of `source` are not in `page`.
pub(crate) fn lost(source: &Words, page: &Words) -> Words {
    let missing = |(word, count): (&String, &i64)| {
        let missing = count - page.get(word).copied().unwrap_or(0);
        (missing > 0).then(|| (word.clone(), missing))
    };
    source.iter().filter_map(missing).collect()
}

fn expanded(text: &str, snippets: &BTreeMap<&str, &str>) -> String {
    let mut pieces = text.split("{{");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        match piece.split_once("}}").and_then(|(id, rest)| Some((snippets.get(id)?, rest))) {
            Some((body, rest)) => out.extend([body, rest]),
            None => out.extend(["{{", piece]),
        }
    }
    out
}

/// The text without its comments; one that holds the beginning of another ends with the second end.
fn without_comments(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(open) = rest.find("<!--") {
        out.push_str(&rest[..open]);
        let mut depth = 0;
        let mut at = open;
        loop {
            let inner = &rest[at..];
            match (inner.find("<!--"), inner.find("-->")) {
                (Some(begin), Some(end)) if begin < end => {
                    (depth, at) = (depth + 1, at + begin + 4);
                }
                (begin, Some(end)) => {
                    (depth, at) = (depth - 1, at + end + 3);
                    let again = rest[at..]
                        .find("-->")
                        .is_some_and(|end| begin.is_none() || !rest[at..at + end].contains("<!--"));
                    if depth <= 0 || !again {
                        break;
                    }
                }
                // Never closed: the rest of its paragraph, which is what these authors meant.
                (_, None) => {
                    at = inner.find("\n\n").map_or(rest.len(), |end| at + end);
                    break;
                }
            }
        }
        rest = &rest[at..];
    }
    out + rest
}

/// A line without what only the dialect reads.
fn line(line: &str) -> String {
    let content = line.trim_start().trim_start_matches('>').trim_start();
    let data = ["id=", "title=", "abstract=", "additional-url="];
    let quoted = line.trim_start().starts_with('>');
    if (quoted && data.iter().any(|key| content.starts_with(key))) || content.starts_with("```") {
        return "\n".to_owned();
    }
    let mut out = String::new();
    let mut rest = line;
    while let Some(at) = rest.find(['[', ']', '{']) {
        out.push_str(&rest[..at]);
        let here = &rest[at..];
        let length = if let Some(tag) = here.strip_prefix("[!") {
            2 + tag.bytes().take_while(u8::is_ascii_alphabetic).count()
        } else if let Some(address) = here.strip_prefix("](") {
            2 + parenthesis(address)
        } else if here.starts_with('[') && out.ends_with('!') {
            picture(here)
        } else if here.starts_with('{') && is_attributes(here) {
            here.find('}').map_or(1, |end| end + 1)
        } else {
            1
        };
        // Brackets of tags and links leave no gap in a word.
        rest = &here[length..];
    }
    out + rest + "\n"
}

/// Bytes up to the `)` that closes an address.
fn parenthesis(text: &str) -> usize {
    let mut depth = 0;
    let end = text.find(|letter| {
        depth += i32::from(letter == '(') - i32::from(letter == ')');
        depth < 0
    });
    end.map_or(0, |end| end + 1)
}

/// Bytes of `[alternative text](address)`.
fn picture(text: &str) -> usize {
    let mut depth = 0;
    let end = text.find(|letter| {
        depth += i32::from(letter == '[') - i32::from(letter == ']');
        depth == 0
    });
    match end {
        Some(end) if text[end..].starts_with("](") => end + 2 + parenthesis(&text[end + 2..]),
        _ => 1,
    }
}

fn is_attributes(text: &str) -> bool {
    let inner = text[1..].split('}').next().unwrap_or_default();
    let key = inner.split('=').next().unwrap_or_default();
    inner.starts_with(['#', '.'])
        || (inner.contains('=') && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'))
}

/// The text without tags: those inside a sentence leave no gap, all others do.
fn without_markup(text: &str) -> String {
    let inline = ["a", "b", "strong", "em", "i", "span", "u", "sup", "sub", "code", "mark", "bdi"];
    let mut out = String::new();
    let mut rest = text;
    while let Some(open) = rest.find('<') {
        out.push_str(&rest[..open]);
        let inner = &rest[open + 1..];
        let slash = usize::from(inner.starts_with('/'));
        let name = inner[slash..].bytes().take_while(u8::is_ascii_alphanumeric).count();
        let tag = inner.find('>').filter(|_| name > 0);
        let Some(end) = tag else {
            out.push(' ');
            rest = inner;
            continue;
        };
        if !inline.contains(&&inner[slash..slash + name]) {
            out.push(' ');
        }
        rest = &inner[end + 1..];
    }
    out + rest
}

/// Counts words. Entities part words, but for those of zero width.
fn count(text: &str) -> Words {
    let text = text.replace("&#x200B;", "").replace(['*', '\u{200b}', '\u{ad}', '\\'], "");
    let mut words = Words::new();
    for word in text.split(|letter: char| !letter.is_alphanumeric()) {
        if word.chars().count() >= LENGTH && !word.starts_with(|first: char| first.is_numeric()) {
            *words.entry(word.to_lowercase()).or_default() += 1;
        }
    }
    words
}
