//! The widget: draws the contact form in any page and sends what the form's state says.
//!
//! It holds no rule that `docent-model` could hold. Not built into a site yet; this crate keeps its place and its target
//! working.

pub mod form;

pub use docent_model::Locale;
