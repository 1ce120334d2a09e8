//! Accounts and organizations.

use docent_model::Role;
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, AssertSqlSafe, Row};

use super::{Store, StoreError};
use crate::access::{Account, Keys};

/// An organization, whose authorized contacts see each other's tickets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Organization {
    /// Its id.
    pub id: String,
    /// For people; no two have the same.
    pub name: String,
}

/// The columns that [`account`] reads.
pub(super) const COLUMNS: &str = "accounts.id, accounts.email, accounts.name, accounts.role, \
    accounts.organization_id, accounts.authorized";

/// Looks an account up by its address, which is in lower case.
pub(crate) async fn by_email(
    connection: &mut AnyConnection,
    email: &str,
) -> Result<Option<Account>, StoreError> {
    let statement = format!("select {COLUMNS} from accounts where email = $1");
    let row = sqlx::query(AssertSqlSafe(statement)).bind(email).fetch_optional(connection).await?;
    row.as_ref().map(account).transpose()
}

/// Stores an account, unless there is one with its address, and gives the one that is there then.
pub(crate) async fn find_or_insert(
    connection: &mut AnyConnection,
    new: &Account,
    now: i64,
) -> Result<Account, StoreError> {
    sqlx::query(
        "insert into accounts (id, email, name, role, organization_id, authorized, created_at) \
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (email) do nothing",
    )
    .bind(&new.id)
    .bind(&new.email)
    .bind(&new.name)
    .bind(role_word(new.role))
    .bind(new.organization_id.as_deref())
    .bind(i64::from(new.authorized))
    .bind(now)
    .execute(&mut *connection)
    .await?;
    by_email(connection, &new.email).await?.ok_or_else(|| sqlx::Error::RowNotFound.into())
}

/// Changes everything of an account but its id and address.
pub(crate) async fn update(
    connection: &mut AnyConnection,
    account: &Account,
) -> Result<(), StoreError> {
    sqlx::query(
        "update accounts set name = $2, role = $3, organization_id = $4, authorized = $5 where id = $1",
    )
    .bind(&account.id)
    .bind(&account.name)
    .bind(role_word(account.role))
    .bind(account.organization_id.as_deref())
    .bind(i64::from(account.authorized))
    .execute(connection)
    .await?;
    Ok(())
}

/// Takes an agent's tickets away, so that others see that nobody has them.
pub(crate) async fn unassign_all(
    connection: &mut AnyConnection,
    account_id: &str,
) -> Result<(), StoreError> {
    sqlx::query("update tickets set assignee_id = null where assignee_id = $1")
        .bind(account_id)
        .execute(connection)
        .await?;
    Ok(())
}

/// Stores an organization, unless there is one of its name, and says whether it was stored.
pub(crate) async fn insert_organization(
    connection: &mut AnyConnection,
    organization: &Organization,
    now: i64,
) -> Result<bool, StoreError> {
    let done = sqlx::query(
        "insert into organizations (id, name, created_at) values ($1, $2, $3) \
         on conflict (name) do nothing",
    )
    .bind(&organization.id)
    .bind(&organization.name)
    .bind(now)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Looks an organization up by its name or id.
pub(crate) async fn organization(
    connection: &mut AnyConnection,
    name: &str,
) -> Result<Option<Organization>, StoreError> {
    let row = sqlx::query("select id, name from organizations where name = $1 or id = $1")
        .bind(name)
        .fetch_optional(connection)
        .await?;
    row.map(|row| Ok(Organization { id: row.try_get("id")?, name: row.try_get("name")? }))
        .transpose()
}

impl Store {
    /// The agents, by name.
    pub async fn agents(&self) -> Result<Vec<Account>, StoreError> {
        let statement =
            format!("select {COLUMNS} from accounts where role = 'agent' order by name, email");
        let rows = sqlx::query(AssertSqlSafe(statement)).fetch_all(self.pool()).await?;
        rows.iter().map(account).collect()
    }

    /// Everybody with an account, by address.
    pub async fn accounts(&self) -> Result<Vec<Account>, StoreError> {
        let statement = format!("select {COLUMNS} from accounts order by email");
        let rows = sqlx::query(AssertSqlSafe(statement)).fetch_all(self.pool()).await?;
        rows.iter().map(account).collect()
    }

    /// The organizations, by name.
    pub async fn organizations(&self) -> Result<Vec<Organization>, StoreError> {
        let rows = sqlx::query("select id, name from organizations order by name")
            .fetch_all(self.pool())
            .await?;
        let organization =
            |row: &AnyRow| Ok(Organization { id: row.try_get("id")?, name: row.try_get("name")? });
        rows.iter().map(organization).collect()
    }

    /// The account of an address in lower case.
    pub async fn account(&self, email: &str) -> Result<Option<Account>, StoreError> {
        let mut connection = self.pool().acquire().await?;
        by_email(&mut connection, email).await
    }
}

/// Reads a row of [`COLUMNS`].
pub(super) fn account(row: &AnyRow) -> Result<Account, StoreError> {
    Ok(Account {
        id: row.try_get("id")?,
        email: row.try_get("email")?,
        name: row.try_get("name")?,
        role: if row.try_get::<String, _>("role")? == "agent" {
            Role::Agent
        } else {
            Role::Requester
        },
        organization_id: row.try_get("organization_id")?,
        authorized: row.try_get::<i64, _>("authorized")? == 1,
        keys: Keys::default(),
    })
}

fn role_word(role: Role) -> &'static str {
    match role {
        Role::Requester => "requester",
        Role::Agent => "agent",
    }
}
