//! Identity tokens of a host application.

use docent_desk::access::Identity;
use docent_desk::config::{IdentityAlgorithm, IdentityConfig};
use docent_desk::{DeskConfig, accounts};
use jsonwebtoken::{Algorithm, EncodingKey, Header, encode};
use serde_json::{Value, json};

use crate::desk::{START, TestDesk, keys, on_both_with};
use crate::submit::draft;

const SECRET: &str = "a secret of the tests, 32 bytes or more";
const NOW: i64 = START / 1000;
const DAY: i64 = 24 * 60 * 60;

fn config(algorithm: IdentityAlgorithm, key_file: &str) -> IdentityConfig {
    IdentityConfig {
        issuer: Some("https://app.example.com".to_owned()),
        audience: "docent".to_owned(),
        algorithm,
        key_file: Some(key_file.to_owned()),
        key_env: None,
    }
}

fn desk(algorithm: IdentityAlgorithm, key_file: &str) -> DeskConfig {
    DeskConfig { identity: Some(config(algorithm, key_file)), ..DeskConfig::default() }
}

fn file(name: &str) -> Vec<u8> {
    std::fs::read(keys().join(name)).unwrap()
}

/// The claims of a good token, with some of them changed; `null` takes one away.
fn claims(changes: &Value) -> Value {
    let mut claims = json!({
        "iss": "https://app.example.com", "aud": "docent", "exp": NOW + 300,
        "email": "ada@example.com", "email_verified": true, "name": "Ada",
    });
    for (name, value) in changes.as_object().unwrap() {
        claims[name] = value.clone();
        if value.is_null() {
            claims.as_object_mut().unwrap().remove(name);
        }
    }
    claims
}

/// A token that is good but for some of its claims.
pub(crate) fn token(changes: &Value) -> String {
    let key = EncodingKey::from_ed_pem(&file("ed25519.pem")).unwrap();
    encode(&Header::new(Algorithm::EdDSA), &claims(changes), &key).unwrap()
}

/// A desk that knows the key of [`token`].
pub(crate) fn with_identity() -> DeskConfig {
    desk(IdentityAlgorithm::EdDSA, "ed25519.pub.pem")
}

#[tokio::test]
async fn what_a_token_says_decides_whether_it_is_good() {
    on_both_with(with_identity(), async |test: TestDesk| {
        for (changes, good) in [
            (json!({}), true),
            (json!({ "exp": NOW - 59 }), true),
            (json!({ "exp": NOW - 60 }), false),
            (json!({ "exp": NOW - 3600 }), false),
            (json!({ "exp": NOW + DAY }), true),
            (json!({ "exp": NOW + DAY + 61 }), false),
            (json!({ "exp": i64::MAX }), false),
            (json!({ "exp": null }), false),
            (json!({ "exp": "soon" }), false),
            (json!({ "exp": -1 }), false),
            (json!({ "nbf": NOW + 60 }), true),
            (json!({ "nbf": NOW + 61 }), false),
            (json!({ "aud": "other" }), false),
            (json!({ "aud": ["other", "docent"] }), true),
            (json!({ "aud": [] }), false),
            (json!({ "aud": null }), false),
            (json!({ "iss": "https://evil.example" }), false),
            (json!({ "iss": null }), false),
            (json!({ "email_verified": false }), false),
            (json!({ "email_verified": null }), false),
            (json!({ "email_verified": false, "sub": "ada@example.com" }), false),
            (json!({ "email": null, "email_verified": null, "sub": "ada@example.com" }), true),
            (json!({ "email": null, "sub": "4711" }), false),
            (json!({ "email": null }), false),
            (json!({ "email": "ada" }), false),
        ] {
            let answer = test.get("/me", &token(&changes)).await;
            let expected = if good { 200 } else { 401 };
            assert_eq!(answer.status.as_u16(), expected, "{changes}: {}", answer.text);
        }
    })
    .await;
}

#[tokio::test]
async fn the_desk_s_clock_ends_a_token() {
    on_both_with(with_identity(), async |test: TestDesk| {
        let token = token(&json!({}));
        test.pass((300 + 59) * 1000);
        assert_eq!(test.get("/me", &token).await.status.as_u16(), 200);
        test.pass(1000);
        assert_eq!(test.get("/me", &token).await.code(), "unauthorized");
    })
    .await;
}

