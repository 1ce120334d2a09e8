//! A desk of its own for every test.

use std::collections::{BTreeMap, BTreeSet};
use std::net::Ipv4Addr;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};

use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response, StatusCode};
use docent_desk::access::Identity;
use docent_desk::config::LimitsConfig;
use docent_desk::desk::Inner;
use docent_desk::outbox::Mailer;
use docent_desk::votes::ArticleInfo;
use docent_desk::{Clock, Desk, DeskConfig, Files, Health, Outbox, Pages, Secret, Store};
use docent_model::form::{Choice, Field, FieldKind, Texts};
use docent_model::{FormSchema, Locale};
use http_body_util::BodyExt;
use serde_json::Value;
use tempfile::TempDir;
use tower::ServiceExt;

use crate::mail::Mail;
use crate::{postgres, strings};

/// 2026-01-01T00:00:00Z.
pub(crate) const START: i64 = 1_767_225_600_000;

/// The site's articles.
fn articles() -> BTreeMap<String, ArticleInfo> {
    let article = |(page, title, commit): (&str, &str, &str)| {
        let info = ArticleInfo { title: title.to_owned(), source_commit: commit.to_owned() };
        (page.to_owned(), info)
    };
    [("/en/sign-in/", "Sign in", "0a1b"), ("/nl/sign-in/", "Inloggen", "")].map(article).into()
}

/// What every webhook of the tests is signed with.
pub(crate) const WEBHOOK_SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

/// A desk, its clock, and the folder it lives in.
pub(crate) struct TestDesk {
    pub(crate) desk: Desk,
    pub(crate) router: Router,
    pub(crate) time: Arc<AtomicI64>,
    pub(crate) folder: TempDir,
    pub(crate) url: String,
    sent: Arc<Mutex<Vec<lettre::Message>>>,
}

/// What was answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: axum::http::HeaderMap,
    pub(crate) text: String,
    pub(crate) body: bytes::Bytes,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("not JSON: {}", self.text))
    }

    /// The code of a problem document, whose status and type must agree with it.
    pub(crate) fn code(&self) -> String {
        assert_eq!(self.headers["content-type"], "application/problem+json", "{}", self.text);
        let document = self.json();
        assert_eq!(document["status"], self.status.as_u16());
        document["code"].as_str().unwrap().to_owned()
    }
}

/// Key files of the tests.
pub(crate) fn keys() -> &'static std::path::Path {
    std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/desk/keys"))
}

/// Runs a test on SQLite and, where it is installed, on PostgreSQL.
pub(crate) async fn on_both(test: impl AsyncFn(TestDesk)) {
    on_both_with(DeskConfig::default(), test).await;
}

/// The same with a configuration.
pub(crate) async fn on_both_with(config: DeskConfig, test: impl AsyncFn(TestDesk)) {
    let folder = tempfile::tempdir().unwrap();
    let sqlite = format!("sqlite:{}", folder.path().join("desk.db").display());
    test(TestDesk::open(&sqlite, folder, config.clone()).await).await;
    match postgres::socket() {
        None => eprintln!("SKIPPED on PostgreSQL: it is not installed"),
        Some(socket) => {
            let url = database(socket).await;
            test(TestDesk::open(&url, tempfile::tempdir().unwrap(), config).await).await;
        }
    }
}

/// Makes an empty database and gives its address.
pub(crate) async fn database(socket: &std::path::Path) -> String {
    static COUNT: AtomicUsize = AtomicUsize::new(0);
    let name = format!("desk{}", COUNT.fetch_add(1, Ordering::Relaxed));
    let created = tokio::process::Command::new("createdb")
        .args(["-U", "docent", "-h"])
        .arg(socket)
        .arg(&name)
        .status();
    assert!(created.await.unwrap().success());
    format!("postgres://docent@localhost/{name}?host={}", socket.display())
}

impl TestDesk {
    pub(crate) async fn open(url: &str, folder: TempDir, config: DeskConfig) -> TestDesk {
        let mut test = TestDesk::open_at(url, folder.path(), config).await;
        test.folder = folder;
        test
    }

    /// With files in a folder that another desk uses too.
    pub(crate) async fn open_at(
        url: &str,
        folder: &std::path::Path,
        config: DeskConfig,
    ) -> TestDesk {
        let files = Files::open(folder.join("files").to_str().unwrap()).unwrap();
        TestDesk::open_on(url, files, config).await
    }

    /// With any place for files.
    pub(crate) async fn open_on(url: &str, files: Files, config: DeskConfig) -> TestDesk {
        let sent = Arc::default();
        let mailer = Mailer::Memory(Arc::clone(&sent));
        TestDesk::with(url, files, config, (mailer, sent)).await
    }

    /// A desk whose mail leaves by another way.
    pub(crate) async fn mailing(url: &str, config: DeskConfig, mailer: Mailer) -> TestDesk {
        let folder = tempfile::tempdir().unwrap();
        let files = Files::open(folder.path().join("files").to_str().unwrap()).unwrap();
        let mut test = TestDesk::with(url, files, config, (mailer, Arc::default())).await;
        test.folder = folder;
        test
    }

