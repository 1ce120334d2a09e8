//! A file that is being written.

use std::sync::Arc;

use object_store::ObjectStore;
use object_store::buffered::BufWriter;
use object_store::path::Path as Key;
use tokio::io::AsyncWriteExt;

use super::FilesError;

/// A file that is being written: nobody sees it before [`Incoming::finish`], and where it is dropped before, nothing
/// of it stays.
#[derive(Debug)]
pub struct Incoming(Option<BufWriter>);

impl Incoming {
    pub(super) fn new(store: Arc<dyn ObjectStore>, key: Key, part: usize) -> Incoming {
        Incoming(Some(BufWriter::with_capacity(store, key, part).with_max_concurrency(2)))
    }

    /// Takes the next bytes; waits while too many of them are not written.
    pub async fn put(&mut self, bytes: &[u8]) -> Result<(), FilesError> {
        let writer = self.0.as_mut().expect("only `finish` takes it, and takes `self` too");
        writer.write_all(bytes).await.map_err(FilesError::Write)
    }

    /// Ends the file. `Ok` means that it is on disk.
    pub async fn finish(mut self) -> Result<(), FilesError> {
        let mut writer = self.0.take().expect("nothing took it before");
        writer.shutdown().await.map_err(FilesError::Write)
    }
}

impl Drop for Incoming {
    fn drop(&mut self) {
        let (Some(mut writer), Ok(runtime)) =
            (self.0.take(), tokio::runtime::Handle::try_current())
        else {
            return;
        };
        runtime.spawn(async move {
            if let Err(error) = writer.abort().await {
                tracing::warn!(%error, "what was written of a file that broke off may be left");
            }
        });
    }
}
