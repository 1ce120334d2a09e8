//! Lists and searches without HTTP: what the database needs, on few and on many tickets in turn.

use std::time::Instant;

use docent_desk::Desk;
use docent_desk::access::{Account, Keys, Principal};
use docent_desk::tickets::list;
use docent_model::Role;

use crate::figures::Figures;
use crate::{queries, seed};

/// How often a list is asked for. The two desks take turns, so that both have the same noise.
const ASKED: usize = 300;

/// Asks both desks for every list, and prints the ratio of their p95.
pub(crate) async fn compare(few: &Desk, many: &Desk) {
    println!(
        "  {:42} {:>23}   {:>23}   p95's ratio",
        "", "few: p50/p95/p99 ms", "many: p50/p95/p99 ms"
    );
    for (role, name, query) in queries::all() {
        let who = principal(role);
        let mut times = [Vec::new(), Vec::new()];
        for _ in 0..ASKED {
            for (desk, times) in [few, many].into_iter().zip(&mut times) {
                let start = Instant::now();
                let page = list(desk, &who, &query).await.expect("a page");
                times.push(start.elapsed());
                assert!(!page.tickets.is_empty(), "{name} finds nothing");
            }
        }
        let [few, many] = times.map(|times| {
            let whole = times.iter().sum();
            Figures::new(times, whole)
        });
        let ratio = many.p95() / few.p95();
        println!("  {name:42} {}   {}   {ratio:6.2}", few.short(), many.short());
    }
}

fn principal(role: Role) -> Principal {
    let (id, email) = match role {
        Role::Agent => (seed::AGENT, "agent@example.com"),
        Role::Requester => (seed::READER, seed::READER_EMAIL),
    };
    Principal::Account(Account {
        id: id.to_owned(),
        email: email.to_owned(),
        name: String::new(),
        role,
        organization_id: Some(seed::ORGANIZATION.to_owned()),
        authorized: true,
        keys: Keys::default(),
    })
}
