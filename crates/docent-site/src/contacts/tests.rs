//! What `contacts.toml` may say, and how its mistakes are told.

use expect_test::{Expect, expect};

use super::{Contacts, Hours};
use crate::config::Config;

fn config() -> Config {
    let text = "title = \"x\"\nbase_url = \"https://a.example\"\nsource_locale = \"en\"\n\
        [locales.en]\nname = \"English\"\ncontent = \"en\"\n[locales.nl]\nname = \"Nederlands\"\ncontent = \"nl\"\n";
    Config::read(text, None).expect("it is fine")
}

/// A region called `x` with `lines`.
fn refused(lines: &str, expected: &Expect) {
    let text = format!("[regions.x]\n{lines}\n");
    let error = Contacts::read(&text, &config()).expect_err(lines);
    let place = error.span.map_or("nowhere", |(start, end)| &text[start..end]);
    expected.assert_eq(&format!(
        "{} | {} | {place}",
        error.message,
        error.help.unwrap_or_default()
    ));
}

#[test]
fn a_whole_file_is_read() {
    let text = r#"
        [regions.emea]
        label = { en = "Europe", nl = "Europa" }
        phone = "+44 (0)20 7946 0123"
        email = "emea@help.example.com"
        time_zone = "Europe/London"
        hours = [{ days = "mon-fri", from = "9:00", to = "17:30" }, { days = "Sat", from = "10:00", to = "24:00" }]
        products = ["Example Cloud"]
        priorities = ["high", "critical"]
        [regions.apac]
        label = { en = "Asia-Pacific" }
        phone = "+61 2 5550 1234"
        [regions.americas]
        label = "Americas"
        phone = "+1 202 555 0123"
    "#;
    let contacts = Contacts::read(text, &config()).expect("it is fine");
    let keys: Vec<&str> = contacts.regions.iter().map(|contact| contact.region.as_str()).collect();
    assert_eq!(keys, ["emea", "apac", "americas"]);
    let emea = &contacts.regions[0];
    assert_eq!(emea.phone_e164.as_deref(), Some("+442079460123"));
    assert_eq!(emea.phone_printed.as_deref(), Some("+44 20 7946 0123"));
    assert_eq!(
        emea.hours,
        [Hours { days: (1, 5), from: 540, to: 1050 }, Hours { days: (6, 6), from: 600, to: 1440 }]
    );
    assert_eq!((emea.labels["en"].as_str(), emea.labels["nl"].as_str()), ("Europe", "Europa"));
    assert_eq!(
        contacts.regions[1].labels["nl"], "Asia-Pacific",
        "the source locale's label stands in"
    );
    assert_eq!(contacts.regions[1].phone_printed.as_deref(), Some("+61 2 5550 1234"));
    assert_eq!(contacts.regions[2].labels["nl"], "Americas", "one label for all locales");
    assert_eq!(contacts.regions[2].phone_e164.as_deref(), Some("+12025550123"));
}

#[test]
fn an_empty_file_has_no_regions() {
    assert_eq!(Contacts::read("", &config()).expect("fine"), Contacts::default());
}

