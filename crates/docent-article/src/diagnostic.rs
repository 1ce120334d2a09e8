//! Diagnostics: what we tell an author, as data with a place.
//!
//! Drawing them is the program's business. The table of codes is in [`crate::code`].

use crate::code::Code;
use crate::source::Span;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The page cannot be what its author meant.
    Error,
    /// The page is fine or was repaired; the source should be looked at. An error under `--strict`.
    Warning,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which rule found it.
    pub code: Code,
    /// Where.
    pub span: Span,
    /// What is wrong, in the author's words; one sentence without a full stop.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// The place in another file that it is about too: a translation's source.
    pub beside: Option<Span>,
}

impl Diagnostic {
    /// A finding without help.
    pub fn new(code: Code, span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic { code, span, message: message.into(), help: None, beside: None }
    }

    /// The same finding with advice.
    #[must_use]
    pub fn with_help(self, help: impl Into<String>) -> Diagnostic {
        Diagnostic { help: Some(help.into()), ..self }
    }

    /// The same finding with the place in another file that it is about too.
    #[must_use]
    pub fn with_beside(self, beside: Span) -> Diagnostic {
        Diagnostic { beside: Some(beside), ..self }
    }

    /// The severity of its code.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}
