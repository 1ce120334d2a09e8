//! A desk for fuzzing: in this process, on SQLite, without limits, asked through its router.

use std::collections::{BTreeMap, BTreeSet};
use std::net::Ipv4Addr;
use std::sync::{LazyLock, Mutex};

use axum::Router;
use axum::body::Body;
use axum::http::{Request, StatusCode};
use docent_desk::access::Identity;
use docent_desk::config::{IdentityAlgorithm, IdentityConfig};
use docent_desk::desk::Inner;
use docent_desk::{Clock, Desk, DeskConfig, Files, Health, Outbox, Pages, Secret, Store};
use docent_model::{FormSchema, Locale};
use http_body_util::BodyExt;
use serde_json::Value;
use tempfile::TempDir;
use tokio::runtime::Runtime;
use tower::ServiceExt;

/// What the tokens of a host application are signed with.
pub const SECRET: &[u8] = b"a secret of the fuzzers, 32 bytes or more";
/// Whom they must be for.
pub const AUDIENCE: &str = "help";

/// One for all inputs of a run.
pub static DESK: LazyLock<FuzzDesk> = LazyLock::new(FuzzDesk::new);

/// A desk and what it lives on.
pub struct FuzzDesk {
    /// It.
    pub desk: Desk,
    runtime: Runtime,
    router: Router,
    _folder: TempDir,
}

impl FuzzDesk {
    fn new() -> FuzzDesk {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.expect("a runtime starts");
        let folder = tempfile::tempdir().expect("a folder");
        let desk = runtime.block_on(desk(folder.path()));
        FuzzDesk { router: docent_desk::router(desk.clone()), desk, runtime, _folder: folder }
    }

    /// Runs something on it.
    pub fn run<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.block_on(work)
    }

    /// Sends a request; the answer must not be a mistake of ours.
    pub fn ask(&self, request: Request<Body>) -> (StatusCode, String) {
        let (status, text) = self.run(async {
            let response = self.router.clone().oneshot(request).await.expect("it answers");
            let status = response.status();
            let body = response.into_body().collect().await.expect("a body").to_bytes();
            (status, String::from_utf8_lossy(&body).into_owned())
        });
        assert!(!status.is_server_error(), "{status}: {text}");
        (status, text)
    }
}

async fn desk(folder: &std::path::Path) -> Desk {
    let mut config = DeskConfig::default();
    config.limits.switch_off(Ipv4Addr::LOCALHOST.into()).expect("it listens on loopback");
    let identity = IdentityConfig {
        issuer: None,
        audience: AUDIENCE.to_owned(),
        algorithm: IdentityAlgorithm::HS256,
        key_file: None,
        key_env: None,
    };
    let database = format!("sqlite:{}", folder.join("desk.db").display());
    let files = folder.join("files");
    Desk::new(Inner {
        identity: Some(Identity::new(&identity, SECRET).expect("a good secret")),
        outbox: Outbox::open(&config, &folder.join("mail"), |_| None).expect("a folder for mail"),
        articles: BTreeMap::new(),
        config,
        form: FormSchema::plain(),
        store: Store::open(&database).await.expect("a database"),
        files: Files::open(files.to_str().expect("UTF-8")).expect("a folder"),
        secret: Secret::from_text("a secret of the fuzzers"),
        clock: Clock::System,
        pages: Box::new(NoPages(vec!["en".parse().expect("a tag")])),
        url: "https://help.example.com".to_owned(),
        running: Mutex::new(BTreeSet::new()),
        health: Health::default(),
    })
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
