//! Requests that changed something, so that a retry gets the same answer. They live in the transaction of their effect.

use sqlx::{AnyConnection, Row};

use super::StoreError;

/// A request that must have its effect once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Who sends it: keys of two people never meet.
    pub scope: String,
    /// The `Idempotency-Key`.
    pub key: String,
    /// SHA-256 of method, path and content.
    pub digest: String,
}

/// What is known of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Replay {
    /// Nothing: it is new.
    New,
    /// It was done, and this was the answer.
    Done {
        /// HTTP status.
        status: u16,
        /// JSON without what is secret.
        answer: String,
        /// The ticket it was about.
        ticket_id: String,
    },
    /// The key was used for something else.
    Other,
}

/// Looks a request up. On PostgreSQL another transaction with the same key waits here until this one ends, and then
/// finds what it did.
pub(crate) async fn find(
    connection: &mut AnyConnection,
    request: &Request,
) -> Result<Replay, StoreError> {
    if connection.backend_name() == "PostgreSQL" {
        let name = format!("{}\n{}", request.scope, request.key);
        // The lock's own answer has a type that the pool for both engines cannot read.
        sqlx::query("select cast(pg_advisory_xact_lock(hashtextextended($1, 0)) as text)")
            .bind(name)
            .execute(&mut *connection)
            .await?;
    }
    let found = sqlx::query(
        "select digest, status, answer, ticket_id from requests where scope = $1 and key = $2",
    )
    .bind(&request.scope)
    .bind(&request.key)
    .fetch_optional(connection)
    .await?;
    let Some(row) = found else { return Ok(Replay::New) };
    if row.try_get::<String, _>("digest")? != request.digest {
        return Ok(Replay::Other);
    }
    let status: i64 = row.try_get("status")?;
    Ok(Replay::Done {
        status: u16::try_from(status).unwrap_or(500),
        answer: row.try_get("answer")?,
        ticket_id: row.try_get("ticket_id")?,
    })
}

/// Takes note of a request and its answer. A second writer of the same key fails here and changes nothing.
pub(crate) async fn insert(
    connection: &mut AnyConnection,
    request: &Request,
    (status, answer): (u16, &str),
    ticket_id: &str,
    now: i64,
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into requests (scope, key, digest, status, answer, ticket_id, created_at) \
         values ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(&request.scope)
    .bind(&request.key)
    .bind(&request.digest)
    .bind(i64::from(status))
    .bind(answer)
    .bind(ticket_id)
    .bind(now)
    .execute(connection)
    .await?;
    Ok(())
}

/// Forgets a request that was made before `before`, so that the same may be asked for anew.
pub(crate) async fn expire(
    connection: &mut AnyConnection,
    request: &Request,
    before: i64,
) -> Result<(), StoreError> {
    sqlx::query("delete from requests where scope = $1 and key = $2 and created_at < $3")
        .bind(&request.scope)
        .bind(&request.key)
        .bind(before)
        .execute(connection)
        .await?;
    Ok(())
}

/// Forgets requests made before `before`; retries come sooner.
pub(crate) async fn prune(connection: &mut AnyConnection, before: i64) -> Result<u64, StoreError> {
    let done = sqlx::query("delete from requests where created_at < $1")
        .bind(before)
        .execute(connection)
        .await?;
    Ok(done.rows_affected())
}
