//! The desk as its users see it: requests go in, answers come out, on SQLite and on PostgreSQL.
//!
//! A test takes a [`desk::TestDesk`] from [`desk::on_both`], which runs it on both engines. A file per thing.

#![expect(clippy::unwrap_used, reason = "a test ends where something is not as it must be")]

mod accounts;
mod acts;
mod agents;
mod at_once;
mod attachments;
mod bad_input;
mod desk;
mod identity;
mod isolation;
mod limits;
mod lists;
mod model;
mod openapi;
mod origins;
mod people;
mod postgres;
mod routes;
mod security;
mod sign_in;
mod submit;
mod tickets;
