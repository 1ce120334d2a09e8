//! What passes the check, what does not, and in which order it is told.

use std::collections::BTreeMap;

use expect_test::{Expect, expect};

use super::{Draft, NewTicket, is_email};
use crate::form::{Choice, Condition, Field, FieldKind, FormSchema, Texts, limits};
use crate::{Locale, Priority, Problem, ProblemCode};

fn when(field: &str, is: &[&str]) -> Condition {
    Condition { field: field.into(), is: is.iter().map(|&value| value.into()).collect() }
}

fn field(name: &str, kind: FieldKind, when: Option<Condition>) -> Field {
    let (options, required) = (Vec::new(), false);
    let (label, help) = (Texts::default(), Texts::default());
    Field { name: name.into(), kind, required, options, when, label, help }
}

fn option(value: &str, when: Option<Condition>) -> Choice {
    Choice { value: value.into(), when, label: Texts::default() }
}

/// `product` offers cloud and desktop; `area`, needed, offers billing for the cloud and printing for the desktop;
/// `printer` is asked about printing and `driver` about a laser printer.
fn form() -> FormSchema {
    let choice = |name, options, when| Field { options, ..field(name, FieldKind::Choice, when) };
    let products = vec![option("cloud", None), option("desktop", None)];
    let areas = vec![
        option("billing", Some(when("product", &["cloud"]))),
        option("printing", Some(when("product", &["desktop"]))),
        option("other", None),
    ];
    let printers = vec![option("laser", None), option("ink", None)];
    let mut fields = vec![
        choice("product", products, None),
        Field {
            required: true,
            ..choice("area", areas, Some(when("product", &["cloud", "desktop"])))
        },
        choice("printer", printers, Some(when("area", &["printing"]))),
        field("driver", FieldKind::Line, Some(when("printer", &["laser"]))),
        field("steps", FieldKind::Text, None),
        field("copy_to", FieldKind::Email, None),
    ];
    fields.extend(FormSchema::plain().fields);
    FormSchema { fields, ..FormSchema::plain() }
}

/// A draft without mistakes, with some answers changed.
fn draft(answers: &[(&str, &str)]) -> Draft {
    let mut draft = Draft {
        locale: "en".into(),
        page: "/en/contact/".into(),
        email: "ann@example.com".into(),
        subject: "It rains".into(),
        description: "Since Monday.".into(),
        priority: "medium".into(),
        fields: BTreeMap::new(),
        context: BTreeMap::new(),
    };
    for (name, answer) in answers {
        let answer = (*answer).to_owned();
        match *name {
            "locale" => draft.locale = answer,
            "page" => draft.page = answer,
            "email" => draft.email = answer,
            "subject" => draft.subject = answer,
            "description" => draft.description = answer,
            "priority" => draft.priority = answer,
            name => {
                draft.fields.insert(name.to_owned(), answer);
            }
        }
    }
    draft
}

fn told(problems: &[Problem]) -> String {
    let lines =
        problems.iter().map(|problem| format!("{}: {}", problem.field, problem.code.as_str()));
    lines.collect::<Vec<_>>().join(", ")
}

#[track_caller]
fn check(answers: &[(&str, &str)], problems: &str) {
    let found = NewTicket::check(&draft(answers), &form()).err().unwrap_or_default();
    assert_eq!(told(&found), problems, "{answers:?}");
}

#[test]
fn every_kind_has_its_limits() {
    let a = |number: usize| "a".repeat(number);
    // Three bytes and, in UTF-16, one unit; then four bytes and two units.
    let (kana, emoji) = ("あ".repeat(limits::LINE), "🙂".repeat(limits::LINE));
    let lines = format!("{}{}", "\r\n".repeat(limits::TEXT / 2), "a".repeat(limits::TEXT / 2));
    let name = a(60);
    let address = |last: usize| {
        let label = a(63);
        format!("{name}@{label}.{label}.{}.co", a(last))
    };
    for (answers, problems) in [
        ([("subject", a(limits::LINE).as_str())], ""),
        ([("subject", kana.as_str())], ""),
        ([("subject", emoji.as_str())], ""),
        ([("subject", a(limits::LINE + 1).as_str())], "subject: too-long"),
        ([("subject", format!("  {}  ", a(limits::LINE)).as_str())], ""),
        ([("description", a(limits::TEXT).as_str())], ""),
        ([("description", a(limits::TEXT + 1).as_str())], "description: too-long"),
        (
            [("description", format!("a{}", lines.replace("\r\n", "\n")).trim_start())],
            "description: too-long",
        ),
        ([("steps", a(limits::TEXT + 1).as_str())], "steps: too-long"),
        ([("steps", format!("a{}", &lines[2..]).as_str())], ""),
        ([("email", address(62).as_str())], ""),
        ([("email", address(63).as_str())], "email: too-long"),
        ([("copy_to", "bob")], "copy_to: not-an-email"),
        ([("copy_to", "bob@example.com")], ""),
        ([("product", "cloudy")], "product: unknown-option"),
        ([("priority", "urgent")], "priority: unknown-option"),
        ([("priority", "Low")], "priority: unknown-option"),
        ([("page", a(limits::PAGE).as_str())], ""),
        ([("page", a(limits::PAGE + 1).as_str())], "page: too-long"),
        ([("page", "")], ""),
    ] {
        check(&answers, problems);
    }
}

