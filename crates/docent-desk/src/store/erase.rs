//! Removing people and old tickets, with all that belongs to them.

mod mentions;

use sqlx::{AnyConnection, Row};

use super::{Engine, Store, StoreError, audit, dump};

/// What stands where a text was that had to go.
pub(crate) const ERASED: &str = "[erased]";

/// How much was removed. `files` are to be removed where they lie; the sweep does so if nobody else does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Erased {
    /// Tickets, with their timelines.
    pub tickets: u64,
    /// Tickets that others see too: their texts are replaced.
    pub shared: u64,
    /// Entries in the timelines of other tickets: their texts are replaced.
    pub entries: u64,
    /// Ids of attachments.
    pub files: Vec<String>,
    /// Mails and webhooks, also those that were sent.
    pub messages: u64,
    /// Sign-in codes.
    pub codes: u64,
    /// Sessions.
    pub sessions: u64,
    /// Remembered requests.
    pub requests: u64,
    /// Comments of votes that name the address: replaced.
    pub votes: u64,
    /// Entries of the audit trail that name the address: replaced.
    pub audit: u64,
    /// Accounts.
    pub accounts: u64,
    /// Texts of others in which the address stood: it is replaced.
    pub mentions: u64,
}

impl Store {
    /// Removes a person by the e-mail address, in one change. What stays of a ticket that the organization shares, and
    /// of entries in the timelines of others, is `[erased]`; an agent's answers belong to who asked, and lose the name. In
    /// all other texts the address is replaced, and nothing else.
    pub async fn erase(&self, email: &str, now: i64) -> Result<Erased, StoreError> {
        let (engine, email) = (self.engine(), email.trim().to_lowercase());
        self.write(move |connection| {
            Box::pin(async move {
                let mut erased = Erased::default();
                let accounts =
                    texts(connection, "select id from accounts where email = $1", &email);
                let account = accounts.await?.pop().unwrap_or_default();
                let alone =
                    "select id from tickets where requester = $1 and organization_id is null";
                for id in texts(connection, alone, &email).await? {
                    remove_ticket(connection, engine, &id, &mut erased).await?;
                }
                replace_shared(connection, engine, &email, &mut erased).await?;
                replace_entries(connection, engine, &email, &account, &mut erased).await?;
                forget(connection, &email, &account, &mut erased).await?;
                if !email.is_empty() {
                    erased.mentions = mentions::replace(connection, engine, &email).await?;
                }
                audit::insert(connection, ("operator", "erased", ERASED), now).await?;
                Ok(erased)
            })
        })
        .await
    }

    /// Removes tickets that were closed before `before`, UTC milliseconds.
    pub async fn remove_closed(&self, before: i64) -> Result<Erased, StoreError> {
        let engine = self.engine();
        self.write(move |connection| {
            Box::pin(async move {
                let mut erased = Erased::default();
                let old = sqlx::query_scalar(
                    "select id from tickets where status = 'closed' and ended_at < $1",
                );
                let old: Vec<String> = old.bind(before).fetch_all(&mut *connection).await?;
                for id in old {
                    remove_ticket(connection, engine, &id, &mut erased).await?;
                }
                Ok(erased)
            })
        })
        .await
    }

    /// Forgets what is of `table` and from before `before`, UTC milliseconds, and says how many.
    pub(crate) async fn forget_before(&self, table: Dated, before: i64) -> Result<u64, StoreError> {
        self.write(move |connection| {
            Box::pin(async move {
                match table {
                    Dated::Requests => super::requests::prune(connection, before).await,
                    Dated::Votes => {
                        let statement = "delete from votes where created_at < $1";
                        let done = sqlx::query(statement).bind(before).execute(connection).await?;
                        Ok(done.rows_affected())
                    }
                    Dated::Messages => super::outbox::prune(connection, before).await,
                }
            })
        })
        .await
    }
}

/// What is kept for a time and then forgotten.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Dated {
    Requests,
    Votes,
    /// Messages that were delivered or suppressed, by when that was.
    Messages,
}

async fn texts(
    connection: &mut AnyConnection,
    statement: &'static str,
    text: &str,
) -> Result<Vec<String>, StoreError> {
    Ok(sqlx::query_scalar(statement).bind(text.to_owned()).fetch_all(connection).await?)
}

async fn run(
    connection: &mut AnyConnection,
    statement: &'static str,
    texts: &[&str],
) -> Result<u64, StoreError> {
    let mut query = sqlx::query(statement);
    for text in texts {
        query = query.bind((*text).to_owned());
    }
    Ok(query.execute(connection).await?.rows_affected())
}

async fn unindex(
    connection: &mut AnyConnection,
    engine: Engine,
    number: i64,
) -> Result<(), StoreError> {
    let statement = match engine {
        Engine::Sqlite => "delete from ticket_search where rowid = $1",
        Engine::Postgres => "delete from ticket_search where number = $1",
    };
    sqlx::query(statement).bind(number).execute(connection).await?;
    Ok(())
}

/// Makes the words of a ticket anew after its texts have changed.
async fn reindex(
    connection: &mut AnyConnection,
    engine: Engine,
    number: i64,
) -> Result<(), StoreError> {
    unindex(connection, engine, number).await?;
    dump::index_ticket(connection, engine, number).await
}

