//! What agents write on their page: with files, and with the status that comes with an answer.

use axum::http::StatusCode;
use docent_desk::outbox;
use serde_json::{Value, json};

use super::{Browser, DRAFT, location, shown};
use crate::attachments::on_disk;
use crate::desk::{TestDesk, on_both};

/// A reader's case, and an agent on its page.
async fn opened(test: &TestDesk) -> (Browser<'_>, String, Browser<'_>, String) {
    let mut reader = Browser::new(test);
    let opened = location(&reader.upload("/desk/nl/cases", &DRAFT, &[]).await);
    let path = opened.split('?').next().unwrap().to_owned();
    test.agent("grace@example.com").await;
    let mut agent = Browser::new(test);
    agent.sign_in("grace@example.com").await;
    let agents = path.replace("/cases/", "/agent/cases/");
    (reader, path, agent, agents)
}

/// Kind and files of the entries of a case.
fn entries(case: &Value) -> Vec<(&str, Vec<&str>)> {
    let mut entries = Vec::new();
    for entry in case["timeline"].as_array().unwrap() {
        let files = entry["attachments"].as_array().unwrap().iter();
        let files = files.map(|file| file["name"].as_str().unwrap()).collect();
        entries.push((entry["kind"].as_str().unwrap(), files));
    }
    entries
}

#[tokio::test]
async fn files_of_an_internal_comment_stay_with_the_agents() {
    on_both(async |test: TestDesk| {
        let (mut reader, path, mut agent, agents) = opened(&test).await;
        let note = agent
            .upload(&format!("{agents}/note"), &[("note", "See")], &[("trace.txt", "7")])
            .await;
        let reply =
            agent.upload(&format!("{agents}/reply"), &[("body", "Try")], &[("fix.txt", "8")]).await;
        for answer in [note, reply] {
            assert!(location(&answer).starts_with(&format!("{agents}#e-")));
        }
        let page = agent.get(&agents).await;
        let (_, case) = shown(&page);
        let all = [("created", vec![]), ("note", vec!["trace.txt"]), ("comment", vec!["fix.txt"])];
        assert_eq!(entries(&case), all);
        let page = reader.get(&path).await;
        let (_, seen) = shown(&page);
        assert_eq!(entries(&seen), [("created", vec![]), ("comment", vec!["fix.txt"])]);
        for (entry, status) in [(1, StatusCode::NOT_FOUND), (2, StatusCode::OK)] {
            let id = case["timeline"][entry]["attachments"][0]["id"].as_str().unwrap();
            let file = reader.get(&format!("/api/v1/attachments/{id}")).await;
            assert_eq!(file.status, status);
        }
    })
    .await;
}

#[tokio::test]
async fn what_is_refused_comes_back_at_its_control_and_leaves_no_file() {
    on_both(async |test: TestDesk| {
        let (_, _, mut agent, agents) = opened(&test).await;
        let bad = [("a.txt", "a"), ("run.exe", "MZ\0\0")];
        for (act, text, control) in [("reply", "body", "file"), ("note", "note", "note-file")] {
            let to = format!("{agents}/{act}");
            let form = [(text, "kept"), ("status", "solved")];
            let answer = agent.upload(&to, &form, &bad).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
            let (_, page) = shown(&answer);
            assert_eq!(page["typed"][text], "kept");
            assert_eq!(page["typed"]["status"], "solved");
            assert_eq!(page["files"], json!(["type-not-allowed"]));
            assert_eq!((&page["files_at"], &page["problems"]), (&json!(control), &json!([])));
            let answer = agent.upload(&to, &[(text, "kept"), ("status", "over")], &bad).await;
            assert_eq!(shown(&answer).1["key"], "desk-malformed");
        }
        assert_eq!(entries(&shown(&agent.get(&agents).await).1).len(), 1);
        assert_eq!(on_disk(&test), 0);
    })
    .await;
}

#[tokio::test]
async fn an_answer_and_its_status_are_one_change_and_one_mail() {
    on_both(async |test: TestDesk| {
        let (mut reader, path, mut agent, agents) = opened(&test).await;
        test.requester("ada@example.com").await;
        outbox::drain_once(&test.desk).await.unwrap();
        test.sent();
        let to = format!("{agents}/reply");
        let mut seen = String::new();
        for (status, expected, told) in [
            ("pending", "pending", "De status van de case is nu: Wacht op antwoord"),
            // It is so already: nothing but the answer.
            ("pending", "pending", ""),
            ("", "pending", ""),
            ("solved", "solved", "De status van de case is nu: Opgelost"),
        ] {
            let form = [("body", "Try again"), ("status", status), ("seen", &seen)];
            let first = location(&agent.upload(&to, &form, &[]).await);
            // Pressed twice.
            assert_eq!(location(&agent.upload(&to, &form, &[]).await), first);
            let page = agent.get(&agents).await;
            let (_, case) = shown(&page);
            assert_eq!(case["status"], expected);
            case["seen"].as_str().unwrap().clone_into(&mut seen);
            outbox::drain_once(&test.desk).await.unwrap();
            let mails = test.sent();
            assert_eq!(mails.len(), 1, "{mails:?}");
            assert!(mails[0].text.contains("Try again"), "{}", mails[0].text);
            let line = mails[0].text.lines().find(|line| line.contains("is nu:"));
            assert_eq!(line.unwrap_or_default(), told);
        }
        let case = shown(&reader.get(&path).await).1;
        let kinds: Vec<&str> = entries(&case).into_iter().map(|(kind, _)| kind).collect();
        assert_eq!(kinds, ["created", "comment", "wait", "comment", "comment", "comment", "solve"]);
        // Where one of the two is refused, neither is done.
        location(&agent.post(&format!("{agents}/status"), &[("status", "closed")]).await);
        let late = [("body", "Late"), ("status", "open")];
        assert_eq!(agent.upload(&to, &late, &[]).await.status, StatusCode::CONFLICT);
        let case = shown(&agent.get(&agents).await).1;
        assert_eq!((&case["status"], entries(&case).len()), (&json!("closed"), kinds.len() + 1));
    })
    .await;
}
