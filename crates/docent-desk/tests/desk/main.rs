//! The desk as its users see it: requests go in, answers come out, on SQLite and on PostgreSQL.
//!
//! A test takes a [`desk::TestDesk`] from [`desk::on_both`], which runs it on both engines. A file per thing.

#![expect(clippy::unwrap_used, reason = "a test ends where something is not as it must be")]
#![expect(clippy::print_stderr, reason = "a test says what it skips")]

mod accounts;
mod acts;
mod agents;
mod archive;
mod at_once;
mod attachments;
mod bad_input;
mod connections;
mod desk;
mod erase;
mod identity;
mod isolation;
mod limits;
mod lists;
mod mail;
mod mails;
mod model;
mod openapi;
mod origins;
mod outages;
mod outbox;
mod pages;
mod people;
mod plans;
mod postgres;
mod routes;
mod s3;
mod security;
#[path = "../../benches/load/seed.rs"]
mod seed;
mod several;
mod sign_in;
mod smtp;
mod strings;
mod submit;
mod tickets;
mod votes;
mod webhooks;
