//! The floor: the rows of one ticket, inserted again and again, each time with a commit that is on disk.
//!
//! The columns are taken from the tables, so that the floor keeps up with them.

use std::time::{Duration, Instant};

use sqlx::sqlite::SqliteConnection;
use sqlx::{AssertSqlSafe, Connection, Executor, Row};

use crate::figures::Figures;

/// Tables that a new ticket has a row in, and what tells these rows apart.
const TABLES: [(&str, &str); 4] =
    [("tickets", "id"), ("events", "id"), ("outbox", "id"), ("requests", "key")];

/// Inserts so many tickets.
pub(crate) async fn creates(database: &str, count: usize) -> Figures {
    let mut connection = connect(database).await;
    let mut statements = Vec::new();
    for (table, id) in TABLES {
        statements.push(copy(&mut connection, table, id).await);
    }
    statements.push(
        "insert into ticket_search (rowid, words) select max(number), \
         'desk fails when saving it says 0x8007 since monday r_0123456789abcdef01234567' from tickets"
            .to_owned(),
    );
    let begin = Instant::now();
    let mut times: Vec<Duration> = Vec::with_capacity(count);
    for _ in 0..count {
        let start = Instant::now();
        let mut transaction = connection.begin_with("begin immediate").await.expect("it begins");
        for statement in &statements {
            transaction.execute(AssertSqlSafe(statement.as_str())).await.expect("a row");
        }
        transaction.commit().await.expect("it is on disk");
        times.push(start.elapsed());
    }
    Figures::new(times, begin.elapsed())
}

/// A connection with the desk's own durability.
async fn connect(database: &str) -> SqliteConnection {
    let mut connection = SqliteConnection::connect(database).await.expect("the database is there");
    let pragmas =
        "pragma synchronous = full; pragma foreign_keys = on; pragma busy_timeout = 60000;";
    connection.execute(pragmas).await.expect("pragmas");
    connection
}

/// A statement that copies the last row of a table under another id.
async fn copy(connection: &mut SqliteConnection, table: &str, id: &str) -> String {
    let question = format!("select name, pk, type from pragma_table_info('{table}')");
    let rows = sqlx::query(AssertSqlSafe(question)).fetch_all(connection).await.expect("columns");
    let names: Vec<String> = rows.iter().map(|row| row.get("name")).collect();
    let names: Vec<String> = names.into_iter().filter(|name| name != "number").collect();
    let values = names.iter().map(|name| match name {
        name if name == id => "lower(hex(randomblob(16)))".to_owned(),
        name => name.clone(),
    });
    let values: Vec<String> = values.collect();
    let names = names.join(", ");
    format!(
        "insert into {table} ({names}) select {} from {table} where rowid = (select max(rowid) from {table})",
        values.join(", ")
    )
}
