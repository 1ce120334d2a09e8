//! What tidying repairs, what it leaves, and that it changes nothing twice.

use crate::code::Code;
use crate::tree::{Kind, Node};
use crate::{FileId, Settings, Snippets, Source};

/// Inline nodes in brackets of their own: `b(..)`, `a(..)`, `ui(..)`, `dnl(..)`, `badge(..)`.
fn show(nodes: &[Node<'_>], out: &mut String) {
    for node in nodes {
        let name = match &node.kind {
            Kind::Text(text) => {
                out.push_str(text);
                continue;
            }
            Kind::Code(code) => {
                out.extend(["`", &**code, "`"]);
                continue;
            }
            Kind::Image(image) => {
                out.extend(["img(", &*image.alt, ")"]);
                continue;
            }
            Kind::SoftBreak => "/",
            Kind::Strong => "b(",
            Kind::Emphasis => "i(",
            Kind::Link(_) => "a(",
            Kind::UiControl => "ui(",
            Kind::DoNotLocalize => "dnl(",
            Kind::Badge(_) => "badge(",
            _ => "",
        };
        out.push_str(name);
        show(&node.children, out);
        if name.ends_with('(') {
            out.push(')');
        }
    }
}

fn check(markdown: &str, language: &str, machine: bool, expected: &str, codes: &[Code]) {
    let head = if machine { "---\nworkflow-type: tm+mt\n---\n" } else { "" };
    let source = Source { file: FileId(0), text: format!("{head}{markdown}") };
    let expanded = crate::expand(&source, &Snippets::default());
    let settings = Settings { language: language.to_owned(), tidy: true };
    let (article, findings) = crate::parse(&expanded, &settings);
    let mut shown = String::new();
    show(&article.body, &mut shown);
    assert_eq!(shown, expected, "of {markdown:?}");
    let mine = [Code::TranslationDoubleSpace, Code::TranslationGarbage];
    let found: Vec<_> =
        findings.iter().map(|found| found.code).filter(|code| mine.contains(code)).collect();
    assert_eq!(found, codes, "of {markdown:?}");
    for block in &article.body {
        let mut again = block.children.clone();
        super::drop_zero_width(&mut again);
        super::trim_tags(&mut again);
        if machine {
            super::tidy(&mut again, language, &mut Vec::new());
        }
        assert_eq!(again, block.children, "{markdown:?} is tidied twice");
    }
}

#[test]
fn zero_width_spaces_and_edges_of_tags_go_everywhere() {
    let cases = [
        ("in[!DNL  Foo]", "in dnl(Foo)"),
        ("[!UICONTROL Save ] it", "ui(Save) it"),
        ("[!UICONTROL Save ]it", "ui(Save) it"),
        ("[!UICONTROL Save ].", "ui(Save)."),
        ("([!UICONTROL  Save])", "(ui(Save))"),
        ("[!BADGE In use ]{type=Informative}", "badge(In use)"),
        ("**[!UICONTROL Save ]** it", "b(ui(Save) ) it"),
        ("Cl[!UICONTROL ]osed", "Closed"),
        ("a &#x200B; b", "a  b"),
        ("a\u{200b}b", "ab"),
        ("![&#x200B; icon &#x200B;](i.png)", "img(icon)"),
        ("`a\u{200b}b`", "`a\u{200b}b`"),
        ("**Save** .", "b(Save) ."),
    ];
    for (markdown, expected) in cases {
        check(markdown, "en", false, expected, &[]);
    }
}

#[test]
fn machine_translation_is_repaired() {
    let cases = [
        ("[&#x200B; a b &#x200B;](u.md)", "a(a b)"),
        ("zie[&#x200B; a b &#x200B;](u.md)en", "zie a(a b) en"),
        ("zie [&#x200B; a b &#x200B;](u.md).", "zie a(a b)."),
        ("Klik op **[!UICONTROL X]** .", "Klik op b(ui(X))."),
        ("[!UICONTROL X] , [!UICONTROL Y] )", "ui(X), ui(Y))"),
        ("de [!DNL X] -pagina", "de dnl(X)-pagina"),
        ("de **X** -pagina", "de b(X)-pagina"),
        ("de `x` -pagina", "de `x`-pagina"),
        ("[[!DNL X] &#x200B;](u) -website", "a(dnl(X))-website"),
        ("[!DNL X] -Pagina, [!DNL X] - y", "dnl(X) -Pagina, dnl(X) - y"),
        ("[!DNL X] .csv, [!DNL X] ...", "dnl(X) .csv, dnl(X)..."),
        ("a  [!DNL X]  b", "a dnl(X) b"),
        ("**&#x200B; x &#x200B;** y", "b(x) y"),
        ("**[&#x200B; x &#x200B;](u)**y", "b(a(x)) y"),
        ("a &#x200B; b", "a b"),
        ("&lbrace;id&rbrace;", "{id}"),
        ("Zin.  Zin", "Zin. Zin"),
        ("[&#x200B; &#x200B;](u)", "a()"),
        ("waarden 111.111.111 en {0} of { 1 }", "waarden 111.111.111 en {0} of { 1 }"),
    ];
    for (markdown, expected) in cases {
        check(markdown, "nl", true, expected, &[]);
    }
}

#[test]
fn french_keeps_its_blanks() {
    check("[!UICONTROL X] : y", "fr", true, "ui(X) : y", &[]);
    check("[!UICONTROL X] .", "fr", true, "ui(X).", &[]);
    check("[!UICONTROL X] : y", "nl", true, "ui(X): y", &[]);
}

#[test]
fn what_only_a_person_can_repair_is_told() {
    check("Cl  gebruikt", "nl", true, "Cl gebruikt", &[Code::TranslationDoubleSpace]);
    check("1Status {11Naam", "nl", true, "1Status {11Naam", &[Code::TranslationGarbage]);
    check("Naam van 1} Uitgave", "nl", true, "Naam van 1} Uitgave", &[Code::TranslationGarbage]);
    check("a 111111 b", "nl", true, "a 111111 b", &[Code::TranslationGarbage]);
    check("Cl  gebruikt 111111", "nl", false, "Cl  gebruikt 111111", &[]);
}
