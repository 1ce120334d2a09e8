//! The desk: receives, stores and shows tickets over HTTP.
//!
//! [`Desk`] holds what every request needs, [`router()`] is the whole of its addresses on one screen, and [`serve()`] answers
//! until it is told to stop. Promises: `201` means on disk; a retried request has its effect once; somebody else's
//! ticket is a `404`.
//!
//! * `api` answers in JSON, `pages` in HTML; both say only what [`access`] lets the asker see.
//! * [`store`] is the only module that knows SQL, [`files`] the only one that keeps attachments.
//! * What a page looks like and what it says in which language comes through the trait [`Pages`].

pub mod access;
pub mod accounts;
mod api;
pub mod archive;
pub mod attachments;
pub mod clock;
pub mod config;
mod connections;
pub mod desk;
pub mod erase;
pub mod files;
mod health;
mod idempotency;
mod limits;
pub mod outbox;
pub mod pages;
mod problem;
mod router;
pub mod secret;
mod security;
mod serve;
pub mod sign_in;
pub mod store;
pub mod tickets;
mod tls;
pub mod votes;
mod words;

pub use clock::Clock;
pub use config::DeskConfig;
pub use desk::{Desk, Pages};
pub use files::Files;
pub use health::Health;
pub use outbox::Outbox;
pub use problem::ApiError;
pub use router::router;
pub use secret::Secret;
pub use serve::serve;
pub use store::Store;
