//! All rows as JSON Lines, out of either engine and into either engine.
//!
//! The first line says which numbers were given so far, then comes a line per row, and the last line says how many rows
//! there were, so that a file that broke off is seen. The words for the search are not written: they are made from the
//! texts. Tables and columns are read from the database, so none can be forgotten here.

mod tables;

use std::collections::BTreeMap;

use futures_util::TryStreamExt;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sqlx::any::{AnyArguments, AnyRow};
use sqlx::query::Query;
use sqlx::{Any, AnyConnection, AssertSqlSafe, Connection, Row, ValueRef};
use tokio::io::{AsyncBufRead, AsyncBufReadExt, AsyncWrite, AsyncWriteExt};

use super::{Engine, Store, StoreError, search};
use crate::words::words;
use tables::Table;

/// Why rows could not be written or read.
#[derive(Debug, thiserror::Error)]
pub enum DumpError {
    /// The database failed.
    #[error("the database failed")]
    Store(#[from] StoreError),
    /// The file failed.
    #[error("the file cannot be read or written")]
    File(#[from] std::io::Error),
    /// A line is not what a dump has there.
    #[error("line {line} is not a line of an export: {problem}")]
    Line {
        /// From 1.
        line: u64,
        /// What is wrong.
        problem: String,
    },
    /// The desk has tickets or accounts already.
    #[error("the database is not empty: import into a new one")]
    NotEmpty,
}

impl From<sqlx::Error> for DumpError {
    fn from(error: sqlx::Error) -> DumpError {
        StoreError::from(error).into()
    }
}

/// A line.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
enum Line {
    /// The last number of each table that has numbers.
    Numbers(BTreeMap<String, i64>),
    Row {
        table: String,
        values: BTreeMap<String, Value>,
    },
    /// How many rows.
    End(u64),
}

impl Store {
    /// Writes all rows as they are at one moment, and says how many.
    pub async fn dump(&self, out: &mut (impl AsyncWrite + Unpin)) -> Result<u64, DumpError> {
        let mut connection = self.pool().acquire().await?;
        let begin = match self.engine() {
            Engine::Sqlite => "begin",
            Engine::Postgres => "begin isolation level repeatable read, read only",
        };
        let mut transaction = connection.begin_with(begin).await?;
        let tables = tables::all(&mut transaction, self.engine()).await?;
        let numbers = tables::numbers(&mut transaction, self.engine(), &tables).await?;
        write(out, &Line::Numbers(numbers)).await?;
        let mut count = 0;
        for table in &tables {
            let statement = table.select(self.engine());
            let mut rows = sqlx::query(AssertSqlSafe(statement)).fetch(&mut *transaction);
            while let Some(row) = rows.try_next().await? {
                let values = values(table, &row)?;
                write(out, &Line::Row { table: table.name.clone(), values }).await?;
                count += 1;
            }
        }
        write(out, &Line::End(count)).await?;
        out.flush().await?;
        transaction.rollback().await?;
        Ok(count)
    }

    /// Whether there is neither a ticket nor an account.
    pub async fn is_empty(&self) -> Result<bool, StoreError> {
        let found: i64 = sqlx::query_scalar(
            "select (select count(*) from tickets) + (select count(*) from accounts)",
        )
        .fetch_one(self.pool())
        .await?;
        Ok(found == 0)
    }

    /// Reads what [`Store::dump`] wrote into an empty database, all or nothing, and says how many rows it were. Numbers
    /// go on where they ended.
    pub async fn load(
        &self,
        lines: impl AsyncBufRead + Send + Unpin + 'static,
    ) -> Result<u64, DumpError> {
        if !self.is_empty().await? {
            return Err(DumpError::NotEmpty);
        }
        let engine = self.engine();
        let loaded = self.write(move |connection| {
            Box::pin(async move {
                // An error must undo the change, and what it says must reach the caller.
                let outcome = load(connection, engine, lines).await;
                outcome.map_err(|error| match error {
                    DumpError::Store(error) => error,
                    error => sqlx::Error::Configuration(Box::new(error)).into(),
                })
            })
        });
        loaded.await.map_err(|error| match error {
            StoreError::Database(sqlx::Error::Configuration(inner)) => match inner.downcast() {
                Ok(error) => *error,
                Err(inner) => sqlx::Error::Configuration(inner).into(),
            },
            error => error.into(),
        })
    }
}

async fn write(out: &mut (impl AsyncWrite + Unpin), line: &Line) -> Result<(), DumpError> {
    let mut text = serde_json::to_vec(line).expect("texts and numbers are JSON");
    text.push(b'\n');
    Ok(out.write_all(&text).await?)
}

fn values(table: &Table, row: &AnyRow) -> Result<BTreeMap<String, Value>, sqlx::Error> {
    let value = |column: &tables::Column| {
        let name = column.name.as_str();
        let value = if row.try_get_raw(name)?.is_null() {
            Value::Null
        } else if column.is_number {
            row.try_get::<i64, _>(name)?.into()
        } else {
            row.try_get::<String, _>(name)?.into()
        };
        Ok((column.name.clone(), value))
    };
    table.columns.iter().map(value).collect()
}

/// Reads the lines of a dump to their end and sees that they are one; knows nothing of tables.
pub(crate) async fn look_at_dump(lines: impl AsyncBufRead + Unpin) -> Result<(), DumpError> {
    let mut lines = Lines::of(lines);
    while lines.next().await?.is_some() {}
    Ok(())
}

/// The rows of a dump, one by one.
struct Lines<R> {
    texts: tokio::io::Lines<R>,
    line: u64,
    count: u64,
    numbers: Option<BTreeMap<String, i64>>,
}

impl<R: AsyncBufRead + Unpin> Lines<R> {
    fn of(lines: R) -> Lines<R> {
        Lines { texts: lines.lines(), line: 0, count: 0, numbers: None }
    }

    /// The next row with its table; `None` at the end, which must be there.
    async fn next(&mut self) -> Result<Option<(String, BTreeMap<String, Value>)>, DumpError> {
        loop {
            self.line += 1;
            let Some(text) = self.texts.next_line().await? else {
                return Err(self.wrong("the end is missing"));
            };
            match serde_json::from_str(&text).map_err(|error| self.wrong(error.to_string()))? {
                Line::Numbers(found) if self.line == 1 => self.numbers = Some(found),
                Line::Row { table, values } if self.numbers.is_some() => {
                    self.count += 1;
                    return Ok(Some((table, values)));
                }
                Line::End(rows) if rows == self.count && self.numbers.is_some() => return Ok(None),
                _ => return Err(self.wrong("it does not belong here")),
            }
        }
    }

    fn wrong(&self, problem: impl Into<String>) -> DumpError {
        DumpError::Line { line: self.line, problem: problem.into() }
    }
}

async fn load(
    connection: &mut AnyConnection,
    engine: Engine,
    lines: impl AsyncBufRead + Unpin,
) -> Result<u64, DumpError> {
    let tables = tables::all(connection, engine).await?;
    let mut lines = Lines::of(lines);
    while let Some((table, values)) = lines.next().await? {
        let known = tables.iter().find(|known| known.name == table);
        let known = known.ok_or_else(|| lines.wrong(format!("there is no table `{table}`")))?;
        let inserted = insert(connection, known, &values).await?;
        inserted.map_err(|problem| lines.wrong(problem))?;
    }
    tables::set_numbers(connection, engine, &lines.numbers.unwrap_or_default()).await?;
    index(connection, engine).await?;
    Ok(lines.count)
}

async fn insert(
    connection: &mut AnyConnection,
    table: &Table,
    values: &BTreeMap<String, Value>,
) -> Result<Result<(), String>, DumpError> {
    if !values.keys().eq(table.columns.iter().map(|column| &column.name)) {
        return Ok(Err(format!("`{}` has other columns", table.name)));
    }
    let mut query = sqlx::query(AssertSqlSafe(table.insert()));
    for (column, value) in table.columns.iter().zip(values.values()) {
        query = match bind(query, column.is_number, value) {
            Some(query) => query,
            None => return Ok(Err(format!("`{}` is of another type", column.name))),
        };
    }
    query.execute(connection).await?;
    Ok(Ok(()))
}

fn bind<'q>(
    query: Query<'q, Any, AnyArguments>,
    is_number: bool,
    value: &Value,
) -> Option<Query<'q, Any, AnyArguments>> {
    Some(match (is_number, value) {
        (true, Value::Null) => query.bind(None::<i64>),
        (false, Value::Null) => query.bind(None::<String>),
        (true, value) => query.bind(value.as_i64()?),
        (false, value) => query.bind(value.as_str()?.to_owned()),
    })
}

