//! What a page keeps of a form, to go on after a reload or a crash.

use docent_model::{Draft, FormSchema, Receipt};

use super::{File, FileState, Form, Notice, Sending, Sheet, Task};

/// A form as plain data. It holds personal data and, with a receipt, the key of a case: it belongs into the reader's own
/// browser for a limited time and nowhere else, shorter than the desk remembers keys (`requests_days`). The contents of the
/// files are kept beside it, by their numbers. Once the reader has seen the receipt, all of it goes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    /// What was typed.
    pub draft: Draft,
    /// The idempotency key.
    pub key: String,
    /// The files and how far they have got.
    pub files: Vec<File>,
    /// The number of the next file.
    pub next_file: u32,
    /// Texts that may be stored under the key.
    pub unanswered: Vec<Draft>,
    /// Whether one of them, or an earlier one, is known to be stored.
    pub arrived: bool,
    /// The text that was being sent.
    pub sending: Option<Draft>,
    /// The receipt, once there is one.
    pub receipt: Option<Receipt>,
}

impl Form {
    /// What to keep of it now.
    pub fn kept(&self) -> Kept {
        let sheet = self.sheet();
        let sending = match self {
            Form::Sending(_, sending) | Form::Waiting(_, Task::Send(sending), _) => {
                Some(sending.body.clone())
            }
            _ => None,
        };
        Kept {
            draft: sheet.draft.clone(),
            key: sheet.key.clone(),
            files: sheet.files.clone(),
            next_file: sheet.next_file,
            unanswered: sheet.unanswered.clone(),
            arrived: sheet.arrived,
            sending,
            receipt: self.receipt().cloned(),
        }
    }

    /// A form from what was kept: whatever was on its way goes on.
    pub fn restored(schema: FormSchema, kept: Kept) -> Form {
        let mut sheet = Box::new(Sheet::new(schema, kept.draft, kept.key));
        sheet.files = kept.files;
        sheet.next_file = kept.next_file;
        sheet.unanswered = kept.unanswered;
        for file in &mut sheet.files {
            if file.state.is_to_go() {
                file.state = FileState::Chosen;
            }
        }
        if let Some(receipt) = kept.receipt {
            return sheet.upload(receipt);
        }
        sheet.arrived = kept.arrived;
        let Some(body) = kept.sending else {
            sheet.notice = sheet.arrived.then_some(Notice::Arrived);
            return Form::Editing(sheet);
        };
        // Nobody knows whether it was posted before the page went.
        sheet.remember(&body);
        sheet.told = true;
        sheet.send(Sending { body, kept: true })
    }
}
