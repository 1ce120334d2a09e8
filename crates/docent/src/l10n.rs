//! `docent l10n ..`: what each translation owes its source.
//!
//! The comparing is done in `docent_site::health`; here the site is read, and findings and figures are printed.

mod figures;
mod load;
mod parity;
mod status;

use crate::failure::Failure;
use crate::options::L10nCommand;

/// Does what was asked for; the number is the exit code.
pub(crate) fn l10n(command: &L10nCommand) -> Result<u8, Failure> {
    match command {
        L10nCommand::Status(options) => status::status(options),
        L10nCommand::Parity(options) => parity::parity(options),
    }
}
