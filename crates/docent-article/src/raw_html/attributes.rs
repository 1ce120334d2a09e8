//! Attributes: the allow-lists of names and schemes, and what is kept of a tag's attributes.

use std::ops::Range;

use crate::code::Code;
use crate::entities;
use crate::raw_html::Findings;
use crate::raw_html::lexer;
use crate::raw_html::run::Run;
use crate::tree::{Align, Length, Str};

/// An attribute that says something about the text. All others go: silently where they only paint, with a finding
/// where they run a script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Name {
    Align,
    Alt,
    Class,
    ColumnSpan,
    Height,
    Href,
    Id,
    Named,
    Role,
    RowSpan,
    Scope,
    Source,
    Start,
    Style,
    Target,
    Title,
    Width,
}

/// The attributes that are read, by their names.
const ATTRIBUTES: [(&str, Name); 17] = [
    ("align", Name::Align),
    ("alt", Name::Alt),
    ("class", Name::Class),
    ("colspan", Name::ColumnSpan),
    ("height", Name::Height),
    ("href", Name::Href),
    ("id", Name::Id),
    ("name", Name::Named),
    ("role", Name::Role),
    ("rowspan", Name::RowSpan),
    ("scope", Name::Scope),
    ("src", Name::Source),
    ("start", Name::Start),
    ("style", Name::Style),
    ("target", Name::Target),
    ("title", Name::Title),
    ("width", Name::Width),
];

impl Name {
    /// The attribute of that name, in any case, if it is read.
    pub(super) fn named(name: &str) -> Option<Name> {
        ATTRIBUTES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, name)| *name)
    }
}

/// The schemes that a link may have; an address without one is relative.
const LINK_SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];
/// The schemes that the address of a picture or video may have.
const SOURCE_SCHEMES: [&str; 2] = ["http", "https"];

/// Whether a link may lead to `target`.
pub(super) fn may_link(target: &str) -> bool {
    scheme(target).is_none_or(|scheme| LINK_SCHEMES.contains(&scheme.as_str()))
}

/// Whether a picture or video may come from `target`.
pub(super) fn may_load(target: &str) -> bool {
    scheme(target).is_none_or(|scheme| SOURCE_SCHEMES.contains(&scheme.as_str()))
}

/// The scheme of an address as a browser reads it: control characters and blanks before and in it do not count.
fn scheme(target: &str) -> Option<String> {
    let mut scheme = String::new();
    for letter in target.chars() {
        match letter {
            ':' if !scheme.is_empty() => return Some(scheme),
            'a'..='z' | 'A'..='Z' => scheme.push(letter.to_ascii_lowercase()),
            '0'..='9' | '+' | '-' | '.' if !scheme.is_empty() => scheme.push(letter),
            '\0'..=' ' | '\u{7f}'..='\u{a0}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}' => {}
            _ => return None,
        }
    }
    None
}

/// Reads the attributes in `range` of a run; those that run scripts are removed with a finding.
pub(super) fn read<'a>(
    run: &Run<'a>,
    range: Range<usize>,
    findings: &mut Findings,
    out: &mut Vec<(Name, Str<'a>)>,
) {
    let text = run.text();
    for (name, value) in lexer::attributes(text, range) {
        let written = &text[name.clone()];
        if let Some(name) = Name::named(written) {
            out.push((name, decoded(run.slice(value))));
        } else if runs_script(written) {
            let (start, end) = (run.place(name.start), run.place(value.end.max(name.end)));
            let message = format!("the attribute `{written}` was removed");
            findings.push((Code::HtmlRemoved, start, end, message));
        }
    }
}

fn decoded(value: Str<'_>) -> Str<'_> {
    match value {
        Str::Borrowed(value) => entities::decode(value),
        Str::Owned(value) => Str::Owned(entities::decode(&value).into_owned()),
    }
}

fn runs_script(name: &str) -> bool {
    let handler = name.get(..2).is_some_and(|on| on.eq_ignore_ascii_case("on")) && name.len() > 2;
    handler || name.eq_ignore_ascii_case("srcdoc") || name.eq_ignore_ascii_case("formaction")
}

/// A width or height: `300`, `300px` or `50%`.
pub(super) fn length(value: &str) -> Option<Length> {
    let value = value.trim();
    let digits = value.bytes().take_while(u8::is_ascii_digit).count();
    let number: u32 = value[..digits].parse().ok().filter(|number| *number > 0)?;
    match value[digits..].trim_start_matches('.').trim_start_matches(|c: char| c.is_ascii_digit()) {
        "" | "px" => Some(Length::Pixels(number)),
        "%" => Some(Length::Percent(number.min(100))),
        _ => None,
    }
}

/// `align="center"` and the like.
pub(super) fn align(value: &str) -> Option<Align> {
    [
        ("left", Align::Left),
        ("center", Align::Center),
        ("middle", Align::Center),
        ("right", Align::Right),
    ]
    .into_iter()
    .find(|(known, _)| value.trim().eq_ignore_ascii_case(known))
    .map(|(_, align)| align)
}

/// An id that can stand in an address: without blanks and control characters.
pub(super) fn is_id(value: &str) -> bool {
    !value.is_empty() && !value.chars().any(|letter| letter.is_whitespace() || letter.is_control())
}

#[cfg(test)]
mod tests {
    use super::may_link;

    #[test]
    fn schemes_are_read_as_a_browser_reads_them() {
        for fine in
            ["a.md", "../a.md#b", "#b", "https://x", "HTTP://x", "mailto:a@b", "/a:b", "?a:b"]
        {
            assert!(may_link(fine), "{fine:?}");
        }
        for odd in [
            "javascript:x",
            " JaVaScript:x",
            "java\tscript:x",
            "\u{1}javascript:x",
            "data:x",
            "vbscript:x",
        ] {
            assert!(!may_link(odd), "{odd:?}");
        }
    }
}
