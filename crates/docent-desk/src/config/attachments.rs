//! `[desk.attachments]`: how files are received and who looks at them first. Which files are allowed says `form.toml`.

use std::time::Duration;

use serde::Deserialize;

/// How files are received.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AttachmentsConfig {
    /// A command of the shell that reads a file from its standard input and says with its exit code whether anyone may
    /// get it: 0 if so. Without one every file is available at once.
    pub scan: Option<String>,
    /// Seconds after which the command is stopped, and asked again later.
    pub scan_seconds: u32,
    /// Seconds without a byte after which an upload is given up.
    pub idle_seconds: u32,
}

impl Default for AttachmentsConfig {
    fn default() -> AttachmentsConfig {
        AttachmentsConfig { scan: None, scan_seconds: 120, idle_seconds: 30 }
    }
}

impl AttachmentsConfig {
    /// How long a command may take.
    pub(crate) fn scan_time(&self) -> Duration {
        Duration::from_secs(self.scan_seconds.into())
    }

    /// How long an upload may pause.
    pub(crate) fn idle_time(&self) -> Duration {
        Duration::from_secs(self.idle_seconds.into())
    }
}
