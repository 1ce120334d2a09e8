//! Active files: what a browser would run as a page or a script on the site's own origin.
//!
//! [`is_active`] is the only entry. It errs on the side of the readers: what it cannot judge is active.

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

/// Endings that servers send as pages, scripts or programs, or run themselves. The `gz` of `svgz` hides its text.
const ACTIVE: [&str; 37] = [
    "asp", "aspx", "atom", "cgi", "cjs", "hta", "htc", "htm", "html", "jar", "js", "jsp", "mht",
    "mhtml", "mjs", "mml", "phar", "php", "phtml", "rdf", "rss", "shtm", "shtml", "stm", "svgz",
    "swf", "wasm", "xbl", "xht", "xhtml", "xml", "xsd", "xsl", "xslt", "xul", "vbs", "wsdl",
];

/// Endings whose type no browser guesses anew from the text.
const SETTLED: [&str; 9] = ["avif", "bmp", "gif", "ico", "jpeg", "jpg", "png", "txt", "webp"];

/// Elements that run scripts or hold pages, in any namespace.
const ELEMENTS: [&str; 7] =
    ["embed", "foreignobject", "handler", "iframe", "listener", "object", "script"];

/// What no harmless drawing contains, blanks left out: scripts in addresses, pages in drawings, entities that could
/// hide either, and whatever is loaded from elsewhere.
const MARKS: [&str; 17] = [
    "javascript:",
    "vbscript:",
    "data:text/",
    "attributename=\"on",
    "attributename='on",
    "attributename=\"href",
    "attributename='href",
    "attributename=\"xlink:",
    "attributename='xlink:",
    "http://www.w3.org/1999/xhtml",
    "<!entity",
    "<?xml-stylesheet",
    "@import",
    "url(http",
    "url(\"http",
    "url('http",
    "url(//",
];

/// Browsers look no further for the type of a file that has none.
const HEAD: u64 = 1024;

/// Whether the file could run a script in readers' browsers. Reads drawings whole, and the head of what else has no
/// settled type; a file that cannot be read is left to the one who copies it.
pub(super) fn is_active(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().to_ascii_lowercase());
    let name = name.unwrap_or_default();
    let ending = ending(&name);
    match ending {
        "svg" => fs::read(path).is_ok_and(|bytes| is_active_drawing(&bytes)),
        _ if ACTIVE.contains(&ending) => true,
        _ if SETTLED.contains(&ending) => false,
        _ => {
            let mut head = Vec::new();
            let read = File::open(path).and_then(|file| file.take(HEAD).read_to_end(&mut head));
            read.is_ok() && is_markup(&head)
        }
    }
}

/// The ending that says the type. Servers look through two letters behind it: `a.html.nl` and `a.html.gz` are pages.
fn ending(name: &str) -> &str {
    let mut parts = name.split('.').skip(1).collect::<Vec<_>>();
    let is_letters = |part: &str| part.len() == 2 && part.chars().all(|c| c.is_ascii_lowercase());
    while let Some(last) = parts.pop() {
        if ACTIVE.contains(&last) || last == "svg" || !is_letters(last) || parts.is_empty() {
            return last;
        }
    }
    ""
}

/// Whether the first sign is `<`, in whatever encoding: HTML, or XML of some kind.
fn is_markup(head: &[u8]) -> bool {
    let blank = |byte: &u8| byte.is_ascii_whitespace() || *byte == 0 || *byte >= 0x80;
    head.iter().find(|byte| !blank(byte)) == Some(&b'<')
}

fn is_active_drawing(bytes: &[u8]) -> bool {
    // Other encodings, and signs that switch between them, could hide anything.
    let Ok(text) = std::str::from_utf8(bytes) else { return true };
    if text.chars().any(|c| c.is_control() && !c.is_whitespace()) {
        return true;
    }
    let text = decode(text).to_lowercase();
    let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    MARKS.iter().any(|mark| compact.contains(mark))
        || has_handler(&text)
        || text.split('<').skip(1).any(is_active_element)
}

/// Resolves numeric references, by which an address can be spelt.
fn decode(text: &str) -> String {
    let mut parts = text.split("&#");
    let mut decoded = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let sign = part.split_once(';').and_then(|(number, rest)| {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16),
                None => number.parse(),
            };
            Some((char::from_u32(code.ok()?)?, rest))
        });
        match sign {
            Some((sign, rest)) => {
                decoded.push(sign);
                decoded.push_str(rest);
            }
            None => decoded.push_str(part),
        }
    }
    decoded
}

