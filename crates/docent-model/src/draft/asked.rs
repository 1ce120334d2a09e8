//! Which questions and options are on the form with the answers so far.

use super::Draft;
use crate::form::{Choice, Condition, Field, FormSchema};

/// The questions that a form asks with the answers of a draft; from [`FormSchema::asked`].
#[derive(Debug, Clone)]
pub struct Asked<'f> {
    names: Vec<&'f str>,
    draft: &'f Draft,
}

impl FormSchema {
    /// What is asked with these answers. A condition about a question that is itself not asked does not hold, whatever
    /// stands in the draft: an answer that nobody sees decides nothing.
    pub fn asked<'f>(&'f self, draft: &'f Draft) -> Asked<'f> {
        let mut asked = Asked { names: Vec::new(), draft };
        for field in &self.fields {
            if asked.meets(field.when.as_ref()) {
                asked.names.push(&field.name);
            }
        }
        asked
    }
}

impl<'f> Asked<'f> {
    /// Whether a question of the form is asked.
    pub fn field(&self, field: &Field) -> bool {
        self.names.contains(&field.name.as_str())
    }

    /// The options of a question that are offered, in order.
    pub fn options<'c>(
        &'c self,
        field: &'c Field,
    ) -> impl Iterator<Item = &'c Choice> + use<'c, 'f> {
        field.options.iter().filter(|option| self.meets(option.when.as_ref()))
    }

    fn meets(&self, condition: Option<&Condition>) -> bool {
        let known =
            condition.is_none_or(|condition| self.names.contains(&condition.field.as_str()));
        known && self.draft.meets(condition)
    }
}
