//! Lists of tickets, page by page.
//!
//! A list must cost what it shows, not what is stored. So it is put together from branches, each of which reads one
//! index from its end and stops after a page: one branch per way to own a ticket for a requester, one per status (and
//! product or priority) for an agent. The page is the first of what the branches found.

mod branches;
mod statement;

use docent_model::{Priority, Status};

use super::search::Term;
use super::{Store, StoreError, Ticket, tickets};
use crate::access::Visible;
use statement::Value;

/// What is looked for.
#[derive(Debug, Clone)]
pub(crate) struct Wanted<'a> {
    /// Whose tickets.
    pub(crate) visible: Visible<'a>,
    /// Any of these; all if empty.
    pub(crate) status: &'a [Status],
    /// Any of these; all if empty.
    pub(crate) priority: &'a [Priority],
    /// Any of these; all if empty.
    pub(crate) product: &'a [String],
    /// Words; there is one at least.
    pub(crate) text: Option<&'a [Term]>,
    /// Who has it.
    pub(crate) assignee: Assignee<'a>,
    /// Escalated or not.
    pub(crate) escalated: Option<bool>,
    /// The order.
    pub(crate) order: Order,
    /// Those after this place.
    pub(crate) after: Option<Place>,
    /// At most so many.
    pub(crate) limit: i64,
}

/// Who has a ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Assignee<'a> {
    /// Whoever.
    Any,
    /// Nobody.
    Nobody,
    /// This agent.
    Agent(&'a str),
}

/// An order; ties are broken by the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    /// Greatest number first.
    Newest,
    /// Smallest number first.
    Oldest,
    /// Last moved first.
    Updated,
}

/// A place in an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    /// UTC milliseconds.
    pub(crate) updated_at: i64,
    /// The ticket's number.
    pub(crate) number: i64,
}

impl Store {
    /// The tickets that are wanted.
    pub(crate) async fn list(&self, wanted: &Wanted<'_>) -> Result<Vec<Ticket>, StoreError> {
        let statement = statement::of(self.engine(), wanted);
        let mut query = sqlx::query(sqlx::AssertSqlSafe(statement.sql));
        for value in statement.values {
            query = match value {
                Value::Text(text) => query.bind(text),
                Value::Number(number) => query.bind(number),
            };
        }
        let rows = query.fetch_all(self.pool()).await?;
        rows.iter().map(tickets::ticket).collect()
    }
}
