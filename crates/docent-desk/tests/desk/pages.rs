//! The pages, with nothing but forms: what a browser without a script sends, and what it is shown.

mod forms;
mod new_case;
mod replies;

use std::fmt::Write;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use docent_desk::sign_in;
use serde_json::{Value, json};

use crate::desk::{Answer, TestDesk, on_both};

/// A browser: it keeps cookies and sends forms.
struct Browser<'d> {
    test: &'d TestDesk,
    cookies: Vec<(String, String)>,
}

impl<'d> Browser<'d> {
    fn new(test: &'d TestDesk) -> Browser<'d> {
        Browser { test, cookies: Vec::new() }
    }

    async fn send(&mut self, method: &str, path: &str, kind: &str, body: String) -> Answer {
        let cookies: Vec<String> =
            self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = Request::builder()
            .method(method)
            .uri(path)
            .header("cookie", cookies.join("; "))
            .header("origin", "https://help.example.com")
            .header("sec-fetch-site", "same-origin");
        if !kind.is_empty() {
            request = request.header("content-type", kind);
        }
        let answer = self.test.send(request.body(Body::from(body)).unwrap()).await;
        for cookie in answer.headers.get_all("set-cookie") {
            let pair = cookie.to_str().unwrap().split(';').next().unwrap();
            let (name, value) = pair.split_once('=').unwrap();
            self.cookies.retain(|(known, _)| known != name);
            self.cookies.push((name.to_owned(), value.to_owned()));
        }
        answer
    }

    async fn get(&mut self, path: &str) -> Answer {
        self.send("GET", path, "", String::new()).await
    }

    async fn post(&mut self, path: &str, form: &[(&str, &str)]) -> Answer {
        let body = serde_urlencoded::to_string(form).unwrap();
        self.send("POST", path, "application/x-www-form-urlencoded", body).await
    }

    /// A form with files: texts, then `file` controls by name.
    async fn upload(
        &mut self,
        path: &str,
        form: &[(&str, &str)],
        files: &[(&str, &str)],
    ) -> Answer {
        let mut body = String::new();
        for (name, text) in form {
            write!(
                body,
                "--b\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n"
            )
            .unwrap();
        }
        for (name, text) in files {
            write!(
                body,
                "--b\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
                 content-type: text/plain\r\n\r\n{text}\r\n"
            )
            .unwrap();
        }
        body += "--b--\r\n";
        self.send("POST", path, "multipart/form-data; boundary=b", body).await
    }

    async fn sign_in(&mut self, email: &str) {
        let session = self.test.session(email).await;
        self.cookies.push(("docent_session".to_owned(), session));
    }
}

impl TestDesk {
    /// A session's token, by a code as the mail has it.
    async fn session(&self, email: &str) -> String {
        sign_in::request_code(&self.desk, email, "en").await.unwrap();
        let found = self.desk.store.write(|connection| {
            Box::pin(async move {
                let statement = "select payload from outbox order by number desc limit 1";
                Ok(sqlx::query_scalar::<_, String>(statement).fetch_one(&mut *connection).await?)
            })
        });
        let payload: Value = serde_json::from_str(&found.await.unwrap()).unwrap();
        let code = self.desk.secret.sign_in_code(payload["code_id"].as_str().unwrap());
        sign_in::redeem(&self.desk, email, &code).await.unwrap().token
    }
}

/// What a page was given: its template and its data.
fn shown(answer: &Answer) -> (&str, Value) {
    let (template, data) = answer.text.split_once(' ').unwrap_or((&answer.text, "null"));
    (template, serde_json::from_str(data).unwrap_or_else(|_| panic!("{}", answer.text)))
}

fn location(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    answer.headers["location"].to_str().unwrap().to_owned()
}

const DRAFT: [(&str, &str); 6] = [
    ("page", "/en/contact/"),
    ("email", "ada@example.com"),
    ("subject", "Cannot <b>sign in</b>"),
    ("description", "It says 0x8007."),
    ("priority", "high"),
    ("website", ""),
];

#[tokio::test]
async fn a_form_without_a_script_opens_a_case_and_shows_the_receipt() {
    on_both(async |test: TestDesk| {
        let mut browser = Browser::new(&test);
        let answer = browser.upload("/desk/nl/cases", &DRAFT, &[("log.txt", "hello")]).await;
        let address = location(&answer);
        assert!(address.contains("?new=1767226500000."), "{address}");
        // Pressed twice.
        let again = browser.upload("/desk/nl/cases", &DRAFT, &[("log.txt", "hello")]).await;
        assert_eq!(location(&again), address);
        let page = browser.get(&address).await;
        assert_eq!(page.status, StatusCode::OK);
        assert_eq!(page.headers["cache-control"], "no-store");
        let (template, case) = shown(&page);
        assert_eq!(template, "case");
        assert_eq!(case["receipt"], true);
        assert_eq!(case["subject"], "Cannot <b>sign in</b>");
        assert_eq!(case["timeline"][0]["attachments"][0]["name"], "log.txt");
        let link = case["link"].as_str().unwrap().replace("https://help.example.com", "");
        // Somebody else's browser needs the link.
        let path = address.split('?').next().unwrap();
        let mut other = Browser::new(&test);
        assert!(location(&other.get(path).await).starts_with("/desk/nl/sign-in?back=%2Fcases"));
        assert_eq!(location(&other.get(&link).await), path);
        assert_eq!(other.get(path).await.status, StatusCode::OK);
    })
    .await;
}

#[tokio::test]
async fn a_form_with_problems_comes_back_with_what_was_typed() {
    on_both(async |test: TestDesk| {
        let mut browser = Browser::new(&test);
        let mut draft = DRAFT;
        draft[1] = ("email", "nobody");
        let answer = browser.upload("/desk/en/cases", &draft, &[("run.exe", "MZ\0\0")]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        let (template, page) = shown(&answer);
        assert_eq!(template, "new-case");
        assert_eq!(page["typed"]["email"], "nobody");
        assert_eq!(page["typed"]["description"], "It says 0x8007.");
        assert_eq!(page["problems"], json!([{ "field": "email", "code": "not-an-email" }]));
        assert_eq!(page["files"], json!(["type-not-allowed"]));
    })
    .await;
}

#[tokio::test]
async fn a_reader_comments_escalates_closes_reopens_and_rates() {
    on_both(async |test: TestDesk| {
        let mut browser = Browser::new(&test);
        let opened = location(&browser.upload("/desk/en/cases", &DRAFT, &[]).await);
        let path = opened.split('?').next().unwrap().to_owned();
        let seen = shown(&browser.get(&path).await).1["seen"].as_str().unwrap().to_owned();

        let to = format!("{path}/comments");
        let empty = browser.upload(&to, &[("body", " "), ("seen", &seen)], &[]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(shown(&empty).1["problems"], json!([{ "field": "body", "code": "required" }]));
        let refused = browser.upload(&to, &[("body", "x")], &[("run.exe", "MZ\0\0")]).await;
        assert_eq!(shown(&refused).1["files"], json!(["type-not-allowed"]));
        assert_eq!(shown(&refused).1["typed"]["body"], "x");
        let said = [("body", "More of it"), ("seen", seen.as_str())];
        let first = location(&browser.upload(&to, &said, &[("a.txt", "a")]).await);
        assert!(first.starts_with(&format!("{path}#e-")), "{first}");
        // Pressed twice, even much later: the page has not moved on.
        test.pass(20 * 60 * 1000);
        assert_eq!(location(&browser.upload(&to, &said, &[("a.txt", "a")]).await), first);
        // The same words under a later entry are meant.
        let seen = shown(&browser.get(&path).await).1["seen"].as_str().unwrap().to_owned();
        let later = [("body", "More of it"), ("seen", seen.as_str())];
        assert_ne!(location(&browser.upload(&to, &later, &[]).await), first);

        let escalated = browser.post(&format!("{path}/escalate"), &[("reason", "")]).await;
        assert_eq!(escalated.status, StatusCode::UNPROCESSABLE_ENTITY);
        for (act, form) in [
            ("escalate", &[("reason", "We stand still")][..]),
            ("close", &[]),
            ("reopen", &[("seen", "1")]),
            ("close", &[("seen", "2")]),
            ("rating", &[("score", "4"), ("comment", "Good")]),
        ] {
            location(&browser.post(&format!("{path}/{act}"), form).await);
        }
        let case = shown(&browser.get(&path).await).1;
        let kinds: Vec<&str> = case["timeline"]
            .as_array()
            .unwrap()
            .iter()
            .map(|entry| entry["kind"].as_str().unwrap())
            .collect();
        assert_eq!(
            kinds,
            ["created", "comment", "comment", "escalate", "close", "reopen", "close", "rate"]
        );
        assert_eq!(case["timeline"][1]["attachments"].as_array().unwrap().len(), 1);
        assert_eq!(case["actions"], json!(["reopen", "rate"]));
        let refused = browser.upload(&to, &[("body", "too late")], &[]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        assert_eq!(shown(&refused).1["key"], "desk-not-possible");
        let wrong = browser.post(&format!("{path}/explode"), &[]).await;
        assert_eq!(wrong.status, StatusCode::NOT_FOUND);
    })
    .await;
}

#[tokio::test]
async fn a_code_signs_in_and_leads_back() {
    on_both(async |test: TestDesk| {
        let mut browser = Browser::new(&test);
        let to = location(&browser.get("/desk/en/cases?status=open").await);
        assert_eq!(to, "/desk/en/sign-in?back=%2Fcases%3Fstatus%3Dopen");
        let page = browser.get(&to).await;
        assert_eq!(shown(&page).1["back"], "/cases?status=open");
        let wrong = browser.post("/desk/en/sign-in", &[("email", "nobody")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let sent = browser.post("/desk/en/sign-in", &[("email", "ada@example.com")]).await;
        assert_eq!((sent.status, shown(&sent).1["sent"].clone()), (StatusCode::OK, json!(true)));
        let form = [("email", "ada@example.com"), ("code", "no"), ("back", "/cases")];
        let wrong = browser.post("/desk/en/sign-in/code", &form).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(shown(&wrong).1["problem"], "desk-code-wrong");
        browser.sign_in("ada@example.com").await;
        assert_eq!(browser.get("/desk/en/cases").await.status, StatusCode::OK);
        assert_eq!(location(&browser.get("/desk/en/sign-in?back=//evil").await), "/desk/en//evil");
        assert_eq!(location(&browser.post("/desk/en/sign-out", &[]).await), "/desk/en/");
        assert!(location(&browser.get("/desk/en/cases").await).starts_with("/desk/en/sign-in"));
    })
    .await;
}

#[tokio::test]
async fn a_list_is_narrowed_by_its_address_alone() {
    on_both(async |test: TestDesk| {
        let mut browser = Browser::new(&test);
        let mut opened = Vec::new();
        for (subject, product) in [("One", "press"), ("Two", "loom"), ("Three", "press")] {
            let mut draft = DRAFT.to_vec();
            draft[2] = ("subject", subject);
            draft.push(("product", product));
            opened.push(location(&browser.upload("/desk/en/cases", &draft, &[]).await));
        }
        browser.sign_in("ada@example.com").await;
        let mut subjects = async |query: &str| {
            let page = shown(&browser.get(&format!("/desk/en/cases{query}")).await).1;
            let tickets = page["tickets"].as_array().unwrap().clone();
            let subjects = tickets.iter().map(|t| t["subject"].as_str().unwrap().to_owned());
            (subjects.collect::<Vec<_>>().join(" "), page["next"].clone(), page["narrowed"].clone())
        };
        for (query, expected, narrowed) in [
            ("", "Three Two One", false),
            ("?q=&status=&product=&sort=", "Three Two One", false),
            ("?sort=oldest", "One Two Three", false),
            ("?product=press", "Three One", true),
            ("?product=press&q=one", "One", true),
            ("?status=closed", "", true),
        ] {
            let (found, _, is) = subjects(query).await;
            assert_eq!((found.as_str(), is), (expected, json!(narrowed)), "{query}");
        }
        let (found, next, _) = subjects("?limit=2").await;
        assert_eq!(found, "Three Two");
        let next = next.as_str().unwrap().replace("/desk/en/cases", "");
        assert_eq!(subjects(&next).await.0, "One");
        let wrong = browser.get("/desk/en/cases?status=nothing").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(shown(&wrong).1["key"], "desk-malformed");
        let home = shown(&browser.get("/desk/en/").await).1;
        assert_eq!(home["cases"].as_array().unwrap().len(), 3);

        test.pass(1);
        let first = opened[0].split('?').next().unwrap();
        location(&browser.upload(&format!("{first}/comments"), &[("body", "More")], &[]).await);
        for (query, expected) in [("", "One Three Two"), ("?sort=newest", "Three Two One")] {
            let page = shown(&browser.get(&format!("/desk/en/cases{query}")).await).1;
            let subject = |t: &serde_json::Value| t["subject"].as_str().unwrap().to_owned();
            let subjects: Vec<_> =
                page["tickets"].as_array().unwrap().iter().map(subject).collect();
            assert_eq!(subjects.join(" "), expected, "what moved last comes first: {query}");
        }
    })
    .await;
}

#[tokio::test]
async fn an_agent_answers_on_pages_that_readers_do_not_see() {
    on_both(async |test: TestDesk| {
        let mut reader = Browser::new(&test);
        let opened = location(&reader.upload("/desk/en/cases", &DRAFT, &[]).await);
        let path = opened.split('?').next().unwrap().to_owned();
        let agents = path.replace("/cases/", "/agent/cases/");
        for path in ["/desk/en/agent/", agents.as_str()] {
            assert!(location(&reader.get(path).await).contains("/sign-in?"), "{path}");
        }
        let account = test.agent("grace@example.com").await;
        let mut agent = Browser::new(&test);
        agent.sign_in("grace@example.com").await;
        assert_eq!(location(&agent.get(&path).await), agents);
        let inbox = shown(&agent.get("/desk/en/agent/?assignee=none").await).1;
        assert_eq!(inbox["tickets"].as_array().unwrap().len(), 1);
        for (act, form) in
            [("assign", ("assignee", account.id.as_str())), ("priority", ("priority", "critical"))]
        {
            let to = location(&agent.post(&format!("{agents}/{act}"), &[form]).await);
            assert!(to.starts_with(&agents), "{to}");
        }
        for (act, form) in [
            ("note", &[("note", "A known fault")][..]),
            ("reply", &[("body", "Try again"), ("status", "pending")]),
        ] {
            let to = location(&agent.upload(&format!("{agents}/{act}"), form, &[]).await);
            assert!(to.starts_with(&agents), "{to}");
        }
        let empty = agent.upload(&format!("{agents}/note"), &[("note", "")], &[]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(shown(&empty).1["problems"][0]["field"], "note");
        let case = shown(&agent.get(&agents).await).1;
        assert_eq!((&case["status"], &case["priority"]), (&json!("pending"), &json!("critical")));
        assert_eq!(case["assignee"], account.id);
        assert_eq!(case["statuses"], json!(["open", "pending", "solved", "closed"]));
        let page = reader.get(&path).await;
        assert!(page.text.contains("Try again") && !page.text.contains("A known fault"));

        reader.sign_in("ada@example.com").await;
        assert_eq!(reader.get("/desk/en/agent/").await.status, StatusCode::FORBIDDEN);
        let forbidden = reader.upload(&format!("{agents}/note"), &[("note", "x")], &[]).await;
        assert_eq!(forbidden.status, StatusCode::FORBIDDEN);
    })
    .await;
}

#[tokio::test]
async fn what_is_not_there_is_a_page_in_the_locale() {
    on_both(async |test: TestDesk| {
        let mut browser = Browser::new(&test);
        browser.sign_in("ada@example.com").await;
        for (path, locale) in
            [("/desk/nl/nothing", "nl"), ("/desk/nl/cases/00", "nl"), ("/desk/xx/cases", "en")]
        {
            let title = test.desk.pages.text(&locale.parse().unwrap(), "desk-not-found", &[]);
            let answer = browser.get(path).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
            let (template, page) = shown(&answer);
            assert_eq!((template, page["title"].as_str().unwrap()), ("message", &*title), "{path}");
        }
    })
    .await;
}
