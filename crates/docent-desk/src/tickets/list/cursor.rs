//! Cursors: the place where a page ended, signed, so that only what the desk wrote is read.

use super::Sort;
use crate::problem::ApiError;
use crate::secret::Secret;
use crate::store::Ticket;
use crate::store::list::Place;

/// The place of a page's last ticket.
pub(super) fn write(secret: &Secret, sort: Sort, ticket: &Ticket) -> String {
    let place = format!("{}.{}", ticket.updated_at, ticket.number);
    let signature = secret.cursor_signature(&signed(sort, &place));
    format!("{place}.{signature}")
}

/// Reads it again; one of another order, or one that was changed, is refused.
pub(super) fn read(secret: &Secret, sort: Sort, cursor: &str) -> Result<Place, ApiError> {
    let refused = || ApiError::Malformed("`cursor` is not one of this list".to_owned());
    let (place, signature) = cursor.rsplit_once('.').ok_or_else(refused)?;
    if secret.cursor_signature(&signed(sort, place)) != signature {
        return Err(refused());
    }
    let (updated_at, number) = place.split_once('.').ok_or_else(refused)?;
    Ok(Place {
        updated_at: updated_at.parse().map_err(|_| refused())?,
        number: number.parse().map_err(|_| refused())?,
    })
}

fn signed(sort: Sort, place: &str) -> String {
    format!("{} {place}", Sort::ALL[sort as usize].0)
}
