//! What `docent.toml` may say, and how its mistakes are told: each case is a text and what reading it gives.

use expect_test::{Expect, expect};

use super::{Config, ConfigError};

const HEAD: &str =
    "title = \"Help\"\nbase_url = \"https://help.example.com\"\nsource_locale = \"en\"\n";
const EN: &str = "[locales.en]\nname = \"English\"\ncontent = \"en\"\n";

/// The mistake as `message | help | text at its place`.
fn shown(text: &str, error: &ConfigError) -> String {
    let place = error.span.map_or("nowhere", |(start, end)| &text[start..end]);
    format!("{} | {} | {place}", error.message, error.help.as_deref().unwrap_or("no help"))
}

fn refused(text: &str, expected: &Expect) {
    let error = Config::read(text, None).expect_err(text);
    expected.assert_eq(&shown(text, &error));
}

#[test]
fn a_whole_file_is_read_and_locales_keep_their_order() {
    let text = r#"
        title = "Example Help"
        description = "Answers."
        base_url = "https://example.com/help/"
        source_locale = "en"
        theme = "plain"
        contact = "contact.md"
        video_hosts = ["Video.example.com"]
        [locales.nl]
        name = "Nederlands"
        content = "nl"
        [locales.pt-br]
        name = "Português"
        content = "../pt"
        [locales.en]
        name = "English"
        content = "en"
    "#;
    let config = Config::read(text, None).expect("it is fine");
    let tags: Vec<&str> = config.locales.iter().map(|locale| locale.locale.tag()).collect();
    assert_eq!(tags, ["nl", "pt-BR", "en"]);
    assert_eq!(
        (config.base_url.as_str(), config.base_path()),
        ("https://example.com/help", "/help")
    );
    assert_eq!(config.video_hosts, ["video.example.com"]);
    assert_eq!((config.theme.as_str(), config.contact.as_deref()), ("plain", Some("contact.md")));
}

#[test]
fn what_is_left_out_has_a_value() {
    let config = Config::read(&format!("{HEAD}{EN}"), None).expect("it is fine");
    assert_eq!(
        (config.theme.as_str(), config.contact, config.base_url.as_str()),
        ("default", None, "https://help.example.com")
    );
}

#[test]
fn the_command_line_replaces_the_base_address() {
    let config =
        Config::read(&format!("{HEAD}{EN}"), Some("http://localhost:8000/")).expect("fine");
    assert_eq!((config.base_url.as_str(), config.base_path()), ("http://localhost:8000", ""));
    let error = Config::read(&format!("{HEAD}{EN}"), Some("localhost")).expect_err("no scheme");
    assert_eq!(error.span, None);
}

#[test]
fn unknown_keys_are_refused_with_a_suggestion() {
    refused(
        &format!("titel = \"x\"\n{HEAD}{EN}"),
        &expect!["`docent.toml` has no key `titel` | did you mean `title`? | titel"],
    );
    refused(
        &format!("{HEAD}{EN}zzz = 1\n"),
        &expect!["`[locales.en]` has no key `zzz` | known keys: `name`, `content`, `terms` | zzz"],
    );
}

