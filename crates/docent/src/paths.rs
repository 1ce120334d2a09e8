//! Paths as people and programs see them: relative to the working folder, with `/`.

use std::path::{Component, Path, PathBuf};

/// The path as people see it: from the working folder, with `/`. Where that folder is gone it is shown as it was given;
/// this is for reading, and no file is opened by it.
pub(crate) fn shown(path: &Path) -> String {
    let here = std::env::current_dir().unwrap_or_default();
    with_slashes(&relative(&tidy(&here.join(path)), &here))
}

/// The path of `path` seen from `folder`, both absolute and without `..`; unchanged if they share nothing.
fn relative(path: &Path, folder: &Path) -> PathBuf {
    let shared = path.components().zip(folder.components()).take_while(|(a, b)| a == b).count();
    if shared <= 1 {
        return path.to_owned();
    }
    let up = folder.components().skip(shared).map(|_| Component::ParentDir);
    let short: PathBuf = up.chain(path.components().skip(shared)).collect();
    if short.as_os_str().is_empty() { PathBuf::from(".") } else { short }
}

/// The path without `.` and with `x/..` resolved, without asking the disk.
fn tidy(path: &Path) -> PathBuf {
    let mut tidy = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir
                if matches!(tidy.components().next_back(), Some(Component::Normal(_))) =>
            {
                tidy.pop();
            }
            part => tidy.push(part),
        }
    }
    if tidy.as_os_str().is_empty() { PathBuf::from(".") } else { tidy }
}

/// The path with `/` between its parts on every system.
pub(crate) fn with_slashes(path: &Path) -> String {
    let text = path.to_string_lossy();
    if cfg!(windows) { text.replace('\\', "/") } else { text.into_owned() }
}

/// The real place of a path that may not exist yet: its existing part is resolved, the rest is kept.
pub(crate) fn real(path: &Path) -> std::io::Result<PathBuf> {
    let path = std::path::absolute(path)?;
    let mut rest = Vec::new();
    let mut at = path.as_path();
    loop {
        match at.canonicalize() {
            Ok(found) => {
                return Ok(tidy(&rest.iter().rev().fold(found, |path, part| path.join(part))));
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
        // `..` in the part that does not exist has no name of its own; it is resolved as written.
        let part = at.components().next_back().map(|part| part.as_os_str().to_owned());
        let (Some(parent), Some(part)) = (at.parent(), part) else { return Ok(tidy(&path)) };
        rest.push(part);
        at = parent;
    }
}

/// Whether the path is a plain relative one: no `..`, no root, no drive, not empty, only `/` between its parts.
pub(crate) fn is_inside(path: &str) -> bool {
    let bytes = path.as_bytes();
    let parts = || Path::new(path).components();
    !bytes.iter().any(|byte| matches!(byte, b'\\' | b'\0'))
        && !bytes.split(|byte| *byte == b'/').any(|part| matches!(part, b"" | b"." | b".."))
        // Only Windows has drives.
        && (cfg!(not(windows)) || parts().all(|part| matches!(part, Component::Normal(_))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_shown_from_the_working_folder() {
        for (path, folder, shown) in [
            ("/home/ada/site/content/en/a.md", "/home/ada/site", "content/en/a.md"),
            ("/home/ada/corpus/a.md", "/home/ada/site", "../corpus/a.md"),
            ("/srv/a.md", "/home/ada", "/srv/a.md"),
            ("/home/ada", "/home/ada", "."),
        ] {
            assert_eq!(relative(Path::new(path), Path::new(folder)), Path::new(shown), "{path}");
        }
    }

    #[test]
    fn only_paths_below_the_folder_are_inside() {
        for path in ["index.html", "en/a/index.html", "en/a b.png", "..x/y"] {
            assert!(is_inside(path), "{path}");
        }
        for path in ["", "/etc/passwd", "../x", "en/../../x", "en//x", "./x", "en/", "a\\b", "a\0"]
        {
            assert!(!is_inside(path), "{path}");
        }
    }
}
