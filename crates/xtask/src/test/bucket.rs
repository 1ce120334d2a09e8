//! The bucket's step: the desk's tests of attachments in S3, against a real server of that protocol, moto.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::command::{cargo, program, root, run};

const VERSION: &str = "5.2.5";
const BUCKET: &str = "docent";

/// Fetches moto into `target/tools` if it is not there, starts it on a free port and runs the tests.
pub(super) fn check() -> Result<()> {
    let tools = root().join("target/tools/moto");
    if !tools.join("moto/server.py").exists() {
        let words = ["-m", "pip", "install", "--quiet", "--no-warn-conflicts", "--target"];
        let package = format!("moto[server]=={VERSION}");
        run(program("python3").args(words).arg(&tools).arg(package))?;
    }
    let port = TcpListener::bind("127.0.0.1:0").context("no free port")?.local_addr()?.port();
    let mut server = program("python3")
        .env("PYTHONPATH", &tools)
        .args(["-m", "moto.server", "-H", "127.0.0.1", "-p", &port.to_string()])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .context("cannot start moto")?;
    let outcome = wait(&mut server, port).and_then(|()| make(port)).and_then(|()| {
        // Of the whole workspace, because one package alone has other features and would be built anew.
        run(&mut tests(port, "--test desk s3::"))?;
        run(&mut tests(port, "--test cli several::"))
    });
    server.kill().context("cannot stop moto")?;
    server.wait().context("cannot stop moto")?;
    outcome
}

fn tests(port: u16, which: &str) -> Command {
    let mut command = cargo(&format!("test --quiet --workspace {which}"));
    command
        .env("DOCENT_TEST_S3", format!("s3://{BUCKET}/attachments"))
        .env("AWS_ENDPOINT", format!("http://127.0.0.1:{port}"))
        .env("AWS_ALLOW_HTTP", "true")
        .env("AWS_REGION", "us-east-1")
        .env("AWS_ACCESS_KEY_ID", "test")
        .env("AWS_SECRET_ACCESS_KEY", "test");
    command
}

/// Makes the bucket: a desk never does.
fn make(port: u16) -> Result<()> {
    let mut peer = TcpStream::connect(("127.0.0.1", port))?;
    let ask = format!(
        "PUT /{BUCKET} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
    );
    peer.write_all(ask.as_bytes())?;
    let mut answer = String::new();
    peer.read_to_string(&mut answer)?;
    if answer.contains(" 200 ") { Ok(()) } else { bail!("moto makes no bucket: {answer}") }
}

fn wait(server: &mut Child, port: u16) -> Result<()> {
    for _ in 0..300 {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return Ok(());
        }
        if let Some(status) = server.try_wait()? {
            bail!("moto ended at once ({status})");
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    bail!("moto does not answer on port {port}")
}
