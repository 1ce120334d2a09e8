//! What fails for a while: a clear answer, nothing lost, and afterwards everything works again.

use axum::http::StatusCode;
use serde_json::json;
use sqlx::Executor;

use docent_desk::store::Engine;

use crate::attachments::bodies::text;
use crate::attachments::{on_disk, ticket, upload};
use crate::desk::{TestDesk, on_both};
use crate::submit::draft;

async fn administer(test: &TestDesk, statement: &'static str) {
    let pool = sqlx::AnyPool::connect(&test.url).await.unwrap();
    pool.execute(statement).await.unwrap();
    pool.close().await;
}

#[tokio::test]
async fn a_database_that_takes_nothing_more() {
    on_both(async |test: TestDesk| {
        let own = ticket(&test, "t").await;
        // SQLite: the file may have no more pages, as on a full disk. PostgreSQL: the server may only be read.
        let (break_it, mend_it) = match test.desk.store.engine() {
            Engine::Sqlite => ("pragma max_page_count = 1", "pragma max_page_count = 1000000"),
            Engine::Postgres => (
                "set default_transaction_read_only = on",
                "set default_transaction_read_only = off",
            ),
        };
        // Pages that are free already would be taken.
        administer(&test, "vacuum").await;
        on_every_connection(&test, break_it).await;
        let large = "long text ".repeat(1500);
        let mut refused = draft("ada@example.com");
        refused["description"] = json!(large);
        let answer = test.post("/tickets", "", "k1", &refused).await;
        assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{}", answer.text);
        assert_eq!(answer.code(), "unavailable");
        assert!(answer.headers.contains_key("retry-after"));
        let shown = test.get(&format!("/tickets/{}", own.0), &own.1).await;
        assert_eq!(shown.status, StatusCode::OK, "reading works");

        on_every_connection(&test, mend_it).await;
        let answer = test.post("/tickets", "", "k1", &refused).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text);
        assert_eq!(
            answer.json()["number"],
            test.post("/tickets", "", "k1", &refused).await.json()["number"]
        );
    })
    .await;
}

/// Both settings are a connection's own; a change runs on any of the pool's.
async fn on_every_connection(test: &TestDesk, statement: &'static str) {
    for _ in 0..8 {
        let changes = (0..8).map(|_| {
            test.desk.store.write(move |connection| {
                Box::pin(async move {
                    // Outside of a change's own transaction nothing of it would stay.
                    let _ = connection.execute(statement).await?;
                    Ok(())
                })
            })
        });
        futures_util::future::join_all(changes).await;
    }
}

/// A full disk and the like make SQLite end the whole transaction; a conflict can be told to do the same.
#[tokio::test]
async fn a_transaction_that_sqlite_ends_by_itself() {
    on_both(async |test: TestDesk| {
        if test.desk.store.engine() == Engine::Postgres {
            return;
        }
        let insert = |statement: &'static str| {
            test.desk.store.write(move |connection| {
                Box::pin(async move { Ok(connection.execute(statement).await.map(drop)?) })
            })
        };
        insert("insert into organizations values ('a', 'Acme', 0)").await.unwrap();
        // They are asked for at once, so they share a transaction.
        let (before, ending, behind) = tokio::join!(
            insert("insert into organizations values ('b', 'Before', 0)"),
            insert("insert or rollback into organizations values ('c', 'Acme', 0)"),
            insert("insert into organizations values ('d', 'Behind', 0)"),
        );
        for error in [before.unwrap_err(), ending.unwrap_err()] {
            assert!(format!("{error:?}").contains("UNIQUE constraint failed"), "{error:?}");
        }
        behind.unwrap();
        let pool = sqlx::AnyPool::connect(&test.url).await.unwrap();
        let names = sqlx::query_scalar("select name from organizations order by id");
        let names: Vec<String> = names.fetch_all(&pool).await.unwrap();
        assert_eq!(names, ["Acme", "Behind"]);
        ticket(&test, "the desk goes on").await;
    })
    .await;
}

#[tokio::test]
async fn a_database_that_drops_its_connections_and_comes_back() {
    on_both(async |test: TestDesk| {
        if test.desk.store.engine() == Engine::Sqlite {
            return;
        }
        let own = ticket(&test, "t").await;
        administer(
            &test,
            "select count(*) from (select cast(pg_terminate_backend(pid) as text) from pg_stat_activity \
             where datname = current_database() and pid <> pg_backend_pid()) as ended",
        )
        .await;
        // At most the requests that meet a dead connection fail, and say that it will pass.
        let mut answer = test.post("/tickets", "", "k", &draft("ada@example.com")).await;
        for _ in 0..8 {
            if answer.status == StatusCode::CREATED {
                break;
            }
            assert_eq!(answer.code(), "unavailable");
            answer = test.post("/tickets", "", "k", &draft("ada@example.com")).await;
        }
        assert_eq!(answer.json()["number"], 2);
        assert_eq!(test.get(&format!("/tickets/{}", own.0), &own.1).await.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn a_place_for_files_that_is_gone_and_comes_back() {
    on_both(async |test: TestDesk| {
        let own = ticket(&test, "t").await;
        let files = test.folder.path().join("files");
        let aside = files.with_extension("aside");
        std::fs::rename(&files, &aside).unwrap();
        // A file where the folder was: nothing can be written below it, whoever runs this.
        std::fs::write(&files, "").unwrap();
        let answer = upload(&test, &own, "k", "b", &[text("a.txt", b"one")]).await;
        assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{}", answer.text);
        assert_eq!(answer.code(), "unavailable");
        std::fs::remove_file(&files).unwrap();
        std::fs::rename(&aside, &files).unwrap();
        let answer = upload(&test, &own, "k", "b", &[text("a.txt", b"one")]).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.text);
        assert_eq!(on_disk(&test), 1);
    })
    .await;
}
