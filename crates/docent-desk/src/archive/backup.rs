//! Making a backup.

use std::collections::BTreeMap;
use std::path::Path;

use futures_util::stream;
use tokio::fs::File;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, BufReader, BufWriter};

use super::manifest::{FORMAT, Manifest};
use super::{ATTACHMENTS, ArchiveError, Contents, MANIFEST, ROWS, tar_file};
use crate::files::FilesError;
use crate::{Files, Store};

/// Writes a backup while the desk runs: rows as they are at one moment, and every attachment that they name. The file
/// appears when it is whole. `now` is UTC milliseconds.
pub async fn backup(
    store: &Store,
    place: &Files,
    file: &Path,
    now: i64,
) -> Result<Contents, ArchiveError> {
    let failed = |error| ArchiveError::File(file.display().to_string(), error);
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    let folder = folder.unwrap_or(Path::new("."));
    let rows_file = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
    let rows = super::export(store, rows_file.path()).await?;
    let kept = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
    let mut out = BufWriter::new(File::from_std(kept.reopen().map_err(failed)?));

    let mut files = BTreeMap::new();
    let content = File::open(rows_file.path()).await.map_err(failed)?;
    let size = content.metadata().await.map_err(failed)?.len();
    let entry = tar_file::add(&mut out, ROWS, size, chunks(content)).await.map_err(failed)?;
    files.insert(ROWS.to_owned(), entry);
    let mut attachments = 0;
    let lines = File::open(rows_file.path()).await.map_err(failed)?;
    let mut lines = BufReader::new(lines).lines();
    while let Some(line) = lines.next_line().await.map_err(failed)? {
        let Some(named) = Named::of(&line) else { continue };
        let refused = |error| ArchiveError::Attachment(named.id.clone(), error);
        let bytes = place.read(&named.id).await.map_err(refused)?.into_stream();
        let path = format!("{ATTACHMENTS}{}", named.id);
        let entry = tar_file::add(&mut out, &path, named.size, bytes).await;
        let entry = entry.map_err(|error| refused(FilesError::Write(error)))?;
        if entry.sha256 != named.sha256 {
            return Err(ArchiveError::Damaged(named.id));
        }
        files.insert(path, entry);
        attachments += 1;
    }
    let manifest = Manifest { format: FORMAT, created_at: now, rows, files };
    let manifest = serde_json::to_vec_pretty(&manifest).expect("texts and numbers are JSON");
    let size = manifest.len() as u64;
    let once = stream::iter([Ok::<_, std::io::Error>(bytes::Bytes::from(manifest))]);
    tar_file::add(&mut out, MANIFEST, size, once).await.map_err(failed)?;
    tar_file::end(&mut out).await.map_err(failed)?;
    out.into_inner().sync_all().await.map_err(failed)?;
    kept.persist(file).map_err(|error| failed(error.error))?;
    Ok(Contents { rows, attachments })
}

/// An attachment that a row names.
pub(super) struct Named {
    pub(super) id: String,
    pub(super) size: u64,
    pub(super) sha256: String,
}

impl Named {
    /// If the line is such a row.
    pub(super) fn of(line: &str) -> Option<Named> {
        let line: serde_json::Value = serde_json::from_str(line).ok()?;
        let row = line.get("row").filter(|row| row["table"] == "attachments")?;
        let text = |name: &str| row["values"][name].as_str().map(str::to_owned);
        Some(Named {
            id: text("id")?,
            size: row["values"]["size"].as_u64()?,
            sha256: text("sha256")?,
        })
    }
}

fn chunks(file: File) -> impl stream::Stream<Item = std::io::Result<bytes::Bytes>> + Unpin {
    Box::pin(stream::try_unfold(file, async |mut file| {
        let mut buffer = vec![0; 64 * 1024];
        let length = file.read(&mut buffer).await?;
        buffer.truncate(length);
        Ok((length > 0).then(|| (bytes::Bytes::from(buffer), file)))
    }))
}
