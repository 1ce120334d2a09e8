//! `docent desk doctor`: looks at a deployment without changing it, and says what is wrong and what to do.
//!
//! Every check yields a line. What keeps a desk from starting is a problem, and so is what will hurt later.

use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use docent_desk::store::Tally;
use docent_desk::{Files, Store};

use super::settings::Settings;
use super::{open, plan, run, secret};
use crate::failure::{self, Failure};
use crate::options::DeskOptions;
use crate::report;

/// Less free room than this is a problem: a day of attachments.
const ROOM: u128 = 1 << 30;
/// A database that has not answered by then does not.
const PATIENCE: Duration = Duration::from_secs(10);

/// What a check found.
enum Finding {
    /// It is as it should be.
    Fine(String),
    /// It is not; the second text is what to do.
    Wrong(String, String),
}
use Finding::{Fine, Wrong};

/// Looks at everything; the number is the exit code.
pub(super) fn doctor(options: &DeskOptions) -> Result<u8, Failure> {
    let plan = match plan(options) {
        Ok(plan) => plan,
        Err(failure) => {
            report::failure(&failure);
            return Ok(failure::FINDINGS);
        }
    };
    let settings = &plan.settings;
    let mut findings = vec![
        Fine(format!("configuration: readers reach the desk at {}", plan.url)),
        secret_of(settings),
        room(&settings.data),
    ];
    run::runtime()?.block_on(async {
        findings.extend(database(settings).await);
        findings.push(attachments(settings).await);
        findings.push(mail(settings, &plan.site).await);
    });
    report::text(text(&findings).as_bytes())?;
    let wrong = findings.iter().any(|finding| matches!(finding, Wrong(..)));
    Ok(if wrong { failure::FINDINGS } else { failure::FINE })
}

fn text(findings: &[Finding]) -> String {
    let mut text = String::new();
    for finding in findings {
        match finding {
            Fine(what) => writeln!(text, "fine   {what}"),
            Wrong(what, help) => writeln!(text, "WRONG  {what}\n       {help}"),
        }
        .expect("memory");
    }
    let wrong = findings.iter().filter(|finding| matches!(finding, Wrong(..))).count();
    writeln!(text, "{} checks, {wrong} wrong", findings.len()).expect("memory");
    text
}

/// As `error: ..` and `help: ..` of the command that would fail for it.
fn wrong(failure: &Failure) -> Finding {
    let (message, help) = match failure {
        Failure::Usage { message, help } => (message.clone(), help.clone()),
        Failure::Service { message, cause, help } => {
            (format!("{message}: {cause}"), Some((*help).to_owned()))
        }
        Failure::Io(list) => {
            let message = |failure: &failure::IoFailure| {
                format!(
                    "cannot {} `{}`: {}",
                    failure.action,
                    failure.path.display(),
                    failure.reason
                )
            };
            let messages: Vec<String> = list.iter().map(message).collect();
            (messages.join("; "), list.first().and_then(|failure| failure.help.clone()))
        }
        other => (format!("{other:?}"), None),
    };
    Wrong(message, help.unwrap_or_default())
}

fn secret_of(settings: &Settings) -> Finding {
    match secret::look(settings) {
        Ok(true) => Fine("secret: strong, and readable by nobody else".to_owned()),
        Ok(false) => Fine("secret: the first start makes one".to_owned()),
        Err(failure) => wrong(&failure),
    }
}

async fn database(settings: &Settings) -> Vec<Finding> {
    if settings.database_file().is_some_and(|file| !file.exists()) {
        return vec![Fine("database: the first start makes one".to_owned())];
    }
    let shown = open::without_password(&settings.database_url);
    let help = "see that it runs, that its address is right, and that the desk's user may use it";
    let state = match tokio::time::timeout(PATIENCE, Store::look(&settings.database_url)).await {
        Ok(Ok(state)) => state,
        Ok(Err(error)) => {
            let message = format!("the database `{shown}` cannot be used");
            return vec![wrong(&Failure::service(message, &error, help))];
        }
        Err(_) => {
            let message = format!("the database `{shown}` does not answer in 10 seconds");
            return vec![Wrong(message, help.to_owned())];
        }
    };
    let tables = match state.behind {
        0 => Fine(format!("database: {shown} answers, its tables are up to date")),
        behind => Wrong(
            format!("database: its tables are {behind} steps behind this program"),
            "start the desk once; it brings them up to date".to_owned(),
        ),
    };
    let outbox = match Tally::of(&state.outbox, "dead") {
        0 => {
            let waiting = Tally::of(&state.outbox, "waiting");
            Fine(format!("outbox: {waiting} messages wait, none was given up"))
        }
        dead => Wrong(
            format!("outbox: {dead} messages were given up"),
            "see why with `docent desk outbox list`, then `docent desk outbox retry --all`"
                .to_owned(),
        ),
    };
    vec![tables, outbox, clock(state.newest)]
}

