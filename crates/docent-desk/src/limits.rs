//! Limits: how many requests run at once, how long one may take, and how often a client may ask.
//!
//! [`guard`] stands before every route of the desk. Refusals are `429` with `Retry-After`, `408` and `503`; answers tell
//! the client's budget in `RateLimit` and `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers).

mod buckets;
mod client;

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, Method, request::Parts};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tokio::sync::Semaphore;

use crate::Desk;
use crate::config::{LimitsConfig, Rate};
use crate::problem::ApiError;
use buckets::{Buckets, Budget, Who};

/// The address of the client for whom a request is made.
pub(crate) fn client(desk: &Desk, request: &Request) -> IpAddr {
    client::address(&desk.config.proxies, request)
}

/// What a request costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Class {
    /// Asking for sign-in codes and bringing them back.
    SignIn,
    /// Opening tickets and uploading files.
    Submit,
    /// Other changes.
    Change,
    /// Reading.
    Read,
}

/// The state of all limits of this process.
#[derive(Clone)]
pub(crate) struct Guard {
    desk: Desk,
    running: Arc<Semaphore>,
    buckets: Arc<Buckets>,
}

impl Guard {
    /// With all budgets full.
    pub(crate) fn new(desk: Desk) -> Guard {
        let most = usize::try_from(desk.config.limits.requests_at_once).unwrap_or(usize::MAX);
        let running = Arc::new(Semaphore::new(most.min(Semaphore::MAX_PERMITS)));
        Guard { desk, running, buckets: Arc::new(Buckets::default()) }
    }

    fn spend(&self, class: Class, who: Who) -> Budget {
        let rate = class.rate(&self.desk.config.limits);
        self.buckets.spend(class, who, rate, self.desk.clock.now())
    }
}

/// The guard of a request and what it costs, for the account that turns out to send it.
#[derive(Clone)]
struct Ticketed(Guard, Class);

/// Stands before a route.
pub(crate) async fn guard(
    State(guard): State<Guard>,
    mut request: Request,
    next: Next,
) -> Response {
    let Ok(_running) = Arc::clone(&guard.running).try_acquire_owned() else {
        return ApiError::Busy.into_response();
    };
    let limits = &guard.desk.config.limits;
    let upload = is_upload(&request);
    let class = Class::of(request.method(), request.uri().path(), upload);
    let budget = (!limits.are_off()).then(|| {
        let address = self::client(&guard.desk, &request);
        guard.spend(class, Who::Network(client::network(address)))
    });
    let refused = budget.as_ref().and_then(|budget| budget.wait);
    let mut response = if let Some(seconds) = refused {
        ApiError::TooMany(seconds).into_response()
    } else {
        if budget.is_some() {
            request.extensions_mut().insert(Ticketed(guard.clone(), class));
        }
        let seconds = if upload { limits.upload_seconds } else { limits.request_seconds };
        let time = Duration::from_secs(u64::from(seconds));
        let answer = tokio::time::timeout(time, next.run(request)).await;
        answer.unwrap_or_else(|_| ApiError::Timeout.into_response())
    };
    if let Some(budget) = budget {
        tell(&mut response, class, class.rate(limits), &budget);
    }
    response
}

/// Takes a request from an account's budget, beside that of its address.
pub(crate) fn spend_account(parts: &Parts, account_id: &str) -> Result<(), ApiError> {
    let Some(Ticketed(guard, class)) = parts.extensions.get::<Ticketed>() else { return Ok(()) };
    match guard.spend(*class, Who::Account(account_id.to_owned())).wait {
        Some(seconds) => Err(ApiError::TooMany(seconds)),
        None => Ok(()),
    }
}

fn is_upload(request: &Request) -> bool {
    let kind = request.headers().get("content-type").map(HeaderValue::as_bytes);
    kind.is_some_and(|kind| kind.to_ascii_lowercase().starts_with(b"multipart/"))
}

fn tell(response: &mut Response, class: Class, rate: Rate, budget: &Budget) {
    let name = class.as_str();
    let policy = format!("\"{name}\";q={};w={}", rate.requests(), rate.seconds());
    let state = format!("\"{name}\";r={};t={}", budget.left, budget.full_in);
    for (header, value) in [("ratelimit-policy", policy), ("ratelimit", state)] {
        let value = HeaderValue::try_from(value).expect("names and numbers");
        response.headers_mut().insert(HeaderName::from_static(header), value);
    }
}

impl Class {
    /// Of a method and a path, or the end of one; a form with files is an upload wherever it goes.
    fn of(method: &Method, path: &str, upload: bool) -> Class {
        let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        match last {
            _ if method.is_safe() => Class::Read,
            "sign-in" | "redeem" => Class::SignIn,
            _ if path.contains("/sign-in/") => Class::SignIn,
            "tickets" | "cases" | "attachments" | "votes" => Class::Submit,
            // Agents answer all day, from one office.
            _ if upload && !path.contains("/agent/") => Class::Submit,
            _ => Class::Change,
        }
    }

    fn rate(self, limits: &LimitsConfig) -> Rate {
        match self {
            Class::SignIn => limits.sign_in,
            Class::Submit => limits.submit,
            Class::Change => limits.change,
            Class::Read => limits.read,
        }
    }

    fn as_str(self) -> &'static str {
        match self {
            Class::SignIn => "sign-in",
            Class::Submit => "submit",
            Class::Change => "change",
            Class::Read => "read",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_request_has_its_class() {
        for (method, path, upload, class) in [
            ("GET", "/desk/en/cases", false, Class::Read),
            ("HEAD", "/desk/en/sign-in", false, Class::Read),
            ("POST", "/sign-in", false, Class::SignIn),
            ("POST", "/sign-in/redeem", false, Class::SignIn),
            ("POST", "/desk/en/sign-in", false, Class::SignIn),
            ("POST", "/desk/en/sign-in/code", false, Class::SignIn),
            ("POST", "/desk/en/sign-out", false, Class::Change),
            ("POST", "/tickets", false, Class::Submit),
            ("POST", "/tickets/", false, Class::Submit),
            ("POST", "/tickets/0af/attachments", true, Class::Submit),
            ("POST", "/tickets/0af/comments", false, Class::Change),
            ("POST", "/tickets/0af/notes", false, Class::Change),
            ("PUT", "/tickets/0af/status", false, Class::Change),
            ("POST", "/desk/en/cases", true, Class::Submit),
            ("POST", "/desk/en/cases/0af/comments", true, Class::Submit),
            ("POST", "/desk/en/cases/0af/escalate", false, Class::Change),
            ("POST", "/desk/en/agent/cases/0af/reply", true, Class::Change),
            ("POST", "/desk/en/votes", false, Class::Submit),
        ] {
            assert_eq!(Class::of(&method.parse().unwrap(), path, upload), class, "{method} {path}");
        }
    }
}
