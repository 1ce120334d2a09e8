//! Patterns: words and phrases as the owner of a list of terms writes them.
//!
//! A pattern is found as whole words. `*` at either end stands for more letters: `case*` finds `cases`. A pattern in lower
//! case is found in any case; one with a capital only as written, so that `Status` is the field and not the word. Scripts
//! without spaces have no whole words: there a pattern is found anywhere.

use std::ops::Range;

/// A word or phrase to look for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    text: String,
    open_start: bool,
    open_end: bool,
    exact: bool,
}

impl Pattern {
    /// Reads what somebody wrote; nothing if no letter is in it.
    pub fn new(written: &str) -> Option<Pattern> {
        let text = written.trim();
        let (open_start, open_end) = (text.starts_with('*'), text.ends_with('*'));
        let words: Vec<&str> = text.trim_matches('*').split_whitespace().collect();
        let text = words.join(" ");
        let exact = text.chars().any(char::is_uppercase);
        text.chars().any(char::is_alphanumeric).then_some(Pattern {
            text,
            open_start,
            open_end,
            exact,
        })
    }

    /// As it is told.
    pub fn shown(&self) -> &str {
        &self.text
    }

    /// Where it stands in a text.
    pub(super) fn find(&self, text: &Folded<'_>) -> Option<Range<usize>> {
        let within = if self.exact { text.plain } else { &text.lower };
        let whole = |at: &usize| self.is_whole(within, *at, *at + self.text.len());
        let at = within.match_indices(&self.text).map(|(at, _)| at).find(whole)?;
        Some(at..at + self.text.len())
    }

    /// Whether it stands in a text.
    pub(super) fn is_in(&self, text: &Folded<'_>) -> bool {
        self.find(text).is_some()
    }

    fn is_whole(&self, text: &str, start: usize, end: usize) -> bool {
        let joined = |outer: Option<char>, inner: Option<char>| {
            let (Some(outer), Some(inner)) = (outer, inner) else { return false };
            outer.is_alphanumeric()
                && inner.is_alphanumeric()
                && has_words(outer)
                && has_words(inner)
        };
        let before = text[..start].chars().next_back();
        let after = text[end..].chars().next();
        (self.open_start || !joined(before, self.text.chars().next()))
            && (self.open_end || !joined(after, self.text.chars().next_back()))
    }
}

/// Whether a script puts spaces between words: not Thai, Lao, Khmer, Burmese, Chinese, Japanese.
fn has_words(c: char) -> bool {
    !matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{2e80}'..='\u{a4cf}' | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
}

/// A text to look in, as written and in lower case. Runs of spaces are one space.
pub(super) struct Folded<'t> {
    pub(super) plain: &'t str,
    pub(super) lower: String,
}

impl<'t> Folded<'t> {
    pub(super) fn new(plain: &'t str) -> Folded<'t> {
        Folded { plain, lower: plain.to_lowercase() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_are_whole_words() {
        for (pattern, text, found) in [
            ("case", "The Case is closed", true),
            ("case", "in lowercase or cases", false),
            ("case*", "two cases", true),
            ("*case", "lowercase", true),
            ("kleine letter*", "De weergave Hoofd-kleine letters wordt", true),
            ("Closed", "is Closed.", true),
            ("Closed", "is closed.", false),
            ("ケース", "サポートケースを閉じる", true),
            ("حالة", "هذه حالة جديدة", true),
            ("حالة", "الحالة", false),
            ("c++", "in c++ code", true),
        ] {
            let pattern = Pattern::new(pattern).expect("it has letters");
            assert_eq!(pattern.is_in(&Folded::new(text)), found, "{pattern:?} in {text:?}");
        }
        assert_eq!(Pattern::new(" * "), None);
    }
}
