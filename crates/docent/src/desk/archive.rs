//! `docent desk backup`, `restore`, `export`, `import` and `erase`: all data of a desk, or all of one person.

use std::fmt::Write as _;

use docent_desk::archive::{self, ArchiveError, Contents};
use docent_desk::store::{DumpError, Erased};
use docent_desk::{Clock, erase};

use super::data::{self, Absent};
use super::secret::{self, Source};
use super::{Settings, open, run};
use crate::failure::{self, Failure};
use crate::options::{DataOptions, EraseOptions, FileOptions, RestoreOptions};
use crate::report;

/// `docent desk backup FILE`
pub(super) fn backup(FileOptions { file, data }: &FileOptions) -> Result<u8, Failure> {
    data::with(data, Absent::Refuse, async |data| {
        let files = open::files(&data.settings)?;
        let now = Clock::System.now();
        let contents = archive::backup(&data.store, &files, file, now).await.map_err(refused)?;
        let secret = match &data.settings.secret {
            Source::Own(path) | Source::File(path) => format!("`{}`", path.display()),
            Source::Text(_) => "DOCENT_DESK_SECRET".to_owned(),
        };
        report::note(&format!("the secret is not in the backup: keep {secret} too"))?;
        Ok(format!("wrote {}\n", told(contents)))
    })
}

/// `docent desk restore FILE`
pub(super) fn restore(options: &RestoreOptions) -> Result<u8, Failure> {
    let settings = if options.verify { None } else { Some(new(&options.data)?) };
    let text = run::runtime()?.block_on(async {
        let backup = archive::verify(&options.file).await.map_err(refused)?;
        let Some(settings) = settings else {
            return Ok(format!("the backup is whole: {}\n", told(backup.contents)));
        };
        let (store, files) = (open::store(&settings).await?, open::files(&settings)?);
        let contents = archive::restore(&store, &files, &backup).await.map_err(refused)?;
        Ok::<_, Failure>(format!("restored {}\n", told(contents)))
    })?;
    report::text(text.as_bytes())?;
    Ok(failure::FINE)
}

/// `docent desk export FILE`
pub(super) fn export(FileOptions { file, data }: &FileOptions) -> Result<u8, Failure> {
    data::with(data, Absent::Refuse, async |data| {
        let rows = archive::export(&data.store, file).await.map_err(refused)?;
        Ok(format!("wrote {rows} rows\n"))
    })
}

/// `docent desk import FILE`
pub(super) fn import(FileOptions { file, data }: &FileOptions) -> Result<u8, Failure> {
    let settings = new(data)?;
    let rows = run::runtime()?.block_on(async {
        let export = archive::look(file).await.map_err(refused)?;
        let store = open::store(&settings).await?;
        archive::import(&store, &export).await.map_err(refused)
    })?;
    report::text(format!("read {rows} rows\n").as_bytes())?;
    Ok(failure::FINE)
}

/// `docent desk erase E-MAIL`
pub(super) fn erase(EraseOptions { email, data }: &EraseOptions) -> Result<u8, Failure> {
    data::with(data, Absent::Refuse, async |data| {
        let files = open::files(&data.settings)?;
        let erased = erase::erase(&data.store, &files, email, Clock::System.now()).await;
        Ok(counts(&erased.map_err(|error| data::refused(&error))?))
    })
}

/// Where data are brought to. The keys of their tickets belong to a secret, and a new one would open none; a folder that
/// has one is there already.
fn new(options: &DataOptions) -> Result<Settings, Failure> {
    let (_, settings) = data::read(options)?;
    if secret::look(&settings)? {
        open::private_folder(&settings.data)?;
        return Ok(settings);
    }
    Err(Failure::usage(
        "the secret is missing to which the keys of these tickets belong",
        format!(
            "copy the file `secret` of the old desk's data folder to `{}`, or set DOCENT_DESK_SECRET; if it is lost, make a \
             new one with `openssl rand -hex 32`: old links stay closed",
            settings.data.join("secret").display()
        ),
    ))
}

fn told(Contents { rows, attachments }: Contents) -> String {
    let attachments = usize::try_from(attachments).unwrap_or(usize::MAX);
    format!("{rows} rows and {}", report::counted(attachments, "attachment", "attachments"))
}

/// One kind of thing on a line: what, tab, how many. The last line says what erasing does not do.
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
        ("texts of others with the address", erased.mentions),
    ];
    let mut text = String::new();
    for (what, count) in lines {
        writeln!(text, "{what}\t{count}").expect("memory");
    }
    text.push_str("names were not looked for, nor the contents of attached files\n");
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
