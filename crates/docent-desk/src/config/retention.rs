//! `[desk.retention]`: how long things are kept. What is not named is kept for ever.

use serde::Deserialize;

/// Days after which things are removed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Retention {
    /// Tickets, after they were closed.
    pub closed_days: Option<u32>,
    /// Votes.
    pub votes_days: Option<u32>,
    /// Requests that are remembered so that a retry gets the same answer.
    pub requests_days: Option<u32>,
}
