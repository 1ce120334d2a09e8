//! What pages see of the desk: nothing without one, else the form in the reader's language.

use docent_model::FormSchema;
use expect_test::{Expect, expect};

use super::{site, theme, try_files};
use crate::config::DeskConfig;
use crate::form;
use crate::site::Site;
use crate::theme::ThemeFile;

const FORM: &str = r#"
[[fields]]
name = "product"
kind = "choice"
required = true
label = { en = "Product", nl = "Het product" }
options = [
    { value = "a", label = { en = "Apple & <pear>", nl = "Appel" } },
    { value = "b", label = "Banana" },
    { value = "c", label = "Cherry" },
]
[[fields]]
name = "area"
kind = "choice"
required = true
label = "Area"
help = { en = "Which one?", nl = "Welk?" }
when = { product = ["a", "b", "c"] }
options = [
    { value = "peel", label = "Peel", when = { product = ["a", "b"] } },
    { value = "other", label = "Other" },
    { value = "stone", label = "Stone", when = { product = "c" } },
    { value = "core", label = "Core", when = { product = ["a", "b"] } },
]
[[fields]]
name = "subject"
label = "In one line"
[attachments]
count = 2
size = "1536 KB"
total = "2 GB"
types = ["jpg", "png"]
"#;

const PAGE: &str = "{{ locale.desk.cases_url }} {{ locale.desk.votes_url }}
{% for field in locale.desk.fields %}{{ field.name }} {{ field.kind }}{% if field.required %} required{% endif %}: \
{{ field.label }} ({{ field.help }}) [{{ field.condition }}]
{% for group in field.options %}  {{ group.label }}:{% for option in group.options %} {{ option.value }}={{ option.label }}{% endfor %}
{% endfor %}{% endfor %}{% if locale.desk.attachments %}{{ locale.desk.attachments.accept }} {{ locale.desk.attachments.help }}{% endif %}
";

const STRINGS: &str = "\
case-only-if = only if { $question } is { $answers }
case-files-help = { $count } files of { $size }, { $total } together: { $types }
size-kb = { $number } KB
size-mb = { $number } MB
size-gb = { $number } GB
list-separator = {\", \"}
";

fn with_form(url: Option<&str>, text: &str) -> Site<'static> {
    let mut site = site(&["en", "nl"], &[("en/g/a.md", "# A\n")]);
    site.config.desk = Some(DeskConfig { url: url.map(str::to_owned), ..DeskConfig::default() });
    site.form = form::read(text, &site.config).expect("it is fine");
    site
}

fn check(site: &Site<'static>, path: &str, expected: &Expect) {
    let mut theme = theme(&[("article.html", PAGE)]);
    theme.strings.push(ThemeFile {
        path: "en".to_owned(),
        origin: "strings/en.ftl".to_owned(),
        content: STRINGS.to_owned(),
    });
    let (_, files) = try_files(site, &theme).expect("the theme is fine");
    expected.assert_eq(&files[path]);
}

#[test]
fn a_form_speaks_the_language_of_its_page() {
    let site = with_form(Some("https://desk.example.com"), FORM);
    check(
        &site,
        "en/g/a/index.html",
        &expect![[r"
            https://desk.example.com/desk/en/cases https://desk.example.com/desk/en/votes
            product choice required: Product () []
              : a=Apple &amp; &lt;pear&gt; b=Banana c=Cherry
            area choice: Area (Which one?) [only if Product is Apple &amp; &lt;pear&gt;, Banana, or Cherry]
              Apple &amp; &lt;pear&gt; or Banana: peel=Peel core=Core
              : other=Other
              Cherry: stone=Stone
            subject line required: In one line (field-subject-help) []
            description text required: field-description (field-description-help) []
            priority choice required: field-priority (field-priority-help) []
              : low=priority-low medium=priority-medium high=High critical=priority-critical
            email email required: field-email (field-email-help) []
            .png,.jpg,.jpeg 2 files of 1536 KB, 2 GB together: PNG, JPG
        "]],
    );
    check(
        &site,
        "nl/g/a/index.html",
        &expect![[r"
            https://desk.example.com/desk/nl/cases https://desk.example.com/desk/nl/votes
            product choice required: Het product () []
              : a=Appel b=Banana c=Cherry
            area choice: Area (Welk?) [only if Het product is Appel, Banana of Cherry]
              Appel of Banana: peel=Peel core=Core
              : other=Other
              Cherry: stone=Stone
            subject line required: In one line (field-subject-help) []
            description text required: field-description (field-description-help) []
            priority choice required: field-priority (field-priority-help) []
              : low=priority-low medium=priority-medium high=High critical=priority-critical
            email email required: field-email (field-email-help) []
            .png,.jpg,.jpeg 2 files of 1536 KB, 2 GB together: PNG, JPG
        "]],
    );
}

#[test]
fn without_a_file_the_form_is_the_plain_one_and_may_take_no_files() {
    let site = with_form(None, "[attachments]\ncount = 0\n");
    assert_eq!(site.form.fields, FormSchema::plain().fields);
    check(
        &site,
        "en/g/a/index.html",
        &expect![[r"
            /desk/en/cases /desk/en/votes
            subject line required: field-subject (field-subject-help) []
            description text required: field-description (field-description-help) []
            priority choice required: field-priority (field-priority-help) []
              : low=priority-low medium=priority-medium high=High critical=priority-critical
            email email required: field-email (field-email-help) []

        "]],
    );
}
