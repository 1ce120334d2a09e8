//! Opening a ticket.

use docent_model::{Draft, NewTicket, Receipt, Role};

use crate::api::view;
use crate::problem::ApiError;
use crate::store::{
    Attachment, NewEvent, NewMessage, Replay, Request, StoreError, Ticket, TicketRow, attachments,
    events, outbox, requests, tickets,
};
use crate::{Desk, secret};

/// Checks a draft and stores it with everything that belongs to it, or finds what an earlier try stored.
pub async fn open(desk: &Desk, draft: &Draft, request: Request) -> Result<Receipt, ApiError> {
    let ticket = NewTicket::check(draft, &desk.form).map_err(ApiError::Invalid)?;
    let opening = Opening { ticket, files: Vec::new(), request, since: None };
    let (ticket, _) = store(desk, opening).await?.ok_or(ApiError::KeyReused)?;
    Ok(view::receipt(desk, &ticket))
}

/// A checked ticket with what belongs to it.
pub(crate) struct Opening {
    pub(crate) ticket: NewTicket,
    /// Files that are on disk; ticket and entry are filled in.
    pub(crate) files: Vec<Attachment>,
    pub(crate) request: Request,
    /// An equal request that was made before is another one, UTC milliseconds.
    pub(crate) since: Option<i64>,
}

/// Stores a ticket and says whether it is new or what an earlier try stored; `None` if the key was used for something
/// else.
pub(crate) async fn store(
    desk: &Desk,
    opening: Opening,
) -> Result<Option<(Ticket, bool)>, StoreError> {
    let Opening { ticket, mut files, request, since } = opening;
    let row = TicketRow { id: secret::id(), ticket, organization_id: None, now: desk.clock.now() };
    let engine = desk.store.engine();
    let stored = desk.store.write(move |connection| {
        Box::pin(async move {
            if let Some(since) = since {
                requests::expire(connection, &request, since).await?;
            }
            match requests::find(connection, &request).await? {
                Replay::Other => return Ok(None),
                Replay::Done { ticket_id, .. } => {
                    let ticket = tickets::find(connection, &ticket_id).await?;
                    return Ok(ticket.map(|ticket| (ticket, false)));
                }
                Replay::New => {}
            }
            tickets::insert(connection, engine, &row).await?;
            let event_id = events::insert(connection, &created(&row), row.now).await?;
            for file in &mut files {
                file.ticket_id.clone_from(&row.id);
                file.event_id.clone_from(&event_id);
                attachments::insert(connection, file).await?;
            }
            outbox::insert(connection, &notice(&row), row.now).await?;
            requests::insert(connection, &request, (201, ""), &row.id, row.now).await?;
            Ok(tickets::find(connection, &row.id).await?.map(|ticket| (ticket, true)))
        })
    });
    stored.await
}

fn created(row: &TicketRow) -> NewEvent {
    NewEvent {
        ticket_id: row.id.clone(),
        kind: "created".to_owned(),
        role: Some(Role::Requester),
        account_id: None,
        author: row.ticket.stored().email.clone(),
        public: true,
        body: String::new(),
    }
}

fn notice(row: &TicketRow) -> NewMessage {
    NewMessage {
        kind: "mail",
        target: row.ticket.stored().email.clone(),
        ticket_id: Some(row.id.clone()),
        payload: serde_json::json!({ "template": "receipt", "locale": row.ticket.stored().locale }),
    }
}
