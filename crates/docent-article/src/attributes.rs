//! Attribute lists: `{#id .class key=value key="a value" hide-from-toc}` (afm 3.13).
//!
//! [`read`] is the only entry. The grammar is tight, so that braces in prose (`{apiKey}`) stay prose: one part that is
//! not an id, a class, a flag or a known key makes the whole list text.

use crate::tree::{Align, Length};

/// Every key that an author may set.
const KEYS: [&str; 19] = [
    "id",
    "class",
    "style",
    "width",
    "height",
    "align",
    "zoomable",
    "modal",
    "target",
    "rel",
    "title",
    "type",
    "url",
    "newtab",
    "tooltip",
    "label",
    "line-numbers",
    "start-line",
    "highlight",
];

/// Words that stand without a value.
const FLAGS: [&str; 1] = ["hide-from-toc"];

/// The longest list in bytes; what is longer is text. Bounds the search for a closing quote.
const LONGEST: usize = 4_000;

/// One list, its values as written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Attributes<'t> {
    /// The `url` swallowed another attribute, because its closing quote stands too late; it was cut at its first blank.
    pub(crate) url_cut: bool,
    /// Keys from [`KEYS`] and [`FLAGS`] in the author's order; `#x` is an `id`, `.x` a `class`.
    pairs: Vec<(&'static str, &'t str)>,
}

impl<'t> Attributes<'t> {
    /// The value of a key; of a flag, `true`.
    pub(crate) fn get(&self, key: &str) -> Option<&'t str> {
        self.pairs.iter().find(|(known, _)| *known == key).map(|(_, value)| *value)
    }

    /// The id.
    pub(crate) fn id(&self) -> Option<&'t str> {
        self.get("id")
    }

    /// The width: `400`, `400px` or `60%`.
    pub(crate) fn width(&self) -> Option<Length> {
        self.get("width").and_then(length)
    }

    /// Where a picture stands.
    pub(crate) fn align(&self) -> Option<Align> {
        match self.get("align")?.to_ascii_lowercase().as_str() {
            "left" => Some(Align::Left),
            "center" => Some(Align::Center),
            "right" => Some(Align::Right),
            _ => None,
        }
    }

    fn add(&mut self, key: &'static str, value: &'t str) {
        let blank = value.find(char::is_whitespace).filter(|_| key == "url");
        self.url_cut |= blank.is_some();
        self.pairs.push((key, blank.map_or(value, |at| &value[..at])));
    }
}

/// A length as authors write it; nothing if it is no length or an absurd one.
pub(crate) fn length(text: &str) -> Option<Length> {
    let text = text.trim();
    if let Some(number) = text.strip_suffix('%') {
        let percent = number.trim_end().parse().ok()?;
        return (1..=100).contains(&percent).then_some(Length::Percent(percent));
    }
    let number = text.strip_suffix("px").unwrap_or(text).trim_end();
    let pixels = number.parse().ok()?;
    (1..=10_000).contains(&pixels).then_some(Length::Pixels(pixels))
}

/// The list that `text` begins with, and how many bytes of `text` it takes.
pub(crate) fn read(text: &str) -> Option<(Attributes<'_>, usize)> {
    let mut rest = text.strip_prefix('{')?;
    let mut found = Attributes::default();
    loop {
        rest = rest.trim_start_matches([' ', '\t', '\u{a0}']);
        if let Some(behind) = rest.strip_prefix('}') {
            let used = text.len() - behind.len();
            return (!found.pairs.is_empty() && used <= LONGEST).then_some((found, used));
        }
        let (key, value, behind) = part(rest)?;
        if !behind.starts_with([' ', '\t', '\u{a0}', '}']) {
            return None;
        }
        found.add(key, value);
        rest = behind;
        if text.len() - rest.len() > LONGEST {
            return None;
        }
    }
}

