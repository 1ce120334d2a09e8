//! Backup and restore, export and import, for `docent desk ..`.
//!
//! A backup is one tar file that either engine can be restored from: all rows as JSON Lines, the attachments, and a
//! manifest with the SHA-256 of each. The server's secret is not in it; without the same secret old links do not open.

mod backup;
mod manifest;
mod restore;
mod tar_file;

use std::path::{Path, PathBuf};

use tokio::fs::File;
use tokio::io::BufReader;

pub use backup::backup;
pub use restore::{Backup, restore, verify};

use crate::Store;
use crate::files::FilesError;
use crate::store::{DumpError, StoreError, look_at_dump};

/// The rows' place in a backup.
const ROWS: &str = "desk.jsonl";
/// The manifest's, at the end.
const MANIFEST: &str = "manifest.json";
/// The attachments' folder.
const ATTACHMENTS: &str = "attachments/";

/// Why there is no backup, or nothing was restored.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// The rows failed.
    #[error("the rows cannot be written or read")]
    Rows(#[from] DumpError),
    /// The database failed.
    #[error("the database failed")]
    Store(#[from] StoreError),
    /// An attachment failed.
    #[error("the attachment `{0}` cannot be read or written")]
    Attachment(String, #[source] FilesError),
    /// An attachment is not what its row says.
    #[error("the attachment `{0}` is damaged: its content is not what was stored")]
    Damaged(String),
    /// The file failed.
    #[error("`{0}` cannot be read or written")]
    File(String, #[source] std::io::Error),
    /// The file is no backup, or not a whole one.
    #[error("the file is not a whole backup: {0}")]
    Broken(String),
}

/// What a backup holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contents {
    /// Rows of all tables.
    pub rows: u64,
    /// Attachments.
    pub attachments: u64,
}

/// Writes all rows as they are at one moment as JSON Lines, and says how many. Attachments stay where they are.
pub async fn export(store: &Store, file: &Path) -> Result<u64, ArchiveError> {
    let failed = |error| ArchiveError::File(file.display().to_string(), error);
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    let kept = tempfile::NamedTempFile::new_in(folder.unwrap_or(Path::new("."))).map_err(failed)?;
    let out = tokio::fs::File::from_std(kept.reopen().map_err(failed)?);
    let mut out = tokio::io::BufWriter::new(out);
    let rows = store.dump(&mut out).await?;
    out.into_inner().sync_all().await.map_err(failed)?;
    kept.persist(file).map_err(|error| failed(error.error))?;
    Ok(rows)
}

/// An export that [`look`] has read to its end.
#[derive(Debug)]
pub struct Export(PathBuf);

/// Reads an export to its end, before there is a database to bring it into. Whether its rows fit is seen by [`import`].
pub async fn look(file: &Path) -> Result<Export, ArchiveError> {
    look_at_dump(lines(file).await?).await?;
    Ok(Export(file.to_owned()))
}

/// Reads what [`export`] wrote into an empty desk, all or nothing, and says how many rows it were.
pub async fn import(store: &Store, Export(file): &Export) -> Result<u64, ArchiveError> {
    Ok(store.load(lines(file).await?).await?)
}

async fn lines(file: &Path) -> Result<BufReader<File>, ArchiveError> {
    let failed = |error| ArchiveError::File(file.display().to_string(), error);
    Ok(BufReader::new(File::open(file).await.map_err(failed)?))
}
