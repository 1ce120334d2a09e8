//! The program as its users meet it: the real binary, in a folder of its own.
//!
//! A case makes a [`Site`](site::Site) from a few files, runs the program in it and looks at the exit code, the words
//! and the files. Nothing here knows how docent works inside.

#![expect(
    clippy::case_sensitive_file_extension_comparisons,
    clippy::print_stdout,
    reason = "docent writes lower-case names, and a skipped test says so"
)]

#[path = "cli/site.rs"]
mod site;

#[path = "cli/commands.rs"]
mod commands;
#[path = "cli/compressed.rs"]
mod compressed;
#[path = "cli/drift.rs"]
mod drift;
#[path = "cli/findings.rs"]
mod findings;
#[path = "cli/input.rs"]
mod input;
#[path = "cli/interrupted.rs"]
mod interrupted;
#[path = "cli/l10n.rs"]
mod l10n;
#[path = "cli/operate.rs"]
mod operate;
#[path = "cli/output.rs"]
mod output;
#[path = "cli/own_origin.rs"]
mod own_origin;
#[path = "../../docent-desk/tests/desk/postgres.rs"]
#[expect(clippy::unwrap_used, reason = "a test ends where something is not as it must be")]
mod postgres;
#[path = "cli/refused.rs"]
mod refused;
#[path = "cli/search.rs"]
mod search;
#[path = "cli/serve.rs"]
mod serve;
#[path = "cli/server.rs"]
mod server;
#[path = "cli/several.rs"]
mod several;
#[path = "cli/tour.rs"]
mod tour;
#[path = "cli/uploads.rs"]
mod uploads;
