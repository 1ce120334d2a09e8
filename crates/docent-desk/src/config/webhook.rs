//! The tables `[[desk.webhooks]]`: who is told what happens to tickets.

use serde::Deserialize;

/// A service that is told.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WebhookConfig {
    /// Where events are posted to.
    pub url: String,
    /// Name of the environment variable with the secret: `whsec_` and 24 to 64 bytes in base64.
    pub secret: String,
    /// Which types of events, as in `ticket.created`; all if empty.
    #[serde(default)]
    pub events: Vec<String>,
    /// Whether the host may be this machine or one of a private network. A name that anyone can point to such an
    /// address must not reach it by mistake, so it has to be said.
    #[serde(default)]
    pub private: bool,
}
