//! Words for the search: one tokenizer for both engines, for what is stored and for what is asked.
//!
//! A word is a run of letters and digits in lower case. Scripts without spaces (Chinese, Japanese, Korean, Thai, ..) give
//! every two neighbours, because any two-character query must be found.

/// The words of a text, each once, in order of appearance.
pub(crate) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut seen = std::collections::BTreeSet::new();
    let lower = text.to_lowercase();
    for run in lower.split(|c: char| !c.is_alphanumeric() && !is_mark(c)) {
        for word in of_run(run) {
            if seen.insert(word.clone()) {
                words.push(word);
            }
        }
    }
    words
}

/// Cuts a run where the script changes between one with and one without spaces.
fn of_run(run: &str) -> Vec<String> {
    let chars: Vec<char> = run.chars().collect();
    let parts = chars.chunk_by(|a, b| is_spaceless(*a) == is_spaceless(*b));
    parts
        .flat_map(|part| {
            if part.len() > 1 && is_spaceless(part[0]) {
                // The last one begins no pair, and must be found by itself.
                let pairs = part.windows(2).chain(part.last().map(std::slice::from_ref));
                pairs.map(|pair| pair.iter().collect()).collect()
            } else {
                // Longer "words" are keys and hashes; their beginning is enough to find them.
                vec![part.iter().take(64).collect::<String>()]
            }
        })
        .filter(|word| !word.is_empty())
        .collect()
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}')
}

fn is_spaceless(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' // Thai, Lao
        | '\u{1000}'..='\u{109f}' // Myanmar
        | '\u{1780}'..='\u{17ff}' // Khmer
        | '\u{3005}'..='\u{3007}'
        | '\u{3040}'..='\u{30ff}' // Kana
        | '\u{31f0}'..='\u{31ff}'
        | '\u{3400}'..='\u{4dbf}' // Han
        | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7af}' // Hangul
        | '\u{f900}'..='\u{faff}'
        | '\u{ff66}'..='\u{ff9f}'
        | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn words_of_texts() {
        for (text, expected) in [
            ("", ""),
            ("Cannot sign in, cannot SIGN in!", "cannot sign in"),
            ("error 0x8007 at /etc/hosts", "error 0x8007 at etc hosts"),
            ("東京都に住む", "東京 京都 都に に住 住む む"),
            ("版", "版"),
            ("docent版2", "docent 版 2"),
            ("Ångström naïve", "ångström naïve"),
            ("<b>bold</b>", "b bold"),
            ("a'b \"c\" d*", "a b c d"),
        ] {
            assert_eq!(words(text).join(" "), expected, "{text}");
        }
    }
}
