//! The steps from *Send* to the receipt.

use docent_model::{AttachmentProblem, Draft, Receipt};

use super::verdict::{Verdict, verdict};
use super::{FileState, Form, Moment, Notice, Pause, Reply, Sending, Sheet, Task, Uploading};

/// The first and the longest wait, milliseconds.
const WAITS: (u64, u64) = (1000, 60_000);

impl Form {
    pub(super) fn submit(self) -> Form {
        let Form::Editing(mut sheet) = self else { return self };
        sheet.told = true;
        sheet.refused.clear();
        sheet.notice = None;
        sheet.failures = 0;
        if sheet.count() > 0 {
            return Form::Editing(sheet);
        }
        let sending = Sending { body: sheet.body(), kept: false };
        if sheet.offline {
            return Form::Waiting(sheet, Task::Send(sending), Pause::OFFLINE);
        }
        sheet.send(sending)
    }

    pub(super) fn page_kept(self) -> Form {
        match self {
            Form::Sending(sheet, sending) => {
                Form::Sending(sheet, Sending { kept: true, ..sending })
            }
            form => form,
        }
    }

    pub(super) fn replied(self, attempt: u32, reply: Box<Reply>, at: Moment) -> Form {
        // A receipt is good news however late it comes: every try with the key is about one ticket.
        if self.receipt().is_none()
            && attempt > self.sheet().before_key
            && let Some(receipt) = reply.receipt
        {
            let mut sheet = self.into_sheet();
            sheet.failures = 0;
            return sheet.upload(receipt);
        }
        if attempt != self.sheet().attempt {
            return self;
        }
        match self {
            Form::Sending(sheet, sending) if sending.kept => sheet.answered(sending, *reply, at),
            Form::Uploading(sheet, uploading) => sheet.uploaded(uploading, &reply, at),
            form => form,
        }
    }

    /// Goes on at once. After a failure that is safe at any time.
    pub(super) fn resume(self) -> Form {
        match self {
            Form::Waiting(sheet, Task::Send(sending), _) => sheet.send(sending),
            Form::Waiting(sheet, Task::Upload(uploading), _) => sheet.upload(uploading.receipt),
            form => form,
        }
    }

    /// Who told to wait is not asked sooner because the network came back.
    pub(super) fn online(mut self) -> Form {
        self.sheet_mut().offline = false;
        match &self {
            Form::Waiting(_, _, pause)
                if matches!(pause.reason, Notice::Offline | Notice::Unreachable) =>
            {
                self.resume()
            }
            _ => self,
        }
    }

    /// What is on its way may still arrive; its failure will come by itself. Who told to wait is waited for all the same.
    pub(super) fn offline(mut self) -> Form {
        self.sheet_mut().offline = true;
        match self {
            Form::Waiting(sheet, task, pause) if pause.reason != Notice::Busy => {
                Form::Waiting(sheet, task, Pause::OFFLINE)
            }
            form => form,
        }
    }

    pub(super) fn back(self) -> Form {
        match self {
            Form::Waiting(mut sheet, Task::Send(_), _) => {
                sheet.failures = 0;
                Form::Editing(sheet)
            }
            form => form,
        }
    }

    pub(super) fn anew(mut self, key: String) -> Form {
        if let Form::Editing(sheet) = &mut self
            && sheet.arrived
        {
            sheet.key = key;
            sheet.before_key = sheet.attempt;
            sheet.unanswered.clear();
            sheet.arrived = false;
            sheet.notice = None;
        }
        self
    }

    /// After the receipt a file goes out at once.
    pub(super) fn chosen(mut self, name: String, size: u64) -> Form {
        self.sheet_mut().choose(name, size);
        match self {
            Form::Sent(sheet, receipt) => sheet.upload(receipt),
            form => form,
        }
    }

    pub(super) fn removed(mut self, id: u32) -> Form {
        if self.receipt().is_none() {
            self.sheet_mut().files.retain(|file| file.id != id);
            return self;
        }
        let sheet = self.sheet_mut();
        if sheet.files.iter().any(|file| file.id == id && file.state.is_to_go()) {
            sheet.mark(id, FileState::Cancelled);
        }
        match self {
            Form::Uploading(sheet, uploading)
            | Form::Waiting(sheet, Task::Upload(uploading), _)
                if uploading.file == id =>
            {
                sheet.upload(uploading.receipt)
            }
            form => form,
        }
    }

    fn into_sheet(self) -> Box<Sheet> {
        match self {
            Form::Editing(sheet)
            | Form::Sending(sheet, _)
            | Form::Uploading(sheet, _)
            | Form::Waiting(sheet, _, _)
            | Form::Sent(sheet, _) => sheet,
        }
    }
}

impl Sheet {
    /// Sends a text.
    pub(super) fn send(mut self: Box<Self>, sending: Sending) -> Form {
        self.attempt += 1;
        Form::Sending(self, sending)
    }