/// A clock that runs behind makes sessions and codes outlive their time.
fn clock(newest: Option<i64>) -> Finding {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
    let now = i64::try_from(now).unwrap_or(i64::MAX);
    match newest {
        Some(newest) if newest > now + 60_000 => Wrong(
            format!("clock: the newest ticket is {} seconds in the future", (newest - now) / 1000),
            "set the clock of this machine, and keep it right with NTP".to_owned(),
        ),
        _ => Fine("clock: after every ticket".to_owned()),
    }
}

async fn attachments(settings: &Settings) -> Finding {
    let place = &settings.attachments;
    let help =
        "see that the folder or bucket exists and that the desk may write, read and delete in it";
    let wrong_place = |error: &dyn std::error::Error| {
        wrong(&Failure::service(format!("attachments: `{place}` cannot be used"), error, help))
    };
    let files = match Files::open(place) {
        Ok(files) => files,
        Err(error) => return wrong_place(&error),
    };
    match tokio::time::timeout(PATIENCE, files.probe()).await {
        Ok(Ok(())) => {
            Fine(format!("attachments: a file was written to `{place}`, read and deleted"))
        }
        Ok(Err(error)) => wrong_place(&error),
        Err(_) => Wrong(format!("attachments: `{place}` does not answer"), help.to_owned()),
    }
}

async fn mail(settings: &Settings, site: &Path) -> Finding {
    let folder = settings.data.join("mail");
    let smtp = settings.config.mail.smtp.is_some();
    if !smtp && !folder.exists() {
        return Fine("mail: the first start makes a folder for it".to_owned());
    }
    let outbox = match open::outbox(settings, site) {
        Ok(outbox) => outbox,
        Err(failure) => return wrong(&failure),
    };
    let help =
        "see that `[desk.mail]` is right, and that the server answers or the folder can be written";
    match tokio::time::timeout(PATIENCE, outbox.mailer.probe()).await {
        Ok(Ok(())) if smtp => Fine("mail: the server answers".to_owned()),
        Ok(Ok(())) => Fine(format!("mail: becomes files in `{}`", folder.display())),
        Ok(Err(error)) => Wrong(format!("mail: it cannot leave: {error}"), help.to_owned()),
        Err(_) => Wrong("mail: the server does not answer".to_owned(), help.to_owned()),
    }
}

/// Free room where the data is, or will be.
#[cfg(unix)]
fn room(data: &Path) -> Finding {
    let place = std::path::absolute(data).unwrap_or_else(|_| data.to_owned());
    let place = place.ancestors().find(|folder| folder.exists()).unwrap_or(Path::new("/"));
    match nix::sys::statvfs::statvfs(place) {
        Ok(found) => {
            let free = u128::from(found.blocks_available()) * u128::from(found.fragment_size());
            let (place, free_mib) = (place.display(), free >> 20);
            if free >= ROOM {
                return Fine(format!("disk: {free_mib} MiB are free at `{place}`"));
            }
            Wrong(
                format!("disk: only {free_mib} MiB are free at `{place}`"),
                "make room; without it tickets are refused".to_owned(),
            )
        }
        Err(error) => Wrong(
            format!("disk: `{}` cannot be asked: {error}", place.display()),
            "see that the data folder can be read".to_owned(),
        ),
    }
}

#[cfg(not(unix))]
fn room(_: &Path) -> Finding {
    Fine("disk: not looked at on this system".to_owned())
}
