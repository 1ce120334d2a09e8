//! `cargo xtask load`: how fast the desk stores and lists tickets, over HTTP, on SQLite with full sync.
//!
//! Creating is compared with a floor, a loop that makes the same inserts with the same durability and no desk around
//! them. Listing and searching are compared with themselves on a hundredth of the tickets.

#![expect(clippy::print_stdout, reason = "a bench tells its figures on the terminal")]

mod client;
mod figures;
mod floor;
mod seed;
mod server;

use figures::Figures;
use server::Server;

/// Tickets that are created in a measurement.
const CREATED: usize = 5_000;
/// Lists that are asked for in a measurement.
const LISTED: usize = 400;
/// Tickets that are stored: few, as many as creating is measured on, and many.
const SIZES: [u64; 3] = [10_000, 100_000, 1_000_000];

/// What is listed, as whom.
const LISTS: [(&str, &str, bool); 6] = [
    ("inbox, newest", "/api/v1/tickets", true),
    ("inbox, open and pending", "/api/v1/tickets?status=open&status=pending", true),
    ("inbox, last moved", "/api/v1/tickets?sort=updated", true),
    ("search, a rare word", "/api/v1/tickets?q=rare77", true),
    ("search, a common word", "/api/v1/tickets?q=common", true),
    ("a reader's own", "/api/v1/tickets", false),
];

fn main() {
    // `cargo test --benches` and the like run this too, and mean something else.
    if !std::env::args().any(|argument| argument == "--bench") {
        return;
    }
    let runtime = tokio::runtime::Runtime::new().expect("threads can be started");
    runtime.block_on(run());
}

async fn run() {
    let server = Server::start().await;
    let mut lists: Vec<Vec<Figures>> = Vec::new();
    for stored in SIZES {
        seed::until(&server.database, stored).await;
        println!("\n{stored} tickets stored");
        if stored == SIZES[1] {
            creating(&server).await;
        }
        let mut row = Vec::new();
        for (name, path, agent) in LISTS {
            let token = if agent { seed::AGENT } else { seed::READER };
            let figures = client::list(server.port, path, token, LISTED).await;
            println!("  {name:28} {figures}");
            row.push(figures);
        }
        lists.push(row);
    }
    println!("\np95 at {} tickets as a ratio to p95 at {}", SIZES[2], SIZES[0]);
    for (index, (name, ..)) in LISTS.iter().enumerate() {
        let ratio = lists[2][index].p95() / lists[0][index].p95();
        println!("  {name:28} {ratio:.2}  (goal: 2 or less)");
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
