//! What a form tells that is about no field: a code for a string of the locale.

/// What to tell the reader.
///
/// | notice | when | what is safe now |
/// |---|---|---|
/// | `Offline` | the browser says that there is no network | waits, counts nothing |
/// | `Unreachable` | no answer, or `408` | tries again |
/// | `Busy` | `429`; `until` of the pause says when it goes on | tries again |
/// | `Failed` | `500` to `599` | tries again |
/// | `InFlight` | `409 in-flight`: the desk is at it | asks again, counts nothing |
/// | `Unknown` | an answer that is none of the desk's | tries again, or stops after a `4xx` |
/// | `SignIn` | `401`: signed out, expired, or only for who is signed in | sign in and send again |
/// | `Forbidden` | `403`: not theirs to do, or another address than their own | correct and send again |
/// | `TooLarge` | `413` without a file to blame | shorten and send again |
/// | `Refused` | another refusal of the desk | correct and send again |
/// | `Arrived` | an earlier text is stored, and its receipt cannot be had | a new case, if wanted |
/// | `Closed` | of a file: the ticket takes no more | |
/// | `Unreadable` | of a file: the browser cannot read it any more | choose it again |
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// There is no network.
    Offline,
    /// Nobody answered.
    Unreachable,
    /// Too many requests.
    Busy,
    /// The desk failed.
    Failed,
    /// The desk is at it.
    InFlight,
    /// An answer that nobody understands.
    Unknown,
    /// Nobody is signed in, or not any more.
    SignIn,
    /// Not theirs to do.
    Forbidden,
    /// Too large.
    TooLarge,
    /// Refused without a field or a file to blame.
    Refused,
    /// An earlier text of this form is stored.
    Arrived,
    /// The ticket takes no files any more.
    Closed,
    /// A file cannot be read.
    Unreadable,
}

impl Notice {
    /// Every notice with the key of its string.
    pub const ALL: [(&'static str, Notice); 13] = [
        ("widget-offline", Notice::Offline),
        ("widget-unreachable", Notice::Unreachable),
        ("widget-many-requests", Notice::Busy),
        ("widget-server-error", Notice::Failed),
        ("widget-sending", Notice::InFlight),
        ("widget-unknown", Notice::Unknown),
        ("widget-signed-out", Notice::SignIn),
        ("widget-not-allowed", Notice::Forbidden),
        ("widget-too-large", Notice::TooLarge),
        ("widget-refused", Notice::Refused),
        ("widget-arrived", Notice::Arrived),
        ("widget-closed", Notice::Closed),
        ("widget-unreadable", Notice::Unreadable),
    ];

    /// The key of its string.
    pub fn key(self) -> &'static str {
        Self::ALL[self as usize].0
    }
}
