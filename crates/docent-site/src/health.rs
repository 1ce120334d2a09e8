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
mod catalogue;
mod compare;
mod container;
pub mod drift;
mod number_words;
mod numbers;
mod pairs;
mod parity;
mod pattern;
mod po;
mod pseudo;
mod renderings;
mod segment;
mod status;
mod strings;
mod target;
mod terms;
mod token;
mod tokens;

pub use catalogue::Catalogue;
pub use pairs::{Pair, pairs};
pub use parity::parity;
pub use pattern::Pattern;
pub use pseudo::{Pseudo, pseudo};
pub use renderings::terms;
pub use status::{Degree, Status, status};
pub use strings::missing_strings;
pub use terms::{Term, Terms};

#[cfg(test)]
mod tests;
