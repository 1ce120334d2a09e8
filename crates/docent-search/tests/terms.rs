//! How texts are taken apart: in the index, and in a query where that differs.

use docent_search::{Use, terms};

fn list(text: &str, to: Use) -> String {
    let mut found = Vec::new();
    terms(text, to, &mut |term| found.push(term.text.to_owned()));
    found.join(" ")
}

/// Text, its terms in the index, its terms in a query (`=` for the same).
const CASES: [(&str, &str, &str); 41] = [
    ("", "", "="),
    ("  .,;!? ", "", "="),
    ("Open the Inbox.", "open the inbox", "="),
    ("HTTP 404", "http 404", "="),
    ("snake_case v1.2", "snake case v1 2", "="),
    // A hyphen joins and parts.
    ("e-mail", "e mail email", "email"),
    ("X-ray-2 e-", "x ray 2 xray2 e", "xray 2 e"),
    ("a - b", "a b", "="),
    ("up-to-date now", "up to date uptodate now", "up to date now"),
    ("--flag-", "flag", "="),
    // Accents, composed and not; letters that are two.
    ("Café CAFÉ cafe\u{301}", "cafe cafe cafe", "="),
    ("Übergröße Ångström", "ubergrosse angstrom", "="),
    ("œuvre Ærø İstanbul ısı", "oeuvre aero istanbul isi", "="),
    ("Đặng Ťuť Łódź", "dang tut lodz", "="),
    ("ŀ ŉ", "ŀ ŉ", "="),
    ("soft\u{ad}hyphen zero\u{200b}width", "softhyphen zerowidth", "="),
    ("l’article l'eau", "l article l eau", "="),
    ("ΆΛΦΑ άλφα τέλος ΤΕΛΟΣ", "αλφα αλφα τελοσ τελοσ", "="),
    ("Ёлка ЁЛКА Йод Україна", "елка елка иод украіна", "="),
    ("Երևան", "երևան", "="),
    ("שָׁלוֹם", "שלום", "="),
    ("हिन्दी भाषा।", "हिन्दी भाषा", "="),
    ("ＡＢＣ１２３", "abc123", "="),
    // Arabic: vowels, variants of letters and digits, the article.
    ("كِتَابٌ كتـاب", "كتاب كتاب", "="),
    ("إدارة أحمد آخر", "اداره احمد اخر", "="),
    ("التذاكر والتذاكر تذاكر", "تذاكر تذاكر تذاكر", "="),
    ("الى ٢٠٢٥ ۲۰۲۵", "الي 2025 2025", "="),
    ("کی، نعم؟", "كي نعم", "="),
    // Scripts without spaces: pairs; the last character too, so that each can be found.
    ("設定", "設定 定", "設定"),
    ("設", "設", "="),
    ("記事を検査。", "記事 事を を検 検査 査", "記事 事を を検 検査"),
    ("Workfrontの設定", "workfront の設 設定 定", "workfront の設 設定"),
    ("3月とi設", "3 月と と i 設", "3 月と i 設"),
    ("サーバー・ﾃｰﾌﾞﾙ", "サー ーバ バー ー テー ーフﾞ フﾞル ル", "サー ーバ バー テー ーフﾞ フﾞル"),
    ("안녕 비밀번호", "안녕 녕 비밀 밀번 번호 호", "안녕 비밀 밀번 번호"),
    ("如何安装？", "如何 何安 安装 装", "如何 何安 安装"),
    ("𠮷野家", "𠮷野 野家 家", "𠮷野 野家"),
    ("ที่นี่", "ที่นี่ นี่", "ที่นี่"),
    ("ນີ້ ภาษา", "ນີ້ ภา าษ ษา า", "ນີ້ ภา าษ ษา"),
    ("ភាសា", "ភាសា សា", "ភាសា"),
    ("မြန်မာ", "မြန် န်မာ မာ", "မြန် န်မာ"),
];

#[test]
fn texts_become_terms() {
    for (text, index, query) in CASES {
        assert_eq!(list(text, Use::Index), index, "of {text:?} in the index");
        let query = if query == "=" { index } else { query };
        assert_eq!(list(text, Use::Query), query, "of {text:?} in a query");
    }
}

#[test]
fn what_is_too_long_for_a_word_is_cut_where_a_letter_ends() {
    assert_eq!(list(&"a".repeat(100), Use::Index), "a".repeat(48));
    assert_eq!(list(&"ж".repeat(100), Use::Query), "ж".repeat(24));
    assert_eq!(list(&format!("a{}", "ж".repeat(100)), Use::Query), format!("a{}", "ж".repeat(23)));
}
