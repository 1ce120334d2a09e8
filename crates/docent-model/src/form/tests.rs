//! Texts in several locales, the plain form, and words on the wire.

use super::{CORE, FormSchema, Texts};
use crate::{AttachmentProblem, Locale, Priority, ProblemCode};

#[test]
fn texts_fall_back_to_the_more_general_and_then_to_the_source_locale() {
    let locale = |tag: &str| tag.parse::<Locale>().expect(tag);
    for (written, wanted, source, found) in [
        (&["en", "nl"][..], "nl", "en", Some("nl")),
        (&["en", "nl"], "nl-BE", "en", Some("nl")),
        (&["en", "zh-Hant", "zh"], "zh-Hant-HK", "en", Some("zh-Hant")),
        (&["en", "zh"], "zh-Hant-HK", "en", Some("zh")),
        (&["en", "pt-BR"], "pt", "en", Some("en")),
        (&["en", "nl"], "de", "en", Some("en")),
        (&["en"], "de", "en-US", Some("en")),
        (&["en-US"], "de", "en", None),
        (&[], "en", "en", None),
    ] {
        let texts = written.iter().map(|tag| ((*tag).to_owned(), (*tag).to_owned()));
        let texts = Texts(texts.collect());
        assert_eq!(texts.of(&locale(wanted), &locale(source)), found, "{written:?} {wanted}");
    }
}

#[test]
fn the_plain_form_asks_what_every_form_asks() {
    let form = FormSchema::plain();
    let mut names: Vec<&str> = form.fields.iter().map(|field| field.name.as_str()).collect();
    names.sort_unstable();
    let mut core = CORE;
    core.sort_unstable();
    assert_eq!(names, core);
    assert!(form.fields.iter().all(|field| field.required && field.when.is_none()));
}

#[test]
fn words_on_the_wire_are_those_of_the_tables() {
    fn check<T: serde::Serialize + Copy>(all: &[(&str, T)], word: impl Fn(T) -> &'static str) {
        for (name, value) in all {
            assert_eq!(serde_json::to_value(value).expect("a word"), *name);
            assert_eq!(word(*value), *name);
        }
    }
    check(&Priority::ALL, Priority::as_str);
    check(&ProblemCode::ALL, ProblemCode::as_str);
    check(&AttachmentProblem::ALL, AttachmentProblem::as_str);
    check(&crate::Status::ALL, crate::Status::as_str);
    check(&crate::Role::ALL, crate::Role::as_str);
    check(&crate::Action::ALL, crate::Action::as_str);
    assert!(Priority::ALL.is_sorted_by_key(|(_, priority)| *priority), "from the least urgent");
    assert_eq!(Priority::of("high"), Some(Priority::High));
    assert_eq!(crate::Status::of("solved"), Some(crate::Status::Solved));
    assert_eq!((Priority::of("High"), crate::Status::of("")), (None, None));
}
