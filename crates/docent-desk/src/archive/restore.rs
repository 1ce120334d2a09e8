//! Checking a backup, and restoring it.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use tokio::runtime::Handle;

use super::backup::Named;
use super::manifest::{Entry, FORMAT, Manifest};
use super::{ATTACHMENTS, ArchiveError, Contents, MANIFEST, ROWS};
use crate::secret::hex;
use crate::store::DumpError;
use crate::{Files, Store};

/// A backup that [`verify`] found whole.
#[derive(Debug)]
pub struct Backup {
    file: PathBuf,
    /// What it holds.
    pub contents: Contents,
}

/// Reads a whole backup and compares everything in it with its manifest, and the attachments with the rows that name
/// them. Changes nothing.
pub async fn verify(file: &Path) -> Result<Backup, ArchiveError> {
    let path = file.to_owned();
    let checked = tokio::task::spawn_blocking(move || check(&path, &mut Discard));
    let contents = checked.await.expect("reading does not panic")?;
    Ok(Backup { file: file.to_owned(), contents })
}

/// Restores a backup into an empty desk: attachments first, then all rows at once. Where it fails, there are no rows, and
/// files without rows are swept later.
pub async fn restore(
    store: &Store,
    files: &Files,
    backup: &Backup,
) -> Result<Contents, ArchiveError> {
    if !store.is_empty().await? {
        return Err(DumpError::NotEmpty.into());
    }
    let path = backup.file.clone();
    let rows = tempfile::NamedTempFile::new()
        .map_err(|error| ArchiveError::File("a temporary file".to_owned(), error))?;
    let rows_path = rows.path().to_owned();
    let mut sink = Place { files: files.clone(), runtime: Handle::current(), rows: rows_path };
    let stored = tokio::task::spawn_blocking(move || check(&path, &mut sink));
    let contents = stored.await.expect("reading does not panic")?;
    store.load(super::lines(rows.path()).await?).await?;
    Ok(contents)
}

/// Where the files of a backup go.
trait Sink {
    /// Takes a file whose content is read from `content`, which must be read to its end.
    fn take(&mut self, path: &str, content: &mut dyn Read) -> Result<(), ArchiveError>;
}

struct Discard;

impl Sink for Discard {
    fn take(&mut self, path: &str, content: &mut dyn Read) -> Result<(), ArchiveError> {
        std::io::copy(content, &mut std::io::sink())
            .map(drop)
            .map_err(|error| ArchiveError::File(path.to_owned(), error))
    }
}

struct Place {
    files: Files,
    runtime: Handle,
    rows: PathBuf,
}

impl Sink for Place {
    fn take(&mut self, path: &str, content: &mut dyn Read) -> Result<(), ArchiveError> {
        let failed = |error| ArchiveError::File(path.to_owned(), error);
        if path == ROWS {
            let mut file = File::create(&self.rows).map_err(failed)?;
            return std::io::copy(content, &mut file).map(drop).map_err(failed);
        }
        let id = path.strip_prefix(ATTACHMENTS).unwrap_or(path);
        let refused = |error| ArchiveError::Attachment(id.to_owned(), error);
        let mut incoming = self.files.write(id);
        let mut buffer = vec![0; 64 * 1024];
        loop {
            let length = content.read(&mut buffer).map_err(failed)?;
            if length == 0 {
                return self.runtime.block_on(incoming.finish()).map_err(refused);
            }
            self.runtime.block_on(incoming.put(&buffer[..length])).map_err(refused)?;
        }
    }
}

/// Hands every file but the manifest to `sink`, and compares.
fn check(path: &Path, sink: &mut dyn Sink) -> Result<Contents, ArchiveError> {
    let failed = |error| ArchiveError::File(path.display().to_string(), error);
    let mut archive = tar::Archive::new(BufReader::new(File::open(path).map_err(failed)?));
    let mut found = BTreeMap::new();
    let (mut manifest, mut named) = (None, Vec::new());
    for entry in archive.entries().map_err(failed)? {
        let mut entry = entry.map_err(failed)?;
        let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
        if name == MANIFEST {
            let mut text = Vec::new();
            entry.read_to_end(&mut text).map_err(failed)?;
            let read: Result<Manifest, _> = serde_json::from_slice(&text);
            manifest = Some(read.map_err(|error| broken(format!("its manifest: {error}")))?);
            continue;
        }
        if !is_ours(&name) || manifest.is_some() {
            return Err(broken(format!("`{name}` does not belong there")));
        }
        let mut rows = tempfile::tempfile().map_err(failed)?;
        let copy = (name == ROWS).then_some(&mut rows);
        let mut content = Hashing { content: &mut entry, sha: Sha256::new(), size: 0, copy };
        sink.take(&name, &mut content)?;
        let told = Entry { sha256: hex(&content.sha.finalize()), size: content.size };
        if name == ROWS {
            rows.rewind().map_err(failed)?;
            for line in BufReader::new(rows).lines() {
                named.extend(Named::of(&line.map_err(failed)?));
            }
        }
        found.insert(name, told);
    }
    let manifest = manifest.ok_or_else(|| broken("its manifest is missing".to_owned()))?;
    compare(&manifest, &found, &named)?;
    Ok(Contents { rows: manifest.rows, attachments: named.len() as u64 })
}

fn compare(
    manifest: &Manifest,
    found: &BTreeMap<String, Entry>,
    named: &[Named],
) -> Result<(), ArchiveError> {
    if manifest.format != FORMAT {
        return Err(broken(format!("its format is {} and not {FORMAT}", manifest.format)));
    }
    for (path, entry) in &manifest.files {
        if found.get(path) != Some(entry) {
            return Err(broken(format!("`{path}` is missing or damaged")));
        }
    }
    if found.len() != manifest.files.len() || !found.contains_key(ROWS) {
        return Err(broken("it holds other files than its manifest says".to_owned()));
    }
    for row in named {
        let entry = found.get(&format!("{ATTACHMENTS}{}", row.id));
        if entry.is_none_or(|entry| (&entry.sha256, entry.size) != (&row.sha256, row.size)) {
            return Err(broken(format!("the attachment `{}` is missing or damaged", row.id)));
        }
    }
    Ok(())
}

fn broken(problem: String) -> ArchiveError {
    ArchiveError::Broken(problem)
}

/// Rows, or an attachment under an id: nothing else is written anywhere.
fn is_ours(path: &str) -> bool {
    let is_id = |id: &str| id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit());
    path == ROWS || path.strip_prefix(ATTACHMENTS).is_some_and(is_id)
}

/// Hashes what is read, and copies it.
struct Hashing<'a> {
    content: &'a mut dyn Read,
    sha: Sha256,
    size: u64,
    copy: Option<&'a mut File>,
}

impl Read for Hashing<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let length = self.content.read(buffer)?;
        self.sha.update(&buffer[..length]);
        self.size += length as u64;
        if let Some(copy) = &mut self.copy {
            copy.write_all(&buffer[..length])?;
        }
        Ok(length)
    }
}
