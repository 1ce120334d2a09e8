//! Parity, case by case: a source, its translation, and what is told.
//!
//! Each finding is a line: its code, the translation's text, `|` and the source's text beside it, then the message.

#![expect(clippy::needless_raw_string_hashes, reason = "`UPDATE_EXPECT=1` writes them so")]

mod terms;

use std::fmt::Write as _;

use docent_article::{Diagnostic, Source, Span};
use expect_test::{Expect, expect};

use crate::link::tests::Read;
use crate::site::LocaleId;

/// What stands beside the articles of a case.
const OTHERS: &str = "-- en/other.md --\n# Other\n\n-- nl/other.md --\n# Ander\n\n-- en/third.md --\n# Third\n\
    -- nl/third.md --\n# Derde\n-- en/a.png --\n-- en/b.png --\n-- en/a-nl.png --\n";

/// Compares the bodies of an English article and its Dutch translation.
fn check(source: &str, translation: &str, expected: &Expect) {
    let read = Read::new(&format!(
        "-- en/case.md --\n# Case\n\n{source}\n-- nl/case.md --\n# Geval\n\n{translation}\n{OTHERS}"
    ));
    let (site, _) = read.link();
    expected.assert_eq(&told(&super::parity(&site, LocaleId(1)), &read.sources));
}

/// Findings as lines.
fn told(findings: &[Diagnostic], sources: &[Source]) -> String {
    let text = |span: Span| {
        let text = &sources[span.file.0 as usize].text[span.start as usize..span.end as usize];
        text.lines().next().unwrap_or_default().to_owned()
    };
    let mut out = String::new();
    for finding in findings {
        let beside = finding.beside.map(text).unwrap_or_default();
        let _ = writeln!(out, "{} `{}` | `{beside}`", finding.code.id(), text(finding.span));
        let _ = writeln!(out, "    {}", finding.message);
    }
    out
}

#[test]
fn nothing_is_told_of_a_good_translation() {
    for (source, translation) in [
        ("Wait 1,000.5 seconds.", "Wacht 1.000,5 seconden."),
        ("One of 4 steps, or 2.", "Een van vier stappen, of twee."),
        ("On 10/2/2025 at 5:00.", "Op 2-10-2025 om 5.00 uur."),
        ("From 9 AM to 5:30 PM.", "Van 9.00 tot 17.30 uur."),
        ("Call 866-329-5273 now.", "Bel nu 866-329-5273."),
        ("[Other](other.md#x) and [more](/en/third/).", "[Ander](other.md) en [meer](/nl/third/)."),
        (
            "[Docs](https://www.example.com/en-us/docs?lang=en)",
            "[Docs](https://example.com/nl/docs/#top)",
        ),
        ("![A](a.png)", "![Een](a-nl.png)"),
        ("Click [!UICONTROL Save] in [!DNL Hub].", "Klik in Hub op **Save**."),
        ("Say {name} and `a  b`.", "Zeg `a b` en {name}."),
        ("## One\n\n* a\n* b\n\n>[!NOTE]\n>\n>c", "## Een\n\n* a\n* b\n\n>[!NOTE]\n>\n>c"),
        ("```markdown\n# Words\n```", "```markdown\n# Woorden\n```"),
        // What only moved to the next sentence is there.
        ("First 7, 8.\n\nSecond [x](other.md) 9.", "Eerste 8.\n\nTweede [x](other.md) 7, 9."),
    ] {
        check(source, translation, &expect![""]);
    }
}

