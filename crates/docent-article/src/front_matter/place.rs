//! Places: where a value of the head is written, for who finds out later that it is wrong.

use crate::front_matter::head;
use crate::source::{Source, Span};

/// Values that are written in another way than they read, with escapes, are looked for this often: each search may
/// take the whole head.
const MISSES: usize = 8;

/// The places of `values`, in the order of the head, behind the first key that begins with `key`. A value that is
/// written in another way has the place of the key; all have the beginning of the file if there is no such key.
pub fn places_of<'v>(
    source: &Source,
    key: &str,
    values: impl Iterator<Item = &'v str>,
) -> Vec<Span> {
    let text = source.text.as_str();
    let start = head::after_mark(text);
    let head = head::find(text).map_or(start..start, |head| head.yaml);
    let (yaml, start) = (&text[head.clone()], head.start);
    let begins = |at: &usize| *at == 0 || yaml[..*at].ends_with('\n');
    let Some(from) = yaml.match_indices(key).map(|(at, _)| at).find(begins) else {
        return values.map(|_| Span::new(source.file, 0, 0)).collect();
    };
    let behind = from + yaml[from..].find([':', '\n']).unwrap_or(yaml.len() - from);
    let (mut at, mut misses) = (behind, 0);
    let place = |value: &str| {
        let found = (misses < MISSES).then(|| find(yaml, at, value)).flatten();
        let Some(found) = found else {
            misses += 1;
            return Span::new(source.file, start + from, start + behind);
        };
        at = found + value.len();
        Span::new(source.file, start + found, start + at)
    };
    values.map(place).collect()
}

/// Where a value stands for itself, at `from` or later.
fn find(yaml: &str, from: usize, value: &str) -> Option<usize> {
    let mut places = yaml[from..].match_indices(value).map(|(at, _)| from + at);
    let found = places.find(|at| is_apart(&yaml[..*at], &yaml[at + value.len()..]));
    found.filter(|_| !value.is_empty())
}

/// Whether what stands between the two texts is a value of its own, and no part of a longer one.
fn is_apart(before: &str, after: &str) -> bool {
    let edge = |c: char| c.is_whitespace() || matches!(c, '"' | '\'' | ',' | '[' | ']' | '=');
    before.ends_with(|c| edge(c) || c == ':') && (after.is_empty() || after.starts_with(edge))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    #[test]
    fn values_are_found_behind_their_key() {
        for (text, key, values, wanted) in [
            ("---\ntitle: a\naliases: a\n---\n", "aliases", &["a"][..], "22 a"),
            ("---\naliases: [\"/a/b\", '/a']\n---\n", "aliases", &["/a"], "23 /a"),
            ("---\naliases: [a, b, a]\n---\n", "aliases", &["a", "b", "a"], "14 a|17 b|20 a"),
            ("\u{feff}---\r\naliases:\r\n- é\r\n- é/ö\r\n---\r\n", "aliases", &["é/ö"], "26 é/ö"),
            ("---\nbadge-new: label=\"B\" url=\"b.md\"\n---\n", "badge", &["b.md"], "30 b.md"),
            ("---\naliases: [\"\\x41\", b]\n---\nA\n", "aliases", &["A", "b"], "4 aliases|22 b"),
            ("---\naliases: ''\n---\n", "aliases", &[""], "4 aliases"),
            ("---\nmy-aliases: a\n---\n", "aliases", &["a"], "0 "),
            ("aliases: a\n", "aliases", &["a"], "0 "),
        ] {
            let source = Source { file: FileId(0), text: text.to_owned() };
            let places = places_of(&source, key, values.iter().copied());
            let shown = places.iter().map(|place| {
                format!("{} {}", place.start, &text[place.start as usize..place.end as usize])
            });
            assert_eq!(shown.collect::<Vec<_>>().join("|"), wanted, "{text}");
        }
    }
}