#[test]
fn blank_is_no_answer() {
    for blank in ["", " ", "\t\r\n ", "\u{3000}\u{2003}"] {
        check(&[("subject", blank)], "subject: required");
        check(&[("description", blank)], "description: required");
        check(&[("priority", blank)], "priority: required");
        check(&[("email", blank)], "email: required");
        check(&[("product", blank), ("steps", blank)], "");
        check(&[("nonsense", blank)], "");
    }
}

#[test]
fn control_characters_are_refused_and_other_characters_are_text() {
    for control in ["\0", "\u{1}", "\u{8}", "\u{B}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9F}"] {
        let answer = format!("a{control}b");
        check(&[("subject", &answer)], "subject: control-character");
        check(&[("description", &answer)], "description: control-character");
        check(&[("steps", &answer)], "steps: control-character");
        check(&[("email", &answer)], "email: control-character");
        check(&[("product", &answer)], "product: control-character");
        check(&[("page", &answer)], "page: control-character");
        check(&[("locale", &answer)], "locale: unknown-locale");
        check(&[(&answer, "x")], &format!("{answer}: unknown-field"));
    }
    check(&[("subject", "a\nb")], "subject: control-character");
    check(&[("subject", "pasted\tfrom a table")], "");
    check(&[("description", "a\nb\r\nc\td")], "");
    for text in [
        "👩‍👩‍👧 🇳🇱",
        "\u{202E}gnp.exe\u{202C}",
        "مرحبا \u{200F}!",
        "e\u{301}\u{327}",
        "\u{FFFF}",
        "'; --",
        "<b>",
    ] {
        check(&[("subject", text), ("description", text)], "");
    }
}

#[test]
fn questions_and_options_depend_on_earlier_answers() {
    for (answers, problems) in [
        (&[("product", "cloud")][..], "area: required"),
        (&[("product", "cloud"), ("area", "billing")], ""),
        (&[("product", "cloud"), ("area", "other")], ""),
        (&[("product", "cloud"), ("area", "printing")], "area: unknown-option"),
        (&[("product", "desktop"), ("area", "printing")], ""),
        (
            &[("product", "desktop"), ("area", "printing"), ("printer", "laser"), ("driver", "7")],
            "",
        ),
        (&[("product", "desktop"), ("area", "other"), ("printer", "ink")], "printer: not-asked"),
        (&[("area", "other")], "area: not-asked"),
        // Nobody sees the printer, so it does not bring the driver up.
        (
            &[("product", "desktop"), ("area", "other"), ("printer", "laser"), ("driver", "7")],
            "printer: not-asked, driver: not-asked",
        ),
        (&[("printer", "laser"), ("driver", "7")], "printer: not-asked, driver: not-asked"),
        // Spaces around an answer are no part of it.
        (&[("product", " desktop "), ("area", "printing\n")], ""),
    ] {
        check(answers, problems);
    }
}

