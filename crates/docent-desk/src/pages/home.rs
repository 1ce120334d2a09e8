//! `/`: the support home. Whoever is signed in sees their open cases first.

use axum::Router;
use axum::response::{Redirect, Response};
use axum::routing::get;
use docent_model::Status;
use serde::Serialize;

use super::visitor::Visitor;
use crate::Desk;
use crate::access::Principal;
use crate::api::view::TicketSummary;
use crate::problem::ApiError;
use crate::tickets::{self, Query, Sort};

/// Cases shown there.
const CASES: usize = 5;

#[derive(Serialize)]
struct HomeView {
    /// The cases that are not over, last moved first.
    cases: Vec<TicketSummary>,
}

/// Its address without the slash, below `/desk/{locale}`.
pub(super) fn routes() -> Router<Desk> {
    Router::new().route("/", get(slashed))
}

async fn slashed(visitor: Visitor) -> Redirect {
    Redirect::permanent(&visitor.address("/"))
}

pub(super) async fn home(visitor: Visitor) -> Response {
    visitor.answer(view(&visitor).await)
}

async fn view(visitor: &Visitor) -> Result<Response, ApiError> {
    let cases = match &visitor.principal {
        Principal::Account(_) => open(visitor).await?,
        Principal::Nobody | Principal::Key(_) => Vec::new(),
    };
    visitor.show("home", "desk-home", &HomeView { cases })
}

async fn open(visitor: &Visitor) -> Result<Vec<TicketSummary>, ApiError> {
    let query = Query {
        status: vec![Status::Open, Status::Pending],
        sort: Sort::Updated,
        limit: Some(CASES),
        ..Query::default()
    };
    let page = tickets::list(&visitor.desk, &visitor.principal, &query).await?;
    Ok(page.tickets.iter().map(TicketSummary::from).collect())
}
