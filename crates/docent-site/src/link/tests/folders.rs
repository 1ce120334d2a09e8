//! Content folders without a table of contents.

use expect_test::expect;

use super::check;

#[test]
fn folders_are_groups_in_the_order_of_the_front_matter() {
    check(
        "-- en/index.md --
# Welcome
[setup](setup/) [contact](contact.md)
-- en/contact.md --
---
title: Contact
order: 9
---
# Contact
[home](/) [home](index.md) [group](/writing) [group](writing/)
-- en/setup/index.md --
---
title: Setup
order: 1
---
# Set up
-- en/setup/windows.md --
# Windows
-- en/setup/linux.md --
---
title: Linux
order: 1
---
# Linux
-- en/writing/first-steps.md --
# First steps
-- en/about.md --
# About
",
        "pages nav order links findings",
        &expect![[r#"
            /en/ | home | - > Help
            /en/setup/ | article en/setup/index.md | Help > Set up
            /en/setup/linux/ | article en/setup/linux.md | Set up > Linux
            /en/setup/windows/ | article en/setup/windows.md | Set up > Windows
            /en/contact/ | article en/contact.md | Help > Contact
            /en/about/ | article en/about.md | Help > About
            /en/writing/ | group | Help > Writing
            /en/writing/first-steps/ | article en/writing/first-steps.md | Writing > First steps
            - Help /en/
              + Set up /en/setup/
                - Linux /en/setup/linux/
                - Windows /en/setup/windows/
              - Contact /en/contact/
              - About /en/about/
              + Writing /en/writing/
                - First steps /en/writing/first-steps/
            /en/setup/ /en/setup/linux/ /en/setup/windows/ /en/contact/ /en/about/ /en/writing/first-steps/
            en/contact.md
                / -> en/index.md
                index.md -> en/index.md
                /writing -> /en/writing/
                writing/ -> /en/writing/
            en/index.md
                setup/ -> en/setup/index.md
                contact.md -> en/contact.md
        "#]],
    );
}

#[test]
fn the_home_page_has_an_introduction_in_every_locale() {
    check(
        "-- en/index.md --
# Welcome
-- en/a.md --
# A
-- nl/index.md --
# Welkom
-- de/a.md --
# A auf Deutsch
[home](index.md)
",
        "pages links findings",
        &expect![[r#"
            /en/ | home | - > Help
            /en/a/ | article en/a.md | Help > A
            /nl/ | home | - > Help
            /nl/a/ | fallback en/a.md | Help > A
            /de/ | home | - > Help
            /de/a/ | article de/a.md | Help > A auf Deutsch
            de/a.md
                index.md -> en/index.md
        "#]],
    );
}
