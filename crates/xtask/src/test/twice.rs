//! The reproducibility step: docent's own help center built twice has the same bytes.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use walkdir::WalkDir;

use crate::command::{cargo, root, run};

/// Builds `content/` into two folders and compares every file.
pub(super) fn check() -> Result<()> {
    let target = root().join("target/twice");
    if target.exists() {
        fs::remove_dir_all(&target).context("cannot remove the folders of the last run")?;
    }
    let mut trees = Vec::new();
    for name in ["first", "second"] {
        let out = target.join(name);
        run(cargo("run --quiet -- build --strict --out").arg(&out))?;
        trees.push(files(&out)?);
    }
    let [first, second] = trees.as_slice() else { unreachable!("two folders were built") };
    for (path, bytes) in first {
        if second.get(path) != Some(bytes) {
            bail!("`{path}` differs between two builds of the same content");
        }
    }
    if first.len() < 100 || first.len() != second.len() {
        bail!("the first build has {} files, the second {}", first.len(), second.len());
    }
    println!("{} files, all the same", first.len());
    Ok(())
}

fn files(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let mut found = BTreeMap::new();
    for entry in WalkDir::new(folder) {
        let entry = entry?;
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(folder)?.display().to_string();
            found.insert(path, fs::read(entry.path())?);
        }
    }
    Ok(found)
}
