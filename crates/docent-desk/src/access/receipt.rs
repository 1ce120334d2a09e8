//! The address of a receipt: for a quarter of an hour it shows the case to whoever just opened it, even where no cookie was
//! kept. Unlike the case's key it may stand in a history, because it soon opens nothing.

use super::{Keys, Principal};
use crate::Desk;
use crate::secret::same;

/// How long it is good for, in milliseconds.
const LIFE: i64 = 15 * 60 * 1000;

/// What the address holds: when it ends, signed.
pub(crate) fn token(desk: &Desk, ticket: &str) -> String {
    let until = (desk.clock.now() + LIFE).to_string();
    format!("{until}.{}", desk.secret.receipt_signature(ticket, &until))
}

/// Whoever brings the token of a ticket in time.
pub(crate) fn bearer(desk: &Desk, ticket: &str, token: &str) -> Option<Principal> {
    let (until, signature) = token.split_once('.')?;
    let signed = same(signature, &desk.secret.receipt_signature(ticket, until));
    let in_time = until.parse().is_ok_and(|until: i64| desk.clock.now() < until);
    (signed && in_time).then(|| Principal::Key(Keys::one(desk.secret.ticket_key(ticket))))
}
