//! The table `[desk.mail]`: who writes, and by which way.

use serde::Deserialize;

/// How the desk sends mail.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct MailConfig {
    /// The sender: `Help center <help@example.com>`. Needed with `smtp`.
    pub from: Option<String>,
    /// `smtps://user@mail.example.com`, or `smtp://..`, which asks for STARTTLS: with a user it must be there, without
    /// one it is used if it is there, and `?tls=none`, `?tls=required` or `?tls=opportunistic` says something else. The
    /// password comes from the environment. Without an address mails become files.
    pub smtp: Option<String>,
    /// A file of certificates in PEM, relative to the site's folder: authorities that the mail server's certificate may
    /// come from, besides the public ones.
    pub ca_file: Option<String>,
    /// Minutes in which an address gets at most one receipt for what was sent without a sign-in. Sign-in codes have limits
    /// of their own, because whoever asks for one too many is told so.
    pub window_minutes: u32,
    /// How many receipts and sign-in codes together it has got in 24 hours when it gets no more such receipts.
    pub daily: u32,
}

impl Default for MailConfig {
    fn default() -> MailConfig {
        MailConfig { from: None, smtp: None, ca_file: None, window_minutes: 10, daily: 5 }
    }
}
