//! Looking at a database without changing it, for the doctor.

use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::{AnyConnection, Connection};

use super::{MIGRATIONS, Store, StoreError, Tally, Writer, address};

/// What a database holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// Steps of the tables that this program knows and the database has not taken.
    pub behind: usize,
    /// What the outbox has not delivered; nothing if there are no tables.
    pub outbox: Vec<Tally>,
    /// When the newest ticket was made, UTC milliseconds.
    pub newest: Option<i64>,
}

impl Store {
    /// Looks at a database and leaves it as it is. A file that does not exist is an error.
    pub async fn look(url: &str) -> Result<State, StoreError> {
        sqlx::any::install_default_drivers();
        let (engine, url) = address(url)?;
        let options: AnyConnectOptions = url.replace("mode=rwc", "mode=rw").parse()?;
        AnyConnection::connect_with(&options).await?.close().await?;
        let pool = AnyPoolOptions::new().max_connections(1).connect_with(options).await?;
        let table = sqlx::query("select 1 from _sqlx_migrations").fetch_optional(&pool).await;
        if table.is_err() {
            return Ok(State { behind: MIGRATIONS.len(), ..State::default() });
        }
        let taken: i64 =
            sqlx::query_scalar("select count(*) from _sqlx_migrations").fetch_one(&pool).await?;
        let newest =
            sqlx::query_scalar("select max(created_at) from tickets").fetch_one(&pool).await?;
        let store = Store { engine, pool: pool.clone(), writer: Writer::Each(pool.clone()) };
        let outbox = store.outbox_tallies().await?;
        pool.close().await;
        let behind = MIGRATIONS.len().saturating_sub(usize::try_from(taken).unwrap_or_default());
        Ok(State { behind, outbox, newest })
    }
}
