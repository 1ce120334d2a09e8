//! Articles for what is typed as a subject.

use crate::form::suggest::suggest;

const TITLES: [(&str, &str); 14] = [
    ("sign in to the desk", "how to sign in with a code that comes by mail"),
    ("install docent", "what you need and how to build the first site"),
    ("themes", "change the look of a site with a theme of your own"),
    ("when a build fails", "read the findings and sign off what you accept"),
    ("articles", "write an article and give it a place"),
    ("attach files to a case", "which files the desk accepts, and how large they may be"),
    ("サインインする", "コードを使ってデスクにサインインする方法"),
    ("テーマを変更する", "サイトの外観を変更します"),
    ("安装 docent", "需要什么以及如何构建第一个站点"),
    ("การติดตั้ง docent", "สิ่งที่คุณต้องมี"),
    ("비밀번호 재설정", "비밀번호를 잊은 경우"),
    ("تثبيت docent", "ما تحتاج إليه وكيف تبني أول موقع"),
    ("über einstellungen", "was sich einstellen lässt"),
    ("the last one", "the desk, the site and the rest"),
];

fn found(query: &str) -> Vec<&'static str> {
    let titles = TITLES.map(|(title, text)| (title.to_owned(), text.to_owned()));
    suggest(query, &titles).into_iter().map(|place| TITLES[place].0).collect()
}

#[test]
fn subjects_find_their_articles() {
    for (query, first) in [
        ("sign in", Some("sign in to the desk")),
        ("i cannot sign in to the desk any more", Some("sign in to the desk")),
        // While the last word is being typed.
        ("ins", Some("install docent")),
        ("install doc", Some("install docent")),
        // An ending more or less.
        ("theme", Some("themes")),
        ("the installs", Some("install docent")),
        // The description counts too, but less.
        ("findings", Some("when a build fails")),
        ("file", Some("attach files to a case")),
        // Punctuation and blanks are nothing.
        ("  \"themes\"?! ", Some("themes")),
        // Scripts without spaces, in the middle of a sentence.
        ("サインインできません", Some("サインインする")),
        ("テーマの変更について", Some("テーマを変更する")),
        ("如何安装", Some("安装 docent")),
        ("วิธีติดตั้ง", Some("การติดตั้ง docent")),
        ("비밀번호를 재설정", Some("비밀번호 재설정")),
        // Other scripts with spaces.
        ("تثبيت", Some("تثبيت docent")),
        ("einstellung", Some("über einstellungen")),
        ("über", Some("über einstellungen")),
        // Too little, or nothing of it is here.
        ("", None),
        ("in", None),
        ("s n", None),
        ("テ", None),
        ("安装", Some("安装 docent")),
        ("zzz", None),
        ("...!?", None),
    ] {
        assert_eq!(found(query).first().copied(), first, "`{query}`");
    }
}

#[test]
fn a_title_weighs_more_than_a_description() {
    assert_eq!(found("articles")[0], "articles");
    assert_eq!(found("desk")[0], "sign in to the desk");
}

#[test]
fn half_of_what_is_asked_must_be_there() {
    assert_eq!(found("attach themes"), ["themes", "attach files to a case"]);
    assert_eq!(found("attach themes findings installs"), Vec::<&str>::new());
    // What no article says is not asked.
    assert_eq!(found("my grandmother likes themes"), ["themes"]);
}

#[test]
fn at_most_five_are_shown_and_equal_ones_in_their_order() {
    let titles: Vec<(String, String)> =
        (0..9).map(|_| ("printer".to_owned(), String::new())).collect();
    assert_eq!(suggest("printer", &titles), [0, 1, 2, 3, 4]);
    assert_eq!(suggest("printer", &[]), Vec::<usize>::new());
}

#[test]
fn of_a_long_text_the_end_is_looked_up() {
    let words: Vec<String> = (100..150).map(|number| number.to_string()).collect();
    let titles = [words[..25].join(" "), words[25..].join(" ")].map(|title| (title, String::new()));
    assert_eq!(suggest(&words.join(" "), &titles), [1]);
}
