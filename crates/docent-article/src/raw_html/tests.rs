//! Raw HTML and the tree that it becomes, in a short form: `name(text, name())`.

mod dump;
mod hostile;

use crate::code::Code;
use crate::expand::expand;
use crate::parse::{Settings, parse};
use crate::snippets::Snippets;
use crate::source::{FileId, Source};
use crate::tree::{Kind, Str};

/// Parses a body; returns the tree in short and the codes of its findings with the text they point at.
fn shown(text: &str) -> (String, Vec<String>) {
    let source = Source { file: FileId(0), text: format!("# T\n\n{text}") };
    let expanded = expand(&source, &Snippets::default());
    let (article, findings) = parse(&expanded, &Settings::default());
    let tree = dump::nodes(&article.body[1..]);
    let ours = [Code::HtmlRemoved, Code::HtmlPlaceholder, Code::LinkScheme];
    let codes = findings.iter().filter(|found| ours.contains(&found.code)).map(|found| {
        let at = found.span.start as usize..found.span.end as usize;
        format!("{} {}", found.code.id(), &source.text[at])
    });
    (tree, codes.collect())
}

/// Checks pairs of a body and its tree in short; findings do not count.
fn check(cases: &[(&str, &str)]) {
    let wrong: Vec<_> = cases
        .iter()
        .map(|(input, expected)| (shown(input).0, input, expected))
        .filter(|(found, _, expected)| found != *expected)
        .map(|(found, input, expected)| format!("{input}\n  is: {found}\nnot: {expected}\n"))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn cells_hold_what_html_says() {
    check(&[
        // Case 61: a row in a row.
        ("<table><tr><tr><td>a</td></tr></tr></table>", "table(row(cell(a)))"),
        // Case 62: indentation behind a blank line is no code.
        ("<table><tr><td>\n\n    text\n\n</td></tr></table>", "table(row(cell(text)))"),
        // Case 63: Markdown behind a blank line.
        (
            "<table><tr><td>\n\n>[!NOTE]\n>\n>t\n\n</td></tr></table>",
            "table(row(cell(Note(p(t)))))",
        ),
        (
            "<table>\n<tr><td><p>a</p>\n\n      >[!NOTE]\n      >\n      >* t\n      >* u\n      </p></td></tr></table>",
            "table(row(cell(p(a), Note(ul(li(t), li(u))))))",
        ),
        ("<table><td>\n\nSee [a](b.md).\n\n</td></table>", "table(row(cell(See , b.md->(a), .)))"),
        // Case 11: a comment and a stray end tag.
        ("<table><td>a<!--check--></p></td></table>", "table(row(cell(a)))"),
        // Case 96: the footnote of a table.
        (
            "<table><td>Any*</td></table>\n\n*For more, see b.",
            "table(row(cell(Any*))) p(*For more, see b.)",
        ),
        // Case 64: no Markdown in cells.
        ("<table><td>Edit**</td><td>*a*</td></table>", "table(row(cell(Edit**), cell(*a*)))"),
    ]);
}

#[test]
fn tables_are_normalised() {
    check(&[
        // Case 65: heads of rows.
        (
            "<table><td role=\"rowheader\">L</td><td>v</td></table>",
            "table(row(cell:row(L), cell(v)))",
        ),
        // Case 67, and what a table of the corpora looks like.
        (
            "<table style=\"table-layout:auto\">\n <col></col>\n <col>\n <tbody>\n  <tr>\n   <td role=\"rowheader\"><p>A</p></td>\n   <td><p>b</p><p>c</p></td>\n  </tr>\n </tbody>\n</table>",
            "table(row(cell:row(A), cell(p(b), p(c))))",
        ),
        // Case 68: in a step.
        (
            "1. A\n\n   <table>\n   <tr><td>b</td></tr>\n\n   </table>\n\n1. B",
            "ol:loose(li(p(A), table(row(cell(b)))), li(p(B)))",
        ),
        (
            "<table><tr><th>A</th><th>B</th></tr><tr><th>c</th><td>d</td></tr></table>",
            "table:1(row(cell:col(A), cell:col(B)), row(cell:row(c), cell(d)))",
        ),
        (
            "<table><thead><tr><td>A</td></tr></thead><tr><td>b</td></tr></table>",
            "table:1(row(cell:col(A)), row(cell(b)))",
        ),
        ("<table><tr><th>A</th></tr></table>", "table(row(cell:col(A)))"),
        (
            "<table><tr><td>a</td></tr><caption>C <b>d</b></caption></table>",
            "table(caption(C , strong(d)), row(cell(a)))",
        ),
        (
            "<table id=t style='table-layout: FIXED'><td colspan=2 rowspan=x id=c>a</td></table>",
            "table#t:fixed(row(cell#c:2x1(a)))",
        ),
        ("<table><td>&nbsp;</td><td> <p> </p></td></table>", "table(row(cell(), cell()))"),
        (
            "<table><td><table><td>a</td></table></td></table>",
            "table(row(cell(table(row(cell(a))))))",
        ),
        ("<table><td>a<li>b<li>c</td></table>", "table(row(cell(a, ul(li(b), li(c)))))"),
        ("<table><td>a \\\nb\\\n</td></table>", "table(row(cell(a ,  , b)))"),
        ("<table>a<td>b</table>", "p(a) table(row(cell(b)))"),
        ("<table></table>\n\nx", "p(x)"),
        // A closing tag without its slash.
        (
            "<table><tr><td>a<td>b<tr><td>c<td>d<td></tr></table>",
            "table(row(cell(a), cell(b)), row(cell(c), cell(d)))",
        ),
        ("<table><tr><td scope=col>a</td></tr></table>", "table(row(cell(a)))"),
        ("<table><tr></tr><caption>c</caption></table>", "p(c)"),
        ("<table><td>a<b>b<td>c</td></table>", "table(row(cell(a, strong(b)), cell(c)))"),
    ]);
}

#[test]
fn inline_elements() {
    check(
        &[
            (
                "a <b>b</b> <strong>c</strong> <i>d</i> <em>e</em>",
                "p(a , strong(b),  , strong(c),  , em(d),  , em(e))",
            ),
            ("<s>a</s><del>b</del><strike>c</strike>", "p(s(a), s(b), s(c))"),
            ("x <sup>2</sup> H<sub>2</sub>O <kbd>K</kbd>", "p(x , sup(2),  H, sub(2), O , kbd(K))"),
            ("x <code>a &lt; b</code> y", "p(x , `a < b`,  y)"),
            (
                "x <a href=\"y.md#z\" target=_blank title=T id=i>*y*</a>",
                "p(x , y.md#z->#i:new:T(em(y)))",
            ),
            ("x <a name=\"n\"></a>y <a id=\"i\"/>z", "p(x , #n, y , #i, z)"),
            ("a<br>b<br/>c</br>d", "p(a, br, b, br, c, br, d)"),
            (
                "x <img src=\"a.png\" alt=\"A &amp; b\" width=\"30%\" height=20px>",
                "p(x , img(a.png A & b 30% x20))",
            ),
            ("<center><img src=a.png></center>", "p(img(a.png center))"),
            ("x <font color=red>a</font> <span style='color:red'>b</span>", "p(x , a,  , b)"),
            ("x <b><p>y</p>z</b>", "p(x) p(strong(y)) p(strong(z))"),
            ("x <b>y\n\nz", "p(x , strong(y)) p(z)"),
            // Markup that overlaps.
            ("x <b>a <i>b</b> c</i>", "p(x , strong(a , em(b)), em( c))"),
        ][..13],
    );
}

#[test]
fn blocks() {
    check(&[
        // Case 66.
        ("<p>a<p>b</p></p>", "p(a) p(b)"),
        ("<div>a<div>b</div>c</div>", "p(a) p(b) p(c)"),
        ("<div id=x>a</div>", "div#x(p(a))"),
        ("<p id=x>a</p>", "p(#x, a)"),
        ("<h2 id=x>A <p>b</p></h2>\n<h3></h3>", "h2#x(A ,  , b)"),
        ("<ul><li>a<li>b<ul><li>c</ul></ul>", "ul(li(a), li(b, ul(li(c))))"),
        ("<ol start=3><li><p>a</p></li><li id=i>b</li></ol>", "ol:3(li(a), li#i(b))"),
        ("<ol><li><p>a</p><p>b</p></li></ol>", "ol:loose(li(p(a), p(b)))"),
        ("<ul>a<ul><li>b</li></ul></ul>", "ul(li(a, ul(li(b))))"),
        ("<li>a</li>\n<li>b</li>", "ul(li(a), li(b))"),
        ("<dl><dt>a<dd>b<dd><p>c</dl>", "dl(dt(a), dd(b), dd(c))"),
        ("<blockquote>a<p>b</blockquote>", "quote(p(a), p(b))"),
        ("<pre>\n a &lt;\n\n  <b>b</b>\\\n  c\n</pre>", "pre( a <\\n\\n  b\\\\n  c)"),
        ("<hr>", "hr"),
        (
            "<figure><img src=a.png><figcaption>c</figcaption></figure>",
            "figure(p(img(a.png)), figcaption(c))",
        ),
        (
            "<details><summary>S <b>t</b></summary>a<p>b</details>",
            "details[S , strong(t)](p(a), p(b))",
        ),
        ("<details>\n<summary>S</summary>\n\n* a\n\n</details>", "details[S](ul(li(a)))"),
        ("<details>a</details>", "details[](p(a))"),
        (
            "<iframe src=\"https://v.example/a?b&amp;c\">x</iframe>",
            "video(https://v.example/a?b&c)",
        ),
        ("<a id=\"x\"></a>\n\ny", "#x p(y)"),
        ("</p></div>\n<p> </p>\n\na", "p(a)"),
        ("* a <p>b</p>\n* c", "ul:loose(li(p(a), p(b)), li(c))"),
    ]);
}

#[test]
fn markdown_between_tags() {
    check(&[
        // Case 74.
        ("<span class=\"preview\">See [x](y.md).</span>", "p(preview(See , y.md->(x), .))"),
        // Case 75.
        ("<div class=\"preview\">\n\n* a\n\n</div>", "Preview(ul(li(a)))"),
        ("<span class=\"preview\">\n\n* a\n\n</span>\n\nb", "Preview(ul(li(a))) p(b)"),
        (
            "* a\n\n  <div class=\"preview\">\n\n  b\n\n  </div>\n\n* c",
            "ul:loose(li(p(a), Preview(p(b))), li(p(c)))",
        ),
        ("<div>\n\n**a**\n\n</div>", "p(strong(a))"),
        ("<ul><li class=preview>a</li></ul>", "ul(li(preview(a)))"),
        (
            "<ul><li>a</li><span class=preview><li>b</li></span><li>c</li></ul>",
            "ul(li(a), li(preview(b)), li(c))",
        ),
        // Case 47 and 54.
        ("<table><td>[!UICONTROL X]</td></table>", "table(row(cell(ui(X))))"),
        (
            "<table><td>See <b>[!DNL X] y</b></td></table>",
            "table(row(cell(See , strong(dnl(X),  y))))",
        ),
    ]);
}

#[test]
fn placeholders() {
    let cases = [
        ("type <your-domain> here", "p(type , <your-domain>,  here)", "<your-domain>"),
        ("<obj>", "p(<obj>)", "<obj>"),
        ("x <DELETE\\>", "p(x <DELETE, >)", ""),
        (
            "<table><td>x <DELETE\\> y</td></table>",
            "table(row(cell(x <DELETE\\> y)))",
            "<DELETE\\>",
        ),
        ("a <object> b", "p(a , <object>,  b)", "<object>"),
        ("<div>a <x-y>b</x-y></div>", "p(a <x-y>b</x-y>)", "<x-y>"),
        ("<table><td><objectName></td></table>", "table(row(cell(<objectName>)))", "<objectName>"),
        (
            "<table><td>a < b <3 <field></td></table>",
            "table(row(cell(a < b <3 <field>)))",
            "<field>",
        ),
    ];
    for (input, tree, place) in cases {
        let (found, findings) = shown(input);
        assert_eq!(found, tree, "of {input:?}");
        let expected: Vec<_> =
            (!place.is_empty()).then(|| format!("html-placeholder {place}")).into_iter().collect();
        assert_eq!(findings[..findings.len().min(1)], expected, "of {input:?}");
    }
}

/// Who writes a real element must not read that it is none.
#[test]
fn messages_tell_placeholders_from_elements_that_are_not_kept() {
    for (name, why) in [("Object", "kept"), ("title", "kept"), ("host", "an HTML element")] {
        let source = Source { file: FileId(0), text: format!("# T\n\na <{name}> b") };
        let expanded = expand(&source, &Snippets::default());
        let (_, findings) = parse(&expanded, &Settings::default());
        let found = findings.iter().find(|found| found.code == Code::HtmlPlaceholder);
        let wanted = format!("`<{name}>` is not {why} and is shown as text");
        assert_eq!(found.map(|found| &found.message), Some(&wanted));
    }
}

/// Every text stands where its node says, and borrows from the source unless a reference was decoded.
#[test]
fn places_are_exact() {
    let text = "a <b>b</b> &lt; <kbd>c\n   d</kbd>\n\n> <div>e\n> f <i>g</i></div>\n\n- h\n\n  <p id=x\n  class=y>i\n  j</p>\n\n<table>\n <tr><td>k &amp; l<td>\n\n    m\n\n    * n\n      o\n</table>\n";
    let source = Source { file: FileId(0), text: text.to_owned() };
    let expanded = expand(&source, &Snippets::default());
    let (article, _) = parse(&expanded, &Settings::default());
    let mut seen = String::new();
    for node in &article.body {
        node.walk(&mut |node| {
            let Kind::Text(found) = &node.kind else { return };
            let span = article.span(node.start, node.end);
            let written = &text[span.start as usize..span.end as usize];
            if found.trim().chars().any(char::is_alphanumeric) {
                assert_eq!(written, *found);
                assert!(matches!(found, Str::Borrowed(_)), "{found:?}");
                seen.push_str(found.trim());
            }
        });
    }
    assert_eq!(seen, "abcdefghijklmno");
}

/// A block begins at its opening tag and ends behind its closing one, or where what is in it ends.
#[test]
fn blocks_know_their_tags() {
    let text = "<table>\n<tr><td>a<p>b</p></td>\n<td>c\n</table>";
    let source = Source { file: FileId(0), text: text.to_owned() };
    let expanded = expand(&source, &Snippets::default());
    let (article, _) = parse(&expanded, &Settings::default());
    let mut blocks = Vec::new();
    article.body[0].walk(&mut |node| {
        if !node.kind.is_inline() {
            let span = article.span(node.start, node.end);
            blocks.push(&text[span.start as usize..span.end as usize]);
        }
    });
    let expected =
        [text, "<tr><td>a<p>b</p></td>\n<td>c\n", "<td>a<p>b</p></td>", "a", "<p>b</p>", "<td>c\n"];
    assert_eq!(blocks, expected);
}
