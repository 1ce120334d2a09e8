//! The desk as a process that can be killed.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::command::{root, run_quietly};

/// A running desk; killed when it is dropped.
pub(super) struct Server {
    child: Child,
    folder: PathBuf,
    port: u16,
}

impl Server {
    /// A new desk with a small site in `folder`, on a port that it keeps over its restarts.
    pub(super) fn start(folder: &Path) -> Result<Server> {
        run_quietly(Command::new(program()).arg("init").arg(folder.join("site")))?;
        let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
        launch(folder.to_owned(), free.context("there is no free port")?.port())
    }

    pub(super) fn port(&self) -> u16 {
        self.port
    }

    /// SIGKILL: no handler runs, nothing is flushed.
    pub(super) fn kill_and_start(mut self) -> Result<Server> {
        self.child.kill().context("cannot kill the desk")?;
        self.child.wait().context("cannot wait for the desk")?;
        launch(self.folder.clone(), self.port)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may be dead already, and then there is nothing to do.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn program() -> PathBuf {
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| "target".into(), PathBuf::from);
    root().join(target).join("debug/docent")
}

/// Starts it and waits until it answers.
fn launch(folder: PathBuf, port: u16) -> Result<Server> {
    let log = folder.join("desk.log");
    let log = File::options().create(true).append(true).open(log).context("cannot open the log")?;
    let address = format!("127.0.0.1:{port}");
    let mut child = Command::new(program())
        .args(["desk", "serve", "--site", "site", "--data", "data", "--log", "warn"])
        .args(["--listen", &address, "--url", &format!("http://{address}")])
        // The clients send more than people do.
        .env("DOCENT_DESK_LIMITS", "off")
        .current_dir(&folder)
        .stdout(Stdio::piped())
        .stderr(log)
        .spawn()
        .context("cannot start the desk")?;
    let mut line = String::new();
    let out = child.stdout.take().expect("it is piped");
    BufReader::new(out).read_line(&mut line).context("the desk prints what is no text")?;
    let server = Server { child, folder, port };
    if line.is_empty() {
        bail!("the desk did not start; see {}", server.folder.join("desk.log").display());
    }
    Ok(server)
}
