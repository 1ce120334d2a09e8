//! The scanner, with commands of a real shell.

use axum::http::StatusCode;
use docent_desk::DeskConfig;
use docent_desk::attachments::scan;
use docent_desk::config::AttachmentsConfig;

use super::bodies::text;
use super::{id_of, ticket, upload};
use crate::desk::{TestDesk, on_both_with};

fn config(command: &str) -> DeskConfig {
    let attachments = AttachmentsConfig {
        scan: Some(command.to_owned()),
        scan_seconds: 1,
        ..AttachmentsConfig::default()
    };
    DeskConfig { attachments, ..DeskConfig::default() }
}

#[tokio::test]
async fn a_file_is_pending_until_the_scanner_lets_it_through() {
    // It reads what it judges from its standard input.
    on_both_with(config("! grep -q virus"), async |test: TestDesk| {
        let own = ticket(&test, "t").await;
        let files = [text("a.txt", b"a fine text"), text("b.txt", b"a virus")];
        let answer = upload(&test, &own, "k", "b", &files).await;
        assert_eq!(answer.json()["attachments"][0]["state"], "pending");
        let paths = [0, 1].map(|at| format!("/attachments/{}", id_of(&answer, at)));
        for path in &paths {
            let answer = test.get(path, &own.1).await;
            assert_eq!(
                (answer.status, answer.code()),
                (StatusCode::CONFLICT, "attachment-pending".to_owned())
            );
        }
        scan(&test.desk).await.unwrap();
        assert_eq!(test.get(&paths[0], &own.1).await.text, "a fine text");
        let blocked = test.get(&paths[1], &own.1).await;
        assert_eq!(
            (blocked.status, blocked.code()),
            (StatusCode::FORBIDDEN, "attachment-blocked".to_owned())
        );
        let ticket = test.get(&format!("/tickets/{}", own.0), &own.1).await.json();
        let files = ticket["timeline"][0]["attachments"].as_array().unwrap();
        let states: Vec<&str> = files.iter().map(|file| file["state"].as_str().unwrap()).collect();
        assert_eq!(states, ["clean", "blocked"]);
    })
    .await;
}

#[tokio::test]
async fn a_failure_lets_nothing_through() {
    for (command, code) in [
        ("exit 1", "attachment-blocked"),
        ("cat > /dev/null; exit 2", "attachment-blocked"),
        ("no-such-scanner", "attachment-pending"),
        ("kill -9 $$", "attachment-pending"),
        ("sleep 5", "attachment-pending"),
    ] {
        on_both_with(config(command), async |test: TestDesk| {
            let own = ticket(&test, "t").await;
            let answer =
                upload(&test, &own, "k", "b", &[text("a.txt", &vec![b'a'; 200_000])]).await;
            scan(&test.desk).await.unwrap();
            let file = test.get(&format!("/attachments/{}", id_of(&answer, 0)), &own.1).await;
            assert_eq!(file.code(), code, "{command}");
        })
        .await;
    }
}