    /// Limits hold where the configuration says something of them.
    async fn with(
        url: &str,
        files: Files,
        mut config: DeskConfig,
        (mailer, sent): (Mailer, Arc<Mutex<Vec<lettre::Message>>>),
    ) -> TestDesk {
        if config.limits == LimitsConfig::default() {
            config.limits.switch_off(Ipv4Addr::LOCALHOST.into()).unwrap();
        }
        let folder = tempfile::tempdir().unwrap();
        let time = Arc::new(AtomicI64::new(START));
        let identity = config.identity.as_ref();
        let secret = |_: &str| Some(WEBHOOK_SECRET.to_owned());
        let mut outbox =
            Outbox::open(&config, folder.path(), &folder.path().join("mail"), secret).unwrap();
        outbox.mailer = mailer;
        let desk = Desk::new(Inner {
            identity: identity.map(|identity| Identity::read(identity, keys()).unwrap()),
            config,
            form: form(),
            store: Store::open(url).await.unwrap(),
            files,
            secret: Secret::from_text("a secret of the tests"),
            clock: Clock::Held(Arc::clone(&time)),
            outbox,
            articles: articles(),
            pages: Box::new(PlainPages(
                ["en", "nl", "ar", "ja"].map(|tag| tag.parse().unwrap()).to_vec(),
            )),
            url: "https://help.example.com".to_owned(),
            running: Mutex::new(BTreeSet::new()),
            health: Health::default(),
        });
        let router = docent_desk::router(desk.clone());
        TestDesk { router, desk, time, folder, url: url.to_owned(), sent }
    }

    /// The mails that left since the last call.
    pub(crate) fn sent(&self) -> Vec<Mail> {
        let sent = std::mem::take(&mut *self.sent.lock().unwrap());
        sent.iter().map(|message| Mail::read(&message.formatted())).collect()
    }

    pub(crate) fn pass(&self, millis: i64) {
        self.time.fetch_add(millis, Ordering::SeqCst);
    }

    pub(crate) async fn send(&self, request: Request<Body>) -> Answer {
        let response: Response<Body> = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status: parts.status, headers: parts.headers, text, body: bytes }
    }

    /// `GET`, with a bearer token unless it is empty.
    pub(crate) async fn get(&self, path: &str, token: &str) -> Answer {
        self.send(request("GET", path, token).body(Body::empty()).unwrap()).await
    }

    /// `POST` of JSON with an idempotency key.
    pub(crate) async fn post(&self, path: &str, token: &str, key: &str, json: &Value) -> Answer {
        let request = request("POST", path, token)
            .header("content-type", "application/json")
            .header("idempotency-key", key);
        self.send(request.body(Body::from(json.to_string())).unwrap()).await
    }

    /// `PUT` of JSON.
    pub(crate) async fn put(&self, path: &str, token: &str, json: &Value) -> Answer {
        let request = request("PUT", path, token).header("content-type", "application/json");
        self.send(request.body(Body::from(json.to_string())).unwrap()).await
    }

    /// The kinds of the entries on a ticket's timeline.
    pub(crate) async fn timeline(&self, path: &str, token: &str) -> Vec<String> {
        let ticket = self.get(path, token).await.json();
        let entries = ticket["timeline"].as_array().unwrap();
        entries.iter().map(|entry| entry["kind"].as_str().unwrap().to_owned()).collect()
    }
}

/// The plain form, and a question for the product.
fn form() -> FormSchema {
    let mut form = FormSchema::plain();
    let choice =
        |value: &str| Choice { value: value.to_owned(), when: None, label: Texts::default() };
    form.fields.push(Field {
        name: "product".to_owned(),
        kind: FieldKind::Choice,
        required: false,
        options: ["press", "loom"].map(choice).to_vec(),
        when: None,
        label: Texts::default(),
        help: Texts::default(),
    });
    form
}

pub(crate) fn request(method: &str, path: &str, token: &str) -> axum::http::request::Builder {
    let request = Request::builder().method(method).uri(format!("/api/v1{path}"));
    if token.is_empty() {
        request
    } else {
        request.header("authorization", format!("Bearer {token}"))
    }
}

/// Pages that show their data, for tests that are not about looks.
struct PlainPages(Vec<Locale>);

impl Pages for PlainPages {
    fn locales(&self) -> &[Locale] {
        &self.0
    }

    fn show(&self, _: &Locale, template: &str, page: &Value) -> Result<String, String> {
        Ok(format!("{template} {page}"))
    }

    fn text(&self, locale: &Locale, key: &str, arguments: &[(&str, &str)]) -> String {
        strings::text(locale, key, arguments)
    }

    fn time(&self, _: &Locale, millis: i64) -> String {
        millis.to_string()
    }
}
