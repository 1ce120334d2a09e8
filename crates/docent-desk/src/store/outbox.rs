//! The outbox: mail and webhooks that wait for their delivery, stored in the transaction of what they tell.
//!
//! A message is claimed for a time (a lease): its `due_at` moves ahead in the claiming transaction, so no two processes
//! hold it at once, and what a process that died had claimed is due again. The number of claims is the lease's number:
//! only the last one who claimed may say how it ended.

mod limit;
mod operator;
mod reader;

use serde_json::Value;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AssertSqlSafe, Row};

use super::{Engine, Store, StoreError};
use crate::outbox::AgentAddress;
use crate::secret;

pub use limit::Limits;
pub use operator::{Letter, Tally};
pub(crate) use reader::{Reader, reader, verify};

/// A message to be delivered.
#[derive(Debug, Clone, PartialEq)]
pub struct NewMessage {
    /// `mail` or `webhook`.
    pub kind: &'static str,
    /// An address or a URL.
    pub target: String,
    /// The ticket it tells of.
    pub ticket_id: Option<String>,
    /// What is in it: of a mail its `template` and `locale`, of a webhook its whole body.
    pub payload: Value,
}

/// A message that this process may deliver until its lease ends.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Claimed {
    /// The same over all tries.
    pub(crate) id: String,
    /// An address or a URL.
    pub(crate) target: String,
    /// The ticket it tells of.
    pub(crate) ticket_id: Option<String>,
    /// Which mail, or the type of the webhook's event.
    pub(crate) template: String,
    /// As it was stored.
    pub(crate) payload: String,
    /// This try's number, from 1.
    pub(crate) attempts: i64,
    /// UTC milliseconds.
    pub(crate) created_at: i64,
}

/// What is claimed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Claim {
    /// `mail` or `webhook`.
    pub(crate) kind: &'static str,
    /// At most so many.
    pub(crate) count: i64,
    /// UTC milliseconds.
    pub(crate) now: i64,
    /// Milliseconds until others may claim it.
    pub(crate) lease: i64,
    /// Of mails to addresses that nobody verified.
    pub(crate) limits: Limits,
}

/// How a try ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Ending {
    /// It is there.
    Sent,
    /// It is tried again at this time.
    Waiting(i64, String),
    /// It is not tried again.
    Dead(String),
}

/// Stores a message; it is due at once.
pub(crate) async fn insert(
    connection: &mut AnyConnection,
    message: &NewMessage,
    now: i64,
) -> Result<(), StoreError> {
    // Limits count by address, and nobody has two mailboxes that differ in case.
    let target = match message.kind {
        "mail" => message.target.to_lowercase(),
        _ => message.target.clone(),
    };
    let template = message.payload.get("template").or_else(|| message.payload.get("type"));
    sqlx::query(
        "insert into outbox (id, kind, target, ticket_id, template, payload, state, attempts, due_at, error, created_at) \
         values ($1, $2, $3, $4, $5, $6, 'waiting', 0, $7, '', $7)",
    )
    .bind(secret::id())
    .bind(message.kind)
    .bind(target)
    .bind(message.ticket_id.as_deref())
    .bind(template.and_then(Value::as_str).unwrap_or_default())
    .bind(message.payload.to_string())
    .bind(now)
    .execute(connection)
    .await?;
    Ok(())
}

/// Everybody who answers.
pub(crate) async fn agents(
    connection: &mut AnyConnection,
) -> Result<Vec<AgentAddress>, StoreError> {
    let rows: Vec<(String, String)> =
        sqlx::query_as("select id, email from accounts where role = 'agent' order by email")
            .fetch_all(connection)
            .await?;
    Ok(rows.into_iter().map(|(id, email)| AgentAddress { id, email }).collect())
}

impl Store {
    /// Takes messages that are due, oldest first, and how many of the due ones the limits suppressed.
    pub(crate) async fn claim(&self, claim: Claim) -> Result<(Vec<Claimed>, usize), StoreError> {
        let engine = self.engine();
        self.write(move |connection| {
            Box::pin(async move {
                let due = take(connection, engine, claim).await?;
                if claim.kind == "webhook" {
                    return Ok((due, 0));
                }
                limit::admit(connection, engine, claim.limits, due).await
            })
        })
        .await
    }

    /// Stores how a try ended. Whoever lost the lease changes nothing.
    pub(crate) async fn finish(&self, message: &Claimed, ending: Ending) -> Result<(), StoreError> {
        let (id, attempts) = (message.id.clone(), message.attempts);
        self.write(move |connection| {
            Box::pin(async move { finish(connection, &id, attempts, ending).await })
        })
        .await
    }
}

async fn take(
    connection: &mut AnyConnection,
    engine: Engine,
    claim: Claim,
) -> Result<Vec<Claimed>, StoreError> {
    // SQLite has one writer, so what is chosen stays due until it is taken.
    let lock = match engine {
        Engine::Sqlite => "",
        Engine::Postgres => "for update skip locked",
    };
    let statement = format!(
        "update outbox set attempts = attempts + 1, due_at = $1 where number in (\
         select number from outbox where state = 'waiting' and kind = $2 and due_at <= $3 \
         order by due_at, number limit $4 {lock}) \
         returning number, id, target, ticket_id, template, payload, attempts, created_at"
    );
    let rows = sqlx::query(AssertSqlSafe(statement))
        .bind(claim.now + claim.lease)
        .bind(claim.kind)
        .bind(claim.now)
        .bind(claim.count)
        .fetch_all(connection)
        .await?;
    let numbered = rows.iter().map(|row| Ok((row.try_get::<i64, _>("number")?, claimed(row)?)));
    let mut numbered = numbered.collect::<Result<Vec<_>, StoreError>>()?;
    numbered.sort_by_key(|(number, _)| *number);
    Ok(numbered.into_iter().map(|(_, message)| message).collect())
}

fn claimed(row: &AnyRow) -> Result<Claimed, StoreError> {
    Ok(Claimed {
        id: row.try_get("id")?,
        target: row.try_get("target")?,
        ticket_id: row.try_get("ticket_id")?,
        template: row.try_get("template")?,
        payload: row.try_get("payload")?,
        attempts: row.try_get("attempts")?,
        created_at: row.try_get("created_at")?,
    })
}

async fn finish(
    connection: &mut AnyConnection,
    id: &str,
    attempts: i64,
    ending: Ending,
) -> Result<(), StoreError> {
    let (state, due, error) = match ending {
        Ending::Sent => ("sent", None, String::new()),
        Ending::Waiting(due, error) => ("waiting", Some(due), error),
        Ending::Dead(error) => ("dead", None, error),
    };
    sqlx::query(
        "update outbox set state = $1, due_at = coalesce($2, due_at), error = $3 \
         where id = $4 and attempts = $5 and state = 'waiting'",
    )
    .bind(state)
    .bind(due)
    .bind(error)
    .bind(id)
    .bind(attempts)
    .execute(connection)
    .await?;
    Ok(())
}

/// Forgets messages that were delivered or suppressed, and were claimed last before `before`; says how many. Dead ones
/// wait for an operator.
pub(crate) async fn prune(connection: &mut AnyConnection, before: i64) -> Result<u64, StoreError> {
    let done = sqlx::query(
        "delete from outbox where state in ('sent', 'suppressed') and kind in ('mail', 'webhook') and due_at < $1",
    )
    .bind(before)
    .execute(connection)
    .await?;
    Ok(done.rows_affected())
}
