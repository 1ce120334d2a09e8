//! The site's configuration, `docent.toml`.
//!
//! [`Config::read`] is the only entry. Unknown keys are errors with a suggestion, because a key that silently does
//! nothing can publish what its author meant to hide.

use docent_model::Locale;

use crate::table::{self, Table, Text, error};

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
    /// `[desk]`: only a site with a desk shows what needs one.
    pub desk: Option<DeskConfig>,
    /// `[health]`: what `docent check` looks for in translations.
    pub health: HealthConfig,
}

/// `[health]`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HealthConfig {
    /// `check = ["parity"]`: the differences between translations and their sources.
    pub parity: bool,
    /// `check = ["terms"]`: how translations render the terms of their sources.
    pub terms: bool,
    /// `drift_notice`: readers are told where a page is older than its source; `true` if not given.
    pub drift_notice: bool,
}

impl Default for HealthConfig {
    fn default() -> HealthConfig {
        HealthConfig { parity: false, terms: false, drift_notice: true }
    }
}

/// What a site has to know of its desk; the desk reads the rest of `[desk]` itself and judges it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DeskConfig {
    /// `url`: scheme, host and port of another origin; none if the desk answers on the site's own.
    pub url: Option<String>,
    /// `origins`: those whose pages may show the widget.
    pub origins: Vec<String>,
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
    /// `terms`: its list of terms, relative to `docent.toml`, if it has one.
    pub terms: Option<String>,
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

const KEYS: &[&str] = &[
    "title",
    "description",
    "base_url",
    "source_locale",
    "theme",
    "contact",
    "video_hosts",
    "locales",
    "desk",
    "health",
];

impl Config {
    /// Reads the text of a `docent.toml`. `base_url` on the command line replaces the file's.
    pub fn read(text: &str, base_url: Option<&str>) -> Result<Config, ConfigError> {
        let document = table::document(text)?;
        let table = Table::new(document.get_ref(), 0..0, "`docent.toml`");
        table.allow(KEYS)?;
        let title = table.required("title", "Example Help")?.value;
        let base_url = if let Some(given) = base_url {
            let error = |(message, help)| ConfigError { message, help: Some(help), span: None };
            checked_base_url(given).map_err(error)?
        } else {
            let written = table.required("base_url", "https://help.example.com")?;
            checked_base_url(&written.value)
                .map_err(|(message, help)| written.error(message, help))?
        };
        let locales = locales(&table)?;
        let source_locale = source_locale(&table, &locales)?;
        Ok(Config {
            title,
            description: table.text("description")?.map(|text| text.value),
            base_url,
            source_locale,
            theme: theme(&table)?,
            contact: contact(&table)?,
            video_hosts: video_hosts(&table)?,
            locales,
            desk: desk(&table)?,
            health: health(&table)?,
        })
    }

    /// The path of the base address: empty, or `/help`; goes before every address that begins with `/`.
    pub fn base_path(&self) -> &str {
        let host = self.base_url.find("://").map_or(0, |mark| mark + 3);
        self.base_url[host..].find('/').map_or("", |slash| &self.base_url[host + slash..])
    }
}

/// A mistake about the theme that a `docent.toml` names, at its place there.
pub fn theme_error(text: &str, message: String, help: String) -> ConfigError {
    let written = table::document(text)
        .and_then(|document| Table::new(document.get_ref(), 0..0, "`docent.toml`").text("theme"));
    let span = written.ok().flatten().map(|theme| (theme.span.start, theme.span.end));
    ConfigError { message, help: Some(help), span }
}

