//! The desk's cookies: one session, and the keys of the cases whose links the browser has opened.

use axum::http::{HeaderMap, HeaderValue, header};
use cookie::time::Duration;
use cookie::{Cookie, SameSite};

use crate::sign_in::{SESSION_LIFE, Session};
use crate::{Desk, access::Keys};

/// Name of the cookie that holds a session's token.
pub const SESSION: &str = "docent_session";

/// Name of the cookie that holds a case's key, but for the ticket's id.
const CASE: &str = "docent_case_";

/// Most cases whose keys a browser keeps; the cookies of more would outgrow a request's head.
const MOST_CASES: usize = 20;

/// The session's token, if the request has one.
pub fn session(headers: &HeaderMap) -> Option<String> {
    read(headers).find(|(name, _)| name == SESSION).map(|(_, value)| value)
}

/// The keys of the cases that the browser has opened.
pub(super) fn keys(headers: &HeaderMap) -> Keys {
    let cases = read(headers).filter(|(name, _)| name.starts_with(CASE));
    Keys(cases.map(|(_, value)| value).take(MOST_CASES).collect())
}

/// Whether the request has any cookie of the desk.
pub(crate) fn any(headers: &HeaderMap) -> bool {
    read(headers).any(|(name, _)| name == SESSION || name.starts_with(CASE))
}

/// `Set-Cookie` of a new session.
pub fn start(desk: &Desk, session: &Session) -> HeaderValue {
    set(desk, SESSION, &session.token, SESSION_LIFE)
}

/// `Set-Cookie` that makes the browser forget its session.
pub fn end(desk: &Desk) -> HeaderValue {
    set(desk, SESSION, "", 0)
}

/// `Set-Cookie`s that keep a case's key and forget the oldest ones beyond [`MOST_CASES`].
pub(crate) fn keep(desk: &Desk, headers: &HeaderMap, ticket: &str, key: &str) -> Vec<HeaderValue> {
    let own = format!("{CASE}{ticket}");
    let cases = read(headers).map(|(name, _)| name);
    let others: Vec<String> = cases.filter(|name| name.starts_with(CASE) && *name != own).collect();
    // Browsers send what they got first first (RFC 6265, 5.4).
    let surplus = (others.len() + 1).saturating_sub(MOST_CASES);
    let forgotten = others.iter().take(surplus).map(|name| set(desk, name, "", 0));
    forgotten.chain([set(desk, &own, key, SESSION_LIFE)]).collect()
}

fn read(headers: &HeaderMap) -> impl Iterator<Item = (String, String)> {
    let texts = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let cookies = texts.flat_map(|text| Cookie::split_parse(text).filter_map(Result::ok));
    cookies.map(|cookie| (cookie.name().to_owned(), cookie.value().to_owned()))
}

fn set(desk: &Desk, name: &str, value: &str, life: i64) -> HeaderValue {
    let cookie = Cookie::build((name, value))
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(desk.url.starts_with("https://"))
        .path("/")
        .max_age(Duration::milliseconds(life));
    HeaderValue::try_from(cookie.to_string()).expect("names and values are letters and digits")
}
