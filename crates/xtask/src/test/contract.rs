//! The contract's step: Schemathesis makes requests from the OpenAPI document of a running desk and compares the answers
//! with what the document says. `schemathesis.toml` says what else is expected.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};

use anyhow::{Context, Result, bail};

use crate::command::{cargo, program, root, run, run_quietly};

const VERSION: &str = "4.32.5";

/// Starts a desk and lets Schemathesis ask; fetches it into `target/tools` if it is not there.
pub(super) fn check() -> Result<()> {
    let tool = fetched()?;
    let desk = Desk::start(&root().join("target/contract"))?;
    let (ticket, key) = desk.ticket()?;
    let document = format!("http://{}/api/v1/openapi.json", desk.address);
    let origin = format!("http://{}", desk.address);
    run(program("python3")
        .args(["-m", "schemathesis.cli", "run", &document, "--origin", &origin])
        .args(["--seed", "1"])
        .env("PYTHONPATH", tool)
        .env("DESK_TICKET", ticket)
        .env("DESK_KEY", key))
}

fn fetched() -> Result<PathBuf> {
    let tool = root().join(format!("target/tools/schemathesis-{VERSION}"));
    if !tool.join("schemathesis").exists() {
        let package = format!("schemathesis=={VERSION}");
        let python = ["-m", "pip", "install", "--quiet", "--root-user-action=ignore", "--target"];
        run(program("python3").args(python).arg(&tool).arg(package))?;
    }
    Ok(tool)
}

/// A running desk; stopped when it is dropped.
struct Desk {
    child: Child,
    address: String,
}

impl Drop for Desk {
    fn drop(&mut self) {
        // It may be dead already, and then there is nothing to do.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Desk {
    fn start(folder: &Path) -> Result<Desk> {
        if folder.exists() {
            fs::remove_dir_all(folder).context("cannot remove the desk of the last run")?;
        }
        fs::create_dir_all(folder).context("cannot make the desk's folder")?;
        let site = folder.join("site");
        run_quietly(cargo("run --quiet -- init").arg(&site))?;
        let log = File::create(folder.join("desk.log")).context("cannot make the log")?;
        let target =
            std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| "target".into(), PathBuf::from);
        let mut child = program(root().join(target).join("debug/docent"))
            .args(["desk", "serve", "--listen", "127.0.0.1:0", "--log", "warn", "--site"])
            .arg(&site)
            .arg("--data")
            .arg(folder.join("data"))
            // It asks more often than people do.
            .env("DOCENT_DESK_LIMITS", "off")
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .context("cannot start the desk")?;
        let mut line = String::new();
        let out = child.stdout.take().expect("it is piped");
        BufReader::new(out).read_line(&mut line).context("the desk prints what is no text")?;
        let address = line.trim().trim_start_matches("http://").to_owned();
        let desk = Desk { child, address };
        if desk.address.is_empty() {
            bail!("the desk did not start; see {}", folder.join("desk.log").display());
        }
        Ok(desk)
    }

    /// Opens a ticket, and gives its id and its key.
    fn ticket(&self) -> Result<(String, String)> {
        let draft = serde_json::json!({
            "locale": "en", "email": "ada@example.com", "subject": "Contract",
            "description": "Everything is done to this ticket.", "priority": "high",
        })
        .to_string();
        let mut stream = TcpStream::connect(&self.address).context("the desk does not answer")?;
        write!(
            stream,
            "POST /api/v1/tickets HTTP/1.1\r\nHost: {}\r\nConnection: close\r\nIdempotency-Key: contract\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{draft}",
            self.address,
            draft.len(),
        )?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        let (_, body) = answer.split_once("\r\n\r\n").context("the desk's answer has no body")?;
        let receipt: serde_json::Value =
            serde_json::from_str(body).with_context(|| format!("no receipt: {answer}"))?;
        let said = |name: &str| {
            let value = receipt[name].as_str().map(str::to_owned);
            value.with_context(|| format!("the receipt has no {name}: {receipt}"))
        };
        Ok((said("id")?, said("key")?))
    }
}
