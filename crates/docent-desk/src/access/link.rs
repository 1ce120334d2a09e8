//! Links with a case's key or a mail's token: it moves from the address into a cookie, so that it stands in no address bar,
//! no referrer and no bookmark.
//!
//! A mail's token also shows that somebody reads the address that the requester gave. A `GET` is enough for that, although
//! scanners of mails follow links, too: they do so for a mailbox that exists, what follows are mails about answers of agents
//! only, and most people would never press a button that asks them to confirm what they have just done.

use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::cookies;
use crate::Desk;
use crate::problem::ApiError;
use crate::secret::same;
use crate::store::verify_email;

/// What a link brings.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Proof {
    /// `key=..`, which whoever sent the form has.
    Key(String),
    /// `mail=..`, which only a mail to the requester has.
    Mail(String),
}

/// Answers `GET /desk/{locale}/cases/{id}?key=K` (or `?mail=T`) with `303` to the same address without it. A wrong one sets
/// no cookie; what the page then says is the page's affair.
pub(crate) async fn take_key(State(desk): State<Desk>, request: Request, next: Next) -> Response {
    let Some((proof, rest)) = request.uri().query().and_then(split) else {
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
    if let Some(ticket) = ticket(path).filter(|ticket| proof.opens(&desk, ticket)) {
        if matches!(proof, Proof::Mail(_))
            && request.method() == Method::GET
            && let Err(error) = verify(&desk, ticket).await
        {
            return error.into_response();
        }
        let key = desk.secret.ticket_key(ticket);
        for cookie in cookies::keep(&desk, request.headers(), ticket, &key) {
            headers.append(header::SET_COOKIE, cookie);
        }
    }
    response
}

impl Proof {
    fn opens(&self, desk: &Desk, ticket: &str) -> bool {
        match self {
            Proof::Key(key) => desk.secret.opens(ticket, key),
            Proof::Mail(token) => same(token, &desk.secret.mail_token(ticket)),
        }
    }
}

async fn verify(desk: &Desk, ticket: &str) -> Result<(), ApiError> {
    let (ticket, now) = (ticket.to_owned(), desk.clock.now());
    let verified = desk.store.write(move |connection| {
        Box::pin(async move { verify_email(connection, &ticket, now).await })
    });
    Ok(verified.await?)
}

/// The id in `../cases/{id}` and `../cases/{id}/..`.
fn ticket(path: &str) -> Option<&str> {
    let mut parts = path.split('/').skip_while(|part| *part != "cases");
    let id = parts.nth(1)?;
    (!id.is_empty() && id.bytes().all(|byte| byte.is_ascii_hexdigit())).then_some(id)
}

/// What a query brings, and the query without it.
fn split(query: &str) -> Option<(Proof, String)> {
    let proof = |pair: &str| {
        let key = pair.strip_prefix("key=").map(|key| Proof::Key(key.to_owned()));
        key.or_else(|| pair.strip_prefix("mail=").map(|token| Proof::Mail(token.to_owned())))
    };
    let (proofs, rest): (Vec<&str>, Vec<&str>) =
        query.split('&').partition(|pair| proof(pair).is_some());
    Some((proof(proofs.first()?)?, rest.join("&")))
}

#[cfg(test)]
mod tests {
    use super::{Proof, split, ticket};

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
        let (key, mail) = (|| Proof::Key("a".to_owned()), || Proof::Mail("a".to_owned()));
        for (query, expected) in [
            ("key=a", Some((key(), ""))),
            ("mail=a", Some((mail(), ""))),
            ("new=1&key=a&q=key", Some((key(), "new=1&q=key"))),
            ("mail=a&new=1&key=b", Some((mail(), "new=1"))),
            ("key=a&key=b", Some((key(), ""))),
            ("monkey=a&email=b", None),
            ("", None),
        ] {
            let expected = expected.map(|(proof, rest)| (proof, rest.to_owned()));
            assert_eq!(split(query), expected, "{query}");
        }
    }
}
