//! Who asks, and what they may see. Every route decides here and nowhere else.

use axum::extract::FromRequestParts;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use docent_model::Role;

use crate::Desk;
use crate::problem::ApiError;
use crate::store::Ticket;

/// Who asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Principal {
    /// Nobody that we know.
    Nobody,
    /// Whoever has a ticket's key; which ticket it opens is seen when one is asked for.
    Key(String),
    /// Somebody with an account.
    Account(Account),
}

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

    async fn from_request_parts(parts: &mut Parts, _desk: &Desk) -> Result<Principal, ApiError> {
        let Some(value) = parts.headers.get(AUTHORIZATION) else { return Ok(Principal::Nobody) };
        let token = value.to_str().ok().and_then(|value| value.strip_prefix("Bearer "));
        match token {
            Some(token) => Ok(Principal::Key(token.trim().to_owned())),
            None => Err(ApiError::Unauthorized),
        }
    }
}

impl Principal {
    /// In which role they may see a ticket; `NotFound` if it is not theirs, `Unauthorized` if nobody asks.
    pub fn role(&self, desk: &Desk, ticket: &Ticket) -> Result<Role, ApiError> {
        match self {
            Principal::Nobody => Err(ApiError::Unauthorized),
            Principal::Key(key) if desk.secret.opens(&ticket.id, key) => Ok(Role::Requester),
            Principal::Account(account) if account.role == Role::Agent => Ok(Role::Agent),
            Principal::Account(account) if account.sees(ticket) => Ok(Role::Requester),
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

    /// Whose idempotency keys are meant.
    pub fn scope(&self) -> String {
        match self {
            Principal::Nobody => "nobody".to_owned(),
            Principal::Key(key) => format!("key:{}", crate::secret::digest(&[key.as_bytes()])),
            Principal::Account(account) => format!("account:{}", account.id),
        }
    }
}

impl Account {
    fn sees(&self, ticket: &Ticket) -> bool {
        let own = ticket.requester == self.email;
        let shared = self.authorized
            && self.organization_id.is_some()
            && self.organization_id == ticket.organization_id;
        own || shared
    }
}
