//! Search: what the index of a locale keeps of each article, taken from the trees.
//!
//! [`record`] looks at one article and knows no other; [`entries`] says which articles a locale's readers may find. Their
//! [`index`] is a function of these alone. [`recall()`] tells how well queries find what they should.

mod recall;

use std::collections::BTreeMap;

use docent_article::tree::{Kind, Node};
use docent_search::{Counter, Heading, Index, Page, Place, Record};
use rayon::prelude::*;

pub use recall::{Case, Recall, cases, recall};

use crate::render::Addresses;
use crate::site::{ArticleId, LocaleId, PageId, PageKind, Site, SiteArticle};

/// Bytes of an article's own words that stand for a description that it does not have, about.
const ABOUT: usize = 200;

/// An article that readers of a locale may find.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Which.
    pub article: ArticleId,
    /// The address of its page in the locale.
    pub url: String,
    /// The language of a fallback; empty for the locale's own.
    pub language: String,
}

/// The articles that readers of a locale may find, in the order of its pages: no hidden one, and none that search engines
/// are asked to leave out.
pub fn entries(site: &Site<'_>, locale: LocaleId) -> Vec<Entry> {
    listed(site, &Addresses::of(site), locale)
}

/// The same with addresses that are known already.
pub(crate) fn listed(site: &Site<'_>, addresses: &Addresses<'_>, locale: LocaleId) -> Vec<Entry> {
    let mut entries = Vec::new();
    for (index, page) in site.locales[locale.0].pages.iter().enumerate() {
        let (PageKind::Article(article) | PageKind::Fallback(article)) = page.kind else {
            continue;
        };
        let found = &site.articles[article.0];
        if found.noindex || found.article.front.hide {
            continue;
        }
        let own = found.locale == locale;
        let language = site.locales[found.locale.0].locale.tag();
        entries.push(Entry {
            article,
            url: addresses.href((locale, PageId(index))).into_owned(),
            language: if own { String::new() } else { language.to_owned() },
        });
    }
    entries
}

/// The record of an article. `counter` is empty before and after.
pub fn record(article: &SiteArticle<'_>, counter: &mut Counter) -> Record {
    let front = &article.article.front;
    let mut fold = Fold {
        counter,
        sections: Vec::new(),
        section: 0,
        text: String::new(),
        about: String::new(),
    };
    fold.counter.add(Place::Title, &article.heading);
    // The head's title may be another; it counts like a description.
    let texts = front.title.iter().chain(&front.description).chain(&front.keywords);
    for text in texts.filter(|text| **text != article.heading) {
        fold.counter.add(Place::About, text);
    }
    let mut headings = Vec::new();
    let mut title = true;
    for (heading, ids) in article.article.headings.iter().zip(&article.heading_ids) {
        let is_title = std::mem::take(&mut title) && heading.level == 1;
        let shown = !is_title && !heading.text.is_empty() && !ids.id.is_empty();
        if shown {
            headings.push(Heading { id: ids.id.clone(), text: heading.text.clone() });
        }
        fold.sections.push(if shown { headings.len() } else { 0 });
    }
    fold.nodes(article, &article.article.body);
    fold.flush();
    let about = front.description.clone().unwrap_or(fold.about);
    let facets = front.facets.iter().map(|(key, values)| ((*key).to_owned(), shown_values(values)));
    let shown = Record {
        title: article.heading.clone(),
        about,
        headings,
        facets: facets.collect(),
        ..Record::default()
    };
    counter.finish(shown)
}

/// Records by their articles.
pub type Records = BTreeMap<ArticleId, Record>;

/// The records of articles, each made once.
pub fn records(site: &Site<'_>, articles: impl Iterator<Item = ArticleId>) -> Records {
    let mut articles: Vec<ArticleId> = articles.collect();
    articles.sort();
    articles.dedup();
    let records = articles
        .par_iter()
        .map_init(Counter::default, |counter, id| (*id, record(&site.articles[id.0], counter)));
    // A list keeps its order; a map made by several threads would be merged again and again.
    records.collect::<Vec<_>>().into_iter().collect()
}

/// The index of a locale. Each entry has its record in one of these.
pub fn index(entries: &[Entry], records: &[&Records]) -> Index {
    let pages: Vec<Page<'_>> = entries
        .iter()
        .map(|entry| {
            let mut found = records.iter().filter_map(|records| records.get(&entry.article));
            let record = found.next().expect("every entry's article has a record");
            Page { record, url: &entry.url, language: &entry.language }
        })
        .collect();
    docent_search::index(&pages)
}

/// Facets as readers see them: some authors write keys, `system-administration`.
fn shown_values(values: &[String]) -> Vec<String> {
    let shown = |value: &String| {
        let is_key = value.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        let mut letters = value.chars();
        match letters.next().filter(|_| is_key) {
            Some(first) => {
                first.to_ascii_uppercase().to_string() + &letters.as_str().replace('-', " ")
            }
            None => value.clone(),
        }
    };
    let mut shown: Vec<String> = values.iter().map(shown).collect();
    shown.sort();
    shown.dedup();
    shown
}

/// Walks through a body, and gives each section's text to the counter in one piece.
struct Fold<'c> {
    counter: &'c mut Counter,
    /// The section of each heading of the article.
    sections: Vec<usize>,
    section: usize,
    text: String,
    about: String,
}

impl Fold<'_> {
    fn nodes(&mut self, article: &SiteArticle<'_>, nodes: &[Node<'_>]) {
        for node in nodes {
            if !node.kind.is_inline() {
                self.text.push('\n');
            }
            match &node.kind {
                Kind::Heading(heading) => {
                    self.heading(article, heading.index as usize);
                    continue;
                }
                Kind::Text(text) | Kind::Code(text) => self.text.push_str(text),
                Kind::SoftBreak | Kind::HardBreak => self.text.push(' '),
                Kind::Image(image) => {
                    self.text.push(' ');
                    self.text.push_str(&image.alt);
                    self.text.push(' ');
                }
                Kind::CodeBlock(block) => self.text.push_str(&block.text),
                Kind::Tab(tab) => self.text.push_str(&tab.title),
                Kind::ShadeBox { title: Some(title) } => self.text.push_str(title),
                Kind::Collapsible { title } => self.nodes(article, title),
                _ => {}
            }
            self.nodes(article, &node.children);
        }
    }

    fn heading(&mut self, article: &SiteArticle<'_>, index: usize) {
        self.flush();
        self.section = self.sections.get(index).copied().unwrap_or_default();
        if let Some(heading) = article.article.headings.get(index).filter(|_| self.section > 0) {
            self.counter.add(Place::Heading(self.section), &heading.text);
        }
    }

    /// What was read since the last heading.
    fn flush(&mut self) {
        if self.about.is_empty() {
            self.about = beginning(&self.text);
        }
        self.counter.add(Place::Body(self.section), &self.text);
        self.text.clear();
    }
}

/// The first words of a text on one line.
fn beginning(text: &str) -> String {
    let mut out = String::new();
    for word in text.split_whitespace() {
        if out.len() + word.len() > ABOUT {
            // One long run of a script without spaces still begins somewhere.
            let room = word.floor_char_boundary(ABOUT.saturating_sub(out.len()));
            if out.is_empty() {
                out.push_str(&word[..room]);
            }
            out.push('…');
            break;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}
