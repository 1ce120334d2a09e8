//! Who looks at a page, in which language, and how they are answered.

use axum::extract::{FromRequestParts, OriginalUri};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use docent_model::{Locale, Role};
use serde::Serialize;
use serde_json::{Value, json};

use crate::Desk;
use crate::access::Principal;
use crate::problem::ApiError;

/// Who looks at a page.
pub(crate) struct Visitor {
    pub(super) desk: Desk,
    pub(super) locale: Locale,
    pub(super) principal: Principal,
    /// Below `/desk/LOCALE`, with its query.
    pub(super) path: String,
}

impl FromRequestParts<Desk> for Visitor {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, desk: &Desk) -> Result<Visitor, Response> {
        let original = parts.extensions.get::<OriginalUri>().map(|uri| uri.0.clone());
        let uri = original.unwrap_or_else(|| parts.uri.clone());
        let whole = uri.path_and_query().map_or("/", |whole| whole.as_str());
        let below = whole.strip_prefix("/desk/").unwrap_or_default();
        let end = below.find(['/', '?']).unwrap_or(below.len());
        let (segment, path) = below.split_at(end);
        let known = desk.pages.locales().iter().find(|locale| locale.segment() == segment);
        let mut visitor = Visitor {
            desk: desk.clone(),
            locale: known.unwrap_or(&desk.pages.locales()[0]).clone(),
            principal: Principal::Nobody,
            path: path.to_owned(),
        };
        if known.is_none() {
            "/".clone_into(&mut visitor.path);
            return Err(visitor.answer(Err(ApiError::NotFound)));
        }
        match Principal::from_request_parts(parts, desk).await {
            Ok(principal) => visitor.principal = principal,
            // A session that is over is nobody's: whoever had it signs in again.
            Err(ApiError::Unauthorized) => {}
            Err(error) => return Err(visitor.answer(Err(error))),
        }
        Ok(visitor)
    }
}

impl Visitor {
    /// A page: `view` in the template `desk/NAME.html`, under the title of a key.
    pub(super) fn show(
        &self,
        name: &str,
        title: &str,
        view: &impl Serialize,
    ) -> Result<Response, ApiError> {
        let title = self.desk.pages.text(&self.locale, title, &[]);
        self.show_titled(name, &title, view)
    }

    /// The same under a title that is no key.
    pub(super) fn show_titled(
        &self,
        name: &str,
        title: &str,
        view: &impl Serialize,
    ) -> Result<Response, ApiError> {
        let account = self.principal.account();
        let mut page = json!({
            "path": self.path,
            "title": title,
            "base": self.address(""),
            "now": self.desk.clock.now(),
            "account": account.map(|account| &account.email),
            "agent": account.is_some_and(|account| account.role == Role::Agent),
        });
        let own = serde_json::to_value(view).expect("views are texts and numbers by name");
        if let (Value::Object(page), Value::Object(own)) = (&mut page, own) {
            page.extend(own);
        }
        let html = self.desk.pages.show(&self.locale, name, &page).map_err(|sentence| {
            tracing::error!(sentence, template = name, "a page cannot be shown");
            ApiError::Internal
        })?;
        let fresh = [(header::CACHE_CONTROL, HeaderValue::from_static("no-store"))];
        Ok((fresh, Html(html)).into_response())
    }

    /// The answer, or a page that says why there is none. Whoever is not signed in and has to be is sent to do so.
    pub(super) fn answer(&self, answer: Result<Response, ApiError>) -> Response {
        let error = match answer {
            Ok(response) => return response,
            Err(error) => error,
        };
        if matches!(error, ApiError::Unauthorized) {
            return self.see(&format!("/sign-in?{}", back(&self.path)));
        }
        let status = error.parts().0;
        let key = match &error {
            ApiError::Forbidden => "desk-forbidden",
            ApiError::NotFound => "desk-not-found",
            ApiError::NotPossible | ApiError::TooLate => "desk-not-possible",
            ApiError::TooMany(_) => "desk-too-many",
            ApiError::Internal => "desk-failed",
            _ => "desk-malformed",
        };
        let shown = self.show("message", key, &json!({ "key": key }));
        let page = shown.unwrap_or_else(|_| {
            let text = self.desk.pages.text(&self.locale, "desk-failed", &[]);
            text.into_response()
        });
        let mut response = (status, page).into_response();
        if let ApiError::TooMany(seconds) = error {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }

    /// `303` to an address below `/desk/LOCALE`.
    pub(super) fn see(&self, path: &str) -> Response {
        let location = HeaderValue::try_from(self.address(path));
        let location = location.unwrap_or_else(|_| HeaderValue::from_static("/"));
        (StatusCode::SEE_OTHER, [(header::LOCATION, location)]).into_response()
    }

    /// An address below `/desk/LOCALE`.
    pub(super) fn address(&self, path: &str) -> String {
        format!("/desk/{}{path}", self.locale.segment())
    }

    /// Nobody but agents.
    pub(super) fn must_be_agent(&self) -> Result<(), ApiError> {
        match &self.principal {
            Principal::Account(account) if account.role == Role::Agent => Ok(()),
            Principal::Account(_) => Err(ApiError::Forbidden),
            Principal::Nobody | Principal::Key(_) => Err(ApiError::Unauthorized),
        }
    }
}

/// A page's view with the status of a form that has to be corrected.
pub(super) fn corrected(page: Response) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, page).into_response()
}

/// The query that leads back to a page.
fn back(path: &str) -> String {
    serde_urlencoded::to_string([("back", path)]).expect("pairs of texts can be encoded")
}
