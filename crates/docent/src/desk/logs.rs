//! The log on standard error: lines for people, or JSON for programs.

use std::io::{IsTerminal, stderr};

use tracing_subscriber::EnvFilter;

use super::Settings;
use crate::failure::Failure;
use crate::options::LogFormat;

/// From now on the process logs.
pub(super) fn start(settings: &Settings) -> Result<(), Failure> {
    let filter = EnvFilter::try_new(&settings.log).map_err(|error| {
        Failure::usage(
            format!("`{}` says nothing about a log: {error}", settings.log),
            "write a level (error, warn, info, debug) or a filter as in `info,sqlx=warn`",
        )
    })?;
    let colour = stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(stderr);
    let set = match settings.log_format {
        LogFormat::Text => log.with_ansi(colour).try_init(),
        LogFormat::Json => log.json().try_init(),
    };
    set.expect("the log is started once");
    Ok(())
}
