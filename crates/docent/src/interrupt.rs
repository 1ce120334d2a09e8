//! Ctrl-C: a flag that long work looks at between two files.

use std::sync::atomic::{AtomicBool, Ordering};

use crate::failure::Failure;

static ASKED: AtomicBool = AtomicBool::new(false);

/// From now on Ctrl-C (and `kill`) only set the flag. Without this the system's own way stays: the process ends.
pub(crate) fn listen() {
    // A second handler is the only thing that can fail, and it would do the same.
    let _ = ctrlc::set_handler(|| ASKED.store(true, Ordering::Relaxed));
}

/// Whether somebody asked to stop.
pub(crate) fn asked() -> bool {
    ASKED.load(Ordering::Relaxed)
}

/// An `Err` if somebody asked to stop.
pub(crate) fn check() -> Result<(), Failure> {
    if asked() { Err(Failure::Interrupted) } else { Ok(()) }
}
