//! `cargo xtask test`: everything that a change must pass, with its own set-up.
//!
//! The steps run in order of cost, so that a cheap mistake is told first; each is named with its time.

pub(crate) mod browser;
mod bucket;
mod contract;
mod deny;
mod packages;
mod peers;
mod suite;
mod twice;
mod widget;

use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::command::{cargo, program, run};
use crate::torture;

type Step = (&'static str, fn() -> Result<()>);

const STEPS: [Step; 11] = [
    ("format", || run(&mut cargo("fmt --all --check"))),
    ("lints", || run(&mut cargo("clippy --workspace --all-targets --quiet -- -D warnings"))),
    ("lints of the widget", widget::lint),
    ("documentation", documentation),
    ("tests", suite::run_all),
    ("attachments in a bucket", bucket::check),
    ("the same bytes twice", twice::check),
    ("torture", || torture::torture(&torture::Plan::short())),
    ("dependencies", deny::check),
    ("contract", contract::check),
    ("browser", browser::check),
];

/// The chore, or one step of it: stops at the first step that fails.
pub(crate) fn test(only: Option<&str>) -> Result<()> {
    let begin = Instant::now();
    let before = changes()?;
    let steps: Vec<Step> =
        STEPS.into_iter().filter(|(name, _)| only.is_none_or(|only| only == *name)).collect();
    if steps.is_empty() {
        bail!("there is no such step; the steps are: {}", STEPS.map(|(name, _)| name).join(", "));
    }
    for (name, step) in &steps {
        println!("\n=== {name}");
        let start = Instant::now();
        step().with_context(|| format!("step `{name}`"))?;
        println!("=== {name}: fine after {:.0} s", start.elapsed().as_secs_f64());
    }
    if changes()? != before {
        bail!("the tests changed tracked files (see `git diff`): something generated was stale");
    }
    let seconds = begin.elapsed().as_secs_f64();
    println!("\n{} of {} steps are fine after {seconds:.0} s.", steps.len(), STEPS.len());
    Ok(())
}

/// Documents private items too: their docs are for those who work here, and a dead link in them misleads as well.
fn documentation() -> Result<()> {
    let flags = "-D warnings -A rustdoc::private-intra-doc-links";
    let words = "doc --workspace --no-deps --document-private-items --quiet";
    run(cargo(words).env("RUSTDOCFLAGS", flags))
}

/// What differs from the last commit, which may be work in progress.
fn changes() -> Result<Vec<u8>> {
    let output = program("git").args(["diff", "HEAD"]).output().context("cannot start git")?;
    Ok(output.stdout)
}
