//! Strings: which texts of the interface a theme lacks in a locale.

use std::collections::BTreeSet;

use docent_model::Locale;

use crate::render::strings::keys;
use crate::theme::Theme;

/// Keys of texts that a theme has in English and neither in a locale nor in its language, sorted.
pub fn missing_strings(theme: &Theme, locale: &Locale) -> Vec<String> {
    let of = |tags: &[&str]| -> BTreeSet<String> {
        let files = theme.strings.iter();
        let files = files.filter(|file| tags.iter().any(|tag| file.path.eq_ignore_ascii_case(tag)));
        files.flat_map(|file| keys(&file.content)).collect()
    };
    of(&["en"]).difference(&of(&[locale.tag(), locale.language()])).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::ThemeFile;

    #[test]
    fn a_locale_has_what_its_language_has() {
        let file = |tag: &str, text: &str| ThemeFile {
            path: tag.to_owned(),
            origin: String::new(),
            content: text.to_owned(),
        };
        let strings = vec![
            file("en", "a = A\nb = B\nc = C\n"),
            file("pt", "a = A\n"),
            file("pt-BR", "b = B\n"),
        ];
        let theme = Theme { strings, ..Theme::default() };
        let missing = |tag: &str| missing_strings(&theme, &tag.parse().expect("a tag")).join(" ");
        assert_eq!(missing("pt-BR"), "c");
        assert_eq!(missing("pt"), "b c");
        assert_eq!(missing("en-GB"), "");
    }
}