    /// Goes on with the first file that is still to go, or is done.
    pub(super) fn upload(mut self: Box<Self>, receipt: Receipt) -> Form {
        self.unanswered.clear();
        self.attempt += 1;
        for (id, problem) in self.file_problems() {
            if let Some(id) = id {
                self.mark(id, FileState::Refused(problem));
            }
        }
        let Some(file) = self.files.iter_mut().find(|file| file.state.is_to_go()) else {
            return Form::Sent(self, receipt);
        };
        file.state = FileState::Uploading(0);
        let uploading = Uploading { receipt, file: file.id };
        Form::Uploading(self, uploading)
    }

    /// The desk's word on a text.
    fn answered(mut self: Box<Self>, sending: Sending, reply: Reply, at: Moment) -> Form {
        if !reply.stored_nothing() {
            self.remember(&sending.body);
        }
        match verdict(&reply) {
            Verdict::Again(reason) => self.wait(Task::Send(sending), reason, &reply, at),
            Verdict::InFlight => self.wait(Task::Send(sending), Notice::InFlight, &reply, at),
            Verdict::Reused => self.settle(&sending.body, true),
            Verdict::Refused(notice) => self.refuse(&sending.body, reply, notice),
        }
    }

    /// The desk has stored one of the unanswered texts, and `body` is not it or brought no receipt: the one before it is
    /// sent for its receipt, or the last.
    fn settle(mut self: Box<Self>, body: &Draft, is_other: bool) -> Form {
        self.arrived = true;
        let place = self.unanswered.iter().position(|other| other == body);
        let before = place.unwrap_or(self.unanswered.len());
        if let Some(place) = place.filter(|_| is_other) {
            self.unanswered.remove(place);
        }
        if let Some(body) = before.checked_sub(1).map(|place| self.unanswered[place].clone()) {
            // It was kept as unanswered before it became one.
            return self.send(Sending { body, kept: true });
        }
        self.failures = 0;
        self.notice = Some(Notice::Arrived);
        Form::Editing(self)
    }

    fn refuse(mut self: Box<Self>, body: &Draft, reply: Reply, notice: Notice) -> Form {
        let who = matches!(notice, Notice::SignIn | Notice::Forbidden);
        if self.arrived && !who && self.unanswered.contains(body) {
            return self.settle(body, false);
        }
        self.failures = 0;
        self.notice = reply.problems.is_empty().then_some(notice);
        self.refused = reply.problems;
        Form::Editing(self)
    }

    /// The desk's word on a file.
    fn uploaded(mut self: Box<Self>, uploading: Uploading, reply: &Reply, at: Moment) -> Form {
        let task = Task::Upload(uploading.clone());
        let state = match verdict(reply) {
            _ if reply.unreadable => FileState::Failed(Notice::Unreadable),
            _ if reply.status == 201 => FileState::Stored,
            Verdict::Again(reason) => return self.wait(task, reason, reply, at),
            Verdict::InFlight => return self.wait(task, Notice::InFlight, reply, at),
            // The key is this file's own: an earlier try stored it, and the file was changed since.
            Verdict::Reused => FileState::Stored,
            Verdict::Refused(notice) => match (reply.files.first(), notice) {
                (Some(problem), _) => FileState::Refused(problem.code),
                (None, Notice::TooLarge) => FileState::Refused(AttachmentProblem::TooLarge),
                (None, notice) => FileState::Failed(notice),
            },
        };
        self.failures = 0;
        self.mark(uploading.file, state);
        self.upload(uploading.receipt)
    }

    fn wait(mut self: Box<Self>, task: Task, reason: Notice, reply: &Reply, at: Moment) -> Form {
        if let Task::Upload(uploading) = &task {
            self.mark(uploading.file, FileState::Uploading(0));
        }
        if self.offline && reply.status == 0 {
            return Form::Waiting(self, task, Pause::OFFLINE);
        }
        if reason != Notice::InFlight {
            self.failures += 1;
        }
        let pause = Pause::after(self.failures, reason, reply.retry_after, at);
        Form::Waiting(self, task, pause)
    }
}

impl Pause {
    const OFFLINE: Pause = Pause { reason: Notice::Offline, until: None };

    /// Waits longer after each failure, from half of it to all of it by chance, so that not everybody comes back in the
    /// same moment; and never less than the desk asks for.
    fn after(failures: u32, reason: Notice, retry_after: Option<u32>, at: Moment) -> Pause {
        let (first, longest) = WAITS;
        let most = (first << failures.saturating_sub(1).min(6)).min(longest);
        let wait = most / 2 + most / 2 * u64::from(at.random.min(999)) / 999;
        let asked = u64::from(retry_after.unwrap_or_default()) * 1000;
        Pause { reason, until: Some(at.now.saturating_add(wait.max(asked))) }
    }
}
