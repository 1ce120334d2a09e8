//! Sessions and sign-in codes. Of a session's token only a digest is kept; a code is not kept at all, because it is derived
//! from its id and the server's secret.

use sqlx::{AnyConnection, AssertSqlSafe, Row};

use super::{Engine, Store, StoreError, accounts};
use crate::access::Account;

/// Stores a session.
pub(crate) async fn insert(
    connection: &mut AnyConnection,
    (digest, account_id): (&str, &str),
    (now, expires_at): (i64, i64),
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into sessions (digest, account_id, created_at, expires_at) values ($1, $2, $3, $4)",
    )
    .bind(digest)
    .bind(account_id)
    .bind(now)
    .bind(expires_at)
    .execute(connection)
    .await?;
    Ok(())
}

/// Ends a session.
pub(crate) async fn remove(connection: &mut AnyConnection, digest: &str) -> Result<(), StoreError> {
    sqlx::query("delete from sessions where digest = $1").bind(digest).execute(connection).await?;
    Ok(())
}

/// Ends every session of an account.
pub(crate) async fn remove_all(
    connection: &mut AnyConnection,
    account_id: &str,
) -> Result<(), StoreError> {
    sqlx::query("delete from sessions where account_id = $1")
        .bind(account_id)
        .execute(connection)
        .await?;
    Ok(())
}

/// Forgets sessions that ended before `now` and codes that count for no limit any more.
pub(crate) async fn prune(
    connection: &mut AnyConnection,
    (now, codes_before): (i64, i64),
) -> Result<(), StoreError> {
    sqlx::query("delete from sessions where expires_at <= $1")
        .bind(now)
        .execute(&mut *connection)
        .await?;
    sqlx::query("delete from sign_in_codes where created_at < $1")
        .bind(codes_before)
        .execute(connection)
        .await?;
    Ok(())
}

impl Store {
    /// Whose session it is, if it has not ended.
    pub(crate) async fn session(
        &self,
        digest: &str,
        now: i64,
    ) -> Result<Option<Account>, StoreError> {
        let statement = format!(
            "select {} from sessions join accounts on accounts.id = sessions.account_id \
             where sessions.digest = $1 and sessions.expires_at > $2",
            accounts::COLUMNS
        );
        let row = sqlx::query(AssertSqlSafe(statement))
            .bind(digest)
            .bind(now)
            .fetch_optional(self.pool())
            .await?;
        row.as_ref().map(accounts::account).transpose()
    }
}

/// Lets nobody else count or add codes of an address until this transaction ends. SQLite has one writer anyway.
pub(crate) async fn lock_address(
    connection: &mut AnyConnection,
    engine: Engine,
    email: &str,
) -> Result<(), StoreError> {
    if engine == Engine::Postgres {
        // The cast, because `Any` knows no `void`.
        sqlx::query("select pg_advisory_xact_lock(hashtext($1))::text")
            .bind(email)
            .execute(connection)
            .await?;
    }
    Ok(())
}

/// When the codes of an address were made since a time, latest first.
pub(crate) async fn codes_since(
    connection: &mut AnyConnection,
    email: &str,
    since: i64,
) -> Result<Vec<i64>, StoreError> {
    let times = sqlx::query_scalar(
        "select created_at from sign_in_codes where email = $1 and created_at > $2 \
         order by created_at desc",
    )
    .bind(email)
    .bind(since)
    .fetch_all(connection)
    .await?;
    Ok(times)
}

/// Stores a code's id.
pub(crate) async fn insert_code(
    connection: &mut AnyConnection,
    (id, email): (&str, &str),
    (now, expires_at): (i64, i64),
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into sign_in_codes (id, email, attempts, created_at, expires_at) \
         values ($1, $2, 0, $3, $4)",
    )
    .bind(id)
    .bind(email)
    .bind(now)
    .bind(expires_at)
    .execute(connection)
    .await?;
    Ok(())
}

/// Counts an attempt on every code of an address that is still good, and gives their ids. Whoever comes at the same time
/// waits for the end of this transaction.
pub(crate) async fn attempt(
    connection: &mut AnyConnection,
    email: &str,
    now: i64,
    most: i64,
) -> Result<Vec<String>, StoreError> {
    let rows = sqlx::query(
        "update sign_in_codes set attempts = attempts + 1 \
         where email = $1 and expires_at > $2 and attempts < $3 returning id",
    )
    .bind(email)
    .bind(now)
    .bind(most)
    .fetch_all(connection)
    .await?;
    rows.iter().map(|row| Ok(row.try_get("id")?)).collect()
}

/// Ends the codes of an address; they still count for the limit.
pub(crate) async fn end_codes(
    connection: &mut AnyConnection,
    email: &str,
    now: i64,
) -> Result<(), StoreError> {
    sqlx::query("update sign_in_codes set expires_at = $2 where email = $1 and expires_at > $2")
        .bind(email)
        .bind(now)
        .execute(connection)
        .await?;
    Ok(())
}
