//! Folding: letters that readers take for the same become the same.
//!
//! [`each`] is the only entry. Case, accents, full width and the usual variants of Arabic letters go; what is composed and
//! what is decomposed ends equal. The tables are our own: those of the standard library are a third of all WebAssembly.

/// What U+00C0 to U+024F are without case and accents; a capital is one of [`PAIRS`], a dot stays as it is.
const LATIN: &[u8] = b"\
    aaaaaaAceeeeiiiidnooooo.ouuuuyTSaaaaaaAceeeeiiiidnooooo.ouuuuyTyaaaaaaccccccccddddeeeeeeeeeegggg\
    gggghhhhiiiiiiiiiiIIjjkkkllllll..llnnnnnn.nnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    bbbb..occdddd.e.effgghiikkl..nnooo..pp.....ttttuu.vyyzz.............DDDLLLNNNaaiioouuuuuuuuuueaa\
    aaAAggggkkoooo..jDDDggh.nnaaAAooaaaaeeeeiiiioooorrrruuuusstt..hhnd..zzaaeeooooooooyylntj..acclts\
    z..bu.eejjqqrryy";

/// The same from U+1E00 to U+1EFF.
const LATIN_MORE: &[u8] = b"\
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr\
    ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.sssS.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyllvvyy";

/// Letters that are written as two.
const PAIRS: [(u8, &str); 8] = [
    (b'A', "ae"),
    (b'O', "oe"),
    (b'S', "ss"),
    (b'T', "th"),
    (b'I', "ij"),
    (b'D', "dz"),
    (b'L', "lj"),
    (b'N', "nj"),
];

/// Greek and Cyrillic letters with a mark, and what they are without; the final sigma.
const MARKED: [(&str, char); 13] = [
    ("Άάᾶ", 'α'),
    ("Έέ", 'ε'),
    ("Ήή", 'η'),
    ("ΊίΐΪϊ", 'ι'),
    ("Όό", 'ο'),
    ("ΎύΰΫϋ", 'υ'),
    ("Ώώ", 'ω'),
    ("ς", 'σ'),
    ("ЀѐЁё", 'е'),
    ("ЙйЍѝ", 'и'),
    ("Її", 'і'),
    ("Ўў", 'у'),
    ("Ѓѓ", 'г'),
];

/// Katakana of half width, from U+FF66.
const HALF: &str = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

/// Tells the letters that a character becomes: none, one or two.
pub(crate) fn each(c: char, see: &mut dyn FnMut(char)) {
    match c {
        '\u{c0}'..='\u{24f}' => latin(LATIN, c, 0xc0, see),
        '\u{1e00}'..='\u{1eff}' => latin(LATIN_MORE, c, 0x1e00, see),
        'ª' => see('a'),
        'º' => see('o'),
        '\u{ff01}'..='\u{ff5e}' => {
            let plain = shifted(c, -0xfee0).to_ascii_lowercase();
            see(plain);
        }
        '\u{ff66}'..='\u{ff9d}' => see(HALF.chars().nth(c as usize - 0xff66).unwrap_or(c)),
        _ => see(one(c)),
    }
}

fn latin(table: &[u8], c: char, first: u32, see: &mut dyn FnMut(char)) {
    match table.get((c as u32 - first) as usize) {
        Some(letter @ b'a'..=b'z') => see(char::from(*letter)),
        Some(pair) => match PAIRS.iter().find(|(name, _)| name == pair) {
            Some((_, letters)) => letters.chars().for_each(see),
            None => see(if c == 'Ə' { 'ə' } else { c }),
        },
        None => see(c),
    }
}

fn one(c: char) -> char {
    match c {
        '\u{386}'..='\u{3ce}' | '\u{400}'..='\u{45f}' => {
            match MARKED.iter().find(|(marked, _)| marked.contains(c)) {
                Some((_, plain)) => *plain,
                None => match c {
                    'Α'..='Ω' | 'А'..='Я' => shifted(c, 0x20),
                    '\u{400}'..='\u{40f}' => shifted(c, 0x50),
                    _ => c,
                },
            }
        }
        '\u{460}'..='\u{481}' | '\u{48a}'..='\u{4bf}' | '\u{4d0}'..='\u{52f}' => {
            char::from_u32(c as u32 | 1).unwrap_or(c)
        }
        '\u{531}'..='\u{556}' => shifted(c, 0x30),
        'آ' | 'أ' | 'إ' | 'ٱ' => 'ا',
        'ؤ' => 'و',
        'ئ' | 'ى' | 'ی' => 'ي',
        'ة' => 'ه',
        'ک' => 'ك',
        '٠'..='٩' => shifted(c, -0x630),
        '۰'..='۹' => shifted(c, -0x6c0),
        _ => c,
    }
}

fn shifted(c: char, by: i32) -> char {
    (c as u32).checked_add_signed(by).and_then(char::from_u32).unwrap_or(c)
}
