//! What a form with a text and files brought, of readers and agents alike.

use axum::extract::Request;
use docent_model::Problem;
use docent_model::draft::check_text;

use super::new_case::codes;
use super::once;
use super::visitor::Visitor;
use crate::attachments::{self, Parts, receive};
use crate::problem::ApiError;
use crate::secret::digest;
use crate::tickets::Act;

/// Dropped before it is stored, it leaves no file behind.
pub(super) struct Said(Parts);

/// What is wrong with a form: its texts, and codes of its files, each once.
pub(super) type Wrong = (Vec<Problem>, Vec<&'static str>);

impl Said {
    /// Reads the form.
    pub(super) async fn receive(visitor: &Visitor, request: Request) -> Result<Said, ApiError> {
        Ok(Said(receive(&visitor.desk, request).await?))
    }

    /// The text of a control; empty if there is none.
    pub(super) fn text(&self, control: &str) -> String {
        let found = self.0.texts.iter().find(|(name, _)| name == control);
        found.map(|(_, text)| text.clone()).unwrap_or_default()
    }

    /// What is wrong with the text of a control, or with the files.
    pub(super) fn wrong(&self, control: &str) -> Option<Wrong> {
        let problem = check_text(&self.text(control)).err();
        let problem = problem.map(|code| Problem { field: control.to_owned(), code });
        let wrong: Wrong = (problem.into_iter().collect(), codes(&self.0.problems));
        (!wrong.0.is_empty() || !wrong.1.is_empty()).then_some(wrong)
    }

    /// Removes the files and waits for it.
    pub(super) async fn discard(self) {
        self.0.files.discard().await;
    }

    /// Stores it with its files and what follows it, and gives the id of its entry. `content` is what tells it from other
    /// posts, beside the files.
    pub(super) async fn store(
        self,
        visitor: &Visitor,
        id: &str,
        acts: (Act, Option<Act>),
        content: &[&str],
    ) -> Result<String, ApiError> {
        let files: Vec<String> =
            self.0.files.content().into_iter().map(|part| digest(&[part])).collect();
        let mut said = vec![id];
        said.extend(content);
        said.extend(files.iter().map(String::as_str));
        let request = once::request(visitor, &self.text("seen"), &said);
        let (desk, principal) = (&visitor.desk, &visitor.principal);
        attachments::comment(desk, principal, id, acts, self.0, request).await
    }
}
