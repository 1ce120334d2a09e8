//! `docent serve` and `docent desk ..`, as they are typed. What stands in the environment counts where no flag does.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::{EraseOptions, FileOptions, OutboxCommand, ReportOptions, RestoreOptions};

const SERVE_EXAMPLES: &str = "\
Examples:
  docent serve
  docent serve --site help --listen 127.0.0.1:0
  docent serve --base-url https://help.example.com --listen 0.0.0.0:4000

The first line on standard output is the address, as soon as it answers there. Ctrl-C or
SIGTERM stops it: requests that run are finished. Everything it keeps is in `.docent`.";

#[derive(Debug, Args)]
#[command(after_help = SERVE_EXAMPLES)]
pub(crate) struct ServeOptions {
    /// Folder of the site, with its docent.toml
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub(crate) site: PathBuf,
    /// Folder that the site is written to; docent must own every file in it
    #[arg(long, value_name = "DIR", default_value = ".docent/site")]
    pub(crate) out: PathBuf,
    /// Address under which readers reach it, where a proxy stands in front; its own otherwise
    #[arg(long, value_name = "URL", env = "DOCENT_DESK_URL")]
    pub(crate) base_url: Option<String>,
    /// Compress all pages ahead; style, scripts and the widget are compressed anyway
    #[arg(long)]
    pub(crate) compress: bool,
    #[command(flatten)]
    pub(crate) server: ServerOptions,
}

const ORDER: &str = "\
Flags come before the environment, the environment before [desk] of docent.toml, and that
before the defaults. Secrets are never flags: DOCENT_DESK_SECRET, DOCENT_DESK_SECRET_FILE
and DOCENT_DESK_METRICS_TOKEN are read from the environment.";

const DESK_EXAMPLES: &str = "\
Examples:
  docent desk serve --site help
  docent desk serve --listen 0.0.0.0:4000 --database-url postgres://desk@db/desk \\
      --attachments s3://tickets/desk";

#[derive(Debug, Subcommand)]
pub(crate) enum DeskCommand {
    /// Answer requests; the site is served by another program
    #[command(after_help = DESK_EXAMPLES)]
    Serve(DeskOptions),
    /// Say what is wrong with this deployment, and what to do about it
    #[command(
        after_help = "Example:\n  docent desk doctor --site help --database-url postgres://desk@db/desk"
    )]
    Doctor(DeskOptions),
    /// Say who answers
    #[command(subcommand)]
    Agent(AgentCommand),
    /// Say which organizations there are
    #[command(subcommand)]
    Organization(OrganizationCommand),
    /// Say who asks for an organization
    #[command(subcommand)]
    Contact(ContactCommand),
    /// Print the articles that need work most, by votes and tickets
    Report(ReportOptions),
    /// Look at mails and webhooks, and try again what was given up
    #[command(subcommand)]
    Outbox(OutboxCommand),
    /// Write everything but the secret into one file, while the desk runs or not
    #[command(after_help = "Example:\n  docent desk backup /backups/desk-2026-11-25.tar")]
    Backup(FileOptions),
    /// Bring a backup into a new desk, or only check it
    #[command(
        after_help = "Examples:\n  docent desk restore desk.tar --verify\n  docent desk restore desk.tar --data new"
    )]
    Restore(RestoreOptions),
    /// Write all rows as JSON Lines, to move to another database; attachments stay where they are
    #[command(after_help = "Example:\n  docent desk export desk.jsonl")]
    Export(FileOptions),
    /// Bring an export into a new database
    #[command(
        after_help = "Example:\n  docent desk import desk.jsonl --database-url postgres://desk@db/desk"
    )]
    Import(FileOptions),
    /// Remove a person with all that is theirs, and say how much it was
    #[command(after_help = "Example:\n  docent desk erase reader@example.com")]
    Erase(EraseOptions),
}

/// `docent desk agent ..`
#[derive(Debug, Subcommand)]
pub(crate) enum AgentCommand {
    /// Make somebody an agent, who sees and answers every case
    #[command(
        after_help = "Example:\n  docent desk agent add ada@example.com --name \"Ada Lovelace\""
    )]
    Add {
        /// Where they get the codes that they sign in with
        #[arg(value_name = "E-MAIL")]
        email: String,
        /// What readers see [default: the e-mail address]
        #[arg(long)]
        name: Option<String>,
        #[command(flatten)]
        data: DataOptions,
    },
    /// Make an agent a reader again, and sign them out
    #[command(after_help = "Example:\n  docent desk agent remove ada@example.com")]
    Remove {
        /// Whom
        #[arg(value_name = "E-MAIL")]
        email: String,
        #[command(flatten)]
        data: DataOptions,
    },
    /// Print the agents, one on a line: address, tab, name
    List {
        #[command(flatten)]
        data: DataOptions,
    },
}

