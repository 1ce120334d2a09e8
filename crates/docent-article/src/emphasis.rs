//! Emphasis: bold text right beside a letter, which `CommonMark` does not see beside a bracket.
//!
//! `**[!UICONTROL Save]**now` is bold to its author and two pairs of asterisks to a parser. A zero-width space as an
//! entity between marker and letter makes it bold (an entity counts as punctuation, the character itself does not);
//! the tree drops it again (afm 3.11, 6.4).

use crate::scan;
use crate::text::{Mapped, Rewriter};

const ENTITY: &str = "&#x200B;";

/// The text with an entity wherever a bold marker needs one. Code is left alone.
pub(crate) fn detach(from: Mapped) -> Mapped {
    let mut places = places(&from.text);
    if places.is_empty() {
        return from;
    }
    let masked = scan::regions(&from.text);
    places.retain(|place| {
        let next = masked.partition_point(|region| region.range.end <= *place);
        masked.get(next).is_none_or(|region| *place <= region.range.start)
    });
    let mut out = Rewriter::new(&from);
    let mut at = 0;
    for place in places {
        out.copy(at, place);
        out.invent(ENTITY, place);
        at = place;
    }
    out.copy(at, from.text.len());
    out.finish()
}

/// Where an entity is missing.
fn places(text: &str) -> Vec<usize> {
    let bytes = text.as_bytes();
    let letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let mut places = Vec::new();
    // Markers since the line began: an odd number means that the next one closes.
    let (mut line, mut count) = (0, 0);
    let mut at = 0;
    while let Some(marker) = memchr::memmem::find(&bytes[at..], b"**").map(|step| at + step) {
        let end = marker + 2;
        if let Some(newline) = memchr::memrchr(b'\n', &bytes[at.max(line)..marker]) {
            line = at.max(line) + newline + 1;
            count = 0;
        }
        let closes = count % 2 == 1;
        count += 1;
        at = end;
        if bytes.get(end) == Some(&b'*') || bytes[..marker].ends_with(b"*") {
            continue;
        }
        let before = &text[..marker];
        if letter(text[end..].chars().next()) {
            if before.ends_with(']') || (closes && before.ends_with(ENTITY)) {
                places.push(end);
            }
        } else if text[end..].starts_with("[!") && letter(before.chars().next_back()) {
            places.push(marker);
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::{FileId, Source};

    #[test]
    fn markers_beside_letters_are_detached() {
        for (text, expected) in [
            ("**[!UI a]**now", "**[!UI a]**&#x200B;now"),
            ("now**[!UI a]** it", "now&#x200B;**[!UI a]** it"),
            ("**[!UI a]** now", "**[!UI a]** now"),
            ("`**[a]**b`", "`**[a]**b`"),
            ("&#x200B;**word** x", "&#x200B;**word** x"),
            ("**word &#x200B;**x", "**word &#x200B;**&#x200B;x"),
            ("**a\n&#x200B;**b**", "**a\n&#x200B;**b**"),
            ("***[a]***b", "***[a]***b"),
        ] {
            let source = Source { file: FileId(0), text: text.to_owned() };
            assert_eq!(detach(Mapped::of_file(&source, 0)).text, expected);
        }
    }
}
