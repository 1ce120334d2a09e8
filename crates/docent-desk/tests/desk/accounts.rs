//! What an operator does about agents and organizations.

use docent_desk::accounts::{AccountError, add_agent, add_contact, add_organization, remove_agent};
use docent_model::Role;

use crate::desk::{START, TestDesk, on_both};

#[tokio::test]
async fn agents_come_and_go() {
    on_both(async |test: TestDesk| {
        let store = &test.desk.store;
        let requester = test.sign_in("agnes@example.com").await;
        let agnes = add_agent(store, "Agnes@Example.com", "Agnes", START).await.unwrap();
        add_agent(store, "abe@example.com", "Abe", START).await.unwrap();
        // The account that was there stays, with its sessions.
        let me = test.get_with("/api/v1/me", &requester).await.json();
        assert_eq!((&me["role"], &me["name"]), (&"agent".into(), &"Agnes".into()));
        let names: Vec<String> =
            store.agents().await.unwrap().into_iter().map(|agent| agent.name).collect();
        assert_eq!(names, ["Abe", "Agnes"]);
        remove_agent(store, "agnes@example.com", START).await.unwrap();
        assert_eq!(test.get_with("/api/v1/me", &requester).await.code(), "unauthorized");
        let account = store.account("agnes@example.com").await.unwrap().unwrap();
        assert_eq!((account.id, account.role), (agnes.id, Role::Requester));
        let again = remove_agent(store, "agnes@example.com", START).await;
        assert!(matches!(again, Err(AccountError::NotAnAgent(_))), "{again:?}");
    })
    .await;
}

#[tokio::test]
async fn what_an_operator_got_wrong_is_told() {
    on_both(async |test: TestDesk| {
        let store = &test.desk.store;
        add_agent(store, "agnes@example.com", "Agnes", START).await.unwrap();
        add_organization(store, "Acme", START).await.unwrap();
        let errors = [
            add_agent(store, "agnes", "Agnes", START).await.unwrap_err(),
            add_agent(store, "a@example.com", " \t ", START).await.unwrap_err(),
            add_agent(store, "a@example.com", "a\nb", START).await.unwrap_err(),
            remove_agent(store, "nobody@example.com", START).await.unwrap_err(),
            add_organization(store, "Acme", START).await.unwrap_err(),
            add_contact(store, "Acne", "a@example.com", true, START).await.unwrap_err(),
            add_contact(store, "Acme", "agnes@example.com", true, START).await.unwrap_err(),
        ];
        let told: Vec<String> = errors.iter().map(ToString::to_string).collect();
        assert_eq!(
            told,
            [
                "`agnes` is not an e-mail address",
                "the name is empty or holds a control character",
                "the name is empty or holds a control character",
                "`nobody@example.com` is not an agent",
                "there is an organization `Acme` already",
                "there is no organization `Acne`",
                "`agnes@example.com` is an agent; an agent cannot be a contact of an organization",
            ]
        );
        assert_eq!(store.accounts().await.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn every_change_leaves_a_line_in_the_audit_trail() {
    on_both(async |test: TestDesk| {
        let store = &test.desk.store;
        add_agent(store, "agnes@example.com", "Agnes", START).await.unwrap();
        let acme = add_organization(store, "Acme", START + 1).await.unwrap();
        add_contact(store, "Acme", "ada@example.com", true, START + 2).await.unwrap();
        add_contact(store, &acme.id, "ada@example.com", false, START + 3).await.unwrap();
        remove_agent(store, "agnes@example.com", START + 4).await.unwrap();
        let trail = store.audit().await.unwrap();
        let lines: Vec<String> = trail
            .iter()
            .map(|entry| {
                let at = entry.created_at - START;
                format!("{at} {} {} {}", entry.actor, entry.action, entry.subject)
            })
            .collect();
        assert_eq!(
            lines,
            [
                "0 operator agent-added agnes@example.com",
                "1 operator organization-added Acme",
                "2 operator authorized-contact-added Acme: ada@example.com",
                "3 operator contact-added Acme: ada@example.com",
                "4 operator agent-removed agnes@example.com",
            ]
        );
        assert_eq!(store.organizations().await.unwrap(), [acme]);
    })
    .await;
}
