//! Telling the store of received files.

use docent_model::attachment::FileProblem;
use docent_model::status::{self, Action};
use docent_model::{AttachmentProblem, Problem, ProblemCode, Role};
use sqlx::AnyConnection;

use super::{AttachmentView, Batch, Parts};
use crate::Desk;
use crate::access::Principal;
use crate::problem::ApiError;
use crate::store::{
    Attachment, Replay, Request, StoreError, Ticket, attachments, requests, tickets,
};

/// What became of it.
enum Outcome {
    Stored(Vec<Attachment>),
    /// An earlier try stored them, and this was the answer.
    Replayed(String),
    Refused(ApiError),
}

/// Attaches received files to an entry of a ticket's timeline, once per request, and gives the list that is answered.
/// Without `event` it is the ticket itself. The entry must be of the side that asks, and a comment must be possible.
///
/// It is finished even if nobody waits for it any more.
pub async fn attach(
    desk: &Desk,
    principal: &Principal,
    ticket_id: &str,
    event: Option<String>,
    parts: Parts,
    request: Request,
) -> Result<Vec<AttachmentView>, ApiError> {
    let (ticket, role) = match crate::tickets::find(desk, principal, ticket_id).await {
        Ok(found) => found,
        Err(error) => {
            parts.files.discard().await;
            return Err(error);
        }
    };
    if !parts.problems.is_empty() {
        parts.files.discard().await;
        return Err(ApiError::Attachments(parts.problems));
    }
    let desk = desk.clone();
    let finished = tokio::spawn(async move {
        let job = Job { desk: desk.clone(), ticket, role, event, request };
        let rows = parts.files.rows(desk.clock.now());
        let total = parts.files.total();
        let outcome = desk.store.write(move |connection| {
            Box::pin(async move { store(connection, &job, rows, total).await })
        });
        finish(outcome.await, parts.files).await
    });
    finished.await.map_err(|_| ApiError::Internal)?
}

/// What the transaction needs.
struct Job {
    desk: Desk,
    ticket: Ticket,
    role: Role,
    event: Option<String>,
    request: Request,
}

async fn finish(
    outcome: Result<Outcome, StoreError>,
    batch: Batch,
) -> Result<Vec<AttachmentView>, ApiError> {
    match outcome {
        Ok(Outcome::Stored(rows)) => {
            batch.keep();
            Ok(rows.iter().map(AttachmentView::from).collect())
        }
        Ok(Outcome::Replayed(answer)) => {
            batch.discard().await;
            serde_json::from_str(&answer).map_err(|_| ApiError::Internal)
        }
        Ok(Outcome::Refused(error)) => {
            batch.discard().await;
            Err(error)
        }
        Err(error) => {
            batch.keep();
            Err(error.into())
        }
    }
}

async fn store(
    connection: &mut AnyConnection,
    job: &Job,
    mut rows: Vec<Attachment>,
    total: u64,
) -> Result<Outcome, StoreError> {
    match requests::find(connection, &job.request).await? {
        Replay::Other => return Ok(Outcome::Refused(ApiError::KeyReused)),
        Replay::Done { answer, .. } => return Ok(Outcome::Replayed(answer)),
        Replay::New => {}
    }
    let now = job.desk.clock.now();
    let event = job.event.as_deref();
    let owner = attachments::owner(connection, &job.ticket.id, event, now).await?;
    let Some(owner) = owner.filter(|owner| job.event.is_none() || owner.role == Some(job.role))
    else {
        let problem = Problem { field: "event".to_owned(), code: ProblemCode::UnknownOption };
        return Ok(Outcome::Refused(ApiError::Invalid(vec![problem])));
    };
    // Read again: it is held since `owner`.
    let Some(ticket) = tickets::find(connection, &job.ticket.id).await? else {
        return Ok(Outcome::Refused(ApiError::NotFound));
    };
    if !is_open(job, &ticket, now) {
        return Ok(Outcome::Refused(ApiError::NotPossible));
    }
    let rules = &job.desk.form.attachments;
    let of_all = [
        (owner.count + rows.len() > rules.count, AttachmentProblem::TooMany),
        (owner.total + total > rules.total, AttachmentProblem::TotalTooLarge),
    ];
    if let Some((_, code)) = of_all.into_iter().find(|(wrong, _)| *wrong) {
        let problem = FileProblem { file: None, code };
        return Ok(Outcome::Refused(ApiError::Attachments(vec![problem])));
    }
    for row in &mut rows {
        row.ticket_id.clone_from(&ticket.id);
        row.event_id.clone_from(&owner.event_id);
        attachments::insert(connection, row).await?;
    }
    let views: Vec<AttachmentView> = rows.iter().map(AttachmentView::from).collect();
    let answer = serde_json::to_string(&views).expect("texts and numbers are JSON");
    requests::insert(connection, &job.request, (201, &answer), &ticket.id, now).await?;
    Ok(Outcome::Stored(rows))
}

/// Whether a comment would be possible now, or a note.
fn is_open(job: &Job, ticket: &Ticket, now: i64) -> bool {
    let ended = now - ticket.ended_at.unwrap_or_default();
    let time = (ended, job.desk.config.reopen_days.millis());
    [Action::Comment, Action::Note]
        .into_iter()
        .any(|action| status::apply(job.role, action, ticket.status, time).is_ok())
}
