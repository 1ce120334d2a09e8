//! Signing in without a password: a code goes to an address, and whoever brings it back reads the mail there.
//!
//! [`request_code`] sends it, [`redeem`] makes a session of it, [`sign_out`] ends one. The answers never tell whether an
//! address has an account. A code has eight digits, lives ten minutes, works once and bears five attempts; an address
//! gets at most [`PER_TEN_MINUTES`] and [`PER_DAY`], so that nobody can flood it.

use docent_model::{Locale, Problem, ProblemCode};
use serde_json::json;

use crate::access::Account;
use crate::problem::ApiError;
use crate::secret::{digest, hex, id, random, same};
use crate::store::{NewMessage, accounts, outbox, sessions};
use crate::{Desk, accounts as people};

/// How long a code is good, in milliseconds.
pub const CODE_LIFE: i64 = 10 * 60 * 1000;
/// How long a session lasts, in milliseconds.
pub const SESSION_LIFE: i64 = 30 * DAY;
/// Most attempts on a code.
pub const ATTEMPTS: i64 = 5;
/// Most codes for an address in ten minutes.
pub const PER_TEN_MINUTES: usize = 3;
/// Most codes for an address in a day.
pub const PER_DAY: usize = 10;

const DAY: i64 = 24 * 60 * 60 * 1000;

/// Somebody who has just signed in.
#[derive(Clone)]
pub struct Session {
    /// Secret; the value of the cookie [`crate::access::SESSION`].
    pub token: String,
    /// Who it is.
    pub account: Account,
}

impl std::fmt::Debug for Session {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Session").field("account", &self.account.id).finish_non_exhaustive()
    }
}

/// Sends a code to an address. `locale` is the language of the mail. Beyond the limits of the address: `TooMany`.
///
/// The message in the outbox names only the code's id (`code_id`); [`crate::Secret::sign_in_code`] makes the code of it.
pub async fn request_code(desk: &Desk, email: &str, locale: &str) -> Result<(), ApiError> {
    let email =
        people::checked_email(email).ok_or_else(|| invalid("email", ProblemCode::NotAnEmail))?;
    let locale: Locale =
        locale.parse().map_err(|_| invalid("locale", ProblemCode::UnknownLocale))?;
    let (now, engine) = (desk.clock.now(), desk.store.engine());
    let sent = desk.store.write(move |connection| {
        Box::pin(async move {
            sessions::lock_address(connection, engine, &email).await?;
            sessions::prune(connection, (now, now - DAY)).await?;
            let made = sessions::codes_since(connection, &email, now - DAY).await?;
            if let Some(wait) = wait(&made, now) {
                return Ok(Err(ApiError::TooMany(wait)));
            }
            let id = id();
            sessions::insert_code(connection, (&id, &email), (now, now + CODE_LIFE)).await?;
            let message = NewMessage {
                kind: "mail",
                target: email,
                ticket_id: None,
                payload: json!({
                    "template": "sign-in", "locale": locale.tag(), "code_id": id,
                    "expires_at": now + CODE_LIFE,
                }),
            };
            outbox::insert(connection, &message, now).await?;
            Ok(Ok(()))
        })
    });
    let sent = sent.await?;
    desk.outbox.wake();
    sent
}

/// The seconds until the next code, from the times of the last day's codes, latest first.
fn wait(made: &[i64], now: i64) -> Option<i64> {
    let until = |most: usize, span: i64| {
        let oldest = made.get(most - 1)?;
        Some(oldest + span - now).filter(|left| *left > 0)
    };
    let left = until(PER_DAY, DAY).max(until(PER_TEN_MINUTES, CODE_LIFE))?;
    Some((left + 999) / 1000)
}

/// Makes a session of a code, and an account where the address has none. `WrongCode` says no more than that.
pub async fn redeem(desk: &Desk, email: &str, code: &str) -> Result<Session, ApiError> {
    let account = people::new_account(email).map_err(|_| ApiError::WrongCode)?;
    let typed: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let token = hex(&random::<32>());
    let stored = digest(&[token.as_bytes()]);
    let (now, secret) = (desk.clock.now(), desk.secret.clone());
    let redeemed = desk.store.write(move |connection| {
        Box::pin(async move {
            let open = sessions::attempt(connection, &account.email, now, ATTEMPTS).await?;
            // Every one is compared, so that the time does not tell which.
            let right = open.iter().filter(|id| same(&secret.sign_in_code(id), &typed)).count();
            if right == 0 {
                return Ok(None);
            }
            sessions::end_codes(connection, &account.email, now).await?;
            let account = accounts::find_or_insert(connection, &account, now).await?;
            let life = (now, now + SESSION_LIFE);
            sessions::insert(connection, (&stored, &account.id), life).await?;
            Ok(Some(account))
        })
    });
    let account = redeemed.await?.ok_or(ApiError::WrongCode)?;
    Ok(Session { token, account })
}

/// Ends a session; a token of none is fine.
pub async fn sign_out(desk: &Desk, token: &str) -> Result<(), ApiError> {
    let digest = digest(&[token.as_bytes()]);
    let removed = desk.store.write(move |connection| {
        Box::pin(async move { sessions::remove(connection, &digest).await })
    });
    Ok(removed.await?)
}

fn invalid(field: &str, code: ProblemCode) -> ApiError {
    ApiError::Invalid(vec![Problem { field: field.to_owned(), code }])
}
