//! What is done to a ticket after it was opened.

use docent_model::Priority;

use crate::Desk;
use crate::access::Principal;
use crate::problem::ApiError;
use crate::store::{Request, Ticket};

/// Something done to a ticket. Who may do it in which status says [`docent_model::status::TRANSITIONS`].
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

/// Does something to a ticket, once per request, and gives the ticket after it and the id of the timeline's entry.
pub async fn act(
    desk: &Desk,
    principal: &Principal,
    id: &str,
    act: Act,
    request: Request,
) -> Result<(Ticket, String), ApiError> {
    let _ = (super::find(desk, principal, id).await?, act, request);
    Err(ApiError::Internal)
}
