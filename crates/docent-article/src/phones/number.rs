//! The number itself: its groups of digits, and what they dial.

use std::borrow::Cow;

use crate::phones::words::Country;

/// Digits of the longest number by E.164.
const LONGEST: usize = 15;
/// The longest printed form in bytes.
const WIDEST: usize = 48;
/// Groups of the number that is cut up most: `+33 1 23 45 67 89`.
const MOST: usize = 6;

/// A number as written.
#[derive(Debug, Default)]
pub(super) struct Written<'t> {
    /// Bytes of its printed form.
    pub(super) length: usize,
    /// It begins with `+`.
    pub(super) international: bool,
    groups: Vec<Cow<'t, str>>,
    dots: usize,
}

/// The number that `text` begins with, as far as groups of digits and single separators go.
pub(super) fn read(text: &str) -> Option<Written<'_>> {
    let mut found = Written::default();
    let mut rest = text;
    if let Some(behind) = rest.strip_prefix('+') {
        found.international = true;
        rest = behind;
    }
    loop {
        if text.len() - rest.len() > WIDEST || found.groups.len() > MOST {
            break;
        }
        let Some((digits, behind)) = group(rest, &found) else { break };
        found.groups.extend(digits);
        rest = behind;
        found.length = text.len() - rest.len();
        let Some(behind) = separator(rest) else { break };
        found.dots += usize::from(rest.starts_with('.'));
        rest = behind;
    }
    let digits: usize = found.groups.iter().map(|group| group.len()).sum();
    let four_dots = found.groups.len() == 4 && found.dots == 3;
    let fits = (7..=LONGEST + 1).contains(&digits) && found.groups.len() <= MOST;
    (fits && !four_dots).then_some(found)
}

/// One group, with or without parentheses; `(0)` behind a country's code is no digit to dial.
fn group<'t>(rest: &'t str, found: &Written<'t>) -> Option<(Option<Cow<'t, str>>, &'t str)> {
    if let Some(inner) = rest.strip_prefix('(') {
        let digits = digits_of(inner);
        let behind = inner[digits.len()..].strip_prefix(')')?;
        if digits.is_empty() || digits.len() > 5 {
            return None;
        }
        let trunk = digits == "0" && found.international && !found.groups.is_empty();
        return Some(((!trunk).then_some(Cow::Borrowed(digits)), behind));
    }
    let digits = digits_of(rest);
    if !digits.is_empty() {
        return Some((Some(Cow::Borrowed(digits)), &rest[digits.len()..]));
    }
    // Letters of a keypad: `555-HELP(4357)` and `800-FLOWERS`, only behind two groups.
    let length = rest.bytes().take_while(u8::is_ascii_uppercase).count();
    let (letters, behind) = rest.split_at(length);
    if !(3..=7).contains(&length) || found.groups.len() < 2 {
        return None;
    }
    let digits: String = letters.bytes().map(keypad).collect();
    let said = behind.strip_prefix('(').and_then(|rest| rest.strip_prefix(digits.as_str()));
    let said = said.and_then(|rest| rest.strip_prefix(')'));
    Some((Some(digits.into()), said.unwrap_or(behind)))
}

fn digits_of(text: &str) -> &str {
    &text[..text.bytes().take_while(u8::is_ascii_digit).count().min(20)]
}

fn keypad(letter: u8) -> char {
    match letter {
        b'A'..=b'C' => '2',
        b'D'..=b'F' => '3',
        b'G'..=b'I' => '4',
        b'J'..=b'L' => '5',
        b'M'..=b'O' => '6',
        b'P'..=b'S' => '7',
        b'T'..=b'V' => '8',
        _ => '9',
    }
}

/// What follows a separator between two groups; parentheses need none.
fn separator(rest: &str) -> Option<&str> {
    if rest.starts_with('(') {
        return Some(rest);
    }
    let marks = [' ', '\u{a0}', '\u{202f}', '-', '\u{2010}', '\u{2011}', '\u{2013}', '.'];
    let behind = rest.strip_prefix(marks)?;
    // `(202) - 555` is not seen in numbers that are meant to be called; ` (0)` and ` (202)` are.
    (!behind.starts_with(marks)).then_some(behind)
}

/// A number with its country's code, in E.164.
pub(super) fn international(written: &Written<'_>) -> Option<String> {
    let digits = written.groups.concat();
    let known = CODES.iter().any(|code| digits.starts_with(code));
    // Without a separator, a sum or an id is likelier than a short number.
    let least = if written.groups.len() == 1 { 10 } else { 8 };
    let nanp = !digits.starts_with('1') || is_nanp(&digits[1..]);
    (known && nanp && (least..=LONGEST).contains(&digits.len())).then(|| format!("+{digits}"))
}

/// A number of a known country, in E.164.
pub(super) fn national(written: &Written<'_>, country: Country) -> Option<String> {
    if country.code == "1" {
        return nanp(written);
    }
    let digits = written.groups.concat();
    let trunk = if country.keeps_zero { None } else { digits.strip_prefix('0') };
    let digits = trunk.unwrap_or(&digits);
    let fits = (8..=11).contains(&digits.len()) && (trunk.is_some() || written.groups.len() > 1);
    (fits && !is_date(written)).then(|| format!("+{}{digits}", country.code))
}

/// A number beside a word such as "call": North American by its shape, else its digits if a trunk zero leads them.
pub(super) fn of_unknown_country(written: &Written<'_>) -> Option<String> {
    nanp(written).or_else(|| {
        let digits = written.groups.concat();
        let fits = digits.starts_with('0') && (9..=12).contains(&digits.len());
        (fits && !is_date(written)).then_some(digits)
    })
}

/// `202-555-0123`, `(202) 555-0123`, `1-202-555-0123`.
fn nanp(written: &Written<'_>) -> Option<String> {
    let groups = match written.groups.split_first() {
        Some((first, rest)) if &**first == "1" => rest,
        _ => &written.groups,
    };
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    let shaped = matches!(lengths.as_slice(), [3, 3, 4] | [3, 7]);
    let digits = groups.concat();
    (shaped && is_nanp(&digits)).then(|| format!("+1{digits}"))
}

/// Area code and exchange of North America begin with 2 to 9.
fn is_nanp(digits: &str) -> bool {
    let bytes = digits.as_bytes();
    bytes.len() == 10 && bytes[0] >= b'2' && bytes[3] >= b'2'
}

fn is_date(written: &Written<'_>) -> bool {
    let lengths: Vec<usize> = written.groups.iter().map(|group| group.len()).collect();
    matches!(lengths.as_slice(), [4, 1..=2, 1..=2, ..] | [1..=2, 1..=2, 4, ..] | [4, 4])
}

/// Country calling codes, by as many digits as tell them from none.
const CODES: [&str; 73] = [
    "1", "7", "20", "21", "22", "23", "24", "25", "26", "27", "29", "30", "31", "32", "33", "34",
    "35", "36", "37", "38", "39", "40", "41", "42", "43", "44", "45", "46", "47", "48", "49", "50",
    "51", "52", "53", "54", "55", "56", "57", "58", "59", "60", "61", "62", "63", "64", "65", "66",
    "67", "68", "69", "80", "81", "82", "84", "85", "86", "88", "90", "91", "92", "93", "94", "95",
    "96", "97", "98", "992", "993", "994", "995", "996", "998",
];
