//! `docent desk report` and `docent desk outbox ..`, as they are typed.

use clap::{Args, Subcommand, ValueEnum};

use super::DataOptions;

const REPORT_EXAMPLES: &str = "\
Examples:
  docent desk report
  docent desk report --since 7 --format json

Articles with the most unhelpful votes and tickets together come first, at most 50.
A line of `--format json` has the keys page, title, source_commit, yes, no, comments, tickets.";

/// `docent desk report`
#[derive(Debug, Args)]
#[command(after_help = REPORT_EXAMPLES)]
pub(crate) struct ReportOptions {
    /// How many days are counted, up to now
    #[arg(long, value_name = "DAYS", default_value_t = 30)]
    pub(crate) since: u32,
    /// How it is printed
    #[arg(long, value_enum, default_value_t = ListFormat::Human)]
    pub(crate) format: ListFormat,
    #[command(flatten)]
    pub(crate) data: DataOptions,
}

/// How a list is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ListFormat {
    /// Columns
    Human,
    /// One JSON object a line
    Json,
}

/// `docent desk outbox ..`
#[derive(Debug, Subcommand)]
pub(crate) enum OutboxCommand {
    /// Print mails and webhooks of one state, latest first
    #[command(after_help = OUTBOX_EXAMPLES)]
    List {
        /// Which
        #[arg(long, value_enum, default_value_t = LetterState::Dead)]
        state: LetterState,
        /// At most so many
        #[arg(long, value_name = "NUMBER", default_value_t = 100)]
        limit: u32,
        /// How they are printed
        #[arg(long, value_enum, default_value_t = ListFormat::Human)]
        format: ListFormat,
        #[command(flatten)]
        data: DataOptions,
    },
    /// Try again what was given up, with all its tries
    #[command(
        after_help = "Examples:\n  docent desk outbox retry 0f3c7a1e9b5d4c2880e6f1a2b3c4d5e6\n  docent desk outbox retry --all"
    )]
    Retry {
        /// The message, as `list` prints it
        #[arg(value_name = "ID", required_unless_present = "all", conflicts_with = "all")]
        id: Option<String>,
        /// Everything that was given up
        #[arg(long)]
        all: bool,
        #[command(flatten)]
        data: DataOptions,
    },
}

const OUTBOX_EXAMPLES: &str = "\
Examples:
  docent desk outbox list
  docent desk outbox list --state waiting --format json

A line of `--format json` has the keys id, kind, template, target, ticket_id, state, attempts,
due_at, error, created_at; times are milliseconds since 1970.";

/// What became of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum LetterState {
    /// It was given up
    Dead,
    /// It is to be delivered
    Waiting,
    /// It was delivered
    Sent,
    /// A limit kept it back
    Suppressed,
}

impl LetterState {
    /// As the tables have it.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            LetterState::Dead => "dead",
            LetterState::Waiting => "waiting",
            LetterState::Sent => "sent",
            LetterState::Suppressed => "suppressed",
        }
    }
}
