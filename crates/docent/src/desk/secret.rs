//! The secret: from the environment, from a file that somebody made, or from one that the first start makes.
//!
//! A desk that starts with another secret than before would make every link in every receipt worthless, so a new one
//! is made only where there is nothing yet that an old one belongs to.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use docent_desk::Secret;

use super::Settings;
use crate::failure::{Failure, IoFailure};

/// Characters below which a secret can be guessed.
const SHORTEST: usize = 32;
const HELP: &str = "make one with `openssl rand -hex 32`";

/// Where the secret comes from.
pub(crate) enum Source {
    /// `DOCENT_DESK_SECRET`.
    Text(String),
    /// A file that somebody made.
    File(PathBuf),
    /// The file in the data folder, which the first start makes.
    Own(PathBuf),
}

impl std::fmt::Debug for Source {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Source::Text(_) => f.write_str("Text(..)"),
            Source::File(path) | Source::Own(path) => write!(f, "{}", path.display()),
        }
    }
}

/// The secret of these settings; made if this is the first start.
pub(super) fn read(settings: &Settings) -> Result<Secret, Failure> {
    if let Some(secret) = found(settings)? {
        return Ok(secret);
    }
    let Source::Own(path) = &settings.secret else {
        unreachable!("only an own one may be missing")
    };
    make(path)?;
    from_file(path)
}

/// Whether there is a good one; `false` if the first start will make one.
pub(super) fn look(settings: &Settings) -> Result<bool, Failure> {
    found(settings).map(|secret| secret.is_some())
}

/// The secret, or nothing if one may be made.
fn found(settings: &Settings) -> Result<Option<Secret>, Failure> {
    match &settings.secret {
        Source::Text(text) => checked(text, "DOCENT_DESK_SECRET").map(Some),
        Source::File(path) => from_file(path).map(Some),
        Source::Own(path) if path.exists() => from_file(path).map(Some),
        Source::Own(_) if settings.is_shared() => Err(Failure::usage(
            "a desk on PostgreSQL needs a secret that all its processes share",
            format!("set DOCENT_DESK_SECRET, or name a file with DOCENT_DESK_SECRET_FILE; {HELP}"),
        )),
        Source::Own(path) => match settings.database_file().filter(|file| file.exists()) {
            Some(database) => Err(lost(path, &database)),
            None => Ok(None),
        },
    }
}

fn lost(path: &Path, database: &Path) -> Failure {
    IoFailure::new(
        "read",
        path,
        format!("it is gone, and the links of the tickets in `{}` belong to it", database.display()),
    )
    .with_help(
        "restore it from a backup; to go on with a new one, by which no link of before opens, set DOCENT_DESK_SECRET",
    )
    .into()
}

fn from_file(path: &Path) -> Result<Secret, Failure> {
    let text = fs::read_to_string(path).map_err(|error| {
        IoFailure::new("read", path, error).with_help(format!("it must hold the secret; {HELP}"))
    })?;
    if let Some(mode) = open_mode(path) {
        return Err(Failure::usage(
            format!("others can read the secret in `{}` (mode {mode:o})", path.display()),
            format!("run `chmod 600 {}`", path.display()),
        ));
    }
    checked(text.trim(), &format!("the secret in `{}`", path.display()))
}

/// The mode of a file that others than its owner and its group can read.
#[cfg(unix)]
fn open_mode(path: &Path) -> Option<u32> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = fs::metadata(path).ok()?.permissions().mode() & 0o777;
    (mode & 0o007 != 0).then_some(mode)
}

#[cfg(not(unix))]
fn open_mode(_: &Path) -> Option<u32> {
    None
}

fn checked(text: &str, name: &str) -> Result<Secret, Failure> {
    let distinct: std::collections::BTreeSet<char> = text.chars().collect();
    if text.chars().count() < SHORTEST || distinct.len() < 8 {
        let message = format!("{name} can be guessed: it needs {SHORTEST} random characters");
        return Err(Failure::usage(message, HELP));
    }
    Ok(Secret::from_text(text))
}

/// Makes a new one. It appears under its name when it is whole and on disk, and never over another.
fn make(path: &Path) -> Result<(), Failure> {
    let refused = |error| IoFailure::new("write", path, error);
    let folder = path.parent().unwrap_or(Path::new("."));
    let aside = path.with_extension(format!("new-{}", std::process::id()));
    let mut file = private().open(&aside).map_err(refused)?;
    let text = docent_desk::secret::hex(&docent_desk::secret::random::<32>());
    let written = file.write_all(format!("{text}\n").as_bytes()).and_then(|()| file.sync_all());
    let linked = written.and_then(|()| match fs::hard_link(&aside, path) {
        // Another process was quicker; its secret is as good.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        linked => linked,
    });
    fs::remove_file(&aside).map_err(refused)?;
    linked.and_then(|()| synced(folder)).map_err(refused)?;
    Ok(())
}

fn private() -> OpenOptions {
    let mut options = File::options();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// A new name is on disk when its folder is.
fn synced(folder: &Path) -> std::io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
