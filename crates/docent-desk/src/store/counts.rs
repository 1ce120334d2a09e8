//! Numbers about the tables, for whoever operates the desk.

use sqlx::Row;

use super::{Store, StoreError};

/// How many messages of the outbox are not delivered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Outbox {
    /// They wait, for their first or another try.
    pub waiting: i64,
    /// They were given up.
    pub dead: i64,
}

impl Store {
    /// Counts what the outbox holds besides what is delivered.
    pub async fn outbox(&self) -> Result<Outbox, StoreError> {
        let rows = sqlx::query(
            "select state, count(*) as messages from outbox where state in ('waiting', 'dead') group by state",
        )
        .fetch_all(self.pool())
        .await?;
        let mut outbox = Outbox::default();
        for row in rows {
            let count = row.try_get("messages")?;
            match row.try_get::<String, _>("state")?.as_str() {
                "dead" => outbox.dead = count,
                _ => outbox.waiting = count,
            }
        }
        Ok(outbox)
    }
}
