//! The widget's step: it and the search are programs for the browser, so their lints run for that target.

use anyhow::{Context, Result};

use crate::command::{cargo, exists, program, run};

const TARGET: &str = "wasm32-unknown-unknown";

/// Lints the widget for the browser; adds the target to the toolchain if it is missing.
pub(super) fn lint() -> Result<()> {
    let output = program("rustc").args(["--print", "target-libdir", "--target", TARGET]).output();
    let folder = output.context("cannot start rustc")?.stdout;
    let folder = String::from_utf8(folder).context("rustc printed a path that is not UTF-8")?;
    if !std::path::Path::new(folder.trim()).is_dir() {
        if !exists("rustup") {
            anyhow::bail!("the toolchain lacks the target {TARGET}: install its standard library");
        }
        run(program("rustup").args(["target", "add", TARGET]))?;
    }
    run(&mut cargo(&format!(
        "clippy --package docent-widget --package docent-search-wasm --target {TARGET} --quiet -- -D warnings"
    )))
}
