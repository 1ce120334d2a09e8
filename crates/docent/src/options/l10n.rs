//! `docent l10n ..`, as it is typed.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use docent_model::Locale;

/// `docent l10n ..`
#[derive(Debug, Subcommand)]
pub(crate) enum L10nCommand {
    /// Count what each locale has and lacks
    Status(StatusOptions),
    /// Compare translations with their sources without their words
    Parity(ParityOptions),
}

/// What every one of these commands is about.
#[derive(Debug, Args)]
pub(crate) struct SiteOptions {
    /// Folder of the site, with its docent.toml
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub(crate) site: PathBuf,
    /// Only this locale; may be given more than once. All but the source locale if not given
    #[arg(long = "locale", value_name = "TAG")]
    pub(crate) locales: Vec<Locale>,
}

/// How findings and figures are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum L10nFormat {
    /// For people
    Human,
    /// One JSON object a line; the last of a locale is its summary
    Json,
    /// Comma-separated values with a line of names
    Csv,
    /// One SARIF 2.1.0 document, for code hosts
    Sarif,
    /// Annotations of GitHub workflows
    Github,
}

/// How figures are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum FigureFormat {
    /// A table
    Human,
    /// One JSON object a line, one line a locale
    Json,
    /// Comma-separated values with a line of names
    Csv,
}

const STATUS_EXAMPLES: &str = "\
Examples:
  docent l10n status
  docent l10n status --locale nl --format json
  docent l10n status --min-translated 95 --max-differences 0

The exit code is 1 if a locale is beyond a limit.";

/// `docent l10n status`
#[derive(Debug, Args)]
#[command(after_help = STATUS_EXAMPLES)]
pub(crate) struct StatusOptions {
    #[command(flatten)]
    pub(crate) site: SiteOptions,
    /// How the figures are printed
    #[arg(long, value_enum, default_value_t = FigureFormat::Human)]
    pub(crate) format: FigureFormat,
    /// At least so many per cent of the articles are translated
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u8).range(0..=100))]
    pub(crate) min_translated: Option<u8>,
    /// At most so many differences between translations and their sources
    #[arg(long, value_name = "NUMBER")]
    pub(crate) max_differences: Option<usize>,
}

const PARITY_EXAMPLES: &str = "\
Examples:
  docent l10n parity
  docent l10n parity --locale nl --format csv > nl.csv
  docent l10n parity --max-differences 0 --format github

The exit code is 1 if a locale has more differences than `--max-differences`.
A line of `--format json` has the keys of `docent check` and `source`, the place in the source.";

/// `docent l10n parity`
#[derive(Debug, Args)]
#[command(after_help = PARITY_EXAMPLES)]
pub(crate) struct ParityOptions {
    #[command(flatten)]
    pub(crate) site: SiteOptions,
    /// How findings are printed
    #[arg(long, value_enum, default_value_t = L10nFormat::Human)]
    pub(crate) format: L10nFormat,
    /// At most so many differences in a locale
    #[arg(long, value_name = "NUMBER")]
    pub(crate) max_differences: Option<usize>,
}
