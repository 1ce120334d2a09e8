//! `cargo xtask load`: how fast the desk stores and lists tickets, on SQLite with full sync.
//!
//! Creating is compared with a floor, a loop that makes the same inserts with the same durability and no desk around
//! them. Listing and searching are compared with themselves on a hundredth of the tickets, in turn: over HTTP, and
//! without it list by list. What a reader, an organization or an agent has is the same on both; what the desk has is not
//! (see `seed`). `cargo xtask load lists` measures the latter only, and on PostgreSQL too where `DOCENT_LOAD_POSTGRES` names
//! two empty databases, separated by a space.

#![expect(clippy::print_stdout, reason = "a bench tells its figures on the terminal")]

mod client;
mod figures;
mod floor;
mod lists;
mod queries;
mod seed;
mod server;

use server::Server;

/// Tickets that are created in a measurement.
const CREATED: usize = 5_000;
/// Lists that are asked for in a measurement.
const LISTED: usize = 100;
/// How often both desks are asked in turn.
const ROUNDS: usize = 4;
/// Tickets that are stored: few, as many as creating is measured on, and many.
const FEW: u64 = 10_000;
const USUAL: u64 = 100_000;
const MANY: u64 = 1_000_000;

/// What is listed, as whom.
const LISTS: [(&str, &str, bool); 10] = [
    ("inbox, newest", "/api/v1/tickets", true),
    ("inbox, open and pending", "/api/v1/tickets?status=open&status=pending", true),
    ("inbox, last moved", "/api/v1/tickets?sort=updated", true),
    ("search, a rare word", "/api/v1/tickets?q=rare77", true),
    ("search, a common word", "/api/v1/tickets?q=common", true),
    ("inbox, a rare product, moved", "/api/v1/tickets?product=rare&sort=updated", true),
    ("search, a word and a product", "/api/v1/tickets?q=ticket&product=rare", true),
    ("a reader's own", "/api/v1/tickets", false),
    ("a reader's open ones", "/api/v1/tickets?status=open", false),
    ("a reader's search", "/api/v1/tickets?q=ticket", false),
];

fn main() {
    // `cargo test --benches` and the like run this too, and mean something else.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    sqlx::any::install_default_drivers();
    let runtime = tokio::runtime::Runtime::new().expect("threads can be started");
    runtime.block_on(run(std::env::args().any(|argument| argument == "lists")));
}

async fn run(lists_only: bool) {
    if !lists_only {
        println!("\n{USUAL} tickets stored");
        creating(&Server::start(USUAL).await).await;
    }
    let (few, many) = (Server::start(FEW).await, Server::start(MANY).await);
    if !lists_only {
        println!("\n{FEW} and {MANY} tickets stored, over HTTP (goal: 2 or less)");
        listing(&few, &many).await;
    }
    println!("\n{FEW} and {MANY} tickets stored, without HTTP");
    lists::compare(&few.desk, &many.desk).await;
    let Ok(databases) = std::env::var("DOCENT_LOAD_POSTGRES") else { return };
    let (few, many) = databases.split_once(' ').expect("two databases");
    let folder = || tempfile::tempdir().expect("a folder");
    let few = Server::on(few.to_owned(), folder(), FEW).await;
    let many = Server::on(many.to_owned(), folder(), MANY).await;
    println!("\nthe same on PostgreSQL");
    lists::compare(&few.desk, &many.desk).await;
}

/// Lists over HTTP on both desks in turn.
async fn listing(few: &Server, many: &Server) {
    for (name, path, agent) in LISTS {
        let token = if agent { seed::AGENT } else { seed::READER };
        let ask = async |server: &Server| client::list(server.port, path, token, LISTED).await;
        let (mut least, mut most) = (ask(few).await, ask(many).await);
        for _ in 1..ROUNDS {
            least = least.and(ask(few).await);
            most = most.and(ask(many).await);
        }
        let ratio = most.p95() / least.p95();
        println!("  {name:28} {}   {}   {ratio:6.2}", least.short(), most.short());
    }
}

/// Creates over HTTP with few and many clients, and without the desk.
async fn creating(server: &Server) {
    let floor = floor::creates(&server.database, CREATED).await;
    println!("  {:28} {floor}", "floor, one at a time");
    for clients in [1, 16, 64, 256] {
        let figures = client::creates(server.port, clients, CREATED).await;
        let ratio = figures.rate() / floor.rate();
        println!(
            "  {:28} {figures}  {ratio:.2} of the floor",
            format!("POST /tickets, {clients} clients")
        );
    }
}
