//! A desk in this process, answering on a port of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::net::Ipv4Addr;
use std::path::Path;
use std::sync::Mutex;

use docent_desk::desk::Inner;
use docent_desk::{Clock, Desk, DeskConfig, Files, Health, Outbox, Pages, Secret, Store};
use docent_model::form::{Choice, Field, FieldKind, Texts};
use docent_model::{FormSchema, Locale};
use serde_json::Value;
use tempfile::TempDir;
use tokio::net::TcpListener;

use crate::seed;

/// Where it is.
pub(crate) struct Server {
    /// Without HTTP.
    pub(crate) desk: Desk,
    /// Its port on loopback.
    pub(crate) port: u16,
    /// `sqlite:..`
    pub(crate) database: String,
    /// Removed at the end.
    _folder: TempDir,
}

impl Server {
    /// A new desk with so many tickets, on the disk that the project is on; a temporary folder may be in memory.
    pub(crate) async fn start(stored: u64) -> Server {
        let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
        let database = format!("sqlite:{}", folder.path().join("desk.db").display());
        Server::on(database, folder, stored).await
    }

    /// The same in an empty database.
    pub(crate) async fn on(database: String, folder: TempDir, stored: u64) -> Server {
        let desk = desk(&database, folder.path()).await;
        seed::people(&database).await;
        seed::tickets(&database, stored).await;
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        tokio::spawn(docent_desk::serve(desk.clone(), None, listener, std::future::pending()));
        Server { desk, port, database, _folder: folder }
    }
}

async fn desk(database: &str, folder: &Path) -> Desk {
    let files = folder.join("files");
    let mut config = DeskConfig::default();
    config.limits.switch_off(Ipv4Addr::LOCALHOST.into()).expect("it listens on loopback");
    Desk::new(Inner {
        identity: None,
        outbox: Outbox::open(&config, folder, &folder.join("mail"), |_| None)
            .expect("a folder for mail"),
        articles: BTreeMap::new(),
        config,
        form: form(),
        store: Store::open(database).await.expect("a database"),
        files: Files::open(files.to_str().expect("UTF-8")).expect("a folder"),
        secret: Secret::random(),
        clock: Clock::System,
        pages: Box::new(NoPages(vec!["en".parse().expect("a tag")])),
        url: "https://help.example.com".to_owned(),
        running: Mutex::new(BTreeSet::new()),
        health: Health::default(),
    })
}

/// The plain form with a choice of the seed's products: a list refuses one that no form knows.
fn form() -> FormSchema {
    let products = (0..12).map(|number| format!("product{number}")).chain(["rare".to_owned()]);
    let choice = |value: String| Choice { value, when: None, label: Texts::default() };
    let product = Field {
        name: "product".to_owned(),
        kind: FieldKind::Choice,
        required: false,
        options: products.map(choice).collect(),
        when: None,
        label: Texts::default(),
        help: Texts::default(),
    };
    let mut form = FormSchema::plain();
    form.fields.push(product);
    form
}

/// Nobody looks at pages here.
struct NoPages(Vec<Locale>);

impl Pages for NoPages {
    fn locales(&self) -> &[Locale] {
        &self.0
    }

    fn show(&self, _: &Locale, _: &str, _: &Value) -> Result<String, String> {
        Err("there are no pages".to_owned())
    }

    fn text(&self, _: &Locale, key: &str, _: &[(&str, &str)]) -> String {
        key.to_owned()
    }

    fn time(&self, _: &Locale, millis: i64) -> String {
        millis.to_string()
    }
}
