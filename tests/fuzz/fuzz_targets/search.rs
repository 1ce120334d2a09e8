//! Any text as a question: it never fails, and it finds the ticket that was opened with the same text.

#![no_main]

use docent_desk::access::{Account, Keys, Principal};
use docent_desk::secret;
use docent_desk::store::Request;
use docent_desk::tickets::{Query, list, open};
use docent_fuzz::DESK;
use docent_model::{Draft, Role};
use libfuzzer_sys::fuzz_target;

fn agent() -> Principal {
    Principal::Account(Account {
        id: "a0".to_owned(),
        email: "agent@example.com".to_owned(),
        name: String::new(),
        role: Role::Agent,
        organization_id: None,
        authorized: false,
        keys: Keys::default(),
    })
}

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let asked: String = text.chars().take(200).filter(|c| !c.is_control()).collect();
    let draft = Draft {
        locale: "en".to_owned(),
        email: "ada@example.com".to_owned(),
        subject: "S".to_owned(),
        description: asked.clone(),
        priority: "low".to_owned(),
        ..Draft::default()
    };
    let once = Request { scope: "fuzz".to_owned(), key: secret::id(), digest: String::new() };
    let opened = DESK.run(open(&DESK.desk, &Principal::Nobody, &draft, once));
    let query = Query { text: Some(asked.clone()), ..Query::default() };
    let page = DESK.run(list(&DESK.desk, &agent(), &query)).expect("a question has an answer");
    if let Ok(receipt) = opened
        && asked.chars().any(char::is_alphanumeric)
    {
        let found = page.tickets.iter().any(|ticket| ticket.id == receipt.id);
        assert!(found, "`{asked}` does not find itself");
    }
});
