//! The outbox: brings mail and webhooks to where they belong, at least once.
//!
//! [`run`] drains the table until it is told to stop; `tell` fills it, in the transaction of what there is to tell.
//! A message keeps its id over all tries (`Message-ID`, `webhook-id`), so that a receiver can see that it came twice. It is
//! tried as often as [`WAITS`] says; after that, or when the receiver says never, it is dead and waits for an operator.

mod compose;
mod deliver;
mod mailer;
mod notices;
mod public;
mod webhook;

use std::path::Path;
use std::time::Duration;

use futures_util::FutureExt;
use lettre::message::Mailbox;
use tokio::sync::Notify;

use crate::store::{Limits, StoreError};
use crate::{Desk, DeskConfig};

pub use mailer::Mailer;
pub(crate) use notices::{AgentAddress, tell};
pub use webhook::{EVENTS, Webhook};

/// Milliseconds from a failed try to the next one: about exponential, at most a day. The last ones are those that the
/// Standard Webhooks specification recommends; together they are three days.
pub const WAITS: [i64; 10] = [
    5 * SECOND,
    30 * SECOND,
    2 * MINUTE,
    10 * MINUTE,
    30 * MINUTE,
    2 * HOUR,
    5 * HOUR,
    10 * HOUR,
    24 * HOUR,
    24 * HOUR,
];

const SECOND: i64 = 1000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;

/// Milliseconds for which a process holds a message: longer than one try may take, so that a process that lives never loses it.
pub const LEASE: i64 = 3 * MINUTE;

/// How long one try may take.
const PATIENCE: Duration = Duration::from_mins(1);

/// Messages under way at once, of each kind: a slow receiver holds up no more than these.
const BATCH: i64 = 16;

/// How often the table is looked at when nothing woke us: for retries, and for what other processes left.
const POLL: Duration = Duration::from_secs(2);

/// The ways out.
#[derive(Debug)]
pub struct Outbox {
    /// For mail.
    pub mailer: Mailer,
    /// Who writes.
    pub from: Mailbox,
    /// Who is told.
    pub webhooks: Vec<Webhook>,
    mail: Notify,
    webhook: Notify,
}

/// What an operator has to change before mail and webhooks can leave.
#[derive(Debug, thiserror::Error)]
pub enum OutboxError {
    /// `from` is no mailbox.
    #[error("`{0}` is no sender for `[desk.mail] from`: use `Help center <help@example.com>`")]
    From(String),
    /// `smtp` without `from`.
    #[error("`[desk.mail] smtp` needs a sender: add `from = \"Help center <help@example.com>\"`")]
    NoSender,
    /// `smtp` is no mail server.
    #[error(
        "`{0}` is no mail server for `[desk.mail] smtp`: use `smtps://user@mail.example.com` or `smtp://..`"
    )]
    SmtpAddress(String),
    /// A password in a file.
    #[error("`[desk.mail] smtp` holds a password: move it to the variable {SMTP_PASSWORD}")]
    SmtpPassword,
    /// A user without a password.
    #[error("`[desk.mail] smtp` names a user: put the password into the variable {SMTP_PASSWORD}")]
    NoSmtpPassword,
    /// The file of authorities cannot be read.
    #[error("the file `{0}` of `[desk.mail] ca_file` cannot be read")]
    AuthoritiesFile(String, #[source] std::io::Error),
    /// It holds no certificate, or nobody would look at it.
    #[error("`[desk.mail] ca_file` cannot be used: {0}")]
    Authorities(String),
    /// The folder cannot be made.
    #[error("the folder `{0}` for mails cannot be made")]
    Folder(String, #[source] std::io::Error),
    /// A webhook is wrong.
    #[error("the webhook `{0}` cannot be used: {1}")]
    Webhook(String, String),
}

/// The environment variable with the mail server's password.
pub const SMTP_PASSWORD: &str = "DOCENT_DESK_SMTP_PASSWORD";

/// Why a try failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Failure {
    /// Another try would fail too.
    pub(crate) lasting: bool,
    /// For the operator.
    pub(crate) text: String,
}

impl Failure {
    fn passing(text: String) -> Failure {
        Failure { lasting: false, text }
    }

    fn lasting(text: impl Into<String>) -> Failure {
        Failure { lasting: true, text: text.into() }
    }
}

/// How many messages ended how.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Delivered.
    pub sent: usize,
    /// To be tried again.
    pub waiting: usize,
    /// Given up.
    pub dead: usize,
    /// Kept back by a limit.
    pub suppressed: usize,
}

