//! Tells stories: a step in words becomes an event, and a form becomes a line.

use docent_model::attachment::FileProblem;
use docent_model::{AttachmentProblem, Draft, Problem, ProblemCode};

use super::sample::{draft, empty, receipt, schema};
use crate::form::{Event, FileState, Form, Moment, Next, Reply, Task};

pub(super) struct Teller {
    form: Form,
    /// What was sent last.
    body: Draft,
    /// UTC milliseconds.
    now: u64,
    random: u16,
}

impl Teller {
    pub(super) fn new() -> Teller {
        Teller { form: empty(), body: draft(""), now: 0, random: 999 }
    }

    /// Does a step and says how the form stands.
    pub(super) fn tell(&mut self, step: &str) -> String {
        let mut words = step.split(' ');
        let verb = words.next().unwrap_or_default();
        let rest: Vec<&str> = words.collect();
        match (verb, rest.as_slice()) {
            ("filled", []) => {
                for field in ["email", "subject", "description", "priority"] {
                    let form = Form::new(schema(), draft("Everything is dark."), String::new());
                    let value = form.sheet().value(field).to_owned();
                    self.on(Event::Typed { field: field.to_owned(), value });
                }
            }
            ("body", []) => return body(&self.form.sheet().body()),
            ("questions", []) => return questions(&self.form),
            ("stored", []) => return self.stored(),
            ("random", [number]) => self.random = number.parse().expect("a number"),
            ("reload", []) => {
                self.form = Form::restored(schema(), self.form.kept());
                self.body = self.form.body().cloned().unwrap_or_else(|| self.body.clone());
            }
            ("due", []) => {
                let Next::Wait { until: Some(until) } = self.form.next() else {
                    panic!("no time is waited for")
                };
                self.now = until;
                self.on(Event::Due);
            }
            ("reply", words) => self.reply(0, words),
            ("late", words) => self.reply(1, words),
            _ => self.on(event(verb, &rest)),
        }
        self.state()
    }

    fn on(&mut self, event: Event) {
        self.form = std::mem::replace(&mut self.form, empty()).on(event);
        if let Some(body) = self.form.body() {
            self.body = body.clone();
        }
    }

    fn reply(&mut self, before: u32, words: &[&str]) {
        let status = words[0].parse().expect("a status");
        let mut reply = Box::new(Reply { status, ..Reply::default() });
        for word in &words[1..] {
            match word.split_once('=') {
                None if *word == "receipt" => reply.receipt = Some(receipt(&self.body)),
                None if *word == "unreadable" => reply.unreadable = true,
                None => (*word).clone_into(&mut reply.code),
                Some(("retry", seconds)) => reply.retry_after = seconds.parse().ok(),
                Some(("file", code)) => reply.files.push(FileProblem {
                    file: Some(0),
                    code: named(&AttachmentProblem::ALL, code),
                }),
                Some((field, code)) => reply.problems.push(Problem {
                    field: field.to_owned(),
                    code: named(&ProblemCode::ALL, code),
                }),
            }
        }
        let at = Moment { now: self.now, random: self.random };
        let attempt = match self.form.next() {
            Next::Keep { attempt } | Next::Send { attempt } | Next::Upload { attempt, .. } => {
                attempt
            }
            _ => 2,
        };
        self.on(Event::Replied { attempt: attempt - before, reply, at });
    }

    fn state(&self) -> String {
        let form = &self.form;
        let state = match form {
            Form::Editing(_) => "editing",
            Form::Sending(..) => "sending",
            Form::Uploading(..) => "uploading",
            Form::Waiting(_, Task::Send(_), _) => "waiting to send",
            Form::Waiting(_, Task::Upload(_), _) => "waiting to upload",
            Form::Sent(..) => "sent",
        };
        let key = &form.sheet().key;
        let next = match form.next() {
            Next::Nothing => None,
            Next::Keep { attempt } => Some(format!("keep, then try {attempt}")),
            Next::Send { attempt } => Some(format!("try {attempt} with `{key}`")),
            Next::Upload { file, attempt } => {
                Some(format!("try {attempt} with `{}`", form.sheet().upload_key(file)))
            }
            Next::Wait { until: None } => Some("until there is a network".to_owned()),
            Next::Wait { until: Some(until) } => Some(format!("for {} ms", until - self.now)),
        };
        let seen = [
            ("notice", form.notice().map(|notice| notice.key().to_owned())),
            ("failures", Some(form.failures()).filter(|n| *n > 0).map(|n| n.to_string())),
            ("tried", tried(form)),
            ("phones", form.phones().then(|| "shown".to_owned())),
            ("unsent", form.unsent().then(|| "changes".to_owned())),
            ("problems", problems(form)),
            ("focus", form.focus().map(str::to_owned)),
            ("files", files(form)),
        ];
        let seen = seen.into_iter().filter_map(|(about, text)| Some(format!("{about}: {}", text?)));
        let parts = [state.to_owned()].into_iter().chain(next).chain(seen);
        parts.collect::<Vec<_>>().join("; ")
    }

