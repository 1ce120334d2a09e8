//! Comparing a page with its Markdown twin by what both say.

use pulldown_cmark::{Event, Options, Parser};

/// A twin and its text as a parser of plain Markdown sees it.
pub struct Twin {
    pub markdown: String,
    pub text: String,
}

impl Twin {
    pub fn read(markdown: String) -> Twin {
        let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
        let mut html = String::new();
        let events = Parser::new_ext(&markdown, options);
        pulldown_cmark::html::push_html(&mut html, events.filter(|event| !matches!(event, Event::Rule)));
        let text = text_of_html(&html);
        Twin { markdown, text }
    }
}

/// The letters and digits that HTML shows; how they are laid out may differ.
pub fn text_of_html(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        push(&rest[..open], &mut out);
        let close = rest[open..].find('>').map_or(rest.len(), |step| open + step + 1);
        if let Some((_, alt)) = rest[open..close].split_once("alt=\"")
            && rest[open..].starts_with("<img")
        {
            push(alt.split('"').next().unwrap_or_default(), &mut out);
        }
        rest = &rest[close..];
    }
    push(rest, &mut out);
    out
}

fn push(text: &str, out: &mut String) {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    let text = text.replace("&amp;", "&");
    out.extend(text.split_whitespace());
}