/// `docent desk organization ..`
#[derive(Debug, Subcommand)]
pub(crate) enum OrganizationCommand {
    /// Add an organization
    #[command(after_help = "Example:\n  docent desk organization add \"Example Inc\"")]
    Add {
        /// Its name, which no other has
        name: String,
        #[command(flatten)]
        data: DataOptions,
    },
    /// Print the organizations, one on a line: id, tab, name
    List {
        #[command(flatten)]
        data: DataOptions,
    },
}

/// `docent desk contact ..`
#[derive(Debug, Subcommand)]
pub(crate) enum ContactCommand {
    /// Make somebody a contact of an organization
    #[command(
        after_help = "Example:\n  docent desk contact add grace@example.com --organization \"Example Inc\" --authorized"
    )]
    Add {
        /// Whom
        #[arg(value_name = "E-MAIL")]
        email: String,
        /// Name or id of the organization
        #[arg(long)]
        organization: String,
        /// They see the cases of the whole organization
        #[arg(long)]
        authorized: bool,
        #[command(flatten)]
        data: DataOptions,
    },
}

/// Where the desk's data are, for commands that need no more.
#[derive(Debug, Args)]
pub(crate) struct DataOptions {
    /// Folder of the site, with its docent.toml
    #[arg(long, value_name = "DIR", default_value = "content", env = "DOCENT_DESK_SITE")]
    pub(crate) site: PathBuf,
    /// `sqlite:PATH` or `postgres://..` [default: desk.db in the data folder]
    #[arg(long, value_name = "URL", env = "DOCENT_DESK_DATABASE_URL", hide_env_values = true)]
    pub(crate) database_url: Option<String>,
    /// A folder or `s3://bucket/prefix` [default: attachments in the data folder]
    #[arg(long, value_name = "PLACE", env = "DOCENT_DESK_ATTACHMENTS")]
    pub(crate) attachments: Option<String>,
    /// Folder of the desk's data [default: .docent]
    #[arg(long, value_name = "DIR", env = "DOCENT_DESK_DATA")]
    pub(crate) data: Option<PathBuf>,
}

impl DataOptions {
    /// The same as options of a server.
    pub(crate) fn server(&self) -> ServerOptions {
        ServerOptions {
            database_url: self.database_url.clone(),
            attachments: self.attachments.clone(),
            data: self.data.clone(),
            ..ServerOptions::default()
        }
    }
}

/// What every command about the desk needs to know.
#[derive(Debug, Args)]
pub(crate) struct DeskOptions {
    /// Folder of the site, with its docent.toml
    #[arg(long, value_name = "DIR", default_value = "content", env = "DOCENT_DESK_SITE")]
    pub(crate) site: PathBuf,
    /// Address under which readers reach the desk, instead of `url` of `[desk]` or `base_url`
    #[arg(long, value_name = "URL", env = "DOCENT_DESK_URL")]
    pub(crate) url: Option<String>,
    #[command(flatten)]
    pub(crate) server: ServerOptions,
}

/// Where the desk answers and keeps its data.
#[derive(Debug, Clone, Default, Args)]
#[command(after_long_help = ORDER, next_help_heading = "Desk")]
pub(crate) struct ServerOptions {
    /// Address and port to answer at; port 0 takes a free one [default: 127.0.0.1:4000]
    #[arg(long, value_name = "ADDR", env = "DOCENT_DESK_LISTEN")]
    pub(crate) listen: Option<String>,
    /// `sqlite:PATH` or `postgres://..` [default: desk.db in the data folder]
    #[arg(long, value_name = "URL", env = "DOCENT_DESK_DATABASE_URL", hide_env_values = true)]
    pub(crate) database_url: Option<String>,
    /// A folder or `s3://bucket/prefix` [default: attachments in the data folder]
    #[arg(long, value_name = "PLACE", env = "DOCENT_DESK_ATTACHMENTS")]
    pub(crate) attachments: Option<String>,
    /// Folder of the desk's data [default: .docent]
    #[arg(long, value_name = "DIR", env = "DOCENT_DESK_DATA")]
    pub(crate) data: Option<PathBuf>,
    /// What is logged: error, warn, info, debug, or a filter as in `info,sqlx=warn`
    #[arg(long, value_name = "LEVEL", env = "DOCENT_DESK_LOG", default_value = "info")]
    pub(crate) log: String,
    /// How it is logged
    #[arg(long, value_enum, env = "DOCENT_DESK_LOG_FORMAT", default_value_t = LogFormat::Text)]
    pub(crate) log_format: LogFormat,
}

/// How the log is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum LogFormat {
    /// A line for people
    #[default]
    Text,
    /// One JSON object a line
    Json,
}
