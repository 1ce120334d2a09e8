//! `/cases`: the reader's own and those of their organization.

use axum::Router;
use axum::extract::RawQuery;
use axum::response::Response;
use axum::routing::get;

use super::choices;
use super::visitor::Visitor;
use crate::Desk;
use crate::access::Principal;
use crate::problem::ApiError;

/// Its addresses.
pub(super) fn routes() -> Router<Desk> {
    Router::new().route("/cases", get(cases))
}

async fn cases(visitor: Visitor, RawQuery(query): RawQuery) -> Response {
    visitor.answer(view(&visitor, query.as_deref().unwrap_or_default()).await)
}

async fn view(visitor: &Visitor, query: &str) -> Result<Response, ApiError> {
    // A case's key opens that case; whoever wants a list signs in.
    if matches!(visitor.principal, Principal::Key(_)) {
        return Err(ApiError::Unauthorized);
    }
    let list = choices::list(visitor, query).await?;
    visitor.show("cases", "my-cases", &list)
}
