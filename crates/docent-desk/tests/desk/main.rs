//! The desk as its users see it: requests go in, answers come out, on SQLite and on PostgreSQL.
//!
//! A test takes a [`desk::TestDesk`] from [`desk::on_both`], which runs it on both engines. A file per thing.

#![expect(clippy::unwrap_used, reason = "a test ends where something is not as it must be")]

mod accounts;
mod acts;
mod attachments;
mod desk;
mod lists;
mod openapi;
mod people;
mod postgres;
mod sign_in;
mod submit;
mod tickets;