/// Looks for the contact article that a `docent.toml` names among the `articles` of the source locale, given by path.
pub(crate) fn find_contact<'p>(
    text: &str,
    articles: impl IntoIterator<Item = &'p str>,
) -> Result<(), ConfigError> {
    let document = table::document(text)?;
    let table = Table::new(document.get_ref(), 0..0, "`docent.toml`");
    let Some(written) = table.text("contact")? else { return Ok(()) };
    let articles: Vec<&str> = articles.into_iter().collect();
    if articles.contains(&written.value.as_str()) {
        return Ok(());
    }
    let name = |path: &str| path.rsplit('/').next().map(str::to_owned);
    let elsewhere = articles.iter().find(|path| name(path) == name(&written.value));
    let near = elsewhere.copied().or_else(|| table::nearest(&written.value, articles));
    let help = match near {
        Some(path) => format!("did you mean `{path}`?"),
        None => "write the path of an article, or remove the line".to_owned(),
    };
    Err(written.error(format!("there is no article `{}`", written.value), help))
}

fn locales(table: &Table<'_, '_>) -> Result<Vec<LocaleConfig>, ConfigError> {
    let help = || Some("add `[locales.en]` with `name` and `content`".to_owned());
    let Some(section) = table.table("locales", "`[locales]`")? else {
        return Err(ConfigError {
            message: "`docent.toml` has no `[locales.TAG]`".to_owned(),
            help: help(),
            span: None,
        });
    };
    let mut locales: Vec<LocaleConfig> = Vec::new();
    for (tag, place) in section.keys() {
        let locale: Locale = tag
            .parse()
            .map_err(|cause: docent_model::LocaleError| error(&place, cause.to_string(), help()))?;
        if locales.iter().any(|known| known.locale == locale) {
            let message = format!("the locale `{locale}` is given twice");
            return Err(error(&place, message, Some("keep one of the two tables".to_owned())));
        }
        let Some(entry) = section.table(tag, format!("`[locales.{tag}]`"))? else { continue };
        entry.allow(&["name", "content", "terms"])?;
        let name = entry.required("name", "English")?.value;
        let content = entry.required("content", &locale.segment())?;
        let folder = folder(&content.value);
        if let Some(other) = locales.iter().find(|known| self::folder(&known.content) == folder) {
            let message = format!("`{tag}` and `{}` have the same content folder", other.locale);
            return Err(content.error(message, "give each locale a folder of its own"));
        }
        let terms = entry.text("terms")?.map(|text| text.value);
        locales.push(LocaleConfig { locale, name, content: content.value, terms });
    }
    if locales.is_empty() {
        return Err(error(&section.place, "`[locales]` names no locale", help()));
    }
    Ok(locales)
}

