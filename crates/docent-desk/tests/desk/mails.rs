//! What mails say, to whom, and in which language; and who gets none.

use std::sync::atomic::Ordering;

use axum::body::Body;
use axum::http::Request;
use docent_desk::access::{Keys, Principal};
use docent_desk::outbox::{self, Counts};
use docent_desk::sign_in::PER_TEN_MINUTES;
use docent_desk::tickets::{self, Act, act};
use docent_model::{Draft, Priority};
use serde_json::json;

use crate::desk::{TestDesk, on_both};
use crate::mail::Mail;
use crate::people::{once, signed_in};

const MINUTE: i64 = 60 * 1000;

/// Opens a ticket and gives its id and key.
async fn open(test: &TestDesk, locale: &str, email: &str, key: &str) -> (String, String) {
    let draft = json!({
        "locale": locale, "page": "", "email": email, "subject": "Buy my pills",
        "description": "See https://evil.example", "priority": "high",
    });
    let answer = test.post("/tickets", "", key, &draft).await;
    assert_eq!(answer.status, 201, "{}", answer.text);
    let receipt = answer.json();
    (receipt["id"].as_str().unwrap().to_owned(), receipt["key"].as_str().unwrap().to_owned())
}

async fn mails(test: &TestDesk) -> Vec<Mail> {
    let counts = outbox::drain_once(&test.desk).await.unwrap();
    let mails = test.sent();
    assert_eq!((counts.sent, counts.dead, counts.waiting), (mails.len(), 0, 0), "{counts:?}");
    mails
}

async fn the_mail(test: &TestDesk) -> Mail {
    let mut mails = mails(test).await;
    assert_eq!(mails.len(), 1, "{mails:?}");
    mails.remove(0)
}

#[tokio::test]
async fn a_receipt_is_in_the_reader_s_language_and_holds_nothing_that_somebody_typed() {
    on_both(async |test: TestDesk| {
        for (locale, subject, link) in [
            ("en", "We received your case 1", "See the case here:"),
            ("nl", "We hebben uw case 2 ontvangen", "Bekijk de case hier:"),
            ("ar", "استلمنا طلبك رقم 3", "اطّلع على الطلب هنا:"),
            ("ja", "お問い合わせ 4 を受け付けました", "お問い合わせはこちらで確認できます:"),
        ] {
            let email = format!("{locale}@example.com");
            let (id, key) = open(&test, locale, &email, locale).await;
            let mail = the_mail(&test).await;
            assert_eq!((mail.to.as_str(), mail.subject.as_str()), (email.as_str(), subject));
            // The address stands on a line of its own, whichever way the text runs.
            let address = format!("https://help.example.com/desk/{locale}/cases/{id}?mail=");
            assert!(mail.text.contains(&format!("{link}\n{address}")), "{}", mail.text);
            // Whoever sent the form has the key; this link is for whoever reads the address.
            assert!(!mail.text.contains(&key), "{}", mail.text);
            assert!(!mail.text.contains("pills") && !mail.text.contains("evil"), "{}", mail.text);
            for (name, value) in [
                ("Auto-Submitted", "auto-generated"),
                ("Content-Language", locale),
                ("Content-Transfer-Encoding", "quoted-printable"),
                ("Content-Type", "text/plain; charset=utf-8"),
                ("Message-ID", &format!("<{}@localhost>", mail.id)),
                ("Date", "Thu, 01 Jan 2026 00:00:00 +0000"),
            ] {
                assert_eq!(mail.header(name), Some(value), "{}", mail.raw);
            }
            assert!(mail.raw.lines().all(|line| line.len() <= 78), "{}", mail.raw);
        }
    })
    .await;
}

