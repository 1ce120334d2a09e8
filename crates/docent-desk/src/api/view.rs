//! What the API shows of what is stored.

use std::collections::BTreeMap;

use docent_model::{Action, Priority, Receipt, Role, Status, status};
use serde::Serialize;
use utoipa::ToSchema;

use crate::Desk;
use crate::attachments::AttachmentView;
use crate::store::{Event, Ticket};

/// A ticket with its timeline.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct TicketView {
    #[serde(flatten)]
    pub(crate) ticket: TicketSummary,
    /// The text.
    pub(crate) description: String,
    /// The requester's locale.
    pub(crate) locale: String,
    /// The page the form was opened on.
    pub(crate) page: String,
    /// The requester's address.
    pub(crate) email: String,
    /// The site's own questions with their answers.
    pub(crate) fields: BTreeMap<String, String>,
    /// What the page told besides the answers.
    pub(crate) context: BTreeMap<String, String>,
    /// What whoever asks may do now.
    pub(crate) actions: Vec<Action>,
    /// Oldest first.
    pub(crate) timeline: Vec<EventView>,
}

/// A ticket in a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct TicketSummary {
    /// For addresses.
    pub(crate) id: String,
    /// For people.
    pub(crate) number: i64,
    /// Where it stands.
    pub(crate) status: Status,
    /// How urgent.
    pub(crate) priority: Priority,
    /// One line.
    pub(crate) subject: String,
    /// The product's value in `form.toml`; empty if the form asks for none.
    pub(crate) product: String,
    /// Whether it was brought before management.
    pub(crate) escalated: bool,
    /// 1 to 5; `null` if there is none.
    #[schema(required = true)]
    pub(crate) rating: Option<i64>,
    /// UTC milliseconds.
    pub(crate) created_at: i64,
    /// UTC milliseconds.
    pub(crate) updated_at: i64,
}

/// An entry of a timeline.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct EventView {
    /// Its id.
    pub(crate) id: String,
    /// `created`, the word of an action, `assign` or `priority`.
    pub(crate) kind: String,
    /// Who did it; `null` for the desk itself.
    #[schema(required = true)]
    pub(crate) role: Option<Role>,
    /// Name or address.
    pub(crate) author: String,
    /// Whether the requester sees it.
    pub(crate) public: bool,
    /// The comment, the reason, or the new value.
    pub(crate) body: String,
    /// Its files, oldest first.
    pub(crate) attachments: Vec<AttachmentView>,
    /// UTC milliseconds.
    pub(crate) created_at: i64,
}

impl From<&Ticket> for TicketSummary {
    fn from(ticket: &Ticket) -> TicketSummary {
        TicketSummary {
            id: ticket.id.clone(),
            number: ticket.number,
            status: ticket.status,
            priority: ticket.stored.priority,
            subject: ticket.stored.subject.clone(),
            product: ticket.stored.fields.get("product").cloned().unwrap_or_default(),
            escalated: ticket.escalated_at.is_some(),
            rating: ticket.rating,
            created_at: ticket.created_at,
            updated_at: ticket.updated_at,
        }
    }
}

impl From<Event> for EventView {
    fn from(event: Event) -> EventView {
        EventView {
            id: event.id,
            kind: event.kind,
            role: event.role,
            author: event.author,
            public: event.public,
            body: event.body,
            attachments: Vec::new(),
            created_at: event.created_at,
        }
    }
}

impl TicketView {
    /// A ticket as somebody sees it.
    pub(crate) async fn of(
        desk: &Desk,
        ticket: &Ticket,
        role: Role,
    ) -> Result<TicketView, crate::store::StoreError> {
        let events = desk.store.events(&ticket.id, role == Role::Agent).await?;
        let files = desk.store.attachments(&ticket.id, role == Role::Agent).await?;
        let timeline = events.into_iter().map(|event| {
            let own = files.iter().filter(|file| file.event_id == event.id);
            let attachments = own.map(AttachmentView::from).collect();
            EventView { attachments, ..EventView::from(event) }
        });
        let ended = desk.clock.now() - ticket.ended_at.unwrap_or_default();
        let limit = desk.config.reopen_days.millis();
        Ok(TicketView {
            ticket: TicketSummary::from(ticket),
            description: ticket.stored.description.clone(),
            locale: ticket.stored.locale.clone(),
            page: ticket.stored.page.clone(),
            email: ticket.stored.email.clone(),
            fields: ticket.stored.fields.clone(),
            context: ticket.stored.context.clone(),
            actions: status::possible(role, ticket.status, (ended, limit)),
            timeline: timeline.collect(),
        })
    }
}

/// The receipt of a stored ticket.
pub(crate) fn receipt(desk: &Desk, ticket: &Ticket) -> Receipt {
    let key = desk.secret.ticket_key(&ticket.id);
    let locale = ticket.stored.locale.to_lowercase();
    Receipt {
        id: ticket.id.clone(),
        number: ticket.number,
        status: docent_model::Status::Open,
        created_at: ticket.created_at,
        stored: ticket.stored.clone(),
        link: format!("{}/desk/{locale}/cases/{}?key={key}", desk.url, ticket.id),
        key,
    }
}
