//! Errors on the wire: RFC 9457 problem documents with stable codes.
//!
//! Their mistake is told in full; ours is logged in full and told as nothing.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use docent_model::attachment::FileProblem;
use docent_model::status::Refusal;
use docent_model::{AttachmentProblem, Problem};
use serde::Serialize;
use utoipa::ToSchema;

use crate::files::FilesError;
use crate::store::StoreError;

/// Why a request was not done.
#[derive(Debug)]
pub enum ApiError {
    /// The request says something that cannot be read.
    Malformed(String),
    /// The address knows other methods; `Allow` names them.
    Method,
    /// The body is larger than allowed.
    TooLarge,
    /// The body is not what this route reads.
    MediaType,
    /// Nobody is signed in, or the key is wrong.
    Unauthorized,
    /// Signed in, but this is not theirs to do.
    Forbidden,
    /// There is no such thing, or it is somebody else's.
    NotFound,
    /// The draft or comment has problems.
    Invalid(Vec<Problem>),
    /// `Idempotency-Key` is missing or longer than 255 characters.
    KeyMissing,
    /// The key was used for another request.
    KeyReused,
    /// A request with this key is running.
    InFlight,
    /// Not possible in the ticket's status.
    NotPossible,
    /// Some files are not accepted.
    Attachments(Vec<FileProblem>),
    /// A scanner has not answered yet.
    AttachmentPending,
    /// A scanner refused the file.
    AttachmentBlocked,
    /// Nothing came for too long.
    Idle,
    /// The database or the place of the attachments does not work now; the cause is in the log.
    Unavailable,
    /// The time in which it was possible is over.
    TooLate,
    /// The sign-in code is wrong, used or expired.
    WrongCode,
    /// Too often; the seconds until it may be tried again.
    TooMany(i64),
    /// Ours; the cause is in the log.
    Internal,
}

/// A problem document.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct ProblemDocument {
    /// `urn:docent:problem:` and the code.
    #[serde(rename = "type")]
    pub kind: String,
    /// What went wrong, in English, for developers.
    pub title: String,
    /// The HTTP status again.
    pub status: u16,
    /// Stable; never translated.
    pub code: String,
    /// More about this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// What is wrong with which field.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub problems: Vec<Problem>,
    /// What is wrong with which file.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<FileProblem>,
}

impl ApiError {
    /// Of bodies and files, and where they lie.
    fn body_parts(&self) -> (StatusCode, &'static str, &'static str) {
        match self {
            ApiError::Attachments(files) if files.iter().any(is_size) => (
                StatusCode::PAYLOAD_TOO_LARGE,
                "attachment-too-large",
                "Some files are larger than allowed.",
            ),
            ApiError::Attachments(_) => (
                StatusCode::UNPROCESSABLE_ENTITY,
                "attachment-refused",
                "Some files are not accepted.",
            ),
            ApiError::AttachmentPending => (
                StatusCode::CONFLICT,
                "attachment-pending",
                "The file is being scanned. Try again later.",
            ),
            ApiError::AttachmentBlocked => (
                StatusCode::FORBIDDEN,
                "attachment-blocked",
                "The scanner did not let this file through.",
            ),
            ApiError::TooLarge => {
                (StatusCode::PAYLOAD_TOO_LARGE, "too-large", "The body is too large.")
            }
            ApiError::MediaType => (
                StatusCode::UNSUPPORTED_MEDIA_TYPE,
                "media-type",
                "This route reads another type of body.",
            ),
            ApiError::Idle => {
                (StatusCode::REQUEST_TIMEOUT, "body-timeout", "The body stopped coming.")
            }
            _ => (
                StatusCode::SERVICE_UNAVAILABLE,
                "unavailable",
                "The desk cannot store or read anything now. Try again later.",
            ),
        }
    }

