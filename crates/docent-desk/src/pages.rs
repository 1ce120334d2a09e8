//! The pages, `/desk/{locale}/..`, in plain HTML: everything works without a script.
//!
//! A file per page. A handler takes a `Visitor`, asks `tickets`, `sign_in` or the store, and shows a view; what
//! it cannot do becomes a page too. Texts of people reach a page as they are, and the templates escape them.

mod agent_case;
mod case;
mod cases;
mod choices;
mod home;
mod inbox;
mod new_case;
mod once;
mod said;
mod sign_in;
mod timeline;
mod visitor;
mod votes;

use axum::Router;
use axum::routing::get;

use crate::Desk;
use crate::problem::ApiError;
use visitor::Visitor;

/// Their addresses.
pub(crate) fn routes() -> Router<Desk> {
    let below = Router::new()
        .merge(home::routes())
        .merge(sign_in::routes())
        .merge(cases::routes())
        .merge(new_case::routes())
        .merge(case::routes())
        .merge(inbox::routes())
        .merge(agent_case::routes())
        .merge(votes::routes())
        .fallback(async |visitor: Visitor| visitor.answer(Err(ApiError::NotFound)))
        .method_not_allowed_fallback(async |visitor: Visitor| {
            visitor.answer(Err(ApiError::Method))
        });
    // A nested `/` is the address without the slash.
    Router::new().route("/desk/{locale}/", get(home::home)).nest("/desk/{locale}", below)
}
