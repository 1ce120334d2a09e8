//! What an operator does with the outbox: count, look, try again.

use serde::Serialize;
use sqlx::Row;
use sqlx::any::AnyRow;

use crate::store::{Store, StoreError};

/// How many messages of a kind are in a state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// `mail` or `webhook`.
    pub kind: String,
    /// `waiting`, `dead` or `suppressed`.
    pub state: String,
    /// So many.
    pub count: i64,
}

impl Tally {
    /// How many messages of all kinds are in a state.
    pub fn of(tallies: &[Tally], state: &str) -> i64 {
        tallies.iter().filter(|tally| tally.state == state).map(|tally| tally.count).sum()
    }
}

/// A message as an operator sees it: without its content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Letter {
    /// Also its `Message-ID` or `webhook-id`.
    pub id: String,
    /// `mail` or `webhook`.
    pub kind: String,
    /// Which mail, or the type of the webhook's event.
    pub template: String,
    /// An address or a URL.
    pub target: String,
    /// The ticket it tells of.
    pub ticket_id: Option<String>,
    /// `waiting`, `sent`, `dead` or `suppressed`.
    pub state: String,
    /// Tries so far.
    pub attempts: i64,
    /// When it is tried next, if it waits. UTC milliseconds.
    pub due_at: i64,
    /// Why the last try failed.
    pub error: String,
    /// UTC milliseconds.
    pub created_at: i64,
}

impl Store {
    /// How many messages were not delivered, by kind and state. Those that were are not counted: they stay, and are many.
    pub async fn outbox_tallies(&self) -> Result<Vec<Tally>, StoreError> {
        let rows = sqlx::query_as::<_, (String, String, i64)>(
            "select kind, state, count(*) from outbox where state in ('waiting', 'dead', 'suppressed') \
             group by kind, state order by kind, state",
        )
        .fetch_all(self.pool())
        .await?;
        let tally = |(kind, state, count)| Tally { kind, state, count };
        Ok(rows.into_iter().map(tally).collect())
    }

    /// The messages of a state, latest first, at most `limit`.
    pub async fn letters(&self, state: &str, limit: i64) -> Result<Vec<Letter>, StoreError> {
        let rows = sqlx::query(
            "select id, kind, template, target, ticket_id, state, attempts, due_at, error, created_at \
             from outbox where state = $1 order by number desc limit $2",
        )
        .bind(state)
        .bind(limit)
        .fetch_all(self.pool())
        .await?;
        rows.iter().map(letter).collect()
    }

    /// Makes dead messages due again at `now` (UTC milliseconds), with all their tries: the one with this id, or all. Says
    /// how many.
    pub async fn revive(&self, id: Option<&str>, now: i64) -> Result<u64, StoreError> {
        let id = id.map(str::to_owned);
        self.write(move |connection| {
            Box::pin(async move {
                let done = sqlx::query(
                    "update outbox set state = 'waiting', attempts = 0, due_at = $1 \
                     where state = 'dead' and ($2 = '' or id = $2)",
                )
                .bind(now)
                .bind(id.unwrap_or_default())
                .execute(connection)
                .await?;
                Ok(done.rows_affected())
            })
        })
        .await
    }
}

fn letter(row: &AnyRow) -> Result<Letter, StoreError> {
    Ok(Letter {
        id: row.try_get("id")?,
        kind: row.try_get("kind")?,
        template: row.try_get("template")?,
        target: row.try_get("target")?,
        ticket_id: row.try_get("ticket_id")?,
        state: row.try_get("state")?,
        attempts: row.try_get("attempts")?,
        due_at: row.try_get("due_at")?,
        error: row.try_get("error")?,
        created_at: row.try_get("created_at")?,
    })
}
