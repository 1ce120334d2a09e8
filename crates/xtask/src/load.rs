//! `cargo xtask load`: the desk's speed, measured by a bench of its own crate, which has the database's library already.

use anyhow::Result;

use crate::command::{cargo, run};

/// Builds it as a release is built but for the linking across crates, which takes longer than the measurement. What is
/// said after `load` is the bench's.
pub(crate) fn load(rest: &[&str]) -> Result<()> {
    let words = "bench --quiet --package docent-desk --bench load";
    let faster =
        ["--config", "profile.bench.lto=false", "--config", "profile.bench.codegen-units=16", "--"];
    run(cargo(words).args(faster).args(rest))
}
