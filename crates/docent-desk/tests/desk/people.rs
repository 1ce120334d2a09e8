//! People who have accounts.

use docent_desk::access::{Account, Keys, Principal};
use docent_desk::secret;
use docent_model::Role;

use crate::desk::{START, TestDesk};

impl TestDesk {
    /// Somebody who asks.
    pub(crate) async fn requester(&self, email: &str) -> Account {
        self.account(email, Role::Requester, None).await
    }

    /// Somebody who answers.
    pub(crate) async fn agent(&self, email: &str) -> Account {
        self.account(email, Role::Agent, None).await
    }

    /// An authorized contact of an organization, which is made if there is none of that name.
    pub(crate) async fn contact(&self, email: &str, organization: &str) -> Account {
        self.account(email, Role::Requester, Some(organization)).await
    }

    async fn account(&self, email: &str, role: Role, organization: Option<&str>) -> Account {
        let account = Account {
            id: secret::id(),
            email: email.to_owned(),
            name: email.split('@').next().unwrap_or_default().to_owned(),
            role,
            organization_id: organization
                .map(|name| secret::digest(&[name.as_bytes()])[..32].to_owned()),
            authorized: organization.is_some(),
            keys: Keys::default(),
        };
        let row = account.clone();
        let word = if role == Role::Agent { "agent" } else { "requester" };
        let stored = self.desk.store.write(move |connection| {
            Box::pin(async move {
                if let Some(id) = &row.organization_id {
                    sqlx::query(
                        "insert into organizations (id, name, created_at) values ($1, $1, $2) \
                         on conflict do nothing",
                    )
                    .bind(id)
                    .bind(START)
                    .execute(&mut *connection)
                    .await?;
                }
                sqlx::query(
                    "insert into accounts (id, email, name, role, organization_id, authorized, created_at) \
                     values ($1, $2, $3, $4, $5, $6, $7)",
                )
                .bind(&row.id)
                .bind(&row.email)
                .bind(&row.name)
                .bind(word)
                .bind(row.organization_id.as_deref())
                .bind(i64::from(row.authorized))
                .bind(START)
                .execute(&mut *connection)
                .await?;
                Ok(())
            })
        });
        stored.await.unwrap();
        account
    }

    /// What waits in the outbox: template and target, oldest first.
    pub(crate) async fn waiting(&self) -> Vec<(String, String)> {
        let rows = self.desk.store.write(move |connection| {
            Box::pin(async move {
                Ok(sqlx::query_as::<_, (String, String)>(
                    "select payload, target from outbox order by number",
                )
                .fetch_all(&mut *connection)
                .await?)
            })
        });
        let template = |payload: &str| {
            let payload: serde_json::Value = serde_json::from_str(payload).unwrap();
            payload["template"].as_str().unwrap().to_owned()
        };
        let rows = rows.await.unwrap();
        rows.into_iter().map(|(payload, target)| (template(&payload), target)).collect()
    }
}

/// Somebody with an account, as the desk sees them.
pub(crate) fn signed_in(account: &Account) -> Principal {
    Principal::Account(account.clone())
}

/// A request that nobody has made before.
pub(crate) fn once(principal: &Principal) -> docent_desk::store::Request {
    docent_desk::store::Request {
        scope: principal.scope(),
        key: secret::id(),
        digest: String::new(),
    }
}
