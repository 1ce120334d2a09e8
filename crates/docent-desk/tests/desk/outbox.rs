//! Delivery: nothing is lost, nothing leaves twice at once, and what cannot be delivered is told.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use docent_desk::outbox::{self, Counts, LEASE, Mailer, WAITS};
use docent_desk::{Desk, DeskConfig};
use serde_json::json;

use crate::desk::{TestDesk, on_both};
use crate::mail::Mail;

/// Opens tickets of as many people.
async fn open(test: &TestDesk, count: usize) {
    for number in 0..count {
        let draft = json!({
            "locale": "en", "page": "", "email": format!("reader{number}@example.com"),
            "subject": "Cannot sign in", "description": "It says 0x8007.", "priority": "high",
        });
        let answer = test.post("/tickets", "", &format!("open {number}"), &draft).await;
        assert_eq!(answer.status, 201, "{}", answer.text);
    }
}

fn sent(sent: usize) -> Counts {
    Counts { sent, ..Counts::default() }
}

fn waiting(waiting: usize) -> Counts {
    Counts { waiting, ..Counts::default() }
}

async fn drain(desk: &Desk) -> Counts {
    outbox::drain_once(desk).await.unwrap()
}

/// Ids of the files in a folder of mails.
fn files(folder: &std::path::Path) -> BTreeSet<String> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let mails = entries.map(|entry| Mail::read(&std::fs::read(entry.path()).unwrap()).id);
    mails.collect()
}

#[tokio::test]
async fn a_mail_leaves_once_under_the_id_of_its_row() {
    on_both(async |test: TestDesk| {
        open(&test, 40).await;
        assert_eq!(drain(&test.desk).await, sent(40));
        assert_eq!(drain(&test.desk).await, Counts::default());
        let left: BTreeSet<String> = test.sent().into_iter().map(|mail| mail.id).collect();
        let rows = test.desk.store.letters("sent", 100).await.unwrap();
        let ids: BTreeSet<String> = rows.into_iter().map(|row| row.id).collect();
        assert_eq!((left.len(), &left), (40, &ids));
    })
    .await;
}

#[tokio::test]
async fn a_failed_try_is_repeated_later_and_given_up_in_the_end() {
    on_both(async |test: TestDesk| {
        let folder = test.folder.path().join("mails");
        let mailer = Mailer::folder(&folder).unwrap();
        let desk = TestDesk::mailing(&test.url, DeskConfig::default(), mailer).await;
        open(&desk, 1).await;
        std::fs::remove_dir(&folder).unwrap();
        for (number, wait) in (1..).zip(WAITS) {
            assert_eq!(drain(&desk.desk).await, waiting(1));
            let row = desk.desk.store.letters("waiting", 9).await.unwrap().remove(0);
            assert_eq!((row.attempts, row.due_at), (number, desk.desk.clock.now() + wait));
            assert!(row.error.starts_with("cannot write the file: "), "{}", row.error);
            desk.pass(wait - 1);
            assert_eq!(drain(&desk.desk).await, Counts::default());
            desk.pass(1);
        }
        assert_eq!(drain(&desk.desk).await, Counts { dead: 1, ..Counts::default() });
        desk.pass(WAITS[9] * 10);
        assert_eq!(drain(&desk.desk).await, Counts::default());
        let dead = desk.desk.store.letters("dead", 9).await.unwrap().remove(0);
        assert!(dead.error.starts_with("cannot write the file: "), "{}", dead.error);

        std::fs::create_dir(&folder).unwrap();
        let revive = async |id: Option<&str>| {
            desk.desk.store.revive(id, desk.desk.clock.now()).await.unwrap()
        };
        let tallies = desk.desk.store.outbox_tallies().await.unwrap();
        let tallies: Vec<_> = tallies.iter().map(|t| (&*t.kind, &*t.state, t.count)).collect();
        assert_eq!(tallies, [("mail", "dead", 1)]);
        assert_eq!(revive(Some("another")).await, 0);
        assert_eq!(revive(Some(&dead.id)).await, 1);
        assert_eq!(drain(&desk.desk).await, sent(1));
        assert_eq!(files(&folder), BTreeSet::from([dead.id]));
        assert_eq!(revive(None).await, 0);
        assert_eq!(desk.desk.store.outbox_tallies().await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn several_processes_never_deliver_a_mail_twice() {
    on_both(async |test: TestDesk| {
        open(&test, 200).await;
        let mut desks = Vec::new();
        for _ in 0..4 {
            let folder = tempfile::tempdir().unwrap();
            let desk = TestDesk::open(&test.url, folder, DeskConfig::default()).await;
            desks.push(Arc::new(desk));
        }
        let tasks: Vec<_> = desks
            .iter()
            .map(|desk| {
                let desk = desk.desk.clone();
                tokio::spawn(async move { drain(&desk).await })
            })
            .collect();
        let mut counted = 0;
        for task in tasks {
            counted += task.await.unwrap().sent;
        }
        let ids: Vec<String> =
            desks.iter().flat_map(|desk| desk.sent()).map(|mail| mail.id).collect();
        let distinct: BTreeSet<&String> = ids.iter().collect();
        assert_eq!((counted, ids.len(), distinct.len()), (200, 200, 200));
    })
    .await;
}

#[tokio::test]
async fn what_a_dead_process_had_claimed_is_delivered_by_another() {
    on_both(async |test: TestDesk| {
        open(&test, 3).await;
        // A mail server that takes the connection and never says a word.
        let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("smtp://{}", silent.local_addr().unwrap());
        let mailer = Mailer::smtp(&address, None, None).unwrap();
        let dying = TestDesk::mailing(&test.url, DeskConfig::default(), mailer).await;
        let desk = dying.desk.clone();
        let task = tokio::spawn(async move { drain(&desk).await });
        let _held = silent.accept().await.unwrap();
        task.abort();
        assert!(task.await.unwrap_err().is_cancelled());

        assert_eq!(drain(&test.desk).await, Counts::default(), "the lease still runs");
        test.pass(LEASE);
        assert_eq!(drain(&test.desk).await, sent(3));
        let rows = test.desk.store.letters("sent", 9).await.unwrap();
        assert!(rows.iter().all(|row| row.attempts == 2), "{rows:?}");
        assert_eq!(test.sent().len(), 3);
    })
    .await;
}

#[tokio::test]
async fn a_stop_leaves_no_mail_half_done() {
    on_both(async |test: TestDesk| {
        open(&test, 1).await;
        let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
        let desk = test.desk.clone();
        let running =
            tokio::spawn(async move { outbox::run(&desk, async { drop(stopped.await) }).await });
        while test.desk.store.letters("sent", 9).await.unwrap().is_empty() {
            tokio::task::yield_now().await;
        }
        // The loop waits now; it must hear of new mail, and deliver what it has heard of before it stops.
        test.time.fetch_add(1, Ordering::SeqCst);
        open(&test, 50).await;
        while test.desk.store.letters("sent", 9).await.unwrap().len() < 2 {
            tokio::task::yield_now().await;
        }
        stop.send(()).unwrap();
        running.await.unwrap();
        let left: BTreeSet<String> = test.sent().into_iter().map(|mail| mail.id).collect();
        let rows = test.desk.store.letters("sent", 100).await.unwrap();
        assert_eq!(left, rows.into_iter().map(|row| row.id).collect());
        let begun = test.desk.store.letters("waiting", 100).await.unwrap();
        assert!(begun.iter().all(|row| row.attempts == 0), "{begun:?}");
        drain(&test.desk).await;
        assert_eq!(test.desk.store.letters("sent", 100).await.unwrap().len(), 50);
    })
    .await;
}
