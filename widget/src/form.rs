//! The form as a value: what a reader typed, how far it has got to the desk, and what the page has to do now.
//!
//! [`Form::on`] is the only way it changes and [`Form::next`] says what the page has to do; the page does it and tells
//! the form with an [`Event`]. There is no clock and no chance in here: times, random numbers and keys come with the
//! events. Texts are codes, never sentences; [`Notice`] lists those that are about no field and no file.
//!
//! # Never lost
//!
//! What is typed goes into the [`Sheet`] in every state, and [`Form::kept`] is all that a page must keep to go on after
//! a reload or a crash ([`Form::restored`]). Before a text is sent for the first time the page keeps it and says so
//! ([`Next::Keep`]). Only a receipt ends it; what was typed after *Send* is then told to be [`Form::unsent`].
//!
//! # Never doubled
//!
//! A form has one key from its beginning to its receipt, whatever happens in between. The desk stores a key in the
//! transaction of the ticket and nothing for a refused request, so that with one key there is at most one ticket and a
//! refused key is free. Most answers do not tell whether the ticket was stored (none at all, `408`, `500` after a commit that
//! broke): such a text is remembered as *unanswered*. Then
//!
//! * the same text is sent again with the same key: the desk stores it, or answers as it did the first time;
//! * a reader may go back and change the text all the same. If the desk has the earlier one, it refuses the new one with
//!   `idempotency-key-reused`, which proves that one of the unanswered texts is stored. The form sends those again, the
//!   last first, until the desk answers one with its receipt, and [`Form::unsent`] says that the new text was not sent;
//! * if none of them gets its receipt (the form was changed meanwhile, and a desk judges before it remembers), the form
//!   says [`Notice::Arrived`] and sends no more until the reader asks for a new case ([`Event::Anew`]).
//!
//! The desk keeps keys apart by who asks. A page must therefore send every try of a form as the same person; see
//! [`Form::is_tried`].
//!
//! # Files
//!
//! Files follow the stored ticket one by one, each in a request of its own. The desk adds them to the ticket's own entry,
//! whose limits count over all requests, and makes no comment of them; it refuses a whole request for one bad file. So
//! a refused file costs no other one. Each has a key of its own, made of the form's key and the file's number.

pub mod contact;
mod event;
mod file;
pub mod hours;
mod kept;
mod notice;
mod sheet;
mod steps;
mod verdict;

use docent_model::{Draft, FormSchema, Receipt};

pub use event::{Event, Moment, Next, Reply};
pub use file::{File, FileState};
pub use kept::Kept;
pub use notice::Notice;
pub use sheet::{Question, Sheet};

/// Failures in a row after which a reader is shown the phone numbers.
pub const PATIENCE: u32 = 5;

/// A form on its way from the first letter to the receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Form {
    /// The reader writes.
    Editing(Box<Sheet>),
    /// A ticket is being sent.
    Sending(Box<Sheet>, Sending),
    /// The ticket is stored; its files follow one by one.
    Uploading(Box<Sheet>, Uploading),
    /// A try failed, or the network is gone: it will go on by itself.
    Waiting(Box<Sheet>, Task, Pause),
    /// All is done.
    Sent(Box<Sheet>, Receipt),
}

/// A ticket on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sending {
    /// What is sent: the answers to what is asked, as they were at *Send*.
    pub body: Draft,
    /// Whether the page has kept it.
    pub kept: bool,
}

/// A file on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Uploading {
    /// The ticket's.
    pub receipt: Receipt,
    /// The file's number.
    pub file: u32,
}

/// What goes on after a pause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Task {
    /// Sending the ticket.
    Send(Sending),
    /// Uploading a file.
    Upload(Uploading),
}

/// Why and until when a form waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pause {
    /// Why.
    pub reason: Notice,
    /// When it goes on by itself, UTC milliseconds; without it, when the network is back.
    pub until: Option<u64>,
}

impl Form {
    /// A new form. `draft` holds what is known before anybody types (locale, page, what the page fills in); `key` is 1 to
    /// 200 visible ASCII characters that nobody can guess and that were never used before.
    pub fn new(schema: FormSchema, draft: Draft, key: String) -> Form {
        Form::Editing(Box::new(Sheet::new(schema, draft, key)))
    }

    /// The sheet.
    pub fn sheet(&self) -> &Sheet {
        match self {
            Form::Editing(sheet)
            | Form::Sending(sheet, _)
            | Form::Uploading(sheet, _)
            | Form::Waiting(sheet, _, _)
            | Form::Sent(sheet, _) => sheet,
        }
    }

    fn sheet_mut(&mut self) -> &mut Sheet {
        match self {
            Form::Editing(sheet)
            | Form::Sending(sheet, _)
            | Form::Uploading(sheet, _)
            | Form::Waiting(sheet, _, _)
            | Form::Sent(sheet, _) => sheet,
        }
    }

