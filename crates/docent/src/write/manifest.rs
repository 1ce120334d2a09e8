//! The manifest on disk: which files of an output folder are docent's.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use docent_site::Manifest;
use serde::Deserialize;

use crate::failure::{Failure, IoFailure};
use crate::paths;

/// Its name in the output folder.
pub(super) const NAME: &str = ".docent-manifest.json";

/// What is needed of an old manifest.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Owned {
    /// Address of the site that it is of, if it says one.
    #[serde(default)]
    pub(super) base_url: Option<String>,
    /// The files that it lists.
    pub(super) files: BTreeSet<String>,
}

/// The manifest in `folder`; an empty one if there is none.
pub(super) fn read(folder: &Path) -> Result<Owned, Failure> {
    let path = folder.join(NAME);
    let text = match fs::read(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Owned::default()),
        Err(error) => return Err(IoFailure::new("read", &path, error).into()),
    };
    let refused = |reason: String| {
        IoFailure::new("trust", &path, reason)
            .with_help("remove the output folder, or name another with `--out DIR`")
    };
    let owned: Owned =
        serde_json::from_slice(&text).map_err(|error| refused(format!("no manifest: {error}")))?;
    match owned.files.iter().find(|file| !paths::is_inside(file)) {
        Some(file) => {
            Err(refused(format!("it lists `{file}`, which is no path in the folder")).into())
        }
        None => Ok(owned),
    }
}

/// The manifest as it is written.
pub(super) fn text(manifest: &Manifest) -> Vec<u8> {
    let mut text = serde_json::to_vec_pretty(manifest).expect("plain strings are JSON");
    text.push(b'\n');
    text
}