#[tokio::test]
async fn every_code_that_was_promised_is_mailed_and_signs_in() {
    on_both(async |test: TestDesk| {
        let asked = json!({ "email": "Ada@example.com", "locale": "ar" });
        // As many mails as the address may get otherwise: they hold back no code.
        for round in 0..5 {
            open(&test, "ar", "ada@example.com", &format!("round {round}")).await;
            assert_eq!(mails(&test).await.len(), 1);
            test.pass(10 * MINUTE);
        }
        let mut code = String::new();
        for _ in 0..PER_TEN_MINUTES {
            assert_eq!(test.post("/sign-in", "", "", &asked).await.status, 202);
            let mail = the_mail(&test).await;
            assert_eq!(
                (mail.to.as_str(), mail.subject.as_str()),
                ("ada@example.com", "رمز تسجيل الدخول")
            );
            mail.text.lines().nth(2).unwrap().clone_into(&mut code);
            assert!(code.len() == 8 && code.bytes().all(|byte| byte.is_ascii_digit()), "{code}");
        }
        let redeemed = json!({ "email": "ada@example.com", "code": code });
        assert_eq!(test.post("/sign-in/redeem", "", "", &redeemed).await.status, 200);
        let rows = test.desk.store.letters("sent", 9).await.unwrap();
        assert!(!format!("{rows:?}").contains(&code), "a code is stored in clear");
    })
    .await;
}

#[tokio::test]
async fn an_address_that_anybody_can_type_gets_no_flood_of_receipts() {
    on_both(async |test: TestDesk| {
        let victim = ["Victim@example.com", "victim@example.com", "VICTIM@EXAMPLE.COM"];
        for (number, email) in (0..).zip(victim) {
            open(&test, "en", email, &format!("burst {number}")).await;
        }
        assert_eq!(the_mail(&test).await.to, "victim@example.com");
        let kept = test.desk.store.letters("suppressed", 9).await.unwrap();
        let reason = "the address got a receipt a short time ago";
        assert_eq!(kept.iter().map(|row| &*row.error).collect::<Vec<_>>(), [reason, reason]);
        for round in 1..5 {
            test.pass(10 * MINUTE);
            open(&test, "en", victim[0], &format!("round {round}")).await;
            assert_eq!(mails(&test).await.len(), 1);
        }
        test.pass(10 * MINUTE);
        open(&test, "en", victim[0], "too many").await;
        assert_eq!(mails(&test).await.len(), 0);
        let last = test.desk.store.letters("suppressed", 1).await.unwrap().remove(0);
        assert_eq!(last.error, "the address got as many mails as allowed in 24 hours");
        // Another address is not held back, nor this one on the next day, nor whoever is signed in.
        open(&test, "en", "other@example.com", "another").await;
        test.pass(24 * 60 * MINUTE);
        open(&test, "en", victim[0], "next day").await;
        assert_eq!(mails(&test).await.len(), 2);
        let known = signed_in(&test.requester(victim[1]).await);
        for _ in 0..2 {
            let draft = Draft {
                locale: "en".to_owned(),
                subject: "Help".to_owned(),
                description: "Text".to_owned(),
                priority: "low".to_owned(),
                ..Draft::default()
            };
            tickets::open(&test.desk, &known, &draft, once(&known)).await.unwrap();
        }
        assert_eq!(mails(&test).await.len(), 2);
        // What agents open for others is limited, too, as long as nobody has shown that they read the address.
        let agent = signed_in(&test.agent("grace@example.com").await);
        for (email, expected) in [("new@example.com", 1), (victim[1], 2)] {
            for _ in 0..2 {
                let draft = Draft {
                    locale: "en".to_owned(),
                    email: email.to_owned(),
                    subject: "Help".to_owned(),
                    description: "Text".to_owned(),
                    priority: "low".to_owned(),
                    ..Draft::default()
                };
                tickets::open(&test.desk, &agent, &draft, once(&agent)).await.unwrap();
            }
            assert_eq!(mails(&test).await.len(), expected, "{email}");
        }
    })
    .await;
}

/// The path and query of the link in a mail.
fn link(mail: &Mail) -> String {
    let line = mail.text.lines().find_map(|line| line.strip_prefix("https://help.example.com"));
    line.unwrap_or_else(|| panic!("no link: {}", mail.text)).to_owned()
}

