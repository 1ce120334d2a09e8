//! Parsing: from expanded text to the tree (afm 2, steps 6 to 10).

use crate::article::Article;
use crate::build::Builder;
use crate::diagnostic::Diagnostic;
use crate::expand::Expanded;
use crate::number;
use crate::source::offset;

/// What the site decides for all articles of a locale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The locale's language, `nl`; French keeps the space before `:`.
    pub language: String,
    /// Repair what machine translation does to markup (afm 6.4), in files that say they are machine translated.
    pub tidy: bool,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { language: "en".to_owned(), tidy: true }
    }
}

/// Parses one expanded source. Never fails: what is wrong is in the findings, sorted by place.
pub fn parse<'a>(expanded: &'a Expanded, settings: &Settings) -> (Article<'a>, Vec<Diagnostic>) {
    let marked = &expanded.marked;
    let mut found = Vec::new();
    let machine = expanded.front.translation.machine && settings.tidy;
    let tidy = machine.then_some(settings.language.as_str());
    let mut body = Builder::new(marked, tidy, &mut found).article();
    let numbered = number::number(&mut body, &mut found);
    let article = Article {
        front: expanded.front.clone(),
        body,
        headings: numbered.headings,
        ids: numbered.ids,
        asks: numbered.asks,
        map: &marked.text.map,
    };
    let mut findings = expanded.findings.clone();
    // A place inside a text that the parser changed is a guess; it must not be one inside a character.
    let whole = marked.text.text.as_str();
    let place = |at: u32| whole.floor_char_boundary(at as usize);
    findings.extend(found.into_iter().map(|(code, start, end, message)| {
        let (start, end) = (place(start), place(end.max(start)));
        // A block reaches over its line's end; what is told about it does not.
        let shown = whole[start..end].trim_end().len();
        let end = if shown == 0 { end } else { start + shown };
        let span = article.span(offset(start), offset(end));
        Diagnostic { help: number::help(code), ..Diagnostic::new(code, span, message) }
    }));
    findings.sort_by(|a, b| {
        (a.span, a.code).cmp(&(b.span, b.code)).then_with(|| a.message.cmp(&b.message))
    });
    findings.dedup();
    (article, findings)
}
