//! Kinds: what a character is for a search.

/// What a character is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A letter or digit of a script that sets spaces.
    Word,
    /// A character of one that does not.
    Dense,
    /// A mark that belongs to the character before it in such a script.
    Mark,
    /// Nothing that readers type: accents as characters of their own, soft hyphens, Arabic vowels.
    Nothing,
    /// Blanks and punctuation.
    Other,
}

impl Kind {
    /// The kind of a character.
    pub(crate) fn of(c: char) -> Kind {
        match c {
            '0'..='9' | 'a'..='z' | 'A'..='Z' => Kind::Word,
            '\0'..='\u{a8}' => Kind::Other,
            _ => {
                let after = BORDERS.partition_point(|(first, _)| *first <= c);
                after
                    .checked_sub(1)
                    .and_then(|place| BORDERS.get(place))
                    .map_or(Kind::Word, |border| border.1)
            }
        }
    }
}

use Kind::{Dense, Mark, Nothing, Other, Word};

/// Where the kind changes. Scripts that nobody listed set spaces; their marks are letters, so that no word breaks there.
#[rustfmt::skip]
const BORDERS: [(char, Kind); 140] = [
    ('\u{0}', Other), ('\u{30}', Word), ('\u{3a}', Other), ('\u{41}', Word),
    ('\u{5b}', Other), ('\u{61}', Word), ('\u{7b}', Other), ('\u{aa}', Word),
    ('\u{ab}', Other), ('\u{ad}', Nothing), ('\u{ae}', Other), ('\u{b5}', Word),
    ('\u{b6}', Other), ('\u{ba}', Word), ('\u{bb}', Other), ('\u{c0}', Word),
    ('\u{d7}', Other), ('\u{d8}', Word), ('\u{f7}', Other), ('\u{f8}', Word),
    ('\u{300}', Nothing), ('\u{370}', Word), ('\u{591}', Nothing), ('\u{5be}', Other),
    ('\u{5bf}', Nothing), ('\u{5c0}', Other), ('\u{5c1}', Nothing), ('\u{5c3}', Other),
    ('\u{5c4}', Nothing), ('\u{5c6}', Word), ('\u{5c7}', Nothing), ('\u{5c8}', Word),
    ('\u{5f3}', Other), ('\u{5f5}', Word), ('\u{60c}', Other), ('\u{60d}', Word),
    ('\u{610}', Nothing), ('\u{61b}', Other), ('\u{620}', Word), ('\u{640}', Nothing),
    ('\u{641}', Word), ('\u{64b}', Nothing), ('\u{660}', Word), ('\u{66a}', Other),
    ('\u{66e}', Word), ('\u{670}', Nothing), ('\u{671}', Word), ('\u{6d4}', Other),
    ('\u{6d5}', Word), ('\u{964}', Other), ('\u{966}', Word), ('\u{e01}', Dense),
    ('\u{e2f}', Other), ('\u{e30}', Dense), ('\u{e31}', Mark), ('\u{e32}', Dense),
    ('\u{e34}', Mark), ('\u{e3b}', Dense), ('\u{e3f}', Other), ('\u{e40}', Dense),
    ('\u{e47}', Mark), ('\u{e4f}', Dense), ('\u{e5a}', Other), ('\u{e5c}', Dense),
    ('\u{eb1}', Mark), ('\u{eb2}', Dense), ('\u{eb4}', Mark), ('\u{ebd}', Dense),
    ('\u{ec8}', Mark), ('\u{ecf}', Dense), ('\u{f00}', Word), ('\u{1000}', Dense),
    ('\u{102b}', Mark), ('\u{103f}', Dense), ('\u{104a}', Other), ('\u{1050}', Dense),
    ('\u{1056}', Mark), ('\u{1061}', Dense), ('\u{10a0}', Word), ('\u{1100}', Dense),
    ('\u{1200}', Word), ('\u{1680}', Other), ('\u{1681}', Word), ('\u{1780}', Dense),
    ('\u{17b4}', Mark), ('\u{17d4}', Other), ('\u{17dc}', Dense), ('\u{1800}', Word),
    ('\u{2000}', Other), ('\u{200b}', Nothing), ('\u{2010}', Other), ('\u{202a}', Nothing),
    ('\u{202f}', Other), ('\u{2060}', Nothing), ('\u{206a}', Other), ('\u{2070}', Word),
    ('\u{20a0}', Other), ('\u{20d0}', Word), ('\u{2100}', Other), ('\u{2c00}', Word),
    ('\u{2e00}', Other), ('\u{2e80}', Dense), ('\u{3000}', Other), ('\u{3005}', Dense),
    ('\u{3008}', Other), ('\u{3021}', Dense), ('\u{3030}', Other), ('\u{3031}', Dense),
    ('\u{303d}', Other), ('\u{303e}', Dense), ('\u{3099}', Mark), ('\u{309b}', Dense),
    ('\u{30fb}', Other), ('\u{30fc}', Dense), ('\u{a000}', Word), ('\u{ac00}', Dense),
    ('\u{e000}', Other), ('\u{f900}', Dense), ('\u{fb00}', Word),
    ('\u{fe00}', Nothing), ('\u{fe10}', Other), ('\u{fe70}', Word), ('\u{feff}', Nothing),
    ('\u{ff00}', Word), ('\u{ff01}', Other), ('\u{ff10}', Word), ('\u{ff1a}', Other),
    ('\u{ff21}', Word), ('\u{ff3b}', Other), ('\u{ff41}', Word), ('\u{ff5b}', Other),
    ('\u{ff66}', Dense), ('\u{ff9e}', Mark), ('\u{ffa0}', Word), ('\u{ffe0}', Other),
    ('\u{10000}', Word), ('\u{1f000}', Other), ('\u{1fb00}', Word), ('\u{20000}', Dense),
    ('\u{40000}', Word),
];
