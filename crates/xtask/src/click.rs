//! `cargo xtask click`: from a click to the contact form, as a ratio to a form written by hand (`tests/browser/click.mjs`).

use anyhow::{Context, Result};

use crate::command::{cargo, root, run};
use crate::test::browser::node;

/// The chore. `samples` is a number, or nothing.
pub(crate) fn click(samples: &[&str]) -> Result<()> {
    for samples in samples {
        samples.parse::<usize>().with_context(|| format!("`{samples}` is no number of samples"))?;
    }
    let site = root().join("target/click");
    run(cargo("run --quiet -- build --out").arg(&site))?;
    run(node()?.arg("click.mjs").args(samples).env("DOCENT_OWN", site))
}
