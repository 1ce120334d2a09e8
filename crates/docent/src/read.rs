//! Reading: the content folders of all locales become numbered texts and lists of files.
//!
//! [`read`] is the only entry and the only reader of content. Every error of the disk is reported, none skipped; the
//! number of a file depends on the names of the files alone.

mod active;
mod images;
mod roles;
mod text;
mod walk;

use std::path::{Path, PathBuf};

use docent_article::{Diagnostic, FileId, Source};
use docent_site::site::{AssetFile, InputFile, LocaleInput};
use rayon::prelude::*;

use crate::failure::{Failure, IoFailure};
use crate::interrupt;
use crate::paths;
use crate::progress::Progress;
use crate::setup::{SETUP_FILES, Setup};
use crate::theme;
pub(crate) use images::size;
use roles::Roles;

/// Everything that was read.
pub(crate) struct Input {
    /// Every text, by its number.
    pub(crate) sources: Vec<Source>,
    /// Their paths as people see them, by their numbers.
    pub(crate) paths: Vec<String>,
    /// The locales, in the order of the configuration.
    pub(crate) locales: Vec<LocaleFiles>,
    /// What is wrong with the bytes of the files.
    pub(crate) findings: Vec<Diagnostic>,
}

/// What was read of one locale.
pub(crate) struct LocaleFiles {
    /// What the site is made of.
    pub(crate) input: LocaleInput,
    /// The snippet library, which is one of the included files.
    pub(crate) library: Option<FileId>,
}

/// Reads the content of all locales.
pub(crate) fn read(setup: &Setup) -> Result<Input, Failure> {
    let mut failures = Vec::new();
    let mut roles = Vec::new();
    for (folder, walked) in setup.folders.iter().zip(walk_all(setup)?) {
        failures.extend(walked.failures);
        roles.push((folder.as_path(), Roles::of(walked.files)));
    }
    if !failures.is_empty() {
        return Err(Failure::Io(failures));
    }
    interrupt::check()?;

    let mut texts: Vec<PathBuf> = Vec::new();
    let locales: Vec<LocaleFiles> =
        roles.into_iter().map(|(folder, roles)| number(folder, roles, &mut texts)).collect();
    let (sources, findings) = read_texts(&texts)?;
    let paths = locales.iter().zip(&setup.folders).flat_map(shown).collect();
    Ok(Input { sources, paths, locales, findings })
}

fn walk_all(setup: &Setup) -> Result<Vec<walk::Walked>, Failure> {
    let real = |path: &Path| {
        path.canonicalize().map_err(|error| Failure::from(IoFailure::new("read", path, error)))
    };
    let folders = setup.folders.iter().map(|folder| real(folder)).collect::<Result<Vec<_>, _>>()?;
    let site = real(&setup.site)?;
    let mut apart = vec![site.join("themes")];
    apart.extend(SETUP_FILES.map(|name| site.join(name)));
    apart.extend(folders.iter().cloned());
    let themes = theme::folders(&setup.site, &setup.config.theme);
    apart.extend(themes.iter().filter_map(|folder| folder.canonicalize().ok()));
    let mut allowed = folders.clone();
    allowed.push(site);
    let borders = walk::Borders { apart, allowed };
    Ok(setup
        .folders
        .par_iter()
        .zip(&folders)
        .map(|(folder, real)| walk::walk(folder, real, &borders))
        .collect())
}

/// Gives every text of a locale its number. Articles, includes and the rest are numbered in the order of their paths,
/// so that sorting by number sorts by path.
fn number(folder: &Path, roles: Roles, texts: &mut Vec<PathBuf>) -> LocaleFiles {
    let Roles { texts: found, assets } = roles;
    let mut files = LocaleFiles { input: LocaleInput::default(), library: None };
    for (path, role) in found {
        let id = u32::try_from(texts.len()).expect("no disk holds four thousand million articles");
        texts.push(folder.join(&path));
        let file = InputFile { path, file: FileId(id) };
        match role {
            roles::TextRole::Article => files.input.files.push(file),
            roles::TextRole::Include => files.input.includes.push(file),
            roles::TextRole::Library => {
                files.library = Some(file.file);
                files.input.includes.push(file);
            }
            roles::TextRole::Metadata => files.input.metadata = Some(file),
            roles::TextRole::Redirects => files.input.redirects = Some(file),
        }
    }
    files.input.assets = assets
        .into_par_iter()
        .map(|path| {
            let file = folder.join(&path);
            AssetFile { active: active::is_active(&file), path }
        })
        .collect();
    files
}

/// The paths of a locale's texts as people see them, in the order of their numbers: one look at the working folder for
/// thousands of files.
fn shown((locale, folder): (&LocaleFiles, &PathBuf)) -> Vec<String> {
    let LocaleInput { files, includes, metadata, redirects, .. } = &locale.input;
    let mut files: Vec<_> = files.iter().chain(includes).chain(metadata).chain(redirects).collect();
    files.sort_by_key(|file| file.file);
    let folder = match paths::shown(folder).as_str() {
        "." => String::new(),
        folder => format!("{folder}/"),
    };
    files.into_iter().map(|file| format!("{folder}{}", file.path)).collect()
}

fn read_texts(texts: &[PathBuf]) -> Result<(Vec<Source>, Vec<Diagnostic>), Failure> {
    let progress = Progress::new("reading", Some(texts.len()));
    let read = texts.par_iter().enumerate().map(|(index, path)| {
        progress.step();
        let id = u32::try_from(index).expect("numbered before");
        text::read(path, FileId(id))
    });
    let read: Vec<_> = read.collect();
    let mut sources = Vec::with_capacity(texts.len());
    let (mut findings, mut failures) = (Vec::new(), Vec::new());
    for result in read {
        match result {
            Ok((source, finding)) => {
                sources.push(source);
                findings.extend(finding);
            }
            Err(failure) => failures.push(failure),
        }
    }
    if failures.is_empty() { Ok((sources, findings)) } else { Err(Failure::Io(failures)) }
}
