//! What forms refuse, and what they store together.

use axum::http::StatusCode;
use docent_desk::DeskConfig;
use serde_json::Value;

use super::{Browser, DRAFT, location, shown};
use crate::attachments::on_disk;
use crate::desk::{TestDesk, on_both, on_both_with};

#[tokio::test]
async fn a_program_that_fills_what_nobody_sees_or_is_too_quick_opens_no_case() {
    let config = DeskConfig::read("[desk.limits]\nfill_seconds = 5\n").unwrap();
    on_both_with(config, async |test: TestDesk| {
        let mut browser = Browser::new(&test);
        let mut form = DRAFT;
        form[5] = ("website", "https://spam.example");
        let answer = browser.upload("/desk/en/cases", &form, &[]).await;
        assert_eq!((answer.status.as_u16(), shown(&answer).0), (422, "message"));
        // A form that the desk shows carries the time.
        form[5] = ("website", "");
        form[3] = ("description", "");
        let answer = browser.upload("/desk/en/cases", &form, &[]).await;
        let (template, page) = shown(&answer);
        assert_eq!((answer.status.as_u16(), template), (422, "new-case"));
        let stamp = page["shown"].as_str().unwrap();
        for (millis, stamp, status) in
            [(4999, stamp, 422), (0, "", 422), (1, "0.0", 422), (0, stamp, 303)]
        {
            test.pass(millis);
            let mut form = DRAFT.to_vec();
            form.push(("shown", stamp));
            let answer = browser.upload("/desk/en/cases", &form, &[]).await;
            assert_eq!(answer.status.as_u16(), status, "{stamp}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_comment_and_its_files_are_stored_together_once_or_not_at_all() {
    on_both(async |test: TestDesk| {
        let mut browser = Browser::new(&test);
        let case = location(&browser.upload("/desk/en/cases", &DRAFT, &[]).await);
        let case = case.split('?').next().unwrap().to_owned();
        let comments = format!("{case}/comments");
        let (form, files) = ([("body", "See the log."), ("seen", "")], [("log.txt", "hello")]);
        for _ in 0..3 {
            let answer = browser.upload(&comments, &form, &files).await;
            assert!(location(&answer).starts_with(&format!("{case}#e-")));
        }
        let entries = async |browser: &mut Browser<'_>| {
            let page = browser.get(&case).await;
            let (_, page) = shown(&page);
            let entries = page["timeline"].as_array().unwrap().iter();
            let files = |entry: &Value| entry["attachments"].as_array().map_or(0, Vec::len);
            entries.map(files).collect::<Vec<_>>()
        };
        assert_eq!(entries(&mut browser).await, [0, 1]);
        assert_eq!(on_disk(&test), 1);
        // A picture that is none, and a case that is over: neither comment nor file.
        let wrong = [("log.txt", "other"), ("a.png", "text")];
        let answer = browser.upload(&comments, &[("body", "Look.")], &wrong).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.text);
        assert_eq!(entries(&mut browser).await, [0, 1]);
        location(&browser.post(&format!("{case}/close"), &[]).await);
        let answer = browser.upload(&comments, &[("body", "Late.")], &wrong[..1]).await;
        assert_eq!(answer.status, StatusCode::CONFLICT, "{}", answer.text);
        assert_eq!(entries(&mut browser).await, [0, 1, 0]);
        assert_eq!(on_disk(&test), 1);
    })
    .await;
}