/// Whether a word that begins with `on` stands before a `=`.
fn has_handler(text: &str) -> bool {
    text.match_indices('=').any(|(at, _)| {
        let before = text[..at].trim_end();
        let start = before.rfind(|c: char| !c.is_ascii_alphanumeric()).map_or(0, |sign| sign + 1);
        let word = before.get(start..).unwrap_or_default();
        word.len() > 2 && word.starts_with("on") && !before[..start].ends_with(['-', ':'])
    })
}

/// Whether an element, given as the text behind its `<` up to the next one, is active or shows what is elsewhere.
fn is_active_element(element: &str) -> bool {
    let name = element.split(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).next();
    let name = name.and_then(|name| name.rsplit(':').next()).unwrap_or_default();
    if ELEMENTS.contains(&name) {
        return true;
    }
    let inside: &[&str] = match name {
        "use" => &["#"],
        "image" | "feimage" => &["#", "data:image/"],
        _ => return false,
    };
    element.match_indices("href").any(|(at, href)| {
        let value = element[at + href.len()..].trim_start().strip_prefix('=').map(str::trim_start);
        value.is_some_and(|value| {
            let value = value.trim_start_matches(['"', '\'']).trim_start();
            !inside.iter().any(|start| value.starts_with(start))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn drawings_that_run_scripts_or_load_files_are_active() {
        for drawing in [
            "<svg><script>x</script></svg>",
            "<svg><SCRIPT/></svg>",
            "<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:script\n>x</s:script></s:svg>",
            "<svg onload=\"x\"/>",
            "<svg><rect\nOnClick = 'x'/></svg>",
            "<svg><a href=\"javascript:x\"/></svg>",
            "<svg><a href=\"&#106;ava&#x09;script:x\"/></svg>",
            "<svg><a xlink:href=\" JavaScript\n:x\"/></svg>",
            "<svg><foreignObject/></svg>",
            "<svg><use href=\"other.svg#a\"/></svg>",
            "<svg><use xlink:href = 'https://example.com/a.svg#a'/></svg>",
            "<svg><use href=\"data:image/svg+xml,x#a\"/></svg>",
            "<svg><image href=\"https://example.com/a.png\"/></svg>",
            "<svg><feImage href=\"//example.com/a.png\"/></svg>",
            "<svg><set attributeName='onclick' to='x'/></svg>",
            "<svg><animate attributeName = \"xlink:href\" to='x'/></svg>",
            "<svg><h:img xmlns:h=\"http://www.w3.org/1999/xhtml\"/></svg>",
            "<!DOCTYPE svg [<!ENTITY a 'x'>]><svg>&a;</svg>",
            "<?xml-stylesheet href=\"a.xsl\"?><svg/>",
            "<svg><style>@import 'https://example.com/a.css'</style></svg>",
            "<svg><rect fill=\"url(https://example.com/a.svg#b)\"/></svg>",
            "<svg>\u{1b}(B</svg>",
        ] {
            assert!(is_active_drawing(drawing.as_bytes()), "{drawing}");
        }
        assert!(is_active_drawing(b"\xff\xfe<\0s\0v\0g\0"), "no UTF-8");
    }

    #[test]
    fn other_drawings_are_pictures() {
        for drawing in [
            "\u{feff}<?xml version=\"1.0\" encoding=\"utf-8\"?>\r\n<!-- one --><svg viewBox=\"0 0 1 1\"/>",
            "<svg><style>.a{fill:url(#b)}</style><text>On &#233;n = &#x3b1;</text></svg>",
            "<svg><use href=\"#a\"/><use xlink:href='#b'/><image href=\"data:image/png;base64,A\"/></svg>",
            "<svg><a href=\"https://example.com\"><path d=\"M0 0\" class=\"icon\" font-family='x'/></a></svg>",
            "<svg><metadata><rdf:RDF about=\"\" connection=\"1\"/></metadata><description/></svg>",
        ] {
            assert!(!is_active_drawing(drawing.as_bytes()), "{drawing}");
        }
    }

    #[test]
    fn the_ending_that_servers_go_by_counts() {
        for (name, wanted) in [
            ("a.html", "html"),
            ("a.html.nl", "html"),
            ("a.b.svg.gz", "svg"),
            ("a.js", "js"),
            ("a.html.zip", "zip"),
            ("a.gz", "gz"),
            ("html", ""),
            (".html", "html"),
        ] {
            assert_eq!(ending(name), wanted, "{name}");
        }
    }

    #[test]
    fn markup_without_a_type_is_known_by_its_first_sign() {
        for (head, wanted) in [
            (&b" \n<!doctype html>"[..], true),
            (b"\xef\xbb\xbf<x/>", true),
            (b"\xff\xfe<\0x\0", true),
            (b"-----BEGIN CERTIFICATE-----", false),
            (b"", false),
        ] {
            assert_eq!(is_markup(head), wanted, "{head:?}");
        }
    }
}
