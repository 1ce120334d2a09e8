//! `docent l10n pseudo`: the source's articles in a pseudo-locale, in a new folder.

use std::fs;
use std::path::Path;

use docent_site::health::{self, Pseudo};

use crate::failure::{self, Failure, IoFailure};
use crate::options::PseudoOptions;
use crate::{interrupt, paths, read, report, setup};

/// Writes the folder; the number is the exit code.
pub(super) fn pseudo(options: &PseudoOptions) -> Result<u8, Failure> {
    interrupt::listen();
    let folder = &options.out;
    let taken = || IoFailure::new("write", folder, "it exists and is not empty");
    if fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) {
        return Err(taken().with_help("name a new folder with `--out`").into());
    }
    let setup = setup::read(&options.site, None)?;
    let input = read::read(&setup)?;
    let source =
        setup.config.locales.iter().position(|one| one.locale == setup.config.source_locale);
    let files = &input.locales[source.unwrap_or_default()];
    let (files, library) = (&files.input, files.library);
    let kind = if options.rtl { Pseudo::Mirrored } else { Pseudo::Accented };
    for file in files.files.iter().chain(&files.includes) {
        let text =
            health::pseudo(&input.sources[file.file.0 as usize], kind, library == Some(file.file));
        write(&folder.join(&file.path), &text)?;
    }
    let count = files.files.len() + files.includes.len();
    let (tag, name) =
        if options.rtl { ("ar-XB", "Pseudo (right to left)") } else { ("en-XA", "Pseudo") };
    let told = format!(
        "{} in {}; to build them, add this to docent.toml:\n\n[locales.{tag}]\nname = \"{name}\"\ncontent = \"{}\"",
        report::counted(count, "file", "files"),
        paths::shown(folder),
        content(options)?,
    );
    report::note(&told)?;
    Ok(failure::FINE)
}

/// The folder as `content` names it: relative to docent.toml where it is below it.
fn content(options: &PseudoOptions) -> Result<String, Failure> {
    if let Ok(below) = options.out.strip_prefix(&options.site) {
        return Ok(paths::shown(below));
    }
    let real = options.out.canonicalize();
    let real = real.map_err(|error| Failure::from(IoFailure::new("read", &options.out, error)))?;
    Ok(real.display().to_string())
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let wrong = |error| Failure::from(IoFailure::new("write", path, error));
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).map_err(wrong)?;
    }
    fs::write(path, text).map_err(wrong)
}
