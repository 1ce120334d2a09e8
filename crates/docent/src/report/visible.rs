//! Text of authors, made safe to show: what would steer a terminal or hide what is written is replaced.

use std::borrow::Cow;

/// The text with every control character and every mark that turns the direction of text replaced by a visible sign;
/// line ends and tabs become one space.
pub(super) fn line(text: &str) -> Cow<'_, str> {
    replace(text, |character| matches!(character, '\n' | '\t').then_some(' '))
}

/// The same for text of several lines; line ends and tabs stay.
pub(super) fn lines(text: &str) -> Cow<'_, str> {
    replace(text, |character| matches!(character, '\n' | '\t').then_some(character))
}

fn replace(text: &str, keep: impl Fn(char) -> Option<char>) -> Cow<'_, str> {
    if !text.chars().any(steers) {
        return Cow::Borrowed(text);
    }
    let visible = |character: char| match keep(character) {
        Some(kept) => kept,
        None if steers(character) => sign(character),
        None => character,
    };
    Cow::Owned(text.chars().map(visible).collect())
}

fn steers(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn sign(character: char) -> char {
    match character {
        '\0'..='\u{1F}' => char::from_u32(0x2400 + u32::from(character)).unwrap_or('\u{FFFD}'),
        '\u{7F}' => '\u{2421}',
        _ => '\u{FFFD}',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_steers_the_terminal() {
        for (text, shown) in [
            ("plain", "plain"),
            ("a\nb\tc", "a b c"),
            ("\u{1b}[31mred", "␛[31mred"),
            ("\u{9b}31m", "\u{FFFD}31m"),
            ("abc\u{202e}fed", "abc\u{FFFD}fed"),
            ("\u{7f}\0", "␡␀"),
        ] {
            assert_eq!(line(text), shown);
        }
        assert_eq!(lines("a\n\tb\r"), "a\n\tb␍");
    }
}
