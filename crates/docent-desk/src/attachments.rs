//! Attachments: files that come with a ticket or a comment, for the API and the pages alike.
//!
//! * [`receive()`] reads a multipart body while it comes and writes its files; nothing is ever whole in memory.
//! * [`attach()`] tells the store of received files, or finds that an earlier try did; [`open_form`] does so together with
//!   a new ticket.
//! * [`download()`] gives a file to whoever may see it.
//! * [`scan()`] asks the scanner, [`sweep()`] removes files that nobody knows; [`run`] does both again and again.
//!
//! Promises: a row's file is on disk before the row is; a file without a row is removed, at once or by the sweep.

mod attach;
mod batch;
mod comment;
mod disposition;
mod download;
mod form;
mod receive;
mod scan;
mod sweep;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

pub use attach::attach;
pub use batch::Batch;
pub(crate) use comment::comment;
pub use download::download;
pub use form::{Refusal, Refused, open_form};
pub use receive::{Parts, receive};
pub use scan::scan;
pub use sweep::{ORPHAN_AGE, sweep};

use crate::Desk;
use crate::store::{Attachment, AttachmentState};

/// What is told of an attachment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AttachmentView {
    /// For `GET /attachments/{id}`.
    pub id: String,
    /// As its owner called it.
    pub name: String,
    /// Bytes.
    pub size: i64,
    /// MIME type, judged by content.
    #[serde(rename = "type")]
    pub mime: String,
    /// Whether anyone may get it.
    pub state: AttachmentState,
}

impl From<&Attachment> for AttachmentView {
    fn from(attachment: &Attachment) -> AttachmentView {
        AttachmentView {
            id: attachment.id.clone(),
            name: attachment.name.clone(),
            size: attachment.size,
            mime: attachment.mime.clone(),
            state: attachment.state,
        }
    }
}

/// Scans what waits, at once and whenever a file comes, and sweeps once an hour, as long as it is polled.
pub async fn run(desk: Desk) {
    tokio::join!(scan::run(&desk), sweep::run(&desk));
}
