//! The words that cross a process boundary, with their rules.
//!
//! Generator, widget and desk share them; everything here builds for wasm32 and does no I/O.

pub mod locale;

pub use locale::{Direction, Locale, LocaleError};
