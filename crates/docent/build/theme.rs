//! The default theme as Rust: every file below `themes/default/{templates,strings,assets}`.
//!
//! The list is sorted, so the same files give the same program.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// A file by its path below its folder of the theme.
pub(crate) type File = (String, PathBuf);

/// Constants with the files of a theme; `more` are assets that were built.
pub(crate) fn code(theme: &Path, more: &[File]) -> String {
    println!("cargo::rerun-if-changed={}", theme.display());
    let mut code = String::new();
    for (name, folder) in [("TEMPLATES", "templates"), ("STRINGS", "strings"), ("ASSETS", "assets")]
    {
        let mut files = Vec::new();
        collect(&theme.join(folder), "", &mut files);
        assert!(!files.is_empty(), "`{}` holds no file", theme.join(folder).display());
        if folder == "assets" {
            files.extend_from_slice(more);
        }
        files.sort();
        writeln!(code, "pub(super) const {name}: &[(&str, &[u8])] = &[").expect("memory");
        for (path, file) in files {
            let file = file.to_str().expect("names in the theme are UTF-8");
            writeln!(code, "    ({path:?}, include_bytes!({file:?})),").expect("memory");
        }
        code.push_str("];\n");
    }
    code
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<File>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let entry = entry.expect("a folder of the theme can be read");
        let name = entry.file_name().into_string().expect("names in the theme are UTF-8");
        if name.starts_with('.') || name.ends_with('~') {
            continue;
        }
        let path = format!("{prefix}{name}");
        if entry.file_type().expect("its type is known").is_dir() {
            collect(&entry.path(), &format!("{path}/"), files);
        } else {
            files.push((path, entry.path()));
        }
    }
}
