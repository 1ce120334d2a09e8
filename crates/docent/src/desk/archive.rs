//! `docent desk backup`, `restore`, `export`, `import` and `erase`: all data of a desk, or all of one person.

use std::fmt::Write as _;

use docent_desk::archive::{self, ArchiveError, Contents};
use docent_desk::erase;
use docent_desk::store::{DumpError, Erased};
use docent_site::Place;

use super::secret::{self, Source};
use super::{Plan, Settings, SitePages, data, open, run};
use crate::failure::{self, Failure};
use crate::options::{DataOptions, EraseOptions, FileOptions, RestoreOptions};
use crate::{report, setup};

/// `docent desk backup FILE`
pub(super) fn backup(FileOptions { file, data }: &FileOptions) -> Result<u8, Failure> {
    let plan = old(data)?;
    let secret = match &plan.settings.secret {
        Source::Own(path) | Source::File(path) => format!("`{}`", path.display()),
        Source::Text(_) => "DOCENT_DESK_SECRET".to_owned(),
    };
    run::runtime()?.block_on(async {
        let desk = open::open(plan).await?;
        let contents = archive::backup(&desk, file).await.map_err(refused)?;
        report::text(format!("wrote {}\n", told(contents)).as_bytes())
    })?;
    report::note(&format!("the secret is not in the backup: keep {secret} too"))?;
    Ok(failure::FINE)
}

/// `docent desk restore FILE`
pub(super) fn restore(options: &RestoreOptions) -> Result<u8, Failure> {
    let RestoreOptions { file, verify, data } = options;
    if *verify {
        let contents = run::runtime()?.block_on(archive::verify(file)).map_err(refused)?;
        report::text(format!("the backup is whole: {}\n", told(contents)).as_bytes())?;
        return Ok(failure::FINE);
    }
    let plan = new(data)?;
    run::runtime()?.block_on(async {
        let desk = open::open(plan).await?;
        let contents = archive::restore(&desk, file).await.map_err(refused)?;
        report::text(format!("restored {}\n", told(contents)).as_bytes())
    })?;
    Ok(failure::FINE)
}

/// `docent desk export FILE`
pub(super) fn export(FileOptions { file, data }: &FileOptions) -> Result<u8, Failure> {
    let plan = old(data)?;
    run::runtime()?.block_on(async {
        let desk = open::open(plan).await?;
        let rows = archive::export(&desk, file).await.map_err(refused)?;
        report::text(format!("wrote {rows} rows\n").as_bytes())
    })?;
    Ok(failure::FINE)
}

/// `docent desk import FILE`
pub(super) fn import(FileOptions { file, data }: &FileOptions) -> Result<u8, Failure> {
    let plan = new(data)?;
    run::runtime()?.block_on(async {
        let desk = open::open(plan).await?;
        let rows = archive::import(&desk, file).await.map_err(refused)?;
        report::text(format!("read {rows} rows\n").as_bytes())
    })?;
    Ok(failure::FINE)
}

/// `docent desk erase E-MAIL`
pub(super) fn erase(EraseOptions { email, data }: &EraseOptions) -> Result<u8, Failure> {
    let plan = old(data)?;
    run::runtime()?.block_on(async {
        let desk = open::open(plan).await?;
        let erased = erase::erase(&desk, email).await.map_err(|error| data::refused(&error))?;
        report::text(counts(&erased).as_bytes())
    })?;
    Ok(failure::FINE)
}

/// A desk that has been started before.
fn old(options: &DataOptions) -> Result<Plan, Failure> {
    let plan = plan(options)?;
    data::must_exist(&plan.settings)?;
    Ok(plan)
}

/// A desk that data are brought into. The keys of their tickets belong to a secret, and a new one would open none.
fn new(options: &DataOptions) -> Result<Plan, Failure> {
    let plan = plan(options)?;
    if secret::look(&plan.settings)? {
        return Ok(plan);
    }
    Err(Failure::usage(
        "the secret is missing to which the keys of these tickets belong",
        format!(
            "copy the file `secret` of the old desk's data folder to `{}`, or set DOCENT_DESK_SECRET; if it is lost, make a \
             new one with `openssl rand -hex 32`: old links stay closed",
            plan.settings.data.join("secret").display()
        ),
    ))
}

fn plan(options: &DataOptions) -> Result<Plan, Failure> {
    let setup = setup::read(&options.site, None)?;
    let settings = Settings::read(&options.server(), &setup.desk)?;
    let url = setup.desk.url.clone().unwrap_or_else(|| setup.config.base_url.clone());
    let pages = SitePages::read(&setup, Place::Site)?;
    Ok(Plan { pages, form: setup.form, site: setup.site, settings, url })
}

fn told(Contents { rows, attachments }: Contents) -> String {
    let attachments = usize::try_from(attachments).unwrap_or(usize::MAX);
    format!("{rows} rows and {}", report::counted(attachments, "attachment", "attachments"))
}

/// One kind of thing on a line: what, tab, how many.
fn counts(erased: &Erased) -> String {
    let files = erased.files.len() as u64;
    let lines = [
        ("tickets", erased.tickets),
        ("shared tickets", erased.shared),
        ("entries of other tickets", erased.entries),
        ("attachments", files),
        ("messages", erased.messages),
        ("sign-in codes", erased.codes),
        ("sessions", erased.sessions),
        ("remembered requests", erased.requests),
        ("comments of votes", erased.votes),
        ("audit entries", erased.audit),
        ("accounts", erased.accounts),
    ];
    let mut text = String::new();
    for (what, count) in lines {
        writeln!(text, "{what}\t{count}").expect("memory");
    }
    text
}

#[expect(clippy::needless_pass_by_value, reason = "it is handed to `map_err`")]
fn refused(error: ArchiveError) -> Failure {
    let help = match &error {
        ArchiveError::Rows(DumpError::NotEmpty) => {
            "name a new folder or database with `--data DIR` or `--database-url URL`"
        }
        ArchiveError::Rows(DumpError::Line { .. }) | ArchiveError::Broken(_) => {
            "nothing was changed; take another copy of the file"
        }
        ArchiveError::Damaged(_) | ArchiveError::Attachment(..) => {
            "see that the place of the attachments is whole and can be used: `docent desk doctor`"
        }
        ArchiveError::Rows(_) | ArchiveError::Store(_) | ArchiveError::File(..) => {
            "see that the file and the database can be read and written: `docent desk doctor`"
        }
    };
    Failure::service("it was not done".to_owned(), &error, help)
}
