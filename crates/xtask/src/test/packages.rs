//! Packages of the system that a step needs.

use anyhow::{Result, bail};

use crate::command::{exists, program, run};

/// Installs packages on Debian as root; elsewhere the error says what is missing.
pub(super) fn install(packages: &[&str]) -> Result<()> {
    let root_user = program("id").arg("-u").output().is_ok_and(|id| id.stdout == b"0\n");
    if !exists("apt-get") || !root_user {
        bail!(
            "missing: {}. Install them with your system's package manager (Debian: apt-get install {0})",
            packages.join(" ")
        );
    }
    run(program("apt-get").args(["update", "-qq"]))?;
    run(program("apt-get")
        .env("DEBIAN_FRONTEND", "noninteractive")
        .args(["install", "-y", "-qq", "--no-install-recommends"])
        .args(packages))
}
