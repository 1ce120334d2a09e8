//! `docent desk report`: the articles that need work most.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use docent_desk::Clock;
use docent_desk::votes::{self, ArticleInfo, ArticleReport};

use super::data::{self, Absent, Data};
use super::pages;
use crate::failure::Failure;
use crate::options::{ListFormat, ReportOptions};
use crate::report::{counted, one_line};
use crate::setup::Setup;

const DAY: i64 = 24 * 60 * 60 * 1000;

/// Prints the report.
pub(super) fn report(options: &ReportOptions) -> Result<u8, Failure> {
    let since = Clock::System.now() - i64::from(options.since) * DAY;
    data::with(&options.data, Absent::Refuse, async |Data { setup, store, .. }| {
        let articles = articles(&setup)?;
        let rows = votes::report(&store, &articles, since).await;
        let rows = rows.map_err(|error| data::refused(&error))?;
        Ok(match options.format {
            ListFormat::Human => human(&rows, options.since),
            ListFormat::Json => rows.iter().map(json).collect(),
        })
    })
}

/// The articles by the addresses of their pages. `docent serve` has them at its own address, and that has no path.
fn articles(setup: &Setup) -> Result<BTreeMap<String, ArticleInfo>, Failure> {
    let mut articles = pages::articles(setup)?;
    let path = setup.config.base_path();
    let moved = |(page, article): (&String, &ArticleInfo)| {
        Some((page.strip_prefix(path)?.to_owned(), article.clone()))
    };
    let served: Vec<_> = articles.iter().filter_map(moved).collect();
    articles.extend(served);
    Ok(articles)
}

fn human(rows: &[ArticleReport], days: u32) -> String {
    let days = counted(days as usize, "day", "days");
    if rows.is_empty() {
        return format!("no votes and no tickets from an article in {days}\n");
    }
    let mut text = format!("  no  yes  comments  tickets  article ({days})\n");
    for row in rows {
        let ArticleReport { yes, no, comments, tickets, .. } = row;
        let title = if row.title.is_empty() { "?" } else { &row.title };
        let article = one_line(&format!("{}  {title}", row.page));
        let commit = match row.source_commit.as_str() {
            "" => String::new(),
            commit => one_line(&format!("  @{commit}")),
        };
        writeln!(text, "{no:4} {yes:4}  {comments:8}  {tickets:7}  {article}{commit}")
            .expect("memory");
    }
    text
}

fn json(row: &ArticleReport) -> String {
    serde_json::to_string(row).expect("texts and numbers are JSON") + "\n"
}
