//! What the store knows of attachments; their bytes are in [`crate::files`].

use docent_model::Role;
use serde::{Deserialize, Serialize};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Row};
use utoipa::ToSchema;

use super::{Store, StoreError};

/// An attachment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its id, also where its bytes lie.
    pub id: String,
    /// The ticket that it belongs to.
    pub ticket_id: String,
    /// The entry of the timeline that it belongs to.
    pub event_id: String,
    /// As its owner called it; [`docent_model::attachment::clean_name`] accepted it.
    pub name: String,
    /// Bytes.
    pub size: i64,
    /// MIME type, judged by content.
    pub mime: String,
    /// Of its bytes, in hexadecimal digits.
    pub sha256: String,
    /// Whether anyone may get it.
    pub state: AttachmentState,
    /// UTC milliseconds.
    pub created_at: i64,
}

/// Whether anyone may get an attachment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "lowercase")]
pub enum AttachmentState {
    /// Not before the scanner has answered.
    Pending,
    /// Yes.
    Clean,
    /// Never.
    Blocked,
}

impl AttachmentState {
    const ALL: [(&'static str, AttachmentState); 3] = [
        ("pending", AttachmentState::Pending),
        ("clean", AttachmentState::Clean),
        ("blocked", AttachmentState::Blocked),
    ];

    /// Its word.
    pub fn as_str(self) -> &'static str {
        Self::ALL[self as usize].0
    }
}

/// The entry of a timeline that attachments are to belong to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Owner {
    pub(crate) event_id: String,
    /// Who made the entry; `None` is the desk.
    pub(crate) role: Option<Role>,
    /// How many attachments it has already, and their bytes.
    pub(crate) count: usize,
    pub(crate) total: u64,
}

/// Stores what is known of an attachment.
pub(crate) async fn insert(
    connection: &mut AnyConnection,
    attachment: &Attachment,
) -> Result<(), StoreError> {
    sqlx::query(
        "insert into attachments (id, ticket_id, event_id, name, size, type, sha256, state, created_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
    )
    .bind(&attachment.id)
    .bind(&attachment.ticket_id)
    .bind(&attachment.event_id)
    .bind(&attachment.name)
    .bind(attachment.size)
    .bind(&attachment.mime)
    .bind(&attachment.sha256)
    .bind(attachment.state.as_str())
    .bind(attachment.created_at)
    .execute(connection)
    .await?;
    Ok(())
}

/// Looks up the entry of a ticket's timeline, the first one if none is named, and holds the ticket until the end of the
/// transaction, so that what is counted here stays true.
pub(crate) async fn owner(
    connection: &mut AnyConnection,
    ticket_id: &str,
    event_id: Option<&str>,
    now: i64,
) -> Result<Option<Owner>, StoreError> {
    sqlx::query("update tickets set updated_at = $2 where id = $1")
        .bind(ticket_id)
        .bind(now)
        .execute(&mut *connection)
        .await?;
    let found = sqlx::query(
        "select events.id, events.role, count(attachments.id) as files, \
         cast(coalesce(sum(attachments.size), 0) as bigint) as total \
         from events left join attachments on attachments.event_id = events.id \
         where events.ticket_id = $1 and (events.id = $2 or ($2 = '' and events.kind = 'created')) \
         group by events.id, events.role",
    )
    .bind(ticket_id)
    .bind(event_id.unwrap_or_default())
    .fetch_optional(connection)
    .await?;
    let Some(row) = found else { return Ok(None) };
    Ok(Some(Owner {
        event_id: row.try_get("id")?,
        role: super::events::role_of(&row.try_get::<String, _>("role")?),
        count: usize::try_from(row.try_get::<i64, _>("files")?).unwrap_or_default(),
        total: u64::try_from(row.try_get::<i64, _>("total")?).unwrap_or_default(),
    }))
}

const COLUMNS: &str = "attachments.id, attachments.ticket_id, attachments.event_id, attachments.name, \
    attachments.size, attachments.type, attachments.sha256, attachments.state, attachments.created_at";

impl Store {
    /// Looks an attachment up, with whether the requester sees the entry that it belongs to.
    pub async fn attachment(&self, id: &str) -> Result<Option<(Attachment, bool)>, StoreError> {
        let statement = format!(
            "select {COLUMNS}, events.public from attachments \
             join events on events.id = attachments.event_id where attachments.id = $1"
        );
        let row = sqlx::query(sqlx::AssertSqlSafe(statement))
            .bind(id)
            .fetch_optional(self.pool())
            .await?;
        let Some(row) = row else { return Ok(None) };
        Ok(Some((attachment(&row)?, row.try_get::<i64, _>("public")? == 1)))
    }

    /// The attachments of a ticket, oldest first; without `internal` only what the requester sees.
    pub async fn attachments(
        &self,
        ticket_id: &str,
        internal: bool,
    ) -> Result<Vec<Attachment>, StoreError> {
        let statement = format!(
            "select {COLUMNS} from attachments join events on events.id = attachments.event_id \
             where attachments.ticket_id = $1 and events.public >= $2 \
             order by attachments.created_at, attachments.name, attachments.id"
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(statement))
            .bind(ticket_id)
            .bind(i64::from(!internal))
            .fetch_all(self.pool())
            .await?;
        rows.iter().map(attachment).collect()
    }

    /// The ids and sizes of attachments that wait for the scanner, oldest first.
    pub(crate) async fn pending_attachments(&self) -> Result<Vec<(String, i64)>, StoreError> {
        let statement =
            "select id, size from attachments where state = 'pending' order by created_at, id";
        let rows = sqlx::query(statement).fetch_all(self.pool()).await?;
        rows.iter().map(|row| Ok((row.try_get("id")?, row.try_get("size")?))).collect()
    }

    /// Takes note of a scanner's answer; an earlier answer stands.
    pub(crate) async fn scanned(
        &self,
        id: String,
        state: AttachmentState,
    ) -> Result<(), StoreError> {
        let change = self.write(move |connection| {
            Box::pin(async move {
                sqlx::query(
                    "update attachments set state = $2 where id = $1 and state = 'pending'",
                )
                .bind(&id)
                .bind(state.as_str())
                .execute(connection)
                .await?;
                Ok(())
            })
        });
        change.await
    }

    /// Whether an attachment is known.
    pub(crate) async fn knows_attachment(&self, id: &str) -> Result<bool, StoreError> {
        let found = sqlx::query("select 1 from attachments where id = $1")
            .bind(id)
            .fetch_optional(self.pool())
            .await?;
        Ok(found.is_some())
    }
}

fn attachment(row: &AnyRow) -> Result<Attachment, StoreError> {
    let word = row.try_get::<String, _>("state")?;
    let state = AttachmentState::ALL.into_iter().find(|(name, _)| *name == word);
    let (_, state) = state.ok_or_else(|| {
        sqlx::Error::Decode(format!("an attachment says `{word}`, which is no state").into())
    })?;
    Ok(Attachment {
        id: row.try_get("id")?,
        ticket_id: row.try_get("ticket_id")?,
        event_id: row.try_get("event_id")?,
        name: row.try_get("name")?,
        size: row.try_get("size")?,
        mime: row.try_get("type")?,
        sha256: row.try_get("sha256")?,
        state,
        created_at: row.try_get("created_at")?,
    })
}
