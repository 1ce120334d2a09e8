//! The program: reads the disk, calls the crates that think, prints, sets the exit code.
//!
//! `main` prints, [`run`] decides. Everything that could be tested without a disk or a terminal lives in
//! `docent-article` and `docent-site`.

mod articles;
mod build;
mod check;
mod commands;
mod compress;
mod desk;
mod failure;
mod history;
mod init;
mod interrupt;
mod l10n;
mod memory;
mod options;
mod paths;
mod progress;
mod read;
mod report;
mod search;
mod serve;
mod setup;
mod terms;
mod theme;
mod timings;
mod write;

use std::process::ExitCode;

use clap::Parser;

use crate::failure::Failure;
use crate::options::{Command, Options, SearchCommand};

fn main() -> ExitCode {
    let options = match Options::try_parse() {
        Ok(options) => options,
        Err(error) => {
            // Nobody is left to tell when the terminal is gone.
            let _ = error.print();
            return if error.use_stderr() { failure::USAGE } else { failure::FINE }.into();
        }
    };
    match run(&options.command) {
        Ok(code) => code.into(),
        Err(failure) => {
            report::failure(&failure);
            failure.exit_code().into()
        }
    }
}

/// Does what was asked for; the number is the exit code.
fn run(command: &Command) -> Result<u8, Failure> {
    match command {
        Command::Build(options) => build::build(options),
        Command::Check(options) => check::check(options),
        Command::Serve(options) => serve::serve(options),
        Command::Desk(command) => desk::desk(command),
        Command::Search(SearchCommand::Eval(options)) => search::eval(options),
        Command::L10n(command) => l10n::l10n(command),
        Command::Init { folder } => commands::init(folder),
        Command::Completions { shell } => commands::completions(*shell),
    }
}
