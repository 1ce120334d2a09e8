//! The words that cross a process boundary, with their rules.
//!
//! Generator, widget and desk share them; everything here builds for wasm32 and does no I/O.
//!
//! * [`FormSchema`] says which questions a site asks; [`Draft`] is what a reader answered, [`NewTicket`] what passed
//!   [`NewTicket::check`], and [`Receipt`] what the desk stored.
//! * [`attachment`] judges files before they are uploaded and while they arrive.
//! * [`status`] is the one table of what may happen to a ticket.

pub mod attachment;
pub mod draft;
pub mod form;
pub mod locale;
pub mod priority;
pub mod problem;
pub mod receipt;
pub mod status;

pub use attachment::{AttachmentProblem, AttachmentRules};
pub use draft::{Draft, NewTicket};
pub use form::FormSchema;
pub use locale::{Direction, Locale, LocaleError};
pub use priority::Priority;
pub use problem::{Problem, ProblemCode};
pub use receipt::Receipt;
pub use status::{Action, Role, Status};