    /// Whether the fields are to be shown as read-only, because what stands in them is on its way.
    pub fn locked(&self) -> bool {
        !matches!(self, Form::Editing(_))
    }

    /// What to tell the reader beside the problems of fields and files; the sentence is the string [`Notice::key`].
    pub fn notice(&self) -> Option<Notice> {
        match self {
            Form::Waiting(_, _, pause) => Some(pause.reason),
            Form::Editing(sheet) => sheet.notice.or(sheet.offline.then_some(Notice::Offline)),
            _ => None,
        }
    }

    /// How many tries failed in a row.
    pub fn failures(&self) -> u32 {
        self.sheet().failures
    }

    /// Whether to show the phone numbers: the ticket is not stored after [`PATIENCE`] failures in a row.
    pub fn phones(&self) -> bool {
        self.sheet().failures >= PATIENCE && self.receipt().is_none()
    }

    /// The receipt, as soon as the ticket is stored.
    pub fn receipt(&self) -> Option<&Receipt> {
        match self {
            Form::Sent(_, receipt)
            | Form::Uploading(_, Uploading { receipt, .. })
            | Form::Waiting(_, Task::Upload(Uploading { receipt, .. }), _) => Some(receipt),
            Form::Editing(_) | Form::Sending(..) | Form::Waiting(_, Task::Send(_), _) => None,
        }
    }

    /// Whether the ticket was stored with another text than the sheet's: the reader has changed it since, and the change
    /// was not sent. The sheet still holds it.
    pub fn unsent(&self) -> bool {
        self.receipt().is_some_and(|receipt| self.sheet().differs(&receipt.stored))
    }

    /// Whether a ticket may be stored with the form's key: from now on every try must be sent by the same person.
    pub fn is_tried(&self) -> bool {
        matches!(self, Form::Sending(..)) || self.sheet().is_tried() || self.receipt().is_some()
    }

    /// Whether [`Event::Back`] leads back to the text.
    pub fn can_go_back(&self) -> bool {
        matches!(self, Form::Waiting(_, Task::Send(_), _))
    }

    /// The control to focus after a failed *Send*: the name of the first field with a problem, or `file`.
    pub fn focus(&self) -> Option<&str> {
        let sheet = self.sheet();
        if self.locked() || !sheet.told {
            return None;
        }
        let wrong = sheet.wrong();
        let first = sheet
            .schema
            .fields
            .iter()
            .find(|field| wrong.iter().any(|problem| problem.field == field.name));
        first
            .map(|field| field.name.as_str())
            .or((!sheet.file_problems().is_empty()).then_some("file"))
    }

    /// What the page has to do now.
    ///
    /// It does it once, when this value has changed, and gives up what an earlier value wanted: it aborts an upload that is
    /// no longer named and clears the timer of an earlier wait.
    pub fn next(&self) -> Next {
        let attempt = self.sheet().attempt;
        match self {
            Form::Editing(_) | Form::Sent(..) => Next::Nothing,
            Form::Sending(_, Sending { kept: false, .. }) => Next::Keep { attempt },
            Form::Sending(..) => Next::Send { attempt },
            Form::Uploading(_, uploading) => Next::Upload { file: uploading.file, attempt },
            Form::Waiting(_, _, pause) => Next::Wait { until: pause.until },
        }
    }

    /// What is to be posted as JSON to `API/tickets` with `Idempotency-Key:` [`Sheet::key`].
    pub fn body(&self) -> Option<&Draft> {
        match self {
            Form::Sending(_, sending) => Some(&sending.body),
            _ => None,
        }
    }

    /// The same form after an event. One that does not fit changes nothing: a double click or a late answer must not
    /// move the form.
    #[must_use]
    pub fn on(mut self, event: Event) -> Form {
        match event {
            Event::Typed { field, value } => self.sheet_mut().typed(&field, value),
            Event::Prefilled { field, value } => {
                if let Form::Editing(sheet) = &mut self {
                    sheet.prefilled(&field, value);
                }
            }
            Event::Left { field } => self.sheet_mut().leave(&field),
            Event::SignedIn(signed_in) => self.sheet_mut().signed_in = signed_in,
            Event::Chosen { name, size } => return self.chosen(name, size),
            Event::Removed { file } => return self.removed(file),
            Event::Progress { file, percent } => self.sheet_mut().progress(file, percent),
            Event::Submit => return self.submit(),
            Event::Kept => return self.page_kept(),
            Event::Replied { attempt, reply, at } => return self.replied(attempt, reply, at),
            Event::Due | Event::TryNow => return self.resume(),
            Event::Online => return self.online(),
            Event::Offline => return self.offline(),
            Event::Back => return self.back(),
            Event::Anew { key } => return self.anew(key),
        }
        self
    }
}

#[cfg(test)]
mod tests;
