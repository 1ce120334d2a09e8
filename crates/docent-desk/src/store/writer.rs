//! Writing: on SQLite one task makes all changes, many of them in one transaction ("group commit"), because a sync of the
//! disk costs the same for one change as for a hundred. On PostgreSQL every change is a transaction of its own; the
//! server groups their syncs.

use std::sync::Arc;

use sqlx::{AnyConnection, AnyPool, Connection, Executor};
use tokio::sync::{mpsc, oneshot};

use super::{Change, Engine, StoreError};

/// Most changes in one transaction: enough for every client that waits, short enough for one that comes.
const GROUP: usize = 256;

type Job = Box<dyn for<'c> FnOnce(&'c mut AnyConnection) -> Change<'c, Reply> + Send>;

/// Tells whoever waits how it ended; called after the commit, or with the reason why there was none.
type Reply = Box<dyn FnOnce(Result<(), StoreError>) + Send>;

/// The way to change something.
#[derive(Debug, Clone)]
pub(super) enum Writer {
    /// The task that writes, and those that wait for it.
    Grouped(mpsc::Sender<Queued>),
    /// A transaction each.
    Each(AnyPool),
}

/// A change that waits.
pub(super) struct Queued {
    job: Job,
    /// Told if the job itself fails.
    failed: oneshot::Sender<StoreError>,
}

impl std::fmt::Debug for Queued {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Queued")
    }
}

impl Writer {
    pub(super) fn start(engine: Engine, pool: AnyPool) -> Writer {
        match engine {
            Engine::Postgres => Writer::Each(pool),
            Engine::Sqlite => {
                let (sender, receiver) = mpsc::channel(GROUP);
                tokio::spawn(write_groups(pool, receiver));
                Writer::Grouped(sender)
            }
        }
    }

    pub(super) async fn write<T, F>(&self, change: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: for<'c> FnOnce(&'c mut AnyConnection) -> Change<'c, T> + Send + 'static,
    {
        match self {
            Writer::Each(pool) => {
                let mut transaction = pool.begin().await?;
                let value = change(&mut transaction).await?;
                transaction.commit().await?;
                Ok(value)
            }
            Writer::Grouped(sender) => grouped(sender, change).await,
        }
    }
}

async fn grouped<T, F>(sender: &mpsc::Sender<Queued>, change: F) -> Result<T, StoreError>
where
    T: Send + 'static,
    F: for<'c> FnOnce(&'c mut AnyConnection) -> Change<'c, T> + Send + 'static,
{
    let (done, wait) = oneshot::channel();
    let (failed, failure) = oneshot::channel();
    let job: Job = Box::new(move |connection| {
        Box::pin(async move {
            let value = change(connection).await?;
            let reply: Reply = Box::new(move |outcome| {
                // Whoever asked may have hung up; the change stands all the same.
                let _ = done.send(outcome.map(|()| value));
            });
            Ok(reply)
        })
    });
    sender.send(Queued { job, failed }).await.map_err(|_| StoreError::Stopping)?;
    // A change that fails drops `done` first, and tells why when it is undone.
    match wait.await {
        Ok(outcome) => outcome,
        Err(_) => Err(failure.await.unwrap_or(StoreError::Stopping)),
    }
}

async fn write_groups(pool: AnyPool, mut queue: mpsc::Receiver<Queued>) {
    let mut group = Vec::with_capacity(GROUP);
    while queue.recv_many(&mut group, GROUP).await > 0 {
        let mut group = group.drain(..).peekable();
        // One transaction as a rule; where SQLite ended it, those behind get another one.
        while group.peek().is_some() {
            write_group(&pool, &mut group).await;
        }
    }
}

async fn write_group(pool: &AnyPool, group: &mut impl Iterator<Item = Queued>) {
    let mut replies = Vec::new();
    let outcome = commit(pool, group, &mut replies).await;
    for reply in replies {
        reply(match &outcome {
            Ok(()) => Ok(()),
            Err(error) => Err(shared(error)),
        });
    }
}

async fn commit(
    pool: &AnyPool,
    group: &mut impl Iterator<Item = Queued>,
    replies: &mut Vec<Reply>,
) -> Result<(), Arc<StoreError>> {
    let mut connection = match pool.acquire().await {
        Ok(connection) => connection,
        Err(error) => return refuse(group, error),
    };
    let outcome = run(&mut connection, group, replies).await;
    if outcome.is_err() {
        // It may still believe in a transaction that SQLite has ended.
        connection.close_on_drop();
    }
    outcome
}

async fn run(
    connection: &mut AnyConnection,
    group: &mut impl Iterator<Item = Queued>,
    replies: &mut Vec<Reply>,
) -> Result<(), Arc<StoreError>> {
    let mut transaction = match connection.begin_with("begin immediate").await {
        Ok(transaction) => transaction,
        Err(error) => return refuse(group, error),
    };
    for Queued { job, failed } in group {
        if let Err(error) = transaction.execute("savepoint change").await {
            let error = Arc::new(StoreError::from(error));
            let _ = failed.send(shared(&error));
            return Err(error);
        }
        match job(&mut transaction).await {
            Ok(reply) => {
                replies.push(reply);
                transaction.execute("release change").await.map_err(cause)?;
            }
            Err(error) => {
                if undo(&mut transaction).await.is_err() {
                    // A full disk and the like end the whole transaction, and nothing is left to undo: the change's own
                    // error is why.
                    let error = Arc::new(error);
                    let _ = failed.send(shared(&error));
                    return Err(error);
                }
                let _ = failed.send(error);
            }
        }
    }
    transaction.commit().await.map_err(cause)
}

async fn undo(transaction: &mut AnyConnection) -> Result<(), sqlx::Error> {
    transaction.execute("rollback to change").await?;
    transaction.execute("release change").await?;
    Ok(())
}

/// Tells everyone who waits that there was no transaction.
fn refuse(
    group: &mut impl Iterator<Item = Queued>,
    error: sqlx::Error,
) -> Result<(), Arc<StoreError>> {
    let error = cause(error);
    for queued in group {
        let _ = queued.failed.send(shared(&error));
    }
    Err(error)
}

fn cause(error: sqlx::Error) -> Arc<StoreError> {
    Arc::new(error.into())
}

/// The same error for another who waits; the first cause is in its text.
fn shared(error: &Arc<StoreError>) -> StoreError {
    StoreError::Group(Arc::clone(error))
}
