//! Hostile input: whatever a file holds, it becomes an article in linear time and without overflowing a stack.
//!
//! No test measures time. Sizes are such that quadratic work would take minutes, so that it cannot go unnoticed.
//! Add a case: a name and a text.

use docent_article::page::{ImageAnswer, LinkAnswer, Page};
use docent_article::tree::{Image, Link};
use docent_article::{
    Diagnostic, FileId, Settings, Snippets, Source, expand, html, markdown, parse,
};

/// A page around an article that knows nothing.
struct Nowhere;

impl Page for Nowhere {
    fn link<'p>(&'p self, _: u32, _: &'p Link<'_>) -> LinkAnswer<'p> {
        LinkAnswer::Nowhere
    }

    fn image<'p>(&'p self, _: u32, _: &'p Image<'_>) -> Option<ImageAnswer<'p>> {
        None
    }

    fn heading(&self, _: u32) -> (&str, &[String]) {
        ("id", &[])
    }

    fn string<'p>(&'p self, key: &'p str) -> std::borrow::Cow<'p, str> {
        key.into()
    }

    fn contacts(&self, _: Option<&str>) -> String {
        String::new()
    }
}

fn snippets() -> Snippets {
    let library = "## A {#a}\n\n1. S\n\n## B {#b}\n\n{{a}} {{c}}\n\n## C {#c}\n\n{{b}} {{b}}\n";
    Snippets::read(&Source { file: FileId(1), text: library.to_owned() }).0
}

/// Takes a text through everything, on a stack as small as a thread's.
fn survive(name: &str, text: &str) {
    let text = text.to_owned();
    let thread = std::thread::Builder::new().name(name.to_owned()).stack_size(2 << 20);
    // Machine translation turns every repair on.
    let head = if text.starts_with("---") { "" } else { "---\nworkflow-type: mt\n---\n" };
    let run = move || article(&Source { file: FileId(0), text: format!("{head}{text}") });
    let done = thread.spawn(run).expect("a thread can be started").join();
    assert!(done.is_ok(), "`{name}` panics");
}

fn article(source: &Source) {
    let expanded = expand(source, &snippets());
    let (article, findings) = parse(&expanded, &Settings::default());
    for found in &findings {
        in_range(found, source);
    }
    for node in &article.body {
        node.walk(&mut |node| {
            assert!(node.start <= node.end, "{:?} ends before it begins", node.kind);
        });
    }
    let mut out = String::new();
    html::write(&article, &Nowhere, &mut out);
    markdown::write(&article, &Nowhere, &mut out);
    docent_article::plain::write(&article.body, &mut out);
}

/// A finding in the article is at a place of it, between characters.
fn in_range(found: &Diagnostic, source: &Source) {
    if found.span.file == source.file {
        let (start, end) = (found.span.start as usize, found.span.end as usize);
        assert!(source.text.get(start..end).is_some(), "{found:?} is nowhere");
    }
}

#[test]
fn deep_nesting() {
    survive("quotes", &format!("{}a", ">".repeat(50_000)));
    survive("quotes with blanks", &format!("{}a", "> ".repeat(50_000)));
    survive("lists on a line", &format!("{}a", "* ".repeat(50_000)));
    survive("numbered lists on a line", &format!("{}a", "1. ".repeat(50_000)));
    let steps: String =
        (0..400).flat_map(|depth| ["  ".repeat(depth), "* a\n".to_owned()]).collect();
    survive("nested lists", &steps);
    survive("quotes and lists", &"> * ".repeat(20_000));
    survive("emphasis", &format!("{}a{}", "*".repeat(50_000), "*".repeat(50_000)));
    survive("strong words", &"**a ".repeat(50_000));
    survive("underscores", &"_a*".repeat(50_000));
    survive("nested links", &format!("{}a{}", "[".repeat(30_000), "](u)".repeat(30_000)));
    survive("nested images", &format!("{}a{}", "![".repeat(30_000), "](u)".repeat(30_000)));
    survive("nested tables", &"<table><tr><td>".repeat(10_000));
    survive("nested divs", &"<div>\n\n".repeat(20_000));
    survive("nested spans", &"a <span>".repeat(50_000));
}

