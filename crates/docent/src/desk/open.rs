//! Opening a desk: its tables, its files, its secret.

use std::collections::BTreeSet;
use std::fs::DirBuilder;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use docent_desk::access::Identity;
use docent_desk::desk::Inner;
use docent_desk::{Clock, Desk, Files, Health, Outbox, Store};
use docent_model::FormSchema;

use super::{Settings, SitePages, secret};
use crate::failure::{Failure, IoFailure};

/// Everything that is known before anything is opened.
pub(crate) struct Plan {
    /// Where things are.
    pub(crate) settings: Settings,
    /// The site's questions.
    pub(crate) form: FormSchema,
    /// Look and language.
    pub(crate) pages: SitePages,
    /// The folder with `docent.toml`.
    pub(crate) site: PathBuf,
    /// The desk's address for readers, without a slash at the end.
    pub(crate) url: String,
}

/// Opens everything; makes what the first start makes.
pub(super) async fn open(plan: Plan) -> Result<Desk, Failure> {
    let Plan { settings, form, mut pages, site, url } = plan;
    private_folder(&settings.data)?;
    let secret = secret::read(&settings)?;
    let store = store(&settings).await?;
    let files = files(&settings)?;
    let identity = settings.config.identity.as_ref();
    let identity = identity.map(|identity| Identity::read(identity, &site)).transpose();
    let identity = identity.map_err(|error| {
        Failure::service(
            "the tokens of the host application cannot be checked".to_owned(),
            &error,
            "put its key where `[desk.identity]` in docent.toml says",
        )
    })?;
    let outbox = outbox(&settings, &site)?;
    Ok(Desk::new(Inner {
        identity,
        config: settings.config,
        form,
        store,
        files,
        outbox,
        articles: pages.take_articles(),
        secret,
        clock: Clock::System,
        pages: Box::new(pages),
        url,
        running: Mutex::new(BTreeSet::new()),
        health: Health::default(),
    }))
}

/// The ways out. `site` is the folder with `docent.toml`.
pub(super) fn outbox(settings: &Settings, site: &Path) -> Result<Outbox, Failure> {
    let outbox = Outbox::open(&settings.config, site, &settings.data.join("mail"), |name| {
        std::env::var(name).ok().filter(|value| !value.is_empty())
    });
    outbox.map_err(|error| {
        Failure::service(
            "mail and webhooks cannot be sent".to_owned(),
            &error,
            "change `[desk.mail]` or `[[desk.webhooks]]` in `docent.toml`",
        )
    })
}

/// The place of the attachments.
pub(super) fn files(settings: &Settings) -> Result<Files, Failure> {
    Files::open(&settings.attachments).map_err(|error| {
        Failure::service(
            format!("the attachments cannot be kept in `{}`", settings.attachments),
            &error,
            "name a folder that can be written, or `s3://bucket/prefix`, with `--attachments`",
        )
    })
}

/// The tables, up to date.
pub(super) async fn store(settings: &Settings) -> Result<Store, Failure> {
    Store::open(&settings.database_url).await.map_err(|error| {
        Failure::service(
            format!("the database `{}` cannot be used", without_password(&settings.database_url)),
            &error,
            "name another with `--database-url sqlite:PATH` or `--database-url postgres://USER@HOST/NAME`, and see that it runs and can be written",
        )
    })
}

/// `postgres://desk:…@db/desk`
pub(super) fn without_password(url: &str) -> String {
    let Some((scheme, rest)) = url.split_once("://") else { return url.to_owned() };
    let rest = rest.split('?').next().unwrap_or(rest);
    match rest.rsplit_once('@') {
        Some((user, host)) => {
            let user = user.split(':').next().unwrap_or(user);
            format!("{scheme}://{user}@{host}")
        }
        None => format!("{scheme}://{rest}"),
    }
}

/// Makes a folder that nobody else can look into, unless it is there.
pub(crate) fn private_folder(folder: &Path) -> Result<(), Failure> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|error| {
        IoFailure::new("create the folder", folder, error)
            .with_help("name another for the desk's data with `--data DIR`")
            .into()
    })
}
