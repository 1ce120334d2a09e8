//! `docent desk ..` for whoever looks after a desk: what it says, and what it changes.

use std::io::{Read, Write};
use std::net::TcpListener;

use crate::server::Server;
use crate::site::Site;

const TRANSLATED: &str = "---\ntitle: One\ndescription: The first.\nsource-git-commit: 0a1b2c\n---\n# Number one\n\nText.\n";

fn vote(server: &Server, page: &str, helpful: &str) -> u16 {
    let form = format!("page={page}&helpful={helpful}");
    let kind = "content-type: application/x-www-form-urlencoded";
    let length = form.len();
    let head = format!("{kind}\r\nsec-fetch-site: same-origin\r\ncontent-length: {length}");
    server.ask(&format!("POST /desk/en/votes\r\n{head}\r\n\r\n{form}")).status
}

#[test]
fn the_report_names_the_articles_that_need_work() {
    let site = Site::new(&[("content/en/one.md", TRANSLATED)]);
    site.docent(&["desk", "report"]).fails(3, &["there is no such database", "--data DIR"]);
    let server = Server::start(&site, &["serve"]);
    let none = site.docent(&["desk", "report", "--since", "7"]);
    assert_eq!(none.stdout, "no votes and no tickets from an article in 7 days\n");
    assert_eq!(vote(&server, "/en/test/more/two/", "yes"), 404, "it is elsewhere");
    assert_eq!(vote(&server, "/en/test/two/", "yes"), 303);
    assert_eq!(vote(&server, "/en/test/one/", "no"), 303);
    assert_eq!(vote(&server, "//example.com/", "no"), 404);
    let human = site.docent(&["desk", "report"]);
    let lines: Vec<&str> = human.stdout.lines().collect();
    assert_eq!(
        lines,
        [
            "  no  yes  comments  tickets  article (30 days)",
            "   1    0         0        0  /en/test/one/  Number one  @0a1b2c",
            "   0    1         0        0  /en/test/two/  Two",
        ]
    );
    let json = site.docent(&["desk", "report", "--format", "json"]);
    let first: serde_json::Value =
        serde_json::from_str(json.stdout.lines().next().expect("a line")).expect("JSON");
    assert_eq!(first["page"], "/en/test/one/");
    assert_eq!((&first["no"], &first["source_commit"]), (&1.into(), &"0a1b2c".into()));
}

fn open(server: &Server) {
    let draft = r#"{"locale":"en","page":"","email":"ada@example.com","subject":"Help","description":"It says 7.","priority":"low"}"#;
    let head = "content-type: application/json\r\nidempotency-key: k1";
    let length = draft.len();
    let made = server
        .ask(&format!("POST /api/v1/tickets\r\n{head}\r\ncontent-length: {length}\r\n\r\n{draft}"));
    assert_eq!(made.status, 201, "{}", made.body);
}

/// The address of a receiver that wants nothing any more.
fn gone() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let url = format!("http://{}/", listener.local_addr().expect("an address"));
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.expect("a connection");
            let (mut text, mut buffer) = (Vec::new(), [0; 4096]);
            while !String::from_utf8_lossy(&text).contains("ticket.created") {
                let length = stream.read(&mut buffer).expect("it is sent");
                text.extend_from_slice(&buffer[..length]);
            }
            let answer = "HTTP/1.1 410 Gone\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
            stream.write_all(answer.as_bytes()).expect("it is read");
        }
    });
    url
}

