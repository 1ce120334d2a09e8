//! What an answer means for the try that it answers.

use super::{Notice, Reply};

/// What to make of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Try again.
    Again(Notice),
    /// The desk is at an earlier try.
    InFlight,
    /// The key belongs to another content, which is stored.
    Reused,
    /// This will not be taken as it is.
    Refused(Notice),
}

/// The verdict on an answer that is no receipt.
///
/// Whatever does not refuse is tried again: a `200` may come from the sign-in page of a hotel's network, a `201` without
/// a receipt may have been cut off.
pub(super) fn verdict(reply: &Reply) -> Verdict {
    match (reply.status, reply.code.as_str()) {
        (0 | 408, _) => Verdict::Again(Notice::Unreachable),
        (429, _) => Verdict::Again(Notice::Busy),
        (500..=599, _) => Verdict::Again(Notice::Failed),
        (409, "in-flight") => Verdict::InFlight,
        (422, "idempotency-key-reused") => Verdict::Reused,
        (401, _) => Verdict::Refused(Notice::SignIn),
        (403, _) => Verdict::Refused(Notice::Forbidden),
        (413, _) => Verdict::Refused(Notice::TooLarge),
        (409, "not-possible") => Verdict::Refused(Notice::Closed),
        (400..=499, "") => Verdict::Refused(Notice::Unknown),
        (400..=499, _) => Verdict::Refused(Notice::Refused),
        _ => Verdict::Again(Notice::Unknown),
    }
}

impl Reply {
    /// Whether the desk itself says that it has stored nothing for this try. Without a code the answer is of something
    /// on the way, which cannot know; the desk's `5xx` and `408` may come after a commit.
    pub(super) fn stored_nothing(&self) -> bool {
        !self.code.is_empty()
            && matches!(self.status, 400..=499)
            && self.status != 408
            && self.code != "in-flight"
    }
}
