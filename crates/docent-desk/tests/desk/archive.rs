//! Backup and restore, export and import, from each engine into each.

use std::path::Path;

use docent_desk::archive::{self, ArchiveError, Contents, export, look, verify};
use docent_desk::store::Engine;
use serde_json::json;

use crate::attachments::bodies::text;
use crate::attachments::{on_disk, ticket, upload};
use crate::desk::{TestDesk, on_both};
use docent_desk::DeskConfig;

/// A new desk on the other engine, or on the same one where there is only one.
async fn other(test: &TestDesk) -> TestDesk {
    let folder = tempfile::tempdir().unwrap();
    let sqlite = format!("sqlite:{}", folder.path().join("other.db").display());
    let url = match (test.desk.store.engine(), crate::postgres::socket()) {
        (Engine::Sqlite, Some(socket)) => crate::desk::database(socket).await,
        _ => sqlite,
    };
    TestDesk::open(&url, folder, DeskConfig::default()).await
}

async fn fill(test: &TestDesk) -> (String, String) {
    let own = ticket(test, "It says 0x8007 at once").await;
    let answer =
        upload(test, &own, "k", "b", &[text("a.txt", b"one"), text("b.txt", &[b'b'; 1024])]).await;
    assert!(answer.status.is_success(), "{}", answer.text);
    let comment = json!({ "body": "It still \u{1f600} fails in \u{6771}\u{4eac}\u{90fd}." });
    let path = format!("/tickets/{}/comments", own.0);
    assert!(test.post(&path, &own.1, "c", &comment).await.status.is_success());
    ticket(test, "another").await;
    own
}

async fn backup(test: &TestDesk, file: &Path) -> Result<Contents, ArchiveError> {
    archive::backup(&test.desk.store, &test.desk.files, file, 0).await
}

async fn restore(test: &TestDesk, file: &Path) -> Result<Contents, ArchiveError> {
    archive::restore(&test.desk.store, &test.desk.files, &verify(file).await?).await
}

async fn import(test: &TestDesk, file: &Path) -> Result<u64, ArchiveError> {
    archive::import(&test.desk.store, &look(file).await?).await
}

async fn lines(test: &TestDesk, file: &Path) -> String {
    export(&test.desk.store, file).await.unwrap();
    std::fs::read_to_string(file).unwrap()
}

#[tokio::test]
async fn a_round_trip_through_the_other_engine_is_equal_and_numbers_go_on() {
    on_both(async |test: TestDesk| {
        let own = fill(&test).await;
        let file = test.folder.path().join("desk.jsonl");
        let written = lines(&test, &file).await;
        let second = other(&test).await;
        import(&second, &file).await.unwrap();
        let back = second.folder.path().join("back.jsonl");
        assert_eq!(lines(&second, &back).await, written);
        let third = other(&second).await;
        import(&third, &back).await.unwrap();
        assert_eq!(lines(&third, &third.folder.path().join("again.jsonl")).await, written);

        let shown = second.get(&format!("/tickets/{}", own.0), &own.1).await;
        assert_eq!(shown.text, test.get(&format!("/tickets/{}", own.0), &own.1).await.text);
        let (id, key) = ticket(&second, "new").await;
        assert_eq!(second.get(&format!("/tickets/{id}"), &key).await.json()["number"], 3);
        let refused = import(&second, &file).await.unwrap_err();
        assert!(matches!(refused, ArchiveError::Rows(docent_desk::store::DumpError::NotEmpty)));
    })
    .await;
}

