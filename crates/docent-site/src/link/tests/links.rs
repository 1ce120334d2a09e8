//! Links, anchors and pictures (afm 3.15, 3.16).

use expect_test::expect;

use super::check;

#[test]
fn paths_are_written_in_many_ways() {
    check(
        "-- en/help/q/TOC.md --
# Q {#q}

* [A](a.md)
* B {#b}
  * [File](dir/file.md)
-- en/help/q/a.md --
# A

[1](dir/file.md) [2](/help/q/dir//file.md) [3](dir/file.md/#x) [4](dir/fi%6Ce.md?x=1#x) [5](Dir/File.MD) [6](./dir/../dir/file.md)
[7](dir/file) [8](dir/file.html) [9](/q/b/file/) [10](/en/q/b/) [11](/q/b) [12](TOC.md)
-- en/help/q/dir/file.md --
# File

## X
",
        "links findings",
        &expect![[r#"
            en/help/q/a.md
                dir/file.md -> en/help/q/dir/file.md
                /help/q/dir//file.md -> en/help/q/dir/file.md
                dir/file.md/#x -> en/help/q/dir/file.md#x
                dir/fi%6Ce.md?x=1#x -> en/help/q/dir/file.md?x=1#x
                Dir/File.MD -> en/help/q/dir/file.md
                ./dir/../dir/file.md -> en/help/q/dir/file.md
                dir/file -> en/help/q/dir/file.md
                dir/file.html -> en/help/q/dir/file.md
                /q/b/file/ -> en/help/q/dir/file.md
                /en/q/b/ -> /en/q/b/
                /q/b -> /en/q/b/
                TOC.md -> /en/
        "#]],
    );
}

#[test]
fn cases_84_to_86() {
    check(
        "-- en/help/q/a/b.md --
# B

## X
-- en/help/q/c/d.md --
# D

[](../a/b.md#x)
[slashes](/help/q/a//b.md)
[slash behind](../a/b.md/#x)
",
        "links findings",
        &expect![[r#"
            en/help/q/c/d.md
                ../a/b.md#x -> en/help/q/a/b.md#x
                /help/q/a//b.md -> en/help/q/a/b.md
                ../a/b.md/#x -> en/help/q/a/b.md#x
        "#]],
    );
}

#[test]
fn schemes_lead_out_or_are_refused() {
    check(
        "-- en/a.md --
# A

[1](mailto:a@b.example) [2](tel:+12025550123) [3](HTTPS://example.com/x?y#z) [4](//example.com/x) [5](javascript:alert) [6](ftp://example.com)
",
        "links findings",
        &expect![[r#"
            en/a.md
                mailto:a@b.example -> external mailto:a@b.example
                tel:+12025550123 -> external tel:+12025550123
                HTTPS://example.com/x?y#z -> external HTTPS://example.com/x?y#z
                //example.com/x -> external https://example.com/x
                javascript:alert -> nowhere
                ftp://example.com -> nowhere
            link-scheme: en/a.md `[5](javascript:alert)`
                a link cannot use `javascript:`; use https:, http:, mailto: or tel:
            link-scheme: en/a.md `[6](ftp://example.com)`
                a link cannot use `ftp:`; use https:, http:, mailto: or tel:
        "#]],
    );
}

#[test]
fn absolute_addresses_of_the_site_become_internal() {
    check(
        "-- en/help/q/TOC.md --
# Q {#using}

* G {#g}
  * [A](a.md)
  * [B](b.md)
-- en/redirects.csv --
source,dest
https://experienceleague.adobe.com/docs/example/using/old/b.html,https://experienceleague.adobe.com/docs/example/using/g/b.html?lang=en
-- en/help/q/a.md --
# A

[1](https://experienceleague.adobe.com/docs/example/using/g/b.html?lang=en#x) [2](https://experienceleague.adobe.com/nl/docs/example/using/g/b)
[3](https://experienceleague.adobe.com/docs/example/using/old/b.html) [4](https://experienceleague.adobe.com/docs/other/using/g/b) [5](https://experienceleague.adobe.com/docs/example/using/gone)
[6](https://help.example.com/kb/en/using/g/b/?v=2#x) [7](https://help.example.com/kb/) [8](https://help.example.com/kb/en/using/g/)
-- en/help/q/b.md --
# B

## X
",
        "links redirects findings",
        &expect![[r#"
            en/help/q/a.md
                https://experienceleague.adobe.com/docs/example/using/g/b.html?lang=en#x -> en/help/q/b.md#x
                https://experienceleague.adobe.com/nl/docs/example/using/g/b -> en/help/q/b.md
                https://experienceleague.adobe.com/docs/example/using/old/b.html -> en/help/q/b.md
                https://experienceleague.adobe.com/docs/other/using/g/b -> external https://experienceleague.adobe.com/docs/other/using/g/b
                https://experienceleague.adobe.com/docs/example/using/gone -> external https://experienceleague.adobe.com/docs/example/using/gone
                https://help.example.com/kb/en/using/g/b/?v=2#x -> en/help/q/b.md?v=2#x
                https://help.example.com/kb/ -> /en/
                https://help.example.com/kb/en/using/g/ -> /en/using/g/
            /en/using/ -> /en/
            /en/using/old/b/ -> /en/using/g/b/
        "#]],
    );
}

#[test]
fn anchors_lead_to_headings_and_ids() {
    check(
        "-- en/a.md --
# A

[1](#first-part) [2](#own) [3](#second-part) [4](#First-Part) [5](#fist-part) [6](#nothing-like-it) [7](#) [8](#top) [9](b.md#b) [10](b.md#c)

## First part

## Second part {#own}
-- en/b.md --
# B
",
        "links findings",
        &expect![[r#"
            en/a.md
                #first-part -> #first-part
                #own -> #own
                #second-part -> #own
                #First-Part -> #first-part
                #fist-part -> nowhere
                #nothing-like-it -> nowhere
                # -> #
                #top -> #
                b.md#b -> en/b.md#b
                b.md#c -> en/b.md
            anchor-broken: en/a.md `[5](#fist-part)`
                `#fist-part` leads to no heading of this article; did you mean `#first-part`?
            anchor-broken: en/a.md `[6](#nothing-like-it)`
                `#nothing-like-it` leads to no heading of this article; give the heading that is meant this id: `## Title {#nothing-like-it}`
            anchor-broken: en/a.md `[10](b.md#c)`
                `#c` leads to no heading of `b.md`; give the heading that is meant this id: `## Title {#c}`
        "#]],
    );
}

#[test]
fn broken_links_are_told_with_the_nearest_article() {
    check(
        "-- en/guide/a.md --
# A

[1](contact.md) [2](seting.md) [3](zzz.md) [4](../../x.md) [5]()
-- en/contact.md --
# Contact
-- en/guide/setting.md --
# Setting
",
        "links findings",
        &expect![[r#"
            en/guide/a.md
                contact.md -> nowhere
                seting.md -> nowhere
                zzz.md -> nowhere
                ../../x.md -> nowhere
                 -> nowhere
            link-broken: en/guide/a.md `[1](contact.md)`
                there is no article or file `guide/contact.md`; did you mean `/contact.md`?
            link-broken: en/guide/a.md `[2](seting.md)`
                there is no article or file `guide/seting.md`; did you mean `/guide/setting.md`?
            link-broken: en/guide/a.md `[3](zzz.md)`
                there is no article or file `guide/zzz.md`; a path starts in the folder of its file, or with `/` in the content folder
            link-broken: en/guide/a.md `[4](../../x.md)`
                `../../x.md` leads out of the content folder; a path starts in the folder of its file, or with `/` in the content folder
            link-broken: en/guide/a.md `[5]()`
                this link leads to nothing; write the path of an article, or an address
        "#]],
    );
}

#[test]
fn pictures_and_files_are_copied_when_they_are_used() {
    check(
        "-- en/help/q/TOC.md --
# Q {#q}

* [A](a.md)
-- en/help/q/a.md --
# A

![a](assets/a%20copy.png) ![b](/help/_includes/assets/b.png) ![c](assets/C.png) ![d](assets/none.png) ![e](https://example.com/e.png)
[file](assets/key.crt#x)
-- en/help/q/assets/a copy.png --
-- en/help/_includes/assets/b.png --
-- en/help/q/assets/c.png --
-- en/help/q/assets/key.crt --
-- en/help/q/assets/unused.png --
",
        "links findings",
        &expect![[r#"
            en/help/q/a.md
                image assets/a%20copy.png -> /en/assets/q/assets/a copy.png
                image /help/_includes/assets/b.png -> /en/assets/_includes/assets/b.png
                image assets/C.png -> /en/assets/q/assets/c.png
                image assets/none.png -> missing
                image https://example.com/e.png -> external https://example.com/e.png
                assets/key.crt#x -> file /en/assets/q/assets/key.crt#x
            image-missing: en/help/q/a.md `![d](assets/none.png)`
                there is no image `help/q/assets/none.png`; a path starts in the folder of its file, or with `/` in the content folder
            image-elsewhere: en/help/q/a.md `![e](https://example.com/e.png)`
                the image `https://example.com/e.png` is shown as a link only; put the file beside the article: a page asks no other host
        "#]],
    );
}

#[test]
fn what_stands_in_a_snippet_starts_in_the_folder_of_the_library() {
    check(
        "-- en/help/_includes/snippets.md --
# Snippets

## One {#one}

[a](../q/a.md) ![b](assets/b.png) [gone](gone.md) [own](#here)
-- en/help/_includes/assets/b.png --
-- en/help/q/TOC.md --
# Q {#q}

* [A](a.md)
-- en/help/q/a.md --
# A

{{one}}

## Here
",
        "pages links findings",
        &expect![[r#"
            /en/ | home | - > Help
            /en/q/a/ | article en/help/q/a.md | Help > A
            en/help/q/a.md
                ../q/a.md -> en/help/q/a.md
                image assets/b.png -> /en/assets/_includes/assets/b.png
                gone.md -> nowhere
                #here -> #here
            link-broken: en/help/_includes/snippets.md `[gone](gone.md)`
                there is no article or file `help/_includes/gone.md`; a path starts in the folder of its file, or with `/` in the content folder
        "#]],
    );
}

#[test]
fn files_that_could_run_a_script_lead_nowhere() {
    check(
        "-- en/a.md --
---
title: A
badge: label=\"New\" url=\"assets/b.html\"
---
# A

[page](assets/b.html#x) ![drawing](assets/c.svg) [drawing](/assets/C.svg) ![safe](assets/d.svg)
-- en/assets/b.html --
active
-- en/assets/c.svg --
active
-- en/assets/d.svg --
",
        "links findings",
        &expect![[r#"
            en/a.md
                assets/b.html#x -> nowhere
                image assets/c.svg -> missing
                /assets/C.svg -> nowhere
                image assets/d.svg -> /en/assets/assets/d.svg
            asset-active: en/a.md `assets/b.html`
                `assets/b.html` could run a script in readers' browsers and is not copied; put it into an archive, or show it as code
            asset-active: en/a.md `[page](assets/b.html#x)`
                `assets/b.html` could run a script in readers' browsers and is not copied; put it into an archive, or show it as code
            asset-active: en/a.md `![drawing](assets/c.svg)`
                `assets/c.svg` could run a script in readers' browsers and is not copied; put it into an archive, or show it as code
            asset-active: en/a.md `[drawing](/assets/C.svg)`
                `assets/c.svg` could run a script in readers' browsers and is not copied; put it into an archive, or show it as code
        "#]],
    );
}

#[test]
fn contacts_and_videos_are_checked() {
    check(
        "-- contacts.toml --
[regions.emea]
label = \"EMEA\"
email = \"a@b.example\"
-- en/a.md --
# A

{{$contacts}}

{{$contacts region=emae}}

>[!VIDEO](https://video.example.com/1)

>[!VIDEO](https://tube.example.com/1)

>[!VIDEO](javascript:alert(1))

>[!VIDEO](ftp://video.example.com/1)

>[!VIDEO](HTTPS://Video.example.com/1)
",
        "findings",
        &expect![[r#"
            contacts-missing: en/a.md ``
                there is no region `emae`; did you mean `emea`?
            video-host: en/a.md ``
                videos of `tube.example.com` are shown as a link only; add `tube.example.com` to `video_hosts` in `docent.toml` to show them in the page
            link-scheme: en/a.md ``
                `javascript:alert(1)` is no address of a video; write an address that begins with https://
            link-scheme: en/a.md ``
                `ftp://video.example.com/1` is no address of a video; write an address that begins with https://
        "#]],
    );
    check(
        "-- en/a.md --\n# A\n\n{{$contacts}}\n",
        "findings",
        &expect![[r#"
        contacts-missing: en/a.md ``
            this site has no contacts; write a `contacts.toml` beside `docent.toml`
    "#]],
    );
}
