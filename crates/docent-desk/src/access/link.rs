//! Links with a case's key: the key moves from the address into a cookie, so that it stands in no address bar, no referrer
//! and no bookmark.

use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::cookies;
use crate::Desk;

/// Answers `GET /desk/{locale}/cases/{id}?key=K` with `303` to the same address without the key. A wrong key sets no
/// cookie; what the page then says is the page's affair.
pub(crate) async fn take_key(State(desk): State<Desk>, request: Request, next: Next) -> Response {
    let Some((key, rest)) = request.uri().query().and_then(split) else {
        return next.run(request).await;
    };
    let path = request.uri().path();
    if !request.method().is_safe() || !path.starts_with("/desk/") {
        return next.run(request).await;
    }
    let clean = if rest.is_empty() { path.to_owned() } else { format!("{path}?{rest}") };
    let mut response = StatusCode::SEE_OTHER.into_response();
    let headers = response.headers_mut();
    let location = HeaderValue::try_from(clean).expect("it was part of an address");
    headers.insert(header::LOCATION, location);
    if let Some(ticket) = ticket(path).filter(|ticket| desk.secret.opens(ticket, &key)) {
        for cookie in cookies::keep(&desk, request.headers(), ticket, &key) {
            headers.append(header::SET_COOKIE, cookie);
        }
    }
    response
}

/// The id in `../cases/{id}` and `../cases/{id}/..`.
fn ticket(path: &str) -> Option<&str> {
    let mut parts = path.split('/').skip_while(|part| *part != "cases");
    let id = parts.nth(1)?;
    (!id.is_empty() && id.bytes().all(|byte| byte.is_ascii_hexdigit())).then_some(id)
}

/// The key of a query, and the query without it.
fn split(query: &str) -> Option<(String, String)> {
    let (keys, rest): (Vec<&str>, Vec<&str>) =
        query.split('&').partition(|pair| pair.starts_with("key="));
    let key = keys.first()?.strip_prefix("key=")?;
    Some((key.to_owned(), rest.join("&")))
}

#[cfg(test)]
mod tests {
    use super::{split, ticket};

    #[test]
    fn a_path_names_a_ticket() {
        for (path, expected) in [
            ("/desk/en/cases/0af", Some("0af")),
            ("/desk/en/cases/0af/comments", Some("0af")),
            ("/desk/en/cases/", None),
            ("/desk/en/cases", None),
            ("/desk/en/cases/..%2f", None),
            ("/desk/en/inbox/0af", None),
        ] {
            assert_eq!(ticket(path), expected, "{path}");
        }
    }

    #[test]
    fn a_query_loses_its_key() {
        for (query, expected) in [
            ("key=a", Some(("a", ""))),
            ("new=1&key=a&q=key", Some(("a", "new=1&q=key"))),
            ("key=a&key=b", Some(("a", ""))),
            ("monkey=a", None),
            ("", None),
        ] {
            let found = split(query);
            let found = found.as_ref().map(|(key, rest)| (key.as_str(), rest.as_str()));
            assert_eq!(found, expected, "{query}");
        }
    }
}