/// A folder's name without what makes no difference: `./en/` is `en`.
fn folder(path: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split(['/', '\\']).filter(|part| !part.is_empty() && *part != ".") {
        if part == ".." && parts.last().is_some_and(|last| *last != "..") {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts
}

fn source_locale(table: &Table<'_, '_>, locales: &[LocaleConfig]) -> Result<Locale, ConfigError> {
    let written = table.required("source_locale", locales[0].locale.tag())?;
    let locale: Locale = written.value.parse().map_err(|cause: docent_model::LocaleError| {
        written.error(cause.to_string(), "as in `en`")
    })?;
    if locales.iter().any(|known| known.locale == locale) {
        return Ok(locale);
    }
    let tags = locales.iter().map(|known| known.locale.tag());
    Err(written.error(
        format!("the source locale `{locale}` has no `[locales.{locale}]`"),
        table::suggestion(locale.tag(), tags, "locales"),
    ))
}

fn theme(table: &Table<'_, '_>) -> Result<String, ConfigError> {
    let Some(name) = table.text("theme")? else { return Ok("default".to_owned()) };
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    if name.value.chars().all(plain) {
        return Ok(name.value);
    }
    Err(name.error(
        format!("`{}` is not the name of a theme", name.value),
        "use letters, digits, `-` and `_`: it is the name of a folder in `themes`",
    ))
}

fn contact(table: &Table<'_, '_>) -> Result<Option<String>, ConfigError> {
    let Some(path) = table.text("contact")? else { return Ok(None) };
    let inside = !path.value.starts_with('/') && !path.value.split('/').any(|part| part == "..");
    let article = path.value.rsplit_once('.').is_some_and(|(_, end)| end == "md");
    if inside && article {
        return Ok(Some(path.value));
    }
    Err(path.error(
        "`contact` must be the path of an article in the content folder",
        "write `contact = \"contact.md\"`",
    ))
}

fn video_hosts(table: &Table<'_, '_>) -> Result<Vec<String>, ConfigError> {
    let host = |text: Text| {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | ':');
        if text.value.contains('.') && text.value.chars().all(plain) {
            return Ok(text.value.to_ascii_lowercase());
        }
        Err(text.error(
            format!("`{}` is not a host", text.value),
            "write the host alone: `video_hosts = [\"video.example.com\"]`",
        ))
    };
    table.texts("video_hosts")?.into_iter().map(host).collect()
}

fn desk(table: &Table<'_, '_>) -> Result<Option<DeskConfig>, ConfigError> {
    let Some(entry) = table.table("desk", "`[desk]`")? else { return Ok(None) };
    // The addresses go into policies, where more than these would be an instruction.
    let plain = |c: char| c.is_ascii_alphanumeric() || ".-:[]".contains(c);
    let is_origin = |written: &str| {
        let host = written.strip_prefix("https://").or_else(|| written.strip_prefix("http://"));
        host.is_some_and(|host| !host.is_empty() && host.chars().all(plain))
    };
    // The desk says what is wrong with the others.
    let origins = entry.texts("origins")?.into_iter().map(|origin| origin.value);
    let origins = origins.filter(|origin| is_origin(origin)).collect();
    let Some(written) = entry.text("url")? else {
        return Ok(Some(DeskConfig { url: None, origins }));
    };
    let url = written.value.strip_suffix('/').unwrap_or(&written.value);
    if !is_origin(url) {
        let help = "write scheme and host alone: `url = \"https://desk.example.com\"`";
        return Err(written.error("`url` of `[desk]` must be an origin", help));
    }
    Ok(Some(DeskConfig { url: Some(url.to_ascii_lowercase()), origins }))
}

fn health(table: &Table<'_, '_>) -> Result<HealthConfig, ConfigError> {
    let mut health = HealthConfig::default();
    let Some(entry) = table.table("health", "`[health]`")? else { return Ok(health) };
    entry.allow(&["check", "drift_notice"])?;
    health.drift_notice = entry.flag("drift_notice")?.unwrap_or(true);
    for name in entry.texts("check")? {
        match name.value.as_str() {
            "parity" => health.parity = true,
            "terms" => health.terms = true,
            other => {
                let help = table::suggestion(other, ["parity", "terms"], "checks");
                return Err(name.error(format!("there is no check `{other}`"), help));
            }
        }
    }
    Ok(health)
}

/// The base address without slashes at its end, or what is wrong and what to do.
fn checked_base_url(written: &str) -> Result<String, (String, String)> {
    let help =
        || "write it as in `https://help.example.com` or `https://example.com/help`".to_owned();
    let wrong = |reason: &str| Err((format!("`base_url` {reason}"), help()));
    let Some(rest) = written.strip_prefix("https://").or_else(|| written.strip_prefix("http://"))
    else {
        return wrong("must begin with `https://` or `http://`");
    };
    if written.contains(['?', '#']) {
        return wrong("must not have a query or a fragment");
    }
    let host = rest.split('/').next().unwrap_or_default();
    if host.is_empty() || host.contains('@') {
        return wrong("must name a host, without a user");
    }
    if written.chars().any(|c| c.is_whitespace() || c.is_control() || "\"'<>\\".contains(c)) {
        return wrong("must not have spaces, quotes or other signs that an address cannot hold");
    }
    let path = &rest[host.len()..];
    if path.trim_end_matches('/').split('/').skip(1).any(|part| matches!(part, "" | "." | "..")) {
        return wrong("must not have `//`, `.` or `..` in its path");
    }
    Ok(written.trim_end_matches('/').to_owned())
}

#[cfg(test)]
mod tests;
