//! Webhooks, received by a server over HTTP that checks signatures by itself.

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use axum::routing::post;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use docent_desk::DeskConfig;
use docent_desk::config::WebhookConfig;
use docent_desk::outbox::{self, WAITS};
use docent_desk::tickets::{Act, act};
use hmac::{Hmac, KeyInit, Mac};
use serde_json::{Value, json};
use sha2::Sha256;

use crate::desk::{START, TestDesk, WEBHOOK_SECRET, on_both_with};
use crate::people::{once, signed_in};

/// What a receiver got, and what it answers.
#[derive(Default)]
struct Receiver {
    got: Mutex<Vec<(String, String, Value)>>,
    answer: Mutex<StatusCode>,
}

async fn receive(
    State(receiver): State<Arc<Receiver>>,
    headers: HeaderMap,
    body: String,
) -> impl IntoResponse {
    let header = |name: &str| headers[name].to_str().unwrap().to_owned();
    let (id, timestamp) = (header("webhook-id"), header("webhook-timestamp"));
    let key = STANDARD.decode(WEBHOOK_SECRET.strip_prefix("whsec_").unwrap()).unwrap();
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).unwrap();
    mac.update(format!("{id}.{timestamp}.{body}").as_bytes());
    let signature = STANDARD.decode(header("webhook-signature").strip_prefix("v1,").unwrap());
    mac.verify_slice(&signature.unwrap()).expect("the signature is right");
    assert_eq!(header("content-type"), "application/json");
    receiver.got.lock().unwrap().push((id, timestamp, serde_json::from_str(&body).unwrap()));
    let answer = *receiver.answer.lock().unwrap();
    (answer, [("location", "/elsewhere")])
}

/// Starts a receiver and gives its address.
async fn receiver() -> (Arc<Receiver>, String) {
    let receiver = Arc::new(Receiver::default());
    let routes = Router::new()
        .route("/", post(receive))
        .route("/elsewhere", post(async || -> StatusCode { panic!("a redirect was followed") }))
        .with_state(Arc::clone(&receiver));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://localhost:{}/", listener.local_addr().unwrap().port());
    tokio::spawn(async move { axum::serve(listener, routes).await });
    (receiver, address)
}

fn webhook(url: &str, events: &[&str], private: bool) -> WebhookConfig {
    WebhookConfig {
        url: url.to_owned(),
        secret: "HOOK".to_owned(),
        events: events.iter().map(|event| (*event).to_owned()).collect(),
        private,
    }
}

/// Opens a ticket and writes a note on it: two events, and a receipt to an address that is not limited by then.
async fn open(test: &TestDesk, key: &str) -> String {
    let grace = test.agent(&format!("{key}@example.com")).await;
    let draft = json!({
        "locale": "en", "page": "", "email": "ada@example.com", "subject": "My secret subject",
        "description": "My secret text", "priority": "high",
    });
    let answer = test.post("/tickets", "", key, &draft).await;
    let id = answer.json()["id"].as_str().unwrap().to_owned();
    let note = Act::Note("A secret note".to_owned());
    act(&test.desk, &signed_in(&grace), &id, note, once(&signed_in(&grace))).await.unwrap();
    id
}

#[tokio::test]
async fn events_are_signed_and_tell_nothing_that_somebody_wrote() {
    let (receiver, url) = receiver().await;
    let config = DeskConfig { webhooks: vec![webhook(&url, &[], true)], ..DeskConfig::default() };
    on_both_with(config, async |test: TestDesk| {
        *receiver.answer.lock().unwrap() = StatusCode::NO_CONTENT;
        let ticket = open(&test, "k1").await;
        assert_eq!(outbox::drain_once(&test.desk).await.unwrap().sent, 3);
        let got = std::mem::take(&mut *receiver.got.lock().unwrap());
        let mut kinds: Vec<&Value> = got.iter().map(|(.., body)| &body["type"]).collect();
        kinds.sort_by_key(ToString::to_string);
        assert_eq!(kinds, ["ticket.created", "ticket.noted"]);
        for (_, timestamp, body) in &got {
            assert_eq!(timestamp, &(START / 1000).to_string());
            assert_eq!(body["timestamp"], "2026-01-01T00:00:00.000Z");
            assert_eq!((&body["data"]["id"], &body["data"]["number"]), (&json!(ticket), &json!(1)));
            let text = body.to_string();
            for secret in ["secret", "@", &test.desk.secret.ticket_key(&ticket)] {
                assert!(!text.contains(secret), "{text}");
            }
        }
    })
    .await;
}

#[tokio::test]
async fn an_event_keeps_its_id_until_it_is_taken_and_ends_where_the_receiver_is_gone() {
    let (receiver, url) = receiver().await;
    let webhooks = vec![webhook(&url, &["ticket.noted"], true)];
    let config = DeskConfig { webhooks, ..DeskConfig::default() };
    on_both_with(config, async |test: TestDesk| {
        open(&test, "k1").await;
        let mut waited = Vec::new();
        // A redirect is not followed: it would lead the signed event elsewhere.
        for (number, status) in [(0, 500), (1, 302), (2, 429)] {
            *receiver.answer.lock().unwrap() = StatusCode::from_u16(status).unwrap();
            assert_eq!(outbox::drain_once(&test.desk).await.unwrap().waiting, 1);
            let row = test.desk.store.letters("waiting", 9).await.unwrap().remove(0);
            waited.push(row.error);
            test.pass(WAITS[number]);
        }
        assert_eq!(waited, [500, 302, 429].map(|code| format!("the receiver answered {code}")));
        *receiver.answer.lock().unwrap() = StatusCode::OK;
        assert_eq!(outbox::drain_once(&test.desk).await.unwrap().sent, 1);
        let got = std::mem::take(&mut *receiver.got.lock().unwrap());
        assert!(
            got.len() == 4
                && got.iter().all(|(id, _, body)| { *id == got[0].0 && *body == got[0].2 })
        );

        *receiver.answer.lock().unwrap() = StatusCode::GONE;
        open(&test, "k2").await;
        assert_eq!(outbox::drain_once(&test.desk).await.unwrap().dead, 1);
        let dead = test.desk.store.letters("dead", 9).await.unwrap().remove(0);
        assert_eq!(dead.error, "the receiver answered 410: it is gone");
        receiver.got.lock().unwrap().clear();
    })
    .await;
}

#[tokio::test]
async fn a_name_that_leads_to_this_machine_is_not_called_unless_that_is_meant() {
    let (receiver, url) = receiver().await;
    let url = url.replace("http://", "https://");
    let config = DeskConfig { webhooks: vec![webhook(&url, &[], false)], ..DeskConfig::default() };
    on_both_with(config, async |test: TestDesk| {
        open(&test, "k1").await;
        assert_eq!(outbox::drain_once(&test.desk).await.unwrap().waiting, 2);
        for row in test.desk.store.letters("waiting", 9).await.unwrap() {
            assert!(row.error.contains("`localhost` has no public address"), "{}", row.error);
        }
        assert_eq!(receiver.got.lock().unwrap().len(), 0);
    })
    .await;
}
