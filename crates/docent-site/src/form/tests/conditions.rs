//! Mistakes in `when`.

use expect_test::expect;

use super::{PRODUCT, fine, refused, refused_field};

#[test]
fn conditions_are_about_options_of_earlier_choices() {
    let area = "name = \"area\"\nkind = \"line\"\nlabel = \"A\"\n";
    refused_field(
        &format!("{area}when = {{ prodct = \"cloud\" }}"),
        &expect![
            "there is no choice `prodct` before this place | did you mean `product`? | prodct"
        ],
    );
    refused_field(
        &format!("{area}when = {{ area = \"x\" }}"),
        &expect![
            "there is no choice `area` before this place | known choices before this place: `product` | area"
        ],
    );
    refused_field(
        &format!("{area}when = {{ subject = \"x\" }}"),
        &expect![
            "there is no choice `subject` before this place | known choices before this place: `product` | subject"
        ],
    );
    refused_field(
        &format!("{area}when = {{ priority = \"high\" }}"),
        &expect![
            "there is no choice `priority` before this place | known choices before this place: `product` | priority"
        ],
    );
    refused_field(
        &format!("{area}when = {{ product = [\"cloud\", \"dekstop\"] }}"),
        &expect![[r#"`product` has no option `dekstop` | did you mean `desktop`? | "dekstop""#]],
    );
    refused_field(
        &format!("{area}when = {{ product = [] }}"),
        &expect![[
            r#"`product` has no answer here | write `when = { product = ["cloud", "desktop"] }` | product"#
        ]],
    );
    refused_field(
        &format!("{area}when = {{}}"),
        &expect![[
            r#"`when` names no question | write `when = { product = ["cloud", "desktop"] }` | when"#
        ]],
    );
    refused_field(
        &format!("{area}when = \"cloud\""),
        &expect![[
            r#"`when` must name a question and its answers | write `when = { product = ["cloud", "desktop"] }` | when"#
        ]],
    );
    refused(
        &format!(
            "{PRODUCT}[[fields]]\nname = \"priority\"\n[[fields]]\n{area}when = {{ product = \"cloud\", priority = \"low\" }}"
        ),
        &expect![
            "`when` names two questions, `product` and `priority` | keep one; a question that depends on another depends on its conditions too | priority"
        ],
    );
}

#[test]
fn a_form_that_nobody_could_send_is_refused() {
    let required = PRODUCT.replace("label = \"Product\"", "label = \"Product\"\nrequired = true");
    let area = |when: &str, options: &str| {
        format!(
            "[[fields]]\nname = \"area\"\nkind = \"choice\"\nlabel = \"A\"\nrequired = true\n{when}\noptions = [{options}]\n"
        )
    };
    let cloud = "{ value = \"a\", label = \"A\", when = { product = \"cloud\" } }";
    let desktop = "{ value = \"b\", label = \"B\", when = { product = \"desktop\" } }";
    let always = "{ value = \"c\", label = \"C\" }";
    let both = format!("{cloud}, {desktop}");
    fine(&format!("{required}{}", area("", &both)));
    fine(&format!("{PRODUCT}{}", area("when = { product = [\"cloud\", \"desktop\"] }", &both)));
    fine(&format!("{PRODUCT}{}", area("when = { product = \"cloud\" }", cloud)));
    fine(&format!("{PRODUCT}{}", area("", &format!("{cloud}, {always}"))));
    refused(
        &format!("{PRODUCT}{}", area("", &both)),
        &expect![
            "`area` needs an answer, but without an answer to `product` it has no option | make `product` required, or add an option without `when` | [[fields]]"
        ],
    );
    refused(
        &format!("{required}{}", area("", cloud)),
        &expect![
            "`area` needs an answer, but has no option where `product` is `desktop` | add an option, or a `when` to the question | [[fields]]"
        ],
    );
    refused(
        &format!("{PRODUCT}{}", area("when = { product = \"desktop\" }", cloud)),
        &expect![
            "`area` needs an answer, but has no option where `product` is `desktop` | add an option, or a `when` to the question | [[fields]]"
        ],
    );
}
