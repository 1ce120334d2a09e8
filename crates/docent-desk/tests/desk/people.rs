//! People who have accounts.

use docent_desk::access::{Account, Principal};
use docent_desk::accounts::{self, AccountError};
use docent_desk::secret;

use crate::desk::{START, TestDesk};

impl TestDesk {
    /// Somebody who answers.
    pub(crate) async fn agent(&self, email: &str) -> Account {
        let name = email.split('@').next().unwrap();
        accounts::add_agent(&self.desk.store, email, name, START).await.unwrap()
    }

    /// Somebody who asks: an authorized contact of an organization, which is made if there is none of that name.
    pub(crate) async fn contact(&self, email: &str, organization: &str) -> Account {
        let store = &self.desk.store;
        match accounts::add_organization(store, organization, START).await {
            Ok(_) | Err(AccountError::NameTaken(_)) => {}
            Err(error) => panic!("{error}"),
        }
        accounts::add_contact(store, organization, email, true, START).await.unwrap()
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
