//! The site's configuration, `docent.toml`.
//!
//! [`Config::read`] is the only entry. Unknown keys are errors with a suggestion, because a key that silently does
//! nothing can publish what its author meant to hide.

use docent_model::Locale;

/// What `docent.toml` says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// `title`: the site's name.
    pub title: String,
    /// `description`: one sentence for search engines and the home page, if given.
    pub description: Option<String>,
    /// `base_url`: scheme, host and optional path, without a slash at the end.
    pub base_url: String,
    /// `source_locale`: the locale that articles are written in.
    pub source_locale: Locale,
    /// `theme`: its name; `default` if not given.
    pub theme: String,
    /// `contact`: path of the contact article relative to a locale's content folder, if given.
    pub contact: Option<String>,
    /// `video_hosts`: hosts whose videos may be shown in a frame; none if not given.
    pub video_hosts: Vec<String>,
    /// `[locales.TAG]` in the order of the file.
    pub locales: Vec<LocaleConfig>,
}

/// `[locales.TAG]`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocaleConfig {
    /// The tag.
    pub locale: Locale,
    /// `name`: the language's name in itself.
    pub name: String,
    /// `content`: its folder, relative to `docent.toml`.
    pub content: String,
}

/// A mistake of the site's owner in a configuration file, with its place in that file (bytes).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct ConfigError {
    /// What is wrong, in one sentence.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// Where in the text: start and end byte.
    pub span: Option<(usize, usize)>,
}

impl Config {
    /// Reads the text of a `docent.toml`. `base_url` on the command line replaces the file's.
    pub fn read(text: &str, base_url: Option<&str>) -> Result<Config, ConfigError> {
        let _ = (text, base_url);
        Err(ConfigError { message: "not yet".to_owned(), help: None, span: None })
    }

    /// The path of the base address: empty, or `/help`; goes before every address that begins with `/`.
    pub fn base_path(&self) -> &str {
        let host = self.base_url.find("://").map_or(0, |mark| mark + 3);
        self.base_url[host..].find('/').map_or("", |slash| &self.base_url[host + slash..])
    }
}
