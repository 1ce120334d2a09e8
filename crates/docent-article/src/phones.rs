//! Telephone numbers in prose, found only where their surroundings say that they are numbers to call (afm 3.24).
//!
//! [`find`] is the only entry. A number counts with a leading `+`, or as a number of its country's shape beside the
//! country's name or a word such as "call". IPv4 addresses, versions, ranges, dates and ids are none. Targets are E.164
//! where the country is known, else the digits alone.

mod number;
mod words;

use std::ops::Range;

/// One number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Phone {
    /// Its printed form in the text.
    pub(crate) range: Range<usize>,
    /// What a telephone dials: `+18663295273`.
    pub(crate) target: String,
}

/// How far before a number its label may stand, in bytes.
const REACH: usize = 60;

/// All numbers of `text` in order. `before` is what stands before the text in its block.
pub(crate) fn find(text: &str, before: &str) -> Vec<Phone> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = begin(text, at) {
        let Some(written) = number::read(&text[start..]) else {
            at = after_word(text, start);
            continue;
        };
        let end = start + written.length;
        at = end;
        if glued(text, start, end) {
            at = after_word(text, end);
            continue;
        }
        let label = Label { text, before, start, end };
        if let Some(target) = label.target(&written) {
            found.push(Phone { range: start..end, target });
        }
    }
    found
}

/// Where the next number may begin: at a digit, or at a `+` or `(` before one.
fn begin(text: &str, at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let digit = at + bytes[at..].iter().position(u8::is_ascii_digit)?;
    let opener = |at: usize, mark: u8| (at > 0 && bytes[at - 1] == mark).then(|| at - 1);
    let from = opener(digit, b'(').unwrap_or(digit);
    let from = opener(from, b'+').unwrap_or(from);
    Some(from.max(at))
}

/// The end of the run of letters and digits that `at` stands in; at least one character on.
fn after_word(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let length = rest.find(|c: char| !c.is_ascii_digit() && c != '+' && c != '(');
    at + length.unwrap_or(rest.len())
}

/// Whether the number is part of something longer: a word, an address, a version, a formula.
fn glued(text: &str, start: usize, end: usize) -> bool {
    let (before, after) = (&text[..start], &text[end..]);
    let joins = |c: char| "._-/\\#=@$€£&%:,~*^".contains(c);
    let previous = before.chars().next_back();
    // `US:866-329-5273` is a number with its label, `10:30` and `a:8` are not.
    let label = previous == Some(':') && before[..before.len() - 1].ends_with(char::is_alphabetic);
    let left = previous.is_some_and(|c| c.is_alphanumeric() || (joins(c) && !label));
    let mut next = after.chars();
    let right = match next.next() {
        Some(c) if c.is_ascii_alphanumeric() || "_@%=/\\$€£+".contains(c) => true,
        Some('-' | '.' | ':' | ',' | '‑') => {
            next.next().is_some_and(|c| c.is_ascii_alphanumeric())
        }
        _ => false,
    };
    let sum = text.as_bytes()[start] == b'+'
        && before.trim_end().ends_with(|c: char| c.is_ascii_digit() || ")]}=".contains(c));
    left || right || sum
}

/// What stands around a number.
struct Label<'t> {
    text: &'t str,
    before: &'t str,
    start: usize,
    end: usize,
}

impl Label<'_> {
    /// What to dial, if this is a telephone number at all.
    fn target(&self, written: &number::Written<'_>) -> Option<String> {
        if written.international {
            return number::international(written);
        }
        let before = self.near();
        let country = words::country_before(&before).or_else(|| {
            let after: String = self.text[self.end..].chars().take(24).collect();
            words::country_after(&after)
        });
        match country {
            Some(country) => number::national(written, country),
            None if words::calls(&before) => number::of_unknown_country(written),
            None => None,
        }
    }

    /// The end of the sentence's beginning.
    fn near(&self) -> String {
        let own = tail(&self.text[..self.start], REACH);
        let missing = REACH.saturating_sub(own.len());
        format!("{}{own}", if self.start <= REACH { tail(self.before, missing) } else { "" })
    }
}

