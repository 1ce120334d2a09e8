//! Codes by mail, sessions, and the keys of cases in cookies.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use docent_desk::sign_in::{CODE_LIFE, PER_DAY, PER_TEN_MINUTES, SESSION_LIFE};
use serde_json::{Value, json};
use sqlx::{AnyPool, Row};

use crate::desk::{Answer, TestDesk, on_both};
use crate::submit::draft;

const DAY: i64 = 24 * 60 * 60 * 1000;

impl TestDesk {
    /// What waits in the outbox for an address, oldest first.
    pub(crate) async fn mails(&self, address: &str) -> Vec<Value> {
        let url = self.url.replace("sqlite:", "sqlite://");
        let pool = AnyPool::connect(&url).await.unwrap();
        let rows = sqlx::query("select payload from outbox where target = $1 order by number")
            .bind(address)
            .fetch_all(&pool)
            .await
            .unwrap();
        pool.close().await;
        rows.iter().map(|row| serde_json::from_str(row.get("payload")).unwrap()).collect()
    }

    /// The code in the last mail to an address.
    pub(crate) async fn code(&self, address: &str) -> String {
        let mails = self.mails(address).await;
        let mail = mails.last().unwrap();
        assert_eq!(mail["template"], "sign-in");
        self.desk.secret.sign_in_code(mail["code_id"].as_str().unwrap())
    }

    /// Signs somebody in and gives the value of the `Cookie` header.
    pub(crate) async fn sign_in(&self, address: &str) -> String {
        let asked = self.ask(address).await;
        assert_eq!(asked.status, StatusCode::ACCEPTED, "{}", asked.text);
        let code = self.code(&address.to_lowercase()).await;
        let answer = self.redeem(address, &code).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
        let cookie = answer.headers["set-cookie"].to_str().unwrap();
        cookie.split(';').next().unwrap().to_owned()
    }

    async fn ask(&self, address: &str) -> Answer {
        self.post("/sign-in", "", "", &json!({ "email": address, "locale": "nl" })).await
    }

    async fn redeem(&self, address: &str, code: &str) -> Answer {
        self.post("/sign-in/redeem", "", "", &json!({ "email": address, "code": code })).await
    }

    /// `GET` of any path with cookies.
    pub(crate) async fn get_with(&self, path: &str, cookie: &str) -> Answer {
        let request = Request::builder().uri(path).header("cookie", cookie);
        self.send(request.body(Body::empty()).unwrap()).await
    }

    /// `POST` to the API from a page of the desk.
    pub(crate) async fn post_with(&self, path: &str, cookie: &str, json: &Value) -> Answer {
        let request = Request::post(format!("/api/v1{path}"))
            .header("cookie", cookie)
            .header("sec-fetch-site", "same-origin")
            .header("content-type", "application/json")
            .header("idempotency-key", json.to_string());
        self.send(request.body(Body::from(json.to_string())).unwrap()).await
    }
}

#[tokio::test]
async fn a_code_makes_a_session_once_and_signing_out_ends_it() {
    on_both(async |test: TestDesk| {
        assert_eq!(test.ask(" Ada@Example.com ").await.status, StatusCode::ACCEPTED);
        let mail = test.mails("ada@example.com").await;
        assert_eq!(mail.len(), 1);
        assert_eq!(mail[0]["locale"], "nl");
        let code = test.code("ada@example.com").await;
        let spaced = format!("{} {}", &code[..4], &code[4..]);
        let answer = test.redeem("ADA@example.com", &spaced).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
        assert_eq!(answer.json()["email"], "ada@example.com");
        assert_eq!(answer.json()["role"], "requester");
        let cookie = answer.headers["set-cookie"].to_str().unwrap().to_owned();
        assert!(
            cookie.starts_with("docent_session=")
                && cookie.ends_with("; HttpOnly; SameSite=Lax; Secure; Path=/; Max-Age=2592000"),
            "{cookie}"
        );
        // A script may know that there is a session, and nothing more of it.
        let hint = answer.headers.get_all("set-cookie").iter().nth(1).unwrap();
        assert!(hint.to_str().unwrap().starts_with("docent_signed_in=1; SameSite=Lax; Secure"));
        let session = cookie.split(';').next().unwrap();
        assert!(!answer.text.contains(session.split_once('=').unwrap().1));
        assert_eq!(test.get_with("/api/v1/me", session).await.json(), answer.json());
        assert_eq!(test.redeem("ada@example.com", &code).await.code(), "wrong-code");
        let out = test.post_with("/sign-out", session, &json!({})).await;
        assert_eq!(out.status, StatusCode::NO_CONTENT);
        assert!(out.headers["set-cookie"].to_str().unwrap().contains("Max-Age=0"));
        assert_eq!(test.get_with("/api/v1/me", session).await.code(), "unauthorized");
        assert_eq!(test.get("/me", "").await.code(), "unauthorized");
    })
    .await;
}

