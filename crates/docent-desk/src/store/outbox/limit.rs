//! What does not leave, because anyone can type anyone's address into a form, and the desk must not become a way to flood a
//! mailbox: receipts beyond the limits, and every other news for an address whose reader has not shown that they read it.
//! It is stored as `suppressed`, with the reason.

use sqlx::AnyConnection;

use super::{Claimed, Reader, reader};
use crate::store::{Engine, StoreError};

/// How many such receipts an address gets. They count by the time at which they were asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Milliseconds with at most one receipt.
    pub window: i64,
    /// No receipt after so many receipts and sign-in codes in 24 hours.
    pub daily: i64,
}

/// What the limits judge: receipts of whoever typed an address.
const UNASKED: &str = "receipt";

/// Sign-in codes are limited where they are asked for, so that whoever asks is told.
const CODE: &str = "sign-in";

const DAY: i64 = 24 * 60 * 60 * 1000;

/// Suppresses mails that may not leave; gives the rest, and how many were suppressed. A message is judged at its first
/// claim only.
pub(super) async fn admit(
    connection: &mut AnyConnection,
    engine: Engine,
    limits: Limits,
    claimed: Vec<Claimed>,
) -> Result<(Vec<Claimed>, usize), StoreError> {
    let is_judged = |message: &&Claimed| message.attempts == 1 && message.template == UNASKED;
    lock(connection, engine, claimed.iter().filter(is_judged)).await?;
    let mut admitted = Vec::new();
    let mut suppressed = 0;
    // A message counts once it was claimed, and this transaction claimed all of these: those that wait for their
    // verdict must not count against those before them.
    let mut waiting: Vec<String> =
        claimed.iter().filter(is_judged).map(|message| message.id.clone()).collect();
    for message in claimed {
        let reason = if is_judged(&&message) {
            let reason = excess(connection, limits, &message, &waiting).await?;
            waiting.retain(|id| *id != message.id);
            reason
        } else if message.attempts == 1 && is_news(&message) {
            unverified(connection, &message).await?
        } else {
            None
        };
        match reason {
            Some(reason) => {
                suppress(connection, &message.id, reason).await?;
                suppressed += 1;
            }
            None => admitted.push(message),
        }
    }
    Ok((admitted, suppressed))
}

/// Whether it is neither a limited receipt nor a code.
fn is_news(message: &Claimed) -> bool {
    ![UNASKED, CODE].contains(&message.template.as_str())
}

/// On PostgreSQL two processes could judge two mails to one address at the same time and both find none before.
async fn lock(
    connection: &mut AnyConnection,
    engine: Engine,
    messages: impl Iterator<Item = &Claimed>,
) -> Result<(), StoreError> {
    if engine == Engine::Sqlite {
        return Ok(());
    }
    // In order, so that two processes never wait for each other.
    let targets: std::collections::BTreeSet<i64> =
        messages.map(|message| number(&message.target)).collect();
    for target in targets {
        sqlx::query("select pg_advisory_xact_lock($1)::text")
            .bind(target)
            .execute(&mut *connection)
            .await?;
    }
    Ok(())
}

/// A number of an address; two addresses with one number wait for each other, which harms nobody.
fn number(target: &str) -> i64 {
    let digest = crate::secret::digest(&[b"mail to", target.as_bytes()]);
    i64::from_str_radix(&digest[..15], 16).expect("a digest is hexadecimal digits")
}

/// Why a message is too much, if it is.
async fn excess(
    connection: &mut AnyConnection,
    limits: Limits,
    message: &Claimed,
    waiting: &[String],
) -> Result<Option<&'static str>, StoreError> {
    let rows: Vec<(String, String, i64)> = sqlx::query_as(
        "select id, template, created_at from outbox \
         where target = $1 and created_at > $2 and kind = 'mail' and attempts > 0 \
         and state <> 'suppressed' and template in ('receipt', 'sign-in')",
    )
    .bind(&message.target)
    .bind(message.created_at - DAY)
    .fetch_all(connection)
    .await?;
    let others: Vec<_> = rows.iter().filter(|(id, ..)| !waiting.contains(id)).collect();
    let since = message.created_at - limits.window;
    let recent =
        others.iter().any(|(_, template, at)| *template == message.template && *at > since);
    let today = i64::try_from(others.len()).unwrap_or(i64::MAX);
    Ok(match (recent, today >= limits.daily) {
        (true, _) => Some("the address got a receipt a short time ago"),
        (false, true) => Some("the address got as many mails as allowed in 24 hours"),
        (false, false) => None,
    })
}

/// Why a message may not go to its address, if it may not.
async fn unverified(
    connection: &mut AnyConnection,
    message: &Claimed,
) -> Result<Option<&'static str>, StoreError> {
    let known = reader(connection, &message.target).await? != Reader::Unverified;
    Ok((!known).then_some("nobody has shown that they read the mails of the address"))
}

async fn suppress(
    connection: &mut AnyConnection,
    id: &str,
    reason: &str,
) -> Result<(), StoreError> {
    sqlx::query("update outbox set state = 'suppressed', error = $1 where id = $2")
        .bind(reason)
        .bind(id)
        .execute(connection)
        .await?;
    Ok(())
}
