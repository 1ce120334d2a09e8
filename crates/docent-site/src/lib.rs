//! Turns **all** articles and a theme into the files of a site.
//!
//! 1. [`Config::read`], [`Contacts::read`] and [`form::read`] read what the site's owner wrote; a mistake there is a
//!    [`ConfigError`].
//! 2. [`link()`] gives every article its address, its twins and its place, resolves every link, and cannot fail.
//! 3. [`render()`] hands out the files of the site one by one; only a theme can make it fail, and [`prepare()`] tells that
//!    without a page.
//!
//! Nothing here reads or writes a file, prints, or asks the time.

pub mod config;
pub mod contacts;
pub mod form;
pub mod health;
pub mod link;
pub mod render;
pub mod search;
pub mod site;
mod table;
mod texts;
pub mod theme;
pub mod view;

pub use config::{Config, ConfigError, DeskConfig, HealthConfig, LocaleConfig};
pub use contacts::Contacts;
pub use link::{Parsed, link};
pub use render::chrome::{Chrome, Place};
pub use render::{Content, Manifest, ManifestPage, OutputFile, RenderError, prepare, render};
pub use site::Site;
pub use theme::Theme;
