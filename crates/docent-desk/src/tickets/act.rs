//! What is done to a ticket after it was opened.

use docent_model::{Action, Priority, Problem, ProblemCode, Role, Status, status};
use sqlx::AnyConnection;

use super::entry::{self, Author};
use super::set::is_so;
use crate::access::Principal;
use crate::problem::ApiError;
use crate::store::acts;
use crate::store::{
    Attachment, Engine, Replay, Request, StoreError, Ticket, attachments, events, requests, search,
    tickets,
};
use crate::{Desk, outbox, secret};

/// Something done to a ticket. Who may do it in which status says [`docent_model::status::TRANSITIONS`]; what is not in
/// that table is an agent's, as long as the ticket is not closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// A public comment.
    Comment(String),
    /// A comment that only agents see.
    Note(String),
    /// The request to bring it before management, with its reason.
    Escalate(String),
    /// It is answered.
    Solve,
    /// It is ended.
    Close,
    /// It is taken up again.
    Reopen,
    /// The requester is asked for something.
    Wait,
    /// How good the answer was.
    Rate {
        /// 1 to 5.
        score: u8,
        /// May be empty.
        comment: String,
    },
    /// An agent takes it, or nobody (agents only).
    Assign(Option<String>),
    /// Its urgency is judged anew (agents only).
    Priority(Priority),
}

impl Act {
    /// The one that brings a ticket into a status.
    pub(crate) fn toward(status: Status) -> Act {
        match status {
            Status::Open => Act::Reopen,
            Status::Pending => Act::Wait,
            Status::Solved => Act::Solve,
            Status::Closed => Act::Close,
        }
    }

    /// The action of the table, if it is one.
    pub(crate) fn action(&self) -> Option<Action> {
        Some(match self {
            Act::Comment(_) => Action::Comment,
            Act::Note(_) => Action::Note,
            Act::Escalate(_) => Action::Escalate,
            Act::Solve => Action::Solve,
            Act::Close => Action::Close,
            Act::Reopen => Action::Reopen,
            Act::Wait => Action::Wait,
            Act::Rate { .. } => Action::Rate,
            Act::Assign(_) | Act::Priority(_) => return None,
        })
    }
}

/// What comes with an act. Without a request it is done as often as it is asked for.
#[derive(Default)]
pub(crate) struct With {
    pub(crate) request: Option<Request>,
    /// Files that are on disk and belong to its entry.
    pub(crate) files: Vec<Attachment>,
    /// What follows it in the same change, unless the ticket is so already.
    pub(crate) then: Option<Act>,
}

/// Everything that is known before the transaction.
pub(super) struct Asked {
    act: Act,
    then: Option<Act>,
    pub(super) role: Role,
    pub(super) author: Author,
    desk: Desk,
    request: Option<Request>,
    /// Files that are on disk; ticket and entry are filled in.
    files: Vec<Attachment>,
    ticket_id: String,
    now: i64,
    reopen: i64,
    engine: Engine,
}

/// Does something to a ticket, once per request, and gives the ticket after it and the id of the timeline's entry.
pub async fn act(
    desk: &Desk,
    principal: &Principal,
    id: &str,
    act: Act,
    request: Request,
) -> Result<(Ticket, String), ApiError> {
    let with = With { request: Some(request), ..With::default() };
    let done = perform(desk, principal, id, act, with).await?;
    Ok((done.ticket, done.entry))
}

/// What became of it.
pub(crate) struct Done {
    /// As it is afterwards.
    pub(crate) ticket: Ticket,
    /// The id of the timeline's entry.
    pub(crate) entry: String,
    /// Whether it was done now, and not by an earlier try.
    pub(crate) new: bool,
}

/// The same with all that may come with it.
pub(crate) async fn perform(
    desk: &Desk,
    principal: &Principal,
    id: &str,
    act: Act,
    With { request, files, then }: With,
) -> Result<Done, ApiError> {
    let (ticket, role) = super::find(desk, principal, id).await?;
    if ![Some(&act), then.as_ref()].into_iter().flatten().all(|act| is_for(role, act)) {
        return Err(ApiError::Forbidden);
    }
    let check = |act| entry::check(act).map_err(|problem| ApiError::Invalid(vec![problem]));
    let asked = Asked {
        act: check(act)?,
        then: then.map(check).transpose()?,
        role,
        author: Author::of(principal, &ticket),
        desk: desk.clone(),
        request,
        files,
        ticket_id: ticket.id,
        now: desk.clock.now(),
        reopen: desk.config.reopen_days.millis(),
        engine: desk.store.engine(),
    };
    let done = desk.store.write(move |connection| Box::pin(run(connection, asked))).await?;
    desk.outbox.wake();
    done
}

