//! The count at the end: everything acknowledged is there, once, and nothing else is.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use super::client::{self, Answer, Ticket};
use super::server::Server;

/// Asks a desk that was started once more, without a proxy.
pub(super) fn verify(server: Server, expected: usize, tickets: &[Ticket]) -> Result<()> {
    let server = server.kill_and_start()?;
    ensure!(tickets.len() == expected, "{} of {expected} were acknowledged", tickets.len());
    for ticket in tickets {
        check(server.port(), ticket)
            .with_context(|| format!("ticket {} ({})", ticket.index, ticket.id))?;
    }
    let ids: BTreeSet<&str> = tickets.iter().map(|ticket| ticket.id.as_str()).collect();
    ensure!(ids.len() == expected, "two requests were answered with one ticket");
    // Numbers are given in the transaction that stores the ticket, so one that was doubled would have one too.
    let numbers: BTreeSet<u64> = tickets.iter().map(|ticket| ticket.number).collect();
    let last = u64::try_from(expected)?;
    ensure!(
        numbers == (1..=last).collect(),
        "the numbers are not 1 to {last}: a ticket is doubled"
    );
    let next = answered(server.port(), &client::ticket(expected))?;
    let next: Value = serde_json::from_slice(&next.body)?;
    ensure!(
        next["number"].as_u64() == Some(last + 1),
        "the next ticket is not number {}",
        last + 1
    );
    println!("{expected} tickets and {expected} files are there once: 0 lost, 0 doubled");
    Ok(())
}

fn check(port: u16, ticket: &Ticket) -> Result<()> {
    let path = format!("/api/v1/tickets/{}", ticket.id);
    let found: Value =
        serde_json::from_slice(&answered(port, &client::get(&path, &ticket.key))?.body)?;
    ensure!(found["subject"] == client::subject(ticket.index), "it has another subject");
    ensure!(found["number"].as_u64() == Some(ticket.number), "it has another number");
    let timeline = found["timeline"].as_array().context("it has no timeline")?;
    let created = timeline.iter().filter(|event| event["kind"] == "created").count();
    ensure!(created == 1, "it was created {created} times");
    let again = answered(port, &client::ticket(ticket.index))?;
    ensure!(again.body == ticket.receipt.as_bytes(), "its receipt has changed");
    let files = timeline.iter().filter_map(|event| event["attachments"].as_array()).flatten();
    let files: Vec<&str> = files.filter_map(|file| file["id"].as_str()).collect();
    ensure!(files == [ticket.attachment.as_str()], "its files are {files:?}");
    let path = format!("/api/v1/attachments/{}", ticket.attachment);
    let file = answered(port, &client::get(&path, &ticket.key))?;
    let same = client::digest(&file.body) == client::digest(&client::file(ticket.index));
    ensure!(same, "its file has {} other bytes", file.body.len());
    Ok(())
}

fn answered(port: u16, request: &[u8]) -> Result<Answer> {
    match client::send(port, request) {
        Some(answer) if answer.status < 300 => Ok(answer),
        Some(answer) => {
            bail!("answered {}: {}", answer.status, String::from_utf8_lossy(&answer.body))
        }
        None => bail!("not answered"),
    }
}
