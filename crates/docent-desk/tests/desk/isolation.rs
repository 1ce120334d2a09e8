//! The isolation matrix: every route, asked by everybody whose ticket it is not, says nothing and changes nothing.

use axum::http::request::Builder;
use docent_desk::sign_in::SESSION_LIFE;
use docent_desk::{DeskConfig, accounts, secret};
use serde_json::{Value, json};

use crate::desk::{Answer, START, TestDesk, on_both_with};
use crate::identity::{token, with_identity};
use crate::routes::{self, Route};

/// In the ticket, and nowhere else.
const MARK: &str = "zanzibar";

/// How somebody says who they are.
enum Proof {
    Nothing,
    Bearer(String),
    Cookie(String),
}

/// Somebody whose ticket it is not.
struct Stranger {
    name: &'static str,
    proof: Proof,
    /// Whether the proof is good, for something else.
    known: bool,
}

fn stranger(name: &'static str, proof: Proof, known: bool) -> Stranger {
    Stranger { name, proof, known }
}

impl Proof {
    fn put(&self, request: Builder) -> Builder {
        let request = request.header("sec-fetch-site", "same-origin");
        match self {
            Proof::Nothing => request,
            Proof::Bearer(token) => request.header("authorization", format!("Bearer {token}")),
            Proof::Cookie(cookie) => request.header("cookie", cookie),
        }
    }
}

async fn ask(test: &TestDesk, route: &Route, ticket: &Ticket, proof: &Proof) -> Answer {
    let request = route.request(&ticket.id, &ticket.file);
    test.send(proof.put(request).body(route.body()).unwrap()).await
}

/// The status; a page that sends its reader to sign in says 401 in its own way.
fn status(answer: &Answer) -> u16 {
    let target = answer.headers.get("location").map_or("", |target| target.to_str().unwrap());
    match answer.status.as_u16() {
        303 if target.starts_with("/desk/en/sign-in?") => 401,
        status => status,
    }
}

/// A ticket with a file.
struct Ticket {
    id: String,
    key: String,
    file: String,
}

/// A ticket of somebody in the organization `Acme`.
async fn ticket(test: &TestDesk) -> Ticket {
    let mut draft = crate::submit::draft("");
    draft["subject"] = json!(format!("About {MARK}"));
    draft["description"] = json!(format!("We are in {MARK}."));
    let now = test.desk.clock.now() / 1000;
    let email = format!("owner@{MARK}.example");
    let identity = json!({ "email": email, "organization": "Acme", "exp": now + 300 });
    let key = secret::id();
    let receipt = test.post("/tickets", &token(&identity), &key, &draft).await;
    assert_eq!(receipt.status.as_u16(), 201, "{}", receipt.text);
    let word = |name: &str| receipt.json()[name].as_str().unwrap().to_owned();
    let (id, key) = (word("id"), word("key"));
    let all = routes::all(test).await;
    let upload =
        all.iter().find(|route| route.path.ends_with("/tickets/{id}/attachments")).unwrap();
    let ticket = Ticket { id, key, file: String::new() };
    let proof = Proof::Bearer(ticket.key.clone());
    let request = upload.request(&ticket.id, "");
    let stored = test.send(proof.put(request).body(upload.body()).unwrap()).await;
    let file = stored.json()["attachments"][0]["id"].as_str().unwrap().to_owned();
    Ticket { file, ..ticket }
}

/// Everybody in the world but those who may see the ticket. The clock moves on, so that some of their proofs expire.
async fn strangers(test: &TestDesk) -> Vec<Stranger> {
    let store = &test.desk.store;
    for name in ["Acme", "Other"] {
        accounts::add_organization(store, name, START).await.unwrap();
    }
    let contacts = [("Acme", "colleague@example.com", false), ("Other", "boss@example.com", true)];
    for (organization, email, authorized) in contacts {
        accounts::add_contact(store, organization, email, authorized, START).await.unwrap();
    }
    let expired = test.sign_in("late@example.com").await;
    test.pass(SESSION_LIFE);
    let now = (START + SESSION_LIFE) / 1000;
    let good = |changes: Value| {
        let mut claims = json!({ "exp": now + 300, "email": "token@example.com" });
        claims.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        Proof::Bearer(token(&claims))
    };
    let receipt = test.post("/tickets", "", "other", &crate::submit::draft("x@example.com")).await;
    let receipt = receipt.json();
    let (id, key) = (receipt["id"].as_str().unwrap(), receipt["key"].as_str().unwrap());
    let owner = format!("owner@{MARK}.example");
    vec![
        stranger("nobody", Proof::Nothing, false),
        stranger("no key at all", Proof::Bearer("00".to_owned()), true),
        stranger("another ticket's key", Proof::Bearer(key.to_owned()), true),
        stranger("another case's cookie", Proof::Cookie(format!("docent_case_{id}={key}")), true),
        stranger("a requester", Proof::Cookie(test.sign_in("eve@example.com").await), true),
        stranger("a colleague", Proof::Cookie(test.sign_in("colleague@example.com").await), true),
        stranger(
            "another organization",
            Proof::Cookie(test.sign_in("boss@example.com").await),
            true,
        ),
        stranger("another person's token", good(json!({})), true),
        stranger("another organization's token", good(json!({ "organization": "Other" })), true),
        stranger("an ended session", Proof::Cookie(expired), false),
        stranger("no session", Proof::Cookie("docent_session=00".to_owned()), false),
        stranger("an expired token", good(json!({ "email": owner, "exp": now - 61 })), false),
        stranger("another audience", good(json!({ "email": owner, "aud": "other" })), false),
        stranger(
            "an unverified address",
            good(json!({ "email": owner, "email_verified": false })),
            false,
        ),
    ]
}