#[tokio::test]
async fn a_code_is_for_its_address_and_its_ten_minutes() {
    on_both(async |test: TestDesk| {
        test.ask("ada@example.com").await;
        let code = test.code("ada@example.com").await;
        assert_eq!(test.redeem("bob@example.com", &code).await.code(), "wrong-code");
        assert_eq!(test.redeem("nobody", &code).await.code(), "wrong-code");
        test.pass(CODE_LIFE - 1);
        test.ask("bob@example.com").await;
        let bobs = test.code("bob@example.com").await;
        test.pass(1);
        assert_eq!(test.redeem("ada@example.com", &code).await.code(), "wrong-code");
        assert_eq!(test.redeem("bob@example.com", &bobs).await.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn five_wrong_attempts_end_a_code() {
    on_both(async |test: TestDesk| {
        test.ask("ada@example.com").await;
        let code = test.code("ada@example.com").await;
        for attempt in ["", "0", "00000000x", &code[1..], &format!("{code}0")] {
            assert_eq!(test.redeem("ada@example.com", attempt).await.code(), "wrong-code");
        }
        assert_eq!(test.redeem("ada@example.com", &code).await.code(), "wrong-code");
        // Four leave it good.
        test.ask("bob@example.com").await;
        let code = test.code("bob@example.com").await;
        for _ in 0..4 {
            test.redeem("bob@example.com", "x").await;
        }
        assert_eq!(test.redeem("bob@example.com", &code).await.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn an_address_gets_few_codes_however_many_ask_at_once() {
    on_both(async |test: TestDesk| {
        let asks = (0..20).map(|_| test.ask("ada@example.com"));
        let answers = futures_util::future::join_all(asks).await;
        let sent = answers.iter().filter(|answer| answer.status == StatusCode::ACCEPTED).count();
        assert_eq!(sent, PER_TEN_MINUTES);
        let refused = test.ask("ada@example.com").await;
        assert_eq!(refused.code(), "too-many-requests");
        assert_eq!(refused.headers["retry-after"], "600");
        assert_eq!(test.ask("bob@example.com").await.status, StatusCode::ACCEPTED);
        let mut all = sent;
        for _ in 0..PER_DAY {
            test.pass(CODE_LIFE);
            all += usize::from(test.ask("ada@example.com").await.status == StatusCode::ACCEPTED);
        }
        assert_eq!(all, PER_DAY);
        assert_eq!(test.mails("ada@example.com").await.len(), PER_DAY);
        test.pass(DAY);
        assert_eq!(test.ask("ada@example.com").await.status, StatusCode::ACCEPTED);
    })
    .await;
}

#[tokio::test]
async fn a_known_and_an_unknown_address_get_the_same_answer() {
    on_both(async |test: TestDesk| {
        test.sign_in("ada@example.com").await;
        let (known, unknown) =
            (test.ask("ada@example.com").await, test.ask("bob@example.com").await);
        assert_eq!((known.status, &known.text), (unknown.status, &unknown.text));
        for address in ["ada@example.com", "bob@example.com", "cy@example.com"] {
            let answer = test.redeem(address, "12345678").await;
            assert_eq!((answer.status.as_u16(), answer.code().as_str()), (422, "wrong-code"));
        }
        for (address, locale, field) in [("ada", "en", "email"), ("a@example.com", "?", "locale")] {
            let asked = json!({ "email": address, "locale": locale });
            let answer = test.post("/sign-in", "", "", &asked).await;
            assert_eq!(answer.code(), "invalid");
            assert_eq!(answer.json()["problems"][0]["field"], field);
        }
    })
    .await;
}

#[tokio::test]
async fn a_session_lasts_thirty_days_and_an_invalid_one_is_not_nobody() {
    on_both(async |test: TestDesk| {
        let session = test.sign_in("ada@example.com").await;
        test.pass(SESSION_LIFE - 1);
        assert_eq!(test.get_with("/api/v1/me", &session).await.status, StatusCode::OK);
        test.pass(1);
        assert_eq!(test.get_with("/api/v1/me", &session).await.code(), "unauthorized");
        for cookie in [session.as_str(), "docent_session=", "docent_session=00"] {
            let answer = test.post_with("/tickets", cookie, &draft("ada@example.com")).await;
            assert_eq!(answer.code(), "unauthorized", "{cookie}");
        }
        for header in ["Basic YTpi", "Bearer", "Bearer  ", "docent"] {
            let request = Request::get("/api/v1/me").header("authorization", header);
            let answer = test.send(request.body(Body::empty()).unwrap()).await;
            assert_eq!(answer.code(), "unauthorized", "{header}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_link_leaves_its_key_in_a_cookie_and_a_browser_holds_several() {
    on_both(async |test: TestDesk| {
        let mut cookies = Vec::new();
        let mut ids = Vec::new();
        for address in ["ada@example.com", "bob@example.com"] {
            let receipt = test.post("/tickets", "", address, &draft(address)).await.json();
            let link = receipt["link"].as_str().unwrap();
            let path = link.strip_prefix("https://help.example.com").unwrap();
            let answer = test.get_with(&format!("{path}&new=1"), "").await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER);
            let id = receipt["id"].as_str().unwrap().to_owned();
            assert_eq!(answer.headers["location"], format!("/desk/en/cases/{id}?new=1"));
            let cookie = answer.headers["set-cookie"].to_str().unwrap();
            assert!(cookie.starts_with(&format!("docent_case_{id}=")), "{cookie}");
            assert!(cookie.contains("HttpOnly; SameSite=Lax; Secure; Path=/"), "{cookie}");
            cookies.push(cookie.split(';').next().unwrap().to_owned());
            ids.push(id);
        }
        let ticket = |at: usize| format!("/api/v1/tickets/{}", ids[at]);
        for (cookie, at, status) in [
            (cookies.join("; "), 0, 200),
            (cookies.join("; "), 1, 200),
            (cookies[0].clone(), 0, 200),
            (cookies[0].clone(), 1, 404),
            (String::new(), 0, 401),
        ] {
            let answer = test.get_with(&ticket(at), &cookie).await;
            assert_eq!(answer.status.as_u16(), status, "{cookie} {at}");
        }
        // Beside a session of somebody else, too.
        let session = test.sign_in("cy@example.com").await;
        assert_eq!(test.get_with(&ticket(0), &session).await.code(), "not-found");
        let both = format!("{session}; {}", cookies[0]);
        assert_eq!(test.get_with(&ticket(0), &both).await.status, StatusCode::OK);
        // A wrong key leaves the address too, and opens nothing.
        let wrong = format!("/desk/en/cases/{}?key=00", ids[0]);
        let answer = test.get_with(&wrong, "").await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert!(!answer.headers.contains_key("set-cookie"));
    })
    .await;
}

#[tokio::test]
async fn a_browser_forgets_the_oldest_of_more_than_twenty_cases() {
    on_both(async |test: TestDesk| {
        let cases: Vec<String> = (0..20).map(|at| format!("docent_case_{at:032x}=00")).collect();
        let receipt = test.post("/tickets", "", "k", &draft("ada@example.com")).await.json();
        let link = receipt["link"].as_str().unwrap();
        let path = link.strip_prefix("https://help.example.com").unwrap();
        let answer = test.get_with(path, &cases.join("; ")).await;
        let set: Vec<&str> = answer
            .headers
            .get_all("set-cookie")
            .iter()
            .map(|value| value.to_str().unwrap())
            .collect();
        assert_eq!(set.len(), 2);
        assert!(set[0].starts_with(&format!("docent_case_{:032x}=;", 0)), "{}", set[0]);
        assert!(set[0].contains("Max-Age=0"), "{}", set[0]);
    })
    .await;
}
