//! What a form holds in every state: the answers, the files, and which problems may be seen.

use docent_model::form::{Choice, Field, FieldKind};
use docent_model::receipt::Stored;
use docent_model::{AttachmentProblem, Draft, FormSchema, NewTicket, Problem, ProblemCode};

use super::{File, FileState, Notice};

/// The sheet of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "none of them depends on another")]
pub struct Sheet {
    /// The questions.
    pub schema: FormSchema,
    /// Everything that was typed, answers to questions that are not asked now included.
    pub draft: Draft,
    /// The ticket's idempotency key.
    pub key: String,
    /// In the order in which they were chosen.
    pub files: Vec<File>,
    /// The number of the next file to be chosen.
    pub next_file: u32,
    /// Whether the reader is signed in.
    pub signed_in: bool,
    /// Whether the browser says that there is no network.
    pub offline: bool,
    /// Texts that the desk may have stored under the key.
    pub(super) unanswered: Vec<Draft>,
    /// The desk has stored one of the texts under the key.
    pub(super) arrived: bool,
    /// By place of the field: whether the focus has left it.
    left: Vec<bool>,
    /// *Send* was pressed: every problem may be seen.
    pub(super) told: bool,
    /// What the desk found and this form would not.
    pub(super) refused: Vec<Problem>,
    pub(super) notice: Option<Notice>,
    /// Failures in a row.
    pub(super) failures: u32,
    /// Tries so far.
    pub(super) attempt: u32,
    /// The last try with another key.
    pub(super) before_key: u32,
}

/// A question that is asked now.
#[derive(Debug, Clone)]
pub struct Question<'s> {
    /// The question.
    pub field: &'s Field,
    /// What was typed; of a choice, the chosen option if it is offered.
    pub value: &'s str,
    /// The options that are offered.
    pub options: Vec<&'s Choice>,
    /// What is wrong with the answer, once it may be seen.
    pub problem: Option<ProblemCode>,
}

impl Sheet {
    pub(super) fn new(schema: FormSchema, draft: Draft, key: String) -> Sheet {
        let left = schema.fields.iter().map(|_| false).collect();
        Sheet {
            schema,
            draft,
            key,
            files: Vec::new(),
            next_file: 0,
            signed_in: false,
            offline: false,
            unanswered: Vec::new(),
            arrived: false,
            left,
            told: false,
            refused: Vec::new(),
            notice: None,
            failures: 0,
            attempt: 0,
            before_key: 0,
        }
    }

    /// What stands in a field, asked or not.
    pub fn value(&self, name: &str) -> &str {
        match name {
            "email" => &self.draft.email,
            "subject" => &self.draft.subject,
            "description" => &self.draft.description,
            "priority" => &self.draft.priority,
            name => self.draft.fields.get(name).map_or("", String::as_str),
        }
    }

    /// What would be sent: the answers to what is asked. A choice whose option is not offered is no answer. What is left
    /// out stays in [`Sheet::draft`], for the case that it is asked again.
    pub fn body(&self) -> Draft {
        self.walk(&mut |_, _, _| {})
    }