#[test]
fn long_runs() {
    survive("brackets", &"[".repeat(100_000));
    survive("closing brackets", &"]".repeat(100_000));
    survive("bangs", &"![".repeat(100_000));
    survive("one line", &"word **bold** [l](u){target=_blank} `c` ".repeat(25_000));
    survive("lines", &"a\n".repeat(300_000));
    survive("newlines", &"\n".repeat(1_000_000));
    survive("carriage returns", &"\r\n".repeat(300_000));
    survive("blanks", &" ".repeat(1_000_000));
    survive("backslashes", &"\\\n".repeat(200_000));
    survive("digits", &"1234567 ".repeat(100_000));
    survive("entities", &"&#x200B; &nbsp;".repeat(50_000));
    survive("letters outside ASCII", &"Ã«é».日".repeat(100_000));
    survive("links with attributes", &"[x](y){target=_blank}".repeat(50_000));
    survive("addresses", &"https://a.b/".repeat(80_000));
    survive("headings", &"## Same\n\n".repeat(50_000));
    survive("paragraphs", &"a {#b}\n\n".repeat(50_000));
    survive("numbered lists cut by pictures", &"1. a\n\n![x](y)\n\n".repeat(20_000));
    survive("lists cut by comments", &"1. a\n\n<!-- c -->\n\n".repeat(50_000));
}

#[test]
fn what_is_never_closed() {
    survive("alerts", &">[!NOTE]\n".repeat(50_000));
    survive("tags", &"[!UICONTROL ".repeat(20_000));
    survive("badges", &"[!BADGE x]{type=\"".repeat(20_000));
    survive("attributes", &"[x](y){title=".repeat(50_000));
    survive("collapsibles", &"+++ x\n".repeat(50_000));
    survive("collapsibles and headings", &format!("# t\n{}", "+++ x\n## h\n".repeat(30_000)));
    survive("tabs", &">[!BEGINTABS]\n>[!TAB x]\n".repeat(20_000));
    survive("stray tabs", &format!(">[!BEGINTABS]\n{}", ">[!TAB x]\n".repeat(30_000)));
    survive("shade boxes", &">[!BEGINSHADEBOX]\n".repeat(30_000));
    survive("closers", &"+++\n>[!ENDTABS]\n>[!ENDSHADEBOX]\n".repeat(30_000));
    survive("comments", &"<!--".repeat(100_000));
    survive("comments in lines", &"  <!-- a\n".repeat(50_000));
    survive("nested comments", &format!("{}{}", "<!--".repeat(50_000), "-->".repeat(50_000)));
    survive("closed comments", &"<!-- <!-- -->".repeat(50_000));
    survive("comment closers", &"-->\n".repeat(100_000));
    survive("comment closers in a line", &"   -->".repeat(100_000));
    let behind = format!("* {}\n{}", "x".repeat(500_000), "<!-- -->\n".repeat(50_000));
    survive("comments behind a long line", &behind);
    survive("tables", &"<table>\n".repeat(20_000));
    survive("a table between steps", "<table\n\n1. </table>1.");
    survive("a table and blank lines", &format!("<ul>{}<x", "\n".repeat(300_000)));
    survive("tables and pictures", &"<table>\n\n![x](y)\n\n".repeat(10_000));
    survive("tags of HTML", &"<a <b ".repeat(100_000));
    survive("fences", &"```\n~~~\n".repeat(50_000));
    survive("fences in quotes", &"> ```\n".repeat(50_000));
    survive("front matter", "---\ntitle: x\n");
    survive("front matter with dashes", &format!("---\n{}a\n---\n", "- ".repeat(50_000)));
    survive("front matter with keys", &format!("---\n{}\n---\n", "? ".repeat(50_000)));
    let keys: String = (0..20_000)
        .flat_map(|number: u32| ["key-".to_owned(), number.to_string(), ": [a, b]\n".to_owned()])
        .collect();
    survive("front matter with many keys", &format!("---\n{keys}---\n"));
    survive("front matter with brackets", &format!("---\ntitle: {}\n---\n", "[".repeat(100_000)));
    let highlight = "<span class=\"preview\">a\n";
    survive("highlights", &highlight.repeat(30_000));
    survive("highlights of paragraphs", &format!("{highlight}\n").repeat(30_000));
    let closed = format!("{}\n{}", highlight.repeat(20_000), "</span>".repeat(20_000));
    survive("highlights in each other", &closed);
    survive("comments in entities", &"&lt;!--\na\n".repeat(50_000));
    survive("closed comments in entities", &"&lt;!--\n&lt;!--\n--&gt;\n".repeat(30_000));
    survive("line breaks at ends", &format!("a.\\{}\n\n", " ".repeat(9)).repeat(50_000));
    survive("line breaks on a line", &".\\ .".repeat(200_000));
    survive("addresses of videos", &">[!VIDEO](((\n".repeat(50_000));
    survive("emphasis in brackets", &"[**".repeat(50_000));
}

