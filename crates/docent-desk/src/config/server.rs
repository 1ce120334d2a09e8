//! `[desk.server]`: where the desk answers and where it keeps its data.
//!
//! What is read here is the third of four places: flags, then the environment, then `docent.toml`, then defaults. Who
//! starts the desk puts the first two over it.

use std::path::PathBuf;

use serde::Deserialize;

/// Where the desk answers and keeps its data. Paths are seen from the working folder.
#[derive(Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Server {
    /// Address and port.
    pub listen: Option<String>,
    /// `sqlite:PATH` or `postgres://..`.
    pub database_url: Option<String>,
    /// A folder or `s3://bucket/prefix`.
    pub attachments: Option<String>,
    /// Folder of the database, the attachments, the mail and the secret, where these are not named otherwise.
    pub data: Option<PathBuf>,
    /// File that holds the secret.
    pub secret_file: Option<PathBuf>,
    /// Seconds that running requests get when the desk is told to stop; 20 if absent.
    pub stop_seconds: Option<u64>,
    /// What `/metrics` wants to see as a bearer token; without one it answers on loopback only. Never in `docent.toml`,
    /// which more people read.
    #[serde(skip)]
    pub metrics_token: Option<String>,
}

/// A database's address holds its password, and a token opens something.
impl std::fmt::Debug for Server {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Server").field("listen", &self.listen).finish_non_exhaustive()
    }
}
