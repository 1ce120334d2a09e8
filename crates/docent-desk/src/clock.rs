//! The time, so that tests can hold it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

/// Where the desk reads the time.
#[derive(Debug, Clone)]
pub enum Clock {
    /// From the machine.
    System,
    /// From whoever holds the other end.
    Held(Arc<AtomicI64>),
}

impl Clock {
    /// UTC milliseconds since 1970.
    pub fn now(&self) -> i64 {
        match self {
            Clock::System => {
                let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
                i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
            }
            Clock::Held(time) => time.load(Ordering::SeqCst),
        }
    }
}
