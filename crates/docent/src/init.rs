//! `docent init`: a small site that builds, to be changed into one's own.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::failure::{Failure, IoFailure};
use crate::paths;

/// Path and text of every file of a new site.
const FILES: [(&str, &str); 6] = [
    ("docent.toml", include_str!("../starter/docent.toml")),
    ("contacts.toml", include_str!("../starter/contacts.toml")),
    ("en/TOC.md", include_str!("../starter/en/TOC.md")),
    ("en/welcome.md", include_str!("../starter/en/welcome.md")),
    ("en/write-an-article.md", include_str!("../starter/en/write-an-article.md")),
    ("en/contact.md", include_str!("../starter/en/contact.md")),
];

/// Writes a new site into a folder that is empty or does not exist.
pub(crate) fn init(folder: &Path) -> Result<(), Failure> {
    let empty = match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_none(),
        Err(error) if error.kind() == ErrorKind::NotFound => true,
        Err(error) => return Err(IoFailure::new("read", folder, error).into()),
    };
    if !empty {
        return Err(Failure::usage(
            format!("the folder `{}` is not empty", paths::shown(folder)),
            "name a new or empty folder; nothing was changed",
        ));
    }
    for (path, text) in FILES {
        let path = folder.join(path);
        let parent = path.parent().unwrap_or(folder);
        fs::create_dir_all(parent).map_err(|error| IoFailure::new("create", parent, error))?;
        fs::write(&path, text).map_err(|error| IoFailure::new("write", &path, error))?;
    }
    Ok(())
}
