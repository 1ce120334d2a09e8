//! `/votes`: the plain form under every article.

use axum::extract::{Form, Path, Request, State};
use axum::http::header::{LOCATION, USER_AGENT};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::{RequestExt, Router};
use docent_model::{Locale, Problem, ProblemCode};
use serde::Deserialize;

use crate::problem::ApiError;
use crate::votes::{self, Vote, VoteError};
use crate::{Desk, limits};

/// Its address.
pub(crate) fn routes() -> Router<Desk> {
    Router::new().route("/votes", post(vote))
}

#[derive(Deserialize)]
struct Fields {
    page: String,
    helpful: Helpful,
    #[serde(default)]
    comment: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Helpful {
    Yes,
    No,
}

/// Stores a vote and leads back to where its thanks are shown.
async fn vote(
    State(desk): State<Desk>,
    Path(locale): Path<String>,
    headers: HeaderMap,
    request: Request,
) -> Result<Response, ApiError> {
    let locale: Locale = locale.parse().map_err(|_| ApiError::NotFound)?;
    if !desk.pages.locales().contains(&locale) {
        return Err(ApiError::NotFound);
    }
    let client = limits::client(&desk, &request).to_string();
    let form = request.extract::<Form<Fields>, _>().await;
    let Form(fields) = form.map_err(|error| ApiError::Malformed(error.body_text()))?;
    let target = format!("{}#docent-helpful-thanks", fields.page);
    let vote = Vote {
        page: fields.page,
        locale: locale.tag().to_owned(),
        helpful: fields.helpful == Helpful::Yes,
        comment: fields.comment,
    };
    let browser = headers.get(USER_AGENT).map_or(&b""[..], HeaderValue::as_bytes);
    votes::vote(&desk, vote, &[client.as_bytes(), browser]).await.map_err(refusal)?;
    // The page is one of the site's, or a plain path where the desk knows no site: it leads nowhere else.
    let target = HeaderValue::try_from(target).map_err(|_| ApiError::NotFound)?;
    Ok((StatusCode::SEE_OTHER, [(LOCATION, target)]).into_response())
}

fn refusal(error: VoteError) -> ApiError {
    match error {
        VoteError::Page => ApiError::NotFound,
        VoteError::Comment => {
            let field = "comment".to_owned();
            ApiError::Invalid(vec![Problem { field, code: ProblemCode::TooLong }])
        }
        VoteError::Store(error) => error.into(),
    }
}