#[test]
fn backticks_of_many_lengths() {
    let runs: String = (1..1_400).flat_map(|length| ["`".repeat(length), " ".to_owned()]).collect();
    survive("one of each", &runs);
    survive("the same length", &"`` ` ".repeat(100_000));
    survive("lengths in turn", &"` `` ``` ```` ".repeat(50_000));
    survive("in lines", &"a ` b\n\n".repeat(100_000));
}

#[test]
fn snippets_that_use_each_other() {
    survive("unknown", &"{{x}}".repeat(100_000));
    survive("known", &"{{a}}".repeat(100_000));
    survive("known, in lines", &"{{a}}\n\n".repeat(50_000));
    survive("a circle", &"{{b}}\n".repeat(10_000));
    survive("braces", &"{".repeat(300_000));
    survive("includes", &"{{$include /x.md}}".repeat(30_000));
}

/// Pieces that mean something in the dialect; glued together at random they mean nothing.
const PIECES: [&str; 72] = [
    "\n",
    "\n\n",
    "\r\n",
    " ",
    "  ",
    "    ",
    "\t",
    ">",
    "> ",
    ">[!NOTE]\n",
    ">[!X",
    ">[!BEGINTABS]\n",
    ">[!TAB a]\n",
    ">[!ENDTABS]\n",
    ">[!BEGINSHADEBOX \"t\"]\n",
    ">[!ENDSHADEBOX]\n",
    ">[!VIDEO](https://v.example/1)\n",
    ">[!CONTEXTUALHELP]\n>id=\"x\"\n",
    "+++ T\n",
    "+++\n",
    "++++ T\n",
    "* ",
    "- ",
    "1. ",
    "2) ",
    "# ",
    "## ",
    "###### ",
    "---\n",
    "|a|b|\n|--|--|\n",
    "|",
    "\\",
    "`",
    "```",
    "~~~\n",
    "**",
    "*",
    "_",
    "~~",
    "[",
    "]",
    "](u)",
    "![",
    "[!UICONTROL ",
    "[!DNL ",
    "[!BADGE x]",
    "{#id}",
    "{.c}",
    "{type=Positive tooltip=\"}\"}",
    "{width=1}",
    "{",
    "}",
    "{{a}}",
    "{{$include x}}",
    "{{$contacts}}",
    "<!--",
    "-->",
    "<table>",
    "<tr>",
    "<td>",
    "</td></tr></table>",
    "<ul><li>",
    "</ul>",
    "<div class=\"preview\">",
    "</div>",
    "<br>",
    "&#x200B;",
    "&amp;",
    "[^1]",
    "[^1]: ",
    "word",
    "Ã«é日本\u{fdd0}1\u{fdd1}\u{200b}+44 20 7946 0123",
];

/// A sequence that is always the same (xorshift).
fn random(seed: &mut u64) -> usize {
    *seed ^= *seed << 13;
    *seed ^= *seed >> 7;
    *seed ^= *seed << 17;
    usize::try_from(*seed % 1_000_003).expect("a small number")
}

#[test]
fn random_pieces() {
    let mut seed = 0x2545_f491_4f6c_dd1d;
    for round in 0..3_000 {
        let length = random(&mut seed) % 60;
        let text: String = (0..length).map(|_| PIECES[random(&mut seed) % PIECES.len()]).collect();
        let shown = text.clone();
        let result = std::panic::catch_unwind(|| {
            article(&Source {
                file: FileId(0),
                text: format!("---\nworkflow-type: mt\n---\n{text}"),
            });
            article(&Source { file: FileId(0), text });
        });
        assert!(result.is_ok(), "round {round} panics: {shown:?}");
    }
}

#[test]
fn random_bytes() {
    let mut seed = 0x9e37_79b9_7f4a_7c15;
    for round in 0..300 {
        let bytes: Vec<u8> = (0..400)
            .flat_map(|_| {
                let piece = PIECES[random(&mut seed) % PIECES.len()].as_bytes();
                let noise = [u8::try_from(random(&mut seed) % 256).expect("a byte")];
                [piece[..random(&mut seed) % (piece.len() + 1)].to_vec(), noise.to_vec()].concat()
            })
            .collect();
        survive(&format!("round {round}"), &String::from_utf8_lossy(&bytes));
    }
}
