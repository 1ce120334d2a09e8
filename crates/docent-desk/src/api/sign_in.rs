//! `/sign-in`, `/sign-out`, `/me`: who somebody is.

use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::IntoResponse;
use axum::routing::{get, post};
use axum::{Json, Router};
use docent_model::Role;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::body::Body;
use crate::access::{Account, Principal, cookies};
use crate::problem::ApiError;
use crate::{Desk, sign_in};

/// Asks for a code.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct SignIn {
    /// Where the code goes.
    pub(crate) email: String,
    /// BCP 47 tag: the language of the mail.
    pub(crate) locale: String,
}

/// Brings a code back.
#[derive(Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Redeem {
    /// Where the code went.
    pub(crate) email: String,
    /// Eight digits; spaces do not matter.
    pub(crate) code: String,
}

/// Who is signed in.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub(crate) struct Me {
    /// The verified address.
    pub(crate) email: String,
    /// For people.
    pub(crate) name: String,
    /// Asks or answers.
    pub(crate) role: Role,
    /// The organization's id.
    pub(crate) organization_id: Option<String>,
    /// Whether the organization's tickets may be seen.
    pub(crate) authorized: bool,
}

impl From<&Account> for Me {
    fn from(account: &Account) -> Me {
        Me {
            email: account.email.clone(),
            name: account.name.clone(),
            role: account.role,
            organization_id: account.organization_id.clone(),
            authorized: account.authorized,
        }
    }
}

/// Its addresses.
pub(crate) fn routes() -> Router<Desk> {
    Router::new()
        .route("/sign-in", post(request))
        .route("/sign-in/redeem", post(redeem))
        .route("/sign-out", post(sign_out))
        .route("/me", get(me))
}

/// Sends a code by mail. The answer does not tell whether the address is known.
async fn request(
    State(desk): State<Desk>,
    Body(asked): Body<SignIn>,
) -> Result<StatusCode, ApiError> {
    sign_in::request_code(&desk, &asked.email, &asked.locale).await?;
    Ok(StatusCode::ACCEPTED)
}

/// Starts a session, whose token is in the cookie only.
async fn redeem(
    State(desk): State<Desk>,
    Body(brought): Body<Redeem>,
) -> Result<impl IntoResponse, ApiError> {
    let session = sign_in::redeem(&desk, &brought.email, &brought.code).await?;
    let cookie = cookies::start(&desk, &session);
    Ok(([(header::SET_COOKIE, cookie)], Json(Me::from(&session.account))))
}

/// Ends the session of the cookie, if there is one.
async fn sign_out(
    State(desk): State<Desk>,
    headers: HeaderMap,
) -> Result<(StatusCode, [(HeaderName, HeaderValue); 1]), ApiError> {
    if let Some(token) = cookies::session(&headers) {
        sign_in::sign_out(&desk, &token).await?;
    }
    Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, cookies::end(&desk))]))
}

/// Shows who is signed in.
async fn me(principal: Principal) -> Result<Json<Me>, ApiError> {
    principal.account().map(|account| Json(Me::from(account))).ok_or(ApiError::Unauthorized)
}
