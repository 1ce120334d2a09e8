//! The ways on which a mail leaves: SMTP, a folder, or memory.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Certificate, Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

use super::{Failure, OutboxError};

/// How long a mail server may take for one step.
const PATIENCE: Duration = Duration::from_secs(20);

/// How a certificate begins in PEM (RFC 7468, section 5.1).
const CERTIFICATE: &[u8] = b"-----BEGIN CERTIFICATE-----";

/// A way on which mail leaves.
#[derive(Debug, Clone)]
pub enum Mailer {
    /// A mail server.
    Smtp(Box<AsyncSmtpTransport<Tokio1Executor>>),
    /// A folder of `.eml` files, named by message. A file is whole and on disk, or not there.
    Folder(PathBuf),
    /// A list, for tests.
    Memory(Arc<Mutex<Vec<Message>>>),
}

impl Mailer {
    /// A mail server by its address, as in [`crate::config::MailConfig::smtp`]. `authorities` are certificates in PEM that
    /// are trusted besides the public ones.
    pub fn smtp(
        address: &str,
        password: Option<String>,
        authorities: Option<&[u8]>,
    ) -> Result<Mailer, OutboxError> {
        let wrong = || OutboxError::SmtpAddress(address.to_owned());
        let url: reqwest::Url = address.parse().map_err(|_| wrong())?;
        if url.password().is_some() {
            return Err(OutboxError::SmtpPassword);
        }
        let has_user = !url.username().is_empty();
        let mut complete = url.clone();
        match (url.scheme(), url.query()) {
            ("smtps", None) | ("smtp", Some("tls=required" | "tls=opportunistic")) => {}
            ("smtp", Some("tls=none")) => complete.set_query(None),
            ("smtp", None) if has_user => complete.set_query(Some("tls=required")),
            ("smtp", None) => complete.set_query(Some("tls=opportunistic")),
            _ => return Err(wrong()),
        }
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(complete.as_str())
            .map_err(|_| wrong())?
            .timeout(Some(PATIENCE));
        if let Some(pem) = authorities {
            builder = builder.tls(trusting(&complete, pem).map_err(OutboxError::Authorities)?);
        }
        if has_user {
            let user = percent_encoding::percent_decode_str(url.username());
            let user = user.decode_utf8().map_err(|_| wrong())?.into_owned();
            let password = password.ok_or(OutboxError::NoSmtpPassword)?;
            builder = builder.credentials(Credentials::new(user, password));
        }
        Ok(Mailer::Smtp(Box::new(builder.build())))
    }

    /// A folder, made if it is not there.
    pub fn folder(path: &Path) -> Result<Mailer, OutboxError> {
        std::fs::create_dir_all(path)
            .map_err(|error| OutboxError::Folder(path.display().to_string(), error))?;
        Ok(Mailer::Folder(path.to_owned()))
    }

    /// Whether mail can leave now: the server takes the sign-in, or a file can be written and removed. `Err` is a sentence
    /// for the operator.
    pub async fn probe(&self) -> Result<(), String> {
        match self {
            Mailer::Smtp(server) => match server.test_connection().await {
                Ok(true) => Ok(()),
                Ok(false) => Err("the mail server does not answer as one".to_owned()),
                Err(error) => Err(super::chain(&error)),
            },
            Mailer::Folder(folder) => {
                let file = tempfile::NamedTempFile::new_in(folder)
                    .and_then(tempfile::NamedTempFile::close);
                file.map_err(|error| format!("`{}`: {error}", folder.display()))
            }
            Mailer::Memory(_) => Ok(()),
        }
    }

    /// Sends a message. `Ok` means that somebody else keeps it now.
    pub(super) async fn send(&self, id: &str, message: &Message) -> Result<(), Failure> {
        match self {
            Mailer::Smtp(server) => {
                server.send(message.clone()).await.map(drop).map_err(|error| refused(&error))
            }
            Mailer::Folder(folder) => {
                let (folder, id, bytes) = (folder.clone(), id.to_owned(), message.formatted());
                let written = tokio::task::spawn_blocking(move || write(&folder, &id, &bytes));
                let written = written.await.expect("writing a file does not panic");
                written.map_err(|error| Failure::passing(format!("cannot write the file: {error}")))
            }
            Mailer::Memory(sent) => {
                sent.lock().expect("nobody panics while holding it").push(message.clone());
                Ok(())
            }
        }
    }
}

/// How a connection to a server is encrypted by its complete address, with more authorities than the public ones.
fn trusting(url: &reqwest::Url, pem: &[u8]) -> Result<Tls, String> {
    if !pem.windows(CERTIFICATE.len()).any(|bytes| bytes == CERTIFICATE) {
        return Err("it holds no certificate in PEM".to_owned());
    }
    let host = url.host_str().unwrap_or_default().to_owned();
    let certificates = Certificate::from_pem(pem).map_err(|error| super::chain(&error))?;
    let parameters = TlsParameters::builder(host).add_root_certificate(certificates).build();
    let parameters = parameters.map_err(|error| super::chain(&error))?;
    match (url.scheme(), url.query()) {
        ("smtps", _) => Ok(Tls::Wrapper(parameters)),
        (_, Some("tls=required")) => Ok(Tls::Required(parameters)),
        (_, Some("tls=opportunistic")) => Ok(Tls::Opportunistic(parameters)),
        _ => Err("mail is not encrypted with `?tls=none`".to_owned()),
    }
}

/// A refusal of the recipient or the message is final. A refused sign-in (53x, RFC 4954) is not: it is the operator's
/// to mend, and the mail is not to blame.
fn refused(error: &lettre::transport::smtp::Error) -> Failure {
    let code = error.status().map(|code| code.to_string()).unwrap_or_default();
    Failure { lasting: error.is_permanent() && !code.starts_with("53"), text: super::chain(error) }
}

/// Writes beside its final name first, so that nobody reads half a mail.
fn write(folder: &Path, id: &str, bytes: &[u8]) -> std::io::Result<()> {
    let draft = folder.join(format!(".{id}.tmp"));
    let mut file = std::fs::File::create(&draft)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    std::fs::rename(&draft, folder.join(format!("{id}.eml")))?;
    std::fs::File::open(folder)?.sync_all()
}
