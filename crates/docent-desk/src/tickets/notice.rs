//! Whom an act is told by mail: the other side, and never who did it.

use docent_model::Role;
use serde_json::json;

use super::act::{Act, Asked};
use crate::store::acts::Agent;
use crate::store::{NewMessage, Ticket};

/// The message, if anybody is to be told. What is said in which words is decided when it is sent.
pub(super) fn of(
    asked: &Asked,
    ticket: &Ticket,
    assignee: Option<&Agent>,
    event_id: &str,
) -> Option<NewMessage> {
    let template = match &asked.act {
        Act::Comment(_) => "comment",
        Act::Note(_) => "note",
        Act::Escalate(_) => "escalated",
        Act::Solve | Act::Close | Act::Reopen | Act::Wait => "status",
        Act::Rate { .. } => "rated",
        Act::Assign(_) => "assigned",
        Act::Priority(_) => return None,
    };
    let to_agent =
        asked.role == Role::Requester || matches!(asked.act, Act::Note(_) | Act::Assign(_));
    let (target, locale) = if to_agent {
        let agent = assignee.filter(|agent| Some(&agent.id) != asked.author.account_id.as_ref())?;
        (&agent.email, &asked.agents_locale)
    } else {
        (&ticket.stored.email, &ticket.stored.locale)
    };
    if target.is_empty() {
        return None;
    }
    Some(NewMessage {
        kind: "mail",
        target: target.clone(),
        ticket_id: Some(ticket.id.clone()),
        payload: json!({ "template": template, "locale": locale, "event_id": event_id }),
    })
}
