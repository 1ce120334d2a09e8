//! Attachments' bytes: a folder or an S3 bucket, through `object_store`.
//!
//! A file is written under its id and synced, with the folder that holds it, before anyone is told of it; the store
//! knows its name and type. What a crash leaves behind is found by [`crate::attachments::sweep`].

mod incoming;
mod staged;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bytes::Bytes;
use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use object_store::path::Path as Key;
use object_store::prefix::PrefixStore;
use object_store::{GetResult, ObjectStore, ObjectStoreExt};
use tokio::sync::Notify;

use crate::tls;

pub use incoming::Incoming;

/// Where attachments are kept.
#[derive(Debug, Clone)]
pub struct Files {
    store: Arc<dyn ObjectStore>,
    /// Where the place is a folder.
    folder: Option<PathBuf>,
    /// Told when a file came that a scanner should look at.
    pub(crate) arrived: Arc<Notify>,
}

/// Why attachments cannot be kept or given out.
#[derive(Debug, thiserror::Error)]
pub enum FilesError {
    /// The folder cannot be made or opened.
    #[error("the folder `{0}` for attachments cannot be used")]
    Folder(String, #[source] std::io::Error),
    /// The address names no bucket.
    #[error("`{0}` is no place for attachments: use a folder or `s3://bucket/prefix`")]
    Address(String),
    /// The place refused.
    #[error("the place of the attachments failed")]
    Store(#[from] object_store::Error),
    /// A file could not be written.
    #[error("a file cannot be written")]
    Write(#[source] std::io::Error),
}

impl Files {
    /// Opens a folder, or `s3://bucket/prefix` with credentials from the usual `AWS_*` variables.
    pub fn open(place: &str) -> Result<Files, FilesError> {
        match place.strip_prefix("s3://") {
            Some(rest) => bucket(rest, place),
            None if place.contains("://") => Err(FilesError::Address(place.to_owned())),
            None => folder(Path::new(place)),
        }
    }

    /// Writes a file, reads it back and removes it, so that whoever starts a desk knows that it can.
    pub async fn probe(&self) -> Result<(), FilesError> {
        let key = Key::from(format!("probe/{}", crate::secret::id()));
        self.store.put(&key, "probe".into()).await?;
        self.store.get(&key).await?.bytes().await?;
        self.store.delete(&key).await?;
        Ok(())
    }

    /// Where an attachment lies; ids are hexadecimal digits.
    pub fn key(id: &str) -> Key {
        Key::from(format!("{}/{id}", id.get(..2).unwrap_or("_")))
    }

    /// Begins to write a file.
    pub fn write(&self, id: &str) -> Incoming {
        // Parts of a bucket's objects have at least 5 MiB; a folder takes any.
        let part = if self.folder.is_some() { 256 * 1024 } else { 5 * 1024 * 1024 };
        Incoming::new(Arc::clone(&self.store), Files::key(id), part)
    }

    /// The bytes of a file, to be streamed.
    pub async fn read(&self, id: &str) -> Result<GetResult, FilesError> {
        Ok(self.store.get(&Files::key(id)).await?)
    }

    /// The last bytes of a file of this size.
    pub async fn tail(&self, id: &str, size: u64, length: u64) -> Result<Bytes, FilesError> {
        let range = size.saturating_sub(length)..size;
        Ok(self.store.get_range(&Files::key(id), range).await?)
    }

    /// Removes a file; one that is not there is removed already.
    pub async fn remove(&self, id: &str) -> Result<(), FilesError> {
        match self.store.delete(&Files::key(id)).await {
            Err(object_store::Error::NotFound { .. }) => Ok(()),
            outcome => Ok(outcome?),
        }
    }

    /// The store, for lists.
    pub fn store(&self) -> &dyn ObjectStore {
        self.store.as_ref()
    }

    /// Removes what uploads that broke off before `before` (UTC milliseconds) left in a folder, and says how many. A
    /// bucket does so itself by a life cycle rule for incomplete uploads.
    pub async fn remove_staged(&self, before: i64) -> Result<u64, FilesError> {
        let Some(folder) = self.folder.clone() else { return Ok(0) };
        let shown = folder.display().to_string();
        let removed = tokio::task::spawn_blocking(move || staged::remove(&folder, before));
        let removed = removed.await.expect("removing files does not panic");
        removed.map_err(|error| FilesError::Folder(shown, error))
    }
}

fn folder(path: &Path) -> Result<Files, FilesError> {
    let refused = |error| FilesError::Folder(path.display().to_string(), error);
    std::fs::create_dir_all(path).map_err(refused)?;
    let path = path.canonicalize().map_err(refused)?;
    staged::sync_parent(&path).map_err(refused)?;
    // `with_fsync` syncs a file and every folder whose entries changed for it.
    let store = LocalFileSystem::new_with_prefix(&path)?.with_fsync(true);
    Ok(Files { store: Arc::new(store), folder: Some(path), arrived: Arc::default() })
}

fn bucket(rest: &str, place: &str) -> Result<Files, FilesError> {
    tls::prepare();
    let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
    if bucket.is_empty() {
        return Err(FilesError::Address(place.to_owned()));
    }
    let store = AmazonS3Builder::from_env().with_bucket_name(bucket).build()?;
    let store = Arc::new(PrefixStore::new(store, prefix));
    Ok(Files { store, folder: None, arrived: Arc::default() })
}
