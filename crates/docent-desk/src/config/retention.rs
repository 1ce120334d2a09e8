//! `[desk.retention]`: how long things are kept. What is not named is kept for ever, but for delivered messages.

use std::num::NonZeroU32;

use serde::Deserialize;

/// Days after which things are removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Retention {
    /// Tickets, after they were closed.
    pub closed_days: Option<u32>,
    /// Votes.
    pub votes_days: Option<u32>,
    /// Requests that are remembered so that a retry gets the same answer.
    pub requests_days: Option<u32>,
    /// Mails and webhooks, after they were delivered or suppressed. Limits count those of the last 24 hours.
    pub messages_days: NonZeroU32,
}

impl Default for Retention {
    fn default() -> Retention {
        Retention {
            closed_days: None,
            votes_days: None,
            requests_days: None,
            messages_days: NonZeroU32::new(30).expect("not zero"),
        }
    }
}
