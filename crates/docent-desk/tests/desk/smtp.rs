//! Mail over SMTP, with a server that others wrote (`aiosmtpd`). It takes, refuses, puts off, goes away and comes back.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use docent_desk::outbox::{self, Counts, Mailer, OutboxError, WAITS};
use docent_desk::{DeskConfig, Outbox};
use serde_json::{Value, json};

use crate::desk::{TestDesk, keys, on_both};

struct Server {
    child: Child,
    lines: BufReader<ChildStdout>,
    port: u16,
}

impl Server {
    /// `None` where aiosmtpd is not installed; `cargo xtask test` does that, and says so with a variable.
    fn start(port: u16, more: &[&str]) -> Option<Server> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let packages = root.join("../../target/tools/python");
        if !packages.join("aiosmtpd").is_dir() {
            assert!(std::env::var_os("DOCENT_TEST_SMTP").is_none(), "aiosmtpd is not installed");
            return None;
        }
        let mut child = Command::new("python3")
            .arg(root.join("tests/desk/smtp.py"))
            .arg(port.to_string())
            .args(more)
            .env("PYTHONPATH", packages)
            .stdout(Stdio::piped())
            .spawn()
            .expect("python3 starts");
        let lines = BufReader::new(child.stdout.take().unwrap());
        let mut server = Server { child, lines, port: 0 };
        server.port = server.line().parse().expect("it tells its port");
        Some(server)
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.lines.read_line(&mut line).unwrap();
        line.trim_end().to_owned()
    }

    /// The next mail that it took.
    fn mail(&mut self) -> Value {
        serde_json::from_str(&self.line()).expect("a line is a mail")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

async fn open(test: &TestDesk, name: &str) {
    let draft = json!({
        "locale": "ar", "page": "", "email": format!("{name}@example.com"),
        "subject": "Cannot sign in", "description": "It says 0x8007.", "priority": "high",
    });
    assert_eq!(test.post("/tickets", "", name, &draft).await.status, 201);
}

async fn drain(test: &TestDesk) -> Counts {
    outbox::drain_once(&test.desk).await.unwrap()
}

#[tokio::test]
async fn a_mail_server_takes_refuses_puts_off_goes_away_and_comes_back() {
    on_both(async |test: TestDesk| {
        let Some(mut server) = Server::start(0, &["busy"]) else {
            eprintln!("SKIPPED: aiosmtpd is not in target/tools/python");
            return;
        };
        let port = server.port;
        let mailer = Mailer::smtp(&format!("smtp://127.0.0.1:{port}"), None, None).unwrap();
        let test = TestDesk::mailing(&test.url, DeskConfig::default(), mailer).await;
        for name in ["ada", "refused", "busy"] {
            open(&test, name).await;
        }
        let expected = Counts { sent: 1, waiting: 1, dead: 1, suppressed: 0 };
        assert_eq!(drain(&test).await, expected);
        let mail = server.mail();
        let sent = test.desk.store.letters("sent", 9).await.unwrap().remove(0);
        assert_eq!(mail["id"], format!("<{}@localhost>", sent.id));
        assert_eq!(mail["to"], json!(["ada@example.com"]));
        assert_eq!(mail["subject"], "استلمنا طلبك رقم 1");
        assert!(mail["text"].as_str().unwrap().contains("رقم طلبك هو 1."), "{mail}");
        assert_eq!(mail["defects"], json!([]));
        let dead = test.desk.store.letters("dead", 9).await.unwrap().remove(0);
        assert!(dead.error.contains("No such mailbox"), "{}", dead.error);
        let busy = test.desk.store.letters("waiting", 9).await.unwrap().remove(0);
        assert!(busy.error.contains("Try again later"), "{}", busy.error);

        drop(server);
        open(&test, "grace").await;
        test.pass(WAITS[0]);
        assert_eq!(drain(&test).await, Counts { waiting: 2, ..Counts::default() });
        let mut server = Server::start(port, &[]).unwrap();
        assert_eq!(drain(&test).await, Counts::default());
        test.pass(WAITS[1]);
        assert_eq!(drain(&test).await, Counts { sent: 2, ..Counts::default() });
        let mut ids = [server.mail(), server.mail()].map(|mail| mail["to"][0].to_string());
        ids.sort();
        assert_eq!(ids, ["\"busy@example.com\"", "\"grace@example.com\""]);
    })
    .await;
}

#[tokio::test]
async fn mail_that_has_to_be_encrypted_leaves_to_nobody_who_cannot_show_who_they_are() {
    let certificate = format!("tls={}", keys().join("mail.pem").display());
    on_both(async |test: TestDesk| {
        for (query, more, error) in [
            // It offers no STARTTLS.
            ("?tls=required", &[][..], "STARTTLS"),
            // It has made its certificate itself.
            ("?tls=required", &[&*certificate][..], "UnknownIssuer"),
            ("", &[&*certificate], "UnknownIssuer"),
            // It takes nothing that is not encrypted.
            ("?tls=none", &[&*certificate], "STARTTLS"),
        ] {
            let Some(server) = Server::start(0, more) else {
                eprintln!("SKIPPED: aiosmtpd is not in target/tools/python");
                return;
            };
            let address = format!("smtp://127.0.0.1:{}{query}", server.port);
            let mailer = Mailer::smtp(&address, None, None).unwrap();
            let test = TestDesk::mailing(&test.url, DeskConfig::default(), mailer).await;
            let name = docent_desk::secret::id();
            open(&test, &name).await;
            let counts = drain(&test).await;
            assert_eq!((counts.sent, counts.waiting + counts.dead), (0, 1), "{address} {counts:?}");
            let kept = [
                test.desk.store.letters("waiting", 1).await.unwrap(),
                test.desk.store.letters("dead", 1).await.unwrap(),
            ];
            let told = kept.iter().flatten().next().map(|letter| letter.error.clone());
            let told = told.unwrap_or_default();
            assert!(told.contains(error), "{address} {more:?}: {told}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_mail_server_whose_authority_is_named_gets_mail_encrypted() {
    let pem = std::fs::read(keys().join("mail.pem")).unwrap();
    let certificate = format!("tls={}", keys().join("mail.pem").display());
    on_both(async |test: TestDesk| {
        for (query, error) in [("", ""), ("?tls=required", ""), ("?tls=none", "not encrypted")] {
            let Some(mut server) = Server::start(0, &[&*certificate]) else {
                eprintln!("SKIPPED: aiosmtpd is not in target/tools/python");
                return;
            };
            let address = format!("smtp://127.0.0.1:{}{query}", server.port);
            let mailer = match Mailer::smtp(&address, None, Some(&pem)) {
                Ok(mailer) => mailer,
                Err(told) => {
                    assert!(!error.is_empty() && told.to_string().contains(error), "{told}");
                    continue;
                }
            };
            assert_eq!(mailer.probe().await, Ok(()), "{address}");
            let test = TestDesk::mailing(&test.url, DeskConfig::default(), mailer).await;
            let name = docent_desk::secret::id();
            open(&test, &name).await;
            assert_eq!(drain(&test).await, Counts { sent: 1, ..Counts::default() }, "{address}");
            // It takes none that is not.
            assert_eq!(server.mail()["to"], json!([format!("{name}@example.com")]));
        }
    })
    .await;
}

#[test]
fn a_file_of_authorities_has_to_hold_some() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("empty.pem"), "no certificate").unwrap();
    for (file, expected) in [("empty.pem", "holds no certificate"), ("missing.pem", "missing.pem")]
    {
        let mut config = DeskConfig::default();
        config.mail.smtp = Some("smtps://mail.example.com".to_owned());
        config.mail.from = Some("help@example.com".to_owned());
        config.mail.ca_file = Some(file.to_owned());
        let told = Outbox::open(&config, folder.path(), folder.path(), |_| None).unwrap_err();
        assert!(told.to_string().contains(expected), "{told}");
    }
}

#[test]
fn addresses_of_mail_servers_are_read_or_refused_with_what_to_change() {
    let password = || Some("secret".to_owned());
    for (address, password, expected) in [
        ("smtp://mail.example.com", None, ""),
        ("smtp://mail.example.com:2525?tls=none", None, ""),
        ("smtp://mail.example.com?tls=required", None, ""),
        ("smtps://desk%40example.com@mail.example.com", password(), ""),
        ("smtp://desk@mail.example.com", password(), ""),
        ("smtp://desk@mail.example.com", None, "DOCENT_DESK_SMTP_PASSWORD"),
        ("smtps://desk:secret@mail.example.com", password(), "move it to the variable"),
        ("smtp://mail.example.com?tls=maybe", None, "is no mail server"),
        ("mail.example.com", None, "is no mail server"),
        ("https://mail.example.com", None, "is no mail server"),
    ] {
        let opened: Result<Mailer, OutboxError> = Mailer::smtp(address, password, None);
        match opened {
            Ok(_) => assert_eq!(expected, "", "{address}"),
            Err(error) => {
                let told = error.to_string();
                assert!(!expected.is_empty() && told.contains(expected), "{address}: {told}");
            }
        }
    }
}
