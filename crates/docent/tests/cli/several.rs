//! Several `docent desk serve` on one PostgreSQL and one folder or bucket, behind a client that asks them in turn.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;
use std::sync::Mutex;

use serde_json::Value;

use crate::postgres;
use crate::server::{Answer, Server};
use crate::site::Site;

const PROCESSES: usize = 3;
const CLIENTS: usize = 4;
/// Tickets of each client.
const EACH: usize = 15;
/// So many tickets are acknowledged when one process is killed.
const KILLED_AFTER: usize = 20;

/// An empty database of its own.
fn database(socket: &Path, name: &str) -> String {
    let created =
        Command::new("createdb").args(["-U", "docent", "-h"]).arg(socket).arg(name).status();
    assert!(created.expect("it is installed with the server").success());
    format!("postgres://docent@localhost/{name}?host={}", socket.display())
}

fn start(site: &Site, database: &str, attachments: &str) -> Server {
    let arguments = [
        "desk",
        "serve",
        "--listen",
        "127.0.0.1:0",
        "--database-url",
        database,
        "--attachments",
        attachments,
    ];
    let mut command = site.command(&arguments);
    command
        .env("DOCENT_DESK_SECRET", "0123456789abcdef".repeat(4))
        .env("DOCENT_DESK_LIMITS", "off");
    Server::of(&mut command)
}

/// Asks one after the other until one answers that it is done.
fn insist(servers: &[Server], first: usize, request: &str) -> Answer {
    for attempt in 0..100 {
        let server = &servers[(first + attempt) % servers.len()];
        match server.try_ask(request) {
            // Under way elsewhere, or not now.
            Some(answer) if matches!(answer.status, 409 | 503) => {}
            Some(answer) => return answer,
            None => {}
        }
    }
    panic!("nobody answers {request}");
}

fn post(path: &str, key: &str, token: &str, kind: &str, body: &str) -> String {
    let token =
        if token.is_empty() { String::new() } else { format!("authorization: Bearer {token}\r\n") };
    format!(
        "POST /api/v1{path}\r\n{token}content-type: {kind}\r\nidempotency-key: {key}\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    )
}

/// Opens a ticket on one process, attaches a file on the next and reads both on the third; every change is sent twice,
/// to different processes. Gives the number.
fn story(servers: &[Server], turn: usize, key: &str) -> u64 {
    let draft = format!(
        r#"{{"locale":"en","page":"","email":"{key}@example.com","subject":"Help","description":"{key}","priority":"low"}}"#
    );
    let open = post("/tickets", key, "", "application/json", &draft);
    let answers = [turn, turn + 1].map(|at| insist(servers, at, &open));
    assert_eq!(answers[0].status, 201, "{}", answers[0].body);
    assert_eq!(answers[0].body, answers[1].body);
    let receipt: Value = serde_json::from_str(&answers[0].body).expect("JSON");
    let word = |name: &str| receipt[name].as_str().expect("a text").to_owned();
    let (id, token) = (word("id"), word("key"));
    let body = format!(
        "--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nfile of {key}\r\n--b--\r\n"
    );
    let attach = post(
        &format!("/tickets/{id}/attachments"),
        &format!("{key}-file"),
        &token,
        "multipart/form-data; boundary=b",
        &body,
    );
    let answers = [turn + 1, turn + 2].map(|at| insist(servers, at, &attach));
    assert_eq!(answers[0].status, 201, "{}", answers[0].body);
    assert_eq!(answers[0].body, answers[1].body);
    let read = |path: &str| {
        let ask = format!("GET /api/v1{path}\r\nauthorization: Bearer {token}\r\n");
        insist(servers, turn + 2, &ask)
    };
    let shown: Value = serde_json::from_str(&read(&format!("/tickets/{id}")).body).expect("JSON");
    let files = shown["timeline"][0]["attachments"].as_array().expect("a list");
    assert_eq!(files.len(), 1, "{shown}");
    let file = files[0]["id"].as_str().expect("an id");
    assert_eq!(read(&format!("/attachments/{file}")).body, format!("file of {key}"));
    receipt["number"].as_u64().expect("a number")
}

#[test]
fn nothing_is_lost_or_doubled_when_one_of_three_is_killed() {
    run("folder", "files");
}

/// `DOCENT_TEST_S3` is an address like `s3://docent/prefix` in a bucket that is there; the test command starts one.
#[test]
fn nothing_is_lost_or_doubled_when_one_of_three_on_a_bucket_is_killed() {
    match std::env::var("DOCENT_TEST_S3") {
        Ok(place) => run("bucket", &format!("{place}-several")),
        Err(_) => println!("SKIPPED: DOCENT_TEST_S3 names no bucket"),
    }
}

fn run(name: &str, attachments: &str) {
    let Some(socket) = postgres::socket() else {
        println!("SKIPPED: PostgreSQL is not installed");
        return;
    };
    let (site, database) = (Site::new(&[]), database(socket, name));
    let servers: Vec<Server> =
        (0..PROCESSES).map(|_| start(&site, &database, attachments)).collect();
    let numbers = kill_one(&servers);
    assert_eq!(numbers.iter().collect::<BTreeSet<_>>().len(), CLIENTS * EACH, "one number each");
    drop(servers);
    let export = site.docent(&["desk", "export", "all.jsonl", "--database-url", &database]);
    assert_eq!(export.code, Some(0), "{export:?}");
    let rows = std::fs::read_to_string(site.path("all.jsonl")).expect("it was written");
    for table in ["tickets", "attachments"] {
        let of_table = format!("{{\"row\":{{\"table\":\"{table}\"");
        let count = rows.lines().filter(|line| line.starts_with(&of_table)).count();
        assert_eq!(count, CLIENTS * EACH, "{table}");
    }
}

/// Tells many stories at a time and kills a process in the middle; gives the tickets' numbers.
fn kill_one(servers: &[Server]) -> Vec<u64> {
    let numbers = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for client in 0..CLIENTS {
            let numbers = &numbers;
            scope.spawn(move || {
                for turn in 0..EACH {
                    let number = story(servers, client + turn, &format!("k{client}-{turn}"));
                    let mut numbers = numbers.lock().expect("nobody panics with it");
                    numbers.push(number);
                    if numbers.len() == KILLED_AFTER {
                        servers[0].signal("KILL");
                    }
                }
            });
        }
    });
    numbers.into_inner().expect("nobody panicked with it")
}
