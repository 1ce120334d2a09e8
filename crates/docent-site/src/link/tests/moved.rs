//! Redirects (afm 3.26).

use expect_test::expect;

use super::check;

#[test]
fn aliases_redirect_in_every_locale() {
    check(
        "-- en/new/a.md --
---
title: A
aliases: [old/a.md, /en/older/a/, /oldest/a.html, /new/b/]
---
# A
-- en/new/b.md --
# B

[a](../old/a.md)
-- nl/new/a.md --
---
title: A
aliases: [oud/a]
---
# A nl
",
        "redirects links findings",
        &expect![[r#"
            /en/old/a/ -> /en/new/a/
            /en/older/a/ -> /en/new/a/
            /en/oldest/a/ -> /en/new/a/
            /nl/old/a/ -> /nl/new/a/
            /nl/older/a/ -> /nl/new/a/
            /nl/oldest/a/ -> /nl/new/a/
            /nl/oud/a/ -> /nl/new/a/
            en/new/b.md
                ../old/a.md -> en/new/a.md
            redirect-conflict: en/new/a.md `/new/b/`
                the redirect starts at `/en/new/b/`, which is a page; remove the redirect; the page is shown
        "#]],
    );
}

#[test]
fn findings_about_aliases_point_at_each() {
    check(
        "-- en/index.md --
# Help
-- en/a.md --
---
title: A
aliases: [\"/en/\", \"/index.html\", https://example.com/a]
---
# A
",
        "redirects findings",
        &expect![[r#"
            redirect-conflict: en/a.md `/en/`
                the redirect starts at `/en/`, which is a page; remove the redirect; the page is shown
            redirect-conflict: en/a.md `/index.html`
                the redirect starts at `/en/`, which is a page; remove the redirect; the page is shown
            redirect-invalid: en/a.md `https://example.com/a`
                the alias `https://example.com/a` is no address of this site; write a former path, `old/article.md`, or a former address, `/old/article/`
        "#]],
    );
}

#[test]
fn a_table_of_redirects_is_followed_to_its_end() {
    check(
        "-- en/a.md --
# A
-- en/redirects.csv --
source,dest
/one/,/two/
/two.html,/a/
/x/,/y/
/y/,/x/
/dead/,/nowhere/
/a/,/b/
/one/,/a/
half
https://elsewhere.example.com/x,/a/
/en/a.html,/a/
-- nl/a.md --
# A nl
",
        "redirects findings",
        &expect![[r#"
            /en/one/ -> /en/a/
            /en/two/ -> /en/a/
            /nl/one/ -> /nl/a/
            /nl/two/ -> /nl/a/
            redirect-loop: en/redirects.csv `/x/,/y/`
                the redirect from `/en/x/` leads in a circle, or over more than 5 others; let it lead to the page itself
            redirect-loop: en/redirects.csv `/y/,/x/`
                the redirect from `/en/y/` leads in a circle, or over more than 5 others; let it lead to the page itself
            redirect-target-missing: en/redirects.csv `/dead/,/nowhere/`
                the redirect from `/en/dead/` leads to `/en/nowhere/`, which is no page; let it lead to a page, or remove it
            redirect-conflict: en/redirects.csv `/a/,/b/`
                the redirect starts at `/en/a/`, which is a page; remove the redirect; the page is shown
            redirect-conflict: en/redirects.csv `/one/,/a/`
                another redirect leads from `/en/one/` to `/en/two/`; keep one of the two; the first counts
            redirect-invalid: en/redirects.csv `half`
                this redirect does not name two addresses of this site; write `/old/address/,/new/address/`
            redirect-invalid: en/redirects.csv `https://elsewhere.example.com/x,/a/`
                this redirect does not name two addresses of this site; write `/old/address/,/new/address/`
        "#]],
    );
}