#[test]
fn headings_stand_at_one_level_and_in_both() {
    check(
        "## One\n\nText 1.\n\n### Two\n\nText 2.\n\n## Three\n\nText 3.",
        "## Een\n\nTekst 1.\n\n## Twee\n\nTekst 2.\n\nTekst 3.",
        &expect![[r#"
            parity-heading `Twee` | `Two`
                this heading has level 2, the source's has 3
            parity-heading `Tekst 2.` | `Three`
                behind this, a heading of the source is missing
        "#]],
    );
    check(
        "## One",
        "## Een\n\n### Meer",
        &expect![[r#"
        parity-heading `Meer` | `One`
            the source does not have this heading
    "#]],
    );
}

#[test]
fn a_lost_step_is_told_once() {
    check(
        "1. Open.\n1. Select 5.\n1. Close.",
        "1. Openen.\n1. Sluiten.",
        &expect![[r#"
        parity-list `1. Openen.` | `1. Open.`
            this numbered list has 2 items, the source's has 3
    "#]],
    );
    check(
        "1. Open.\n1. Close.",
        "* Openen.\n* Sluiten.",
        &expect![[r#"
        parity-list `* Openen.` | `1. Open.`
            this is a list, in the source it is a numbered list
    "#]],
    );
    check(
        "* One\n\nText.",
        "Tekst.",
        &expect![[r#"
        parity-list `Geval` | `* One`
            behind this, a list of the source is missing
    "#]],
    );
    check(
        "Text.",
        "Tekst.\n\n* Meer",
        &expect![[r#"
        parity-list `* Meer` | `Text.`
            the source does not have this list
    "#]],
    );
}

#[test]
fn alerts_collapsibles_and_tables_keep_their_shape() {
    check(
        ">[!CAUTION]\n>\n>No way back.",
        ">[!NOTE]\n>\n>Geen weg terug.",
        &expect![[r#"
        parity-alert `>[!NOTE]` | `>[!CAUTION]`
            this is a NOTE alert, in the source it is a CAUTION alert
    "#]],
    );
    check(
        ">[!CAUTION]\n>\n>No way back.",
        "Geen weg terug.",
        &expect![[r#"
        parity-alert `Geen weg terug.` | `>[!CAUTION]`
            this is in no CAUTION alert here, but in one in the source
    "#]],
    );
    check(
        "+++ More\n\nText.\n\n+++",
        "Meer\n\nTekst.",
        &expect![[r#"
        parity-text `Meer` | `Case`
            the source does not have this paragraph
        parity-collapsible `Tekst.` | `+++ More`
            this is in no collapsible here, but in one in the source
    "#]],
    );
    check(
        "|A|B|\n|--|--|\n|1|2|\n|3|4|",
        "|A|B|\n|--|--|\n|1|2|",
        &expect![[r#"
        parity-table `|A|B|` | `|A|B|`
            this table has 2 rows, the source's has 3
    "#]],
    );
    check(
        "|A|B|\n|--|--|\n|1|2|",
        "|A|B|C|\n|--|--|--|\n|1|2|x|",
        &expect![[r#"
        parity-table `|A|B|C|` | `|A|B|`
            this table has 3 columns, the source's has 2
    "#]],
    );
}

#[test]
fn paragraphs_and_blocks_of_code_are_in_both() {
    check(
        "One 1.\n\nTwo.\n\nThree 3.",
        "Een 1.\n\nDrie 3.",
        &expect![[r#"
        parity-text `Een 1.` | `Two.`
            behind this, a paragraph of the source is missing
    "#]],
    );
    check(
        "One 1.",
        "Een 1.\n\nNog iets, lang genoeg.\n\nEn meer.",
        &expect![[r#"
        parity-text `Nog iets, lang genoeg.` | `One 1.`
            the source does not have these 2 paragraphs
    "#]],
    );
    check(
        "```\na\nb\n```",
        "```\na\nc\n```",
        &expect![[r#"
        parity-code ````` | `````
            this block of code differs from the source's
    "#]],
    );
    check(
        "Text.\n\n```\na\n```",
        "Tekst.",
        &expect![[r#"
        parity-code `Tekst.` | `````
            behind this, a block of code of the source is missing
    "#]],
    );
}

#[test]
fn links_and_pictures_lead_to_the_same() {
    check(
        "See [other](other.md).",
        "Zie [ander](third.md).",
        &expect![[r#"
        parity-link `[ander](third.md)` | `See [other](other.md).`
            the link `third.md` is `other.md` in the source
    "#]],
    );
    check(
        "See [other](other.md).",
        "Zie ander.",
        &expect![[r#"
        parity-link `Zie ander.` | `[other](other.md)`
            the link `other.md` of the source is missing here
    "#]],
    );
    check(
        "![A](a.png)",
        "![Een](b.png)",
        &expect![[r#"
        parity-image `![Een](b.png)` | `![A](a.png)`
            the image `b.png` is `a.png` in the source
    "#]],
    );
}

#[test]
fn what_readers_copy_is_the_same() {
    check(
        "Allow 192.0.2.14 and wait 90 s.",
        "Sta 192 0 2 14 toe en wacht 85 s.",
        &expect![[r#"
            parity-number `Sta 192 0 2 14 toe en wacht 85 s.` | `Allow 192.0.2.14 and wait 90 s.`
                the number `192.0.2.14` of the source is missing here
            parity-number `Sta 192 0 2 14 toe en wacht 85 s.` | `Allow 192.0.2.14 and wait 90 s.`
                the number `85` is `90` in the source
        "#]],
    );
    check(
        "Run `docent build`.",
        "Voer `docent bouwen` uit.",
        &expect![[r#"
        parity-code ``docent bouwen`` | `Run `docent build`.`
            the code `docent bouwen` is `docent build` in the source
    "#]],
    );
    check(
        "Say {name}.",
        "Zeg {naam}.",
        &expect![[r#"
        parity-placeholder `Zeg {naam}.` | `Say {name}.`
            the placeholder `{naam}` is `{name}` in the source
    "#]],
    );
    check(
        "The **Type** field.",
        "Het **gebied van 0&rbrace; Type {1**.",
        &expect![[r#"
        parity-placeholder `Het **gebied van 0&rbrace; Type {1**.` | `The **Type** field.`
            the source does not have the placeholders `0}`, `{1`
    "#]],
    );
    check(
        "Open [!DNL Experience Hub].",
        "Open de ervaringshub.",
        &expect![[r#"
        parity-name `Open de ervaringshub.` | `[!DNL Experience Hub]`
            the name `Experience Hub` of the source is missing here
    "#]],
    );
}

#[test]
fn ui_controls_are_compared_as_the_locale_treats_them() {
    // Nine in ten names are the source's: this locale keeps them.
    let kept = "[!UICONTROL A1] [!UICONTROL B1] [!UICONTROL C1] [!UICONTROL D1] [!UICONTROL E1]";
    check(
        &format!("{kept}\n\nClick [!UICONTROL Save]."),
        &format!("{kept}\n\nKlik op [!UICONTROL Opslaan]."),
        &expect![[r#"
            parity-control `[!UICONTROL Opslaan]` | `Click [!UICONTROL Save].`
                the UI control `Opslaan` is `Save` in the source
        "#]],
    );
    // None is: it translates them.
    check("Click [!UICONTROL Save].", "Klik op [!UICONTROL Opslaan].", &expect![""]);
    check(
        "Click [!UICONTROL Save] or [!UICONTROL Cancel].",
        "Klik op [!UICONTROL Opslaan].",
        &expect![[r#"
            parity-control `Klik op [!UICONTROL Opslaan].` | `[!UICONTROL Cancel]`
                the UI control `Cancel` of the source is missing here
        "#]],
    );
}
