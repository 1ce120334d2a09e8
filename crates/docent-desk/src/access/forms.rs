//! What programs get wrong about forms: a field that no person sees, and the time that a person needs.
//!
//! Forms without a sign-in have a field `website` that is hidden from people. Forms that the desk itself shows to nobody in
//! particular also carry [`stamp`], the signed time at which they were shown; a static page cannot have one, so without one
//! only the hidden field is looked at.

use crate::Desk;
use crate::problem::ApiError;

/// How the form was shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown<'a> {
    /// By a static page.
    Static,
    /// By the desk, with the value of its field `shown`, which may be missing.
    ByDesk(Option<&'a str>),
}

/// The value of the hidden field `shown`.
pub fn stamp(desk: &Desk) -> String {
    let now = desk.clock.now().to_string();
    let signature = desk.secret.stamp_signature(&now);
    format!("{now}.{signature}")
}

/// Refuses a form that a person would not send like this. `website` is the hidden field's value.
pub fn check(desk: &Desk, website: &str, shown: Shown<'_>) -> Result<(), ApiError> {
    if !website.is_empty() {
        return Err(ApiError::Robot);
    }
    let limits = &desk.config.limits;
    match shown {
        Shown::Static => Ok(()),
        Shown::ByDesk(_) if limits.are_off() => Ok(()),
        Shown::ByDesk(stamp) => {
            let since = stamp.and_then(|stamp| shown_at(desk, stamp)).ok_or(ApiError::Robot)?;
            let needed = i64::from(limits.fill_seconds) * 1000;
            if desk.clock.now() - since < needed { Err(ApiError::Robot) } else { Ok(()) }
        }
    }
}

fn shown_at(desk: &Desk, stamp: &str) -> Option<i64> {
    let (at, signature) = stamp.split_once('.')?;
    let signed = crate::secret::same(signature, &desk.secret.stamp_signature(at));
    if signed { at.parse().ok() } else { None }
}
