//! The tests' step: every test of the workspace, with the database server that some of them start.

use anyhow::Result;

use super::packages::install;
use super::peers;
use crate::command::cargo;

/// Runs them; a missing `PostgreSQL` is installed, because a test that is skipped proves nothing.
pub(super) fn run_all() -> Result<()> {
    let found = std::fs::read_dir("/usr/lib/postgresql").is_ok_and(|mut entries| {
        entries.any(|entry| entry.is_ok_and(|entry| entry.path().join("bin/postgres").is_file()))
    });
    if !found {
        install(&["postgresql"])?;
    }
    peers::run_with(cargo("test --workspace").env("DOCENT_TEST_POSTGRES", "1"))
}
