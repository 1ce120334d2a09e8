//! Themes on disk: the default theme, which is part of the program, with a site's own layers over it.
//!
//! [`read`] is the only entry. A theme's folder may hold one template, one file of strings or one style alone; all
//! else comes from the default theme.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use docent_site::theme::{ThemeError, ThemeFile, unused};
use docent_site::{Theme, config};

use crate::failure::{Failure, IoFailure};
use crate::paths;
use crate::report;
use crate::setup::Setup;

mod embedded {
    //! The files of `themes/default`, written by the build script.
    include!(concat!(env!("OUT_DIR"), "/default_theme.rs"));
}

const DEFAULT: &str = "default";

/// The theme of a site: the program's own files, then `<site>/../themes/NAME`, then `<site>/themes/NAME`. The
/// configuration has made sure that its name is a plain one.
pub(crate) fn read(setup: &Setup) -> Result<Theme, Failure> {
    let (site, name) = (&setup.site, setup.config.theme.as_str());
    let mut theme = default_theme(name)?;
    let folders = folders(site, name);
    let mut found = name == DEFAULT;
    for folder in &folders {
        if folder.is_dir() {
            found = true;
            add(&mut theme, folder)?;
        }
    }
    if found { Ok(theme) } else { Err(unknown(setup, &folders)) }
}

/// Tells which files of the site's own layers do nothing.
pub(crate) fn tell_unused(theme: &Theme, setup: &Setup) -> Result<(), Failure> {
    for line in unused(theme, &default_theme(DEFAULT)?, &setup.config) {
        report::note(&format!("note: {line}"))?;
    }
    Ok(())
}

/// Where a site's theme is looked for, from general to special.
pub(crate) fn folders(site: &Path, name: &str) -> [PathBuf; 2] {
    // `site/..` of a relative path such as `content` is the working folder.
    [site.join("..").join("themes").join(name), site.join("themes").join(name)]
}

fn unknown(setup: &Setup, folders: &[PathBuf]) -> Failure {
    let looked: Vec<String> =
        folders.iter().rev().map(|path| format!("`{}`", paths::shown(path))).collect();
    let message = format!("there is no theme `{}`", setup.config.theme);
    let help = format!(
        "looked for the folders {}; without `theme` the default theme is used",
        looked.join(" and ")
    );
    setup.wrong(config::theme_error(&setup.text, message, help))
}

fn default_theme(name: &str) -> Result<Theme, Failure> {
    let mut theme = Theme { name: name.to_owned(), ..Theme::default() };
    let origin = |folder: &str, path: &str| format!("default theme, {folder}/{path}");
    for (path, bytes) in embedded::TEMPLATES {
        theme.templates.push(text(path, origin("templates", path), bytes.to_vec())?);
    }
    for (path, bytes) in embedded::STRINGS {
        theme.strings.extend(strings(text(path, origin("strings", path), bytes.to_vec())?));
    }
    for (path, bytes) in embedded::ASSETS {
        let (path, origin) = ((*path).to_owned(), origin("assets", path));
        theme.assets.push(ThemeFile { path, origin, content: bytes.to_vec() });
    }
    Ok(theme)
}

fn add(theme: &mut Theme, folder: &Path) -> Result<(), Failure> {
    for (path, file) in files(&folder.join("templates"))? {
        theme.templates.push(text(&path, paths::shown(&file), bytes(&file)?)?);
    }
    for (path, file) in files(&folder.join("strings"))? {
        theme.strings.extend(strings(text(&path, paths::shown(&file), bytes(&file)?)?));
    }
    for (path, file) in files(&folder.join("assets"))? {
        let content = bytes(&file)?;
        theme.assets.push(ThemeFile { path, origin: paths::shown(&file), content });
    }
    Ok(())
}

fn text(path: &str, origin: String, bytes: Vec<u8>) -> Result<ThemeFile<String>, Failure> {
    match String::from_utf8(bytes) {
        Ok(content) => Ok(ThemeFile { path: path.to_owned(), origin, content }),
        Err(error) => {
            let line =
                error.as_bytes()[..error.utf8_error().valid_up_to()].split(|b| *b == b'\n').count();
            let error = ThemeError::in_line(&origin, line, "the file is not UTF-8".to_owned());
            Err(Failure::Theme(Box::new(error)))
        }
    }
}

/// `strings/nl.ftl` is known by its tag, `nl`. Other files are notes.
fn strings(file: ThemeFile<String>) -> Option<ThemeFile<String>> {
    let tag = file.path.strip_suffix(".ftl")?.to_owned();
    Some(ThemeFile { path: tag, ..file })
}

/// The files below a folder by their paths in it, sorted; none if it does not exist.
fn files(folder: &Path) -> Result<Vec<(String, PathBuf)>, Failure> {
    if matches!(fs::metadata(folder), Err(error) if error.kind() == ErrorKind::NotFound) {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    let walk = walkdir::WalkDir::new(folder).follow_links(true).into_iter();
    for entry in walk.filter_entry(|entry| entry.depth() == 0 || is_wanted(entry)) {
        let entry = entry
            .map_err(|error| IoFailure::new("read", error.path().unwrap_or(folder), &error))?;
        if entry.file_type().is_dir() {
            continue;
        }
        let below = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let parts: Option<Vec<&str>> = below.iter().map(|part| part.to_str()).collect();
        let Some(parts) = parts else {
            return Err(IoFailure::new("read", entry.path(), "the name is not UTF-8").into());
        };
        files.push((parts.join("/"), entry.path().to_owned()));
    }
    files.sort();
    Ok(files)
}

fn is_wanted(entry: &walkdir::DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    !name.starts_with('.') && !name.ends_with('~')
}

fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(|error| IoFailure::new("read", path, error).into())
}
