//! Reading a multipart body (RFC 7578) while it comes.
//!
//! What is wrong with a file ends that file, not the body: the rest is read, so that everything wrong is told at once
//! and whoever sends it gets to read the answer.

use std::future::Future;
use std::time::Duration;

use axum::extract::multipart::{Field, Multipart, MultipartError};
use axum::extract::{DefaultBodyLimit, FromRequest, Request};
use axum::http::{StatusCode, header};
use bytes::Bytes;
use docent_model::AttachmentProblem;
use docent_model::attachment::{FileProblem, HEAD, TAIL};
use sha2::{Digest, Sha256};

use super::batch::{Batch, Received};
use crate::Desk;
use crate::problem::ApiError;
use crate::secret::{self, hex};

/// Most bytes of everything in a body that is no file.
const TEXTS: usize = 512 * 1024;
/// The longest that a body may take, however steadily it comes.
const LONGEST: Duration = Duration::from_mins(30);
/// Most parts that are no files.
const FIELDS: usize = 100;

/// A body, read.
pub struct Parts {
    /// Everything that is no file, in order.
    pub texts: Vec<(String, String)>,
    /// The files that are accepted.
    pub files: Batch,
    /// What is wrong with the others, by their place among all files.
    pub problems: Vec<FileProblem>,
}

/// Reads a body whose files are called `file`. An error leaves no file behind.
pub async fn receive(desk: &Desk, request: Request) -> Result<Parts, ApiError> {
    let mut body = multipart(desk, request).await?;
    let mut parts = Parts { texts: Vec::new(), files: Batch::new(desk), problems: Vec::new() };
    let read = tokio::time::timeout(LONGEST, read(desk, &mut body, &mut parts)).await;
    match read.unwrap_or(Err(ApiError::Idle)) {
        Ok(()) => Ok(parts),
        Err(error) => {
            parts.files.discard().await;
            Err(error)
        }
    }
}

async fn multipart(desk: &Desk, mut request: Request) -> Result<Multipart, ApiError> {
    let kind = request.headers().get(header::CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if !kind.to_ascii_lowercase().starts_with("multipart/form-data") {
        return Err(ApiError::MediaType);
    }
    let rules = &desk.form.attachments;
    // One file too many or too large is still read, to say which one.
    let limit = rules.total.saturating_add(rules.size).saturating_add(2 * TEXTS as u64);
    DefaultBodyLimit::max(usize::try_from(limit).unwrap_or(usize::MAX)).apply(&mut request);
    Multipart::from_request(request, &())
        .await
        .map_err(|rejection| ApiError::Malformed(rejection.body_text()))
}

async fn read(desk: &Desk, body: &mut Multipart, parts: &mut Parts) -> Result<(), ApiError> {
    let (mut seen, mut length) = (0, 0);
    while let Some(mut field) = timely(desk, body.next_field()).await? {
        let name = field.name().unwrap_or_default().to_owned();
        if name != "file" {
            let text = text(desk, &mut field, &mut length).await?;
            if parts.texts.len() == FIELDS {
                return Err(ApiError::Malformed(format!("more than {FIELDS} fields")));
            }
            parts.texts.push((name, text));
            continue;
        }
        match file(desk, &mut field, &mut parts.files).await? {
            Outcome::Blank => continue,
            Outcome::Received => {}
            Outcome::Refused(code) => {
                let all = [AttachmentProblem::TooMany, AttachmentProblem::TotalTooLarge];
                let place = (!all.contains(&code)).then_some(seen);
                let problem = FileProblem { file: place, code };
                if !parts.problems.contains(&problem) {
                    parts.problems.push(problem);
                }
                while timely(desk, field.chunk()).await?.is_some() {}
            }
        }
        seen += 1;
    }
    Ok(())
}

async fn text(desk: &Desk, field: &mut Field<'_>, length: &mut usize) -> Result<String, ApiError> {
    let mut text = Vec::new();
    while let Some(chunk) = timely(desk, field.chunk()).await? {
        *length += chunk.len();
        if *length > TEXTS {
            return Err(ApiError::TooLarge);
        }
        text.extend_from_slice(&chunk);
    }
    String::from_utf8(text).map_err(|_| ApiError::Malformed("a field is not UTF-8".to_owned()))
}

/// What became of a part that is called `file`.
enum Outcome {
    /// Where nothing was chosen, browsers send a part without name and content.
    Blank,
    Received,
    Refused(AttachmentProblem),
}

async fn file(desk: &Desk, field: &mut Field<'_>, batch: &mut Batch) -> Result<Outcome, ApiError> {
    let rules = &desk.form.attachments;
    let name = field.file_name().unwrap_or_default().to_owned();
    let mut head = Vec::new();
    while head.len() < HEAD {
        let Some(chunk) = timely(desk, field.chunk()).await? else { break };
        head.extend_from_slice(&chunk);
    }
    if name.is_empty() && head.is_empty() {
        return Ok(Outcome::Blank);
    }
    if batch.len() == rules.count {
        return Ok(Outcome::Refused(AttachmentProblem::TooMany));
    }
    let accepted = match rules.accept(&name, &head) {
        Ok(accepted) => accepted,
        Err(code) => return Ok(Outcome::Refused(code)),
    };
    let file = Received {
        id: secret::id(),
        name,
        size: 0,
        mime: accepted.as_str(),
        sha256: String::new(),
    };
    let file = match write(desk, field, file, head, batch.total()).await? {
        Ok(file) => file,
        Err(code) => return Ok(Outcome::Refused(code)),
    };
    if accepted.is_archive() {
        let tail = desk.files.tail(&file.id, file.size, TAIL as u64).await?;
        if let Err(code) = rules.check_archive(&tail) {
            batch.refuse(file.id);
            return Ok(Outcome::Refused(code));
        }
    }
    batch.push(file);
    Ok(Outcome::Received)
}

/// Writes a file; what goes over a limit is dropped half-written.
async fn write(
    desk: &Desk,
    field: &mut Field<'_>,
    mut file: Received,
    head: Vec<u8>,
    before: u64,
) -> Result<Result<Received, AttachmentProblem>, ApiError> {
    let rules = &desk.form.attachments;
    let mut incoming = desk.files.write(&file.id);
    let mut sha = Sha256::new();
    let mut next = Some(Bytes::from(head));
    while let Some(bytes) = next {
        file.size += bytes.len() as u64;
        if file.size > rules.size {
            return Ok(Err(AttachmentProblem::TooLarge));
        }
        if before + file.size > rules.total {
            return Ok(Err(AttachmentProblem::TotalTooLarge));
        }
        sha.update(&bytes);
        incoming.put(&bytes).await?;
        next = timely(desk, field.chunk()).await?;
    }
    file.sha256 = hex(&sha.finalize());
    incoming.finish().await?;
    Ok(Ok(file))
}

/// Waits for the next piece of a body, but not for ever.
async fn timely<T>(
    desk: &Desk,
    next: impl Future<Output = Result<T, MultipartError>>,
) -> Result<T, ApiError> {
    let idle = desk.config.attachments.idle_time();
    match tokio::time::timeout(idle, next).await {
        Err(_) => Err(ApiError::Idle),
        Ok(Ok(value)) => Ok(value),
        Ok(Err(error)) if error.status() == StatusCode::PAYLOAD_TOO_LARGE => {
            Err(ApiError::TooLarge)
        }
        Ok(Err(error)) => Err(ApiError::Malformed(error.body_text())),
    }
}
