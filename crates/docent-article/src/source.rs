//! Sources: the text of one file, and places in it.
//!
//! A place is a file id and two byte offsets into that file as its author sees it. Lines and columns exist only in
//! the printer.

/// The number of a file in the run's list of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct FileId(pub u32);

/// Bytes `start..end` of one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// Offset of the first byte.
    pub start: u32,
    /// Offset after the last byte; equal to `start` for a place between two characters.
    pub end: u32,
}

impl Span {
    /// Bytes `start..end` of `file`.
    pub fn new(file: FileId, start: usize, end: usize) -> Span {
        Span { file, start: offset(start), end: offset(end) }
    }
}

/// Offsets are 32 bits wide to keep the tree small; a help article of 4 GiB is refused before it gets here.
pub(crate) fn offset(value: usize) -> u32 {
    u32::try_from(value).expect("a source is shorter than 4 GiB; the reader refuses longer ones")
}

/// The text of one file, as it stands on disk (a byte order mark and CRLF are still there).
#[derive(Debug, Clone)]
pub struct Source {
    /// Its number.
    pub file: FileId,
    /// Its text.
    pub text: String,
}
