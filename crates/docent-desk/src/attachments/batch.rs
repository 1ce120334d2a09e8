//! The files of one body: written, but not yet known to the store.

use crate::Desk;
use crate::store::{Attachment, AttachmentState};

/// A file that is on disk and that no row knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Received {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) size: u64,
    pub(super) mime: &'static str,
    pub(super) sha256: String,
}

/// The files of one body. Dropped before somebody keeps them, they are removed.
pub struct Batch {
    desk: Desk,
    files: Vec<Received>,
    /// Written, but not accepted.
    refused: Vec<String>,
}

impl Batch {
    pub(super) fn new(desk: &Desk) -> Batch {
        Batch { desk: desk.clone(), files: Vec::new(), refused: Vec::new() }
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Bytes of all together.
    pub(crate) fn total(&self) -> u64 {
        self.files.iter().map(|file| file.size).sum()
    }

    /// Names, types and contents, for the comparison of two bodies: their boundaries and our ids differ each time.
    pub fn content(&self) -> Vec<&[u8]> {
        let parts = self.files.iter();
        parts
            .flat_map(|file| [file.name.as_bytes(), file.mime.as_bytes(), file.sha256.as_bytes()])
            .collect()
    }

    pub(super) fn push(&mut self, file: Received) {
        self.files.push(file);
    }

    pub(super) fn refuse(&mut self, id: String) {
        self.refused.push(id);
    }

    /// The rows of the files, which still lack ticket and entry.
    pub(crate) fn rows(&self, now: i64) -> Vec<Attachment> {
        let state = match self.desk.config.attachments.scan {
            Some(_) => AttachmentState::Pending,
            None => AttachmentState::Clean,
        };
        let row = |file: &Received| Attachment {
            id: file.id.clone(),
            ticket_id: String::new(),
            event_id: String::new(),
            name: file.name.clone(),
            size: i64::try_from(file.size).expect("the rules allow no such size"),
            mime: file.mime.to_owned(),
            sha256: file.sha256.clone(),
            state,
            created_at: now,
        };
        self.files.iter().map(row).collect()
    }

    /// The store knows them now, or may: a connection that breaks while it commits does not say how that ended. Then
    /// the sweep looks again.
    pub(crate) fn keep(mut self) {
        self.files.clear();
        self.desk.files.arrived.notify_one();
    }

    /// Removes them and waits for it.
    pub async fn discard(mut self) {
        let ids = self.take();
        remove(self.desk.clone(), ids).await;
    }

    fn take(&mut self) -> Vec<String> {
        let files = self.files.drain(..).map(|file| file.id);
        files.chain(self.refused.drain(..)).collect()
    }
}

impl Drop for Batch {
    fn drop(&mut self) {
        let ids = self.take();
        if !ids.is_empty()
            && let Ok(runtime) = tokio::runtime::Handle::try_current()
        {
            runtime.spawn(remove(self.desk.clone(), ids));
        }
    }
}

async fn remove(desk: Desk, ids: Vec<String>) {
    for id in ids {
        if let Err(error) = desk.files.remove(&id).await {
            let error = &error as &dyn std::error::Error;
            tracing::warn!(id, error, "a file that nobody knows stays until the sweep");
        }
    }
}
