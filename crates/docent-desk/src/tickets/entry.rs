//! What the timeline says of an act.

use docent_model::draft::check_text;
use docent_model::{Problem, ProblemCode};

use super::act::{Act, Asked};
use crate::access::Principal;
use crate::store::acts::Agent;
use crate::store::{NewEvent, Ticket};

/// Who acts.
pub(super) struct Author {
    pub(super) account_id: Option<String>,
    name: String,
}

impl Author {
    /// Whoever has the key is taken for the requester, whose address it was sent to.
    pub(super) fn of(principal: &Principal, ticket: &Ticket) -> Author {
        match principal {
            Principal::Account(account) => Author {
                account_id: Some(account.id.clone()),
                name: shown(&account.name, &account.email),
            },
            Principal::Key(_) | Principal::Nobody => {
                Author { account_id: None, name: ticket.stored.email.clone() }
            }
        }
    }
}

/// The act with its texts as they are stored, or what is wrong with them.
pub(super) fn check(act: Act) -> Result<Act, Problem> {
    let text = |field: &str, text: &str| {
        check_text(text).map_err(|code| Problem { field: field.to_owned(), code })
    };
    Ok(match act {
        Act::Comment(body) => Act::Comment(text("body", &body)?),
        Act::Note(body) => Act::Note(text("body", &body)?),
        Act::Escalate(reason) => Act::Escalate(text("reason", &reason)?),
        Act::Rate { score, .. } if !(1..=5).contains(&score) => {
            let field = "score".to_owned();
            return Err(Problem { field, code: ProblemCode::UnknownOption });
        }
        Act::Rate { score, comment } if comment.trim().is_empty() => {
            Act::Rate { score, comment: String::new() }
        }
        Act::Rate { score, comment } => Act::Rate { score, comment: text("comment", &comment)? },
        act => act,
    })
}

/// Whether the requester sees it.
pub(super) fn is_public(act: &Act) -> bool {
    !matches!(act, Act::Note(_) | Act::Assign(_))
}

/// The entry.
pub(super) fn of(asked: &Asked, act: &Act, ticket: &Ticket, assignee: Option<&Agent>) -> NewEvent {
    let kind = match act {
        Act::Assign(_) => "assign",
        Act::Priority(_) => "priority",
        act => act.action().expect("the other acts are in the table").as_str(),
    };
    let body = match act {
        Act::Comment(text) | Act::Note(text) | Act::Escalate(text) => text.clone(),
        Act::Rate { score, comment } if comment.is_empty() => score.to_string(),
        Act::Rate { score, comment } => format!("{score}\n{comment}"),
        Act::Assign(_) => {
            assignee.map(|agent| shown(&agent.name, &agent.email)).unwrap_or_default()
        }
        Act::Priority(priority) => priority.as_str().to_owned(),
        Act::Solve | Act::Close | Act::Reopen | Act::Wait => String::new(),
    };
    NewEvent {
        ticket_id: ticket.id.clone(),
        kind: kind.to_owned(),
        role: Some(asked.role),
        account_id: asked.author.account_id.clone(),
        author: asked.author.name.clone(),
        public: is_public(act),
        body,
    }
}

fn shown(name: &str, email: &str) -> String {
    if name.is_empty() { email } else { name }.to_owned()
}
