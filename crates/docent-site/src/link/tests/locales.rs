//! Twins, fallbacks, shared ids (afm 6.1).

use expect_test::expect;

use super::check;

const MOVED: &str = "-- en/a.md --
---
title: A
exl-id: id-a
---
# A
[b](b.md)
-- en/b.md --
---
title: B
exl-id: id-b
---
# B
-- en/c.md --
# C
-- nl/a.md --
---
title: A
exl-id: id-b
---
# A nl
[b](b.md) [c](c.md)
-- nl/moved/b.md --
---
title: B
exl-id: id-b
---
# B nl
-- nl/only.md --
# Alleen
-- de/only.md --
# Nur
";

#[test]
fn twins_pair_by_path_and_then_by_exl_id() {
    check(
        MOVED,
        "pages links findings",
        &expect![[r#"
            /en/ | home | - > Help
            /en/a/ | article en/a.md | Help > A
            /en/b/ | article en/b.md | Help > B
            /en/c/ | article en/c.md | Help > C
            /nl/ | home | - > Help
            /nl/a/ | article nl/a.md | Help > A nl
            /nl/only/ | article nl/only.md | Help > Alleen
            /nl/b/ | article nl/moved/b.md | Help > B nl
            /nl/c/ | fallback en/c.md | Help > C
            /de/ | home | - > Help
            /de/a/ | fallback en/a.md | Help > A
            /de/only/ | article de/only.md | Help > Nur
            /de/b/ | fallback en/b.md | Help > B
            /de/c/ | fallback en/c.md | Help > C
            en/a.md
                b.md -> en/b.md
            nl/a.md
                b.md -> nl/moved/b.md
                c.md -> en/c.md
            twin-conflict: nl/a.md ``
                by its path this translates `a.md`, by its `exl-id` it translates `b.md`; the path decides; move the file, or correct its `exl-id`
            exl-id-repeated: nl/moved/b.md ``
                `moved/b.md` has the `exl-id` of `a.md`; give the article an `exl-id` of its own
        "#]],
    );
}

#[test]
fn a_repeated_exl_id_is_told() {
    check(
        "-- en/a.md --
---
title: A
exl-id: same
---
# A
-- en/b.md --
---
title: B
exl-id: same
---
# B
-- nl/b.md --
---
title: B
exl-id: same
---
# B
",
        "pages findings",
        &expect![[r#"
            /en/ | home | - > Help
            /en/a/ | article en/a.md | Help > A
            /en/b/ | article en/b.md | Help > B
            /nl/ | home | - > Help
            /nl/a/ | fallback en/a.md | Help > A
            /nl/b/ | article nl/b.md | Help > B
            exl-id-repeated: en/b.md ``
                `b.md` has the `exl-id` of `a.md`; give the article an `exl-id` of its own
        "#]],
    );
}

const STRUCTURE: &str = "-- en/TOC.md --
# Guide {#using}

* Basics {#basics}
  * [A](a.md)
  * [New](new.md)
* More {#more}
  * [B](b.md)
-- en/a.md --
# A
-- en/new.md --
# New
-- en/b.md --
# B
-- nl/TOC.md --
# Gids {#using}

* Meer {#more}
   * [B vertaald](b.md)
* Basis {#basics}
   * [A vertaald](a.md)
   * [Alleen](only.md)
-- nl/a.md --
# A nl
-- nl/b.md --
# B nl
-- nl/only.md --
# Alleen nl
-- nl/lost.md --
# Kwijt
";

#[test]
fn a_translation_follows_the_structure_of_its_source() {
    check(
        STRUCTURE,
        "pages nav order findings",
        &expect![[r#"
            /en/ | home | - > Help
            /en/using/basics/ | group | Help > Basics
            /en/using/basics/a/ | article en/a.md | Basics > A
            /en/using/basics/new/ | article en/new.md | Basics > New
            /en/using/more/ | group | Help > More
            /en/using/more/b/ | article en/b.md | More > B
            /nl/ | home | - > Help
            /nl/using/basics/ | group | Help > Basis
            /nl/using/basics/a/ | article nl/a.md | Basis > A vertaald
            /nl/using/basics/new/ | fallback en/new.md | Basis > New
            /nl/using/basics/only/ | article nl/only.md | Basis > Alleen
            /nl/using/more/ | group | Help > Meer
            /nl/using/more/b/ | article nl/b.md | Meer > B vertaald
            /nl/lost/ | article nl/lost.md | Help > -
            - Help /en/
              + Basics /en/using/basics/
                - A /en/using/basics/a/
                - New /en/using/basics/new/
              + More /en/using/more/
                - B /en/using/more/b/
            - Help /nl/
              + Basis /nl/using/basics/
                - A vertaald /nl/using/basics/a/
                - New /nl/using/basics/new/
                - Alleen /nl/using/basics/only/
              + Meer /nl/using/more/
                - B vertaald /nl/using/more/b/
            /en/using/basics/a/ /en/using/basics/new/ /en/using/more/b/
            /nl/using/basics/a/ /nl/using/basics/new/ /nl/using/basics/only/ /nl/using/more/b/
            article-orphaned: nl/lost.md ``
                no table of contents lists `lost.md`; add it to `TOC.md`, or hide it with `hide: true`
        "#]],
    );
}

#[test]
fn case_81_a_translated_heading_answers_to_the_id_of_its_source() {
    check(
        "-- en/a.md --
# A

## Access requirements

## Phone {#tel}
-- nl/a.md --
# A nl

[naar](#access-requirements) [naar](#toegangsvereisten) [naar](#tel) [naar](b.md#one)

## Toegangsvereisten

## Telefoon {#tel}
-- en/b.md --
# B

## One
-- nl/b.md --
# B nl

## Een

### Erbij
",
        "ids links findings",
        &expect![[r#"
            en/a.md: a [], access-requirements [], tel [phone]
            en/b.md: b [], one []
            nl/a.md: a [a-nl], access-requirements [toegangsvereisten], tel [telefoon phone]
            nl/b.md: b-nl [], een [], erbij []
            nl/a.md
                #access-requirements -> #access-requirements
                #toegangsvereisten -> #access-requirements
                #tel -> #tel
                b.md#one -> nl/b.md
            anchor-broken: nl/a.md `[naar](b.md#one)`
                `#one` leads to no heading of `b.md`; give the heading that is meant this id: `## Title {#one}`
        "#]],
    );
}

#[test]
fn a_section_that_came_or_went_leaves_the_other_headings_paired() {
    check(
        "-- en/a.md --
# A

## First

## Fixed {#fixed}

### Detail

## Last
-- nl/a.md --
# A nl

## Fixed {#fixed}

### Bijzonderheid

## Slot
",
        "ids",
        &expect![[r#"
            en/a.md: a [], first [], fixed [], detail [], last []
            nl/a.md: a-nl [], fixed [], detail [bijzonderheid], last [slot]
        "#]],
    );
}

#[test]
fn ids_are_unique_in_an_article() {
    check(
        "-- en/a.md --
# Same

## Same

## same {#Same}
-- nl/a.md --
# Zelfde

## Same

## Ook
",
        "ids",
        &expect![[r#"
            en/a.md: same [], same-1 [], Same []
            nl/a.md: same [zelfde], same-1 [], Same [ook]
        "#]],
    );
}

#[test]
fn pictures_and_articles_are_borrowed_from_the_source() {
    check(
        "-- en/a.md --
# A
-- en/b.md --
# B

![x](assets/x.png)
-- en/assets/x.png --
-- en/assets/y.png --
-- nl/a.md --
# A nl

[b](b.md) ![x](assets/x.png) ![y](assets/y.png)
-- nl/assets/y.png --
",
        "pages links findings",
        &expect![[r#"
            /en/ | home | - > Help
            /en/a/ | article en/a.md | Help > A
            /en/b/ | article en/b.md | Help > B
            /nl/ | home | - > Help
            /nl/a/ | article nl/a.md | Help > A nl
            /nl/b/ | fallback en/b.md | Help > B
            en/b.md
                image assets/x.png -> /en/assets/assets/x.png
            nl/a.md
                b.md -> en/b.md
                image assets/x.png -> /en/assets/assets/x.png
                image assets/y.png -> /nl/assets/assets/y.png
        "#]],
    );
}

#[test]
fn hidden_and_unindexed_articles() {
    let read = super::Read::new(
        "-- en/metadata.md --
---
mini-toc-levels: 2
---
-- en/guide/TOC.md --
---
user-guide-title: Guide
index: no
---
# Guide

* [A](a.md)
-- en/guide/a.md --
---
title: A
mini-toc-levels: 4
---
# A
-- en/b.md --
---
title: B
hide: true
---
# B
-- en/c.md --
# C
",
    );
    let (site, _) = read.link();
    let facts: Vec<(&str, bool, u8)> = site
        .articles
        .iter()
        .map(|article| (article.path.as_str(), article.noindex, article.outline_levels))
        .collect();
    assert_eq!(facts, [("b.md", true, 2), ("c.md", false, 2), ("guide/a.md", true, 4)]);
}
