//! Settings: flags over the environment over `[desk]` of `docent.toml` over defaults.
//!
//! The command line's own library puts the flags over the environment; this puts both over the rest.

use std::env::{self, VarError};
use std::net::IpAddr;
use std::path::PathBuf;

use docent_desk::DeskConfig;

use super::secret::Source;
use crate::failure::Failure;
use crate::options::{LogFormat, ServerOptions};

const LISTEN: &str = "127.0.0.1:4000";
const DATA: &str = ".docent";

/// Where the desk answers, where it keeps its data, and what the site's owner decided.
#[derive(Debug)]
pub(crate) struct Settings {
    /// Address and port.
    pub(crate) listen: String,
    /// `sqlite:PATH` or `postgres://..`.
    pub(crate) database_url: String,
    /// A folder or `s3://bucket/prefix`.
    pub(crate) attachments: String,
    /// The data folder.
    pub(crate) data: PathBuf,
    /// Where the secret comes from.
    pub(crate) secret: Source,
    /// What is logged.
    pub(crate) log: String,
    /// How.
    pub(crate) log_format: LogFormat,
    /// `[desk]`.
    pub(crate) config: DeskConfig,
}

impl Settings {
    /// Puts the layers over one another.
    pub(crate) fn read(options: &ServerOptions, desk: &DeskConfig) -> Result<Settings, Failure> {
        let mut config = desk.clone();
        let file = &desk.server;
        let data = options.data.clone().or(file.data.clone()).unwrap_or_else(|| DATA.into());
        let database = || format!("sqlite:{}", data.join("desk.db").display());
        let attachments = || data.join("attachments").display().to_string();
        config.server.metrics_token = variable("DOCENT_DESK_METRICS_TOKEN")?;
        let secret_file = variable("DOCENT_DESK_SECRET_FILE")?.map(PathBuf::from);
        let secret =
            match (variable("DOCENT_DESK_SECRET")?, secret_file.or(file.secret_file.clone())) {
                (Some(text), _) => Source::Text(text),
                (None, Some(path)) => Source::File(path),
                (None, None) => Source::Own(data.join("secret")),
            };
        let first = |flag: &Option<String>, file: &Option<String>| flag.clone().or(file.clone());
        Ok(Settings {
            listen: first(&options.listen, &file.listen).unwrap_or_else(|| LISTEN.to_owned()),
            database_url: first(&options.database_url, &file.database_url).unwrap_or_else(database),
            attachments: first(&options.attachments, &file.attachments).unwrap_or_else(attachments),
            secret,
            log: options.log.clone(),
            log_format: options.log_format,
            config,
            data,
        })
    }

    /// The path of the database's file, if it is one.
    pub(crate) fn database_file(&self) -> Option<PathBuf> {
        let path = self.database_url.strip_prefix("sqlite:")?;
        let path = path.strip_prefix("//").unwrap_or(path);
        Some(path.split('?').next().unwrap_or(path).into())
    }

    /// Whether other processes may share the database.
    pub(crate) fn is_shared(&self) -> bool {
        self.database_url.starts_with("postgres")
    }
}

/// A variable of the environment; one that is empty counts as not set.
fn variable(name: &str) -> Result<Option<String>, Failure> {
    match env::var(name) {
        Ok(value) if value.is_empty() => Ok(None),
        Ok(value) => Ok(Some(value)),
        Err(VarError::NotPresent) => Ok(None),
        Err(VarError::NotUnicode(_)) => {
            Err(Failure::usage(format!("{name} is not UTF-8"), "set it to a text"))
        }
    }
}

/// The origin of an address that readers use. It carries what opens a case, so it is encrypted unless it never leaves
/// the machine.
pub(crate) fn public(url: &str) -> Result<String, Failure> {
    let (scheme, rest) = url.split_once("://").unwrap_or_default();
    let host = rest.split('/').next().unwrap_or_default();
    let help = "write it as in `https://help.example.com`";
    if host.is_empty() || !matches!(scheme, "http" | "https") {
        return Err(Failure::usage(format!("`{url}` is no address that readers can use"), help));
    }
    if scheme == "http" && !is_loopback(host) {
        return Err(Failure::usage(
            format!("at `{url}` the keys of cases would travel unencrypted"),
            "put a proxy with TLS in front and name its address, as in `https://help.example.com`: \
             `--base-url` of `docent serve`, `--url` of `docent desk serve`, or DOCENT_DESK_URL",
        ));
    }
    Ok(format!("{scheme}://{host}"))
}

fn is_loopback(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or(rest),
        None => host.split(':').next().unwrap_or(host),
    };
    name == "localhost" || name.parse().is_ok_and(|ip: IpAddr| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_encrypted_or_stay_on_the_machine() {
        for (url, origin) in [
            ("https://help.example.com", Some("https://help.example.com")),
            ("https://example.com/help", Some("https://example.com")),
            ("http://127.0.0.1:4000", Some("http://127.0.0.1:4000")),
            ("http://[::1]:4000/help", Some("http://[::1]:4000")),
            ("http://localhost:80", Some("http://localhost:80")),
            ("http://help.example.com", None),
            ("http://localhost.example.com", None),
            ("http://0.0.0.0:4000", None),
            ("http://127.0.0.1.example.com", None),
            ("help.example.com", None),
            ("https:///help", None),
            ("ftp://127.0.0.1", None),
        ] {
            assert_eq!(public(url).ok().as_deref(), origin, "{url}");
        }
    }
}
