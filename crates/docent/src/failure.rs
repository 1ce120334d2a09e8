//! Failures: what makes a command stop, and the exit code that tells it.
//!
//! An author's mistake is never one of these; it is a finding with a place. The table of exit codes is printed by
//! `docent --help`.

use std::path::{Path, PathBuf};

use docent_site::ConfigError;
use docent_site::theme::ThemeError;

/// All went well; warnings may have been printed.
pub(crate) const FINE: u8 = 0;
/// A finding of severity error, any finding under `--strict`, or a broken template.
pub(crate) const FINDINGS: u8 = 1;
/// The command line or the configuration asks for what cannot be done.
pub(crate) const USAGE: u8 = 2;
/// The disk or the terminal said no.
pub(crate) const IO: u8 = 3;
/// As shells count: 128 and the number of the signal.
pub(crate) const INTERRUPTED: u8 = 130;

/// Why a command stopped. No kind of it changes a previous output.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line asks for what cannot be done.
    Usage {
        /// What is wrong, one sentence.
        message: String,
        /// What to do about it.
        help: Option<String>,
    },
    /// `docent.toml`, `contacts.toml` or `form.toml` is wrong.
    Config {
        /// Which.
        path: PathBuf,
        /// What it says.
        text: String,
        /// What is wrong and where.
        error: Box<ConfigError>,
    },
    /// Two files of the site want one place in the output.
    Twice(String),
    /// A template or a file of strings is wrong.
    Theme(Box<ThemeError>),
    /// The disk said no, at least once.
    Io(Vec<IoFailure>),
    /// A database, a port or the like could not be used.
    Service {
        /// What is wrong, one sentence.
        message: String,
        /// Why, from the outermost cause to the innermost.
        cause: String,
        /// What to do about it.
        help: &'static str,
    },
    /// Somebody pressed Ctrl-C.
    Interrupted,
}

/// One thing that the disk refused.
#[derive(Debug)]
pub(crate) struct IoFailure {
    /// What was tried: `read`, `write`, `create the folder`.
    pub(crate) action: &'static str,
    /// With which file or folder.
    pub(crate) path: PathBuf,
    /// The reason, in the words of the operating system or ours.
    pub(crate) reason: String,
    /// What to do about it.
    pub(crate) help: Option<String>,
}

impl IoFailure {
    /// `reason` is usually an [`std::io::Error`].
    pub(crate) fn new(
        action: &'static str,
        path: &Path,
        reason: impl std::fmt::Display,
    ) -> IoFailure {
        IoFailure { action, path: path.to_owned(), reason: format!("{reason}"), help: None }
    }

    /// The same with advice.
    pub(crate) fn with_help(self, help: impl Into<String>) -> IoFailure {
        IoFailure { help: Some(help.into()), ..self }
    }
}

impl From<IoFailure> for Failure {
    fn from(failure: IoFailure) -> Failure {
        Failure::Io(vec![failure])
    }
}

impl Failure {
    /// A mistake on the command line.
    pub(crate) fn usage(message: impl Into<String>, help: impl Into<String>) -> Failure {
        Failure::Usage { message: message.into(), help: Some(help.into()) }
    }

    /// A database, a port or the like could not be used.
    pub(crate) fn service(
        message: String,
        error: &dyn std::error::Error,
        help: &'static str,
    ) -> Failure {
        let causes = std::iter::successors(Some(error), |error| error.source());
        let mut texts: Vec<String> = causes.map(ToString::to_string).collect();
        texts.dedup();
        Failure::Service { message, cause: texts.join(": "), help }
    }

    /// The exit code that tells it.
    pub(crate) fn exit_code(&self) -> u8 {
        match self {
            Failure::Usage { .. } | Failure::Config { .. } => USAGE,
            Failure::Theme(_) | Failure::Twice(_) => FINDINGS,
            Failure::Io(_) | Failure::Service { .. } => IO,
            Failure::Interrupted => INTERRUPTED,
        }
    }
}