async fn number(connection: &mut AnyConnection, id: &str) -> Result<i64, StoreError> {
    let row = sqlx::query("select number from tickets where id = $1").bind(id.to_owned());
    Ok(row.fetch_one(connection).await?.try_get("number")?)
}

async fn remove_ticket(
    connection: &mut AnyConnection,
    engine: Engine,
    id: &str,
    erased: &mut Erased,
) -> Result<(), StoreError> {
    let number = number(connection, id).await?;
    unindex(connection, engine, number).await?;
    let files = texts(connection, "select id from attachments where ticket_id = $1", id).await?;
    erased.files.extend(files);
    run(connection, "delete from attachments where ticket_id = $1", &[id]).await?;
    run(connection, "delete from events where ticket_id = $1", &[id]).await?;
    erased.messages += run(connection, "delete from outbox where ticket_id = $1", &[id]).await?;
    erased.requests += run(connection, "delete from requests where ticket_id = $1", &[id]).await?;
    erased.tickets += run(connection, "delete from tickets where id = $1", &[id]).await?;
    Ok(())
}

async fn replace_shared(
    connection: &mut AnyConnection,
    engine: Engine,
    email: &str,
    erased: &mut Erased,
) -> Result<(), StoreError> {
    for id in texts(connection, "select id from tickets where requester = $1", email).await? {
        let files = "select attachments.id from attachments join events on events.id = attachments.event_id \
                     where attachments.ticket_id = $1 and events.kind = 'created'";
        erased.files.extend(texts(connection, files, &id).await?);
        let delete = "delete from attachments where event_id in \
                      (select id from events where ticket_id = $1 and kind = 'created')";
        run(connection, delete, &[&id]).await?;
        erased.shared += run(
            connection,
            "update tickets set subject = $2, description = $2, email = '', requester = '', page = '', fields = '{}', context = '{}' \
             where id = $1",
            &[&id, ERASED],
        )
        .await?;
        erased.messages +=
            run(connection, "delete from outbox where ticket_id = $1", &[&id]).await?;
        erased.requests +=
            run(connection, "delete from requests where ticket_id = $1", &[&id]).await?;
        // Whoever has the key of a ticket writes as its requester, without an account.
        let keyed = "update events set author = $2, body = case when kind in ('comment', 'escalate', 'rate') \
                     then $2 else body end where ticket_id = $1 and role = 'requester' and account_id is null";
        run(connection, keyed, &[&id, ERASED]).await?;
        let number = number(connection, &id).await?;
        reindex(connection, engine, number).await?;
    }
    Ok(())
}

async fn replace_entries(
    connection: &mut AnyConnection,
    engine: Engine,
    email: &str,
    account: &str,
    erased: &mut Erased,
) -> Result<(), StoreError> {
    let theirs =
        "select distinct ticket_id from events where account_id = $1 or lower(author) = $2";
    let tickets: Vec<String> = sqlx::query_scalar(theirs)
        .bind(account.to_owned())
        .bind(email.to_owned())
        .fetch_all(&mut *connection)
        .await?;
    let files = "select attachments.id from attachments join events on events.id = attachments.event_id \
                 where events.role = 'requester' and events.account_id = $1";
    erased.files.extend(texts(connection, files, account).await?);
    let delete = "delete from attachments where event_id in \
                  (select id from events where role = 'requester' and account_id = $1)";
    run(connection, delete, &[account]).await?;
    erased.entries += run(
        connection,
        "update events set author = $3, account_id = null, body = case when role = 'requester' and \
         kind in ('comment', 'escalate', 'rate') then $3 else body end \
         where account_id = $1 or lower(author) = $2",
        &[account, email, ERASED],
    )
    .await?;
    for id in tickets {
        let number = number(connection, &id).await?;
        reindex(connection, engine, number).await?;
    }
    Ok(())
}

async fn forget(
    connection: &mut AnyConnection,
    email: &str,
    account: &str,
    erased: &mut Erased,
) -> Result<(), StoreError> {
    let escaped = email.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    let named = format!("%{escaped}%");
    let scope = format!("account:{account}");
    erased.messages +=
        run(connection, "delete from outbox where lower(target) = $1", &[email]).await?;
    erased.codes += run(connection, "delete from sign_in_codes where email = $1", &[email]).await?;
    erased.sessions +=
        run(connection, "delete from sessions where account_id = $1", &[account]).await?;
    let requests = "delete from requests where scope = $1 or scope = $2";
    erased.requests += run(connection, requests, &[&scope, &format!("form:{scope}")]).await?;
    let votes = "update votes set comment = $2 where lower(comment) like $1 escape '\\'";
    erased.votes += run(connection, votes, &[&named, ERASED]).await?;
    let trail = "update audit set actor = case when lower(actor) like $1 escape '\\' then $2 else actor end, \
                 subject = case when lower(subject) like $1 escape '\\' then $2 else subject end \
                 where lower(actor) like $1 escape '\\' or lower(subject) like $1 escape '\\'";
    erased.audit += run(connection, trail, &[&named, ERASED]).await?;
    run(connection, "update tickets set assignee_id = null where assignee_id = $1", &[account])
        .await?;
    erased.accounts += run(connection, "delete from accounts where id = $1", &[account]).await?;
    Ok(())
}