#[test]
fn keys_regions_and_locales_are_checked() {
    refused(
        "label = \"X\"\nfone = \"+1\"",
        &expect![
            "`[regions.x]` has no key `fone` | known keys: `label`, `phone`, `email`, `time_zone`, `hours`, `products`, `priorities` | fone"
        ],
    );
    refused(
        "label = { en = \"X\", nll = \"X\" }\nemail = \"a@b.example\"",
        &expect!["`docent.toml` has no locale `nll` | did you mean `nl`? | nll"],
    );
    refused(
        "label = { nl = \"X\" }\nemail = \"a@b.example\"",
        &expect![[
            r#"`label` of `[regions.x]` has no text in the source locale `en` | add `en = ".."` | label"#
        ]],
    );
    refused(
        "label = \"X\"",
        &expect![[
            r#"`[regions.x]` has neither `phone` nor `email` | add `phone = "+44 20 7946 0123"` or `email = ".."` | x"#
        ]],
    );
    refused(
        "email = \"a@b.example\"",
        &expect![[r#"`[regions.x]` has no `label` | add `label = "Europe"` | x"#]],
    );
    let error = Contacts::read("[region.x]\n", &config()).expect_err("a slip");
    assert_eq!(error.help.as_deref(), Some("did you mean `regions`?"));
    let error = Contacts::read("[regions.\"E M\"]\n", &config()).expect_err("a bad key");
    assert_eq!(error.message, "`E M` cannot be the key of a region");
}

#[test]
fn numbers_and_addresses_are_checked() {
    refused(
        "label = \"X\"\nphone = \"020 7946 0123\"",
        &expect![[
            r#"the phone number `020 7946 0123` does not begin with `+` and the country's code | write it as callers abroad dial it: `+44 20 7946 0123` | "020 7946 0123""#
        ]],
    );
    refused(
        "label = \"X\"\nphone = \"+1 202 555\"",
        &expect![[
            r#"`+1 202 555` is not a phone number of its country | compare the digits and the country's code; numbers kept for fiction, such as `+44 20 7946 0123`, are fine | "+1 202 555""#
        ]],
    );
    refused(
        "label = \"X\"\nphone = \"+1 202 555 0123 ext. 4\"",
        &expect![[
            r#"the phone number `+1 202 555 0123 ext. 4` has a `e` | use digits, spaces and hyphens; leave extensions to the article's text | "+1 202 555 0123 ext. 4""#
        ]],
    );
    refused(
        "label = \"X\"\nphone = 12025550123",
        &expect![[r#"`phone` must be a text, not a number | write `phone = ".."` | 12025550123"#]],
    );
    refused(
        "label = \"X\"\nemail = \"mailto:a@b.example\"",
        &expect![[
            r#"`mailto:a@b.example` is not an e-mail address | write the address alone: `help@example.com` | "mailto:a@b.example""#
        ]],
    );
}

#[test]
fn hours_and_priorities_are_checked() {
    let hours = |inner: &str| {
        format!(
            "label = \"X\"\nemail = \"a@b.example\"\ntime_zone = \"UTC\"\nhours = [{{ {inner} }}]"
        )
    };
    refused(
        &hours("days = \"mo-fri\", from = \"09:00\", to = \"17:00\""),
        &expect![[r#"there is no day `mo` | did you mean `mon`? | "mo-fri""#]],
    );
    refused(
        &hours("days = \"fri-mon\", from = \"09:00\", to = \"17:00\""),
        &expect![[
            r#"`fri-mon` runs backwards: the week begins with `mon` | write two stretches | "fri-mon""#
        ]],
    );
    refused(
        &hours("days = \"mon\", from = \"22:00\", to = \"06:00\""),
        &expect![[
            r#"`to` is not after `from` | write a stretch over midnight as two: one to `24:00`, one from `00:00` | "06:00""#
        ]],
    );
    refused(
        &hours("days = \"mon\", from = \"9\", to = \"25:00\""),
        &expect![[
            r#"`9` is not a time of the day | write hours and minutes, `09:00` to `24:00` | "9""#
        ]],
    );
    refused(
        &hours("day = \"mon\""),
        &expect!["`hours` has no key `day` | did you mean `days`? | day"],
    );
    refused(
        "label = \"X\"\nemail = \"a@b.example\"\nhours = { days = \"mon\", from = \"9:00\", to = \"10:00\" }",
        &expect![[
            r#"`[regions.x]` has `hours` but no `time_zone` | add `time_zone = "Europe/London"` | x"#
        ]],
    );
    refused(
        "label = \"X\"\nemail = \"a@b.example\"\ntime_zone = \"CET\"",
        &expect![[
            r#"`CET` is not an IANA time zone | write area and place of the IANA list: `Europe/London`, `America/New_York`, or `UTC` | "CET""#
        ]],
    );
    refused(
        "label = \"X\"\nemail = \"a@b.example\"\ntime_zone = \"Erope/Paris\"",
        &expect![[
            r#"`Erope/Paris` is not an IANA time zone | did you mean `Europe`? | "Erope/Paris""#
        ]],
    );
    refused(
        "label = \"X\"\nemail = \"a@b.example\"\npriorities = [\"hihg\"]",
        &expect![[r#"there is no priority `hihg` | did you mean `high`? | "hihg""#]],
    );
}
