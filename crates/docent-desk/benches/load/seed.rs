//! Tickets by SQL, as a desk of some years has them: most are closed, some are open, words repeat.

use docent_desk::secret::digest;
use sqlx::sqlite::SqliteConnection;
use sqlx::{AssertSqlSafe, Connection, Executor};

/// Session tokens of an agent and of a reader.
pub(crate) const AGENT: &str = "a0";
pub(crate) const READER: &str = "b0";
/// The reader has every hundred-thousandth ticket and ten more.
const READER_EMAIL: &str = "reader@example.com";

/// A connection with the desk's own durability.
pub(crate) async fn connect(database: &str) -> SqliteConnection {
    let mut connection = SqliteConnection::connect(database).await.expect("the database is there");
    let pragmas =
        "pragma synchronous = full; pragma foreign_keys = on; pragma busy_timeout = 60000;";
    connection.execute(pragmas).await.expect("pragmas");
    connection
}

/// Two people who are signed in for ever.
pub(crate) async fn people(database: &str) {
    let mut connection = connect(database).await;
    for (token, email, role) in
        [(AGENT, "agent@example.com", "agent"), (READER, READER_EMAIL, "requester")]
    {
        let digest = digest(&[token.as_bytes()]);
        let statement = format!(
            "insert into accounts (id, email, name, role, created_at) values ('{token}', '{email}', 'P', '{role}', 0); \
             insert into sessions (digest, account_id, created_at, expires_at) values ('{digest}', '{token}', 0, 99999999999999)"
        );
        connection.execute(AssertSqlSafe(statement)).await.expect("somebody");
    }
}

/// Inserts until so many tickets are stored.
pub(crate) async fn until(database: &str, stored: u64) {
    let mut connection = connect(database).await;
    let before: i64 = sqlx::query_scalar("select coalesce(max(number), 0) from tickets")
        .fetch_one(&mut connection)
        .await
        .expect("a number");
    let word = format!("r_{}", &digest(&[READER_EMAIL.as_bytes()])[..24]);
    // One ticket in fifty is not ended. The common word is in every tenth, the rare one in every five-thousandth.
    let statement = format!(
        "begin immediate;
        create temp table seq as with recursive seq(n) as (
            select {before} + 1 union all select n + 1 from seq where n < {stored}) select n from seq;
        insert into tickets (number, id, status, priority, subject, description, locale, page, email,
            requester, product, fields, created_at, updated_at)
        select n, lower(hex(randomblob(16))),
            case when n % 50 = 0 then 'open' when n % 50 = 1 then 'pending' when n % 50 < 10 then 'solved' else 'closed' end,
            case n % 4 when 0 then 'low' when 1 then 'medium' when 2 then 'high' else 'critical' end,
            'Ticket ' || n, 'It fails with number ' || n, 'en', '/en/', 'someone' || (n % 20000) || '@example.com',
            case when n % 1000 = 7 and n < 10000 or n % 100000 = 0 then '{READER_EMAIL}'
                 else 'someone' || (n % 20000) || '@example.com' end,
            'product' || (n % 12), '{{}}', 1700000000000 + n * 1000, 1700000000000 + (n * 7919 % 1000000) * 1000
        from seq;
        insert into events (id, ticket_id, kind, role, author, public, body, created_at)
        select lower(hex(randomblob(16))), id, 'created', 'requester', email, 1, '', created_at
        from tickets where number > {before};
        insert into ticket_search (rowid, words)
        select n, 'ticket it fails with number word' || (n % 3000)
            || case when n % 10 = 0 then ' common' else '' end
            || ' rare' || (n % 5000)
            || case when n % 1000 = 7 and n < 10000 or n % 100000 = 0 then ' {word}' else ' r_' || (n % 20000) end
        from seq;
        drop table seq;
        commit;
        pragma wal_checkpoint(truncate);
        analyze;"
    );
    connection.execute(AssertSqlSafe(statement)).await.expect("tickets");
}