fn config() -> DeskConfig {
    with_identity()
}

#[tokio::test]
async fn a_route_of_a_ticket_says_nothing_to_strangers_and_does_nothing() {
    on_both_with(config(), async |test: TestDesk| {
        let strangers = strangers(&test).await;
        let ticket = ticket(&test).await;
        let path = format!("/tickets/{}", ticket.id);
        let before = test.get(&path, &ticket.key).await.text;
        assert!(before.contains(MARK));
        let mut cells = 0;
        // Signing out ends the asker's own session and leaves the rest of the matrix without it.
        let all = routes::all(&test).await.into_iter();
        for route in all.filter(|route| !route.path.ends_with("/sign-out")) {
            for stranger in &strangers {
                let answer = ask(&test, &route, &ticket, &stranger.proof).await;
                let status = status(&answer);
                let cell = format!("{} {} {}: {status}", route.method, route.path, stranger.name);
                assert!(status < 500 && !answer.text.contains(MARK), "{cell} {}", answer.text);
                let of_ticket = route.path.contains("{id}");
                if of_ticket || !(route.open || stranger.known) {
                    assert!([401, 403, 404].contains(&status), "{cell} {}", answer.text);
                }
                if of_ticket && !stranger.known {
                    assert_eq!(status, 401, "{cell} {}", answer.text);
                }
                cells += 1;
            }
        }
        assert!(cells > 200, "{cells}");
        for stranger in &strangers {
            if let (Proof::Cookie(cookie), true) = (&stranger.proof, stranger.known) {
                let signed_in = cookie.starts_with("docent_session");
                let status = test.get_with("/api/v1/me", cookie).await.status.as_u16();
                assert_eq!(status, if signed_in { 200 } else { 401 }, "{}", stranger.name);
            }
        }
        assert_eq!(test.get(&path, &ticket.key).await.text, before);
    })
    .await;
}

#[tokio::test]
async fn an_invalid_proof_is_never_taken_for_nobody() {
    on_both_with(config(), async |test: TestDesk| {
        let strangers = strangers(&test).await;
        let open = routes::all(&test).await;
        let open =
            open.iter().find(|route| route.method == "POST" && route.path.ends_with("/tickets"));
        for stranger in strangers.iter().filter(|stranger| !stranger.known) {
            let request = stranger.proof.put(open.unwrap().request("", ""));
            let answer = test.send(request.body(open.unwrap().body()).unwrap()).await;
            let expected = if matches!(stranger.proof, Proof::Nothing) { 422 } else { 401 };
            assert_eq!(answer.status.as_u16(), expected, "{}: {}", stranger.name, answer.text);
        }
    })
    .await;
}

/// Without this, the matrix could be green because its requests are refused for another reason.
#[tokio::test]
async fn the_same_requests_are_taken_from_those_whose_ticket_it_is() {
    on_both_with(config(), async |test: TestDesk| {
        accounts::add_agent(&test.desk.store, "agnes@example.com", "Agnes", START).await.unwrap();
        let agent = Proof::Cookie(test.sign_in("agnes@example.com").await);
        for route in routes::all(&test).await.iter().filter(|route| route.path.contains("{id}")) {
            let ticket = ticket(&test).await;
            let owner = ask(&test, route, &ticket, &Proof::Bearer(ticket.key.clone())).await;
            let agent = ask(&test, route, &ticket, &agent).await;
            // A fresh ticket cannot be reopened or rated: that is told only to who may see it.
            let taken = |answer: &Answer| matches!(status(answer), 200..400 | 409);
            assert!(
                taken(&owner) || taken(&agent),
                "{} {}: {} {}",
                route.method,
                route.path,
                owner.text,
                agent.text
            );
        }
    })
    .await;
}
