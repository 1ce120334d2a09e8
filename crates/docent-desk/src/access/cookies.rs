//! The desk's cookies: one session, and the keys of the cases whose links the browser has opened.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::response::AppendHeaders;
use cookie::time::Duration;
use cookie::{Cookie, SameSite};

use crate::sign_in::{SESSION_LIFE, Session};
use crate::{Desk, access::Keys};

/// Name of the cookie that holds a session's token.
pub const SESSION: &str = "docent_session";

/// Name of the cookie that says that there is a session.
const SIGNED_IN: &str = "docent_signed_in";

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

/// `Set-Cookie`s of a new session.
pub(crate) fn start(desk: &Desk, session: &Session) -> SetCookies {
    both([set(desk, SESSION, &session.token, SESSION_LIFE), hint(desk, "1", SESSION_LIFE)])
}

/// `Set-Cookie`s that make the browser forget its session.
pub(crate) fn end(desk: &Desk) -> SetCookies {
    both([set(desk, SESSION, "", 0), hint(desk, "", 0)])
}

/// Headers that are added to those of the same name.
pub(crate) type SetCookies = AppendHeaders<[(HeaderName, HeaderValue); 2]>;

fn both(cookies: [HeaderValue; 2]) -> SetCookies {
    AppendHeaders(cookies.map(|cookie| (header::SET_COOKIE, cookie)))
}

/// For scripts, which cannot see the session: whether asking for cases is worth a request.
fn hint(desk: &Desk, value: &str, life: i64) -> HeaderValue {
    let mut cookie = cookie(desk, SIGNED_IN, value, life);
    cookie.set_http_only(false);
    written(&cookie)
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
    written(&cookie(desk, name, value, life))
}

fn cookie<'c>(desk: &Desk, name: &'c str, value: &'c str, life: i64) -> Cookie<'c> {
    Cookie::build((name, value))
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(desk.url.starts_with("https://"))
        .path("/")
        .max_age(Duration::milliseconds(life))
        .build()
}

fn written(cookie: &Cookie<'_>) -> HeaderValue {
    HeaderValue::try_from(cookie.to_string()).expect("names and values are letters and digits")
}
