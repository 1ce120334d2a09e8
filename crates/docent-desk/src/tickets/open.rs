//! Opening a ticket.

use docent_model::{Draft, NewTicket, Receipt, Role};

use crate::api::view;
use crate::problem::ApiError;
use crate::store::{NewEvent, Replay, Request, TicketRow, events, requests, tickets};
use crate::{Desk, outbox, secret};

/// Checks a draft and stores it with everything that belongs to it, or finds what an earlier try stored.
pub async fn open(desk: &Desk, draft: &Draft, request: Request) -> Result<Receipt, ApiError> {
    let ticket = NewTicket::check(draft, &desk.form).map_err(ApiError::Invalid)?;
    let row = TicketRow { id: secret::id(), ticket, organization_id: None, now: desk.clock.now() };
    let engine = desk.store.engine();
    let teller = desk.clone();
    let stored = desk.store.write(move |connection| {
        Box::pin(async move {
            match requests::find(connection, &request).await? {
                Replay::Other => return Ok(None),
                Replay::Done { ticket_id, .. } => {
                    return tickets::find(connection, &ticket_id).await;
                }
                Replay::New => {}
            }
            tickets::insert(connection, engine, &row).await?;
            let created = created(&row);
            let event = events::insert(connection, &created, row.now).await?;
            requests::insert(connection, &request, (201, ""), &row.id, row.now).await?;
            let ticket = tickets::find(connection, &row.id).await?;
            if let Some(ticket) = &ticket {
                outbox::tell(connection, &teller, ticket, (&event, &created), row.now).await?;
            }
            Ok(ticket)
        })
    });
    let ticket = stored.await?.ok_or(ApiError::KeyReused)?;
    desk.outbox.wake();
    Ok(view::receipt(desk, &ticket))
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
