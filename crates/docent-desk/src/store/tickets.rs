//! Tickets.

use std::collections::BTreeMap;

use docent_model::receipt::Stored;
use docent_model::{NewTicket, Priority, Status};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::{Engine, Store, StoreError, search};
use crate::words::words;

/// A stored ticket.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket {
    /// For addresses.
    pub id: String,
    /// For people; later tickets have greater numbers.
    pub number: i64,
    /// Where it stands.
    pub status: Status,
    /// What the requester said.
    pub stored: Stored,
    /// The requester's address in lower case; empty if there is none.
    pub requester: String,
    /// The requester's organization.
    pub organization_id: Option<String>,
    /// The agent's account.
    pub assignee_id: Option<String>,
    /// When it was brought before management, UTC milliseconds.
    pub escalated_at: Option<i64>,
    /// When it was last open or pending, if it no longer is, UTC milliseconds.
    pub ended_at: Option<i64>,
    /// How good the answer was, 1 to 5.
    pub rating: Option<i64>,
    /// UTC milliseconds.
    pub created_at: i64,
    /// UTC milliseconds.
    pub updated_at: i64,
}

/// What is stored when a ticket is opened.
#[derive(Debug, Clone)]
pub struct TicketRow {
    /// Chosen before, because the answer is stored beside it.
    pub id: String,
    /// What the requester said.
    pub ticket: NewTicket,
    /// The requester's organization.
    pub organization_id: Option<String>,
    /// UTC milliseconds.
    pub now: i64,
}

/// Stores a ticket and its words, and gives its number.
pub(crate) async fn insert(
    connection: &mut AnyConnection,
    engine: Engine,
    row: &TicketRow,
) -> Result<i64, StoreError> {
    let stored = row.ticket.stored();
    let requester = stored.email.to_lowercase();
    let product = stored.fields.get("product").map_or("", String::as_str);
    let fields = serde_json::to_string(&stored.fields).expect("texts by name are JSON");
    let context = serde_json::to_string(&stored.context).expect("texts by name are JSON");
    let number: i64 = sqlx::query_scalar(
        "insert into tickets (id, status, priority, subject, description, locale, page, email, requester, \
         organization_id, product, fields, context, created_at, updated_at) \
         values ($1, 'open', $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13) returning number",
    )
    .bind(&row.id)
    .bind(stored.priority.as_str())
    .bind(&stored.subject)
    .bind(&stored.description)
    .bind(&stored.locale)
    .bind(&stored.page)
    .bind(&stored.email)
    .bind(&requester)
    .bind(row.organization_id.as_deref())
    .bind(product)
    .bind(fields)
    .bind(context)
    .bind(row.now)
    .fetch_one(&mut *connection)
    .await?;
    let mut found = words(&format!("{}\n{}", stored.subject, stored.description));
    found.push(search::requester_word(&requester));
    found.extend(row.organization_id.as_deref().map(search::organization_word));
    search::insert(connection, engine, number, &found.join(" ")).await?;
    Ok(number)
}

/// The columns that [`ticket`] reads.
pub(crate) const COLUMNS: &str = "tickets.id, tickets.number, tickets.status, tickets.priority, \
    tickets.subject, tickets.description, tickets.locale, tickets.page, tickets.email, \
    tickets.requester, tickets.organization_id, tickets.fields, tickets.context, tickets.assignee_id, \
    tickets.escalated_at, tickets.ended_at, tickets.rating, tickets.created_at, tickets.updated_at";

/// Looks a ticket up inside a transaction.
pub(crate) async fn find(
    connection: &mut AnyConnection,
    id: &str,
) -> Result<Option<Ticket>, StoreError> {
    let statement = format!("select {COLUMNS} from tickets where id = $1");
    let row =
        sqlx::query(sqlx::AssertSqlSafe(statement)).bind(id).fetch_optional(connection).await?;
    row.as_ref().map(ticket).transpose()
}

impl Store {
    /// Looks a ticket up.
    pub async fn ticket(&self, id: &str) -> Result<Option<Ticket>, StoreError> {
        let mut connection = self.pool().acquire().await?;
        find(&mut connection, id).await
    }
}

/// Reads a row of [`COLUMNS`].
pub(crate) fn ticket(row: &AnyRow) -> Result<Ticket, StoreError> {
    let word = |column: &str| row.try_get::<String, _>(column);
    let map = |column: &str| -> Result<BTreeMap<String, String>, sqlx::Error> {
        serde_json::from_str(&word(column)?).map_err(|error| sqlx::Error::Decode(Box::new(error)))
    };
    let status = word("status")?;
    let status = Status::of(&status).ok_or_else(|| unknown(&status))?;
    let priority = word("priority")?;
    let priority = Priority::of(&priority).ok_or_else(|| unknown(&priority))?;
    Ok(Ticket {
        id: word("id")?,
        number: row.try_get("number")?,
        status,
        stored: Stored {
            locale: word("locale")?,
            page: word("page")?,
            email: word("email")?,
            subject: word("subject")?,
            description: word("description")?,
            priority,
            fields: map("fields")?,
            context: map("context")?,
        },
        requester: word("requester")?,
        organization_id: row.try_get("organization_id")?,
        assignee_id: row.try_get("assignee_id")?,
        escalated_at: row.try_get("escalated_at")?,
        ended_at: row.try_get("ended_at")?,
        rating: row.try_get("rating")?,
        created_at: row.try_get("created_at")?,
        updated_at: row.try_get("updated_at")?,
    })
}

fn unknown(word: &str) -> StoreError {
    sqlx::Error::Decode(format!("a ticket says `{word}`, which this desk does not know").into())
        .into()
}
