//! What `object_store` leaves in a folder when the machine stops while a file is being written: `NAME#1`. Its lists do
//! not show them, so they are looked for here.

use std::fs;
use std::io;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Removes staged files that were last written before `before`, UTC milliseconds, and says how many.
pub(super) fn remove(folder: &Path, before: i64) -> io::Result<u64> {
    let before = UNIX_EPOCH + Duration::from_millis(u64::try_from(before).unwrap_or_default());
    let mut removed = 0;
    for part in fs::read_dir(folder)? {
        let part = part?;
        if !part.file_type()?.is_dir() {
            continue;
        }
        for file in fs::read_dir(part.path())? {
            let file = file?;
            if is_staged(&file.file_name().to_string_lossy()) && is_older(&file, before)? {
                fs::remove_file(file.path())?;
                removed += 1;
            }
        }
    }
    Ok(removed)
}

fn is_older(file: &fs::DirEntry, before: SystemTime) -> io::Result<bool> {
    match file.metadata() {
        // It was finished in between.
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        found => Ok(found?.modified()? < before),
    }
}

fn is_staged(name: &str) -> bool {
    let digits = |suffix: &str| !suffix.is_empty() && suffix.bytes().all(|b| b.is_ascii_digit());
    name.split_once('#').is_some_and(|(_, suffix)| digits(suffix))
}

/// Makes the entry of a new folder last.
pub(super) fn sync_parent(folder: &Path) -> io::Result<()> {
    match folder.parent() {
        Some(parent) if cfg!(unix) => fs::File::open(parent)?.sync_all(),
        _ => Ok(()),
    }
}
