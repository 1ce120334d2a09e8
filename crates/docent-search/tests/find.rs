//! What queries find in a small help center.

use docent_search::{Counter, Found, Heading, Index, Page, Place, Query, Record, index, key};

/// Title, description, and headings each with the text below it.
type Text = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

const TEXTS: [Text; 12] = [
    (
        "Reset your password",
        "Get a new password by e-mail",
        &[
            ("Open the page", "Select Forgot password."),
            ("Read the mail", "The link is valid for one hour."),
        ],
    ),
    (
        "Sign in",
        "Ways to sign in",
        &[
            ("With a code", "A code comes by mail. Type it in."),
            ("With a password", "Type your password."),
        ],
    ),
    (
        "Themes",
        "Change the look of the site",
        &[("Colors", "Choose a color. Colours are in a style sheet.")],
    ),
    (
        "Install docent",
        "What you need",
        &[
            ("Download", "The program is one file."),
            ("First site", "Theme and articles are in a folder. Run docent."),
        ],
    ),
    (
        "Workflows",
        "Approve documents",
        &[
            ("Start a workflow", "A workflow has steps."),
            ("Errors", "IDX10501 means that a signature is missing."),
        ],
    ),
    ("Report a problem", "Write to us", &[("What to say", "Describe the project.")]),
    (
        "サインインする",
        "コードを使ってデスクにサインインする方法",
        &[("パスワード", "パスワードを設定します。")],
    ),
    ("安装 docent", "需要什么", &[("下载", "如何下载程序。")]),
    ("การติดตั้ง", "วิธีการติดตั้งโปรแกรม", &[]),
    ("비밀번호 재설정", "비밀번호를 잊은 경우", &[]),
    ("Über Einstellungen", "Was sich einstellen lässt", &[("Größe", "Die Größe der Schrift.")]),
    ("إدارة التذاكر", "كيف تفتح تذكرة", &[]),
];

/// Query, what is found first, and the section that is named first.
const CASES: [(&str, Option<&str>, Option<&str>); 44] = [
    ("password", Some("Reset your password"), None),
    ("PASSWORD reset", Some("Reset your password"), None),
    ("themes", Some("Themes"), None),
    ("sign in with a code", Some("Sign in"), Some("With a code")),
    ("i cannot sign in to the site any more", Some("Sign in"), None),
    // While the last word is typed.
    ("pass", Some("Reset your password"), None),
    ("install doc", Some("Install docent"), None),
    // An ending more or less.
    ("theme", Some("Themes"), None),
    ("passwords", Some("Reset your password"), None),
    ("installs", Some("Install docent"), None),
    ("installed", Some("Install docent"), None),
    ("described", Some("Report a problem"), Some("What to say")),
    // A letter wrong, missing, too many, swapped.
    ("pasword", Some("Reset your password"), None),
    ("passwordd", Some("Reset your password"), None),
    ("passwort", Some("Reset your password"), None),
    ("isntall", Some("Install docent"), None),
    ("nstall", Some("Install docent"), None),
    ("reprot", Some("Report a problem"), None),
    // A part of a word, and a code.
    ("flow", Some("Workflows"), None),
    ("idx10501", Some("Workflows"), Some("Errors")),
    ("10501", Some("Workflows"), Some("Errors")),
    ("signature missing", Some("Workflows"), Some("Errors")),
    ("email", Some("Reset your password"), None),
    ("e-mail", Some("Reset your password"), None),
    ("one file", Some("Install docent"), Some("Download")),
    ("colour", Some("Themes"), Some("Colors")),
    // Scripts without spaces, in the middle of a sentence.
    ("サインイン", Some("サインインする"), None),
    ("サインインできません", Some("サインインする"), None),
    ("パスワードの設定", Some("サインインする"), Some("パスワード")),
    ("ワ", Some("サインインする"), Some("パスワード")),
    ("如何安装", Some("安装 docent"), None),
    ("装", Some("安装 docent"), None),
    ("วิธีติดตั้ง", Some("การติดตั้ง"), None),
    ("비밀번호를", Some("비밀번호 재설정"), None),
    ("재설정", Some("비밀번호 재설정"), None),
    // Accents and other scripts.
    ("uber", Some("Über Einstellungen"), None),
    ("GROSSE", Some("Über Einstellungen"), Some("Größe")),
    ("تذاكر", Some("إدارة التذاكر"), None),
    ("اداره", Some("إدارة التذاكر"), None),
    // Nothing of it is here, or nothing is asked.
    ("zzz", None, None),
    ("the zzzz qqqq", None, None),
    ("", None, None),
    (" ?! ", None, None),
    ("ฮ", None, None),
];