#[tokio::test]
async fn an_address_is_written_to_again_once_its_reader_opened_the_receipt_s_link() {
    on_both(async |test: TestDesk| {
        let (id, key) = open(&test, "nl", "ada@example.com", "k").await;
        let receipt = the_mail(&test).await;
        let grace = signed_in(&test.agent("grace@example.com").await);
        let say =
            |text: &str| act(&test.desk, &grace, &id, Act::Comment(text.to_owned()), once(&grace));
        let path = format!("/desk/nl/cases/{id}");
        let link = link(&receipt);
        let token = link.strip_prefix(&format!("{path}?mail=")).unwrap();
        // Neither the key of whoever sent the form, nor anything but a GET of the right token shows that they read mail.
        for (method, query) in [
            ("GET", format!("key={key}")),
            ("GET", format!("mail={key}")),
            ("GET", format!("mail={}", "0".repeat(64))),
            ("GET", format!("key={token}")),
            ("HEAD", format!("mail={token}")),
        ] {
            let request = Request::builder().method(method).uri(format!("{path}?{query}"));
            let answer = test.send(request.body(Body::empty()).unwrap()).await;
            assert_eq!(answer.status, 303, "{query}");
            let opens = query == format!("key={key}") || method == "HEAD";
            assert_eq!(answer.headers.contains_key("set-cookie"), opens, "{query}");
            say("Too early.").await.unwrap();
            assert_eq!(mails(&test).await.len(), 0, "{query}");
            let kept = test.desk.store.letters("suppressed", 1).await.unwrap().remove(0);
            assert_eq!(kept.template, "comment");
            assert_eq!(kept.error, "nobody has shown that they read the mails of the address");
        }
        let answer = test.get_with(&link, "").await;
        assert_eq!(
            (answer.status.as_u16(), answer.headers["location"] == path.as_str()),
            (303, true)
        );
        let cookie = answer.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap();
        assert_eq!(cookie, format!("docent_case_{id}={key}"));
        assert_eq!(test.get_with(&path, cookie).await.status, 200);
        // What was held back stays so: it stands on the page. What comes now is told, with a link that opens the case.
        assert_eq!(mails(&test).await.len(), 0);
        say("Now.").await.unwrap();
        let mail = the_mail(&test).await;
        assert!(mail.text.contains("Now.") && mail.text.contains(&link), "{}", mail.text);
        assert!(!mail.text.contains("Open de link"), "{}", mail.text);
        // The address is verified, and not only the case.
        let (other, _) = open(&test, "nl", "ADA@example.com", "other").await;
        act(&test.desk, &grace, &other, Act::Solve, once(&grace)).await.unwrap();
        assert_eq!(the_mail(&test).await.subject, "Uw case 2 is opgelost");
    })
    .await;
}

#[tokio::test]
async fn an_answer_is_shown_to_an_account_without_a_secret_in_its_link() {
    on_both(async |test: TestDesk| {
        let (id, _) = open(&test, "nl", "ada@example.com", "k").await;
        assert!(the_mail(&test).await.text.contains("Open de link"));
        let grace = signed_in(&test.agent("grace@example.com").await);
        test.requester("ada@example.com").await;
        let answer = "Try this.\r\nSubject: injected\r\n\r\nمرحبا 👋 — the end";
        let answer = Act::Comment(answer.to_owned());
        act(&test.desk, &grace, &id, answer, once(&grace)).await.unwrap();
        let mail = the_mail(&test).await;
        assert_eq!(mail.subject, "Er is een antwoord op uw case 1");
        let quoted = "grace schreef:\n\nTry this.\nSubject: injected\n\nمرحبا 👋 — the end\n\n";
        assert!(mail.text.contains(quoted), "{}", mail.text);
        // They sign in; a secret in a mail that is passed on would open the ticket to others.
        assert_eq!(link(&mail), format!("/desk/nl/cases/{id}"));
    })
    .await;
}