#[tokio::test]
async fn an_export_that_broke_off_imports_nothing() {
    on_both(async |test: TestDesk| {
        fill(&test).await;
        let file = test.folder.path().join("desk.jsonl");
        let written = lines(&test, &file).await;
        let all: Vec<&str> = written.lines().collect();
        let cases = [
            (all[..all.len() - 1].join("\n"), "the end is missing"),
            (all[1..].join("\n"), "it does not belong here"),
            (format!("{}\nhello", all[0]), "expected value"),
            (written.replacen("\"subject\":", "\"title\":", 1), "`tickets` has other columns"),
            (written.replacen("\"tickets\"", "\"users\"", 5), "there is no table `users`"),
        ];
        let second = other(&test).await;
        for (text, problem) in cases {
            let wrong = second.folder.path().join("wrong.jsonl");
            std::fs::write(&wrong, text).unwrap();
            let error = import(&second, &wrong).await.unwrap_err();
            let told = format!("{error:?}");
            assert!(told.contains(problem), "{problem}: {told}");
            assert!(second.desk.store.is_empty().await.unwrap(), "{problem}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_backup_is_restored_with_its_files() {
    on_both(async |test: TestDesk| {
        let own = fill(&test).await;
        let file = test.folder.path().join("desk.tar");
        let contents = backup(&test, &file).await.unwrap();
        assert_eq!(contents.attachments, 2);
        assert_eq!(verify(&file).await.unwrap().contents, contents);
        let second = other(&test).await;
        assert_eq!(restore(&second, &file).await.unwrap(), contents);
        let path = format!("/tickets/{}", own.0);
        let shown = second.get(&path, &own.1).await;
        assert_eq!(shown.text, test.get(&path, &own.1).await.text);
        for (at, content) in [(0, "one".to_owned()), (1, "b".repeat(1024))] {
            let id =
                shown.json()["timeline"][0]["attachments"][at]["id"].as_str().unwrap().to_owned();
            assert_eq!(second.get(&format!("/attachments/{id}"), &own.1).await.text, content);
        }
        assert!(restore(&second, &file).await.is_err(), "it is not empty");
    })
    .await;
}

#[tokio::test]
async fn a_damaged_backup_is_refused_and_restores_nothing() {
    on_both(async |test: TestDesk| {
        fill(&test).await;
        let file = test.folder.path().join("desk.tar");
        backup(&test, &file).await.unwrap();
        let whole = std::fs::read(&file).unwrap();
        let at = |text: &[u8]| whole.windows(text.len()).position(|part| part == text).unwrap();
        let second = other(&test).await;
        let flips = [at(b"It says 0x8007"), at(b"bbbbbbbb"), at(b"\"sha256\": \"") + 12];
        let damaged = flips.into_iter().map(|place| {
            let mut bytes = whole.clone();
            bytes[place] ^= 1;
            bytes
        });
        let cut = [0, 511, 5000, whole.len() - 3000].map(|length| whole[..length].to_vec());
        for bytes in damaged.chain(cut) {
            let broken = test.folder.path().join("broken.tar");
            std::fs::write(&broken, &bytes).unwrap();
            assert!(verify(&broken).await.is_err());
            assert!(restore(&second, &broken).await.is_err());
            assert!(second.desk.store.is_empty().await.unwrap());
            assert_eq!(on_disk(&second), 0);
        }
    })
    .await;
}

#[tokio::test]
async fn a_damaged_attachment_is_told_by_the_backup() {
    on_both(async |test: TestDesk| {
        let own = ticket(&test, "t").await;
        let answer = upload(&test, &own, "k", "b", &[text("a.txt", b"one")]).await;
        let id = answer.json()["attachments"][0]["id"].as_str().unwrap().to_owned();
        let stored = test.folder.path().join("files").join(&id[..2]).join(&id);
        let file = test.folder.path().join("desk.tar");
        std::fs::write(&stored, "two").unwrap();
        assert!(matches!(backup(&test, &file).await, Err(ArchiveError::Damaged(found)) if found == id));
        std::fs::remove_file(&stored).unwrap();
        assert!(matches!(backup(&test, &file).await, Err(ArchiveError::Attachment(found, _)) if found == id));
        assert!(!file.exists());
    })
    .await;
}
