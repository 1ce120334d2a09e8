//! "Was this article helpful?": votes on articles, and the articles that need work most.
//!
//! A vote belongs to a page and a day; a second one by the same reader on that day replaces the first, so that a double
//! click counts once. Of the reader nothing is kept but a digest under a key that changes every day.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::Desk;
use crate::store::{NewVote, Store, StoreError};

/// What the site says of an article's page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ArticleInfo {
    /// Its title.
    pub title: String,
    /// The commit of the article it was made from; empty if none is recorded.
    pub source_commit: String,
}

/// What a reader says of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Vote {
    /// Address of the page, from its host on.
    pub page: String,
    /// The reader's locale.
    pub locale: String,
    /// Yes or no.
    pub helpful: bool,
    /// May be empty.
    pub comment: String,
}

/// Longest comment that is kept, in characters.
pub const LONGEST: usize = 2000;

/// Articles of a report.
const REPORTED: usize = 50;

const DAY: i64 = 24 * 60 * 60 * 1000;

/// Why a vote is not counted.
#[derive(Debug, thiserror::Error)]
pub enum VoteError {
    /// The site has no such page.
    #[error("the site has no such page")]
    Page,
    /// The comment is longer than [`LONGEST`], or holds what no text holds.
    #[error("the comment cannot be stored")]
    Comment,
    /// The store failed.
    #[error("the vote was not stored")]
    Store(#[from] StoreError),
}

/// Stores a vote. `reader` is whatever tells readers apart; it is not stored.
pub async fn vote(desk: &Desk, vote: Vote, reader: &[&[u8]]) -> Result<(), VoteError> {
    let comment = vote.comment.replace("\r\n", "\n").trim().to_owned();
    if comment.chars().count() > LONGEST || comment.contains('\0') {
        return Err(VoteError::Comment);
    }
    let now = desk.clock.now();
    let row = NewVote {
        id: desk.secret.voter(now.div_euclid(DAY), &vote.page, reader),
        source_commit: article(desk, &vote.page)?.source_commit,
        page: vote.page,
        locale: vote.locale,
        helpful: vote.helpful,
        comment,
        now,
    };
    desk.store.vote(row).await?;
    Ok(())
}

/// The article of a page. A desk that knows no site takes every path for one.
fn article(desk: &Desk, page: &str) -> Result<ArticleInfo, VoteError> {
    let is_path = page.len() <= 1000
        && page.starts_with('/')
        && !page.starts_with("//")
        && !page.contains(|c: char| c.is_control() || c.is_whitespace() || c == '\\');
    match desk.articles.get(page) {
        Some(article) => Ok(article.clone()),
        None if desk.articles.is_empty() && is_path => Ok(ArticleInfo::default()),
        None => Err(VoteError::Page),
    }
}

/// What readers said of an article, and how many wrote to us from its page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ArticleReport {
    /// Address of the page.
    pub page: String,
    /// The article's title; empty if the site does not know the page (any more).
    pub title: String,
    /// The article's recorded commit, as of now.
    pub source_commit: String,
    /// Helpful.
    pub yes: i64,
    /// Not helpful.
    pub no: i64,
    /// Votes with a comment.
    pub comments: i64,
    /// Tickets opened from this page.
    pub tickets: i64,
}

/// The articles that need work most since a time (UTC milliseconds): those with the most unhelpful votes and tickets
/// together, at most 50.
pub async fn report(
    store: &Store,
    articles: &BTreeMap<String, ArticleInfo>,
    since: i64,
) -> Result<Vec<ArticleReport>, StoreError> {
    let mut rows: BTreeMap<String, ArticleReport> = BTreeMap::new();
    for tally in store.vote_tallies(since).await? {
        let row = rows.entry(tally.page).or_default();
        (row.yes, row.no, row.comments) = (tally.yes, tally.no, tally.comments);
    }
    for (page, tickets) in store.tickets_by_page(since).await? {
        rows.entry(page).or_default().tickets = tickets;
    }
    let named = rows.into_iter().map(|(page, row)| {
        let article = articles.get(&page).cloned().unwrap_or_default();
        ArticleReport { page, title: article.title, source_commit: article.source_commit, ..row }
    });
    let mut report: Vec<ArticleReport> = named.collect();
    report.sort_by_key(|row| std::cmp::Reverse((row.no + row.tickets, row.no)));
    report.truncate(REPORTED);
    Ok(report)
}