#[test]
fn wrong_types_and_missing_keys_are_told() {
    refused(
        &format!("{HEAD}theme = 3\n{EN}"),
        &expect![[r#"`theme` must be a text, not a number | write `theme = ".."` | 3"#]],
    );
    refused(
        &format!("{HEAD}video_hosts = \"a.example\"\n{EN}"),
        &expect![[
            r#"`video_hosts` must be a list of texts, not a text | write `video_hosts = ["..", ".."]` | "a.example""#
        ]],
    );
    refused(
        "title = \"x\"\n",
        &expect![[
            r#"`docent.toml` has no `base_url` | add `base_url = "https://help.example.com"` | "#
        ]],
    );
    refused(
        HEAD,
        &expect![
            "`docent.toml` has no `[locales.TAG]` | add `[locales.en]` with `name` and `content` | nowhere"
        ],
    );
    refused(
        &format!("{HEAD}[locales.en]\ncontent = \"en\"\n"),
        &expect![[r#"`[locales.en]` has no `name` | add `name = "English"` | en"#]],
    );
    refused(
        "title = \n",
        &expect![
            "this is not valid TOML: string values must be quoted, expected literal string | no help | "
        ],
    );
}

#[test]
fn locales_are_checked() {
    refused(
        &format!("{HEAD}{EN}[locales.dutch]\nname = \"x\"\ncontent = \"x\"\n"),
        &expect![
            "`dutch` is not a locale: use a language with an optional script and region, as in `nl`, `pt-BR` or `zh-Hant` | add `[locales.en]` with `name` and `content` | dutch"
        ],
    );
    refused(
        &format!("{HEAD}[locales.en-US]\nname = \"x\"\ncontent = \"x\"\n"),
        &expect![[
            r#"the source locale `en` has no `[locales.en]` | did you mean `en-US`? | "en""#
        ]],
    );
    refused(
        &format!("{HEAD}{EN}[locales.nl]\nname = \"x\"\ncontent = \"./en/\"\n"),
        &expect![[
            r#"`nl` and `en` have the same content folder | give each locale a folder of its own | "./en/""#
        ]],
    );
    refused(
        &format!("{HEAD}{EN}[locales.EN]\nname = \"x\"\ncontent = \"x\"\n"),
        &expect!["the locale `en` is given twice | keep one of the two tables | EN"],
    );
}

#[test]
fn addresses_and_names_are_checked() {
    let with = |address: &str| {
        format!("title = \"x\"\nbase_url = \"{address}\"\nsource_locale = \"en\"\n{EN}")
    };
    for wrong in [
        "help.example.com",
        "ftp://a.example",
        "https://",
        "https://a.example?x=1",
        "https://a.example/#x",
        "https://u@a.example",
        "https://a b.example",
        "https://a.example//x",
        "https://a.example/../x",
    ] {
        let error = Config::read(&with(wrong), None).expect_err(wrong);
        assert!(error.message.starts_with("`base_url` must"), "{wrong}: {}", error.message);
        assert!(error.span.is_some() && error.help.is_some());
    }
    for (line, wanted) in [
        ("theme = \"../x\"", "not the name of a theme"),
        ("contact = \"../contact.md\"", "path of an article"),
        ("contact = \"contact\"", "path of an article"),
        ("video_hosts = [\"https://a.example/\"]", "is not a host"),
    ] {
        let error = Config::read(&format!("{HEAD}{line}\n{EN}"), None).expect_err(line);
        assert!(error.message.contains(wanted), "{line}: {}", error.message);
    }
}

#[test]
fn a_desk_is_on_its_own_origin_or_the_sites() {
    let desk = |lines: &str| {
        let config = Config::read(&format!("{HEAD}{EN}{lines}"), None).expect(lines);
        config.desk.map(|desk| desk.url.unwrap_or_default())
    };
    assert_eq!(desk(""), None);
    assert_eq!(desk("[desk]\n").as_deref(), Some(""));
    assert_eq!(
        desk("[desk]\nmail = { from = 1 }\n").as_deref(),
        Some(""),
        "the desk judges its keys"
    );
    for (url, kept) in [
        ("https://Desk.example.com/", "https://desk.example.com"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://[::1]:8080", "http://[::1]:8080"),
    ] {
        assert_eq!(desk(&format!("[desk]\nurl = \"{url}\"\n")).as_deref(), Some(kept));
    }
    for url in [
        "desk.example.com",
        "https://",
        "https://a.example/desk",
        "https://a.example?x",
        "https://a.example; script-src *",
        "https://user@a.example",
        "ftp://a.example",
    ] {
        let text = format!("{HEAD}{EN}[desk]\nurl = \"{url}\"\n");
        let error = Config::read(&text, None).expect_err(url);
        assert_eq!(error.message, "`url` of `[desk]` must be an origin", "{url}");
    }
}