impl Counts {
    fn all(self) -> usize {
        self.sent + self.waiting + self.dead + self.suppressed
    }
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, more: Counts) {
        self.sent += more.sent;
        self.waiting += more.waiting;
        self.dead += more.dead;
        self.suppressed += more.suppressed;
    }
}

/// The two kinds, each with a loop of its own: a slow webhook holds up no mail.
#[derive(Debug, Clone, Copy)]
enum Kind {
    Mail,
    Webhook,
}

impl Kind {
    fn as_str(self) -> &'static str {
        match self {
            Kind::Mail => "mail",
            Kind::Webhook => "webhook",
        }
    }
}

impl Outbox {
    /// The ways that the configuration names. `variable` reads the environment; names of files start from `site`;
    /// `folder` takes the mails where no mail server is named.
    pub fn open(
        config: &DeskConfig,
        site: &Path,
        folder: &Path,
        variable: impl Fn(&str) -> Option<String>,
    ) -> Result<Outbox, OutboxError> {
        let mailer = match &config.mail.smtp {
            Some(_) if config.mail.from.is_none() => return Err(OutboxError::NoSender),
            Some(address) => {
                let authorities = config.mail.ca_file.as_ref().map(|file| {
                    std::fs::read(site.join(file))
                        .map_err(|error| OutboxError::AuthoritiesFile(file.clone(), error))
                });
                let authorities = authorities.transpose()?;
                Mailer::smtp(address, variable(SMTP_PASSWORD), authorities.as_deref())?
            }
            None => Mailer::folder(folder)?,
        };
        let from = config.mail.from.as_deref().unwrap_or("docent <docent@localhost>");
        Ok(Outbox {
            mailer,
            from: from.parse().map_err(|_| OutboxError::From(from.to_owned()))?,
            webhooks: webhook::open(&config.webhooks, variable)?,
            mail: Notify::new(),
            webhook: Notify::new(),
        })
    }

    /// Says that a transaction with new messages is done. They would be found without it, but later.
    pub fn wake(&self) {
        self.mail.notify_one();
        self.webhook.notify_one();
    }
}

/// Delivers until `stop` is done. Then what is under way is finished; what waits stays in the table.
pub async fn run(desk: &Desk, stop: impl Future<Output = ()>) {
    let stop = stop.shared();
    tokio::join!(run_kind(desk, Kind::Mail, stop.clone()), run_kind(desk, Kind::Webhook, stop));
}

async fn run_kind(desk: &Desk, kind: Kind, mut stop: impl Future<Output = ()> + Unpin) {
    let woken = match kind {
        Kind::Mail => &desk.outbox.mail,
        Kind::Webhook => &desk.outbox.webhook,
    };
    loop {
        let counts = deliver_batch(desk, kind).await.unwrap_or_else(|error| {
            tracing::error!(error = &error as &dyn std::error::Error, "the outbox cannot be read");
            Counts::default()
        });
        let more = i64::try_from(counts.all()).is_ok_and(|all| all >= BATCH);
        tokio::select! {
            biased;
            () = &mut stop => return,
            () = std::future::ready(()), if more => {}
            () = woken.notified() => {}
            () = tokio::time::sleep(POLL) => {}
        }
    }
}

/// Delivers everything that is due now, and says how it went.
pub async fn drain_once(desk: &Desk) -> Result<Counts, StoreError> {
    let mut counts = Counts::default();
    for kind in [Kind::Mail, Kind::Webhook] {
        loop {
            let batch = deliver_batch(desk, kind).await?;
            if batch == Counts::default() {
                break;
            }
            counts += batch;
        }
    }
    Ok(counts)
}

async fn deliver_batch(desk: &Desk, kind: Kind) -> Result<Counts, StoreError> {
    let (claimed, suppressed) = desk.store.claim(claim(desk, kind)).await?;
    let tries = claimed.iter().map(|message| deliver::deliver(desk, kind, message));
    let mut counts = Counts { suppressed, ..Counts::default() };
    for one in futures_util::future::join_all(tries).await {
        counts += one?;
    }
    Ok(counts)
}

fn claim(desk: &Desk, kind: Kind) -> crate::store::Claim {
    let mail = &desk.config.mail;
    crate::store::Claim {
        kind: kind.as_str(),
        count: BATCH,
        now: desk.clock.now(),
        lease: LEASE,
        limits: Limits {
            window: i64::from(mail.window_minutes) * MINUTE,
            daily: i64::from(mail.daily),
        },
    }
}

/// An error with its causes, in one line.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        source = cause.source();
    }
    text
}
