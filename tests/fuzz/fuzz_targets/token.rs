//! Any identity token: nobody comes in with one that is not signed, and no claims of a signed one break anything.

#![no_main]

use axum::body::Body;
use axum::http::{HeaderValue, Request, StatusCode};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use docent_fuzz::{DESK, SECRET};
use jsonwebtoken::{Algorithm, EncodingKey, crypto};
use libfuzzer_sys::fuzz_target;

/// The token that claims what `claims` says, whether it is JSON or not.
fn signed(claims: &[u8]) -> String {
    let part = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
    let message = format!("{}.{}", part(br#"{"alg":"HS256"}"#), part(claims));
    let key = EncodingKey::from_secret(SECRET);
    let signature = crypto::sign(message.as_bytes(), &key, Algorithm::HS256).expect("it signs");
    format!("{message}.{signature}")
}

fuzz_target!(|bytes: &[u8]| {
    let Some((kind, bytes)) = bytes.split_first() else { return };
    let is_signed = kind % 2 == 0;
    let token = if is_signed { signed(bytes) } else { String::from_utf8_lossy(bytes).into_owned() };
    let Ok(header) = HeaderValue::from_str(&format!("Bearer {token}")) else { return };
    let request = Request::get("/api/v1/tickets").header("authorization", header);
    let (status, text) = DESK.ask(request.body(Body::empty()).expect("a request"));
    if !is_signed {
        assert_ne!(status, StatusCode::OK, "{text}");
    }
});
