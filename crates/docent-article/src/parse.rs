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
        map: &marked.text.map,
    };
    let mut findings = expanded.findings.clone();
    findings.extend(found.into_iter().map(|(code, start, end, message)| {
        // A block reaches over its line's end; what is told about it does not.
        let text = marked.text.text.get(start as usize..end as usize).unwrap_or_default();
        let blanks = match text.trim_end().len() {
            0 => 0,
            shown => offset(text.len() - shown),
        };
        let span = article.span(start, end - blanks);
        Diagnostic { help: number::help(code), ..Diagnostic::new(code, span, message) }
    }));
    findings.sort_by(|a, b| {
        (a.span, a.code).cmp(&(b.span, b.code)).then_with(|| a.message.cmp(&b.message))
    });
    findings.dedup();
    (article, findings)
}
