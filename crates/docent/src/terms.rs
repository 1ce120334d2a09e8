//! Reading the lists of terms and the catalogues that they name.

use std::fs;
use std::path::Path;

use docent_site::health::{Catalogue, Terms};
use docent_site::{ConfigError, LocaleConfig};

use crate::failure::{Failure, IoFailure};

/// A locale's terms and what the product calls its UI controls.
pub(crate) struct TermFiles {
    pub(crate) terms: Terms,
    pub(crate) controls: Catalogue,
}

/// Reads the files of every locale that names a list; parallel to `locales`. They are relative to `site`.
pub(crate) fn read(
    site: &Path,
    locales: &[LocaleConfig],
) -> Result<Vec<Option<TermFiles>>, Failure> {
    let of = |locale: &LocaleConfig| {
        locale.terms.as_ref().map(|name| read_list(&site.join(name))).transpose()
    };
    locales.iter().map(of).collect()
}

fn read_list(path: &Path) -> Result<TermFiles, Failure> {
    let text = text(path)?;
    let terms = Terms::read(&text).map_err(|error| Failure::Config {
        path: path.to_owned(),
        text: text.clone(),
        error: Box::new(error),
    })?;
    let mut controls = Catalogue::default();
    for name in &terms.controls {
        let file = path.with_file_name(name);
        let written = self::text(&file)?;
        controls.add(name, &written).map_err(|reason| {
            IoFailure::new("read", &file, reason)
                .with_help("`controls` in the list of terms names it")
        })?;
    }
    Ok(TermFiles { terms, controls })
}

fn text(path: &Path) -> Result<String, Failure> {
    let bytes =
        fs::read(path).map_err(|error| Failure::from(IoFailure::new("read", path, error)))?;
    String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let told = ConfigError {
            message: format!("the file is not UTF-8: byte {at} begins no character"),
            help: Some("save the file as UTF-8".to_owned()),
            span: Some((at, at)),
        };
        let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
        Failure::Config { path: path.to_owned(), text, error: Box::new(told) }
    })
}
