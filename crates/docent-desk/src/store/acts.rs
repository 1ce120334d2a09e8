//! Changing a ticket: its row is held, read, and written again in one transaction.

use sqlx::{AnyConnection, Row};

use super::{StoreError, Ticket};

/// Who answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Agent {
    /// The account's id.
    pub(crate) id: String,
    /// For people; may be empty.
    pub(crate) name: String,
    /// In lower case.
    pub(crate) email: String,
}

/// Holds a ticket's row until the transaction ends, so that what is read next stays true. On SQLite there is one writer
/// anyway; on PostgreSQL a second one waits here, and then sees what the first has done.
pub(crate) async fn hold(connection: &mut AnyConnection, id: &str) -> Result<(), StoreError> {
    sqlx::query("update tickets set rating = rating where id = $1")
        .bind(id)
        .execute(connection)
        .await?;
    Ok(())
}

/// Writes what can change in a ticket.
pub(crate) async fn update(
    connection: &mut AnyConnection,
    ticket: &Ticket,
) -> Result<(), StoreError> {
    sqlx::query(
        "update tickets set status = $2, priority = $3, assignee_id = $4, escalated_at = $5, ended_at = $6, \
         rating = $7, updated_at = $8 where id = $1",
    )
    .bind(&ticket.id)
    .bind(ticket.status.as_str())
    .bind(ticket.stored.priority.as_str())
    .bind(ticket.assignee_id.as_deref())
    .bind(ticket.escalated_at)
    .bind(ticket.ended_at)
    .bind(ticket.rating)
    .bind(ticket.updated_at)
    .execute(connection)
    .await?;
    Ok(())
}

/// Looks an agent up; `None` if there is no such account or it does not answer.
pub(crate) async fn agent(
    connection: &mut AnyConnection,
    id: &str,
) -> Result<Option<Agent>, StoreError> {
    let row = sqlx::query("select id, name, email from accounts where id = $1 and role = 'agent'")
        .bind(id)
        .fetch_optional(connection)
        .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Agent {
        id: row.try_get("id")?,
        name: row.try_get("name")?,
        email: row.try_get("email")?,
    }))
}
