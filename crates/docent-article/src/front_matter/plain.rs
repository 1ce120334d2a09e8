//! Plain heads: heads of the simplest lines, which need no YAML parser. Nearly all are, and the parser takes longer for
//! a head than docent for the article behind it.
//!
//! [`read`] is the only entry. Promise: it finds the texts that the parser would find, or nothing at all.

/// So many keys at most; each is compared with those before it.
const KEYS: usize = 64;

/// The keys of a plain head with their texts. Below a key that is `ignored` there may be a list of small mappings; it
/// is looked at like the rest and left out.
pub(super) fn read(yaml: &str, ignored: impl Fn(&str) -> bool) -> Option<Vec<(&str, &str)>> {
    let mut found = Vec::new();
    let mut keys = Vec::new();
    // Keys of the item that is being read, once a list has begun.
    let mut item: Option<Vec<&str>> = None;
    let mut in_list = false;
    for line in yaml.lines() {
        let is_ascii = line.bytes().all(|byte| matches!(byte, b' '..=b'~'));
        if !(is_ascii || line.chars().all(is_harmless)) || keys.len() > KEYS {
            return None;
        }
        if let Some(rest) = line.strip_prefix("  ").filter(|_| in_list) {
            let (begins, rest) = match rest.strip_prefix("- ") {
                Some(rest) => (true, rest),
                None => (false, rest.strip_prefix("  ")?),
            };
            let (key, value) = entry(rest)?;
            text(value)?;
            let item = if begins { item.insert(Vec::new()) } else { item.as_mut()? };
            add(item, key)?;
            continue;
        }
        // A key without a list below it has the value null.
        if in_list && item.is_none() {
            return None;
        }
        let (key, value) = entry(line)?;
        add(&mut keys, key)?;
        item = None;
        in_list = value.is_empty();
        match in_list {
            true if ignored(key) => {}
            true => return None,
            false => found.push((key, text(value)?)),
        }
    }
    (!in_list || item.is_some()).then_some(found)
}

/// Adds a key; a repeated one is for the parser to tell of.
fn add<'y>(keys: &mut Vec<&'y str>, key: &'y str) -> Option<()> {
    if keys.contains(&key) || keys.len() > KEYS {
        return None;
    }
    keys.push(key);
    Some(())
}

/// Neither a control character nor anything that YAML takes for a line end, a mark or nothing at all.
fn is_harmless(letter: char) -> bool {
    matches!(
        letter,
        ' '..='~' | '\u{a0}'..='\u{1fff}' | '\u{2010}'..='\u{2027}' | '\u{20a0}'..='\u{d7ff}'
    )
}

/// `key: value` or `key:`, where the key is a word and no number, truth or null.
fn entry(line: &str) -> Option<(&str, &str)> {
    let (key, rest) = line.split_once(':')?;
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    // The parser takes no key of more than a thousand letters.
    let word = key.len() < 100
        && key.bytes().all(letter)
        && key.starts_with(|first: char| first.is_ascii_alphabetic());
    let parted = rest.is_empty() || rest.starts_with(' ');
    (word && parted && !means_more(key)).then_some((key, rest.trim_matches(' ')))
}

/// The text of a value on one line, without its quotes.
fn text(value: &str) -> Option<&str> {
    if let Some(inner) = value.strip_prefix('"') {
        return inner.strip_suffix('"').filter(|inner| !inner.contains(['"', '\\']));
    }
    let first = value.chars().next()?;
    let plain = match first {
        '0'..='9' => value.contains(' ') || value.matches('-').count() > 1,
        'a'..='z' | 'A'..='Z' => !means_more(value),
        _ => !first.is_ascii(),
    };
    let bytes = value.as_bytes();
    let mark = |pair: &[u8]| matches!(pair, b": " | b" #");
    (plain && !bytes.ends_with(b":") && !bytes.windows(2).any(mark)).then_some(value)
}