#[tokio::test]
async fn status_assignment_and_escalation_are_told_to_whom_they_concern() {
    on_both(async |test: TestDesk| {
        let (id, key) = open(&test, "ja", "ada@example.com", "k").await;
        test.requester("ada@example.com").await;
        let grace = test.agent("grace@example.com").await;
        let alan = signed_in(&test.agent("alan@example.com").await);
        let (grace_id, grace, ada) =
            (grace.id.clone(), signed_in(&grace), Principal::Key(Keys::one(key)));
        mails(&test).await;
        let text = || "It is <urgent>".to_owned();
        for (who, what, expected) in [
            (&ada, Act::Comment(text()), ""),
            (&alan, Act::Assign(Some(grace_id.clone())), "grace: Case 1 was assigned to you"),
            (&ada, Act::Comment(text()), "grace: There is news in case 1"),
            (&grace, Act::Note(text()), ""),
            (&alan, Act::Note(text()), "grace: There is news in case 1"),
            (
                &ada,
                Act::Escalate(text()),
                "alan: Case 1 was escalated, grace: Case 1 was escalated",
            ),
            (&grace, Act::Escalate(text()), "alan: Case 1 was escalated"),
            (&grace, Act::Wait, "ada: お問い合わせ 1 へのご返信をお待ちしています"),
            (&ada, Act::Comment(text()), "grace: There is news in case 1"),
            (
                &alan,
                Act::Priority(Priority::Critical),
                "ada: お問い合わせ 1 の優先度が変わりました",
            ),
            (&grace, Act::Solve, "ada: お問い合わせ 1 は解決済みになりました"),
            (&grace, Act::Reopen, "ada: お問い合わせ 1 が再開されました"),
            (&grace, Act::Close, "ada: お問い合わせ 1 は終了しました"),
            (&ada, Act::Reopen, "grace: There is news in case 1"),
            (&ada, Act::Close, "grace: There is news in case 1"),
        ] {
            let shown = format!("{what:?}");
            act(&test.desk, who, &id, what, once(who)).await.expect(&shown);
            let mut told: Vec<String> = mails(&test)
                .await
                .iter()
                .map(|mail| format!("{}: {}", mail.to.split('@').next().unwrap(), mail.subject))
                .collect();
            told.sort();
            assert_eq!(told.join(", "), expected, "{shown}");
        }
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_written_is_dead_at_once_with_its_reason() {
    on_both(async |test: TestDesk| {
        test.requester("ada@example.com").await;
        let codes = ["sign-in", "birthday", "receipt"];
        let rows = codes.map(|template| {
            (docent_desk::secret::id(), json!({ "template": template, "code_id": "c", "locale": "en" }), template)
        });
        let now = test.time.load(Ordering::SeqCst);
        let stored = test.desk.store.write(move |connection| {
            Box::pin(async move {
                for (id, payload, template) in rows {
                    sqlx::query(
                        "insert into outbox (id, kind, target, template, payload, state, attempts, due_at, error, created_at) \
                         values ($1, 'mail', 'ada@example.com', $2, $3, 'waiting', 0, $4, '', $4)",
                    )
                    .bind(id)
                    .bind(template)
                    .bind(payload.to_string())
                    .bind(now)
                    .execute(&mut *connection)
                    .await?;
                }
                Ok(())
            })
        });
        stored.await.unwrap();
        test.pass(10 * MINUTE);
        let counts = outbox::drain_once(&test.desk).await.unwrap();
        assert_eq!(counts, Counts { dead: 3, ..Counts::default() });
        let mut errors: Vec<String> = test
            .desk
            .store
            .letters("dead", 9)
            .await
            .unwrap()
            .into_iter()
            .map(|row| format!("{}: {}", row.template, row.error))
            .collect();
        errors.sort();
        assert_eq!(
            errors,
            [
                "birthday: there is no mail `birthday`",
                "receipt: the ticket is gone",
                "sign-in: the code had expired before the mail could be sent",
            ]
        );
        assert_eq!(test.sent().len(), 0);
    })
    .await;
}
