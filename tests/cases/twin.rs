//! Comparing a page with its Markdown twin by what both say.

use std::fmt::Write as _;

use pulldown_cmark::{Event, Options, Parser};

/// A twin and its text as a parser of plain Markdown sees it.
pub(crate) struct Twin {
    pub(crate) markdown: String,
    pub(crate) text: String,
}

impl Twin {
    pub(crate) fn read(markdown: String) -> Twin {
        let options =
            Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
        let mut text = String::new();
        for event in Parser::new_ext(&markdown, options) {
            match event {
                Event::Text(words) | Event::Code(words) => text.extend(words.split_whitespace()),
                Event::Html(html) | Event::InlineHtml(html) if !html.starts_with("<br>") => {
                    panic!("a twin holds no HTML: {html}\n{markdown}")
                }
                _ => {}
            }
        }
        Twin { markdown, text }
    }
}

impl Twin {
    /// Whether the twin says all that a page says, and nothing else. Where the cells of a table hold blocks, the twin
    /// repeats the heads of its columns in each row; then only the letters are counted.
    pub(crate) fn says(&self, html: &str) -> bool {
        let page = text_of_html(html);
        if page == self.text || !html.contains("<thead>") {
            return page == self.text;
        }
        let mut counts = std::collections::BTreeMap::new();
        self.text.chars().for_each(|letter| *counts.entry(letter).or_insert(0usize) += 1);
        page.chars().all(|letter| {
            counts.get_mut(&letter).is_some_and(|count| {
                let enough = *count > 0;
                *count = count.saturating_sub(1);
                enough
            })
        })
    }
}

/// What HTML shows, without its blanks; a footnote's number stands in brackets, and what only leads back is left out.
pub(crate) fn text_of_html(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some(open) = rest.find('<') {
        push(&rest[..open], &mut out);
        let close = rest[open..].find('>').map_or(rest.len(), |step| open + step + 1);
        let tag = &rest[open..close];
        if let Some((_, alt)) = tag.split_once("alt=\"")
            && tag.starts_with("<img")
        {
            push(alt.split('"').next().unwrap_or_default(), &mut out);
        }
        rest = &rest[close..];
        if tag.contains("\"footnote-ref\"") {
            let (number, behind) = rest.split_once("</sup>").expect("written by docent");
            let _ = write!(out, "[{}]", text_of_html(number));
            rest = behind;
        } else if tag.contains("\"footnote-back\"") || tag.contains("\"preview-legend\"") {
            rest = &rest[rest.find("</").unwrap_or(rest.len())..];
        }
    }
    push(rest, &mut out);
    out
}

fn push(text: &str, out: &mut String) {
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    let text = text.replace("&amp;", "&");
    out.extend(text.split_whitespace());
}
