//! What an agent sets. To set what is already so changes nothing, so a retry needs no key.

use docent_model::{Role, Status};

use super::act::{Act, With, perform};
use crate::Desk;
use crate::access::Principal;
use crate::problem::ApiError;
use crate::store::Ticket;

/// Brings a ticket into a state, unless it is in it.
pub(crate) async fn set(
    desk: &Desk,
    principal: &Principal,
    id: &str,
    act: Act,
) -> Result<(Ticket, Role), ApiError> {
    let (ticket, role) = super::find(desk, principal, id).await?;
    if role != Role::Agent {
        return Err(ApiError::Forbidden);
    }
    if is_so(&ticket, &act) {
        return Ok((ticket, role));
    }
    let done = perform(desk, principal, id, act, With::default()).await?;
    Ok((done.ticket, role))
}

/// Whether a ticket is already what an act would make of it.
pub(super) fn is_so(ticket: &Ticket, act: &Act) -> bool {
    match act {
        Act::Solve => ticket.status == Status::Solved,
        Act::Close => ticket.status == Status::Closed,
        Act::Reopen => ticket.status == Status::Open,
        Act::Wait => ticket.status == Status::Pending,
        Act::Assign(agent) => ticket.assignee_id == *agent,
        Act::Priority(priority) => ticket.stored.priority == *priority,
        Act::Comment(_) | Act::Note(_) | Act::Escalate(_) | Act::Rate { .. } => false,
    }
}