fn tail(text: &str, bytes: usize) -> &str {
    let mut from = text.len().saturating_sub(bytes);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    &text[from..]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `printed -> target` of each number.
    fn shown(text: &str, before: &str) -> Vec<String> {
        find(text, before)
            .into_iter()
            .map(|phone| format!("{} -> {}", &text[phone.range], phone.target))
            .collect()
    }

    #[test]
    fn numbers_with_context_are_found() {
        let cases = [
            ("US: 202-555-0123", "202-555-0123 -> +12025550123"),
            ("VS: 202-555-0123", "202-555-0123 -> +12025550123"),
            ("EMEA: +44 20 7946 0123", "+44 20 7946 0123 -> +442079460123"),
            ("+61 255 501 234", "+61 255 501 234 -> +61255501234"),
            ("+44(0)-20-79460123 (EMEA)", "+44(0)-20-79460123 -> +442079460123"),
            ("or +44.20.79460123.", "+44.20.79460123 -> +442079460123"),
            ("please call us at 202-555-HELP(4357) or", "202-555-HELP(4357) -> +12025554357"),
            ("US: 1-800-555-0199", "1-800-555-0199 -> +18005550199"),
            ("by calling 202.555.0123 (US)", "202.555.0123 -> +12025550123"),
            ("202-555-0123 (US)", "202-555-0123 -> +12025550123"),
            ("Telefon: (202) 555-0123", "(202) 555-0123 -> +12025550123"),
            ("UK: 020 7946 0123", "020 7946 0123 -> +442079460123"),
            ("Deutschland: 030 23125 012", "030 23125 012 -> +493023125012"),
            ("Tel. 020 7946 0123", "020 7946 0123 -> 02079460123"),
            ("電話: 202-555-0123", "202-555-0123 -> +12025550123"),
            ("US:\u{a0}202\u{a0}555\u{a0}0123", "202\u{a0}555\u{a0}0123 -> +12025550123"),
            ("US: 202\u{2011}555\u{2011}0123", "202\u{2011}555\u{2011}0123 -> +12025550123"),
        ];
        for (text, expected) in cases {
            assert_eq!(shown(text, ""), [expected], "of {text:?}");
        }
        assert_eq!(shown(" 202-555-0123", "US:"), ["202-555-0123 -> +12025550123"]);
        assert_eq!(shown("call +44 20 7946 0123 or +61 255 501 234", "").len(), 2);
    }

    #[test]
    fn false_friends_are_left() {
        let cases = [
            "202-555-0123",
            "* 203.0.113.98",
            "call 203.0.113.98 first",
            "+203.0.113.98",
            "22621.6060 and 2023 (23.10",
            "2001-4000",
            "call before 2024-01-15 10:30:00",
            "US: 2024-01-15",
            "version 10.0.19045.3693",
            "id 4f0e1a2b-1234-5678-9012-123456789012",
            "call 12345678901234567890",
            "UTC+02:00 12345678",
            "1 +10000000",
            "{x} +1000000000",
            "call case 1234567",
            "call 0 1 2 3 4 5 6 7 8",
            "1 0 1 2 3 4 5 6 7 8 9",
            "phone field: DE:phone=2025550123",
            "+9999999999999",
            "+0 123 456 789",
            "US: 123-456-7890",
            "$2,025,550,123",
            "https://v.example/2025550123 call",
            "Ctrl+2025550123",
            "(+9 days) and (+12 34)",
        ];
        for text in cases {
            assert_eq!(shown(text, ""), [""; 0], "of {text:?}");
        }
    }

    #[test]
    fn any_text_keeps_its_boundaries() {
        for text in
            ["(", "+", "+(", "1(", "1(0", "é+44", "１２３４５６７", "+44 é", "call 202-555-é", "1-"]
        {
            assert_eq!(shown(text, "é".repeat(60).as_str()), [""; 0], "of {text:?}");
        }
        assert_eq!(find(&"1 ".repeat(500_000), ""), []);
        assert_eq!(find(&"+1(".repeat(300_000), "call"), []);
    }
}
