//! Agents, organizations and their contacts: what an operator does about people. Every change leaves a line in the audit
//! trail.

use docent_model::{Role, draft, form::limits};

use crate::access::{Account, Keys};
use crate::secret;
use crate::store::{Organization, Store, StoreError, accounts, audit, sessions};

/// Who does it, in the audit trail.
const OPERATOR: &str = "operator";

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// Nobody can get mail there.
    #[error("`{0}` is not an e-mail address")]
    NotAnEmail(String),
    /// Names are shown in one line.
    #[error("the name is empty or holds a control character")]
    Name,
    /// There is no agent of this address.
    #[error("`{0}` is not an agent")]
    NotAnAgent(String),
    /// An agent sees every ticket and belongs to no organization.
    #[error("`{0}` is an agent; an agent cannot be a contact of an organization")]
    IsAgent(String),
    /// The name is taken.
    #[error("there is an organization `{0}` already")]
    NameTaken(String),
    /// There is no organization of this name or id.
    #[error("there is no organization `{0}`")]
    NoOrganization(String),
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Makes somebody an agent, with a new account or the one of the address.
pub async fn add_agent(
    store: &Store,
    email: &str,
    name: &str,
    now: i64,
) -> Result<Account, AccountError> {
    let mut new = new_account(email)?;
    new.name = checked_name(name)?;
    new.role = Role::Agent;
    let added = store.write(move |connection| {
        Box::pin(async move {
            let found = accounts::find_or_insert(connection, &new, now).await?;
            let account = Account { id: found.id, ..new };
            accounts::update(connection, &account).await?;
            let what = (OPERATOR, "agent-added", account.email.as_str());
            audit::insert(connection, what, now).await?;
            Ok(account)
        })
    });
    Ok(added.await?)
}

/// Makes an agent a requester, ends their sessions, and leaves their tickets to nobody.
pub async fn remove_agent(store: &Store, email: &str, now: i64) -> Result<(), AccountError> {
    let address = email.trim().to_lowercase();
    let removed = store.write(move |connection| {
        Box::pin(async move {
            let Some(mut account) = accounts::by_email(connection, &address).await? else {
                return Ok(false);
            };
            if account.role != Role::Agent {
                return Ok(false);
            }
            account.role = Role::Requester;
            accounts::update(connection, &account).await?;
            accounts::unassign_all(connection, &account.id).await?;
            sessions::remove_all(connection, &account.id).await?;
            audit::insert(connection, (OPERATOR, "agent-removed", &address), now).await?;
            Ok(true)
        })
    });
    if removed.await? { Ok(()) } else { Err(AccountError::NotAnAgent(email.to_owned())) }
}

/// Adds an organization.
pub async fn add_organization(
    store: &Store,
    name: &str,
    now: i64,
) -> Result<Organization, AccountError> {
    let organization = Organization { id: secret::id(), name: checked_name(name)? };
    let new = organization.clone();
    let added = store.write(move |connection| {
        Box::pin(async move {
            if !accounts::insert_organization(connection, &new, now).await? {
                return Ok(false);
            }
            audit::insert(connection, (OPERATOR, "organization-added", &new.name), now).await?;
            Ok(true)
        })
    });
    if added.await? { Ok(organization) } else { Err(AccountError::NameTaken(organization.name)) }
}

/// Makes somebody a contact of an organization (its name or id), with a new account or the one of the address. An
/// authorized contact sees the tickets of the whole organization. Tickets opened before stay where they are.
pub async fn add_contact(
    store: &Store,
    organization: &str,
    email: &str,
    authorized: bool,
    now: i64,
) -> Result<Account, AccountError> {
    let new = new_account(email)?;
    let name = organization.to_owned();
    let added = store.write(move |connection| {
        Box::pin(async move {
            let Some(organization) = accounts::organization(connection, &name).await? else {
                return Ok(Err(AccountError::NoOrganization(name)));
            };
            let mut account = accounts::find_or_insert(connection, &new, now).await?;
            if account.role == Role::Agent {
                return Ok(Err(AccountError::IsAgent(account.email)));
            }
            account.organization_id = Some(organization.id);
            account.authorized = authorized;
            accounts::update(connection, &account).await?;
            let action = if authorized { "authorized-contact-added" } else { "contact-added" };
            let subject = format!("{}: {}", organization.name, account.email);
            audit::insert(connection, (OPERATOR, action, &subject), now).await?;
            Ok(Ok(account))
        })
    });
    added.await?
}

/// An account that asks, of a checked address.
pub(crate) fn new_account(email: &str) -> Result<Account, AccountError> {
    let address = checked_email(email).ok_or_else(|| AccountError::NotAnEmail(email.to_owned()))?;
    Ok(Account {
        id: secret::id(),
        name: address.clone(),
        email: address,
        role: Role::Requester,
        organization_id: None,
        authorized: false,
        keys: Keys::default(),
    })
}

/// An address in lower case; `None` if it is none.
pub(crate) fn checked_email(text: &str) -> Option<String> {
    let address = text.trim();
    let good = address.len() <= limits::EMAIL && draft::is_email(address);
    good.then(|| address.to_ascii_lowercase())
}

fn checked_name(name: &str) -> Result<String, AccountError> {
    let name = name.trim();
    if name.is_empty() || name.contains(char::is_control) {
        return Err(AccountError::Name);
    }
    Ok(name.to_owned())
}
