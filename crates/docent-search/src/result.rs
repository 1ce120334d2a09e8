//! Results: what is shown of an article, a line of texts separated by tabs.

use crate::index::Page;

/// What is shown of an article that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown<'t> {
    /// Its address.
    pub url: &'t str,
    /// The language of the article, if it is not the locale's; else empty.
    pub language: &'t str,
    /// What it is called.
    pub title: &'t str,
    /// One or two sentences about it.
    pub about: &'t str,
    /// Its sections: ids and texts of the headings.
    pub headings: Vec<(&'t str, &'t str)>,
}

impl<'t> Shown<'t> {
    /// Reads the line of one article in a file of results.
    pub fn read(line: &'t str) -> Shown<'t> {
        let mut parts = line.split('\t');
        let mut part = || parts.next().unwrap_or_default();
        let (url, language, title, about) = (part(), part(), part(), part());
        let mut headings = Vec::new();
        while let (Some(id), Some(text)) = (parts.next(), parts.next()) {
            headings.push((id, text));
        }
        Shown { url, language, title, about, headings }
    }
}

/// A file of results.
pub(crate) fn write(pages: &[Page<'_>]) -> Vec<u8> {
    let mut out = String::new();
    for page in pages {
        push(&mut out, page.url);
        for text in [page.language, &page.record.title, &page.record.about] {
            out.push('\t');
            push(&mut out, text);
        }
        for heading in &page.record.headings {
            for text in [&heading.id, &heading.text] {
                out.push('\t');
                push(&mut out, text);
            }
        }
        out.push('\n');
    }
    out.into_bytes()
}

/// Appends a text without what separates texts and lines.
pub(crate) fn push(out: &mut String, text: &str) {
    if text.bytes().any(|byte| byte < b' ') {
        out.extend(text.chars().map(|c| if c < ' ' { ' ' } else { c }));
    } else {
        out.push_str(text);
    }
}
