//! Priorities of a ticket.

use serde::{Deserialize, Serialize};

/// How urgent a ticket is; later means more urgent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "lowercase")]
pub enum Priority {
    /// Can wait.
    Low,
    /// The usual.
    Medium,
    /// Work is hindered.
    High,
    /// Work stands still.
    Critical,
}

impl Priority {
    /// Every priority with its word on the wire, from the least to the most urgent.
    pub const ALL: [(&'static str, Priority); 4] = [
        ("low", Priority::Low),
        ("medium", Priority::Medium),
        ("high", Priority::High),
        ("critical", Priority::Critical),
    ];

    /// The priority of a word.
    pub fn of(word: &str) -> Option<Priority> {
        Self::ALL.into_iter().find(|(name, _)| *name == word).map(|(_, priority)| priority)
    }

    /// Its word.
    pub fn as_str(self) -> &'static str {
        Self::ALL[self as usize].0
    }
}
