//! Addresses and navigation from tables of contents (afm 3.25).

use expect_test::expect;

use super::check;

#[test]
fn a_table_of_contents_gives_addresses_and_groups() {
    check(
        "-- en/help/guide/TOC.md --
# Guide {#using}

* [Start](start.md)
* Basics {#basics}
  * [First](deep/folder/first.md)
  * Tricks {#tricks}
    * [Contact](/help/guide/contact.md)
-- en/help/guide/start.md --
# Start here
-- en/help/guide/deep/folder/first.md --
# First
-- en/help/guide/contact.md --
# Contact us
-- en/README.md --
# No page
",
        "pages nav order redirects findings",
        &expect![[r#"
            /en/ | home | - > Help
            /en/using/start/ | article en/help/guide/start.md | Help > Start
            /en/using/basics/ | group | Help > Basics
            /en/using/basics/first/ | article en/help/guide/deep/folder/first.md | Basics > First
            /en/using/basics/tricks/ | group | Basics > Tricks
            /en/using/basics/tricks/contact/ | article en/help/guide/contact.md | Tricks > Contact
            - Help /en/
              - Start /en/using/start/
              + Basics /en/using/basics/
                - First /en/using/basics/first/
                + Tricks /en/using/basics/tricks/
                  - Contact /en/using/basics/tricks/contact/
            /en/using/start/ /en/using/basics/first/ /en/using/basics/tricks/contact/
            /en/using/ -> /en/
        "#]],
    );
}

#[test]
fn case_82_a_hidden_entry_has_an_address_and_no_node() {
    check(
        "-- en/TOC.md --
# G

* G{#g}
   * {hide-from-toc} [T](a.md)
   * [U](b.md)
-- en/a.md --
# A
-- en/b.md --
# B
",
        "pages nav order findings",
        &expect![[r#"
            /en/ | home | - > Help
            /en/g/ | group | Help > G
            /en/g/b/ | article en/b.md | G > U
            /en/g/a/ | article en/a.md | G > -
            - Help /en/
              + G /en/g/
                - U /en/g/b/

        "#]],
    );
}

#[test]
fn case_83_a_folder_may_be_called_like_an_article() {
    check(
        "-- en/help/g/TOC.md --
# G {#g}

* [One](x.md/one.md)
-- en/help/g/x.md/one.md --
# One

[two](two.md)
-- en/help/g/x.md/two.md --
# Two

[folder](../x.md)
",
        "pages links findings",
        &expect![[r#"
            /en/ | home | - > Help
            /en/g/one/ | article en/help/g/x.md/one.md | Help > One
            /en/g/x.md/two/ | article en/help/g/x.md/two.md | Help > -
            en/help/g/x.md/one.md
                two.md -> en/help/g/x.md/two.md
            en/help/g/x.md/two.md
                ../x.md -> nowhere
            article-orphaned: en/help/g/x.md/two.md ``
                no table of contents lists `help/g/x.md/two.md`; add it to `TOC.md`, or hide it with `hide: true`
            link-broken: en/help/g/x.md/two.md `[folder](../x.md)`
                there is no article or file `help/g/x.md`; a path starts in the folder of its file, or with `/` in the content folder
        "#]],
    );
}

#[test]
fn the_first_listing_counts_and_others_redirect() {
    check(
        "-- en/TOC.md --
# Guide {#using}

* A {#a}
  * [Both](both.md)
* B {#b}
  * [Again](both.md)
  * [Other](other.md)
-- en/both.md --
# Both
-- en/other.md --
# Other
",
        "pages nav order redirects findings",
        &expect![[r#"
            /en/ | home | - > Help
            /en/using/a/ | group | Help > A
            /en/using/a/both/ | article en/both.md | A > Both
            /en/using/b/ | group | Help > B
            /en/using/b/other/ | article en/other.md | B > Other
            - Help /en/
              + A /en/using/a/
                - Both /en/using/a/both/
              + B /en/using/b/
                - Again /en/using/a/both/
                - Other /en/using/b/other/
            /en/using/a/both/ /en/using/b/other/
            /en/using/ -> /en/
            /en/using/b/both/ -> /en/using/a/both/
        "#]],
    );
}

#[test]
fn a_group_without_anything_to_show_is_left_out() {
    check(
        "-- en/TOC.md --
# Guide

* Empty {#empty}
  * Inner {#inner}
    * {hide-from-toc} [A](a.md)
* {hide-from-toc} Secret {#secret}
  * [B](b.md)
* [C](c.md)
-- en/a.md --
# A
-- en/b.md --
# B
-- en/c.md --
# C
",
        "pages nav findings",
        &expect![[r#"
            /en/ | home | - > Help
            /en/c/ | article en/c.md | Help > C
            /en/empty/inner/a/ | article en/a.md | Help > -
            /en/secret/b/ | article en/b.md | Help > -
            - Help /en/
              - C /en/c/
        "#]],
    );
}

#[test]
fn an_entry_with_entries_below_it_is_a_group_with_a_landing_article() {
    check(
        "-- en/TOC.md --
# Guide

* [Setup](setup.md)
  * [Linux](linux.md)
* Tools {#tools}
  * [Tools](/x/tools.md)
* Other {#x}
  * [More](more.md)
-- en/setup.md --
# Setup
-- en/linux.md --
# Linux
-- en/x/tools.md --
# Tools
-- en/more.md --
# More
-- en/x.md --
# X
",
        "pages nav order findings",
        &expect![[r#"
            /en/ | home | - > Help
            /en/setup/ | article en/setup.md | Help > Setup
            /en/setup/linux/ | article en/linux.md | Setup > Linux
            /en/tools/ | group | Help > Tools
            /en/tools/tools/ | article en/x/tools.md | Tools > Tools
            /en/x/ | article en/x.md | Help > Other
            /en/x/more/ | article en/more.md | Other > More
            - Help /en/
              + Setup /en/setup/
                - Linux /en/setup/linux/
              + Tools /en/tools/
                - Tools /en/tools/tools/
              + Other /en/x/
                - More /en/x/more/
            /en/setup/ /en/setup/linux/ /en/tools/tools/ /en/x/ /en/x/more/
            article-orphaned: en/x.md ``
                no table of contents lists `x.md`; add it to `TOC.md`, or hide it with `hide: true`
        "#]],
    );
}

#[test]
fn several_tables_of_contents_are_several_groups() {
    check(
        "-- en/help/one/TOC.md --
# One {#first}

* [A](a.md)
-- en/help/one/a.md --
# A
[two](../two/TOC.md) [two](../two/)
-- en/help/two/TOC.md --
# Two {#second}

* [A](a.md)
-- en/help/two/a.md --
# A too
",
        "pages nav links findings",
        &expect![[r#"
            /en/ | home | - > Help
            /en/first/ | group | Help > One
            /en/first/a/ | article en/help/one/a.md | One > A
            /en/second/ | group | Help > Two
            /en/second/a/ | article en/help/two/a.md | Two > A
            - Help /en/
              + One /en/first/
                - A /en/first/a/
              + Two /en/second/
                - A /en/second/a/
            en/help/one/a.md
                ../two/TOC.md -> /en/second/
                ../two/ -> /en/second/
        "#]],
    );
}

#[test]
fn one_address_for_two_articles_is_an_error_that_names_both() {
    check(
        "-- en/TOC.md --
# Guide

* [A](one/a.md)
* [A](two/a.md)
-- en/one/a.md --
# A
-- en/two/a.md --
# A
",
        "pages findings",
        &expect![[r#"
            /en/ | home | - > Help
            /en/a/ | article en/one/a.md | Help > A
            /en/a-2/ | article en/two/a.md | Help > A
            address-repeated: en/two/a.md ``
                `one/a.md` and `two/a.md` have the same address `/en/a/`; rename one of the two files, or list one of them in another group
        "#]],
    );
}

#[test]
fn addresses_that_differ_in_case_are_one() {
    check(
        "-- en/TOC.md --
# Guide

* [A](one/Log-In.md)
* [A](two/log-in.md)
* Reports {#Reports}
  * [B](b.md)
-- en/one/Log-In.md --
# A
-- en/two/log-in.md --
# A
-- en/reports.md --
# R
-- en/b.md --
# B
",
        "pages findings",
        &expect![[r#"
            /en/ | home | - > Help
            /en/Log-In/ | article en/one/Log-In.md | Help > A
            /en/log-in-2/ | article en/two/log-in.md | Help > A
            /en/reports/ | article en/reports.md | Help > Reports
            /en/Reports/b/ | article en/b.md | Reports > B
            article-orphaned: en/reports.md ``
                no table of contents lists `reports.md`; add it to `TOC.md`, or hide it with `hide: true`
            address-repeated: en/two/log-in.md ``
                `one/Log-In.md` and `two/log-in.md` have addresses that differ only in case, `/en/Log-In/` and `/en/log-in/`; rename one of the two files, or list one of them in another group
        "#]],
    );
}

#[test]
fn mistakes_in_a_table_of_contents_are_told() {
    check(
        "-- en/TOC.md --
# Guide

* [Gone](gone.md)
* Nothing
* [Out](https://example.com)
* [A](a.md)
-- en/a.md --
# A
-- en/lost.md --
# Lost
-- en/hidden.md --
---
hide: true
---
# Hidden
",
        "pages findings",
        &expect![[r#"
            /en/ | home | - > Help
            /en/a/ | article en/a.md | Help > A
            /en/hidden/ | article en/hidden.md | Help > -
            /en/lost/ | article en/lost.md | Help > -
            toc-target-missing: en/TOC.md `[Gone](gone.md)`
                there is no article `gone.md`; correct the path, or remove the entry
            toc-entry-invalid: en/TOC.md `* Nothing
            `
                this entry is neither a link to an article nor a group of entries; write `* [Title](article.md)`, or put entries below it
            toc-entry-invalid: en/TOC.md `[Out](https://example.com)`
                `https://example.com` is not an article; a table of contents lists articles of its own site
            article-orphaned: en/lost.md ``
                no table of contents lists `lost.md`; add it to `TOC.md`, or hide it with `hide: true`
        "#]],
    );
}
