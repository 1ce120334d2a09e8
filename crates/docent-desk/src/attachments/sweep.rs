//! Removing files that nobody knows: a desk that stops between a file and its row leaves one.

use std::time::Duration;

use futures_util::TryStreamExt;

use crate::files::FilesError;
use crate::problem::ApiError;
use crate::{Clock, Desk};

/// How old a file without a row must be, in milliseconds: no upload takes that long.
pub const ORPHAN_AGE: i64 = 24 * 60 * 60 * 1000;

/// How often; every file is looked at.
const AGAIN: Duration = Duration::from_hours(6);

/// Removes files that were written before `before`, UTC milliseconds, and have no row, and says how many.
pub async fn sweep(desk: &Desk, before: i64) -> Result<u64, ApiError> {
    let mut removed = desk.files.remove_staged(before).await?;
    let mut listed = desk.files.store().list(None);
    while let Some(file) = listed.try_next().await.map_err(FilesError::from)? {
        let old = file.last_modified.timestamp_millis() < before;
        let Some(id) = file.location.filename().filter(|_| old) else { continue };
        // Something else that somebody put there is not ours to remove.
        if crate::files::Files::key(id) == file.location && !desk.store.knows_attachment(id).await?
        {
            desk.files.remove(id).await?;
            removed += 1;
        }
    }
    Ok(removed)
}

/// Sweeps at once and then now and again. Files' times are the machine's, so its clock is asked.
pub(super) async fn run(desk: &Desk) {
    loop {
        match sweep(desk, Clock::System.now() - ORPHAN_AGE).await {
            Ok(0) => {}
            Ok(files) => tracing::info!(files, "removed files that nobody knew"),
            Err(error) => tracing::error!(?error, "files that nobody knows cannot be removed now"),
        }
        tokio::time::sleep(AGAIN).await;
    }
}
