//! Emphasis that CommonMark cannot see: `**[!UICONTROL Save]**now` and `re**[!UICONTROL Save]**` (afm 3.11).
//!
//! Asterisks between a bracket and a letter neither open nor close. [`separate`] puts the entity of a zero-width space
//! between asterisks and letter; an entity counts as punctuation, the character itself does not. The parser's text of it
//! is dropped when the tree is built. Chinese, Japanese and Korean need this most: they have no blanks between words.

use memchr::memmem;

use crate::scan::{Region, regions};
use crate::text::{Mapped, Rewriter};

const ENTITY: &str = "&#x200B;";
/// What bold text may begin with that is no letter.
const OPENING: [char; 9] = ['[', '(', '「', '『', '（', '【', '《', '〈', '“'];
/// What bold text may end with that is no letter.
const CLOSING: [char; 9] = [']', ')', '」', '』', '）', '】', '》', '〉', '”'];

/// The text with entities where emphasis needs them; code is left alone.
pub(crate) fn separate(from: Mapped) -> Mapped {
    let text = from.text.as_str();
    let mut places = places(text);
    if places.is_empty() {
        return from;
    }
    let code = regions(text);
    let inside = |region: &Region, at: usize| region.range.start < at && at < region.range.end;
    places.retain(|at| {
        let next = code.partition_point(|region| region.range.end <= *at);
        !code.get(next).is_some_and(|region| inside(region, *at))
    });
    let mut out = Rewriter::new(&from);
    let mut done = 0;
    for at in places {
        out.copy(done, at);
        out.invent(ENTITY, at);
        done = at;
    }
    out.copy(done, text.len());
    out.finish()
}

/// Where an entity belongs, in order.
fn places(text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let mut at = 0;
    // Bold runs since the line began: after an odd number the next one closes.
    let mut odd = false;
    // Made once: in most texts the next run is near.
    let bold = memmem::Finder::new(b"**");
    while let Some(start) = bold.find(&text.as_bytes()[at..]).map(|step| at + step) {
        let run = text[start..].bytes().take_while(|byte| *byte == b'*').count();
        odd = !(odd && memchr::memchr(b'\n', &text.as_bytes()[at..start]).is_none());
        at = start + run;
        if run > 3 {
            continue;
        }
        let (before, behind) = (&text[..start], &text[at..]);
        if behind.starts_with(OPENING) && before.ends_with(char::is_alphanumeric) {
            found.push(start);
        } else if (before.ends_with(CLOSING) || (!odd && before.ends_with(ENTITY)))
            && behind.starts_with(char::is_alphanumeric)
        {
            found.push(at);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{FileId, Source};

    #[test]
    fn only_asterisks_between_bracket_and_letter_are_parted() {
        let cases = [
            ("**[!UICONTROL Save]**now", "**[!UICONTROL Save]**|now"),
            ("re**[!UICONTROL Save]**", "re|**[!UICONTROL Save]**"),
            ("再**[!UICONTROL 保存]**を", "再|**[!UICONTROL 保存]**|を"),
            ("***[!DNL A]***b", "***[!DNL A]***|b"),
            ("**[!DNL A]** b", "**[!DNL A]** b"),
            ("**[!DNL A]**.", "**[!DNL A]**."),
            ("a **[!DNL A]** b**", "a **[!DNL A]** b**"),
            ("`x]**y` ]**z", "`x]**y` ]**|z"),
            ("```\nx]**y\n```\n", "```\nx]**y\n```\n"),
            ("a****[!DNL A]****b", "a****[!DNL A]****b"),
            ("x]**", "x]**"),
            ("再**「保存」**を", "再|**「保存」**|を"),
            ("**a &#x200B;**b &#x200B;**c** d", "**a |**|b |**c** d"),
            ("**a\n&#x200B;**b**", "**a\n|**b**"),
            ("**[a](b)**c **d**(e)", "**[a](b)**|c **d|**(e)"),
        ];
        for (text, expected) in cases {
            let from = Mapped::of_file(&Source { file: FileId(0), text: text.to_owned() }, 0);
            let out = separate(from);
            assert_eq!(out.text.replace(ENTITY, "|"), expected, "of {text:?}");
        }
    }

    #[test]
    fn places_survive() {
        let text = "**[!DNL A]**now then".to_owned();
        let out = separate(Mapped::of_file(&Source { file: FileId(0), text }, 0));
        let at = out.text.find("then").unwrap();
        let span = out.span(at, at + 4);
        assert_eq!((span.start, span.end), (16, 20));
    }
}
