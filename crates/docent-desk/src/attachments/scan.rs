//! The scanner: a command that looks at every file before anyone can get it.
//!
//! It reads the file from its standard input. Exit code 0 lets the file through; every other answer blocks it. Where
//! there is no answer (the command cannot be started, was killed or takes too long) the file stays pending and is tried
//! again: nothing is let through by a failure.

use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use futures_util::TryStreamExt;
use tokio::io::AsyncWriteExt;
use tokio::process::{Child, Command};

use crate::Desk;
use crate::files::FilesError;
use crate::store::{AttachmentState, StoreError};

/// How often files that got no answer are tried again.
const AGAIN: Duration = Duration::from_mins(1);

/// Exit codes by which the shell says that it could not start a command, and from which on it names a signal.
const NOT_STARTED: [i32; 2] = [126, 127];
const SIGNALS: i32 = 128;

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
enum NoAnswer {
    #[error("the scanner cannot be run")]
    Run(#[source] std::io::Error),
    #[error("the file cannot be read")]
    File(#[from] FilesError),
    #[error("the file broke off")]
    BrokeOff(#[from] object_store::Error),
    #[error("the scanner took longer than `scan_seconds`")]
    Late,
    #[error("the scanner ended with {0}")]
    Ended(ExitStatus),
}

/// Scans every file that waits, once. Without a scanner nothing is done, and says so if something waits.
pub async fn scan(desk: &Desk) -> Result<(), StoreError> {
    let pending = desk.store.pending_attachments().await?;
    let Some(command) = &desk.config.attachments.scan else {
        if !pending.is_empty() {
            let files = pending.len();
            tracing::warn!(files, "files wait for a scanner, but `scan` names none");
        }
        return Ok(());
    };
    for (id, _) in pending {
        match tokio::time::timeout(desk.config.attachments.scan_time(), ask(desk, command, &id))
            .await
            .unwrap_or(Err(NoAnswer::Late))
        {
            Ok(state) => desk.store.scanned(id, state).await?,
            Err(error) => {
                let error = &error as &dyn std::error::Error;
                tracing::error!(id, error, "no answer from the scanner; the file stays pending");
            }
        }
    }
    Ok(())
}

/// Scans whenever a file comes, and now and then.
pub(super) async fn run(desk: &Desk) {
    loop {
        if let Err(error) = scan(desk).await {
            let error = &error as &dyn std::error::Error;
            tracing::error!(error, "files cannot be scanned now");
        }
        // Either is a reason to look again.
        let _ = tokio::time::timeout(AGAIN, desk.files.arrived.notified()).await;
    }
}

async fn ask(desk: &Desk, command: &str, id: &str) -> Result<AttachmentState, NoAnswer> {
    let file = desk.files.read(id).await?;
    let mut child = Command::new("sh")
        .args(["-c", command])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .map_err(NoAnswer::Run)?;
    feed(&mut child, file.into_stream()).await?;
    let status = child.wait().await.map_err(NoAnswer::Run)?;
    match status.code() {
        Some(0) => Ok(AttachmentState::Clean),
        Some(code) if !NOT_STARTED.contains(&code) && code < SIGNALS => {
            tracing::warn!(id, code, "the scanner did not let a file through");
            Ok(AttachmentState::Blocked)
        }
        _ => Err(NoAnswer::Ended(status)),
    }
}

async fn feed(
    child: &mut Child,
    mut file: impl futures_util::Stream<Item = object_store::Result<bytes::Bytes>> + Unpin,
) -> Result<(), NoAnswer> {
    let mut input = child.stdin.take().expect("it was asked for");
    while let Some(bytes) = file.try_next().await? {
        if let Err(error) = input.write_all(&bytes).await {
            // A scanner that has seen enough closes its input; its exit code says what it saw.
            return match error.kind() {
                std::io::ErrorKind::BrokenPipe => Ok(()),
                _ => Err(NoAnswer::Run(error)),
            };
        }
    }
    input.shutdown().await.or_else(|error| match error.kind() {
        std::io::ErrorKind::BrokenPipe => Ok(()),
        _ => Err(NoAnswer::Run(error)),
    })
}
