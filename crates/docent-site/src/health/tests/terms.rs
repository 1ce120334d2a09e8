//! Terms, case by case: a source, its translation, and what is told, in the lines of the module above.

use expect_test::{Expect, expect};

use super::told;
use crate::health::{Catalogue, Terms};
use crate::link::tests::Read;
use crate::site::LocaleId;

/// The terms that the cases below are about.
const TERMS: &str = r#"
keep = ["Hub", "Closed"]

[[terms]]
source = ["case", "cases"]
sense = ["support", "ticket*", "requester*"]
unless = ["letter case", "upper case", "lower case", "title case", "in any case"]
approved = ["geval*", "dossier*"]
forbidden = ["hoofdletter*", "kleine letter*"]
"#;

/// Compares the bodies of two articles with these titles by the terms.
fn check_terms(titles: (&str, &str), source: &str, translation: &str, expected: &Expect) {
    let (one, other) = titles;
    let read = Read::new(&format!(
        "-- en/case.md --\n# {one}\n\n{source}\n-- nl/case.md --\n# {other}\n\n{translation}\n"
    ));
    let (site, _) = read.link();
    let terms = Terms::read(TERMS).expect("it is fine");
    let mut controls = Catalogue::default();
    controls.add("ui.json", r#"{"Save": "Opslaan", "Status": ""}"#).expect("it is JSON");
    let found = crate::health::terms(&site, LocaleId(1), &terms, &controls, &read.sources);
    expected.assert_eq(&told(&found, &read.sources));
}

const SUPPORT: (&str, &str) = ("Support", "Ondersteuning");

#[test]
fn a_term_is_told_in_its_sense_alone() {
    // The title says what kind of case it is.
    check_terms(
        SUPPORT,
        "The case opens.",
        "Het hoofdlettergebruik opent.",
        &expect![[r#"
        term-forbidden `hoofdletter` | `case`
            `hoofdletter` is no rendering of `case` here
    "#]],
    );
    check_terms(
        SUPPORT,
        "The **case** opens.",
        "De kleine *letter* opent.",
        &expect![[r#"
        term-forbidden `De kleine *letter* opent.` | `case`
            `kleine letter` is no rendering of `case` here
    "#]],
    );
    check_terms(SUPPORT, "The cases open.", "De gevallen openen.", &expect![""]);
    check_terms(
        SUPPORT,
        "The cases open.",
        "De zaken openen.",
        &expect![[r#"
        term-unapproved `De zaken openen.` | `cases`
            `cases` is not rendered as agreed here
    "#]],
    );
    // A heading above does, until the next of its level.
    check_terms(
        ("Work", "Werk"),
        "## Tickets\n\nOpen a case.\n\n## Words\n\nChange the case.",
        "## Tickets\n\nOpen een hoofdletter.\n\n## Woorden\n\nVerander de hoofdletter.",
        &expect![[r#"
            term-forbidden `hoofdletter` | `case`
                `hoofdletter` is no rendering of `case` here
        "#]],
    );
}

#[test]
fn articles_about_letters_stay_silent() {
    for (source, translation) in [
        ("Search ignores case.", "Zoeken let niet op hoofdletters."),
        ("Names in upper case.", "Namen in hoofdletters."),
        ("Change the case of a text.", "Verander het hoofdlettergebruik van een tekst."),
    ] {
        check_terms(("Write formulas", "Formules"), source, translation, &expect![""]);
    }
    // In an article about support, phrases still mean letters.
    let (source, translation) = ("Write it in upper case.", "Schrijf het in hoofdletters.");
    check_terms(SUPPORT, source, translation, &expect![""]);
}

#[test]
fn names_stay() {
    check_terms(
        SUPPORT,
        "It is Cl[!UICONTROL ]osed in Hub.",
        "Het is Cl  in de naaf.",
        &expect![[r#"
            term-missing `Het is Cl  in de naaf.` | `It is Cl[!UICONTROL ]osed in Hub.`
                the name `Closed` of the source is missing here
            term-missing `Het is Cl  in de naaf.` | `Hub`
                the name `Hub` of the source is missing here
        "#]],
    );
    check_terms(SUPPORT, "It is closed.", "Het is gesloten.", &expect![""]);
}

#[test]
fn ui_controls_are_called_as_in_the_product() {
    check_terms(
        SUPPORT,
        "Click [!UICONTROL Save], [!UICONTROL Status], [!UICONTROL Safe].",
        "Klik op [!UICONTROL Bewaren], [!UICONTROL Status], [!UICONTROL Safe].",
        &expect![[r#"
            control-unknown `[!UICONTROL Safe]` | ``
                the product has no UI control `Safe`
            control-differs `Klik op [!UICONTROL Bewaren], [!UICONTROL Status], [!UICONTROL Safe].` | `[!UICONTROL Save]`
                the UI control `Save` is called `Opslaan` in the product
        "#]],
    );
    check_terms(SUPPORT, "Click [!UICONTROL Save].", "Klik op **Opslaan**.", &expect![""]);
}

#[test]
fn mistakes_in_a_list_of_terms_have_their_place() {
    for (text, message) in [
        ("keeps = []", "`terms.toml` has no key `keeps`"),
        ("[[terms]]\napproved = [\"a\"]", "this term has no `source`"),
        (
            "[[terms]]\nsource = [\"a\"]",
            "this term has neither `approved` nor `forbidden` renderings",
        ),
        ("keep = [\"-\"]", "`-` is no word"),
    ] {
        let error = Terms::read(text).expect_err(text);
        assert_eq!(error.message, message);
        assert!(error.span.is_some(), "{text}");
    }
}
