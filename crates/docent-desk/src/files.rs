//! Attachments' bytes: a folder or an S3 bucket, through `object_store`.
//!
//! A file is written under its id and synced before anyone is told of it; the store knows its name and type.

use std::path::Path;
use std::sync::Arc;

use object_store::aws::AmazonS3Builder;
use object_store::local::LocalFileSystem;
use object_store::path::Path as Key;
use object_store::prefix::PrefixStore;
use object_store::{ObjectStore, ObjectStoreExt};

/// Where attachments are kept.
#[derive(Debug, Clone)]
pub struct Files(Arc<dyn ObjectStore>);

/// Why there is no place for attachments.
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

    /// The store, for streaming.
    pub fn store(&self) -> &dyn ObjectStore {
        self.0.as_ref()
    }

    /// Writes a file, reads it back and removes it, so that whoever starts a desk knows that it can.
    pub async fn probe(&self) -> Result<(), FilesError> {
        let key = Key::from(format!("probe/{}", crate::secret::id()));
        self.0.put(&key, "probe".into()).await?;
        self.0.get(&key).await?.bytes().await?;
        self.0.delete(&key).await?;
        Ok(())
    }

    /// Where an attachment lies; ids are hexadecimal digits.
    pub fn key(id: &str) -> Key {
        Key::from(format!("{}/{id}", id.get(..2).unwrap_or("_")))
    }
}

fn folder(path: &Path) -> Result<Files, FilesError> {
    let refused = |error| FilesError::Folder(path.display().to_string(), error);
    std::fs::create_dir_all(path).map_err(refused)?;
    let store = LocalFileSystem::new_with_prefix(path)?.with_fsync(true);
    Ok(Files(Arc::new(store)))
}

fn bucket(rest: &str, place: &str) -> Result<Files, FilesError> {
    let (bucket, prefix) = rest.split_once('/').unwrap_or((rest, ""));
    if bucket.is_empty() {
        return Err(FilesError::Address(place.to_owned()));
    }
    let store = AmazonS3Builder::from_env().with_bucket_name(bucket).build()?;
    Ok(Files(Arc::new(PrefixStore::new(store, prefix))))
}
