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
    /// Say which sources have changed since they were translated
    Drift(DriftOptions),
    /// Write the articles in a pseudo-locale, to test a theme
    Pseudo(PseudoOptions),
    /// Look for names and terms that translations render wrongly
    Terms(TermsOptions),
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
    /// At most so many translations whose source has changed since
    #[arg(long, value_name = "NUMBER")]
    pub(crate) max_drifted: Option<usize>,
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

const TERMS_EXAMPLES: &str = "\
Examples:
  docent l10n terms
  docent l10n terms --locale nl --max-findings 0 --format github

A locale has a list of terms if its table in docent.toml says where: `terms = \"terms.nl.toml\"`.
The exit code is 1 if a locale has more findings than `--max-findings`.";

/// `docent l10n terms`
#[derive(Debug, Args)]
#[command(after_help = TERMS_EXAMPLES)]
pub(crate) struct TermsOptions {
    #[command(flatten)]
    pub(crate) site: SiteOptions,
    /// How findings are printed
    #[arg(long, value_enum, default_value_t = L10nFormat::Human)]
    pub(crate) format: L10nFormat,
    /// At most so many findings in a locale
    #[arg(long, value_name = "NUMBER")]
    pub(crate) max_findings: Option<usize>,
}

const DRIFT_EXAMPLES: &str = "\
Examples:
  docent l10n drift
  docent l10n drift --locale nl --format csv > drifted.csv
  docent l10n drift --max-drifted 50

A translation says in its front matter which revision of the source it translates: `source-git-commit`,
`default_lang_commit` or `source_commit`, with a full commit id. The source's folder must be in Git.
The exit code is 1 if more translations of a locale have drifted than `--max-drifted`.";

/// `docent l10n drift`
#[derive(Debug, Args)]
#[command(after_help = DRIFT_EXAMPLES)]
pub(crate) struct DriftOptions {
    #[command(flatten)]
    pub(crate) site: SiteOptions,
    /// How findings are printed
    #[arg(long, value_enum, default_value_t = L10nFormat::Human)]
    pub(crate) format: L10nFormat,
    /// At most so many drifted translations in a locale
    #[arg(long, value_name = "NUMBER")]
    pub(crate) max_drifted: Option<usize>,
}

const PSEUDO_EXAMPLES: &str = "\
Examples:
  docent l10n pseudo --out content/pseudo
  docent l10n pseudo --out content/pseudo-rtl --rtl";

/// `docent l10n pseudo`
#[derive(Debug, Args)]
#[command(after_help = PSEUDO_EXAMPLES)]
pub(crate) struct PseudoOptions {
    /// Folder of the site, with its docent.toml
    #[arg(long, value_name = "DIR", default_value = "content")]
    pub(crate) site: PathBuf,
    /// The new content folder; it must be empty or not there
    #[arg(long, value_name = "DIR")]
    pub(crate) out: PathBuf,
    /// In a right-to-left script, without the longer words
    #[arg(long)]
    pub(crate) rtl: bool,
}
