//! Locales: BCP 47 tags of the shape language, optional script, optional region.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A locale's tag in its canonical case: `nl`, `pt-BR`, `zh-Hant`. Safe as `lang` attribute; [`Locale::segment`] is
/// safe in a path.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Locale(String);

/// Which way the locale's script runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    LeftToRight,
    /// From right to left.
    RightToLeft,
}

/// A tag that is not a locale.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not a locale: use a language with an optional script and region, as in `nl`, `pt-BR` or `zh-Hant`"
)]
pub struct LocaleError(String);

impl FromStr for Locale {
    type Err = LocaleError;

    fn from_str(text: &str) -> Result<Locale, LocaleError> {
        let error = || LocaleError(text.to_owned());
        let mut parts = text.split('-');
        let language = parts.next().unwrap_or_default();
        if !(2..=3).contains(&language.len()) || !language.bytes().all(|b| b.is_ascii_alphabetic())
        {
            return Err(error());
        }
        let mut tag = String::new();
        push(&mut tag, language, 0);
        let (mut script, mut region) = (false, false);
        for part in parts {
            let letters = part.bytes().all(|b| b.is_ascii_alphabetic());
            let digits = part.bytes().all(|b| b.is_ascii_digit());
            tag.push('-');
            if part.len() == 4 && letters && !script && !region {
                script = true;
                push(&mut tag, part, 1);
            } else if ((part.len() == 2 && letters) || (part.len() == 3 && digits)) && !region {
                region = true;
                push(&mut tag, part, part.len());
            } else {
                return Err(error());
            }
        }
        Ok(Locale(tag))
    }
}

/// Adds a part of a tag, as many letters in upper case.
fn push(tag: &mut String, part: &str, upper: usize) {
    for (place, letter) in part.chars().enumerate() {
        tag.push(if place < upper {
            letter.to_ascii_uppercase()
        } else {
            letter.to_ascii_lowercase()
        });
    }
}

impl TryFrom<String> for Locale {
    type Error = LocaleError;

    fn try_from(text: String) -> Result<Locale, LocaleError> {
        text.parse()
    }
}

impl From<Locale> for String {
    fn from(locale: Locale) -> String {
        locale.0
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl Locale {
    /// The tag in its canonical case, for `lang` and `hreflang`.
    pub fn tag(&self) -> &str {
        &self.0
    }

    /// The locale's path segment: the tag in lower case, `pt-br`.
    pub fn segment(&self) -> String {
        self.0.to_ascii_lowercase()
    }

    /// The language alone: `pt`.
    pub fn language(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }

    /// Which way its script runs.
    pub fn direction(&self) -> Direction {
        let script = self.0.split('-').find(|part| part.len() == 4);
        let right = match script {
            Some(script) => matches!(script, "Arab" | "Hebr" | "Syrc" | "Thaa" | "Nkoo" | "Adlm"),
            None => matches!(
                self.language(),
                "ar" | "he" | "fa" | "ur" | "yi" | "ps" | "sd" | "ug" | "ckb" | "dv" | "syr"
            ),
        };
        if right { Direction::RightToLeft } else { Direction::LeftToRight }
    }

    /// Whether its script sets no spaces between words (Chinese, Japanese).
    pub fn is_unspaced(&self) -> bool {
        matches!(self.language(), "zh" | "ja")
    }
}

impl Direction {
    /// The value of a `dir` attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_take_their_canonical_case() {
        for (written, tag, segment) in
            [("nl", "nl", "nl"), ("PT-br", "pt-BR", "pt-br"), ("zh-hant", "zh-Hant", "zh-hant")]
        {
            let locale: Locale = written.parse().expect(written);
            assert_eq!((locale.tag(), locale.segment().as_str()), (tag, segment));
        }
    }

    #[test]
    fn what_is_no_locale_is_refused() {
        for written in ["", "e", "english", "en_US", "en-", "../x", "en-US-US", "en-US-Latn"] {
            assert!(written.parse::<Locale>().is_err(), "{written}");
        }
    }

    #[test]
    fn scripts_decide_the_direction() {
        let direction = |tag: &str| tag.parse::<Locale>().expect(tag).direction().as_str();
        assert_eq!(
            ["ar", "he", "en", "az-Arab", "ar-Latn"].map(direction),
            ["rtl", "rtl", "ltr", "rtl", "ltr"]
        );
    }
}
