//! A draft and what becomes of it: [`NewTicket::check`] is the one gate between what somebody typed and a ticket. It
//! runs in the browser and on the server, so both tell the same problems.

mod asked;
mod email;
mod text;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use asked::Asked;
pub use email::is_email;
pub use text::check_text;

use text::tidy;

use crate::form::{Condition, Field, FieldKind, FormSchema, limits};
use crate::receipt::Stored;
use crate::{Locale, Priority, Problem, ProblemCode};

/// What a reader typed, unchecked; what travels.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct Draft {
    /// BCP 47 tag of the page.
    pub locale: String,
    /// Path of the page the form was opened on; may be empty.
    #[serde(default)]
    pub page: String,
    /// May be left empty by who is signed in.
    #[serde(default)]
    pub email: String,
    /// One line.
    pub subject: String,
    /// Any number of lines.
    pub description: String,
    /// `low`, `medium`, `high` or `critical`.
    pub priority: String,
    /// Answers to the site's own questions, by name. An empty answer is none.
    #[serde(default)]
    pub fields: BTreeMap<String, String>,
    /// What the page tells besides, shown to the reader before: names of [`CONTEXT`].
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub context: BTreeMap<String, String>,
}

/// What a page may tell besides the answers: the browser's own name, and what the reader searched for on this visit.
pub const CONTEXT: [&str; 2] = ["browser", "searches"];

/// A draft that passed the check. Texts are trimmed, their lines end with `\n`, and empty answers are gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTicket(Stored);

impl NewTicket {
    /// Checks a draft against the form. Problems come in the order of the form; those of no field come last.
    pub fn check(draft: &Draft, form: &FormSchema) -> Result<NewTicket, Vec<Problem>> {
        let mut problems = Vec::new();
        let asked = form.asked(draft);
        for field in &form.fields {
            if let Some(code) = wrong(field, draft, &asked) {
                problems.push(problem(&field.name, code));
            }
        }
        for (name, _) in draft.fields.iter().filter(|(_, answer)| !answer.trim().is_empty()) {
            if crate::form::CORE.contains(&name.as_str()) || form.field(name).is_none() {
                problems.push(problem(name, ProblemCode::UnknownField));
            }
        }
        let locale = draft.locale.parse::<Locale>();
        if locale.is_err() {
            problems.push(problem("locale", ProblemCode::UnknownLocale));
        }
        if draft.page.chars().count() > limits::PAGE {
            problems.push(problem("page", ProblemCode::TooLong));
        } else if draft.page.contains(char::is_control) {
            problems.push(problem("page", ProblemCode::ControlCharacter));
        }
        problems.extend(context_problem(draft).map(|code| problem("context", code)));
        let (Some(priority), Ok(locale)) = (Priority::of(draft.priority.trim()), locale) else {
            if problems.is_empty() {
                problems.push(problem("priority", ProblemCode::UnknownOption));
            }
            return Err(problems);
        };
        if problems.is_empty() {
            Ok(NewTicket(stored(draft, &locale, priority)))
        } else {
            Err(problems)
        }
    }

    /// What is to be stored.
    pub fn stored(&self) -> &Stored {
        &self.0
    }
}

fn stored(draft: &Draft, locale: &Locale, priority: Priority) -> Stored {
    // Not collected: a map that is sorted, or taken from, is two kilobytes more for a browser to load.
    let mut fields = BTreeMap::new();
    for (name, answer) in &draft.fields {
        let answer = tidy(answer);
        if !answer.is_empty() {
            fields.insert(name.clone(), answer);
        }
    }
    Stored {
        locale: locale.tag().to_owned(),
        page: draft.page.clone(),
        email: tidy(&draft.email),
        subject: tidy(&draft.subject),
        description: tidy(&draft.description),
        priority,
        fields,
        context: draft.context.clone(),
    }
}

fn context_problem(draft: &Draft) -> Option<ProblemCode> {
    for (name, told) in &draft.context {
        if !CONTEXT.contains(&name.as_str()) {
            return Some(ProblemCode::UnknownField);
        }
        if told.chars().count() > limits::PAGE {
            return Some(ProblemCode::TooLong);
        }
        if told.contains(char::is_control) {
            return Some(ProblemCode::ControlCharacter);
        }
    }
    None
}

fn problem(field: &str, code: ProblemCode) -> Problem {
    Problem { field: field.to_owned(), code }
}

impl Draft {
    /// The trimmed answer to a question; `None` if there is none.
    pub fn answer(&self, name: &str) -> Option<&str> {
        let answer = match name {
            "email" => &self.email,
            "subject" => &self.subject,
            "description" => &self.description,
            "priority" => &self.priority,
            name => self.fields.get(name)?,
        };
        Some(answer.trim()).filter(|answer| !answer.is_empty())
    }

    /// Whether a condition holds with these answers. It does not look whether the question it is about is asked:
    /// [`FormSchema::asked`] does.
    pub fn meets(&self, condition: Option<&Condition>) -> bool {
        condition.is_none_or(|condition| condition.holds(|name| self.answer(name)))
    }
}

fn wrong(field: &Field, draft: &Draft, asked: &Asked<'_>) -> Option<ProblemCode> {
    let answer = draft.answer(&field.name);
    if !asked.field(field) {
        return answer.map(|_| ProblemCode::NotAsked);
    }
    let Some(answer) = answer else { return field.required.then_some(ProblemCode::Required) };
    if text::has_control(answer, matches!(field.kind, FieldKind::Text)) {
        return Some(ProblemCode::ControlCharacter);
    }
    let length = text::length(answer);
    match field.kind {
        FieldKind::Line => (length > limits::LINE).then_some(ProblemCode::TooLong),
        FieldKind::Text => (length > limits::TEXT).then_some(ProblemCode::TooLong),
        FieldKind::Email if length > limits::EMAIL => Some(ProblemCode::TooLong),
        FieldKind::Email => (!is_email(answer)).then_some(ProblemCode::NotAnEmail),
        FieldKind::Choice => {
            let known = asked.options(field).any(|option| option.value == answer);
            (!known).then_some(ProblemCode::UnknownOption)
        }
    }
}

#[cfg(test)]
mod tests;