#[test]
fn what_was_given_up_is_listed_and_tried_again() {
    let url = gone();
    let hook = format!("[[desk.webhooks]]\nurl = {url:?}\nsecret = \"HOOK\"\nprivate = true\n");
    let toml = format!("{}\n{hook}", crate::site::CONFIG);
    let site = Site::new(&[("content/docent.toml", &toml)]);
    let mut command = site.command(&["serve", "--listen", "127.0.0.1:0"]);
    command.env("HOOK", "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
    let server = Server::of(&mut command);
    open(&server);
    let list = |state: &str| {
        site.docent(&["desk", "outbox", "list", "--state", state, "--format", "json"]).stdout
    };
    let told = || !list("dead").is_empty() && !list("sent").is_empty();
    assert!((0..600).any(|_| told()), "nothing is delivered");
    let dead: serde_json::Value = serde_json::from_str(list("dead").trim()).expect("JSON");
    assert_eq!(dead["template"], "ticket.created");
    let id = dead["id"].as_str().expect("an id");
    let human = site.docent(&["desk", "outbox", "list"]).stdout;
    for word in [
        id,
        &format!("webhook ticket.created to {url}, 1 try"),
        "answered 410",
        "in all: 1 webhook dead",
    ] {
        assert!(human.contains(word), "`{word}` is missing in {human}");
    }
    assert_eq!(
        site.docent(&["desk", "outbox", "list", "--state", "waiting"]).stdout.lines().next(),
        Some("no message is waiting")
    );
    let outbox = |words: &[&str]| site.docent(&[&["desk", "outbox"], words].concat());
    drop(server);
    outbox(&["retry"]).fails(2, &["<ID>"]);
    outbox(&["retry", "nothing"]).fails(2, &["no message `nothing` was given up"]);
    let again = outbox(&["retry", id]);
    assert_eq!(again.stdout, "1 to be tried again, as soon as the desk runs\n");
    assert!(list("waiting").contains(id));
    assert_eq!(
        outbox(&["retry", "--all"]).stdout,
        "0 to be tried again, as soon as the desk runs\n"
    );
}

#[test]
fn a_backup_is_checked_restored_and_equal() {
    let site = Site::new(&[]);
    site.docent(&["desk", "backup", "desk.tar"]).fails(3, &["there is no such database"]);
    let server = Server::start(&site, &["serve"]);
    open(&server);
    drop(server);
    let says = |arguments: &[&str], words: &str| {
        let outcome = site.docent(&[&["desk"], arguments].concat());
        assert_eq!(outcome.code, Some(0), "{arguments:?}: {outcome:?}");
        assert!(outcome.stdout.contains(words), "{arguments:?}: {outcome:?}");
    };
    says(&["backup", "desk.tar"], "rows and 0 attachments");
    says(&["restore", "desk.tar", "--verify"], "the backup is whole: ");
    let desk = |arguments: &[&str]| site.docent(&[&["desk"], arguments].concat());
    desk(&["restore", "desk.tar", "--data", "new"])
        .fails(2, &["the secret is missing", "new/secret"]);
    assert!(!site.path("new").exists());
    desk(&["restore", "desk.tar"]).fails(3, &["not empty", "--data DIR"]);
    for (folder, command, file) in [("new", "restore", "desk.tar"), ("newer", "import", "a.jsonl")]
    {
        std::fs::create_dir(site.path(folder)).expect("a folder");
        std::fs::copy(site.path(".docent/secret"), site.path(folder).join("secret"))
            .expect("a copy");
        says(&["export", "a.jsonl"], "wrote ");
        says(&[command, file, "--data", folder], " rows");
        says(&["export", "b.jsonl", "--data", folder], "wrote ");
        let read = |file: &str| std::fs::read_to_string(site.path(file)).expect("it was written");
        assert_eq!(read("a.jsonl"), read("b.jsonl"));
    }
    let backup = std::fs::read(site.path("desk.tar")).expect("it was written");
    site.write("half.tar", &backup[..backup.len() / 2]);
    desk(&["restore", "half.tar", "--verify"]).fails(3, &["it was not done"]);
    // What is no whole file makes no database.
    std::fs::create_dir(site.path("none")).expect("a folder");
    std::fs::copy(site.path(".docent/secret"), site.path("none/secret")).expect("a copy");
    desk(&["restore", "half.tar", "--data", "none"]).fails(3, &["it was not done"]);
    desk(&["import", "half.tar", "--data", "none"]).fails(3, &["it was not done"]);
    assert!(!site.path("none/desk.db").exists());
    says(&["erase", "ada@example.com"], "tickets\t1\n");
    says(&["erase", "ada@example.com"], "tickets\t0\n");
    says(&["export", "a.jsonl"], "wrote ");
    let left = std::fs::read_to_string(site.path("a.jsonl")).expect("it was written");
    assert!(!left.contains("ada@example.com"), "{left}");
}
