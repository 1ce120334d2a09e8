//! What can be done with tickets, for the API and the pages alike: each function is one thing that somebody does, with
//! its rules, and says only what [`crate::access`] lets the asker see.

mod act;
mod entry;
mod list;
mod open;
mod set;

pub use act::{Act, act};
pub(crate) use act::{Done, With, perform};
pub use list::{Page, Query, Sort, list, plan};
pub use open::open;
pub(crate) use open::{Opening, check, may_submit, store};
pub(crate) use set::set;

use docent_model::Role;

use crate::access::Principal;
use crate::problem::ApiError;
use crate::store::Ticket;
use crate::{Desk, secret};

/// Looks up a ticket for somebody; one that is not theirs does not exist.
pub async fn find(
    desk: &Desk,
    principal: &Principal,
    id: &str,
) -> Result<(Ticket, Role), ApiError> {
    if *principal == Principal::Nobody {
        return Err(ApiError::Unauthorized);
    }
    if !secret::is_id(id) {
        return Err(ApiError::NotFound);
    }
    let ticket = desk.store.ticket(id).await?.ok_or(ApiError::NotFound)?;
    let role = principal.role(desk, &ticket)?;
    Ok((ticket, role))
}
