//! Opening a ticket.

use docent_model::{Draft, NewTicket, Receipt, Role};

use crate::access::{Account, Principal};
use crate::api::view;
use crate::config::Submit;
use crate::problem::ApiError;
use crate::store::{
    Attachment, NewEvent, Replay, Request, StoreError, Ticket, TicketRow, accounts, attachments,
    events, requests, tickets,
};
use crate::{Desk, outbox, secret};

/// Checks a draft and stores it with everything that belongs to it, or finds what an earlier try stored.
///
/// A requester who is signed in opens tickets for their own address only; an agent opens them for anybody.
pub async fn open(
    desk: &Desk,
    principal: &Principal,
    draft: &Draft,
    request: Request,
) -> Result<Receipt, ApiError> {
    let (row, account) = check(desk, principal, draft)?;
    let opening = Opening { row, account, files: Vec::new(), request, since: None };
    let (ticket, _) = store(desk, opening).await?.ok_or(ApiError::KeyReused)?;
    Ok(view::receipt(desk, &ticket))
}

/// A checked ticket with what belongs to it.
pub(crate) struct Opening {
    pub(crate) row: TicketRow,
    /// Who is signed in.
    pub(crate) account: Option<Account>,
    /// Files that are on disk; ticket and entry are filled in.
    pub(crate) files: Vec<Attachment>,
    pub(crate) request: Request,
    /// An equal request that was made before is another one, UTC milliseconds.
    pub(crate) since: Option<i64>,
}

/// What is to be stored of a draft, if they may open a ticket with it.
pub(crate) fn check(
    desk: &Desk,
    principal: &Principal,
    draft: &Draft,
) -> Result<(TicketRow, Option<Account>), ApiError> {
    let account = principal.account();
    may_submit(desk.config.submit, account)?;
    let draft = addressed(draft, account)?;
    let ticket = NewTicket::check(&draft, &desk.form).map_err(ApiError::Invalid)?;
    let own = account.filter(|account| account.role == Role::Requester);
    let organization_id = own.and_then(|account| account.organization_id.clone());
    let row = TicketRow { id: secret::id(), ticket, organization_id, now: desk.clock.now() };
    Ok((row, account.cloned()))
}

/// Stores a ticket and says whether it is new or what an earlier try stored; `None` if the key was used for something
/// else.
pub(crate) async fn store(
    desk: &Desk,
    opening: Opening,
) -> Result<Option<(Ticket, bool)>, StoreError> {
    let Opening { row, account, mut files, request, since } = opening;
    let engine = desk.store.engine();
    let teller = desk.clone();
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
            let row = on_behalf(connection, row, account.as_ref()).await?;
            tickets::insert(connection, engine, &row).await?;
            let created = created(&row, account.as_ref());
            let event_id = events::insert(connection, &created, row.now).await?;
            for file in &mut files {
                file.ticket_id.clone_from(&row.id);
                file.event_id.clone_from(&event_id);
                attachments::insert(connection, file).await?;
            }
            requests::insert(connection, &request, (201, ""), &row.id, row.now).await?;
            let ticket = tickets::find(connection, &row.id).await?;
            if let Some(ticket) = &ticket {
                let entries = [(event_id, created)];
                outbox::tell(connection, &teller, ticket, &entries, row.now).await?;
            }
            Ok(ticket.map(|ticket| (ticket, true)))
        })
    });
    let stored = stored.await?;
    desk.outbox.wake();
    if let Some((_, true)) = &stored {
        desk.health.metrics.ticket_created();
    }
    Ok(stored)
}

/// Whether the site's owner lets them open tickets.
pub(crate) fn may_submit(submit: Submit, account: Option<&Account>) -> Result<(), ApiError> {
    match (submit, account) {
        (Submit::Anyone, _) | (Submit::Verified, Some(_)) => Ok(()),
        (Submit::Verified | Submit::Authorized, None) => Err(ApiError::Unauthorized),
        (Submit::Authorized, Some(account)) => {
            let may = account.role == Role::Agent
                || (account.authorized && account.organization_id.is_some());
            if may { Ok(()) } else { Err(ApiError::Forbidden) }
        }
    }
}

/// The draft with the address of whoever is signed in. `Forbidden` if it names another one.
fn addressed(draft: &Draft, account: Option<&Account>) -> Result<Draft, ApiError> {
    let mut draft = draft.clone();
    let Some(account) = account else { return Ok(draft) };
    match draft.answer("email") {
        Some(_) if account.role == Role::Agent => {}
        Some(email) if email.eq_ignore_ascii_case(&account.email) => {}
        Some(_) => return Err(ApiError::Forbidden),
        None => draft.email.clone_from(&account.email),
    }
    Ok(draft)
}

/// Where an agent opens it for somebody: with that person's organization.
async fn on_behalf(
    connection: &mut sqlx::AnyConnection,
    row: TicketRow,
    account: Option<&Account>,
) -> Result<TicketRow, StoreError> {
    if account.is_none_or(|account| account.role != Role::Agent) {
        return Ok(row);
    }
    let email = row.ticket.stored().email.to_lowercase();
    let requester = accounts::by_email(connection, &email).await?;
    Ok(TicketRow { organization_id: requester.and_then(|found| found.organization_id), ..row })
}

fn created(row: &TicketRow, account: Option<&Account>) -> NewEvent {
    NewEvent {
        ticket_id: row.id.clone(),
        kind: "created".to_owned(),
        role: Some(account.map_or(Role::Requester, |account| account.role)),
        account_id: account.map(|account| account.id.clone()),
        author: account
            .map_or_else(|| row.ticket.stored().email.clone(), |account| account.name.clone()),
        public: true,
        body: String::new(),
    }
}