    fn stored(&self) -> String {
        self.form.receipt().map_or_else(
            || "nothing".to_owned(),
            |receipt| format!("number {}, {}", receipt.number, receipt.stored.description),
        )
    }
}

fn event(verb: &str, rest: &[&str]) -> Event {
    let text = || (*rest.first().expect("an operand")).to_owned();
    let number = |at: usize| rest[at].parse().expect("a number");
    let value = || rest[1..].join(" ");
    match verb {
        "type" => Event::Typed { field: text(), value: value() },
        "prefill" => Event::Prefilled { field: text(), value: value() },
        "leave" => Event::Left { field: text() },
        "signed-in" => Event::SignedIn(true),
        "choose" => Event::Chosen { name: text(), size: rest[1].parse().expect("a size") },
        "remove" => Event::Removed { file: number(0) },
        "progress" => Event::Progress { file: number(0), percent: rest[1].parse().expect("0-255") },
        "send" => Event::Submit,
        "kept" => Event::Kept,
        "now" => Event::TryNow,
        "online" => Event::Online,
        "offline" => Event::Offline,
        "back" => Event::Back,
        "anew" => Event::Anew { key: text() },
        _ => panic!("no step `{verb}`"),
    }
}

fn named<T: Copy>(all: &[(&str, T)], word: &str) -> T {
    all.iter().find(|(name, _)| *name == word).unwrap_or_else(|| panic!("no code `{word}`")).1
}

/// Whether a form that sends nothing now knows that its ticket may be stored.
fn tried(form: &Form) -> Option<String> {
    let known = matches!(form, Form::Sending(..)) || form.receipt().is_some();
    (!known && form.is_tried()).then(|| "may be stored".to_owned())
}

fn problems(form: &Form) -> Option<String> {
    let problems = form.sheet().problems();
    let texts: Vec<String> =
        problems.iter().map(|one| format!("{} {}", one.field, one.code.as_str())).collect();
    (!texts.is_empty()).then(|| texts.join(", "))
}

fn files(form: &Form) -> Option<String> {
    let problems = form.sheet().file_problems();
    let one = |file: &crate::form::File| {
        let state = match file.state {
            FileState::Chosen => "chosen".to_owned(),
            FileState::Uploading(percent) => format!("{percent} %"),
            FileState::Stored => "stored".to_owned(),
            FileState::Refused(problem) => format!("refused {}", problem.as_str()),
            FileState::Failed(notice) => format!("failed {}", notice.key()),
            FileState::Cancelled => "cancelled".to_owned(),
        };
        let own = problems.iter().find(|(id, _)| *id == Some(file.id));
        let own = own.map(|(_, code)| format!(" ({})", code.as_str())).unwrap_or_default();
        format!("{} {state}{own}", file.name)
    };
    let mut texts: Vec<String> = form.sheet().files.iter().map(one).collect();
    let of_all = problems.iter().filter(|(id, _)| id.is_none());
    texts.extend(of_all.map(|(_, code)| format!("all ({})", code.as_str())));
    (!texts.is_empty()).then(|| texts.join(", "))
}

fn body(body: &Draft) -> String {
    let core = [
        ("email", &body.email),
        ("subject", &body.subject),
        ("description", &body.description),
        ("priority", &body.priority),
    ];
    let own = body.fields.iter().map(|(name, value)| (name.as_str(), value));
    let filled = own.chain(core).filter(|(_, value)| !value.is_empty());
    filled.map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(", ")
}

fn questions(form: &Form) -> String {
    let texts = form.sheet().questions().into_iter().map(|question| {
        let options: Vec<&str> =
            question.options.iter().map(|option| option.value.as_str()).collect();
        let options =
            if options.is_empty() { String::new() } else { format!("({})", options.join(" ")) };
        format!("{}{options}={}", question.field.name, question.value)
    });
    texts.collect::<Vec<_>>().join(", ")
}
