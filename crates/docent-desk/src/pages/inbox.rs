//! `/agent/`: what waits for agents.

use axum::Router;
use axum::extract::RawQuery;
use axum::response::Response;
use axum::routing::get;

use super::choices;
use super::visitor::Visitor;
use crate::Desk;
use crate::problem::ApiError;

/// Its addresses.
pub(super) fn routes() -> Router<Desk> {
    Router::new().route("/agent/", get(inbox))
}

async fn inbox(visitor: Visitor, RawQuery(query): RawQuery) -> Response {
    visitor.answer(view(&visitor, query.as_deref().unwrap_or_default()).await)
}

async fn view(visitor: &Visitor, query: &str) -> Result<Response, ApiError> {
    visitor.must_be_agent()?;
    let list = choices::list(visitor, query).await?;
    visitor.show("inbox", "desk-inbox", &list)
}
