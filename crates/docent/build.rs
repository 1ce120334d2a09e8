//! Puts the default theme into the program: every file below `themes/default/{templates,strings,assets}`.
//!
//! The list is sorted, so the same files give the same program.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"))
        .join("../../themes/default");
    println!("cargo::rerun-if-changed={}", root.display());
    let mut code = String::new();
    for (name, folder) in [("TEMPLATES", "templates"), ("STRINGS", "strings"), ("ASSETS", "assets")]
    {
        let mut files = Vec::new();
        collect(&root.join(folder), "", &mut files);
        files.sort();
        assert!(!files.is_empty(), "`{}` holds no file", root.join(folder).display());
        writeln!(code, "pub(super) const {name}: &[(&str, &[u8])] = &[").expect("memory");
        for (path, file) in files {
            let file = file.to_str().expect("names in the theme are UTF-8");
            writeln!(code, "    ({path:?}, include_bytes!({file:?})),").expect("memory");
        }
        code.push_str("];\n");
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join("default_theme.rs"), code).expect("cargo's folder can be written");
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<(String, PathBuf)>) {
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
