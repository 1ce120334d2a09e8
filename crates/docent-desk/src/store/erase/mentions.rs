//! Where an address stands in the texts of others: in tickets, comments, names of files, messages and remembered answers.
//!
//! Only the address goes, and only where it stands by itself: `ada@example.com` is no part of `nada@example.com`. A name
//! is not looked for, because it may be anybody's.

use std::collections::BTreeSet;

use serde_json::Value;
use sqlx::{AnyConnection, AssertSqlSafe, Row};

use super::{ERASED, reindex};
use crate::store::{Engine, StoreError};

/// A column with texts, and what tells its rows apart.
struct Column {
    table: &'static str,
    keys: [&'static str; 2],
    name: &'static str,
    is_json: bool,
    /// The number of the ticket whose words are made of it.
    ticket: Option<&'static str>,
}

const fn column(table: &'static str, keys: [&'static str; 2], name: &'static str) -> Column {
    Column { table, keys, name, is_json: false, ticket: None }
}

const TICKET: Option<&str> = Some("number");
const EVENT: Option<&str> = Some("(select number from tickets where tickets.id = ticket_id)");

const COLUMNS: [Column; 8] = [
    Column { ticket: TICKET, ..column("tickets", ["id", "id"], "subject") },
    Column { ticket: TICKET, ..column("tickets", ["id", "id"], "description") },
    column("tickets", ["id", "id"], "page"),
    Column { is_json: true, ..column("tickets", ["id", "id"], "fields") },
    Column { ticket: EVENT, ..column("events", ["id", "id"], "body") },
    column("attachments", ["id", "id"], "name"),
    Column { is_json: true, ..column("outbox", ["id", "id"], "payload") },
    Column { is_json: true, ..column("requests", ["scope", "key"], "answer") },
];

/// Replaces an address, which is in lower case, everywhere, and says in how many texts it stood.
pub(super) async fn replace(
    connection: &mut AnyConnection,
    engine: Engine,
    email: &str,
) -> Result<u64, StoreError> {
    let (mut count, mut tickets) = (0, BTreeSet::new());
    for column in &COLUMNS {
        let Column { table, keys: [first, second], name, is_json, ticket } = column;
        let number = ticket.unwrap_or("0");
        let found = format!(
            "select {first} as a, {second} as b, {name} as old, {number} as number from {table} \
             where lower({name}) like $1 escape '\\'"
        );
        let found = sqlx::query(AssertSqlSafe(found)).bind(likely(email));
        let update = format!("update {table} set {name} = $1 where {first} = $2 and {second} = $3");
        for row in found.fetch_all(&mut *connection).await? {
            let old: String = row.try_get("old")?;
            let new = if *is_json { without_in_json(&old, email) } else { without(&old, email) };
            let Some(new) = new else { continue };
            sqlx::query(AssertSqlSafe(update.clone()))
                .bind(new)
                .bind(row.try_get::<String, _>("a")?)
                .bind(row.try_get::<String, _>("b")?)
                .execute(&mut *connection)
                .await?;
            count += 1;
            if ticket.is_some() {
                tickets.insert(row.try_get::<i64, _>("number")?);
            }
        }
    }
    for number in tickets {
        reindex(connection, engine, number).await?;
    }
    Ok(count)
}

/// A pattern that every text with the address matches. SQLite knows no capitals but those of ASCII.
fn likely(email: &str) -> String {
    let email = if email.is_ascii() { email } else { "@" };
    let escaped = email.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    // In JSON a quotation mark has a backslash before it.
    format!("%{}%", escaped.replace(['"'], "%"))
}

/// The text with [`ERASED`] where the address stood, if it stood there.
fn without(text: &str, email: &str) -> Option<String> {
    let mut new = String::new();
    let (mut rest, mut before) = (text, None);
    let mut found = false;
    while let Some(first) = rest.chars().next() {
        let end = (!before.is_some_and(is_of_address)).then(|| end_of(rest, email)).flatten();
        if let Some(end) = end.filter(|end| ends(&rest[*end..])) {
            new.push_str(ERASED);
            rest = &rest[end..];
            (before, found) = (None, true);
        } else {
            new.push(first);
            rest = &rest[first.len_utf8()..];
            before = Some(first);
        }
    }
    found.then_some(new)
}

