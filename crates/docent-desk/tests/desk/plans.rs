//! Lists cost what they show: what the engines say about the way to find them, on a desk with tickets.
//!
//! SQLite is told which index to read, so its plans are the same on every desk and stand in `plans.txt`. PostgreSQL chooses by
//! what it knows of the tickets; what must never happen there is that it reads them all.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use docent_desk::access::{Account, Keys, Principal};
use docent_desk::store::Engine;
use docent_desk::tickets::{Query, Sort, list, plan};
use docent_model::{Priority, Role, Status};
use expect_test::expect_file;
use sqlx::Executor;

use crate::desk::{TestDesk, on_both};
use crate::seed;

/// Enough for a server to prefer an index, and for a word to be frequent.
const STORED: u64 = 10_000;

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

async fn filled(test: &TestDesk) {
    seed::people(&test.url).await;
    seed::tickets(&test.url, STORED).await;
}

#[tokio::test]
async fn every_list_reads_an_index_in_its_order() {
    on_both(async |test: TestDesk| {
        filled(&test).await;
        let told = ways(&test).await;
        if test.desk.store.engine() == Engine::Postgres {
            assert!(!told.contains("Seq Scan on ticket"), "{told}");
            return;
        }
        expect_file!["plans.txt"].assert_eq(&told);
        // Statistics, which an operator may collect, lead it nowhere else.
        seed::connect(&test.url).await.execute("analyze").await.unwrap();
        assert_eq!(ways(&test).await, told);
    })
    .await;
}

#[tokio::test]
async fn a_word_that_all_tickets_have_changes_no_list() {
    on_both(async |test: TestDesk| {
        filled(&test).await;
        for (role, query) in queries().into_iter().filter(|(_, query)| query.text.is_none()) {
            let who = principal(role);
            let mut with = Query { text: Some("Ticket".to_owned()), ..query.clone() };
            let mut without = query;
            for _ in 0..3 {
                let found = list(&test.desk, &who, &with).await.unwrap();
                assert_eq!(found, list(&test.desk, &who, &without).await.unwrap(), "{with:?}");
                with.cursor.clone_from(&found.next);
                without.cursor = found.next;
            }
        }
    })
    .await;
}

/// Every list with what its pages are read from.
async fn ways(test: &TestDesk) -> String {
    let mut told = String::new();
    for (role, query) in queries() {
        let who = principal(role);
        let cursor = list(&test.desk, &who, &query).await.unwrap().next;
        let next = cursor.map(|cursor| Query { cursor: Some(cursor), ..query.clone() });
        let mut pages = BTreeSet::new();
        for page in [Some(query.clone()), next].iter().flatten() {
            pages.insert(ways_of(test, &plan(&test.desk, &who, page).await.unwrap()));
        }
        // A second page that is found as the first one is needs no line.
        for way in pages {
            writeln!(told, "{:48} {way}", name(role, &query)).unwrap();
        }
    }
    told
}

/// `role: value, ..` of what is asked for.
fn name(role: Role, query: &Query) -> String {
    let mut parts: Vec<String> = query.text.iter().map(|text| format!("`{text}`")).collect();
    parts.extend(query.status.iter().map(|status| status.as_str().to_owned()));
    parts.extend(query.product.iter().cloned());
    parts.extend(query.priority.iter().map(|priority| priority.as_str().to_owned()));
    parts.extend(
        query
            .assignee
            .as_ref()
            .map(|agent| if agent.is_some() { "mine" } else { "unassigned" }.to_owned()),
    );
    parts.extend(query.escalated.map(|is| if is { "escalated" } else { "calm" }.to_owned()));
    if query.sort != Sort::default() || parts.is_empty() {
        parts.push(Sort::ALL[query.sort as usize].0.to_owned());
    }
    format!("{}: {}", role.as_str(), parts.join(", "))
}

/// Indexes and tables that are read, and whether more is sorted than what the branches found.
fn ways_of(test: &TestDesk, lines: &[String]) -> String {
    if test.desk.store.engine() == Engine::Postgres {
        return lines.join("\n");
    }
    let by_number = "SEARCH tickets USING INTEGER PRIMARY KEY (rowid=?)";
    let mut found = BTreeSet::new();
    for line in lines.iter().filter(|line| *line != by_number) {
        if let Some((_, index)) = line.split_once(" INDEX ").filter(|_| line.contains("tickets")) {
            found.insert(index.split(' ').next().unwrap());
        } else if line.contains("ticket_search VIRTUAL TABLE") {
            // The number before the colon is 0 where it is not one row that is asked.
            found.insert(if line.contains("INDEX 0:=") {
                "ticket_search (one)"
            } else {
                "ticket_search"
            });
        } else if line.contains(" tickets") {
            found.insert("tickets");
        }
    }
    let sorts = lines.iter().filter(|line| line.contains("FOR ORDER BY")).count();
    let found = found.into_iter().collect::<Vec<_>>().join(", ");
    if sorts > 1 { format!("{found}, sorted") } else { found }
}

fn queries() -> Vec<(Role, Query)> {
    let q = Query::default;
    let open = |query: Query| Query { status: vec![Status::Open], ..query };
    let product = |query: Query| Query { product: vec!["product0".to_owned()], ..query };
    let critical = |query: Query| Query { priority: vec![Priority::Critical], ..query };
    let mine = |query: Query| Query { assignee: Some(Some(seed::AGENT.to_owned())), ..query };
    let unassigned = |query: Query| Query { assignee: Some(None), ..query };
    let escalated = |is, query: Query| Query { escalated: Some(is), ..query };
    let text = |text: &str, query: Query| Query { text: Some(text.to_owned()), ..query };
    let agent = [
        q(),
        open(q()),
        product(q()),
        critical(q()),
        open(product(critical(q()))),
        mine(q()),
        mine(product(critical(q()))),
        unassigned(q()),
        unassigned(product(q())),
        unassigned(critical(q())),
        escalated(true, q()),
        escalated(true, mine(product(q()))),
        escalated(false, q()),
        escalated(false, open(q())),
        text("ticket", q()),
        text("tick", q()),
        text("common", q()),
        text("ticket", open(q())),
        text("ticket", product(critical(q()))),
        text("common", product(q())),
        text("common", mine(q())),
    ];
    let requester = [
        q(),
        open(q()),
        open(product(critical(q()))),
        text("ticket", q()),
        text("common", open(q())),
    ];
    let lists = agent.map(|query| (Role::Agent, query)).into_iter();
    let lists = lists.chain(requester.map(|query| (Role::Requester, query)));
    let sorted = |(role, query): (Role, Query)| {
        [Sort::Newest, Sort::Updated].map(|sort| (role, Query { sort, ..query.clone() }))
    };
    lists.flat_map(sorted).collect()
}
