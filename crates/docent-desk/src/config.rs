//! The table `[desk]` of `docent.toml`.

mod attachments;
mod server;

use std::ops::Range;

use serde::Deserialize;

pub use attachments::AttachmentsConfig;
pub use server::Server;

/// What the site's owner decided about the desk.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct DeskConfig {
    /// Address of the desk where it is not the site's: `https://desk.example.com`.
    pub url: Option<String>,
    /// Who may open a ticket.
    pub submit: Submit,
    /// Days within which a solved or closed ticket can be reopened.
    pub reopen_days: Days,
    /// How files are received.
    pub attachments: AttachmentsConfig,
    /// `[desk.server]`: where it answers and keeps its data.
    pub server: Server,
}

/// Who may open a ticket.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Submit {
    /// Anyone.
    #[default]
    Anyone,
    /// Who is signed in.
    Verified,
    /// Who is an authorized contact of an organization.
    Authorized,
}

/// A number of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Days(pub u32);

impl Default for Days {
    fn default() -> Days {
        Days(14)
    }
}

impl Days {
    /// In milliseconds.
    pub fn millis(self) -> i64 {
        i64::from(self.0) * 24 * 60 * 60 * 1000
    }
}

/// A mistake in `[desk]`, with its place in the file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct DeskConfigError {
    /// What is wrong.
    pub message: String,
    /// Bytes of the file.
    pub span: Option<Range<usize>>,
}

/// The whole of `docent.toml`; other tables are the generator's.
#[derive(Deserialize)]
struct File {
    #[serde(default)]
    desk: DeskConfig,
}

impl DeskConfig {
    /// Reads `docent.toml`.
    pub fn read(text: &str) -> Result<DeskConfig, DeskConfigError> {
        let file: File = toml::from_str(text).map_err(|error| DeskConfigError {
            message: error.message().trim_end().to_owned(),
            span: error.span(),
        })?;
        Ok(file.desk)
    }
}
