//! The widget: draws the contact form in any page and sends what the form's state says.
//!
//! It holds no rule that `docent-model` could hold.

#[cfg(target_arch = "wasm32")]
pub mod page;

pub mod form;
pub mod wire;

pub use docent_model::Locale;
