//! What a requester gets back.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Draft, Priority, Status};

/// Proof that a ticket is stored. `201` with it means: on disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Receipt {
    /// The ticket's id, for addresses.
    pub id: String,
    /// The ticket's number, for people.
    pub number: i64,
    /// Where it stands.
    pub status: Status,
    /// UTC milliseconds since 1970.
    pub created_at: i64,
    /// Exactly what was stored.
    pub stored: Stored,
    /// Address of the case page. Without a sign-in it holds the key: whoever has it can read the ticket.
    pub link: String,
    /// Opens this one ticket: `Authorization: Bearer <key>`.
    pub key: String,
}

/// What was stored of a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Stored {
    /// The requester's locale.
    pub locale: String,
    /// The page the form was opened on.
    pub page: String,
    /// The requester's address, if one was given.
    pub email: String,
    /// One line.
    pub subject: String,
    /// The text.
    pub description: String,
    /// How urgent.
    pub priority: Priority,
    /// The site's own questions.
    pub fields: BTreeMap<String, String>,
    /// What the page told besides, by the names of [`crate::draft::CONTEXT`].
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub context: BTreeMap<String, String>,
}

impl From<Stored> for Draft {
    fn from(stored: Stored) -> Draft {
        Draft {
            locale: stored.locale,
            page: stored.page,
            email: stored.email,
            subject: stored.subject,
            description: stored.description,
            priority: stored.priority.as_str().to_owned(),
            fields: stored.fields,
            context: stored.context,
        }
    }
}
