//! The site's own files: `docent.toml`, and `contacts.toml` and `form.toml` if they are there.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use docent_desk::DeskConfig;
use docent_model::FormSchema;
use docent_site::{Config, ConfigError, Contacts, Site, form};

use crate::failure::{Failure, IoFailure};

/// Names of the files in the site's folder that are no content.
pub(crate) const SETUP_FILES: [&str; 3] = ["docent.toml", "contacts.toml", "form.toml"];

/// What the site's owner decided.
pub(crate) struct Setup {
    /// The folder with `docent.toml`.
    pub(crate) site: PathBuf,
    /// `docent.toml`.
    pub(crate) config: Config,
    /// What `docent.toml` says, word for word.
    pub(crate) text: String,
    /// `contacts.toml`.
    pub(crate) contacts: Contacts,
    /// `form.toml`; without one, the plain form.
    pub(crate) form: FormSchema,
    /// `[desk]` of `docent.toml`, as the desk reads it.
    pub(crate) desk: DeskConfig,
    /// The locales' content folders, in the order of the configuration; they exist.
    pub(crate) folders: Vec<PathBuf>,
}

impl Setup {
    /// A mistake in `docent.toml`.
    pub(crate) fn wrong(&self, error: ConfigError) -> Failure {
        wrong(&self.site.join(SETUP_FILES[0]), self.text.clone(), error)
    }
}

/// Reads these files and looks for the content folders.
pub(crate) fn read(site: &Path, base_url: Option<&str>) -> Result<Setup, Failure> {
    let path = site.join(SETUP_FILES[0]);
    let text = config_text(&path)?.ok_or_else(|| missing(site, &path))?;
    let config = Config::read(&text, base_url).map_err(|error| {
        // The address of the command line has no place in the file.
        if base_url.is_some() && error.span.is_none() && error.message.contains("`base_url`") {
            let message = error.message.replace("`base_url`", "`--base-url`");
            return Failure::Usage { message, help: error.help };
        }
        wrong(&path, text.clone(), error)
    })?;
    let desk = DeskConfig::read(&text).map_err(|error| {
        let help = "the article \"Operate the desk\" lists what `[desk]` takes".to_owned();
        let span = error.span.map(|span| (span.start, span.end));
        wrong(&path, text.clone(), ConfigError { message: error.message, help: Some(help), span })
    })?;
    let contacts = beside(&site.join(SETUP_FILES[1]), &config, Contacts::read)?;
    let form = beside(&site.join(SETUP_FILES[2]), &config, form::read)?;
    let folders = folders(site, &config)?;
    Ok(Setup {
        site: site.to_owned(),
        contacts: contacts.unwrap_or_default(),
        form: form.unwrap_or_else(FormSchema::plain),
        config,
        text,
        desk,
        folders,
    })
}

/// What a file beside `docent.toml` says; `None` if there is no such file.
fn beside<T>(
    path: &Path,
    config: &Config,
    read: fn(&str, &Config) -> Result<T, ConfigError>,
) -> Result<Option<T>, Failure> {
    let Some(text) = config_text(path)? else { return Ok(None) };
    read(&text, config).map(Some).map_err(|error| wrong(path, text, error))
}

/// Refuses a configuration that names articles which the linked site does not have.
pub(crate) fn fits(folder: &Path, text: String, site: &Site<'_>) -> Result<(), Failure> {
    site.check_contact(&text).map_err(|error| wrong(&folder.join(SETUP_FILES[0]), text, error))
}

fn folders(site: &Path, config: &Config) -> Result<Vec<PathBuf>, Failure> {
    let mut failures = Vec::new();
    let folders = config.locales.iter().map(|locale| {
        let folder = site.join(&locale.content);
        let help = || format!("`content` of `[locales.{}]` in docent.toml names it", locale.locale);
        match fs::metadata(&folder) {
            Ok(found) if found.is_dir() => {}
            Ok(_) => {
                failures.push(IoFailure::new("read", &folder, "not a folder").with_help(help()));
            }
            Err(error) => failures.push(IoFailure::new("read", &folder, error).with_help(help())),
        }
        folder
    });
    let folders = folders.collect();
    if failures.is_empty() { Ok(folders) } else { Err(Failure::Io(failures)) }
}

fn config_text(path: &Path) -> Result<Option<String>, Failure> {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(IoFailure::new("read", path, error).into()),
    };
    String::from_utf8(bytes).map(Some).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let error_in_text = ConfigError {
            message: format!("the file is not UTF-8: byte {at} begins no character"),
            help: Some("save the file as UTF-8".to_owned()),
            span: Some((at, at)),
        };
        wrong(path, String::from_utf8_lossy(error.as_bytes()).into_owned(), error_in_text)
    })
}

fn wrong(path: &Path, text: String, error: ConfigError) -> Failure {
    Failure::Config { path: path.to_owned(), text, error: Box::new(error) }
}

fn missing(site: &Path, path: &Path) -> Failure {
    let help = if site.is_dir() {
        "a site's folder holds a docent.toml; name the folder with `--site DIR`".to_owned()
    } else {
        "name the site's folder with `--site DIR`, or start one with `docent init DIR`".to_owned()
    };
    IoFailure::new("read", path, "there is no such file").with_help(help).into()
}
