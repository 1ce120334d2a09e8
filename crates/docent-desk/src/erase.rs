//! Removing people, and what the configuration keeps only for a time.

use std::time::Duration;

use crate::problem::ApiError;
use crate::store::{Dated, Erased, StoreError};
use crate::{Desk, Files, Store};

const DAY: i64 = 24 * 60 * 60 * 1000;

/// How often it is looked for what is old.
const AGAIN: Duration = Duration::from_hours(1);

/// Removes a person by the e-mail address, for `docent desk erase E-MAIL`: tickets, entries, attachments, mail, codes,
/// sessions, requests and the account, and says how much. In texts of others, votes and the audit trail the address is
/// found and replaced; a name is not looked for, nor what attached files hold. `now` is UTC milliseconds.
pub async fn erase(
    store: &Store,
    files: &Files,
    email: &str,
    now: i64,
) -> Result<Erased, StoreError> {
    let erased = store.erase(email, now).await?;
    remove_files(files, &erased).await;
    Ok(erased)
}

/// Removes once what `[desk.retention]` keeps no longer.
pub async fn retain(desk: &Desk) -> Result<(), StoreError> {
    let before = |days: u32| desk.clock.now() - i64::from(days) * DAY;
    let retention = &desk.config.retention;
    if let Some(days) = retention.closed_days {
        let removed = desk.store.remove_closed(before(days)).await?;
        remove_files(&desk.files, &removed).await;
        if removed.tickets > 0 {
            tracing::info!(tickets = removed.tickets, "removed tickets that were closed for long");
        }
    }
    let dated = [
        (Dated::Votes, retention.votes_days),
        (Dated::Requests, retention.requests_days),
        (Dated::Messages, Some(retention.messages_days.get())),
    ];
    for (table, days) in dated {
        if let Some(days) = days {
            desk.store.forget_before(table, before(days)).await?;
        }
    }
    Ok(())
}

/// Does so every hour, as long as it is polled.
pub async fn run(desk: Desk) {
    loop {
        if let Err(error) = retain(&desk).await {
            let error = &error as &dyn std::error::Error;
            tracing::error!(error, "what is old cannot be removed now");
        }
        tokio::time::sleep(AGAIN).await;
    }
}

/// Their rows are gone; what stays here is swept later.
async fn remove_files(files: &Files, erased: &Erased) {
    for id in &erased.files {
        if let Err(error) = files.remove(id).await {
            tracing::warn!(id, error = ?ApiError::from(error), "an erased file stays until the sweep");
        }
    }
}
