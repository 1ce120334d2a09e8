//! The desk's own form, and the receipt of what was sent with it.

use axum::http::StatusCode;
use docent_desk::DeskConfig;
use serde_json::json;

use super::{Browser, DRAFT, location, shown};
use crate::desk::{TestDesk, on_both, on_both_with};

const MINUTE: i64 = 60 * 1000;

#[tokio::test]
async fn a_browser_without_cookies_is_shown_the_receipt_for_a_while() {
    on_both(async |test: TestDesk| {
        let fresh = || Browser::new(&test);
        let form = [("log.txt", "hello")];
        let address = location(&fresh().upload("/desk/nl/cases", &DRAFT, &form).await);
        let path = address.split('?').next().unwrap().to_owned();
        let page = fresh().get(&address).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(!page.headers.contains_key("set-cookie"));
        let (template, case) = shown(&page);
        assert_eq!((template, &case["receipt"]), ("case", &json!(true)));
        assert_eq!(case["subject"], "Cannot <b>sign in</b>");
        assert_eq!(case["timeline"][0]["attachments"][0]["name"], "log.txt");
        // The lasting key stands on the page, but not in its address; nothing is offered that would not know them.
        let link = case["link"].as_str().unwrap();
        let key = link.split_once("?key=").unwrap().1;
        assert!(key.len() == 64 && !address.contains(key), "{address}");
        assert_eq!((&case["actions"], &case["files_apart"]), (&json!([]), &json!(true)));
        // Its other languages show the same.
        assert_eq!(format!("/desk/nl{}", case["path"].as_str().unwrap()), address);

        let other = location(&fresh().upload("/desk/nl/cases", &DRAFT[..5], &[]).await);
        let token = address.split_once("?new=").unwrap().1;
        let (until, signature) = token.split_once('.').unwrap();
        let longer = format!("{}.{signature}", until.parse::<i64>().unwrap() + 1);
        for wrong in ["1", "", "x.y", until, &longer, other.split_once("?new=").unwrap().1] {
            let answer = fresh().get(&format!("{path}?new={wrong}")).await;
            assert!(location(&answer).starts_with("/desk/nl/sign-in?back="), "{wrong}");
        }
        test.pass(15 * MINUTE - 1);
        assert_eq!(fresh().get(&address).await.status, StatusCode::OK);
        test.pass(1);
        assert!(location(&fresh().get(&address).await).starts_with("/desk/nl/sign-in?back="));
        // Whoever kept the cookie still sees the receipt, and may go on from there.
        let mut kept = fresh();
        location(&kept.get(&link.replace("https://help.example.com", "")).await);
        let case = shown(&kept.get(&address).await).1;
        assert_eq!((&case["receipt"], &case["files_apart"]), (&json!(true), &json!(false)));
        assert_eq!(case["actions"], json!(["comment", "escalate", "close"]));
        // Somebody else who is signed in has no case there, and is not asked to sign in again.
        let mut stranger = fresh();
        stranger.sign_in("eve@example.com").await;
        assert_eq!(stranger.get(&address).await.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn the_desk_s_own_form_knows_who_is_signed_in() {
    on_both(async |test: TestDesk| {
        let mut browser = Browser::new(&test);
        let form = |page: &crate::desk::Answer| {
            let (template, form) = shown(page);
            assert_eq!(template, "new-case");
            assert_eq!(form["path"], "/cases/new");
            (form["typed"]["email"].clone(), form["own_email"].clone())
        };
        let nobody = browser.get("/desk/en/cases/new").await;
        assert_eq!(nobody.status, StatusCode::OK);
        assert_eq!(form(&nobody), (json!(null), json!(false)));
        browser.sign_in("Ada@example.com").await;
        let own = (json!("ada@example.com"), json!(true));
        assert_eq!(form(&browser.get("/desk/en/cases/new").await), own);
        let typed = [("page", ""), ("email", "ada@example.com"), ("subject", "Help")];
        let wrong = browser.upload("/desk/en/cases", &typed, &[]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(form(&wrong), own);
        assert_eq!(shown(&wrong).1["typed"]["subject"], "Help");
        // An agent writes for anybody.
        test.agent("grace@example.com").await;
        let mut agent = Browser::new(&test);
        agent.sign_in("grace@example.com").await;
        let blank = (json!(null), json!(false));
        assert_eq!(form(&agent.get("/desk/en/cases/new").await), blank);
    })
    .await;
}

#[tokio::test]
async fn whoever_may_not_open_a_case_is_shown_no_form() {
    let config = DeskConfig::read("[desk]\nsubmit = \"verified\"\n").unwrap();
    on_both_with(config, async |test: TestDesk| {
        let mut browser = Browser::new(&test);
        let answer = browser.get("/desk/en/cases/new").await;
        assert_eq!(location(&answer), "/desk/en/sign-in?back=%2Fcases%2Fnew");
        browser.sign_in("ada@example.com").await;
        assert_eq!(browser.get("/desk/en/cases/new").await.status, StatusCode::OK);
    })
    .await;
}
