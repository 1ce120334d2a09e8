//! Files in a bucket of a real peer: `DOCENT_TEST_S3` is an address like `s3://docent/prefix` in a bucket that is there,
//! and the usual `AWS_*` variables say where it is. The test command starts one.

use axum::http::StatusCode;
use docent_desk::attachments::sweep;
use docent_desk::{Clock, DeskConfig, Files, archive};
use futures_util::TryStreamExt;

use crate::attachments::bodies::{PNG, png, text};
use crate::attachments::{ticket, upload};
use crate::desk::TestDesk;

#[tokio::test]
#[expect(clippy::print_stderr, reason = "a test that did not run must say so")]
async fn files_go_to_a_bucket_and_come_back() {
    let Ok(place) = std::env::var("DOCENT_TEST_S3") else {
        eprintln!("SKIPPED: DOCENT_TEST_S3 names no bucket");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("desk.db").display());
    let test = TestDesk::open_on(&url, Files::open(&place).unwrap(), DeskConfig::default()).await;
    test.desk.files.probe().await.unwrap();
    let count = async || {
        let listed: Vec<_> = test.desk.files.store().list(None).try_collect().await.unwrap();
        listed.len()
    };
    let own = ticket(&test, "t").await;
    // Larger than two parts of an upload, and smaller than one.
    let large: Vec<u8> = [PNG, &vec![7; 12 * 1024 * 1024]].concat();
    let files = [png("a.png", &large), text("b.txt", b"small")];
    let answer = upload(&test, &own, "k", "b", &files).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text);
    assert_eq!(upload(&test, &own, "k", "c", &files).await.text, answer.text);
    for (at, content) in [(0, large.as_slice()), (1, b"small".as_slice())] {
        let id = answer.json()["attachments"][at]["id"].as_str().unwrap().to_owned();
        assert!(test.get(&format!("/attachments/{id}"), &own.1).await.body == content);
    }
    assert_eq!(count().await, 2);

    let too_large = vec![b'a'; usize::try_from(test.desk.form.attachments.size).unwrap() + 1];
    let answer =
        upload(&test, &own, "k2", "b", &[text("c.txt", b"fine"), text("d.txt", &too_large)]).await;
    assert_eq!(answer.code(), "attachment-too-large");
    assert_eq!(count().await, 2);

    let backup = folder.path().join("desk.tar");
    archive::backup(&test.desk.store, &test.desk.files, &backup, 0).await.unwrap();
    assert_eq!(archive::verify(&backup).await.unwrap().contents.attachments, 2);

    let orphan = test.desk.files.write("00000000000000000000000000000000");
    orphan.finish().await.unwrap();
    assert_eq!(count().await, 3);
    assert_eq!(sweep(&test.desk, Clock::System.now() + 60_000).await.unwrap(), 1);
    assert_eq!(count().await, 2);
}