    /// The questions that are asked now, in order.
    pub fn questions(&self) -> Vec<Question<'_>> {
        let problems = self.problems();
        let mut questions = Vec::new();
        self.walk(&mut |field, value, options| {
            let problem = problems.iter().find(|problem| problem.field == field.name);
            let problem = problem.map(|problem| problem.code);
            questions.push(Question { field, value, options, problem });
        });
        questions
    }

    /// Conditions are about earlier questions, so one walk in order knows what is asked.
    fn walk<'s>(&'s self, see: &mut dyn FnMut(&'s Field, &'s str, Vec<&'s Choice>)) -> Draft {
        let mut body = Draft {
            locale: self.draft.locale.clone(),
            page: self.draft.page.clone(),
            context: self.draft.context.clone(),
            ..Draft::default()
        };
        for field in &self.schema.fields {
            if !body.meets(field.when.as_ref()) {
                continue;
            }
            let mut options = Vec::new();
            for option in &field.options {
                if body.meets(option.when.as_ref()) {
                    options.push(option);
                }
            }
            let mut value = self.value(&field.name);
            if matches!(field.kind, FieldKind::Choice)
                && !options.iter().any(|option| option.value == value.trim())
            {
                value = "";
            }
            if !value.trim().is_empty() {
                set(&mut body, &field.name, value.to_owned());
            }
            see(field, value, options);
        }
        body
    }

    /// The problems that may be seen, in the order of the form: those of a field after the focus has left it, all after
    /// *Send* was pressed.
    pub fn problems(&self) -> Vec<Problem> {
        if !self.told && !self.left.contains(&true) {
            return Vec::new();
        }
        let mut problems = self.wrong();
        if !self.told {
            problems
                .retain(|problem| self.place(&problem.field).is_some_and(|place| self.left[place]));
        }
        problems
    }

    /// What is wrong with the files, by their numbers; without a number, with all together.
    pub fn file_problems(&self) -> Vec<(Option<u32>, AttachmentProblem)> {
        let (mut files, mut ids) = (Vec::new(), Vec::new());
        for file in &self.files {
            if file.state.is_to_go() {
                files.push((file.name.as_str(), file.size));
                ids.push(file.id);
            }
        }
        let mut problems = Vec::new();
        for problem in self.schema.attachments.check_files(&files) {
            problems.push((problem.file.map(|place| ids[place]), problem.code));
        }
        problems
    }

    /// How many problems the summary counts, those of files included.
    pub fn count(&self) -> usize {
        self.problems().len() + self.file_problems().len()
    }

    /// The `Idempotency-Key` of a file.
    pub fn upload_key(&self, file: u32) -> String {
        let mut digits = Vec::new();
        let mut rest = file;
        while digits.is_empty() || rest > 0 {
            digits.push(char::from_digit(rest % 10, 10).expect("a remainder of ten is a digit"));
            rest /= 10;
        }
        let mut key = self.key.clone();
        key.push('.');
        key.extend(digits.iter().rev());
        key
    }

    /// Everything that is wrong with the answers, seen or not, in the order of the form.
    pub(super) fn wrong(&self) -> Vec<Problem> {
        let mut found = match NewTicket::check(&self.body(), &self.schema) {
            Ok(_) => Vec::new(),
            Err(found) => found,
        };
        if self.signed_in {
            found.retain(|problem| {
                problem.field != "email" || !matches!(problem.code, ProblemCode::Required)
            });
        }
        for refused in &self.refused {
            if !found.iter().any(|problem| problem.field == refused.field) {
                found.push(refused.clone());
            }
        }
        let mut ordered = Vec::with_capacity(found.len());
        for field in &self.schema.fields {
            ordered.extend(found.iter().filter(|problem| problem.field == field.name).cloned());
        }
        found.retain(|problem| self.schema.field(&problem.field).is_none());
        ordered.append(&mut found);
        ordered
    }

    /// Whether the sheet says something else than what was stored. Where it has no address, the desk put in the one of
    /// whoever is signed in.
    pub(super) fn differs(&self, stored: &Stored) -> bool {
        let mut body = self.body();
        if body.email.is_empty() {
            body.email.clone_from(&stored.email);
        }
        match NewTicket::check(&body, &self.schema) {
            Ok(ticket) => ticket.stored() != stored,
            Err(_) => true,
        }
    }

    pub(super) fn is_tried(&self) -> bool {
        self.arrived || !self.unanswered.is_empty()
    }

    /// Takes note of a text that may be stored.
    pub(super) fn remember(&mut self, body: &Draft) {
        if !self.unanswered.contains(body) {
            self.unanswered.push(body.clone());
        }
    }

    pub(super) fn typed(&mut self, field: &str, value: String) {
        if self.place(field).is_some() {
            set(&mut self.draft, field, value);
            self.refused.retain(|problem| problem.field != field);
        }
    }

    pub(super) fn prefilled(&mut self, field: &str, value: String) {
        if self.value(field).trim().is_empty() {
            self.typed(field, value);
        }
    }

    pub(super) fn leave(&mut self, field: &str) {
        if let Some(place) = self.place(field) {
            self.left[place] = true;
        }
    }

    pub(super) fn choose(&mut self, name: String, size: u64) {
        let id = self.next_file;
        self.next_file += 1;
        self.files.push(File { id, name, size, state: FileState::Chosen });
    }

    pub(super) fn progress(&mut self, id: u32, percent: u8) {
        let file = self.files.iter_mut().find(|file| file.id == id);
        if let Some(FileState::Uploading(gone)) = file.map(|file| &mut file.state) {
            *gone = percent.min(100);
        }
    }

    pub(super) fn mark(&mut self, id: u32, state: FileState) {
        if let Some(file) = self.files.iter_mut().find(|file| file.id == id) {
            file.state = state;
        }
    }

    fn place(&self, name: &str) -> Option<usize> {
        self.schema.fields.iter().position(|field| field.name == name)
    }
}

fn set(draft: &mut Draft, name: &str, value: String) {
    match name {
        "email" => draft.email = value,
        "subject" => draft.subject = value,
        "description" => draft.description = value,
        "priority" => draft.priority = value,
        name => drop(draft.fields.insert(name.to_owned(), value)),
    }
}
