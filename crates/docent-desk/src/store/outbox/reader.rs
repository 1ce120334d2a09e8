//! What is known of whoever reads the mails of an address.

use sqlx::AnyConnection;

use crate::store::{Store, StoreError};

/// Whether somebody proved that an address is theirs, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reader {
    /// By an account.
    Account,
    /// By opening a link that was mailed there.
    Link,
    /// Nobody did.
    Unverified,
}

/// Of an address in lower case.
pub(crate) async fn reader(
    connection: &mut AnyConnection,
    address: &str,
) -> Result<Reader, StoreError> {
    let (accounts, tickets): (i64, i64) = sqlx::query_as(
        "select (select count(*) from accounts where email = $1), (select count(*) from tickets \
         where requester = $1 and email_verified_at is not null)",
    )
    .bind(address)
    .fetch_one(connection)
    .await?;
    Ok(match (accounts, tickets) {
        (0, 0) => Reader::Unverified,
        (0, _) => Reader::Link,
        _ => Reader::Account,
    })
}

/// Notes that a ticket's requester reads the address they gave.
pub(crate) async fn verify(
    connection: &mut AnyConnection,
    ticket: &str,
    now: i64,
) -> Result<(), StoreError> {
    sqlx::query(
        "update tickets set email_verified_at = $1 where id = $2 and email_verified_at is null",
    )
    .bind(now)
    .bind(ticket)
    .execute(connection)
    .await?;
    Ok(())
}

impl Store {
    /// What is known of whoever reads the mails of an address in lower case.
    pub(crate) async fn reader(&self, address: &str) -> Result<Reader, StoreError> {
        let mut connection = self.pool().acquire().await?;
        reader(&mut connection, address).await
    }
}
