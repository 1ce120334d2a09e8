//! Votes on articles.

use super::{Store, StoreError};

/// A vote to be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NewVote {
    /// The same for the same reader, page and day.
    pub(crate) id: String,
    /// Address of the page.
    pub(crate) page: String,
    /// The reader's locale.
    pub(crate) locale: String,
    /// Yes or no.
    pub(crate) helpful: bool,
    /// May be empty.
    pub(crate) comment: String,
    /// The article's recorded commit; may be empty.
    pub(crate) source_commit: String,
    /// UTC milliseconds.
    pub(crate) now: i64,
}

/// Votes on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct VoteTally {
    pub(crate) page: String,
    pub(crate) yes: i64,
    pub(crate) no: i64,
    pub(crate) comments: i64,
}

impl Store {
    /// Stores a vote; the reader's last one of the day stands, and a comment is not lost to a later vote without one.
    pub(crate) async fn vote(&self, vote: NewVote) -> Result<(), StoreError> {
        self.write(move |connection| {
            Box::pin(async move {
                sqlx::query(
                    "insert into votes (id, page, locale, helpful, comment, source_commit, created_at) \
                     values ($1, $2, $3, $4, $5, $6, $7) \
                     on conflict (id) do update set locale = excluded.locale, helpful = excluded.helpful, \
                     comment = case when excluded.comment = '' then votes.comment else excluded.comment end, \
                     source_commit = excluded.source_commit, created_at = excluded.created_at",
                )
                .bind(vote.id)
                .bind(vote.page)
                .bind(vote.locale)
                .bind(i64::from(vote.helpful))
                .bind(vote.comment)
                .bind(vote.source_commit)
                .bind(vote.now)
                .execute(connection)
                .await?;
                Ok(())
            })
        })
        .await
    }

    /// Votes since a time, by page.
    pub(crate) async fn vote_tallies(&self, since: i64) -> Result<Vec<VoteTally>, StoreError> {
        let rows: Vec<(String, i64, i64, i64)> = sqlx::query_as(
            "select page, cast(sum(helpful) as bigint), cast(sum(1 - helpful) as bigint), \
             cast(sum(case when comment = '' then 0 else 1 end) as bigint) \
             from votes where created_at >= $1 group by page",
        )
        .bind(since)
        .fetch_all(self.pool())
        .await?;
        let tally = |(page, yes, no, comments)| VoteTally { page, yes, no, comments };
        Ok(rows.into_iter().map(tally).collect())
    }

    /// Tickets since a time, by the page that the form was opened on.
    pub(crate) async fn tickets_by_page(
        &self,
        since: i64,
    ) -> Result<Vec<(String, i64)>, StoreError> {
        let rows = sqlx::query_as(
            "select page, count(*) from tickets where created_at >= $1 and page <> '' group by page",
        )
        .bind(since)
        .fetch_all(self.pool())
        .await?;
        Ok(rows)
    }
}
