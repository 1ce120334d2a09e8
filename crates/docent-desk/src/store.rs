//! The store: tickets and all that belongs to them in SQLite or PostgreSQL, by one SQL text. No other module knows SQL.
//!
//! [`Store::open`] connects and brings the tables up to date. Reading uses the pool; every change goes through
//! [`Store::write`], whose `Ok` means that it is on disk.

pub(crate) mod accounts;
pub(crate) mod acts;
pub(crate) mod attachments;
pub(crate) mod audit;
mod dump;
pub(crate) mod erase;
pub(crate) mod events;
pub(crate) mod list;
mod outage;
pub(crate) mod outbox;
pub(crate) mod requests;
pub(crate) mod search;
pub(crate) mod sessions;
mod state;
pub(crate) mod tickets;
pub(crate) mod votes;
mod writer;

use std::borrow::Cow;
use std::future::Future;
use std::pin::Pin;

use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::{AnyConnection, AnyPool, AssertSqlSafe, Connection, Executor, SqlSafeStr};

pub use accounts::Organization;
pub use attachments::{Attachment, AttachmentState};
pub use audit::AuditEntry;
pub use dump::DumpError;
pub(crate) use dump::look_at_dump;
pub(crate) use erase::Dated;
pub use erase::Erased;
pub use events::{Event, NewEvent};
pub(crate) use outbox::{
    Claim, Claimed, Ending, Reader, agents, insert as insert_message, reader,
    verify as verify_email,
};
pub use outbox::{Letter, Limits, NewMessage, Tally};
pub use requests::{Replay, Request};
pub use state::State;

pub use tickets::{Ticket, TicketRow};
pub(crate) use votes::NewVote;
use writer::Writer;

/// The two engines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// One file, one machine.
    Sqlite,
    /// A server, any number of desks.
    Postgres,
}

/// Why the store did not do something. The cause is for the log.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database refused or is gone.
    #[error("the database failed")]
    Database(#[from] sqlx::Error),
    /// The tables cannot be brought up to date.
    #[error("the tables cannot be brought up to date")]
    Migrate(#[from] sqlx::migrate::MigrateError),
    /// The address names no database that the desk knows.
    #[error("`{0}` is no database: use `sqlite:PATH` or `postgres://..`")]
    Address(String),
    /// The transaction of several changes failed.
    #[error("the changes that were made together failed")]
    Group(#[source] std::sync::Arc<StoreError>),
    /// The task that writes is gone.
    #[error("the desk is stopping")]
    Stopping,
}

impl StoreError {
    /// Whether the database is gone, full, locked or may only be read: the same request can work later.
    pub fn is_outage(&self) -> bool {
        match self {
            StoreError::Database(error) => outage::is_outage(error),
            StoreError::Group(error) => error.is_outage(),
            StoreError::Stopping => true,
            StoreError::Migrate(_) | StoreError::Address(_) => false,
        }
    }
}

/// A change, run inside a transaction.
pub type Change<'c, T> = Pin<Box<dyn Future<Output = Result<T, StoreError>> + Send + 'c>>;

/// The tables.
#[derive(Debug, Clone)]
pub struct Store {
    engine: Engine,
    pool: AnyPool,
    writer: Writer,
}

const MIGRATIONS: &[(i64, &str, &str, &str)] = &[
    (
        1,
        "desk",
        include_str!("../migrations/sqlite/0001_desk.sql"),
        include_str!("../migrations/postgres/0001_desk.sql"),
    ),
    (
        2,
        "lists",
        include_str!("../migrations/sqlite/0002_lists.sql"),
        include_str!("../migrations/postgres/0002_lists.sql"),
    ),
    (
        3,
        "access",
        include_str!("../migrations/sqlite/0003_access.sql"),
        include_str!("../migrations/postgres/0003_access.sql"),
    ),
    (
        4,
        "outbox",
        include_str!("../migrations/sqlite/0004_outbox.sql"),
        include_str!("../migrations/postgres/0004_outbox.sql"),
    ),
    (
        5,
        "verified",
        include_str!("../migrations/sqlite/0005_verified.sql"),
        include_str!("../migrations/postgres/0005_verified.sql"),
    ),
    (
        6,
        "drivers",
        include_str!("../migrations/sqlite/0006_drivers.sql"),
        include_str!("../migrations/postgres/0006_drivers.sql"),
    ),
    (
        7,
        "context",
        include_str!("../migrations/sqlite/0007_context.sql"),
        include_str!("../migrations/postgres/0007_context.sql"),
    ),
];

impl Store {
    /// Connects to `sqlite:PATH` or `postgres://..` and brings the tables up to date.
    pub async fn open(url: &str) -> Result<Store, StoreError> {
        sqlx::any::install_default_drivers();
        let (engine, url) = address(url)?;
        let options: AnyConnectOptions = url.parse()?;
        // A pool tries again for half a minute, and then it does not know why it failed.
        AnyConnection::connect_with(&options).await?.close().await?;
        let pool = AnyPoolOptions::new()
            .max_connections(8)
            .after_connect(move |connection, _| {
                Box::pin(async move {
                    for pragma in pragmas(engine) {
                        connection.execute(*pragma).await?;
                    }
                    Ok(())
                })
            })
            .connect_with(options)
            .await?;
        migrate(engine, &pool).await?;
        let writer = Writer::start(engine, pool.clone());
        Ok(Store { engine, pool, writer })
    }

    /// Which engine it is.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Runs a change in a transaction. `Ok` means that it is on disk; an error means that nothing of it is.
    pub async fn write<T, F>(&self, change: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: for<'c> FnOnce(&'c mut AnyConnection) -> Change<'c, T> + Send + 'static,
    {
        self.writer.write(change).await
    }

    /// For reading.
    pub(crate) fn pool(&self) -> &AnyPool {
        &self.pool
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<(), StoreError> {
        self.pool.execute("select 1").await?;
        Ok(())
    }

    /// Ends writing and closes every connection.
    pub async fn close(&self) {
        self.pool.close().await;
    }
}

/// Full sync, because 201 means on disk; a log that readers do not wait for.
fn pragmas(engine: Engine) -> &'static [&'static str] {
    match engine {
        Engine::Sqlite => &[
            "pragma journal_mode = wal",
            "pragma synchronous = full",
            "pragma foreign_keys = on",
            "pragma busy_timeout = 10000",
        ],
        Engine::Postgres => &[],
    }
}

fn address(url: &str) -> Result<(Engine, Cow<'_, str>), StoreError> {
    if url.starts_with("postgres://") || url.starts_with("postgresql://") {
        return Ok((Engine::Postgres, url.into()));
    }
    match url.strip_prefix("sqlite:") {
        Some(path) if !path.is_empty() && path.contains('?') => Ok((Engine::Sqlite, url.into())),
        Some(path) if !path.is_empty() => Ok((Engine::Sqlite, format!("{url}?mode=rwc").into())),
        _ => Err(StoreError::Address(url.to_owned())),
    }
}

async fn migrate(engine: Engine, pool: &AnyPool) -> Result<(), StoreError> {
    let migrations = MIGRATIONS.iter().map(|(version, name, sqlite, postgres)| {
        let sql = match engine {
            Engine::Sqlite => *sqlite,
            Engine::Postgres => *postgres,
        };
        let kind = MigrationType::Simple;
        let sql = AssertSqlSafe(sql).into_sql_str();
        Migration::new(*version, Cow::Borrowed(*name), kind, sql, false)
    });
    Migrator::with_migrations(migrations.collect()).run(pool).await?;
    Ok(())
}
