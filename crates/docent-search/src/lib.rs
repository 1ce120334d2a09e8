//! Finds articles: writes the index of a locale, and answers queries from it, natively and in a browser.
//!
//! 1. [`Counter`] makes the [`Record`] of an article, from its texts alone.
//! 2. [`index()`] makes the [`Index`] of a locale, from its records alone; [`key()`] tells before whether it would change.
//! 3. [`Search`] answers: it names the files that it needs, and whoever can read them gives them.
//!
//! Both sides take texts apart with the same [`terms()`]. Nothing here reads a file, asks the time, or depends on another
//! crate.

mod bytes;
mod expand;
mod facets;
mod files;
mod fold;
mod index;
mod kind;
mod names;
mod record;
mod result;
mod score;
mod search;
mod words;

pub use facets::Facet;
pub use files::{ENTRY, File};
pub use index::{Index, Page, index, key};
pub use record::{Counter, Heading, Place, Record};
pub use result::Shown;
pub use search::{Answer, Found, Hit, Query, Search, folder};
pub use words::{Term, Use, terms};
