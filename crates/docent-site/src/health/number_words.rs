//! Words for small numbers, by language: "4 sections" is well translated as "vier secties".

/// One to twelve.
const WORDS: &[(&str, [&str; 12])] = &[
    (
        "ar",
        [
            "واحد",
            "اثن",
            "ثلاث",
            "أربع",
            "خمس",
            "ست",
            "سبع",
            "ثما",
            "تسع",
            "عشر",
            "أحد عشر",
            "اثنا عشر",
        ],
    ),
    (
        "de",
        [
            "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn",
            "elf", "zwölf",
        ],
    ),
    (
        "en",
        [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve",
        ],
    ),
    (
        "es",
        [
            "un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez",
            "once", "doce",
        ],
    ),
    (
        "fr",
        [
            "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
            "douze",
        ],
    ),
    (
        "it",
        [
            "un", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci",
            "undici", "dodici",
        ],
    ),
    ("ja", ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]),
    ("ko", ["한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉", "열", "열한", "열두"]),
    (
        "nl",
        [
            "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
            "twaalf",
        ],
    ),
    (
        "pt",
        [
            "um", "dois", "três", "quatro", "cinco", "seis", "sete", "oito", "nove", "dez", "onze",
            "doze",
        ],
    ),
    ("sv", ["en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"]),
    ("zh", ["一", "两", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]),
];

/// Whether a text, in lower case, may say a number by a word. Of a language without a list, small numbers may.
pub(super) fn says(language: &str, text: &str, number: &str) -> bool {
    let Some(at) = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1)) else {
        return false;
    };
    match WORDS.iter().find(|(known, _)| *known == language) {
        None => at < 12,
        Some((_, words)) => words.get(at).is_some_and(|word| begins(text, word)),
    }
}

/// Whether a word of the text begins so; signs of scripts without spaces count as words of their own.
fn begins(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        before.is_none_or(|c| !c.is_alphabetic() || !c.is_lowercase())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_numbers_have_words() {
        for (language, text, number, said) in [
            ("nl", "een van de vier secties", "4", true),
            ("nl", "tussen twee of meer velden", "2", true),
            ("nl", "de tweede keer", "2", true),
            ("nl", "plezier", "4", false),
            ("nl", "honderd", "100", false),
            ("ja", "これは三つ", "3", true),
            ("fi", "kolme", "3", true),
            ("fi", "sata", "100", false),
            ("nl", "vier", "0", false),
        ] {
            assert_eq!(says(language, text, number), said, "{text:?} and {number}");
        }
    }
}
