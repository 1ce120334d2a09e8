//! One try of one message, and what follows from how it ended.

use super::{Counts, Failure, Kind, PATIENCE, WAITS, compose, webhook};
use crate::Desk;
use crate::store::{Claimed, Ending, StoreError};

/// Longest error that is stored: a server may answer with a page.
const LONGEST: usize = 500;

/// Tries a message and stores how it ended.
pub(super) async fn deliver(
    desk: &Desk,
    kind: Kind,
    message: &Claimed,
) -> Result<Counts, StoreError> {
    let tried = tokio::time::timeout(PATIENCE, attempt(desk, kind, message)).await;
    let tried = tried.unwrap_or_else(|_| Err(Failure::passing("no answer in time".to_owned())));
    let (ending, counts) = judge(message, tried, desk.clock.now());
    desk.store.finish(message, ending).await?;
    Ok(counts)
}

async fn attempt(desk: &Desk, kind: Kind, message: &Claimed) -> Result<(), Failure> {
    match kind {
        Kind::Mail => {
            let mail = compose::compose(desk, message).await?;
            desk.outbox.mailer.send(&message.id, &mail).await
        }
        Kind::Webhook => webhook::post(desk, message).await,
    }
}

/// What follows from a try. Targets and contents stay out of the log.
fn judge(message: &Claimed, tried: Result<(), Failure>, now: i64) -> (Ending, Counts) {
    let Err(failure) = tried else {
        tracing::info!(id = message.id, template = message.template, "delivered");
        return (Ending::Sent, Counts { sent: 1, ..Counts::default() });
    };
    let text: String = failure.text.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
    let try_number = usize::try_from(message.attempts).unwrap_or(usize::MAX);
    match WAITS.get(try_number.saturating_sub(1)) {
        Some(wait) if !failure.lasting => {
            tracing::warn!(id = message.id, attempts = message.attempts, "not delivered yet");
            (Ending::Waiting(now + wait, text), Counts { waiting: 1, ..Counts::default() })
        }
        _ => {
            tracing::error!(id = message.id, attempts = message.attempts, "given up");
            (Ending::Dead(text), Counts { dead: 1, ..Counts::default() })
        }
    }
}
