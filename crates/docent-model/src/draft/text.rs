//! Texts of people, whichever form they are typed into.

use crate::ProblemCode;
use crate::form::limits;

/// Checks a text of any number of lines, which is what a description, a comment or a reason is, and gives it as it is
/// stored.
pub fn check_text(text: &str) -> Result<String, ProblemCode> {
    let text = tidy(text);
    if text.is_empty() {
        Err(ProblemCode::Required)
    } else if has_control(&text, true) {
        Err(ProblemCode::ControlCharacter)
    } else if length(&text) > limits::TEXT {
        Err(ProblemCode::TooLong)
    } else {
        Ok(text)
    }
}

/// Browsers end lines with `\r\n` where they send a form, and with `\n` where a script reads it: the same text is stored.
pub(super) fn tidy(text: &str) -> String {
    let mut tidy = String::new();
    let mut before = None;
    for c in text.trim().chars() {
        if !is_end((before, c)) {
            tidy.push(if c == '\r' { '\n' } else { c });
        }
        before = Some(c);
    }
    tidy
}

/// Whether there is a control character other than a tab or, where a text may have `several` lines, their ends.
pub(super) fn has_control(text: &str, several: bool) -> bool {
    text.contains(|c: char| c.is_control() && c != '\t' && !(several && matches!(c, '\n' | '\r')))
}

/// Characters as a browser counts them: the end of a line is one.
pub(super) fn length(text: &str) -> usize {
    let mut length = 0;
    let mut before = None;
    for c in text.chars() {
        length += usize::from(!is_end((before, c)));
        before = Some(c);
    }
    length
}

/// Whether two characters are the two that end one line. A search for the text is a kilobyte for a browser to load.
fn is_end(two: (Option<char>, char)) -> bool {
    two == (Some('\r'), '\n')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_by_themselves() {
        let (most, more) = ("é".repeat(limits::TEXT), "é".repeat(limits::TEXT + 1));
        for (text, expected) in [
            (" Hello,\r\nworld\t\n", Ok("Hello,\nworld")),
            ("\u{202e}olleh", Ok("\u{202e}olleh")),
            (most.as_str(), Ok(most.as_str())),
            (more.as_str(), Err(ProblemCode::TooLong)),
            ("", Err(ProblemCode::Required)),
            (" \n\t", Err(ProblemCode::Required)),
            ("a\0b", Err(ProblemCode::ControlCharacter)),
            ("a\u{85}b", Err(ProblemCode::ControlCharacter)),
        ] {
            assert_eq!(check_text(text), expected.map(str::to_owned));
        }
    }
}
