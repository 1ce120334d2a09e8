//! Recall: how many of the articles that queries should find are among the first five.
//!
//! [`cases`] reads a table that an owner wrote, [`recall`] asks the index.

use std::collections::BTreeSet;

use docent_search::Query;

use super::{entries, index, records};
use crate::ConfigError;
use crate::site::{LocaleId, Site};

/// So many articles are looked at.
const FIRST: usize = 5;

/// A query and what it should find.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// Its line in the table: start and end byte.
    pub span: (usize, usize),
    /// The locale's tag.
    pub locale: String,
    /// What a reader types.
    pub query: String,
    /// Paths of articles relative to the locale's content folder (the source locale's for a fallback).
    pub articles: Vec<String>,
}

/// What came of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recall {
    /// The place of the case in the list.
    pub case: usize,
    /// How many of its articles are among the first five.
    pub found: usize,
    /// Paths of these five.
    pub first: Vec<String>,
}

/// Reads a table: CSV with the columns `locale`, `query` and `articles`, whose paths are separated by `|`.
pub fn cases(text: &str) -> Result<Vec<Case>, ConfigError> {
    let mut reader =
        csv::ReaderBuilder::new().flexible(true).trim(csv::Trim::All).from_reader(text.as_bytes());
    let wrong = |message: String, span: Option<(usize, usize)>| ConfigError {
        message,
        help: Some(
            "write lines like `en,reset password,account/password.md|account/sign-in.md`"
                .to_owned(),
        ),
        span,
    };
    let head = reader.headers().map_err(|error| wrong(error.to_string(), None))?;
    if head.iter().ne(["locale", "query", "articles"]) {
        let end = text.find('\n').unwrap_or(text.len());
        return Err(wrong(
            "the first line must be `locale,query,articles`".to_owned(),
            Some((0, end)),
        ));
    }
    let mut cases = Vec::new();
    for row in reader.records() {
        let row = row.map_err(|error| wrong(error.to_string(), None))?;
        let place = row.position().expect("a row that was read has a place");
        let start = usize::try_from(place.byte()).unwrap_or(text.len());
        let end = text[start..].find('\n').map_or(text.len(), |end| start + end);
        let part = |number: usize| row.get(number).unwrap_or_default().to_owned();
        let written = part(2);
        let articles = written.split('|').map(|path| path.trim().to_owned());
        let articles: Vec<String> = articles.filter(|path| !path.is_empty()).collect();
        if row.len() != 3 || articles.is_empty() || part(1).is_empty() {
            let message = "a line has a locale, a query and articles".to_owned();
            return Err(wrong(message, Some((start, end))));
        }
        cases.push(Case { span: (start, end), locale: part(0), query: part(1), articles });
    }
    Ok(cases)
}

/// Asks all cases. An error names a locale or an article that the site does not have: such a case could never be met.
pub fn recall(site: &Site<'_>, cases: &[Case]) -> Result<Vec<Recall>, ConfigError> {
    let mut outcome = Vec::new();
    for (number, locale) in site.locales.iter().enumerate() {
        let own: Vec<(usize, &Case)> = cases
            .iter()
            .enumerate()
            .filter(|(_, case)| case.locale == locale.locale.tag())
            .collect();
        if own.is_empty() {
            continue;
        }
        let entries = entries(site, LocaleId(number));
        let paths: Vec<&str> =
            entries.iter().map(|entry| site.articles[entry.article.0].path.as_str()).collect();
        let records = records(site, entries.iter().map(|entry| entry.article));
        let index = index(&entries, &[&records]);
        for (place, case) in own {
            if let Some(lost) = case.articles.iter().find(|path| !paths.contains(&path.as_str())) {
                return Err(wrong(
                    case,
                    format!("no article `{lost}` of `{}` can be found", case.locale),
                ));
            }
            let found = index.ask(&Query { text: &case.query, most: FIRST, ..Query::default() });
            let first: Vec<String> =
                found.hits.iter().map(|hit| paths[hit.page as usize].to_owned()).collect();
            let found = case.articles.iter().filter(|path| first.contains(path)).count();
            outcome.push(Recall { case: place, found, first });
        }
    }
    let known: BTreeSet<&str> = site.locales.iter().map(|locale| locale.locale.tag()).collect();
    match cases.iter().find(|case| !known.contains(case.locale.as_str())) {
        Some(case) => Err(wrong(case, format!("the site has no locale `{}`", case.locale))),
        None => Ok(outcome),
    }
}

fn wrong(case: &Case, message: String) -> ConfigError {
    ConfigError { message, help: None, span: Some(case.span) }
}
