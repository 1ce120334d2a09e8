//! Lists of tickets: filtered, searched, sorted, page by page.

use docent_model::{Priority, Status};

use crate::Desk;
use crate::access::Principal;
use crate::problem::ApiError;
use crate::store::Ticket;

/// What is asked for. Everything given must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// Any of these; all if empty.
    pub status: Vec<Status>,
    /// Any of these; all if empty.
    pub priority: Vec<Priority>,
    /// Any of these values of the field `product`; all if empty.
    pub product: Vec<String>,
    /// Words in subject, description and public comments; their beginnings suffice.
    pub text: Option<String>,
    /// Assigned to this agent, or (`Some(None)`) to nobody.
    pub assignee: Option<Option<String>>,
    /// Escalated or not.
    pub escalated: Option<bool>,
    /// The order.
    pub sort: Sort,
    /// Where the page before ended.
    pub cursor: Option<String>,
    /// Tickets on a page, 1 to 100; 20 if absent.
    pub limit: Option<usize>,
}

/// The order of a list; ties are broken by the number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sort {
    /// Latest first.
    #[default]
    Newest,
    /// Earliest first.
    Oldest,
    /// Last moved first.
    Updated,
}

/// A page of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// The tickets.
    pub tickets: Vec<Ticket>,
    /// For [`Query::cursor`] of the next page; `None` at the end.
    pub next: Option<String>,
}

/// The tickets that somebody may see: a requester's own and their organization's, an agent's all.
pub async fn list(desk: &Desk, principal: &Principal, query: &Query) -> Result<Page, ApiError> {
    let _ = (desk, principal, query);
    Err(ApiError::Internal)
}
