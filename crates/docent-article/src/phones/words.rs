//! The words that say that a number is to be called, and in which country.

/// A country by its calling code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Country {
    pub(super) code: &'static str,
    /// The leading zero is part of the number (Italy), not a trunk prefix.
    pub(super) keeps_zero: bool,
}

/// Calling codes with the names of their countries in the platform's languages; several countries may share one.
const COUNTRIES: [(&str, &[&str]); 18] = [
    (
        "1",
        &[
            "US",
            "U.S.",
            "USA",
            "VS",
            "EE. UU.",
            "EE.UU.",
            "EUA",
            "United States",
            "North America",
            "Verenigde Staten",
            "Vereinigte Staaten",
            "Noord-Amerika",
            "Nordamerika",
            "États-Unis",
            "Estados Unidos",
            "Stati Uniti",
            "Canada",
            "Kanada",
            "Canadá",
            "Amerika",
            "Americas",
            "米国",
            "アメリカ",
            "北米",
            "美国",
            "美國",
            "북미",
            "미국",
        ],
    ),
    (
        "44",
        &[
            "UK",
            "VK",
            "GB",
            "United Kingdom",
            "Great Britain",
            "Verenigd Koninkrijk",
            "Vereinigtes Königreich",
            "Großbritannien",
            "Royaume-Uni",
            "Reino Unido",
            "Regno Unito",
            "Storbritannien",
            "英国",
            "英國",
            "イギリス",
            "영국",
        ],
    ),
    (
        "61",
        &[
            "Australia",
            "Australië",
            "Australien",
            "Australie",
            "Austrália",
            "オーストラリア",
            "澳大利亚",
            "澳洲",
            "호주",
        ],
    ),
    (
        "49",
        &[
            "Germany",
            "Deutschland",
            "Duitsland",
            "Allemagne",
            "Alemania",
            "Alemanha",
            "Germania",
            "Tyskland",
            "ドイツ",
            "德国",
            "德國",
            "독일",
        ],
    ),
    (
        "33",
        &[
            "France",
            "Frankreich",
            "Frankrijk",
            "Francia",
            "França",
            "Frankrike",
            "フランス",
            "法国",
            "法國",
            "프랑스",
        ],
    ),
    (
        "31",
        &[
            "Netherlands",
            "The Netherlands",
            "Nederland",
            "Niederlande",
            "Pays-Bas",
            "Países Bajos",
            "Paesi Bassi",
            "Nederländerna",
            "オランダ",
            "荷兰",
            "荷蘭",
            "네덜란드",
        ],
    ),
    ("32", &["Belgium", "België", "Belgien", "Belgique", "Bélgica", "Belgio"]),
    ("34", &["Spain", "España", "Spanje", "Spanien", "Espagne", "Espanha", "Spagna"]),
    ("39", &["Italy", "Italia", "Italië", "Italien", "Italie", "Itália"]),
    ("41", &["Switzerland", "Schweiz", "Suisse", "Zwitserland", "Svizzera", "Suiza", "Suíça"]),
    ("43", &["Austria", "Österreich", "Oostenrijk", "Autriche", "Áustria"]),
    ("46", &["Sweden", "Sverige", "Zweden", "Schweden", "Suède", "Suecia", "Suécia", "Svezia"]),
    ("353", &["Ireland", "Ierland", "Irland", "Irlande", "Irlanda"]),
    ("55", &["Brazil", "Brasil", "Brazilië", "Brasilien", "Brésil", "Brasile"]),
    ("65", &["Singapore", "Singapur", "Singapour", "シンガポール", "新加坡", "싱가포르"]),
    ("81", &["Japan", "Japon", "Japón", "Japão", "Giappone", "日本", "일본"]),
    (
        "82",
        &["Korea", "South Korea", "Corée", "Corea", "Coreia", "韓国", "韩国", "한국", "대한민국"],
    ),
    ("91", &["India", "Indien", "Inde", "Índia"]),
];

/// Words beside a number that is to be called, in lower case.
const CALLS: [&str; 39] = [
    "call",
    "calling",
    "phone",
    "telephone",
    "tel",
    "mobile",
    "hotline",
    "helpline",
    "toll-free",
    "dial",
    "bel",
    "bellen",
    "telefoon",
    "telefoonnummer",
    "gratis",
    "anrufen",
    "telefon",
    "telefonnummer",
    "rufnummer",
    "appelez",
    "appeler",
    "téléphone",
    "llame",
    "llamar",
    "teléfono",
    "chiamare",
    "chiama",
    "telefono",
    "ligue",
    "ligar",
    "telefone",
    "ring",
    "ringa",
    "電話",
    "电话",
    "電話番号",
    "전화",
    "هاتف",
    "اتصل",
];

/// The country whose name stands right before a number: `US: `, `VS - `, `United States `.
pub(super) fn country_before(before: &str) -> Option<Country> {
    let label = before.trim_end_matches([' ', '\u{a0}', ':', '：', '-', '–', '(', ')']);
    let separated = label.len() < before.len();
    let ends = |name: &&str| {
        label.strip_suffix(*name).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    };
    named(|names| separated && names.iter().any(&ends))
}

/// The country in parentheses right behind a number: `(US)`.
pub(super) fn country_after(after: &str) -> Option<Country> {
    let name = after.trim_start().strip_prefix('(')?.split_once(')')?.0.trim();
    named(|names| names.contains(&name))
}

fn named(fits: impl Fn(&[&str]) -> bool) -> Option<Country> {
    let found = COUNTRIES.iter().find(|(_, names)| fits(names));
    found.map(|(code, _)| Country { code, keeps_zero: *code == "39" })
}

/// Whether a word of calling is in the same sentence before the number.
pub(super) fn calls(before: &str) -> bool {
    let sentence = before.rsplit(['!', '?', ';', '。']).next().unwrap_or(before).to_lowercase();
    let word = |word: &str| CALLS.contains(&word);
    sentence.split(|c: char| !c.is_alphanumeric() && c != '-').any(word)
}
