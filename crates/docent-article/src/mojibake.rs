//! Mojibake: UTF-8 that a tool read as Windows-1252 and saved again, `AustraliÃ«` for `Australië` (afm 6.5).
//!
//! [`repairs`] is the only entry. It finds only what no author writes: a run of two or more such characters, or one whose
//! neighbours show that it is none of its own. Text in ASCII costs one pass, any other text a search for one byte.

use std::ops::Range;

use memchr::memchr_iter;

/// Where `text` holds mojibake, in order, and what it should say. An empty repair removes a byte order mark.
pub(crate) fn repairs(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    let mut done = 0;
    // Every lead character, U+00C2 to U+00F4, begins with this byte in UTF-8.
    for start in memchr_iter(0xC3, text.as_bytes()) {
        if start < done {
            continue;
        }
        let mut run = Run { end: start, text: String::new(), letters: Vec::new() };
        while let Some((letter, length)) = decode(&text[run.end..]) {
            run.letters.push((letter, text[run.end..].chars().nth(1)));
            run.text.push(letter);
            run.end += length;
        }
        if run.end > start && run.is_meant(&text[..start], &text[run.end..]) {
            let repaired = run.text.replace('\u{feff}', "");
            found.push((start..run.end, repaired));
        }
        done = run.end.max(start + 1);
    }
    found
}

struct Run {
    end: usize,
    text: String,
    /// What each character should be, and the second of the characters that stand for it.
    letters: Vec<(char, Option<char>)>,
}

impl Run {
    /// Whether this can only be mojibake. French puts a no-break space between `é` and `»`, Portuguese and Swedish end
    /// words in capitals with `Ã` and `Å` before a closing quote; those are three and two bytes of UTF-8 by chance.
    fn is_meant(&self, before: &str, after: &str) -> bool {
        let [(letter, second)] = self.letters.as_slice() else { return true };
        let previous = before.chars().next_back();
        let next = after.chars().next();
        let capital = previous.is_some_and(char::is_uppercase);
        let inside = previous.is_some_and(char::is_lowercase)
            || (!capital && next.is_some_and(char::is_lowercase));
        match u32::from(*letter) {
            0xA0..=0xBF => !capital,
            0xC0..=0x17F if second.is_some_and(char::is_alphabetic) => !capital || inside,
            0xC0..=0x17F => inside,
            // General punctuation and symbols: their second character is none that `â` has behind it in a word.
            0x2000..=0x2BFF => second.is_some_and(|second| byte_of(second) < Some(0xA0)),
            0xFEFF | 0x1_0000.. => true,
            _ => false,
        }
    }
}

/// The character that the head of `text` stands for, and the bytes of that head.
fn decode(text: &str) -> Option<(char, usize)> {
    let mut letters = text.char_indices();
    let lead = byte_of(letters.next()?.1).filter(|byte| (0xC2..=0xF4).contains(byte))?;
    let count = match lead {
        ..0xE0 => 2,
        0xE0..0xF0 => 3,
        _ => 4,
    };
    let mut bytes = [lead, 0, 0, 0];
    let mut length = 0;
    for byte in &mut bytes[1..count] {
        let (at, letter) = letters.next()?;
        *byte = byte_of(letter).filter(|byte| (0x80..0xC0).contains(byte))?;
        length = at + letter.len_utf8();
    }
    let letter = std::str::from_utf8(&bytes[..count]).ok()?.chars().next()?;
    let plausible = !letter.is_control()
        && !matches!(letter, '\u{fffd}' | '\u{e000}'..='\u{f8ff}' | '\u{fdd0}'..='\u{fdef}');
    plausible.then_some((letter, length))
}

/// The byte that a character stands for in Windows-1252, or in Latin-1 where that has no character.
fn byte_of(letter: char) -> Option<u8> {
    const SPECIAL: [char; 27] = [
        '€', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 'Ž', '‘', '’', '“', '”', '•',
        '–', '—', '˜', '™', 'š', '›', 'œ', 'ž', 'Ÿ',
    ];
    const BYTES: [u8; 27] = [
        0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8A, 0x8B, 0x8C, 0x8E, 0x91, 0x92,
        0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9A, 0x9B, 0x9C, 0x9E, 0x9F,
    ];
    match u8::try_from(u32::from(letter)) {
        Ok(byte) => Some(byte),
        Err(_) => SPECIAL.iter().position(|special| *special == letter).map(|at| BYTES[at]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn repaired(text: &str) -> String {
        let mut out = text.to_owned();
        for (range, repair) in repairs(text).into_iter().rev() {
            out.replace_range(range, &repair);
        }
        out
    }

    /// What a tool makes of a text when it reads UTF-8 as Windows-1252.
    fn broken(text: &str) -> String {
        let special =
            |byte: u8| ('\u{100}'..'\u{2200}').find(|letter| byte_of(*letter) == Some(byte));
        text.bytes()
            .map(|byte| {
                let special = (0x80..0xA0).contains(&byte).then(|| special(byte)).flatten();
                special.unwrap_or(char::from(byte))
            })
            .collect()
    }

    #[test]
    fn what_was_broken_is_repaired() {
        let cases = [
            "Australië: +61",
            "don’t “quote” – dash — dots…",
            "à la carte",
            "École et élève",
            "déjà vu",
            "© 2024 Example® 20\u{a0}°C",
            "ZŁOTY złoty ğ ı",
            "日本語の文",
            "Привет",
            "5 € and ™",
            "done 😀 now",
        ];
        for text in cases {
            let broken = broken(text);
            assert_ne!(broken, text);
            let repaired = repaired(&broken);
            // A capital in the middle of capitals and a lone `à` look like letters of their own.
            let accepted =
                repaired == text || ["ZŁOTY", "à la"].iter().any(|word| text.contains(word));
            assert!(accepted, "{text:?} became {repaired:?}");
        }
        assert_eq!(repaired("\u{ef}\u{bb}\u{bf}# T"), "# T");
    }

    #[test]
    fn letters_of_their_own_stay() {
        let cases = [
            "Australië, Ångström, Ärger, señor",
            "« liberté\u{a0}», à\u{a0}«\u{a0}é\u{a0}»",
            "“MAÇÔ “MANHÔ, IRMÃ… É”",
            "”BRÅ” ”SMÅ…” „MENÜ“ „ÄÖÜ“",
            "“CAFÉ” CAFÉ’S",
            "ROMÂ» ROMÂ\u{a0}",
            "SÃO PAULO, São Paulo, Ã, Â",
            "20°C ± 5 µm ¼ ½",
            "Œuvre œuvre",
            "日本語 한국어 中文 العربية",
            "ascii only",
            "Ã",
            "é",
            "",
        ];
        for text in cases {
            assert_eq!(repairs(text), [], "of {text:?}");
        }
    }

    #[test]
    fn any_length_is_linear() {
        assert_eq!(repairs(&"Ã".repeat(500_000)), []);
        assert_eq!(repairs(&"Ã«".repeat(250_000)).len(), 1);
    }
}
