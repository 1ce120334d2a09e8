//! The audit trail: what agents and operators did that no ticket's timeline shows.

use sqlx::{AnyConnection, Row};

use super::{Store, StoreError};

/// One entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// Who: an agent's address, or `operator`.
    pub actor: String,
    /// What: `agent-added`, ..
    pub action: String,
    /// To whom or what.
    pub subject: String,
    /// UTC milliseconds.
    pub created_at: i64,
}

/// Adds an entry.
pub(crate) async fn insert(
    connection: &mut AnyConnection,
    (actor, action, subject): (&str, &str, &str),
    now: i64,
) -> Result<(), StoreError> {
    sqlx::query("insert into audit (actor, action, subject, created_at) values ($1, $2, $3, $4)")
        .bind(actor)
        .bind(action)
        .bind(subject)
        .bind(now)
        .execute(connection)
        .await?;
    Ok(())
}

impl Store {
    /// The whole trail, oldest first.
    pub async fn audit(&self) -> Result<Vec<AuditEntry>, StoreError> {
        let rows =
            sqlx::query("select actor, action, subject, created_at from audit order by number")
                .fetch_all(self.pool())
                .await?;
        let entry = |row: &sqlx::any::AnyRow| {
            Ok(AuditEntry {
                actor: row.try_get("actor")?,
                action: row.try_get("action")?,
                subject: row.try_get("subject")?,
                created_at: row.try_get("created_at")?,
            })
        };
        rows.iter().map(entry).collect()
    }
}
