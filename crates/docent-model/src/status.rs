//! What may happen to a ticket: one table of transitions, from which code, tests and the help page are made.
//!
//! A ticket is `open` while the next step is the agent's and `pending` while it is the requester's; `solved` once it is
//! answered, and `closed` once it is over. What the requester does brings a ticket back to the agent. A comment of an
//! agent changes nothing by itself: an answer that asks for something is a comment and then [`Action::Wait`], one that
//! ends the matter a comment and then [`Action::Solve`]. A ticket comes back to life only within a configured time
//! after it was solved or closed, for an agent at any time.

use serde::{Deserialize, Serialize};

/// Where a ticket stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// The next step is the agent's.
    Open,
    /// The next step is the requester's.
    Pending,
    /// Answered; for some time a comment reopens it.
    Solved,
    /// Ended.
    Closed,
}

impl Status {
    /// Every status with its word on the wire.
    pub const ALL: [(&'static str, Status); 4] = [
        ("open", Status::Open),
        ("pending", Status::Pending),
        ("solved", Status::Solved),
        ("closed", Status::Closed),
    ];

    /// The status of a word.
    pub fn of(word: &str) -> Option<Status> {
        Self::ALL.into_iter().find(|(name, _)| *name == word).map(|(_, status)| status)
    }

    /// Its word.
    pub fn as_str(self) -> &'static str {
        Self::ALL[self as usize].0
    }
}

/// Who acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Who asks, or an authorized contact of the same organization.
    Requester,
    /// Who answers.
    Agent,
}

/// What is done to a ticket.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Action {
    /// A public comment.
    Comment,
    /// A comment that only agents see.
    Note,
    /// The request to bring it before management.
    Escalate,
    /// It is said to be answered.
    Solve,
    /// It is ended.
    Close,
    /// It is taken up again.
    Reopen,
    /// The requester is asked for something.
    Wait,
    /// The requester says how good the answer was.
    Rate,
}

/// One row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Transition {
    /// Who.
    pub role: Role,
    /// Does what.
    pub action: Action,
    /// To a ticket that is so.
    pub from: Status,
    /// It is then so.
    pub to: Status,
    /// Only within the configured time after it was last open or pending.
    pub limited: bool,
}

const fn row(role: Role, action: Action, from: Status, to: Status) -> Transition {
    Transition { role, action, from, to, limited: false }
}

const fn within(role: Role, action: Action, from: Status, to: Status) -> Transition {
    Transition { role, action, from, to, limited: true }
}

use Action::{Close, Comment, Escalate, Note, Rate, Reopen, Solve, Wait};
use Role::{Agent, Requester};
use Status::{Closed, Open, Pending, Solved};

/// Everything that may happen. What is not here is refused.
pub const TRANSITIONS: [Transition; 31] = [
    row(Requester, Comment, Open, Open),
    row(Requester, Comment, Pending, Open),
    within(Requester, Comment, Solved, Open),
    row(Requester, Escalate, Open, Open),
    row(Requester, Escalate, Pending, Open),
    row(Requester, Close, Open, Closed),
    row(Requester, Close, Pending, Closed),
    row(Requester, Close, Solved, Closed),
    within(Requester, Reopen, Solved, Open),
    within(Requester, Reopen, Closed, Open),
    row(Requester, Rate, Solved, Solved),
    row(Requester, Rate, Closed, Closed),
    row(Agent, Comment, Open, Open),
    row(Agent, Comment, Pending, Pending),
    row(Agent, Comment, Solved, Solved),
    row(Agent, Note, Open, Open),
    row(Agent, Note, Pending, Pending),
    row(Agent, Note, Solved, Solved),
    row(Agent, Note, Closed, Closed),
    row(Agent, Escalate, Open, Open),
    row(Agent, Escalate, Pending, Pending),
    row(Agent, Wait, Open, Pending),
    row(Agent, Wait, Solved, Pending),
    row(Agent, Solve, Open, Solved),
    row(Agent, Solve, Pending, Solved),
    row(Agent, Close, Open, Closed),
    row(Agent, Close, Pending, Closed),
    row(Agent, Close, Solved, Closed),
    row(Agent, Reopen, Pending, Open),
    row(Agent, Reopen, Solved, Open),
    row(Agent, Reopen, Closed, Open),
];

/// Why an action is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The table has no such row.
    #[error("not possible in this status")]
    NotPossible,
    /// The time for it is over.
    #[error("the time for it is over")]
    TooLate,
}

/// The status after an action. `ended` is the time since the ticket was last open or pending, and `limit` the configured
/// time, both in milliseconds. A ticket that is closed after it was solved does not get its time anew.
pub fn apply(
    role: Role,
    action: Action,
    from: Status,
    (ended, limit): (i64, i64),
) -> Result<Status, Refusal> {
    let found = TRANSITIONS
        .iter()
        .find(|row| row.role == role && row.action == action && row.from == from)
        .ok_or(Refusal::NotPossible)?;
    if found.limited && ended > limit { Err(Refusal::TooLate) } else { Ok(found.to) }
}

/// The actions that a role may take now, in the order of the table.
pub fn possible(role: Role, from: Status, time: (i64, i64)) -> Vec<Action> {
    let rows = TRANSITIONS.iter().filter(|row| row.role == role && row.from == from);
    rows.map(|row| row.action).filter(|action| apply(role, *action, from, time).is_ok()).collect()
}

impl Role {
    /// Every role with its word on the wire.
    pub const ALL: [(&'static str, Role); 2] = [("requester", Requester), ("agent", Agent)];

    /// Its word.
    pub fn as_str(self) -> &'static str {
        Self::ALL[self as usize].0
    }
}

impl Action {
    /// Every action with its word on the wire.
    pub const ALL: [(&'static str, Action); 8] = [
        ("comment", Comment),
        ("note", Note),
        ("escalate", Escalate),
        ("solve", Solve),
        ("close", Close),
        ("reopen", Reopen),
        ("wait", Wait),
        ("rate", Rate),
    ];

    /// Its word.
    pub fn as_str(self) -> &'static str {
        Self::ALL[self as usize].0
    }
}

#[cfg(test)]
mod tests;