#[tokio::test]
async fn only_the_configured_key_and_algorithm_sign() {
    let hmac = |secret: &[u8]| EncodingKey::from_secret(secret);
    let ed = |name: &str| EncodingKey::from_ed_pem(&file(name)).unwrap();
    let rsa = || EncodingKey::from_rsa_pem(&file("rsa.pem")).unwrap();
    for (algorithm, key_file, good) in [
        (IdentityAlgorithm::EdDSA, "ed25519.pub.pem", "ed"),
        (IdentityAlgorithm::RS256, "rsa.pub.pem", "rsa"),
        (IdentityAlgorithm::HS256, "secret.txt", "hmac"),
    ] {
        on_both_with(desk(algorithm, key_file), async |test: TestDesk| {
            for (name, algorithm, key) in [
                ("ed", Algorithm::EdDSA, ed("ed25519.pem")),
                ("rsa", Algorithm::RS256, rsa()),
                ("hmac", Algorithm::HS256, hmac(SECRET.as_bytes())),
                ("another key", Algorithm::EdDSA, ed("other.pem")),
                ("another secret", Algorithm::HS256, hmac(b"a secret that nobody has told us ..")),
                ("another hash", Algorithm::HS512, hmac(SECRET.as_bytes())),
                ("RSA's public key as secret", Algorithm::HS256, hmac(&file("rsa.pub.pem"))),
                ("Ed25519's as secret", Algorithm::HS256, hmac(&file("ed25519.pub.pem"))),
            ] {
                let token = encode(&Header::new(algorithm), &claims(&json!({})), &key).unwrap();
                let status = test.get("/me", &token).await.status.as_u16();
                assert_eq!(status, if name == good { 200 } else { 401 }, "{key_file}: {name}");
                // The signature counts to its last character, and so does what it signs.
                let cut = test.get("/me", &token[..token.len() - 2]).await;
                assert_eq!(cut.status.as_u16(), 401, "{key_file}: {name}, cut");
            }
            // {"alg":"none","typ":"JWT"} and {"alg":"None"}
            for head in ["eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0", "eyJhbGciOiJOb25lIn0"] {
                let signed = token(&json!({}));
                let body = signed.split('.').nth(1).unwrap();
                for token in [format!("{head}.{body}."), format!("{head}.{body}.AAAA"), "..".into()]
                {
                    assert_eq!(test.get("/me", &token).await.code(), "unauthorized", "{token}");
                }
            }
        })
        .await;
    }
}

#[tokio::test]
async fn a_desk_without_a_host_application_takes_no_token() {
    on_both_with(DeskConfig::default(), async |test: TestDesk| {
        assert_eq!(test.get("/me", &token(&json!({}))).await.code(), "unauthorized");
    })
    .await;
}

#[tokio::test]
async fn a_token_opens_and_shows_tickets_like_a_session_but_makes_no_agent() {
    on_both_with(with_identity(), async |test: TestDesk| {
        let store = &test.desk.store;
        accounts::add_agent(store, "agnes@example.com", "Agnes", START).await.unwrap();
        let (ada, agnes) = (token(&json!({})), token(&json!({ "email": "agnes@example.com" })));
        let receipt = test.post("/tickets", &ada, "k", &draft("")).await.json();
        assert_eq!(receipt["stored"]["email"], "ada@example.com");
        let path = format!("/tickets/{}", receipt["id"].as_str().unwrap());
        assert_eq!(test.get(&path, &ada).await.status.as_u16(), 200);
        assert_eq!(test.get(&path, &agnes).await.code(), "not-found");
        assert_eq!(test.get("/me", &agnes).await.json()["role"], "requester");
        assert_eq!(store.agents().await.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_token_s_organization_is_made_once_and_an_authorization_does_not_move_with_it() {
    on_both_with(with_identity(), async |test: TestDesk| {
        let store = &test.desk.store;
        accounts::add_organization(store, "Other", START).await.unwrap();
        accounts::add_contact(store, "Other", "ada@example.com", true, START).await.unwrap();
        let acme = token(&json!({ "organization": "Acme" }));
        let me = test.get("/me", &acme).await.json();
        assert_eq!(me["authorized"], false);
        let bob = token(&json!({ "organization": "Acme", "email": "bob@example.com" }));
        assert_eq!(test.get("/me", &bob).await.json()["organization_id"], me["organization_id"]);
        // A token that names none changes nothing.
        assert_eq!(test.get("/me", &token(&json!({}))).await.json(), me);
        let names: Vec<String> =
            store.organizations().await.unwrap().into_iter().map(|found| found.name).collect();
        assert_eq!(names, ["Acme", "Other"]);
        let trail = store.audit().await.unwrap();
        assert_eq!(trail.iter().filter(|entry| entry.actor == "identity").count(), 2);
    })
    .await;
}

#[test]
fn a_configuration_that_cannot_work_is_told() {
    let one = |config: &IdentityConfig| Identity::read(config, keys()).unwrap_err().to_string();
    let ed = config(IdentityAlgorithm::EdDSA, "ed25519.pub.pem");
    for (config, expected) in [
        (
            IdentityConfig { key_file: None, ..ed.clone() },
            "`[desk.identity]` needs exactly one of `key_file` and `key_env`",
        ),
        (
            IdentityConfig { key_env: Some("X".to_owned()), ..ed },
            "`[desk.identity]` needs exactly one of `key_file` and `key_env`",
        ),
        (
            config(IdentityAlgorithm::EdDSA, "none.pem"),
            "the key file `none.pem` of `[desk.identity]` cannot be read",
        ),
        (
            config(IdentityAlgorithm::RS256, "ed25519.pub.pem"),
            "the key of `[desk.identity]` is no public key (PEM) for its algorithm",
        ),
        (
            config(IdentityAlgorithm::EdDSA, "secret.txt"),
            "the key of `[desk.identity]` is no public key (PEM) for its algorithm",
        ),
        (
            config(IdentityAlgorithm::HS256, "rsa.pub.pem"),
            "the key of `[desk.identity]` must be a secret of at least 32 bytes, not a PEM file",
        ),
    ] {
        assert_eq!(one(&config), expected);
    }
}
