//! What `form.toml` may say, and how its mistakes are told.

mod attachments;
mod conditions;

use std::fmt::Write as _;

use docent_model::form::Condition;
use docent_model::{AttachmentRules, FormSchema};
use expect_test::{Expect, expect};

use super::read;
use crate::config::Config;

const PRODUCT: &str = r#"
[[fields]]
name = "product"
kind = "choice"
label = "Product"
options = [{ value = "cloud", label = "Cloud" }, { value = "desktop", label = "Desktop" }]
"#;

const WHOLE: &str = r#"
[[fields]]
name = "product"
kind = "choice"
required = true
label = { en = "Product", pt-br = "Produto" }
help = { en = "Which part is it about?" }
options = [
    { value = "cloud", label = { en = "Cloud", pt-BR = "Nuvem" } },
    { value = "desktop", label = "Desktop" },
]
[[fields]]
name = "subject"
label = "In one line"
[[fields]]
name = "area"
kind = "choice"
label = "Area"
when = { product = ["cloud", "desktop"] }
options = [{ value = "billing", label = "Billing" }, { value = "print-2", label = "Printing", when = { product = "desktop" } }]
[[fields]]
name = "priority"
[[fields]]
name = "copy_to"
kind = "email"
label = "Copy to"
when = { priority = ["high", "critical"] }

[attachments]
count = 3
size = "512 KB"
total = "1mb"
unpacked = "1 GB"
types = ["png", ".JPG", "jpeg", "docx"]
"#;

fn config() -> Config {
    let text = "title = \"x\"\nbase_url = \"https://a.example\"\nsource_locale = \"en\"\n\
        [locales.en]\nname = \"English\"\ncontent = \"en\"\n[locales.pt-BR]\nname = \"Português\"\ncontent = \"pt\"\n";
    Config::read(text, None).expect("it is fine")
}

