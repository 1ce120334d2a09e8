//! Tickets by SQL, as a desk of some years has them, on either engine: most are closed, some are open, words repeat.
//!
//! What a person has does not grow with the desk: the reader has 200 tickets, the organization 2,000, the agent 1,000,
//! and 100 are about the rare product, however many are stored. What a desk has as a whole grows with it: one ticket in
//! fifty is open, one in a hundred escalated, one in a thousand critical, one in twelve about a product; the frequent
//! word is in all of them, the common one in every tenth, the rare one in every five-thousandth. All of them are spread
//! over the numbers independently of each other.

use docent_desk::secret::digest;
use sqlx::{AnyConnection, AssertSqlSafe, Connection, Executor};

/// Session tokens of an agent and of a reader; their accounts' ids too.
pub(crate) const AGENT: &str = "a0";
pub(crate) const READER: &str = "b0";
/// The reader's organization.
pub(crate) const ORGANIZATION: &str = "0000";
pub(crate) const READER_EMAIL: &str = "reader@example.com";

/// Two people who are signed in for ever.
pub(crate) async fn people(database: &str) {
    let mut connection = connect(database).await;
    let organization = format!(
        "insert into organizations (id, name, created_at) values ('{ORGANIZATION}', 'Acme', 0)"
    );
    run(&mut connection, &organization).await;
    for (token, email, role, organization) in [
        (AGENT, "agent@example.com", "agent", "null".to_owned()),
        (READER, READER_EMAIL, "requester", format!("'{ORGANIZATION}'")),
    ] {
        let digest = digest(&[token.as_bytes()]);
        for statement in [
            format!(
                "insert into accounts (id, email, name, role, organization_id, authorized, created_at) \
                 values ('{token}', '{email}', 'P', '{role}', {organization}, 1, 0)"
            ),
            format!(
                "insert into sessions (digest, account_id, created_at, expires_at) \
                 values ('{digest}', '{token}', 0, 99999999999999)"
            ),
        ] {
            run(&mut connection, &statement).await;
        }
    }
}

/// Inserts so many tickets into an empty desk. The number is a power of ten.
pub(crate) async fn tickets(database: &str, stored: u64) {
    let mut connection = connect(database).await;
    let mut transaction = connection.begin().await.expect("it begins");
    let sequence = format!(
        "with recursive seq(n) as (select cast(1 as bigint) union all select n + 1 from seq where n < {stored})"
    );
    let word = format!("_r{}", &digest(&[READER_EMAIL.as_bytes()])[..24]);
    // A multiple of `n` by a prime meets every remainder once, so `few` is true for so many tickets.
    let few = |factor: u64, count: u64| format!("(n * {factor}) % {stored} < {count}");
    let (reader, contact) = (few(7919, 200), few(7907, 2000));
    let requester = format!(
        "case when {reader} then '{READER_EMAIL}' else 'someone' || (n % 20000) || '@example.com' end"
    );
    let statement = format!(
        "insert into tickets (number, id, status, priority, subject, description, locale, page, email, requester, \
         organization_id, product, fields, assignee_id, escalated_at, created_at, updated_at) {sequence} \
         select n, 'id' || n, \
         case when n * 31 % 50 = 0 then 'open' when n * 31 % 50 = 1 then 'pending' when n * 31 % 50 < 10 then 'solved' \
              else 'closed' end, \
         case when n * 37 % 1000 = 0 then 'critical' when n % 3 = 0 then 'low' when n % 3 = 1 then 'medium' else 'high' end, \
         'Ticket ' || n, 'It fails with number ' || n || '. It says that 0x80070005 has happened, and again when the \
         desk is started anew; what we have tried so far is listed below, together with the settings that we use.', \
         'en', '/en/', 'someone@example.com', {requester}, \
         case when {contact} then '{ORGANIZATION}' end, \
         case when {rare} then 'rare' else 'product' || (n % 12) end, '{{}}', \
         case when {mine} then '{AGENT}' end, case when n * 41 % 100 = 0 then n end, \
         1700000000000 + n * 1000, 1700000000000 + (n * 7919 % 1000000) * 1000 from seq",
        rare = few(7901, 100),
        mine = few(7883, 1000),
    );
    run(&mut transaction, &statement).await;
    run(
        &mut transaction,
        "insert into events (id, ticket_id, kind, role, author, public, body, created_at) \
         select id, id, 'created', 'requester', email, 1, '', created_at from tickets order by number",
    )
    .await;
    let words = format!(
        "'ticket it fails with says that has happened and again n' || n || ' word' || (n * 13 % 3000) || ' rare' || (n % 5000) \
         || case when n * 43 % 10 = 0 then ' common' else '' end \
         || case when {reader} then ' {word}' else ' _r' || (n % 20000) end \
         || case when {contact} then ' _o{ORGANIZATION}' else '' end"
    );
    let search = if is_sqlite(database) {
        format!("insert into ticket_search (rowid, words) {sequence} select n, {words} from seq")
    } else {
        format!(
            "insert into ticket_search (number, words) {sequence} \
             select n, array_to_tsvector(string_to_array({words}, ' ')) from seq"
        )
    };
    run(&mut transaction, &search).await;
    transaction.commit().await.expect("it is on disk");
    // What a server does by itself within a minute. A file has no statistics.
    if !is_sqlite(database) {
        run(&mut connection, "vacuum analyze").await;
    }
}

fn is_sqlite(database: &str) -> bool {
    database.starts_with("sqlite:")
}

/// A connection of its own.
pub(crate) async fn connect(database: &str) -> AnyConnection {
    AnyConnection::connect(database).await.expect("the database is there")
}

async fn run(connection: &mut AnyConnection, statement: &str) {
    connection.execute(AssertSqlSafe(statement)).await.expect("a statement of the seed");
}
