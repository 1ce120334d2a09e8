//! What happens to a form and what it wants done.

use docent_model::attachment::FileProblem;
use docent_model::{Problem, Receipt};

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A field has another value.
    Typed {
        /// Its name.
        field: String,
        /// All of it.
        value: String,
    },
    /// The page around the form fills a field in; it never overwrites an answer, and changes nothing that is on its way.
    Prefilled {
        /// Its name.
        field: String,
        /// All of it.
        value: String,
    },
    /// The focus left a field: from now on its problem is shown.
    Left {
        /// Its name.
        field: String,
    },
    /// Whether the reader is signed in; then the desk knows their address and the e-mail field may be empty.
    SignedIn(bool),
    /// A file was chosen; its number is what [`Sheet::next_file`](super::Sheet::next_file) said before.
    Chosen {
        /// Its name.
        name: String,
        /// Bytes.
        size: u64,
    },
    /// A file is not wanted any more, wherever it is.
    Removed {
        /// Its number.
        file: u32,
    },
    /// Some of a file has gone out.
    Progress {
        /// Its number.
        file: u32,
        /// 0 to 100.
        percent: u8,
    },
    /// *Send* was pressed.
    Submit,
    /// The page has kept [`Form::kept`](super::Form::kept), or cannot keep anything here.
    Kept,
    /// The answer to a try, or none.
    Replied {
        /// The try's number, from [`Next`].
        attempt: u32,
        /// What came.
        reply: Box<Reply>,
        /// When it came.
        at: Moment,
    },
    /// The time of [`Next::Wait`] has come.
    Due,
    /// *Try now* was pressed.
    TryNow,
    /// The browser says that there is a network.
    Online,
    /// The browser says that there is none.
    Offline,
    /// *Back to the text* was pressed.
    Back,
    /// The reader wants a new case although an earlier text has arrived ([`Notice::Arrived`](super::Notice::Arrived)).
    Anew {
        /// Never used before, as in [`Form::new`](super::Form::new).
        key: String,
    },
}

/// An answer of the desk, or none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reply {
    /// HTTP status; 0 if no answer came: no network, no name, CORS, aborted, too late.
    pub status: u16,
    /// `code` of the problem document; empty if the body was none.
    pub code: String,
    /// Seconds of `Retry-After`, if the page may read it.
    pub retry_after: Option<u32>,
    /// The receipt, where a ticket was sent and the body is one.
    pub receipt: Option<Receipt>,
    /// `problems` of the problem document.
    pub problems: Vec<Problem>,
    /// `files` of the problem document.
    pub files: Vec<FileProblem>,
    /// The browser cannot read the file that was to be uploaded: it was changed, moved or forgotten since.
    pub unreadable: bool,
}

/// When something happened, and a random number for what follows from it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Moment {
    /// UTC milliseconds.
    pub now: u64,
    /// 0 to 999, new each time.
    pub random: u16,
}

/// What the page has to do. Whatever it is, it also keeps [`Form::kept`](super::Form::kept) after each change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    /// Nothing.
    Nothing,
    /// Keep [`Form::kept`](super::Form::kept) and say [`Event::Kept`] once it is on disk. Where nothing can be kept, say so
    /// at once.
    Keep {
        /// The number of the try to come.
        attempt: u32,
    },
    /// Post [`Form::body`](super::Form::body) with [`Sheet::key`](super::Sheet::key); then [`Event::Replied`]. A form waits
    /// for it as long as the page does: no answer for a minute is status 0.
    Send {
        /// The try's number.
        attempt: u32,
    },
    /// Post the file as `file` of a multipart body to `API/tickets/ID/attachments` with the receipt's key as bearer and
    /// [`Sheet::upload_key`](super::Sheet::upload_key) as `Idempotency-Key`; meanwhile [`Event::Progress`], then
    /// [`Event::Replied`].
    Upload {
        /// The file's number.
        file: u32,
        /// The try's number.
        attempt: u32,
    },
    /// Say [`Event::Due`] at that time.
    Wait {
        /// UTC milliseconds; without it, [`Event::Online`] is waited for.
        until: Option<u64>,
    },
}