    /// Status, code and title.
    pub(crate) fn parts(&self) -> (StatusCode, &'static str, &'static str) {
        match self {
            ApiError::Malformed(_) => {
                (StatusCode::BAD_REQUEST, "malformed", "The request cannot be read.")
            }
            ApiError::Method => {
                (StatusCode::METHOD_NOT_ALLOWED, "method", "This address knows other methods.")
            }
            ApiError::Unauthorized => {
                (StatusCode::UNAUTHORIZED, "unauthorized", "Sign in, or send the ticket's key.")
            }
            ApiError::Forbidden => (StatusCode::FORBIDDEN, "forbidden", "You may not do this."),
            ApiError::NotFound => (StatusCode::NOT_FOUND, "not-found", "There is no such thing."),
            ApiError::Invalid(_) => {
                (StatusCode::UNPROCESSABLE_ENTITY, "invalid", "Some fields have problems.")
            }
            ApiError::KeyMissing => (
                StatusCode::BAD_REQUEST,
                "idempotency-key-missing",
                "Send an Idempotency-Key of 1 to 255 visible characters.",
            ),
            ApiError::KeyReused => (
                StatusCode::UNPROCESSABLE_ENTITY,
                "idempotency-key-reused",
                "This Idempotency-Key was used for another request.",
            ),
            ApiError::InFlight => (
                StatusCode::CONFLICT,
                "in-flight",
                "A request with this Idempotency-Key is running.",
            ),
            ApiError::NotPossible => (
                StatusCode::CONFLICT,
                "not-possible",
                "This is not possible in the ticket's status.",
            ),
            ApiError::TooLarge
            | ApiError::MediaType
            | ApiError::Idle
            | ApiError::Attachments(_)
            | ApiError::AttachmentPending
            | ApiError::AttachmentBlocked
            | ApiError::Unavailable => self.body_parts(),
            ApiError::TooLate => {
                (StatusCode::CONFLICT, "too-late", "The time in which this was possible is over.")
            }
            ApiError::WrongCode => (
                StatusCode::UNPROCESSABLE_ENTITY,
                "wrong-code",
                "The code is wrong, used or expired.",
            ),
            ApiError::TooMany(_) => {
                (StatusCode::TOO_MANY_REQUESTS, "too-many-requests", "Wait before you try again.")
            }
            ApiError::Internal => {
                (StatusCode::INTERNAL_SERVER_ERROR, "internal", "Something went wrong here.")
            }
        }
    }
}

fn is_size(problem: &FileProblem) -> bool {
    matches!(problem.code, AttachmentProblem::TooLarge | AttachmentProblem::TotalTooLarge)
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let (status, code, title) = self.parts();
        let wait = match self {
            ApiError::TooMany(seconds) => Some(HeaderValue::from(seconds.max(1))),
            ApiError::Unavailable => Some(HeaderValue::from(5)),
            _ => None,
        };
        let (detail, problems, files) = match self {
            ApiError::Malformed(detail) => (Some(detail), Vec::new(), Vec::new()),
            ApiError::Invalid(problems) => (None, problems, Vec::new()),
            ApiError::Attachments(files) => (None, Vec::new(), files),
            _ => (None, Vec::new(), Vec::new()),
        };
        let document = ProblemDocument {
            kind: format!("urn:docent:problem:{code}"),
            title: title.to_owned(),
            status: status.as_u16(),
            code: code.to_owned(),
            detail,
            problems,
            files,
        };
        let mut response = (status, Json(document)).into_response();
        let kind = HeaderValue::from_static("application/problem+json");
        response.headers_mut().insert(header::CONTENT_TYPE, kind);
        if let Some(seconds) = wait {
            response.headers_mut().insert(header::RETRY_AFTER, seconds);
        }
        if status == StatusCode::UNAUTHORIZED {
            let scheme = HeaderValue::from_static("Bearer");
            response.headers_mut().insert(header::WWW_AUTHENTICATE, scheme);
        }
        response
    }
}

impl From<Refusal> for ApiError {
    fn from(refusal: Refusal) -> ApiError {
        match refusal {
            Refusal::NotPossible => ApiError::NotPossible,
            Refusal::TooLate => ApiError::TooLate,
        }
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> ApiError {
        tracing::error!(error = &error as &dyn std::error::Error, "the store failed");
        ApiError::Internal
    }
}

impl From<FilesError> for ApiError {
    fn from(error: FilesError) -> ApiError {
        tracing::error!(error = &error as &dyn std::error::Error, "the attachments failed");
        ApiError::Internal
    }
}
