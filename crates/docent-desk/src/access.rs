//! Who asks, and what they may see. Every route decides here and nowhere else.
//!
//! An `Authorization` header wins over cookies. What a request shows and is not valid is a `401`, never nobody.

pub(crate) mod cookies;
pub mod forms;
mod identity;
pub(crate) mod link;
pub(crate) mod origins;
pub(crate) mod receipt;

use axum::extract::FromRequestParts;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use docent_model::Role;

use crate::problem::ApiError;
use crate::secret::digest;
use crate::store::Ticket;
use crate::{Desk, limits};

pub use identity::{Identity, IdentityError};

pub use cookies::{SESSION, session as session_token};

/// Who asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Principal {
    /// Nobody that we know.
    Nobody,
    /// Whoever has tickets' keys; which tickets they open is seen when one is asked for.
    Key(Keys),
    /// Somebody with an account.
    Account(Account),
}

/// Keys of tickets: one from a header, or those of the cases that a browser has opened.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Keys(Vec<String>);

/// Somebody with an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// Its id.
    pub id: String,
    /// Verified, in lower case.
    pub email: String,
    /// For people.
    pub name: String,
    /// Asks or answers.
    pub role: Role,
    /// The organization, if any.
    pub organization_id: Option<String>,
    /// An authorized contact of it.
    pub authorized: bool,
    /// Keys of cases that the same browser has opened by their links.
    pub keys: Keys,
}

/// The tickets that somebody may list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visible<'a> {
    /// All.
    All,
    /// Their own and, for an authorized contact, those of the organization.
    Of {
        /// The address.
        requester: &'a str,
        /// The organization.
        organization_id: Option<&'a str>,
    },
}

impl FromRequestParts<Desk> for Principal {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Principal, ApiError> {
        if let Some(value) = parts.headers.get(AUTHORIZATION) {
            let value = value.to_str().map_err(|_| ApiError::Unauthorized)?;
            let token = bearer(value).ok_or(ApiError::Unauthorized)?;
            // Three parts make a JWT (RFC 7515, 3.1); a ticket's key has no dot.
            if token.bytes().filter(|byte| *byte == b'.').count() == 2 {
                let account = identity::account(desk, token).await?;
                limits::spend_account(parts, &account.id)?;
                return Ok(Principal::Account(account));
            }
            return Ok(Principal::Key(Keys::one(token)));
        }
        let keys = cookies::keys(&parts.headers);
        let Some(token) = cookies::session(&parts.headers) else {
            return Ok(if keys.is_empty() { Principal::Nobody } else { Principal::Key(keys) });
        };
        let digest = digest(&[token.as_bytes()]);
        let session = desk.store.session(&digest, desk.clock.now()).await?;
        let account = session.ok_or(ApiError::Unauthorized)?;
        limits::spend_account(parts, &account.id)?;
        Ok(Principal::Account(Account { keys, ..account }))
    }
}

/// The token of `Bearer TOKEN`; the scheme's case does not matter (RFC 9110, 11.1).
fn bearer(value: &str) -> Option<&str> {
    let (scheme, token) = value.split_once(' ')?;
    let token = token.trim();
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty()).then_some(token)
}

impl Principal {
    /// In which role they may see a ticket; `NotFound` if it is not theirs, `Unauthorized` if nobody asks.
    pub fn role(&self, desk: &Desk, ticket: &Ticket) -> Result<Role, ApiError> {
        match self {
            Principal::Nobody => Err(ApiError::Unauthorized),
            Principal::Key(keys) if keys.open(desk, ticket) => Ok(Role::Requester),
            Principal::Account(account) if account.role == Role::Agent => Ok(Role::Agent),
            Principal::Account(account) if account.sees(desk, ticket) => Ok(Role::Requester),
            Principal::Key(_) | Principal::Account(_) => Err(ApiError::NotFound),
        }
    }

    /// Which tickets they may list. A ticket's key opens that ticket and lists nothing, not even it: its holder knows it.
    pub fn visible(&self) -> Result<Visible<'_>, ApiError> {
        match self {
            Principal::Nobody => Err(ApiError::Unauthorized),
            Principal::Key(_) => Err(ApiError::Forbidden),
            Principal::Account(account) if account.role == Role::Agent => Ok(Visible::All),
            Principal::Account(account) => Ok(Visible::Of {
                requester: &account.email,
                organization_id: account.organization_id.as_deref().filter(|_| account.authorized),
            }),
        }
    }

    /// Whose idempotency keys are meant where a ticket is opened. Cases that a browser opens between two tries change
    /// nothing: whoever is not signed in stays the same nobody.
    pub fn scope(&self) -> String {
        match self {
            Principal::Nobody | Principal::Key(_) => "nobody".to_owned(),
            Principal::Account(account) => format!("account:{}", account.id),
        }
    }

    /// The same for what is done to a ticket, by its id.
    pub fn scope_on(&self, ticket: &str) -> String {
        match self {
            Principal::Nobody | Principal::Key(_) => format!("ticket:{ticket}"),
            Principal::Account(_) => self.scope(),
        }
    }

    /// Who is signed in, if anybody is.
    pub fn account(&self) -> Option<&Account> {
        match self {
            Principal::Account(account) => Some(account),
            Principal::Nobody | Principal::Key(_) => None,
        }
    }
}

impl Account {
    fn sees(&self, desk: &Desk, ticket: &Ticket) -> bool {
        let own = ticket.requester == self.email;
        let shared = self.authorized
            && self.organization_id.is_some()
            && self.organization_id == ticket.organization_id;
        own || shared || self.keys.open(desk, ticket)
    }
}

impl Keys {
    /// A single key.
    pub fn one(key: impl Into<String>) -> Keys {
        Keys(vec![key.into()])
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn open(&self, desk: &Desk, ticket: &Ticket) -> bool {
        self.0.iter().any(|key| desk.secret.opens(&ticket.id, key))
    }
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Keys({})", self.0.len())
    }
}
