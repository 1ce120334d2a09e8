//! `cargo xtask torture`: nothing that the desk acknowledged is ever lost or there twice.
//!
//! Clients open tickets and attach files through a proxy that drops half of the answers, while the desk is killed with
//! SIGKILL again and again. A client repeats its request with the same key until it is answered. At the end every
//! ticket and every file is there once.

mod client;
mod proxy;
mod random;
mod server;
mod verify;

use std::fs;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::command::{cargo, root, run};
use client::Ticket;
use random::Random;
use server::Server;

/// Clients at a time.
const CLIENTS: usize = 16;

/// How much of it.
pub(crate) struct Plan {
    /// Tickets that are opened, each with a file.
    pub(crate) tickets: usize,
    /// Times that the desk is killed meanwhile.
    pub(crate) kills: usize,
    /// Same seed, same choices; not the same moments, which are the machine's.
    pub(crate) seed: u64,
}

impl Default for Plan {
    fn default() -> Plan {
        Plan { tickets: 1000, kills: 20, seed: 1 }
    }
}

impl Plan {
    /// Enough for every change to pass.
    pub(crate) fn short() -> Plan {
        Plan { tickets: 120, kills: 6, ..Plan::default() }
    }

    /// `--tickets N --kills K --seed S`
    pub(crate) fn read(options: &[&str]) -> Result<Plan> {
        let mut plan = Plan::default();
        for pair in options.chunks(2) {
            let [name, value] = pair else { bail!("`{}` needs a number", pair.concat()) };
            let number: usize = value.parse().with_context(|| format!("`{value}` is no number"))?;
            match *name {
                "--tickets" => plan.tickets = number,
                "--kills" => plan.kills = number,
                "--seed" => plan.seed = u64::try_from(number)?,
                _ => bail!("there is no option `{name}`"),
            }
        }
        Ok(plan)
    }
}

/// What the threads of a run share.
struct Run<'p> {
    plan: &'p Plan,
    /// Where the proxy listens.
    proxy: u16,
    /// The next ticket that nobody has begun.
    next: AtomicUsize,
    /// What was acknowledged.
    done: Mutex<Vec<Ticket>>,
    tries: AtomicUsize,
    /// Somebody found a mistake; the others need not go on.
    failed: AtomicBool,
}

/// The chore.
pub(crate) fn torture(plan: &Plan) -> Result<()> {
    run(&mut cargo("build --quiet --package docent"))?;
    let folder = root().join("target/torture");
    if folder.exists() {
        fs::remove_dir_all(&folder).context("cannot remove the desk of the last run")?;
    }
    fs::create_dir_all(&folder).context("cannot make the folder of the desk")?;
    let server = Server::start(&folder)?;
    let dropped = Arc::new(AtomicUsize::new(0));
    let proxy = proxy::start(server.port(), plan.seed, Arc::clone(&dropped))?;
    let shared = Run {
        plan,
        proxy,
        next: AtomicUsize::new(0),
        done: Mutex::default(),
        tries: AtomicUsize::new(0),
        failed: AtomicBool::new(false),
    };
    let begin = Instant::now();
    let server = std::thread::scope(|scope| -> Result<Server> {
        let clients: Vec<_> = (0..CLIENTS).map(|_| scope.spawn(|| client(&shared))).collect();
        let server = kill(&shared, server);
        for client in clients {
            client.join().expect("a client does not panic")?;
        }
        server
    })?;
    let tickets = shared.done.into_inner().expect("nobody panicked while holding it");
    println!(
        "{} tickets acknowledged after {} tries in {:.1} s; {} answers dropped, {} kills",
        tickets.len(),
        shared.tries.load(Ordering::Relaxed),
        begin.elapsed().as_secs_f64(),
        dropped.load(Ordering::Relaxed),
        plan.kills
    );
    verify::verify(server, plan.tickets, &tickets)
}

/// Kills the desk at moments spread over the run, and starts it again.
fn kill(shared: &Run<'_>, mut server: Server) -> Result<Server> {
    let outcome = (|| {
        let mut random = Random::new(shared.plan.seed ^ 0x6b69_6c6c);
        for kill in 1..=shared.plan.kills {
            let due = kill * shared.plan.tickets / (shared.plan.kills + 1);
            while shared.done.lock().expect("nobody panics").len() < due {
                if shared.failed.load(Ordering::Relaxed) {
                    return Ok(server);
                }
                std::thread::sleep(Duration::from_millis(1));
            }
            std::thread::sleep(Duration::from_micros(random.below(20_000)));
            server = server.kill_and_start()?;
        }
        Ok(server)
    })();
    if outcome.is_err() {
        shared.failed.store(true, Ordering::Relaxed);
    }
    outcome
}

/// Opens tickets until all are.
fn client(shared: &Run<'_>) -> Result<()> {
    let outcome = (|| {
        loop {
            let index = shared.next.fetch_add(1, Ordering::Relaxed);
            if index >= shared.plan.tickets || shared.failed.load(Ordering::Relaxed) {
                return Ok(());
            }
            let again = || {
                shared.tries.fetch_add(1, Ordering::Relaxed);
                !shared.failed.load(Ordering::Relaxed)
            };
            let ticket = client::open(shared.proxy, index, &again)?;
            shared.done.lock().expect("nobody panics while holding it").push(ticket);
        }
    })();
    if outcome.is_err() {
        shared.failed.store(true, Ordering::Relaxed);
    }
    outcome
}
