//! Health of translations: what each locale owes its source, as folds over the linked site.
//!
//! [`pairs()`] lists the translations of a locale with their sources; [`parity()`] compares them without their words;
//! [`status()`] counts. Nothing here changes a page, and a finding stands at the translation's line with the source's
//! line beside it.
//!
//! A comparison is only as good as its idea of what belongs together. So both articles become a list of segments
//! (`segment`), the segments are aligned (`align`), and everything else is asked of aligned segments.

mod align;
mod boxes;
mod compare;
mod container;
mod number_words;
mod numbers;
mod pairs;
mod parity;
mod segment;
mod status;
mod target;
mod token;
mod tokens;

pub use pairs::{Pair, pairs};
pub use parity::parity;
pub use status::{Degree, Status, status};

#[cfg(test)]
mod tests;