/// Whether a role may ever do this.
fn is_for(role: Role, act: &Act) -> bool {
    match act.action() {
        None => role == Role::Agent,
        Some(action) => {
            status::TRANSITIONS.iter().any(|row| row.role == role && row.action == action)
        }
    }
}

/// The transaction. A refusal is an `Ok`, because nothing was changed by then.
async fn run(
    connection: &mut AnyConnection,
    asked: Asked,
) -> Result<Result<Done, ApiError>, StoreError> {
    acts::hold(connection, &asked.ticket_id).await?;
    let replay = match &asked.request {
        Some(request) => requests::find(connection, request).await?,
        None => Replay::New,
    };
    let Some(before) = tickets::find(connection, &asked.ticket_id).await? else {
        return Ok(Err(ApiError::NotFound));
    };
    match replay {
        Replay::Other => return Ok(Err(ApiError::KeyReused)),
        Replay::Done { answer, .. } => {
            return Ok(Ok(Done { ticket: before, entry: answer, new: false }));
        }
        Replay::New => {}
    }
    if let Act::Assign(Some(id)) = &asked.act
        && (!secret::is_id(id) || acts::agent(connection, id).await?.is_none())
    {
        return Ok(Err(unknown_agent()));
    }
    match steps(&before, &asked) {
        Ok(steps) => store(connection, &asked, &steps).await.map(Ok),
        Err(refused) => Ok(Err(refused)),
    }
}

/// What is done, each with the ticket after it.
fn steps<'a>(before: &Ticket, asked: &'a Asked) -> Result<Vec<(&'a Act, Ticket)>, ApiError> {
    let ticket = after(before, asked, &asked.act)?;
    let then = asked.then.as_ref().filter(|act| !is_so(&ticket, act));
    let last = then.map(|act| Ok::<_, ApiError>((act, after(&ticket, asked, act)?))).transpose()?;
    Ok([(&asked.act, ticket)].into_iter().chain(last).collect())
}

fn unknown_agent() -> ApiError {
    let field = "assignee".to_owned();
    ApiError::Invalid(vec![Problem { field, code: ProblemCode::UnknownOption }])
}

/// The ticket as it is afterwards.
fn after(before: &Ticket, asked: &Asked, act: &Act) -> Result<Ticket, ApiError> {
    let mut ticket = before.clone();
    if let Some(action) = act.action() {
        let ended = before.ended_at.map_or(0, |ended| asked.now - ended);
        ticket.status = status::apply(asked.role, action, before.status, (ended, asked.reopen))?;
    } else if before.status == Status::Closed {
        return Err(ApiError::NotPossible);
    }
    let is_over = |status| matches!(status, Status::Solved | Status::Closed);
    if is_over(ticket.status) && !is_over(before.status) {
        ticket.ended_at = Some(asked.now);
    }
    match act {
        Act::Escalate(_) => ticket.escalated_at = Some(asked.now),
        Act::Rate { score, .. } => ticket.rating = Some(i64::from(*score)),
        Act::Assign(agent) => ticket.assignee_id.clone_from(agent),
        Act::Priority(priority) => ticket.stored.priority = *priority,
        _ => {}
    }
    // What only agents see must not show in the time that the requester sees.
    if entry::is_public(act) {
        ticket.updated_at = asked.now;
    }
    Ok(ticket)
}

async fn store(
    connection: &mut AnyConnection,
    asked: &Asked,
    steps: &[(&Act, Ticket)],
) -> Result<Done, StoreError> {
    let (_, ticket) = steps.last().expect("something is done");
    acts::update(connection, ticket).await?;
    let assignee = match &ticket.assignee_id {
        Some(id) => acts::agent(connection, id).await?,
        None => None,
    };
    let mut entries = Vec::new();
    for (act, ticket) in steps {
        let entry = entry::of(asked, act, ticket, assignee.as_ref());
        entries.push((events::insert(connection, &entry, asked.now).await?, entry));
    }
    let event = entries[0].0.clone();
    for file in &asked.files {
        let file =
            Attachment { ticket_id: ticket.id.clone(), event_id: event.clone(), ..file.clone() };
        attachments::insert(connection, &file).await?;
    }
    if let Act::Comment(text) = &asked.act {
        search::append(connection, asked.engine, ticket.number, text).await?;
    }
    outbox::tell(connection, &asked.desk, ticket, &entries, asked.now).await?;
    if let Some(request) = &asked.request {
        requests::insert(connection, request, (201, &event), &ticket.id, asked.now).await?;
    }
    Ok(Done { ticket: ticket.clone(), entry: event, new: true })
}