/// Makes the words for the search anew.
async fn index(connection: &mut AnyConnection, engine: Engine) -> Result<(), DumpError> {
    let mut last = 0_i64;
    loop {
        let next: Option<i64> = sqlx::query_scalar(
            "select number from tickets where number > $1 order by number limit 1",
        )
        .bind(last)
        .fetch_optional(&mut *connection)
        .await?;
        let Some(number) = next else { return Ok(()) };
        index_ticket(connection, engine, number).await?;
        last = number;
    }
}

/// Makes the words of one ticket; there are none of it yet.
pub(super) async fn index_ticket(
    connection: &mut AnyConnection,
    engine: Engine,
    number: i64,
) -> Result<(), StoreError> {
    let ticket = sqlx::query(
        "select id, subject, description, requester, organization_id from tickets where number = $1",
    )
    .bind(number)
    .fetch_one(&mut *connection)
    .await?;
    let word = |column: &str| ticket.try_get::<String, _>(column);
    let mut found = words(&format!("{}\n{}", word("subject")?, word("description")?));
    found.push(search::requester_word(&word("requester")?));
    let organization: Option<String> = ticket.try_get("organization_id")?;
    found.extend(organization.as_deref().map(search::organization_word));
    search::insert(connection, engine, number, &found.join(" ")).await?;
    let comments: Vec<String> = sqlx::query_scalar(
        "select body from events where ticket_id = $1 and kind = 'comment' and public = 1 order by number",
    )
    .bind(word("id")?)
    .fetch_all(&mut *connection)
    .await?;
    for comment in comments {
        search::append(connection, engine, number, &comment).await?;
    }
    Ok(())
}