/// One part: its key, its value and what follows.
fn part(rest: &str) -> Option<(&'static str, &str, &str)> {
    if let Some(name) = rest.strip_prefix('#') {
        let (id, behind) = bare(name)?;
        return Some(("id", id, behind));
    }
    if let Some(name) = rest.strip_prefix('.') {
        let (class, behind) = bare(name).filter(|_| name.starts_with(char::is_alphabetic))?;
        return Some(("class", class, behind));
    }
    let length = rest.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'-');
    let (name, behind) = rest.split_at(length.take(32).count());
    if let Some(value) = behind.strip_prefix('=') {
        let key = KEYS.into_iter().find(|key| key.eq_ignore_ascii_case(name))?;
        let (value, behind) = quoted(value).or_else(|| bare(value))?;
        return Some((key, value, behind));
    }
    let flag = FLAGS.into_iter().find(|flag| flag.eq_ignore_ascii_case(name))?;
    Some((flag, "true", behind))
}

/// A value between quotes, which may hold blanks and braces.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let quote = text.chars().next().filter(|first| matches!(first, '"' | '\''))?;
    let near = text.bytes().take(LONGEST);
    let length = near.skip(1).position(|byte| byte == quote as u8)?;
    Some((&text[1..=length], &text[length + 2..]))
}

/// A value without quotes: up to a blank or the closing brace, and without what only quotes can hold.
fn bare(text: &str) -> Option<(&str, &str)> {
    let near = text.bytes().take(LONGEST);
    let length = near
        .take_while(|byte| {
            !matches!(byte, b' ' | b'\t' | b'\n' | b'{' | b'}' | b'"' | b'\'' | b'<')
        })
        .count();
    let value = text.get(..length).filter(|value| !value.is_empty())?;
    // A no-break space ends a value too; it is no single byte.
    let length = value.find('\u{a0}').unwrap_or(length);
    (length > 0).then(|| text.split_at(length))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The list as `key=value` pairs separated by `|`, then what is left of the text; `None` is prose.
    fn shown(text: &str) -> Option<String> {
        let (found, used) = read(text)?;
        let pairs: Vec<_> =
            found.pairs.iter().map(|(key, value)| format!("{key}={value}")).collect();
        Some(format!("{} / {}", pairs.join("|"), &text[used..]))
    }

    #[test]
    fn lists_are_read_and_prose_is_left() {
        let cases = [
            ("{#top} x", Some("id=top /  x")),
            ("{#20-3-x}", Some("id=20-3-x / ")),
            ("{ #a .b }", Some("id=a|class=b / ")),
            ("{target=_blank}.", Some("target=_blank / .")),
            ("{width=\"500\"}", Some("width=500 / ")),
            ("{hide-from-toc} y", Some("hide-from-toc=true /  y")),
            ("{newTab=true}", Some("newtab=true / ")),
            ("{type=Positive tooltip=\"a } b\"}", Some("type=Positive|tooltip=a } b / ")),
            ("{style='table-layout:auto'}", Some("style=table-layout:auto / ")),
            ("{tooltip=\"\"}", Some("tooltip= / ")),
            ("{apiKey}", None),
            ("{}", None),
            ("{#}", None),
            ("{.5}", None),
            ("{a=b}", None),
            ("{width=}", None),
            ("{width=1", None),
            ("{title=\"x}", None),
            ("{#each items}", None),
            ("{type=\"a\"b}", None),
            ("{{width=1}}", None),
            ("x {#a}", None),
        ];
        for (text, expected) in cases {
            assert_eq!(shown(text).as_deref(), expected, "of {text:?}");
        }
    }

    #[test]
    fn an_address_that_swallows_its_neighbour_is_cut() {
        let (found, _) = read("{type=Positive url=\"/a.md#p newtab=true\" tooltip=\"x\"}").unwrap();
        assert!(found.url_cut);
        assert_eq!(found.get("url"), Some("/a.md#p"));
        assert_eq!(found.get("tooltip"), Some("x"));
    }

    #[test]
    fn lengths_have_a_unit_or_none() {
        let cases = [
            ("400", Some(Length::Pixels(400))),
            ("400px", Some(Length::Pixels(400))),
            ("60%", Some(Length::Percent(60))),
            ("600%", None),
            ("0", None),
            ("-1", None),
            ("wide", None),
        ];
        for (text, expected) in cases {
            assert_eq!(length(text), expected, "of {text:?}");
        }
    }

    #[test]
    fn a_list_has_a_longest_length() {
        assert_eq!(shown(&format!("{{title=\"{}\"}}", "x".repeat(LONGEST))), None);
        assert_eq!(shown(&format!("{{title={}}}", "é".repeat(LONGEST))), None);
    }
}