#[test]
fn what_is_asked_can_be_shown() {
    let (form, draft) = (form(), draft(&[("product", "cloud"), ("printer", "laser")]));
    let asked = form.asked(&draft);
    let names =
        form.fields.iter().filter(|field| asked.field(field)).map(|field| field.name.as_str());
    assert_eq!(
        names.collect::<Vec<_>>(),
        ["product", "area", "steps", "copy_to", "subject", "description", "priority", "email"]
    );
    let options = |name| {
        let field = form.field(name).expect("it is on the form");
        asked.options(field).map(|option| option.value.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(options("area"), ["billing", "other"]);
    assert_eq!(options("priority"), ["low", "medium", "high", "critical"]);
}

#[test]
fn all_problems_are_told_at_once_in_the_order_of_the_form() {
    check(
        &[
            ("page", "\0"),
            ("locale", "English"),
            ("email", "ann"),
            ("priority", ""),
            ("description", ""),
            ("subject", "\0"),
            ("zebra", "x"),
            ("ape", "x"),
            ("steps", "\0"),
            ("product", "x"),
            ("driver", "7"),
        ],
        "product: unknown-option, driver: not-asked, steps: control-character, subject: control-character, \
         description: required, priority: required, email: not-an-email, ape: unknown-field, zebra: unknown-field, \
         locale: unknown-locale, page: control-character",
    );
}

#[test]
fn a_field_of_every_form_is_none_of_the_sites_own() {
    let mut twice = draft(&[]);
    twice.fields.insert("email".into(), "mallory@example.com".into());
    let found = NewTicket::check(&twice, &form()).expect_err("which of the two is meant?");
    assert_eq!(told(&found), "email: unknown-field");
}

#[test]
fn what_is_stored_is_what_was_typed() {
    let draft = draft(&[
        ("locale", "pt-br"),
        ("email", " Ann+help@Example.com "),
        ("subject", "  Two  spaces\u{3000}"),
        ("description", "\r\none\r\n\r\n  two\rthree\n"),
        ("priority", " high "),
        ("steps", " "),
        ("product", ""),
        ("copy_to", " bob@example.com"),
    ]);
    let ticket = NewTicket::check(&draft, &form()).expect("it is fine");
    let expected: Expect = expect![[r#"
        Stored {
            locale: "pt-BR",
            page: "/en/contact/",
            email: "Ann+help@Example.com",
            subject: "Two  spaces",
            description: "one\n\n  two\nthree",
            priority: High,
            fields: {
                "copy_to": "bob@example.com",
            },
            context: {},
        }
    "#]];
    expected.assert_debug_eq(ticket.stored());
}

#[test]
fn what_was_stored_passes_again_and_stays_the_same() {
    let typed = draft(&[("description", "\r\na\r\nb"), ("product", "cloud"), ("area", "billing")]);
    let once = NewTicket::check(&typed, &form()).expect("it is fine");
    let again = Draft::from(once.stored().clone());
    assert_eq!(NewTicket::check(&again, &form()), Ok(once));
}

#[test]
fn a_draft_travels_without_what_may_be_left_out_and_with_nothing_else() {
    let full = r#"{"locale":"en","subject":"s","description":"d","priority":"low"}"#;
    let draft: Draft = serde_json::from_str(full).expect("it is whole");
    assert_eq!((draft.page.as_str(), draft.email.as_str(), draft.fields.len()), ("", "", 0));
    let unknown = full.replace("locale", "lokale");
    assert!(serde_json::from_str::<Draft>(&unknown).is_err(), "unknown names are refused");
}

#[test]
fn addresses_are_those_that_browsers_and_mail_servers_take() {
    let (long, longer) = ("a".repeat(64), "a".repeat(65));
    let fine = [
        "a@b",
        "ann@example.com",
        "Ann.B+help@sub.Example.co",
        "!#$%&'*+/=?^_`{|}~-@example.com",
        "a@1.2.3.4",
        "a@xn--bcher-kva.example",
        &format!("{long}@example.com"),
    ];
    let wrong = [
        "",
        "@",
        "a@",
        "@b",
        "a b@c",
        "a@b@c",
        "a@b..c",
        "a@.b",
        "a@b.",
        "a@-b",
        "a@b-",
        "a@b_c",
        ".a@b",
        "a.@b",
        "a..b@c",
        "\"a b\"@c",
        "a@[1.2.3.4]",
        "ä@b",
        "a@ä",
        "a\n@b",
        "a@b\0",
        "Ann <a@b>",
        "a@b,c@d",
        &format!("{longer}@example.com"),
        &format!("a@{long}.com"),
    ];
    for address in fine {
        assert!(is_email(address), "{address}");
    }
    for address in wrong {
        assert!(!is_email(address), "{address}");
    }
}

#[test]
fn locales_and_priorities_take_their_proper_form() {
    let ticket = NewTicket::check(&draft(&[("locale", "ZH-hant")]), &form()).expect("it is fine");
    let locale: Locale = ticket.stored().locale.parse().expect("it passed");
    assert_eq!((locale.tag(), ticket.stored().priority), ("zh-Hant", Priority::Medium));
}

#[test]
fn a_page_may_tell_what_is_listed_and_no_more() {
    let long = "x".repeat(2001);
    for (name, told, expected) in [
        ("browser", "Browser 1 (Phone)", None),
        ("searches", "sign in, reset", None),
        ("cookies", "a=b", Some(ProblemCode::UnknownField)),
        ("browser", long.as_str(), Some(ProblemCode::TooLong)),
        ("browser", "a\nb", Some(ProblemCode::ControlCharacter)),
    ] {
        let mut draft = draft(&[]);
        draft.context.insert(name.to_owned(), told.to_owned());
        match (NewTicket::check(&draft, &form()), expected) {
            (Ok(ticket), None) => assert_eq!(ticket.stored().context, draft.context),
            (Err(problems), Some(code)) => {
                assert_eq!(problems, [Problem { field: "context".to_owned(), code }]);
            }
            (found, _) => panic!("{name}: {found:?}"),
        }
    }
}
