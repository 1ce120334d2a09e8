//! Numbers and placeholders in plain text, as they can be compared across languages.
//!
//! `1,000.5`, `1.000,5` and `1 000,5` (with a narrow space) are one number written in three locales, so the signs between
//! digits are left out. An address stays one number, `34.215.145.168`; that it became four is exactly what must be found.

use super::token::{Token, TokenKind};

/// The numbers and placeholders of a text, all at one place.
pub(super) fn tokens(text: &str, place: (u32, u32)) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut add = |kind, key: String, shown: &str| {
        let (start, end) = place;
        tokens.push(Token { kind, key, shown: shown.to_owned(), start, end });
    };
    if text.bytes().any(|byte| byte.is_ascii_digit()) || text.chars().any(is_other_digit) {
        for shown in numbers(text) {
            match in_braces(text, shown) {
                (true, true) => {}
                (false, false) => add(TokenKind::Number, key(shown), shown),
                // All that a machine left of a placeholder.
                (true, false) => add(TokenKind::Placeholder, key(shown), &format!("{{{shown}")),
                (false, true) => add(TokenKind::Placeholder, key(shown), &format!("{shown}}}")),
            }
        }
    }
    if text.contains(['{', '$', '%']) {
        for shown in placeholders(text) {
            add(TokenKind::Placeholder, shown.to_owned(), shown);
        }
    }
    tokens
}

/// Full-width and Arabic-Indic digits.
fn is_other_digit(c: char) -> bool {
    matches!(c, '０'..='９' | '٠'..='٩' | '۰'..='۹')
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || is_other_digit(c)
}

/// Signs that stand between the digits of one number.
fn joins(c: char) -> bool {
    matches!(c, '.' | ',' | ':' | '\'' | '’' | '\u{a0}' | '\u{202f}' | '٬' | '٫')
}

/// The stretches of text that are numbers.
fn numbers(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start: Option<usize> = None;
    let mut end = 0;
    for (at, c) in text.char_indices() {
        if is_digit(c) {
            let separator = start.map_or("", |_| &text[end..at]);
            let together = match separator {
                "" => true,
                // Only groups of three digits are apart by a space; other neighbours are two numbers.
                "\u{a0}" | "\u{202f}" => group_follows(&text[at..]),
                sign => sign.chars().count() == 1 && sign.chars().all(joins),
            };
            if !together && let Some(start) = start.replace(at) {
                found.push(&text[start..end]);
            }
            start.get_or_insert(at);
            end = at + c.len_utf8();
        }
    }
    found.extend(start.map(|start| &text[start..end]));
    found
}

/// Whether a number, a piece of `text`, stands behind an opening brace, and whether before a closing one.
fn in_braces(text: &str, number: &str) -> (bool, bool) {
    let start = number.as_ptr() as usize - text.as_ptr() as usize;
    (text[..start].ends_with('{'), text[start + number.len()..].starts_with('}'))
}

fn group_follows(text: &str) -> bool {
    text.chars().take_while(|c| is_digit(*c)).count() == 3
}

/// What is compared of a number.
fn key(shown: &str) -> String {
    let digits: String = shown.chars().filter(|c| is_digit(*c)).map(western).collect();
    let short = digits.trim_start_matches('0');
    if short.is_empty() { "0".to_owned() } else { short.to_owned() }
}

/// Whether two keys may be one time, `5:30 PM` and `17.30`, where the other text says "p.m." or leaves out the minutes.
pub(super) fn is_same_time(source: &str, own: &str) -> bool {
    let (Ok(source), Ok(own)) = (source.parse::<u32>(), own.parse::<u32>()) else { return false };
    let twice = |hour: u32| [hour, hour + 12];
    match source {
        0..=12 => twice(source).iter().any(|hour| own == *hour || own == hour * 100),
        100..=1259 => own == source || own == source + 1200 || own * 100 == source,
        _ => false,
    }
}

/// Whether a number is an address or a version: its parts may not become numbers of their own.
pub(super) fn is_dotted(shown: &str) -> bool {
    shown.matches('.').count() >= 2
}

fn western(c: char) -> char {
    let zero = match c {
        '０'..='９' => '０',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        _ => return c,
    };
    char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c)
}

/// `{name}`, `{{name}}`, `${name}`, `%s`, `%1$d`: what a program replaces.
fn placeholders(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = text[at..].find(['{', '%']) {
        let from = at + next;
        let length = if text[from..].starts_with('{') {
            braces(&text[from..])
        } else {
            percent(&text[from..])
        };
        match length {
            0 => at = from + 1,
            length => {
                found.push(&text[from..from + length]);
                at = from + length;
            }
        }
    }
    found
}

fn braces(text: &str) -> usize {
    let open = text.bytes().take_while(|byte| *byte == b'{').count();
    let name = |c: char| c.is_ascii_alphanumeric() || "._:$#@-/".contains(c);
    let inside: usize = text[open..].chars().take_while(|c| name(*c)).map(char::len_utf8).sum();
    let close = text[open + inside..].bytes().take_while(|byte| *byte == b'}').count();
    if inside > 0 && close >= open && open <= 3 { open + inside + open } else { 0 }
}

fn percent(text: &str) -> usize {
    let bytes = text.as_bytes();
    let digits = bytes[1..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let positional = digits > 0 && bytes.get(1 + digits) == Some(&b'$');
    let kind = if positional { 2 + digits } else { 1 };
    let known = bytes.get(kind).is_some_and(|byte| b"sd@".contains(byte));
    let ends = !bytes.get(kind + 1).is_some_and(u8::is_ascii_alphanumeric);
    if known && ends { kind + 1 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_locales_are_one() {
        for (text, keys) in [
            ("1,000.5 or 1.000,5 or 1\u{202f}000,5", "10005 10005 10005"),
            ("7 days, 24 hours", "7 24"),
            ("866-329-5273", "866 329 5273"),
            ("34.215.145.168", "34215145168"),
            ("34 215 145 168", "34 215 145 168"),
            ("1.000.000", "1000000"),
            ("version 22.3.1 or 5.700.00", "2231 570000"),
            ("02/03/2025", "2 3 2025"),
            ("٢٤ ２４", "24 24"),
            ("5 \u{a0}000", "5 0"),
            ("at 5:30 or 5.30", "530 530"),
            ("none", ""),
        ] {
            let found: Vec<String> = tokens(text, (0, 0)).into_iter().map(|t| t.key).collect();
            assert_eq!(found.join(" "), keys, "of {text:?}");
        }
    }

    #[test]
    fn times_of_day_are_one() {
        for (source, own, same) in [
            ("5", "17", true),
            ("9", "900", true),
            ("530", "1730", true),
            ("500", "5", true),
            ("5", "18", false),
            ("2025", "3225", false),
        ] {
            assert_eq!(is_same_time(source, own), same, "{source} and {own}");
        }
    }

    #[test]
    fn placeholders_are_what_programs_replace() {
        for (text, expected) in [
            ("Hello {name}, {{user.id}} and ${host}", vec!["{name}", "{{user.id}}", "{host}"]),
            ("100% sure, 5 %s of %1$d", vec!["%s", "%1$d"]),
            ("{two words} {} {", vec![]),
            ("50%done", vec![]),
        ] {
            assert_eq!(placeholders(text), expected, "of {text:?}");
        }
    }
}
