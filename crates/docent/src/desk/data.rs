//! The data of a desk, for commands that look after them while it runs or not.

use docent_desk::Store;
use docent_desk::store::StoreError;

use super::{Settings, open, run, secret};
use crate::failure::{self, Failure, IoFailure};
use crate::options::DataOptions;
use crate::report;
use crate::setup::{self, Setup};

/// What a command does where no desk has been started yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Absent {
    /// It makes what the first start would make, because a database without its secret looks like one whose secret was
    /// lost.
    Make,
    /// It refuses: there is nothing to look after.
    Refuse,
}

/// What was opened.
pub(super) struct Data {
    /// The site's own files.
    pub(super) setup: Setup,
    /// Where things are.
    pub(super) settings: Settings,
    /// The tables, up to date.
    pub(super) store: Store,
}

/// Opens them, does `work` and prints what came of it.
pub(super) fn with(
    options: &DataOptions,
    absent: Absent,
    work: impl AsyncFnOnce(Data) -> Result<String, Failure>,
) -> Result<u8, Failure> {
    let (setup, settings) = read(options)?;
    match absent {
        Absent::Refuse => must_exist(&settings)?,
        Absent::Make if !settings.is_shared() => {
            open::private_folder(&settings.data)?;
            secret::read(&settings)?;
        }
        Absent::Make => {}
    }
    let text = run::runtime()?.block_on(async {
        let store = open::store(&settings).await?;
        work(Data { setup, settings, store }).await
    })?;
    report::text(text.as_bytes())?;
    Ok(failure::FINE)
}

/// What the site and the command line say.
pub(super) fn read(options: &DataOptions) -> Result<(Setup, Settings), Failure> {
    let setup = setup::read(&options.site, None)?;
    let settings = Settings::read(&options.server(), &setup.desk)?;
    Ok((setup, settings))
}

/// Refuses a database file that is not there.
fn must_exist(settings: &Settings) -> Result<(), Failure> {
    match settings.database_file().filter(|file| !file.exists()) {
        Some(file) => Err(IoFailure::new("read", &file, "there is no such database")
            .with_help("name the desk's data with `--data DIR` or `--database-url URL`")
            .into()),
        None => Ok(()),
    }
}

/// The database said no.
pub(super) fn refused(error: &StoreError) -> Failure {
    Failure::service(
        "the database did not do it".to_owned(),
        error,
        "see that it runs and can be written: `docent desk doctor`",
    )
}
