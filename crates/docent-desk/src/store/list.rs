//! Lists of tickets, page by page.
//!
//! A list must cost what it shows, not what is stored. So it is put together from branches, each of which reads one
//! index from its end and stops after a page: one branch per way to own a ticket for a requester, one per status (and
//! product, priority or agent) for an agent. The page is the first of what the branches found.
//!
//! Words are looked up in the text index, newest first. Where many tickets have them and something else is asked for
//! too, it is the other way round: the branches are read, and each ticket is asked for its words.

mod branches;
mod statement;

use docent_model::{Priority, Status};

use sqlx::any::AnyArguments;
use sqlx::query::Query;
use sqlx::{Any, AssertSqlSafe, Row};

use super::search::Term;
use super::{Engine, Store, StoreError, Ticket, tickets};
use crate::access::Visible;
use statement::{Statement, Value};

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

/// What is read first where words are asked for; the other is asked about each of its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum First {
    /// The text index.
    Words,
    /// An index of the tickets.
    Tickets,
}

/// Words that so many tickets have are asked of single tickets, if anything else can drive the list. With fewer, all of
/// them cost less than to walk past those that have none: about as much where a million tickets are stored.
const FREQUENT: i64 = 8_000;

/// The same for an owner's list, which has few tickets with a word however many others have it: only a word of nearly all
/// tickets is found sooner by asking them.
const FREQUENT_TO_OWNERS: i64 = 200_000;

impl Store {
    /// The tickets that are wanted.
    pub(crate) async fn list(&self, wanted: &Wanted<'_>) -> Result<Vec<Ticket>, StoreError> {
        let statement = statement::of(self.engine(), wanted, self.first(wanted).await?);
        let rows = query(statement).fetch_all(self.pool()).await?;
        rows.iter().map(tickets::ticket).collect()
    }

    /// How the engine would find them, a step per line, in its own words.
    pub(crate) async fn plan(&self, wanted: &Wanted<'_>) -> Result<Vec<String>, StoreError> {
        let mut statement = statement::of(self.engine(), wanted, self.first(wanted).await?);
        let (explain, column) = match self.engine() {
            Engine::Sqlite => ("explain query plan", "detail"),
            Engine::Postgres => ("explain", "QUERY PLAN"),
        };
        statement.sql = format!("{explain} {}", statement.sql);
        let rows = query(statement).fetch_all(self.pool()).await?;
        let lines = rows.iter().map(|row| row.try_get::<String, _>(column));
        Ok(lines.collect::<Result<_, _>>()?)
    }

    async fn first(&self, wanted: &Wanted<'_>) -> Result<First, StoreError> {
        let Some(terms) = wanted.text else { return Ok(First::Words) };
        match self.engine() {
            Engine::Postgres if wanted.visible == Visible::All => Ok(First::Words),
            // An owner's tickets are few, and the planner does not know it of an owner's word.
            Engine::Postgres => Ok(First::Tickets),
            Engine::Sqlite if !branches::is_driven(wanted) => Ok(First::Words),
            Engine::Sqlite => {
                let is_agent = wanted.visible == Visible::All;
                let frequent = if is_agent { FREQUENT } else { FREQUENT_TO_OWNERS };
                let found = self.count_up_to(terms, frequent).await?;
                Ok(if found < frequent { First::Words } else { First::Tickets })
            }
        }
    }
}

fn query(statement: Statement) -> Query<'static, Any, AnyArguments> {
    let mut query = sqlx::query(AssertSqlSafe(statement.sql));
    for value in statement.values {
        query = match value {
            Value::Text(text) => query.bind(text),
            Value::Number(number) => query.bind(number),
        };
    }
    query
}
