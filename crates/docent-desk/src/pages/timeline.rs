//! A case with its timeline, as reader and agent see it.

use docent_model::form::FieldKind;
use docent_model::{Problem, Role};
use serde::Serialize;
use serde_json::Value;

use super::visitor::Visitor;
use crate::api::view::TicketView;
use crate::problem::ApiError;
use crate::store::Ticket;

/// A case.
#[derive(Serialize)]
pub(super) struct CaseView {
    #[serde(flatten)]
    ticket: TicketView,
    /// Answers to the site's own questions, in the form's order.
    answers: Vec<Answer>,
    /// Last entry of the timeline: what whoever posts from this page has seen.
    seen: String,
    /// What was typed into a form that has to be corrected, by control.
    pub(super) typed: Value,
    /// What is wrong with it.
    pub(super) problems: Vec<Problem>,
    /// What is wrong with the files: codes, each once.
    pub(super) files: Vec<&'static str>,
    /// The control of those files.
    pub(super) files_at: &'static str,
    /// Whether files are named only, because this reader could not load them.
    files_apart: bool,
}

#[derive(Serialize)]
struct Answer {
    field: String,
    value: String,
    /// Whether the value is one of the form's.
    choice: bool,
}

impl CaseView {
    /// A case as somebody sees it.
    pub(super) async fn of(
        visitor: &Visitor,
        ticket: &Ticket,
        role: Role,
    ) -> Result<CaseView, ApiError> {
        let view = TicketView::of(&visitor.desk, ticket, role).await?;
        let fields = visitor.desk.form.fields.iter();
        let answers = fields.filter_map(|field| {
            let value = ticket.stored.fields.get(&field.name)?.clone();
            let choice = field.kind == FieldKind::Choice;
            Some(Answer { field: field.name.clone(), value, choice })
        });
        Ok(CaseView {
            seen: view.timeline.last().map(|entry| entry.id.clone()).unwrap_or_default(),
            answers: answers.collect(),
            ticket: view,
            typed: Value::Null,
            problems: Vec::new(),
            files: Vec::new(),
            files_at: "file",
            files_apart: false,
        })
    }

    /// The ticket's id.
    pub(super) fn id(&self) -> &str {
        &self.ticket.ticket.id
    }

    /// For whoever keeps no cookie: what they would do or load next would not know them.
    pub(super) fn only_show(&mut self) {
        self.ticket.actions.clear();
        self.files_apart = true;
    }

    /// Number and subject.
    pub(super) fn title(&self, visitor: &Visitor) -> String {
        let number = self.ticket.ticket.number.to_string();
        let number = visitor.desk.pages.text(&visitor.locale, "desk-case", &[("number", &number)]);
        format!("{number}: {}", self.ticket.ticket.subject)
    }

    /// The address that opens this case without a sign-in.
    pub(super) fn link(&self, visitor: &Visitor) -> String {
        let id = &self.ticket.ticket.id;
        let key = visitor.desk.secret.ticket_key(id);
        format!("{}{}?key={key}", visitor.desk.url, visitor.address(&format!("/cases/{id}")))
    }
}
