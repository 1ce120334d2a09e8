//! `/sign-in`, `/sign-out`, `/me`: who somebody is.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use docent_model::Role;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::body::Body;
use super::openapi::refusals::{Asking, Knowing, Redeeming};
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
pub(crate) fn routes() -> OpenApiRouter<Desk> {
    OpenApiRouter::new()
        .routes(routes!(request))
        .routes(routes!(redeem))
        .routes(routes!(sign_out))
        .routes(routes!(me))
}

/// Sends a code by mail. The answer does not tell whether the address is known.
#[utoipa::path(
    post,
    path = "/sign-in",
    operation_id = "request_code",
    request_body = SignIn,
    responses((status = 202, description = "A code is on its way."), Asking),
    security(())
)]
async fn request(
    State(desk): State<Desk>,
    Body(asked): Body<SignIn>,
) -> Result<StatusCode, ApiError> {
    sign_in::request_code(&desk, &asked.email, &asked.locale).await?;
    Ok(StatusCode::ACCEPTED)
}

/// Starts a session, whose token is in the cookie `docent_session` only.
#[utoipa::path(
    post,
    path = "/sign-in/redeem",
    operation_id = "redeem_code",
    request_body = Redeem,
    responses((status = 200, description = "Who is signed in.", body = Me), Redeeming),
    security(())
)]
async fn redeem(
    State(desk): State<Desk>,
    Body(brought): Body<Redeem>,
) -> Result<impl IntoResponse, ApiError> {
    let session = sign_in::redeem(&desk, &brought.email, &brought.code).await?;
    Ok((cookies::start(&desk, &session), Json(Me::from(&session.account))))
}

/// Ends the session of the cookie, if there is one.
#[utoipa::path(
    post,
    path = "/sign-out",
    operation_id = "sign_out",
    responses((status = 204, description = "Nobody is signed in."), Knowing),
    security(())
)]
async fn sign_out(
    State(desk): State<Desk>,
    headers: HeaderMap,
) -> Result<(StatusCode, cookies::SetCookies), ApiError> {
    if let Some(token) = cookies::session(&headers) {
        sign_in::sign_out(&desk, &token).await?;
    }
    Ok((StatusCode::NO_CONTENT, cookies::end(&desk)))
}

/// Shows who is signed in.
#[utoipa::path(
    get,
    path = "/me",
    operation_id = "me",
    responses((status = 200, description = "Who is signed in.", body = Me), Knowing),
    security(("bearer" = []))
)]
async fn me(principal: Principal) -> Result<Json<Me>, ApiError> {
    principal.account().map(|account| Json(Me::from(account))).ok_or(ApiError::Unauthorized)
}
