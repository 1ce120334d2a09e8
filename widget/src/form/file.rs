//! A file beside the draft and what became of it.

use docent_model::AttachmentProblem;

use super::Notice;

/// A file that was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its number in the form, never given twice; the page keeps the content by it.
    pub id: u32,
    /// As the reader's machine calls it.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// How far it has got.
    pub state: FileState,
}

/// How far a file has got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileState {
    /// It is still to go.
    Chosen,
    /// It is going; per cent that are gone.
    Uploading(u8),
    /// The desk has it.
    Stored,
    /// It is not accepted.
    Refused(AttachmentProblem),
    /// It cannot be uploaded for another reason.
    Failed(Notice),
    /// The reader took it back while it was on its way.
    Cancelled,
}

impl FileState {
    /// Whether it still has to be uploaded.
    pub fn is_to_go(self) -> bool {
        matches!(self, FileState::Chosen | FileState::Uploading(_))
    }
}
