//! The outbox: mail and webhooks that wait for their delivery, stored in the transaction of what they tell.

use serde_json::Value;
use sqlx::AnyConnection;

use super::StoreError;
use crate::secret;

/// A message to be delivered.
#[derive(Debug, Clone, PartialEq)]
pub struct NewMessage {
    /// `mail` or `webhook`.
    pub kind: &'static str,
    /// An address or a URL.
    pub target: String,
    /// The ticket it tells of.
    pub ticket_id: Option<String>,
    /// What is in it.
    pub payload: Value,
}

/// Stores a message; it is due at once.
pub(crate) async fn insert(
    connection: &mut AnyConnection,
    message: &NewMessage,
    now: i64,
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into outbox (id, kind, target, ticket_id, payload, state, attempts, due_at, error, created_at) \
         values ($1, $2, $3, $4, $5, 'waiting', 0, $6, '', $6)",
    )
    .bind(secret::id())
    .bind(message.kind)
    .bind(&message.target)
    .bind(message.ticket_id.as_deref())
    .bind(message.payload.to_string())
    .bind(now)
    .execute(connection)
    .await?;
    Ok(())
}
