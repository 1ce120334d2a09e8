//! The timeline of a ticket: comments, notes, and what was done to it.

use docent_model::Role;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};

use super::{Store, StoreError};
use crate::secret;

/// One entry of a timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its id.
    pub id: String,
    /// `created`, or the word of a [`docent_model::Action`], or `assign`, `priority`.
    pub kind: String,
    /// Who did it; `None` is the desk itself.
    pub role: Option<Role>,
    /// The account, if it was one.
    pub account_id: Option<String>,
    /// Name or address of who did it.
    pub author: String,
    /// Whether the requester sees it.
    pub public: bool,
    /// The comment, the reason, or the new value; of a rating the score, and its comment from the second line on.
    pub body: String,
    /// UTC milliseconds.
    pub created_at: i64,
}

/// An entry to be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvent {
    /// Which ticket.
    pub ticket_id: String,
    /// As in [`Event`].
    pub kind: String,
    /// As in [`Event`].
    pub role: Option<Role>,
    /// As in [`Event`].
    pub account_id: Option<String>,
    /// As in [`Event`].
    pub author: String,
    /// As in [`Event`].
    pub public: bool,
    /// As in [`Event`].
    pub body: String,
}

/// Stores an entry and gives its id.
pub(crate) async fn insert(
    connection: &mut AnyConnection,
    event: &NewEvent,
    now: i64,
) -> Result<String, StoreError> {
    let id = secret::id();
    sqlx::query(
        "insert into events (id, ticket_id, kind, role, account_id, author, public, body, created_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(&id)
    .bind(&event.ticket_id)
    .bind(&event.kind)
    .bind(role_word(event.role))
    .bind(event.account_id.as_deref())
    .bind(&event.author)
    .bind(i64::from(event.public))
    .bind(&event.body)
    .bind(now)
    .execute(connection)
    .await?;
    Ok(id)
}

impl Store {
    /// The timeline of a ticket, oldest first; without `internal` only what the requester sees.
    pub async fn events(&self, ticket_id: &str, internal: bool) -> Result<Vec<Event>, StoreError> {
        let rows = sqlx::query(
            "select id, kind, role, account_id, author, public, body, created_at from events \
             where ticket_id = $1 and public >= $2 order by number",
        )
        .bind(ticket_id)
        .bind(i64::from(!internal))
        .fetch_all(self.pool())
        .await?;
        rows.iter().map(event).collect()
    }

    /// Looks an entry up.
    pub async fn event(&self, id: &str) -> Result<Option<Event>, StoreError> {
        let row = sqlx::query(
            "select id, kind, role, account_id, author, public, body, created_at from events where id = $1",
        )
        .bind(id)
        .fetch_optional(self.pool())
        .await?;
        row.as_ref().map(event).transpose()
    }
}

fn event(row: &AnyRow) -> Result<Event, StoreError> {
    Ok(Event {
        id: row.try_get("id")?,
        kind: row.try_get("kind")?,
        role: role_of(&row.try_get::<String, _>("role")?),
        account_id: row.try_get("account_id")?,
        author: row.try_get("author")?,
        public: row.try_get::<i64, _>("public")? == 1,
        body: row.try_get("body")?,
        created_at: row.try_get("created_at")?,
    })
}

pub(super) fn role_of(word: &str) -> Option<Role> {
    match word {
        "requester" => Some(Role::Requester),
        "agent" => Some(Role::Agent),
        _ => None,
    }
}

fn role_word(role: Option<Role>) -> &'static str {
    match role {
        Some(Role::Requester) => "requester",
        Some(Role::Agent) => "agent",
        None => "desk",
    }
}
