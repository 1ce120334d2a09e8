//! Identity tokens of a host application (JWT, RFC 7519): an embedding product signs its own people in.
//!
//! The algorithm is the configured key's and never the token's own word. `exp` and `aud` must be there; a token is good for a
//! day at most, by the desk's clock and with a minute of leeway. It names a person by `email` with `email_verified`, or by a
//! `sub` that is an address. It never makes an agent of anybody: agents sign in with a code.

use std::path::Path;

use docent_model::Role;
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode};
use serde::Deserialize;

use super::Account;
use crate::config::{IdentityAlgorithm, IdentityConfig};
use crate::problem::ApiError;
use crate::store::{Organization, StoreError, accounts, audit};
use crate::{Desk, accounts as people, secret};

/// Seconds by which clocks may differ (RFC 7519, 4.1.4).
const LEEWAY: i64 = 60;

/// Longest life of a token in seconds: whoever copies one can be somebody else for no longer.
const MOST_LIFE: i64 = 24 * 60 * 60;

/// Checks tokens.
#[derive(Clone)]
pub struct Identity {
    key: DecodingKey,
    validation: Validation,
}

/// Why tokens cannot be checked.
#[derive(Debug, thiserror::Error)]
pub enum IdentityError {
    /// Both or neither.
    #[error("`[desk.identity]` needs exactly one of `key_file` and `key_env`")]
    OneKey,
    /// No such file.
    #[error("the key file `{0}` of `[desk.identity]` cannot be read")]
    File(String, #[source] std::io::Error),
    /// No such variable.
    #[error("the variable `{0}`, which `[desk.identity]` names, is not set")]
    Variable(String),
    /// Not what the algorithm needs.
    #[error("the key of `[desk.identity]` is no public key (PEM) for its algorithm")]
    Key(#[source] jsonwebtoken::errors::Error),
    /// `HS256` with something that others know or can guess.
    #[error("the key of `[desk.identity]` must be a secret of at least 32 bytes, not a PEM file")]
    Weak,
}

#[derive(Deserialize)]
struct Claims {
    exp: i64,
    nbf: Option<i64>,
    sub: Option<String>,
    email: Option<String>,
    #[serde(default)]
    email_verified: bool,
    name: Option<String>,
    organization: Option<String>,
}

/// What a token says of a person.
struct Claimed {
    account: Account,
    organization: Option<String>,
}

impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Identity")
            .field("algorithms", &self.validation.algorithms)
            .finish_non_exhaustive()
    }
}

impl Identity {
    /// Reads the key that the configuration names. `folder` is the site's.
    pub fn read(config: &IdentityConfig, folder: &Path) -> Result<Identity, IdentityError> {
        let key = match (&config.key_file, &config.key_env) {
            (Some(file), None) => std::fs::read(folder.join(file))
                .map_err(|error| IdentityError::File(file.clone(), error))?,
            (None, Some(name)) => {
                std::env::var(name).map_err(|_| IdentityError::Variable(name.clone()))?.into_bytes()
            }
            _ => return Err(IdentityError::OneKey),
        };
        Identity::new(config, &key)
    }

    /// With a key at hand: PEM, or the secret of `HS256`.
    pub fn new(config: &IdentityConfig, key: &[u8]) -> Result<Identity, IdentityError> {
        let (algorithm, key) = match config.algorithm {
            IdentityAlgorithm::EdDSA => (Algorithm::EdDSA, DecodingKey::from_ed_pem(key)),
            IdentityAlgorithm::RS256 => (Algorithm::RS256, DecodingKey::from_rsa_pem(key)),
            IdentityAlgorithm::HS256 => {
                let secret = key.trim_ascii();
                if secret.len() < 32 || secret.starts_with(b"-----BEGIN") {
                    return Err(IdentityError::Weak);
                }
                (Algorithm::HS256, Ok(DecodingKey::from_secret(secret)))
            }
        };
        let mut validation = Validation::new(algorithm);
        // The library reads the machine's clock; `claimed` asks the desk's.
        validation.validate_exp = false;
        validation.set_audience(&[&config.audience]);
        validation.required_spec_claims.insert("aud".to_owned());
        if let Some(issuer) = &config.issuer {
            validation.set_issuer(&[issuer]);
            validation.required_spec_claims.insert("iss".to_owned());
        }
        Ok(Identity { key: key.map_err(IdentityError::Key)?, validation })
    }

    /// What a token says, if it is good at `now` (UTC milliseconds).
    fn claimed(&self, token: &str, now: i64) -> Option<Claimed> {
        let claims = decode::<Claims>(token, &self.key, &self.validation).ok()?.claims;
        let now = now / 1000;
        let expired = claims.exp.saturating_add(LEEWAY) <= now;
        let endless = claims.exp > now.saturating_add(MOST_LIFE + LEEWAY);
        let early = claims.nbf.is_some_and(|nbf| nbf > now.saturating_add(LEEWAY));
        if expired || endless || early {
            return None;
        }
        let address = match (claims.email, claims.email_verified) {
            (Some(email), true) => email,
            (Some(_), false) => return None,
            (None, _) => claims.sub?,
        };
        let mut account = people::new_account(&address).ok()?;
        let one_line = |text: &String| !text.trim().is_empty() && !text.contains(char::is_control);
        if let Some(name) = claims.name.filter(one_line) {
            name.trim().clone_into(&mut account.name);
        }
        Some(Claimed { account, organization: claims.organization.filter(one_line) })
    }
}

/// Whose token it is. Their account is made, and moved to the organization that the token names, where needed.
pub(super) async fn account(desk: &Desk, token: &str) -> Result<Account, ApiError> {
    let identity = desk.identity.as_ref().ok_or(ApiError::Unauthorized)?;
    let now = desk.clock.now();
    let claimed = identity.claimed(token, now).ok_or(ApiError::Unauthorized)?;
    let account = match known(desk, &claimed).await? {
        Some(account) => account,
        None => store(desk, claimed, now).await?,
    };
    Ok(Account { role: Role::Requester, ..account })
}

/// The account, if nothing is to be changed: most requests only read.
async fn known(desk: &Desk, claimed: &Claimed) -> Result<Option<Account>, StoreError> {
    let Some(account) = desk.store.account(&claimed.account.email).await? else { return Ok(None) };
    let Some(name) = &claimed.organization else { return Ok(Some(account)) };
    let organization = desk.store.organization(name).await?.map(|found| found.id);
    let stays = account.role == Role::Agent
        || (organization.is_some() && organization == account.organization_id);
    Ok(stays.then_some(account))
}

async fn store(desk: &Desk, claimed: Claimed, now: i64) -> Result<Account, StoreError> {
    desk.store
        .write(move |connection| {
            Box::pin(async move {
                let mut account =
                    accounts::find_or_insert(connection, &claimed.account, now).await?;
                let Some(name) = claimed.organization else { return Ok(account) };
                if account.role == Role::Agent {
                    return Ok(account);
                }
                let new = Organization { id: secret::id(), name };
                accounts::insert_organization(connection, &new, now).await?;
                let found = accounts::organization(connection, &new.name).await?;
                let organization = found.ok_or(sqlx::Error::RowNotFound)?;
                if account.organization_id.as_ref() != Some(&organization.id) {
                    account.organization_id = Some(organization.id);
                    // Authorized by the operator, and for the organization before.
                    account.authorized = false;
                    accounts::update(connection, &account).await?;
                    let subject = format!("{}: {}", organization.name, account.email);
                    audit::insert(connection, ("identity", "contact-added", &subject), now).await?;
                }
                Ok(account)
            })
        })
        .await
}
