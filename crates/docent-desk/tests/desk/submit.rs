//! Who may open tickets, for whom, and who sees them.

use axum::http::StatusCode;
use docent_desk::config::Submit;
use docent_desk::{DeskConfig, accounts};
use serde_json::{Value, json};

use crate::desk::{START, TestDesk, on_both, on_both_with};

/// A draft of an address.
pub(crate) fn draft(email: &str) -> Value {
    json!({
        "locale": "en", "page": "/en/contact/", "email": email,
        "subject": "Cannot sign in", "description": "It says 0x8007.", "priority": "high",
    })
}

#[tokio::test]
async fn a_requester_opens_tickets_for_the_own_address_and_an_agent_for_anybody() {
    on_both(async |test: TestDesk| {
        let store = &test.desk.store;
        accounts::add_agent(store, "agnes@example.com", "Agnes", START).await.unwrap();
        accounts::add_organization(store, "Acme", START).await.unwrap();
        accounts::add_contact(store, "Acme", "ada@example.com", true, START).await.unwrap();
        let ada = test.sign_in("ada@example.com").await;
        let agnes = test.sign_in("agnes@example.com").await;
        for (cookie, email, status, stored) in [
            (&ada, "", 201, "ada@example.com"),
            (&ada, "Ada@Example.com", 201, "Ada@Example.com"),
            (&ada, "bob@example.com", 403, ""),
            (&agnes, "bob@example.com", 201, "bob@example.com"),
            (&agnes, "", 201, "agnes@example.com"),
        ] {
            let answer = test.post_with("/tickets", cookie, &draft(email)).await;
            assert_eq!(answer.status.as_u16(), status, "{email}: {}", answer.text);
            if status == 201 {
                assert_eq!(answer.json()["stored"]["email"], stored);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn a_ticket_is_seen_by_its_address_its_organization_and_agents() {
    on_both(async |test: TestDesk| {
        let store = &test.desk.store;
        accounts::add_agent(store, "agnes@example.com", "Agnes", START).await.unwrap();
        for name in ["Acme", "Other"] {
            accounts::add_organization(store, name, START).await.unwrap();
        }
        for (organization, email, authorized) in [
            ("Acme", "ada@example.com", false),
            ("Acme", "amy@example.com", true),
            ("Acme", "abe@example.com", false),
            ("Other", "oda@example.com", true),
        ] {
            accounts::add_contact(store, organization, email, authorized, START).await.unwrap();
        }
        let ada = test.sign_in("ada@example.com").await;
        let signed_in = test.post_with("/tickets", &ada, &draft("")).await.json();
        let agnes = test.sign_in("agnes@example.com").await;
        let on_behalf = test.post_with("/tickets", &agnes, &draft("ada@example.com")).await.json();
        // Anybody can type an address: such a ticket is not shown to the organization.
        let anonymous = test.post("/tickets", "", "k", &draft("ada@example.com")).await.json();
        for (email, expected) in [
            ("ada@example.com", [200, 200, 200]),
            ("amy@example.com", [200, 200, 404]),
            ("abe@example.com", [404, 404, 404]),
            ("oda@example.com", [404, 404, 404]),
            ("eve@example.com", [404, 404, 404]),
            ("agnes@example.com", [200, 200, 200]),
        ] {
            let session = test.sign_in(email).await;
            for (receipt, status) in [&signed_in, &on_behalf, &anonymous].iter().zip(expected) {
                let path = format!("/api/v1/tickets/{}", receipt["id"].as_str().unwrap());
                let answer = test.get_with(&path, &session).await;
                assert_eq!(answer.status.as_u16(), status, "{email} {}", receipt["number"]);
            }
        }
    })
    .await;
}

#[tokio::test]
async fn the_owner_decides_who_may_submit() {
    for (submit, nobody, stranger, contact, authorized, agent) in [
        (Submit::Anyone, 201, 201, 201, 201, 201),
        (Submit::Verified, 401, 201, 201, 201, 201),
        (Submit::Authorized, 401, 403, 403, 201, 201),
    ] {
        let config = DeskConfig { submit, ..DeskConfig::default() };
        on_both_with(config, async |test: TestDesk| {
            let store = &test.desk.store;
            accounts::add_agent(store, "agnes@example.com", "Agnes", START).await.unwrap();
            accounts::add_organization(store, "Acme", START).await.unwrap();
            accounts::add_contact(store, "Acme", "con@example.com", false, START).await.unwrap();
            accounts::add_contact(store, "Acme", "aut@example.com", true, START).await.unwrap();
            let anonymous = test.post("/tickets", "", "k1", &draft("ada@example.com")).await;
            assert_eq!(anonymous.status.as_u16(), nobody, "{submit:?}");
            // A ticket's key is nobody's proof of an address.
            let key = test.desk.secret.ticket_key("0");
            let keyed = test.post("/tickets", &key, "k2", &draft("ada@example.com")).await;
            assert_eq!(keyed.status.as_u16(), nobody, "{submit:?}");
            for (email, status) in [
                ("ada@example.com", stranger),
                ("con@example.com", contact),
                ("aut@example.com", authorized),
                ("agnes@example.com", agent),
            ] {
                let session = test.sign_in(email).await;
                let answer = test.post_with("/tickets", &session, &draft("")).await;
                assert_eq!(answer.status.as_u16(), status, "{submit:?} {email} {}", answer.text);
            }
        })
        .await;
    }
}

#[tokio::test]
async fn an_address_that_nobody_verified_gets_ten_receipts_a_day() {
    on_both(async |test: TestDesk| {
        for at in 0..12 {
            let mixed = if at % 2 == 0 { "ada@example.com" } else { "Ada@example.com" };
            let answer = test.post("/tickets", "", &at.to_string(), &draft(mixed)).await;
            assert_eq!(answer.status, StatusCode::CREATED);
        }
        let mails = async || {
            test.mails("ada@example.com").await.len() + test.mails("Ada@example.com").await.len()
        };
        assert_eq!(mails().await, 10);
        let session = test.sign_in("ada@example.com").await;
        test.post_with("/tickets", &session, &draft("")).await;
        // The code, and the receipt of who is signed in.
        assert_eq!(mails().await, 12);
        test.pass(24 * 60 * 60 * 1000);
        test.post("/tickets", "", "later", &draft("ada@example.com")).await;
        assert_eq!(mails().await, 13);
    })
    .await;
}
