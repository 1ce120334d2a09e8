//! The command line, as it is typed.

mod archive;
mod desk;
mod l10n;
mod operate;
mod search;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

pub(crate) use archive::{EraseOptions, FileOptions, RestoreOptions};
pub(crate) use desk::{
    AgentCommand, ContactCommand, DataOptions, DeskCommand, DeskOptions, LogFormat,
    OrganizationCommand, ServeOptions, ServerOptions,
};
pub(crate) use l10n::{
    DriftOptions, FigureFormat, L10nCommand, L10nFormat, ParityOptions, PseudoOptions, SiteOptions,
    StatusOptions, TermsOptions,
};
pub(crate) use operate::{LetterState, ListFormat, OutboxCommand, ReportOptions};
pub(crate) use search::{EvalOptions, SearchCommand};

const EXAMPLES: &str = "\
Examples:
  docent init help              start a site in the folder `help`
  docent build --site help      build it into `dist`
  docent check --site help      only say what is wrong with the articles
  docent serve --site help      build it, and serve it together with the desk

Exit codes:
    0  fine; there may be warnings
    1  findings of severity error, any finding under --strict, or a broken theme
    2  a mistake on the command line or in docent.toml, contacts.toml or form.toml, or
       an output folder that is not docent's to write
    3  a file, folder, database or port could not be used
  130  stopped with Ctrl-C

With findings of severity error the site is still written. Everything else that ends
with a code above 0 leaves the previous output as it was, and so do --strict and two
articles with one address. NO_COLOR=1 turns colours off.";

/// Turns a folder of Markdown articles into a help center.
#[derive(Debug, Parser)]
#[command(name = "docent", version, after_help = EXAMPLES, max_term_width = 100)]
pub(crate) struct Options {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Build the site
    Build(BuildOptions),
    /// Say what is wrong with the articles, and write nothing
    Check(CheckOptions),
    /// Build the site, and serve it together with the desk
    Serve(ServeOptions),
    /// Run and look after the desk, which takes and answers tickets
    #[command(subcommand)]
    Desk(DeskCommand),
    /// Look after the search
    #[command(subcommand)]
    Search(SearchCommand),
    /// Say what each translation owes its source
    #[command(subcommand)]
    L10n(L10nCommand),
    /// Start a new site in an empty folder
    Init {
        /// The folder; made if it does not exist
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
    /// Print completions for a shell
    #[command(
        after_help = "Example:\n  docent completions bash > ~/.local/share/bash-completion/completions/docent"
    )]
    Completions {
        /// The shell
        shell: Shell,
    },
}

const BUILD_EXAMPLES: &str = "\
Examples:
  docent build
  docent build --site help --out public --base-url https://help.example.com
  docent build --strict --timings";

#[derive(Debug, Args)]
#[command(after_help = BUILD_EXAMPLES)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag, and none depends on another")]
pub(crate) struct BuildOptions {
    /// Folder of the site, with its docent.toml
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub(crate) site: PathBuf,
    /// Folder that the site is written to; docent must own every file in it
    #[arg(long, value_name = "DIR", default_value = "./dist")]
    pub(crate) out: PathBuf,
    /// Address that the site will have, instead of `base_url` in docent.toml
    #[arg(long, value_name = "URL")]
    pub(crate) base_url: Option<String>,
    /// Treat every warning as an error, and write nothing if there is one
    #[arg(long)]
    pub(crate) strict: bool,
    /// Print how long each stage took
    #[arg(long)]
    pub(crate) timings: bool,
    /// Write `.br` and `.gz` copies beside the files, for hosts that send them as they are
    #[arg(long)]
    pub(crate) compress: bool,
    /// Whether this process serves what it builds
    #[arg(skip)]
    pub(crate) serves: bool,
    /// Build without a search: no index, no box, no page
    #[arg(long)]
    pub(crate) no_search: bool,
}

const CHECK_EXAMPLES: &str = "\
Examples:
  docent check
  docent check --strict --format github
  docent check --format sarif > docent.sarif

Lines and columns count from 1; a column counts characters, not bytes.
A line of `--format json` has the keys code, severity, file, line, column, message, help, and
for a finding about a translation `source`, the place in its source.
A mistake in docent.toml, contacts.toml, form.toml or the theme has the code `configuration`.";

#[derive(Debug, Args)]
#[command(after_help = CHECK_EXAMPLES)]
pub(crate) struct CheckOptions {
    /// Folder of the site, with its docent.toml
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub(crate) site: PathBuf,
    /// How findings are printed
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub(crate) format: Format,
    /// Treat every warning as an error
    #[arg(long)]
    pub(crate) strict: bool,
}

/// How findings are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// With the line they are about
    Human,
    /// One JSON object a line
    Json,
    /// One SARIF 2.1.0 document, for code hosts
    Sarif,
    /// Annotations of GitHub workflows
    Github,
}
