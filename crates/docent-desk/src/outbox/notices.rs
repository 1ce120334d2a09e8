//! Who is told what happened to a ticket: the requester of what agents do, agents of what is theirs, services of what they
//! asked for. Nobody is told what they did themselves.

use chrono::{DateTime, SecondsFormat};
use docent_model::Role;
use serde_json::{Value, json};
use sqlx::AnyConnection;

use super::webhook::EVENTS;
use crate::Desk;
use crate::store::{self, NewEvent, NewMessage, Reader, StoreError, Ticket};

/// Stores the messages that tell of new entries of the timeline, which stand there with their ids, in their transaction.
/// `ticket` is as it is after them. They are one thing that somebody did: services hear of each, people get one mail about
/// the first, which says what the ticket's status has become with the others.
pub(crate) async fn tell(
    connection: &mut AnyConnection,
    desk: &Desk,
    ticket: &Ticket,
    entries: &[(String, NewEvent)],
    now: i64,
) -> Result<(), StoreError> {
    let (id, event) = entries.first().expect("something was done");
    let agents = match event.kind.as_str() {
        "escalate" | "assign" | "comment" | "reopen" | "close" | "note" | "rate" => {
            store::agents(connection).await?
        }
        _ => Vec::new(),
    };
    let receipt = receipt(connection, ticket, event).await?;
    let mails = mails(desk, ticket, event, (receipt, &agents));
    let status = (entries.len() > 1).then(|| ticket.status.as_str());
    let mails = mails.into_iter().map(|mail| mail.message(ticket, id, status));
    let webhooks = entries.iter().flat_map(|(id, event)| webhooks(desk, ticket, (id, event), now));
    for message in mails.chain(webhooks).collect::<Vec<_>>() {
        store::insert_message(connection, &message, now).await?;
    }
    Ok(())
}

/// Which receipt the requester gets: without limit only somebody who is known to want it.
async fn receipt(
    connection: &mut AnyConnection,
    ticket: &Ticket,
    event: &NewEvent,
) -> Result<&'static str, StoreError> {
    let asked = match (event.kind.as_str(), &event.account_id, event.role) {
        ("created", Some(_), Some(Role::Requester)) => true,
        ("created", Some(_), _) => {
            store::reader(connection, &ticket.requester).await? != Reader::Unverified
        }
        _ => false,
    };
    Ok(if asked { "receipt-signed-in" } else { "receipt" })
}

/// An agent's account.
pub(crate) struct AgentAddress {
    pub(crate) id: String,
    pub(crate) email: String,
}

/// A mail to somebody.
struct Notice {
    template: &'static str,
    to: String,
    locale: String,
}

impl Notice {
    fn message(self, ticket: &Ticket, event_id: &str, status: Option<&str>) -> NewMessage {
        NewMessage {
            kind: "mail",
            target: self.to,
            ticket_id: Some(ticket.id.clone()),
            payload: json!({
                "template": self.template, "locale": self.locale, "event_id": event_id,
                "status": status,
            }),
        }
    }
}

fn mails(
    desk: &Desk,
    ticket: &Ticket,
    event: &NewEvent,
    (receipt, agents): (&'static str, &[AgentAddress]),
) -> Vec<Notice> {
    let requester = |template| {
        let known = !ticket.requester.is_empty();
        let notice = || Notice {
            template,
            to: ticket.requester.clone(),
            locale: ticket.stored.locale.clone(),
        };
        Vec::from_iter(known.then(notice))
    };
    // Agents read the source locale: of theirs nothing else is known.
    let source = desk.pages.locales().first().map_or("en", |locale| locale.tag());
    let others = agents.iter().filter(|agent| event.account_id.as_ref() != Some(&agent.id));
    let to_agent = |template, agent: &AgentAddress| Notice {
        template,
        to: agent.email.clone(),
        locale: source.to_owned(),
    };
    let assignee = |template| {
        let is_theirs = |agent: &&AgentAddress| ticket.assignee_id.as_ref() == Some(&agent.id);
        others.clone().filter(is_theirs).map(|agent| to_agent(template, agent)).collect()
    };
    match (event.kind.as_str(), event.role) {
        ("created", _) => requester(receipt),
        ("comment", Some(Role::Agent)) => requester("comment"),
        ("wait", Some(Role::Agent)) => requester("pending"),
        ("priority", Some(Role::Agent)) => requester("priority"),
        ("solve", Some(Role::Agent)) => requester("solved"),
        ("close", Some(Role::Agent)) => requester("closed"),
        ("reopen", Some(Role::Agent)) => requester("reopened"),
        ("comment" | "reopen" | "close" | "note" | "rate", _) => assignee("news"),
        ("assign", _) => assignee("assigned"),
        ("escalate", _) => others.map(|agent| to_agent("escalated", agent)).collect(),
        _ => Vec::new(),
    }
}

fn webhooks(
    desk: &Desk,
    ticket: &Ticket,
    (id, event): (&str, &NewEvent),
    now: i64,
) -> Vec<NewMessage> {
    let Some((_, kind)) = EVENTS.iter().find(|(word, _)| *word == event.kind) else {
        return Vec::new();
    };
    let asked = desk.outbox.webhooks.iter().filter(|webhook| {
        webhook.events.is_empty() || webhook.events.iter().any(|event| event == kind)
    });
    let body = body(kind, ticket, (id, event), now);
    let message = |url: &str| NewMessage {
        kind: "webhook",
        target: url.to_owned(),
        ticket_id: Some(ticket.id.clone()),
        payload: body.clone(),
    };
    asked.map(|webhook| message(&webhook.url)).collect()
}

fn body(kind: &str, ticket: &Ticket, (id, event): (&str, &NewEvent), now: i64) -> Value {
    json!({
        "type": kind,
        "timestamp": DateTime::from_timestamp_millis(now)
            .expect("the clock is within 262,000 years")
            .to_rfc3339_opts(SecondsFormat::Millis, true),
        "data": {
            "id": ticket.id,
            "number": ticket.number,
            "status": ticket.status,
            "priority": ticket.stored.priority,
            "product": ticket.stored.fields.get("product"),
            "locale": ticket.stored.locale,
            "escalated": ticket.escalated_at.is_some(),
            "assigned": ticket.assignee_id.is_some(),
            "rating": ticket.rating,
            "created_at": ticket.created_at,
            "updated_at": ticket.updated_at,
            "event": {
                "id": id,
                "kind": event.kind,
                "role": event.role,
                "public": event.public,
                "created_at": now,
            },
        },
    })
}