fn record((title, about, sections): &Text) -> Record {
    let mut counter = Counter::default();
    counter.add(Place::Title, title);
    counter.add(Place::About, about);
    let mut headings = Vec::new();
    for (heading, text) in *sections {
        headings
            .push(Heading { id: format!("s{}", headings.len() + 1), text: (*heading).to_owned() });
        counter.add(Place::Heading(headings.len()), heading);
        counter.add(Place::Body(headings.len()), text);
    }
    counter.finish(Record {
        title: (*title).to_owned(),
        about: (*about).to_owned(),
        headings,
        ..Record::default()
    })
}

fn with_index<T>(work: impl FnOnce(&Index) -> T) -> T {
    let records: Vec<Record> = TEXTS.iter().map(record).collect();
    let pages: Vec<Page<'_>> =
        records.iter().map(|record| Page { record, url: "/x/", language: "" }).collect();
    work(&index(&pages))
}

fn ask(index: &Index, text: &str) -> Found {
    index.ask(&Query { text, most: 5, ..Query::default() })
}

#[test]
fn queries_find_their_articles() {
    with_index(|index| {
        for (query, title, section) in CASES {
            let found = ask(index, query);
            let first = found.hits.first();
            let text = first.map(|hit| TEXTS[hit.page as usize]);
            assert_eq!(text.map(|text| text.0), title, "{query:?} finds {found:?}");
            if let (Some(section), Some(hit), Some(text)) = (section, first, text) {
                let named = hit.sections.first().map(|number| text.2[usize::from(*number) - 1].0);
                assert_eq!(named, Some(section), "{query:?}");
            }
        }
    });
}

#[test]
fn who_says_all_words_stands_above_who_says_one() {
    with_index(|index| {
        let found = ask(index, "password mail");
        let titles: Vec<&str> = found.hits.iter().map(|hit| TEXTS[hit.page as usize].0).collect();
        assert_eq!(titles, ["Reset your password", "Sign in"]);
    });
}

#[test]
fn an_index_changes_with_its_pages_and_with_nothing_else() {
    let records: Vec<Record> = TEXTS.iter().map(record).collect();
    let pages = |url: &'static str| -> Vec<Page<'_>> {
        records.iter().map(|record| Page { record, url, language: "" }).collect()
    };
    assert_eq!(index(&pages("/x/")), index(&pages("/x/")));
    assert_eq!(index(&pages("/x/")).key, key(&pages("/x/")));
    let mut keys = vec![key(&pages("/x/")), key(&pages("/y/")), key(&pages("/x/")[1..])];
    for change in 0..5 {
        let mut records = records.clone();
        match change {
            0 => records[3].title.push('!'),
            1 => records[3].about.push('!'),
            2 => records[3].headings[0].id.push('!'),
            3 => records[3].facets.push(("type".to_owned(), vec!["A".to_owned()])),
            _ => records[3].terms.pop().map_or((), drop),
        }
        let pages: Vec<_> =
            records.iter().map(|record| Page { record, url: "/x/", language: "" }).collect();
        keys.push(key(&pages));
    }
    let count = keys.len();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), count, "each change gives another key");
}

#[test]
fn facets_narrow_an_answer_down_and_say_by_how_much() {
    let values = [("type", "Guide"), ("type", "Reference"), ("role", "Admin")];
    let mut records: Vec<Record> = TEXTS.iter().map(record).collect();
    // Three of them speak of a password: 0, 1 and, in Japanese, 6.
    for (page, facets) in [(0, &[0, 2][..]), (1, &[1, 2]), (3, &[0])] {
        for facet in facets {
            let (key, value) = values[*facet];
            records[page].facets.push((key.to_owned(), vec![value.to_owned()]));
        }
    }
    let pages: Vec<_> =
        records.iter().map(|record| Page { record, url: "/x/", language: "" }).collect();
    let index = index(&pages);
    let ask = |chosen: &[(&str, &str)]| {
        let found = index.ask(&Query { text: "password", chosen, facets: true, most: 5 });
        let mut pages: Vec<u32> = found.hits.iter().map(|hit| hit.page).collect();
        pages.sort_unstable();
        let facets = found.facets.iter();
        let facets = facets.map(|facet| format!("{}{}", facet.value, facet.count));
        (pages, facets.collect::<Vec<_>>().join(" "))
    };
    assert_eq!(ask(&[]), (vec![0, 1], "Guide1 Reference1 Admin2".to_owned()));
    assert_eq!(ask(&[values[0]]), (vec![0], "Guide1 Reference1 Admin1".to_owned()));
    assert_eq!(ask(&[values[0], values[1]]), (vec![0, 1], "Guide1 Reference1 Admin2".to_owned()));
    assert_eq!(ask(&[values[0], values[2]]), (vec![0], "Guide1 Reference1 Admin1".to_owned()));
}