/// A word that is no text to YAML.
fn means_more(word: &str) -> bool {
    ["null", "true", "false"].iter().any(|known| word.eq_ignore_ascii_case(known))
}

#[cfg(test)]
mod tests {
    use serde_yaml::{Mapping, Value};

    use super::read;

    /// What may stand for `V` in a frame.
    const VALUES: &[&str] = &[
        "a",
        "A b",
        " a ",
        "a:b",
        "a: b",
        "a:",
        "a #b",
        "a#b",
        "#a",
        "\"a\"",
        "\"a: b\"",
        "\"a\" b",
        "\"a\\n\"",
        "\"\"",
        "\"a",
        "'a'",
        "1",
        "1 2",
        "1-2",
        "1-2-3",
        "1e-5",
        "0x1f",
        "2024-02-29",
        "-1",
        "- a",
        "true",
        "True",
        "yes",
        "null",
        "Null",
        "~",
        "",
        "[a]",
        "{a: b}",
        "&a b",
        "*a",
        "!a b",
        "!!str 1",
        "a [b], {c}",
        "|",
        ">",
        "é",
        "日本: x",
        "a\tb",
        "a\u{2028}b",
        "a\u{feff}",
        "a\u{85}b",
        "%a",
        "@a",
        "`a`",
        "inf",
        ".inf",
        "nan",
        "a, b",
        "? a",
        "a ?",
        "a\\b",
        "a\u{7f}",
        "...",
        "---",
        "😀",
    ];

    const FRAMES: &[&str] = &[
        "k: V\n",
        "k: V\nx: V\n",
        "k: V\nk: V\n",
        "k: V\n  b: V\n",
        "k: a\n  V\n",
        "V: a\n",
        "k:V\n",
        "k :V\n",
        "list: V\n",
        "list:\nk: V\n",
        "list:\n  - a: V\n",
        "list:\n  - a: V\n    b: V\nk: V\n",
        "list:\n  - a: V\n    a: V\n",
        "list:\n  - V\n",
        "list:\n- a: V\n",
        "list:\n   - a: V\n",
        "list:\n    a: V\n",
        "list:\n  - a: V\n   b: V\n",
        "k: a\n  - a: V\n",
        "list: x\n  - a: V\n",
        "k: V\n\nx: a\n",
        "# V\nk: V\n",
        "k: V\r\n",
        " k: V\n",
        "list:\n  - a: V\n  b: V\n",
        "list:\n",
    ];

    fn ignored(key: &str) -> bool {
        key == "list"
    }

    #[test]
    fn plain_heads_are_read() {
        for (yaml, expected) in [
            (
                "title: A b\nexl-id: 1a2-b3c-4d5\n",
                vec![("title", "A b"), ("exl-id", "1a2-b3c-4d5")],
            ),
            ("title: \"A: b \"\nu: https://x#y", vec![("title", "A: b "), ("u", "https://x#y")]),
            ("list:\n  - id: a\n    of: b\n  - id: c\nt: 2 é ", vec![("t", "2 é")]),
            ("list:\n  - id: a\n", vec![]),
        ] {
            assert_eq!(read(yaml, ignored), Some(expected), "{yaml}");
        }
    }

    #[test]
    fn the_parser_finds_the_same() {
        let mut taken = 0;
        let heads =
            FRAMES.iter().flat_map(|frame| VALUES.iter().map(|value| frame.replace('V', value)));
        for yaml in heads {
            let Some(found) = read(&yaml, ignored) else { continue };
            taken += 1;
            let parsed = serde_yaml::from_str::<Mapping>(&yaml);
            let mut parsed = parsed.unwrap_or_else(|error| panic!("{yaml:?} is no YAML: {error}"));
            if parsed.get("list").is_some_and(Value::is_sequence) {
                parsed.remove("list");
            }
            let found = found.iter().map(|(key, text)| (Value::from(*key), Value::from(*text)));
            assert_eq!(found.collect::<Mapping>(), parsed, "{yaml:?}");
        }
        assert!(taken > 80, "only {taken} heads were plain");
    }
}
