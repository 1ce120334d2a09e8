//! Programs of others that the desk's tests talk to, from `PyPI`, in `target/tools/python`.

use anyhow::Result;

use crate::command::{program, root, run};

/// A mail server.
const AIOSMTPD: &str = "aiosmtpd==1.4.6";

/// Runs a command with what the desk's tests need; without it they say that they skip.
pub(super) fn run_with(command: &mut std::process::Command) -> Result<()> {
    let packages = root().join("target/tools/python");
    if !packages.join("aiosmtpd").is_dir() {
        let python = ["-m", "pip", "install", "--quiet", "--target"];
        let installed = run(program("python3").args(python).arg(&packages).arg(AIOSMTPD));
        if installed.is_err() {
            println!("SKIPPED: mail over SMTP, because pip cannot install {AIOSMTPD}");
            return run(command);
        }
    }
    run(command.env("DOCENT_TEST_SMTP", "1"))
}