fn fine(text: &str) -> FormSchema {
    read(text, &config()).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

/// The mistake of a file as `message | help | text at its place`.
#[track_caller]
fn refused(text: &str, expected: &Expect) {
    let error = read(text, &config()).expect_err(text);
    let place = error.span.map_or("nowhere", |(start, end)| &text[start..end]);
    expected.assert_eq(&format!(
        "{} | {} | {place}",
        error.message,
        error.help.unwrap_or_default()
    ));
}

/// The mistake of a question that stands behind the question for the product.
#[track_caller]
fn refused_field(lines: &str, expected: &Expect) {
    refused(&format!("{PRODUCT}[[fields]]\n{lines}\n"), expected);
}

/// The form as people would note it down.
fn noted(form: &FormSchema) -> String {
    let condition = |when: Option<&Condition>| {
        when.map(|when| format!(" if {} is {}", when.field, when.is.join(" or ")))
            .unwrap_or_default()
    };
    let mut text = String::new();
    for field in &form.fields {
        let required = if field.required { " required" } else { "" };
        let when = condition(field.when.as_ref());
        let kind = format!("{:?}", field.kind).to_lowercase();
        writeln!(text, "{}: {kind}{required}{when}", field.name).expect("a string takes it");
        writeln!(text, "  {:?} {:?}", field.label.0, field.help.0).expect("a string takes it");
        for option in &field.options {
            let when = condition(option.when.as_ref());
            writeln!(text, "  - {}{when} {:?}", option.value, option.label.0).expect("likewise");
        }
    }
    text
}

#[test]
fn a_whole_file_is_read_in_its_order() {
    let form = fine(WHOLE);
    expect![[r#"
        product: choice required
          {"en": "Product", "pt-BR": "Produto"} {"en": "Which part is it about?"}
          - cloud {"en": "Cloud", "pt-BR": "Nuvem"}
          - desktop {"en": "Desktop"}
        subject: line required
          {"en": "In one line"} {}
        area: choice if product is cloud or desktop
          {"en": "Area"} {}
          - billing {"en": "Billing"}
          - print-2 if product is desktop {"en": "Printing"}
        priority: choice required
          {} {}
          - low {}
          - medium {}
          - high {}
          - critical {}
        copy_to: email if priority is high or critical
          {"en": "Copy to"} {}
        description: text required
          {} {}
        email: email required
          {} {}
    "#]]
    .assert_eq(&noted(&form));
    let types = [
        "image/png",
        "image/jpeg",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ];
    let expected = AttachmentRules {
        count: 3,
        size: 512 * 1024,
        total: 1024 * 1024,
        unpacked: 1024 * 1024 * 1024,
        types: types.map(str::to_owned).to_vec(),
    };
    assert_eq!(form.attachments, expected);
}

#[test]
fn a_file_without_questions_gives_the_plain_form() {
    assert_eq!(fine(""), FormSchema::plain());
    assert_eq!(fine("[attachments]\n"), FormSchema::plain());
    assert_eq!(fine("[attachments]\ncount = 0\n").attachments.count, 0);
}

#[test]
fn names_values_and_kinds_are_checked() {
    let area = "name = \"area\"\nlabel = \"A\"\n";
    refused(
        "[[field]]\n",
        &expect!["`form.toml` has no key `field` | did you mean `fields`? | field"],
    );
    refused_field(
        "label = \"A\"",
        &expect![[r#"`fields` has no `name` | add `name = "product"` | [[fields]]"#]],
    );
    refused_field(
        "name = \"Product area\"",
        &expect![[
            r#"`Product area` cannot be the name of a question | use a-z, 0-9 and `_`, as in `product_area` | "Product area""#
        ]],
    );
    refused_field(
        "name = \"page\"",
        &expect![[
            r#"the name `page` is taken by the form itself | use another name, as in `page_name` | "page""#
        ]],
    );
    refused_field(
        "name = \"product\"",
        &expect![[
            r#"there are two questions called `product` | give one of them another name | "product""#
        ]],
    );
    refused_field(
        &format!("{area}reqired = true"),
        &expect!["`fields` has no key `reqired` | did you mean `required`? | reqired"],
    );
    refused_field(area, &expect![[r#"`fields` has no `kind` | add `kind = "line"` | [[fields]]"#]]);
    refused_field(
        &format!("{area}kind = \"mail\""),
        &expect![[r#"there is no kind `mail` | did you mean `email`? | "mail""#]],
    );
    refused_field(
        &format!("{area}kind = \"line\"\nrequired = \"yes\""),
        &expect![[
            r#"`required` must be true or false, not a text | write `required = true` | "yes""#
        ]],
    );
    refused_field(
        "name = \"area\"\nkind = \"line\"",
        &expect![[r#"`area` has no `label` | add `label = { en = ".." }` | [[fields]]"#]],
    );
    refused(
        "fields = 1",
        &expect!["`fields` must be a list of tables, not a number | write `[[fields]]` | 1"],
    );
}

#[test]
fn labels_are_checked() {
    let line = "name = \"area\"\nkind = \"line\"\n";
    refused_field(
        &format!("{line}label = {{ pt-BR = \"A\" }}"),
        &expect![[
            r#"`label` of `area` has no text in the source locale `en` | add `en = ".."` | label"#
        ]],
    );
    refused_field(
        &format!("{line}label = {{ en = \"A\", pt = \"A\" }}"),
        &expect!["`docent.toml` has no locale `pt` | did you mean `pt-BR`? | pt"],
    );
    refused_field(
        &format!("{line}label = {{}}"),
        &expect![[
            r#"`label` of `area` has no text in the source locale `en` | add `en = ".."` | label"#
        ]],
    );
    refused_field(
        &format!("{line}label = \" \""),
        &expect![[r#"`label` is empty | write a text, or leave it out | " ""#]],
    );
    refused_field(
        &format!("{line}label = \"A\"\nhelp = {{ pt-BR = \"B\" }}"),
        &expect![[
            r#"`help` of `area` has no text in the source locale `en` | add `en = ".."` | help"#
        ]],
    );
    refused_field(
        "name = \"subject\"\nlabel = { pt-BR = \"A\" }",
        &expect![[
            r#"`label` of `subject` has no text in the source locale `en` | add `en = ".."` | label"#
        ]],
    );
}

#[test]
fn questions_of_every_form_keep_their_kind() {
    refused_field(
        "name = \"subject\"\nkind = \"text\"",
        &expect![
            "`subject` is in every form, so its `kind` cannot be set | keep `name`, `label` and `help`, or give your own question another name | kind"
        ],
    );
    refused_field(
        "name = \"email\"\nrequired = false",
        &expect![
            "`email` is in every form, so its `required` cannot be set | keep `name`, `label` and `help`, or give your own question another name | required"
        ],
    );
    refused_field(
        "name = \"priority\"\noptions = []",
        &expect![
            "`priority` is in every form, so its `options` cannot be set | keep `name`, `label` and `help`, or give your own question another name | options"
        ],
    );
    refused_field(
        "name = \"email\"\n[[fields]]\nname = \"email\"",
        &expect![[
            r#"there are two questions called `email` | give one of them another name | "email""#
        ]],
    );
}

#[test]
fn options_are_checked() {
    let area = "name = \"area\"\nlabel = \"A\"\nkind = \"choice\"\n";
    refused_field(
        area,
        &expect![[
            r#"a question of kind `choice` needs `options` | add `options = [{ value = "cloud", label = { en = "Cloud" } }]` | [[fields]]"#
        ]],
    );
    refused_field(
        &format!("{area}options = []"),
        &expect![[
            r#"a question of kind `choice` needs `options` | add `options = [{ value = "cloud", label = { en = "Cloud" } }]` | [[fields]]"#
        ]],
    );
    refused_field(
        &format!("{area}options = [\"a\"]"),
        &expect![[
            r#"`options` must be a list of tables, not a text | write `options = [{ value = "cloud", label = { en = "Cloud" } }]` | "a""#
        ]],
    );
    refused_field(
        &format!("{area}options = [{{ value = \"a\" }}]"),
        &expect![[r#"the option `a` has no `label` | add `label = { en = ".." }` | "a""#]],
    );
    refused_field(
        &format!("{area}options = [{{ label = \"a\" }}]"),
        &expect![[r#"`options` has no `value` | add `value = "cloud"` | { label = "a" }"#]],
    );
    refused_field(
        &format!("{area}options = [{{ value = \"A b\", label = \"a\" }}]"),
        &expect![[
            r#"`A b` cannot be the value of an option | use a-z, 0-9, `_` and `-`; readers see the `label` | "A b""#
        ]],
    );
    refused_field(
        &format!(
            "{area}options = [{{ value = \"a\", label = \"a\" }}, {{ value = \"a\", label = \"b\" }}]"
        ),
        &expect![[
            r#"there are two options with the value `a` | give one of them another value, or join them | "a""#
        ]],
    );
    refused_field(
        "name = \"area\"\nlabel = \"A\"\nkind = \"line\"\noptions = [{ value = \"a\", label = \"a\" }]",
        &expect![[
            r#"only a question of kind `choice` has `options` | write `kind = "choice"`, or remove the options | options"#
        ]],
    );
}
