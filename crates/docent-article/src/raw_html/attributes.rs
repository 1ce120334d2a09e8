//! Attributes of a tag: what is kept of them.

use std::ops::Range;

use crate::code::Code;
use crate::raw_html::Findings;
use crate::raw_html::elements::Name;
use crate::raw_html::entities;
use crate::raw_html::lexer;
use crate::raw_html::tokens::Run;
use crate::tree::{Align, Length, Str};

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
            out.push((name, entities::decode_all(run.slice(value))));
        } else if runs_script(written) {
            let (start, end) = (run.place(name.start), run.place(value.end.max(name.end)));
            let message = format!("the attribute `{written}` was removed");
            findings.push((Code::HtmlRemoved, start, end, message));
        }
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