/// Where the address ends, if the text begins with it in whatever case.
fn end_of(text: &str, email: &str) -> Option<usize> {
    let mut wanted = email;
    for (at, c) in text.char_indices() {
        if wanted.is_empty() {
            return Some(at);
        }
        for lower in c.to_lowercase() {
            wanted = wanted.strip_prefix(lower)?;
        }
    }
    wanted.is_empty().then_some(text.len())
}

/// Whether an address that ends before `rest` ends there, and is not the beginning of a longer one. A full stop ends a
/// sentence, unless a name goes on behind it. Scripts without spaces may go on at once.
fn ends(rest: &str) -> bool {
    let mut rest = rest.chars();
    match rest.next() {
        Some('.' | '-') => !rest.next().is_some_and(|c| c.is_ascii_alphanumeric()),
        Some(c) => !c.is_ascii_alphanumeric(),
        None => true,
    }
}

/// What stands in addresses before their `@`. More may (RFC 5322, atext), but that stands around an address more often, as
/// in `?to=ada@example.com`.
fn is_of_address(c: char) -> bool {
    c.is_ascii_alphanumeric() || ".+-_".contains(c)
}

fn without_in_json(text: &str, email: &str) -> Option<String> {
    let mut value: Value = serde_json::from_str(text).ok()?;
    replace_strings(&mut value, email).then(|| value.to_string())
}

fn replace_strings(value: &mut Value, email: &str) -> bool {
    match value {
        Value::String(text) => {
            let new = without(text, email);
            let found = new.is_some();
            *text = new.unwrap_or(std::mem::take(text));
            found
        }
        // Each of them, not up to the first.
        Value::Array(values) => {
            values
                .iter_mut()
                .map(|value| replace_strings(value, email))
                .filter(|found| *found)
                .count()
                > 0
        }
        Value::Object(values) => {
            values
                .values_mut()
                .map(|value| replace_strings(value, email))
                .filter(|found| *found)
                .count()
                > 0
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{without, without_in_json};

    #[test]
    fn only_the_address_itself() {
        for (text, expected) in [
            ("ada@example.com", "[erased]"),
            ("Ask ADA@Example.com.", "Ask [erased]."),
            ("<ada@example.com>, ada@example.com", "<[erased]>, [erased]"),
            ("mailto:ada@example.com?subject=x", "mailto:[erased]?subject=x"),
            ("ada@example.com\nbob@example.com", "[erased]\nbob@example.com"),
            ("'ada@example.com'", "'[erased]'"),
            ("写给ada@example.com，谢谢", "写给[erased]，谢谢"),
            ("ada@example.comへ", "[erased]へ"),
            ("/?to=ada@example.com&x", "/?to=[erased]&x"),
            ("x+ada@example.com", "x+ada@example.com"),
            ("nada@example.com", "nada@example.com"),
            ("x.ada@example.com", "x.ada@example.com"),
            ("ada@example.com.au", "ada@example.com.au"),
            ("ada@example.community", "ada@example.community"),
            ("Ada", "Ada"),
        ] {
            assert_eq!(without(text, "ada@example.com").as_deref().unwrap_or(text), expected);
        }
        assert_eq!(without("ÄDA@EXAMPLE.COM!", "äda@example.com").as_deref(), Some("[erased]!"));
    }

    #[test]
    fn in_json_too() {
        let json = r#"{"a":["x\nada@example.com",1],"ada@example.com":{"b":"ADA@example.com"}}"#;
        let expected = r#"{"a":["x\n[erased]",1],"ada@example.com":{"b":"[erased]"}}"#;
        assert_eq!(without_in_json(json, "ada@example.com").as_deref(), Some(expected));
        assert_eq!(without_in_json(r#"{"a":"nada@example.com"}"#, "ada@example.com"), None);
    }
}
