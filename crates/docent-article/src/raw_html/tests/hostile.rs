//! Attacks: nothing that runs may be left of them, and nothing may take long.

use super::shown;
use crate::expand::expand;
use crate::parse::{Settings, parse};
use crate::snippets::Snippets;
use crate::source::{FileId, Source};
use crate::tree::{Kind, Node};

/// What no node may hold but a text, which is never markup.
const DANGEROUS: [&str; 8] =
    ["script", "data:", "onload", "onerror", "onclick", "svg", "style", "expression("];

/// All nodes of a body but its texts, with everything that is in them, in lower case.
fn kinds(body: &str) -> String {
    let source = Source { file: FileId(0), text: body.to_owned() };
    let expanded = expand(&source, &Snippets::default());
    let (article, _) = parse(&expanded, &Settings::default());
    let mut kinds = String::new();
    for node in &article.body {
        node.walk(&mut |node| {
            if !matches!(node.kind, Kind::Text(_) | Kind::Code(_) | Kind::CodeBlock(_)) {
                kinds.push_str(&format!("{:?}\n", node.kind).to_ascii_lowercase());
            }
        });
    }
    kinds
}

#[test]
fn payloads_leave_nothing_behind() {
    let payloads = [
        "<svg onload=alert(1)>",
        "<svg/onload=alert(1)>x</svg>",
        "<svg><script>alert(1)</script></svg>",
        "<a href=\"java&#115;cript:alert(1)\">x</a>",
        "<a href=\"&#x6A;avascript&colon;alert(1)\">x</a>",
        "<a href=\" java\tscript:alert(1)\">x</a>",
        "<a href=\"java&NewLine;script:alert(1)\">x</a>",
        "<a href='vbscript:x'>x</a><a href='data:text/html,x'>y</a>",
        "<img src=x onerror=alert(1)>",
        "<img src=\"data:image/svg+xml,x\">",
        "<IMG SRC=javascript:alert(1)>",
        "<p onclick=\"x\" ONLOAD=y style=\"width:expression(1)\">a</p>",
        "<math><mi xlink:href=\"data:x,y\">z</mi></math>",
        "<template><script>alert(1)</script></template>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
        "<style>@import 'javascript:x'</style>",
        "<style><style/><img src=x onerror=alert(1)></style>",
        "<base href=\"javascript:x\"><meta http-equiv=refresh content=\"0;url=javascript:x\">",
        "<form action=\"javascript:x\"><input formaction=\"javascript:y\" onfocus=z><button>b</button></form>",
        "<iframe src=\"javascript:x\"></iframe><iframe srcdoc=\"<script>x</script>\"></iframe>",
        "<script>alert(1)</script>",
        "<script src=//x.example></script >",
        "<scr<script>ipt>x</script>",
        "<video src=x onerror=y><source onerror=z></video>",
        "<listing>&lt;img src=x&gt;</listing><xmp><img src=x onerror=y></xmp>",
        "<svg><p><style><a id=\"</style><img src=1 onerror=alert(1)>\"></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=x&gt;\"></math>",
        "<details ontoggle=x open><summary>s</summary>t</details>",
        "<table background=\"javascript:x\"><td background=\"javascript:y\">a</td></table>",
        "<embed src=\"data:x,y\"><link rel=import href=\"data:x,y\">",
        "<textarea><script>x</script></textarea><select><option onclick=x>a</select>",
    ];
    for payload in payloads {
        for body in [
            payload.to_owned(),
            format!("a {payload} b"),
            format!("<table><td>{payload}</td></table>"),
        ] {
            let kinds = kinds(&body);
            for word in DANGEROUS {
                assert!(!kinds.contains(word), "{word:?} of {body:?} in {kinds}");
            }
        }
    }
}

#[test]
fn what_is_removed_is_told() {
    let cases: [(&str, &[&str]); 9] = [
        ("<div>a</cod></div>", &["html-removed </cod>"]),
        ("a <script>x</script>", &["html-removed <script>"]),
        ("<p onclick=\"x\">a</p>", &["html-removed onclick=\"x"]),
        ("a <a href=\"javascript:x\">b</a>", &["link-scheme <a href=\"javascript:x\">"]),
        ("<svg><path/></svg>", &["html-removed <svg>"]),
        ("<iframe src='x'></iframe>", &["html-removed <iframe src='x'>"]),
        ("<table><td>a<form>b</form></td></table>", &["html-removed <form>"]),
        (
            "<div><MadCap:keyword term=\"x\" /></div>",
            &["html-removed <MadCap:keyword term=\"x\" />"],
        ),
        ("<table border=0 class=tg style='x' data-mc-a=b><td valign=top>a</td></table>", &[]),
    ];
    for (input, expected) in cases {
        assert_eq!(shown(input).1, expected, "of {input:?}");
    }
}

#[test]
fn nothing_is_slow_or_deep() {
    let many = |text: &str, count: usize| text.repeat(count);
    let inputs = [
        many("<div>", 50_000),
        many("<b>", 100_000),
        many("<p><b>", 10_000),
        many("<b><p>", 10_000),
        many("<b><i></b></i>", 10_000),
        many("<a href=x>", 10_000),
        many("<table><td>", 5_000),
        many("<table><b>", 5_000),
        many("<b><table><td></b>", 5_000),
        many("<b><table></b>", 5_000),
        many("<ul><li>", 10_000),
        many("<span>", 10_000) + &many("</span>", 10_000),
        many("<", 1_000_000),
        many("<a ", 100_000),
        many("<a b=\"", 50_000),
        many("<x ", 100_000) + ">",
        many("<script>", 10_000),
        many("<!", 100_000),
        many("<!--", 50_000),
        many("</p>", 10_000),
        many("&", 200_000),
        many("<svg>", 10_000) + &many("</svg>", 10_000),
        many("<td>", 10_000),
        many("> <div>\n", 100) + &many("<div>", 1000),
        many("<x></y>", 5_000),
    ];
    for input in inputs {
        // In a block and in a region.
        shown(&format!("<div>{input}"));
        shown(&format!("<table><td>{input}</table>"));
    }
}

/// Folds recurse, so the tree has a height that no input exceeds.
#[test]
fn trees_stay_low() {
    fn height(node: &Node<'_>) -> usize {
        1 + node.children.iter().map(height).max().unwrap_or(0)
    }
    let tags = "<div id=x><blockquote>".repeat(40);
    let nested = |opener: &str| -> String {
        let line = |depth| [&opener.repeat(depth), "* ", &tags, "x\n\n"].concat();
        (0..200).map(line).collect::<Vec<_>>().concat()
    };
    let inputs =
        ["<b><blockquote>x".repeat(1000), "<ul><li>x".repeat(1000), nested("> "), nested("  ")];
    for text in inputs {
        let source = Source { file: FileId(0), text };
        let expanded = expand(&source, &Snippets::default());
        let (article, _) = parse(&expanded, &Settings::default());
        let highest = article.body.iter().map(height).max().unwrap_or(0);
        assert!((20..256).contains(&highest), "{highest}");
    }
}
